//! What others wrote and we stand on: under agreed licences, from the registry, once each.
//!
//! Reads the part of `deny.toml` that cargo-deny would read; why we do not call cargo-deny itself is
//! in `docs/decisions/0010-licences.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::Value;

use crate::command::output;
use crate::licence;
use crate::workshop::{Workshop, command_in};

/// The agreement, as `deny.toml` has it.
#[derive(Deserialize)]
struct Agreement {
    graph: Graph,
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Graph {
    /// The machines we build for; what only others need does not concern us.
    targets: Vec<String>,
}

#[derive(Deserialize)]
struct Licences {
    allow: BTreeSet<String>,
    #[serde(default)]
    exceptions: Vec<Exception>,
}

/// Licences that only one package may have.
#[derive(Deserialize)]
struct Exception {
    #[serde(rename = "crate")]
    package: String,
    allow: BTreeSet<String>,
}

#[derive(Deserialize)]
struct Bans {
    #[serde(default)]
    skip: Vec<SecondVersion>,
}

/// A version that may stand beside another one of the same crate, with the reason.
#[derive(Deserialize)]
struct SecondVersion {
    /// Name and the leading parts of the version: `base64@0.22`.
    #[serde(rename = "crate")]
    package: String,
    reason: String,
}

#[derive(Deserialize)]
struct Sources {
    #[serde(rename = "allow-registry")]
    allow_registry: BTreeSet<String>,
}

/// A package of somebody else, from crates.io or from npm.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Package {
    name: String,
    version: String,
    licence: Option<String>,
    /// Where cargo took it from; npm's lock says nothing of it, and takes from the registry alone.
    source: Option<String>,
}

/// Says everything that is not agreed, or how much was looked at.
pub(crate) fn check(workshop: &Workshop) -> Result<()> {
    let text =
        fs::read_to_string(workshop.root.join("deny.toml")).context("deny.toml is readable")?;
    let agreement: Agreement = toml::from_str(&text).context("deny.toml is what we expect")?;
    let crates = crates(workshop, &agreement.graph)?;
    let npm = npm_packages(workshop)?;

    let mut complaints = Vec::new();
    complaints.extend(
        crates
            .iter()
            .chain(&npm)
            .filter_map(|it| agreement.licences_of(it)),
    );
    complaints.extend(crates.iter().filter_map(|it| agreement.source_of(it)));
    complaints.extend(agreement.second_versions(&crates));

    if !complaints.is_empty() {
        complaints
            .iter()
            .for_each(|complaint| println!("{complaint}"));
        bail!("{} packages do not fit deny.toml", complaints.len());
    }
    println!(
        "{} crates and {} npm packages fit deny.toml",
        crates.len(),
        npm.len()
    );
    Ok(())
}

impl Agreement {
    fn licences_of(&self, it: &Package) -> Option<String> {
        let Some(licence) = &it.licence else {
            return Some(format!("{} {} names no licence", it.name, it.version));
        };
        let mut agreed = self.licenses.allow.clone();
        for exception in self
            .licenses
            .exceptions
            .iter()
            .filter(|own| own.package == it.name)
        {
            agreed.extend(exception.allow.iter().cloned());
        }
        (!licence::is_agreed(licence, &agreed)).then(|| {
            format!(
                "{} {} is under {licence}, which is not agreed",
                it.name, it.version
            )
        })
    }

    fn source_of(&self, it: &Package) -> Option<String> {
        let source = it.source.as_deref()?;
        let registry = source.strip_prefix("registry+").unwrap_or(source);
        (!self.sources.allow_registry.contains(registry)).then(|| {
            format!(
                "{} {} comes from {source}, which is not agreed",
                it.name, it.version
            )
        })
    }

    /// Crates with two or more versions that nobody agreed to, and agreements that nobody needs.
    fn second_versions(&self, crates: &[Package]) -> Vec<String> {
        let mut versions: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for it in crates
            .iter()
            .filter(|it| !self.bans.skip.iter().any(|skip| skip.covers(it)))
        {
            versions.entry(&it.name).or_default().push(&it.version);
        }
        versions.retain(|_, versions| versions.len() > 1);
        let unknown = versions.iter().map(|(name, versions)| {
            format!(
                "{name} is here in versions {}; agree to all but one",
                versions.join(", ")
            )
        });

        let idle = self
            .bans
            .skip
            .iter()
            .filter(|skip| !crates.iter().any(|it| skip.covers(it)));
        let idle = idle.map(|skip| {
            format!(
                "{} is agreed as second version, but not here ({})",
                skip.package, skip.reason
            )
        });
        unknown.chain(idle).collect()
    }
}

impl SecondVersion {
    fn covers(&self, it: &Package) -> bool {
        let Some((name, version)) = self.package.split_once('@') else {
            return false;
        };
        let rest = it.version.strip_prefix(version);
        it.name == name && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }
}

/// Every crate that is compiled for our machines and is not ours.
fn crates(workshop: &Workshop, graph: &Graph) -> Result<Vec<Package>> {
    let mut cargo = workshop.cargo(&["metadata", "--format-version", "1", "--locked"]);
    graph.targets.iter().for_each(|target| {
        cargo.args(["--filter-platform", target]);
    });
    let answer: Value =
        serde_json::from_str(&output(cargo)?).context("cargo metadata speaks JSON")?;

    let nodes = answer["resolve"]["nodes"]
        .as_array()
        .context("cargo metadata has nodes")?;
    let needed: BTreeSet<_> = nodes
        .iter()
        .filter_map(|node| node["id"].as_str())
        .collect();
    let packages = answer["packages"]
        .as_array()
        .context("cargo metadata has packages")?;
    let others = packages.iter().filter(|it| {
        it["source"].is_string() && it["id"].as_str().is_some_and(|id| needed.contains(id))
    });
    Ok(others
        .map(|it| Package::from_json(text(it, "name").unwrap_or_default(), it))
        .collect())
}

/// Every package in an npm lock of the work tree.
fn npm_packages(workshop: &Workshop) -> Result<Vec<Package>> {
    let listing = command_in(&workshop.root, "git", &["ls-files", "*package-lock.json"]);
    let mut all = BTreeSet::new();
    for path in output(listing)?.lines() {
        let lock = fs::read_to_string(workshop.root.join(path))?;
        let lock: Value = serde_json::from_str(&lock).with_context(|| format!("{path} is JSON"))?;
        let packages = lock["packages"]
            .as_object()
            .with_context(|| format!("{path} has packages"))?;
        for (folder, it) in packages {
            // The empty folder is our own package; the others are `node_modules/name`, possibly nested.
            if let Some((_, name)) = folder.rsplit_once("node_modules/") {
                all.insert(Package::from_json(name.to_owned(), it));
            }
        }
    }
    Ok(all.into_iter().collect())
}

impl Package {
    fn from_json(name: String, it: &Value) -> Package {
        Package {
            name,
            version: text(it, "version").unwrap_or_default(),
            licence: text(it, "license"),
            source: text(it, "source"),
        }
    }
}

fn text(it: &Value, key: &str) -> Option<String> {
    it[key].as_str().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{Agreement, Package};

    #[test]
    fn a_licence_is_agreed_for_all_or_for_one() {
        check(
            "licence",
            &[("syn", "2.0.1", "MIT OR Apache-2.0", OURS)],
            &[],
        );
        check("licence", &[("axe-core", "4.1.0", "MPL-2.0", OURS)], &[]);
        check(
            "licence",
            &[("other", "4.1.0", "MPL-2.0", OURS)],
            &["other 4.1.0 is under MPL-2.0"],
        );
    }

    #[test]
    fn a_crate_comes_from_the_agreed_registry() {
        let elsewhere = "git+https://example.org/syn";
        check("source", &[("syn", "2.0.1", "MIT", OURS)], &[]);
        check(
            "source",
            &[("syn", "2.0.1", "MIT", elsewhere)],
            &["syn 2.0.1 comes from git+"],
        );
    }

    #[test]
    fn a_second_version_needs_an_agreement() {
        let old = ("base64", "0.22.1", "MIT", OURS);
        let new = ("base64", "0.23.0", "MIT", OURS);
        check("version", &[old, new], &[]);
        check(
            "version",
            &[old, new, ("base64", "0.24.0", "MIT", OURS)],
            &["base64 is here in"],
        );
        check(
            "version",
            &[new],
            &["base64@0.22 is agreed as second version, but not here"],
        );
    }

    const OURS: &str = "registry+https://example.org/index";

    /// Packages as (name, version, licence, source); expected are the beginnings of the complaints.
    fn check(kind: &str, packages: &[(&str, &str, &str, &str)], expected: &[&str]) {
        let agreement: Agreement = toml::from_str(
            r#"
            graph.targets = []
            licenses.allow = ["MIT"]
            licenses.exceptions = [{ allow = ["MPL-2.0"], crate = "axe-core" }]
            bans.skip = [{ crate = "base64@0.22", reason = "as old as its user" }]
            sources.allow-registry = ["https://example.org/index"]
            "#,
        )
        .unwrap();
        let packages: Vec<_> = packages
            .iter()
            .map(|&(name, version, licence, source)| Package {
                name: name.to_owned(),
                version: version.to_owned(),
                licence: Some(licence.to_owned()),
                source: Some(source.to_owned()),
            })
            .collect();

        let complaints: Vec<String> = match kind {
            "licence" => packages
                .iter()
                .filter_map(|it| agreement.licences_of(it))
                .collect(),
            "source" => packages
                .iter()
                .filter_map(|it| agreement.source_of(it))
                .collect(),
            _ => agreement.second_versions(&packages),
        };
        assert_eq!(complaints.len(), expected.len(), "{complaints:?}");
        for (complaint, beginning) in complaints.iter().zip(expected) {
            assert!(complaint.starts_with(beginning), "{complaint}");
        }
    }
}

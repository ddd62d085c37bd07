//! A throw-away PostgreSQL for tests: its own folder, its own free port, gone when its holder ends.
//!
//! The server is kept by a small shell program that waits on a pipe from us ([`Cluster`] holds the
//! other end). However we end, the pipe closes and the server and its folder are cleared away; this
//! also holds for a `static`, whose `Drop` Rust never runs, and for `kill -9`.

use std::ffi::OsString;
use std::io::{self, BufRead, BufReader, Error};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// The environment variable that names a throw-away server which already runs, as in
/// `postgres://postgres@127.0.0.1:54321` (no database at the end).
pub const RUNNING: &str = "TSUNAGI_TEST_POSTGRES";

/// How often a new port is tried when somebody else took the free one between asking and starting.
const TRIES: u32 = 3;

/// What a server shows to whoever asks for TLS, both as PEM.
#[derive(Clone, Copy, Debug)]
pub struct Identity<'a> {
    /// The certificate.
    pub certificate: &'a str,
    /// The key that belongs to it.
    pub key: &'a str,
}

/// A running PostgreSQL that belongs to this process. Dropping it stops the server and removes its folder.
#[derive(Debug)]
pub struct Cluster {
    keeper: Child,
    port: u16,
}

impl Cluster {
    /// Starts a server in about a second. It speaks UTF-8, sorts by bytes (C.UTF-8), trusts every
    /// local caller as `postgres`, and gives up durability for speed.
    ///
    /// # Errors
    /// `NotFound` when this machine has no PostgreSQL server programs, or when root finds no
    /// unprivileged user to run them as (PostgreSQL refuses root); otherwise what the server said.
    pub fn start() -> io::Result<Cluster> {
        Cluster::start_as(None)
    }

    /// Starts a server that speaks TLS to those who ask for it, and plainly to all others.
    ///
    /// # Errors
    /// As [`Cluster::start`].
    pub fn start_with_tls(identity: Identity<'_>) -> io::Result<Cluster> {
        Cluster::start_as(Some(identity))
    }

    fn start_as(identity: Option<Identity<'_>>) -> io::Result<Cluster> {
        let programs = programs()?;
        let mut tried = 1;
        loop {
            match Cluster::start_on(&programs, free_port()?, identity) {
                Err(_) if tried < TRIES => tried += 1,
                done => return done,
            }
        }
    }

    /// Where the server listens, without a database: `postgres://postgres@127.0.0.1:54321`.
    pub fn server(&self) -> String {
        format!("postgres://postgres@{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// The address of one database of this server; `postgres` is there from the start.
    pub fn url(&self, database: &str) -> String {
        format!("{}/{database}", self.server())
    }

    fn start_on(programs: &Path, port: u16, identity: Option<Identity<'_>>) -> io::Result<Cluster> {
        let mut shell = unprivileged_shell()?;
        if let Some(Identity { certificate, key }) = identity {
            shell.env("CERTIFICATE", certificate).env("KEY", key);
        }
        let mut keeper = shell
            .args(["-c", include_str!("keep.sh"), "keep.sh"])
            .arg(programs)
            .arg(port.to_string())
            // The unprivileged user may not be allowed to enter our folder.
            .current_dir("/")
            // Ctrl-C is for us; the keeper learns of our end from the pipe and clears away in peace.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;

        let mut answer = String::new();
        let output = keeper
            .stdout
            .take()
            .expect("the output was asked for as a pipe");
        BufReader::new(output).read_line(&mut answer)?;

        // From here on, dropping the cluster clears away, also after a failed start.
        let cluster = Cluster { keeper, port };
        match answer.trim() {
            "ready" => Ok(cluster),
            "" => Err(Error::other(
                "no PostgreSQL: its keeper ended without a word",
            )),
            why => Err(Error::other(format!("no PostgreSQL: {why}"))),
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        // The keeper is not our business any more if waiting fails: it has seen the closed pipe.
        let _ = self.keeper.wait();
    }
}

/// The server that all tests of this process share: the one that [`RUNNING`] names, otherwise an own
/// one, started at the first call. The answer has no database at the end; every test makes its own.
///
/// # Errors
/// As [`Cluster::start`]; the words are kept and given to every later caller.
pub fn shared() -> io::Result<&'static str> {
    static SERVER: OnceLock<Result<Shared, (io::ErrorKind, String)>> = OnceLock::new();

    let server = SERVER.get_or_init(|| {
        if let Ok(running) = std::env::var(RUNNING) {
            let address = running.trim_end_matches('/').to_owned();
            return Ok(Shared {
                address,
                _own: None,
            });
        }
        match Cluster::start() {
            Ok(own) => Ok(Shared {
                address: own.server(),
                _own: Some(own),
            }),
            Err(error) => Err((error.kind(), error.to_string())),
        }
    });
    match server {
        Ok(shared) => Ok(&shared.address),
        Err((kind, words)) => Err(Error::new(*kind, words.as_str())),
    }
}

/// What [`shared`] keeps until the process ends; the pipe inside `_own` is what keeps the server.
struct Shared {
    address: String,
    _own: Option<Cluster>,
}

/// The folder with `initdb`, `pg_ctl` and `postgres`: from the search path, otherwise the newest
/// of Debian's, which keeps them off the path.
///
/// # Errors
/// `NotFound` when there is none.
pub fn programs() -> io::Result<PathBuf> {
    let search_path = std::env::var_os("PATH").unwrap_or_default();
    let mut versions = versions_in(Path::new("/usr/lib/postgresql"));
    versions.sort_by_key(|(version, _)| std::cmp::Reverse(*version));

    std::env::split_paths(&search_path)
        .chain(versions.into_iter().map(|(_, folder)| folder))
        .find(|folder| {
            ["initdb", "pg_ctl", "postgres"]
                .iter()
                .all(|name| folder.join(name).is_file())
        })
        .ok_or_else(|| {
            Error::new(
                io::ErrorKind::NotFound,
                "no PostgreSQL server programs on this machine",
            )
        })
}

fn versions_in(folder: &Path) -> Vec<(u32, PathBuf)> {
    let Ok(entries) = folder.read_dir() else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| {
            let version = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .collect()
}

/// A port nobody listens on at this moment.
fn free_port() -> io::Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

/// `sh` as somebody whom PostgreSQL accepts: ourselves, or, when we are root, `postgres` or `nobody`.
fn unprivileged_shell() -> io::Result<Command> {
    let ourselves = id(&["-u"]).ok_or_else(|| Error::other("`id -u` says nothing"))?;
    if ourselves != "0" {
        return Ok(Command::new("sh"));
    }
    let (user, group) = ["postgres", "nobody"]
        .into_iter()
        .find_map(|name| Some((id(&["-u", name])?, id(&["-g", name])?)))
        .ok_or_else(|| {
            Error::new(
                io::ErrorKind::NotFound,
                "PostgreSQL refuses root, and there is no user postgres or nobody",
            )
        })?;
    let mut shell = Command::new("setpriv");
    shell.args(["--reuid", &user, "--regid", &group, "--clear-groups", "sh"]);
    // The temporary folder of root may be closed to others.
    shell.env("TMPDIR", OsString::from("/tmp"));
    Ok(shell)
}

fn id(arguments: &[&str]) -> Option<String> {
    let output = Command::new("id")
        .args(arguments)
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let words = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| words.trim().to_owned())
}

//! The built program as an operator starts it: in a folder of its own, with nothing in its
//! environment that speaks to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};

use tempfile::TempDir;

/// Where a program is started, and the database it uses there.
pub(crate) struct Place {
    folder: TempDir,
    database: String,
    /// The folder for what is kept between starts, if there is one.
    cache: Option<PathBuf>,
}

/// What a command said.
#[derive(Debug)]
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Place {
    /// An empty folder, with a SQLite database to be.
    pub(crate) fn new() -> Place {
        let folder = TempDir::new().expect("a temporary folder");
        let database = format!("sqlite:{}", folder.path().join("house.db").display());
        Place {
            folder,
            database,
            cache: None,
        }
    }

    /// The same, with a place to keep something between starts.
    pub(crate) fn with_cache(self) -> Place {
        let cache = Some(self.file("cache"));
        Place { cache, ..self }
    }

    /// An empty folder, with an empty PostgreSQL database.
    pub(crate) fn on_postgres() -> Place {
        let folder = TempDir::new().expect("a temporary folder");
        let database = new_database();
        Place {
            folder,
            database,
            cache: None,
        }
    }

    /// A file of the folder.
    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The files of the folder for temporary things.
    pub(crate) fn leftovers(&self) -> Vec<String> {
        let entries = self.file("temporary").read_dir().expect("a folder");
        entries
            .flatten()
            .map(|entry| entry.file_name().display().to_string())
            .collect()
    }

    fn command(&self, words: &[&str]) -> Command {
        let temporary = self.file("temporary");
        std::fs::create_dir_all(&temporary).expect("a folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_tsunagi"));
        command
            .args(words)
            .current_dir(self.folder.path())
            .env_clear()
            .env("TMPDIR", temporary)
            .env("TSUNAGI_DATABASE", &self.database)
            .envs(self.cache.iter().map(|folder| ("XDG_CACHE_HOME", folder)))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Runs a command to its end.
    pub(crate) fn run(&self, words: &[&str]) -> Said {
        let child = self.command(words).spawn().expect("the program starts");
        let ended = child.wait_with_output().expect("the program ends");
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        Said {
            code: ended.status.code().expect("an exit code"),
            out: text(ended.stdout),
            err: text(ended.stderr),
        }
    }

    /// Runs a command that is to be done.
    #[track_caller]
    pub(crate) fn done(&self, words: &[&str]) -> String {
        let said = self.run(words);
        assert_eq!(said.code, 0, "{words:?}: {}{}", said.out, said.err);
        said.out
    }

    /// Runs a command that is to end with this code and one sentence that holds these words.
    #[track_caller]
    pub(crate) fn stops(&self, words: &[&str], code: i32, sentence: &str) {
        let said = self.run(words);
        assert_eq!(said.code, code, "{words:?}: {}{}", said.out, said.err);
        assert!(said.err.contains(sentence), "{words:?}: {}", said.err);
    }

    /// Starts a command that listens, and waits until it does.
    pub(crate) fn start(&self, words: &[&str]) -> Running {
        let mut child = self.command(words).spawn().expect("the program starts");
        let out = child.stdout.take().expect("its output is ours");
        let mut lines = BufReader::new(out).lines();
        let mut said = Vec::new();
        for line in lines.by_ref() {
            let line = line.expect("UTF-8");
            if let Some(address) = line.strip_prefix("listening on http://") {
                return Running {
                    address: address.split('/').next().expect("an address").to_owned(),
                    said,
                    child,
                };
            }
            said.push(line);
        }
        let ended = child.wait_with_output().expect("the program ends");
        panic!("{words:?}: {}", String::from_utf8_lossy(&ended.stderr));
    }

    /// Makes the database with the documents' data of 高知市.
    pub(crate) fn with_kochi(self) -> Place {
        let folder = samples("kochi");
        let folder = folder.to_str().expect("a path in UTF-8");
        self.done(&["init", "--folder", folder, "--administrator", "first"]);
        self
    }
}

/// The documents' data of a municipality.
pub(crate) fn samples(municipality: &str) -> PathBuf {
    house::samples().join(municipality)
}

/// A program that listens. Dropping it kills it.
pub(crate) struct Running {
    pub(crate) address: String,
    /// The lines that it printed before it listened.
    pub(crate) said: Vec<String>,
    child: Child,
}

impl Running {
    /// Asks for a page.
    pub(crate) fn get(&self, path: &str) -> Page {
        self.ask(path, &[])
    }

    /// Asks for a page with further headers.
    pub(crate) fn ask(&self, path: &str, headers: &[&str]) -> Page {
        let mut stream = TcpStream::connect(&self.address).expect("the program listens");
        let headers: String = headers.iter().map(|line| format!("{line}\r\n")).collect();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{headers}\r\n",
            self.address
        )
        .expect("a request is sent");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer comes");
        Page::read(&String::from_utf8_lossy(&answer))
    }

    /// Asks it to end, as the operating system does, and waits until it has.
    pub(crate) fn end(mut self) -> (ExitStatus, String) {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status();
        assert!(asked.expect("there is a `kill`").success());
        let status = self.child.wait().expect("the program ends");
        let mut log = String::new();
        let mut err = self.child.stderr.take().expect("its log is ours");
        err.read_to_string(&mut log).expect("a log in UTF-8");
        (status, log)
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended already, or it ends now.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Page {
    fn read(answer: &str) -> Page {
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer has a head");
        let status = head.split(' ').nth(1).expect("a status");
        Page {
            status: status.parse().expect("a status is a number"),
            head: head.to_lowercase(),
            body: body.to_owned(),
        }
    }
}

/// All files below a folder, by their paths in it.
pub(crate) fn files_below(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(here) = folders.pop() {
        for entry in here.read_dir().expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).expect("it lies below");
                let bytes = std::fs::read(&path).expect("a file");
                files.push((name.display().to_string(), bytes));
            }
        }
    }
    files.sort();
    files
}

fn new_database() -> String {
    let server = cluster::shared().expect("PostgreSQL: see CONTRIBUTING.md");
    let name = format!("program_{}", uuid::Uuid::now_v7().simple());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime for the test");
    runtime.block_on(async {
        let address = format!("{server}/postgres");
        let (client, connection) = tokio_postgres::connect(&address, tokio_postgres::NoTls)
            .await
            .expect("the throw-away server");
        tokio::spawn(connection);
        let sql =
            format!("create database {name} template template0 encoding 'UTF8' locale 'C.UTF-8'");
        client.batch_execute(&sql).await.expect("a new database");
    });
    format!("{server}/{name}")
}

/// Runs a test with an empty SQLite database and with an empty PostgreSQL database.
pub(crate) fn both(test: impl Fn(Place)) {
    test(Place::new());
    if std::env::var_os("TSUNAGI_TEST_WITHOUT_POSTGRES").is_some() {
        eprintln!("NOT TESTED ON POSTGRESQL: TSUNAGI_TEST_WITHOUT_POSTGRES is set");
        return;
    }
    test(Place::on_postgres());
}

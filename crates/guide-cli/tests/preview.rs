//! The preview as a browser, and as one who is not its friend, meets it.

#![allow(clippy::unwrap_used, reason = "a test")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tempfile::TempDir;

/// A running preview; it ends with the test.
struct Preview {
    folder: TempDir,
    child: Child,
    host: String,
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).unwrap();
}

const MANIFEST: &str = "id = \"small\"\nedition = \"1\"\nlanguages = [\"en\"]\nlicence = \"CC BY 4.0\"\n\
    title = { en = \"Small\" }\nheading = { en = \"Hello\" }\nsummary = { en = \"A guide.\" }\n";

impl Preview {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join("en")).unwrap();
        write(folder.path(), "guide.toml", MANIFEST);
        write(
            folder.path(),
            "en/SUMMARY.md",
            "# Summary\n\n- [One](one.md)\n",
        );
        write(
            folder.path(),
            "en/one.md",
            "+++\ntitle = \"One\"\n+++\n\nFirst words.\n",
        );
        let mut child = preview(folder.path(), "0")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        let mut said = BufReader::new(child.stdout.take().unwrap());
        said.read_line(&mut address).unwrap();
        let host = address
            .trim()
            .trim_start_matches("http://")
            .trim_end_matches('/');
        Self {
            host: host.to_owned(),
            folder,
            child,
        }
    }

    /// Status and body of the answer to a request.
    fn ask(&self, method: &str, path: &str, headers: &[&str], body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        let headers: String = headers
            .iter()
            .map(|header| format!("{header}\r\n"))
            .collect();
        let length = body.len();
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\n{headers}Content-Length: {length}\r\n\
             Connection: close\r\n\r\n{body}"
        )
        .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
        (status, answer)
    }

    fn get(&self, path: &str) -> (u16, String) {
        self.ask("GET", path, &[&format!("Host: {}", self.host)], "")
    }
}

fn preview(folder: &Path, port: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guide"));
    command.arg("preview").arg(folder).args(["--port", port]);
    command
}

#[test]
fn a_page_is_the_apps_own_with_its_policy() {
    let preview = Preview::start();
    let (status, answer) = preview.get("/en/read/one");
    assert_eq!(status, 200, "{answer}");
    assert!(answer.contains("First words."));
    let policy = answer
        .lines()
        .find(|line| line.to_lowercase().starts_with("content-security-policy:"));
    assert!(policy.is_some_and(|policy| policy.contains("default-src 'none'")));
    assert_eq!(preview.get("/app.css").0, 200);
    assert_eq!(preview.get("/en/read/none").0, 404);
}

#[test]
fn it_listens_on_this_computer_only() {
    let preview = Preview::start();
    assert!(preview.host.starts_with("127.0.0.1:"), "{}", preview.host);
}

#[test]
fn a_page_is_read_anew_when_its_file_has_changed() {
    let preview = Preview::start();
    assert!(preview.get("/en/read/one").1.contains("First words."));
    let later = "+++\ntitle = \"One\"\n+++\n\nOther words than before.\n";
    write(preview.folder.path(), "en/one.md", later);
    assert!(
        preview
            .get("/en/read/one")
            .1
            .contains("Other words than before.")
    );
}

#[test]
fn a_guide_that_breaks_is_told_of_and_shown_again_when_it_is_mended() {
    let preview = Preview::start();
    write(preview.folder.path(), "guide.toml", "id = ");
    let (status, answer) = preview.get("/en/read/one");
    assert_eq!(status, 500);
    assert!(
        answer.contains("guide.toml") && answer.contains("Mend it"),
        "{answer}"
    );
    write(preview.folder.path(), "guide.toml", MANIFEST);
    assert_eq!(preview.get("/en/read/one").0, 200);
}

#[test]
fn a_name_that_another_can_claim_is_refused() {
    let preview = Preview::start();
    for host in ["Host: evil.example", "Host: 127.0.0.1.evil.example", "X: y"] {
        let (status, answer) = preview.ask("GET", "/en/read/one", &[host], "");
        assert_eq!(status, 403, "{host}");
        assert!(!answer.contains("First words."));
    }
}

#[test]
fn another_pages_form_is_refused() {
    let preview = Preview::start();
    let host = format!("Host: {}", preview.host);
    let own = format!("Origin: http://{}", preview.host);
    let form = "Content-Type: application/x-www-form-urlencoded";
    let post = |headers: &[&str]| {
        preview
            .ask("POST", "/en/setting", headers, "name=theme&word=dark")
            .0
    };
    assert_eq!(post(&[&host, form, "Origin: http://evil.example"]), 403);
    assert_eq!(post(&[&host, form, "Origin: null"]), 403);
    assert_ne!(post(&[&host, form, &own]), 403);
}

#[test]
fn what_a_reader_keeps_outlives_a_change_of_the_guide() {
    let preview = Preview::start();
    let host = format!("Host: {}", preview.host);
    let home = |preview: &Preview| preview.get("/en/display").1;
    let before = home(&preview);
    let (status, _) = preview.ask("POST", "/en/setting", &[&host], "name=theme&word=dark");
    assert!(status < 400, "{status}");
    let dark = home(&preview);
    assert_ne!(dark, before);
    write(preview.folder.path(), "en/new.md", "New.\n");
    let body = |page: &str| page.split("\r\n\r\n").nth(1).unwrap().to_owned();
    assert_eq!(body(&home(&preview)), body(&dark));
}

#[test]
fn a_form_without_end_is_refused() {
    let preview = Preview::start();
    let host = format!("Host: {}", preview.host);
    let (status, _) = preview.ask("POST", "/en/setting", &[&host], &"a".repeat(70_000));
    assert_eq!(status, 413);
}

#[test]
fn a_port_that_is_taken_is_named_and_another_way_shown() {
    let preview = Preview::start();
    let port = preview.host.rsplit(':').next().unwrap();
    let output = self::preview(preview.folder.path(), port).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains(&format!("Port {port} is taken")) && told.contains("--port 0"),
        "{told}"
    );
}

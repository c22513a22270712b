//! A kiosk that shows a guide that its staff installed.

use std::fs;
use std::path::{Path, PathBuf};

use guide::pack::{Files, Pack, PrivateKey};
use reader::staff::Pin;
use serde_json::json;
use tests::harness::{Window, set};

use crate::accessible::violations;

const PIN: &str = "402917";

/// The bundled guide in another edition, signed.
fn pack(edition: &str, key: &PrivateKey) -> Vec<u8> {
    fn gather(folder: &Path, above: &str, files: &mut Files) {
        for entry in fs::read_dir(folder).expect("a folder").flatten() {
            let path = format!("{above}{}", entry.file_name().display());
            if entry.path().is_dir() {
                gather(&entry.path(), &format!("{path}/"), files);
            } else {
                files.insert(path, fs::read(entry.path()).expect("a file"));
            }
        }
    }
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let mut files = Files::new();
    gather(&folder, "", &mut files);
    let manifest = String::from_utf8(files["guide.toml"].clone()).expect("text");
    let manifest = manifest.lines().map(|line| match line {
        line if line.starts_with("edition = ") => format!("edition = \"{edition}\"\n"),
        line => format!("{line}\n"),
    });
    let manifest: String = manifest.collect();
    files.insert("guide.toml".to_owned(), manifest.into_bytes());
    Pack::make(&files, key).expect("a pack")
}

/// A kiosk on which this was installed at an earlier start; the file that it
/// lies in.
fn installed(folder: &Path, pack: &[u8], key: &PrivateKey) -> (PathBuf, String) {
    let hash = Pin::new(PIN).and_then(|pin| pin.hash(&[7; 16]));
    let policy = folder.join("policy.toml");
    let text = format!(
        "mode = \"kiosk\"\n[kiosk]\nstaff_pin = \"{}\"\n[[trusted_key]]\n\
         name = \"The publisher\"\nkey = \"{}\"\n",
        hash.expect("a hash"),
        key.public()
    );
    fs::write(&policy, text).expect("a policy");
    let data = folder.join("data");
    for made in ["staff", "guides"] {
        fs::create_dir_all(data.join(made)).expect("a folder");
    }
    let none = "{\"version\":1,\"ran\":0,\"made\":[],\"wrong\":0}";
    fs::write(data.join("staff/guesses.json"), none).expect("a count");
    let name = format!("{}.guide", "a".repeat(64));
    let file = data.join("guides").join(&name);
    fs::write(&file, pack).expect("a pack");
    let note = format!("{{\"version\":1,\"shown\":\"{name}\",\"before\":null}}");
    fs::write(data.join("guides/shown.json"), note).expect("a note");
    (file, policy.display().to_string())
}

fn staff(window: &Window) {
    window.wait_for_path("/en/welcome");
    window.go("/en/staff");
    for digit in PIN.chars() {
        window.click_on(&format!("[data-digit=\"{digit}\"]"));
    }
    window.click("button", "Open");
    window.wait_for_words("How this kiosk is");
}

#[test]
fn an_installed_guide_is_shown_until_it_is_damaged_and_then_the_programs_own_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let key = PrivateKey::new(&[7; 32]);
    let mut pack = pack("2031.7", &key);
    let (file, policy) = installed(folder.path(), &pack, &key);
    let data = folder.path().join("data");

    let window = Window::open_on(&data, &["--policy", &policy]);
    staff(&window);
    window.wait_for_words("edition 2031.7");
    window.wait_for_words("Installed from a drive, signed by The publisher");
    window.click("button", "Look for guides on plugged-in drives");
    window.wait_until(
        "the list is there, and the focus is at its heading",
        "return document.querySelector('#app-guides ~ .packs, #app-guides ~ [role=status]')
           && document.activeElement.id === 'app-guides'",
    );
    let axe = fs::read_to_string(set("E2E_AXE")).expect("the script of axe");
    assert_eq!(violations(&window, &axe), json!([]));
    drop(window);

    let middle = pack.len() / 2;
    pack[middle] ^= 1;
    fs::write(&file, &pack).expect("a damaged pack");
    let window = Window::open_on(&data, &["--policy", &policy]);
    staff(&window);
    window.wait_for_words("is damaged or no longer trusted");
    window.wait_for_words("The guide that came with this program");
    window.go("/en/read/is-it-safe");
    window.wait_for_words("In short");
}

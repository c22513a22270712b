//! `cargo xtask bundle`: the packages for this system.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{self, run};
use crate::failure::Failure;
use crate::npm::{self, TAURI};
use crate::packages::{self, NPM};
use crate::run::ready_to_build;
use crate::third_party;
use crate::workspace::{root, target, which};

/// What a Debian package of ours must hold.
const HOLDS: &[(&str, &str)] = &[
    ("the program", "usr/bin/patient-guide"),
    (
        "the desktop entry",
        "usr/share/applications/Patient Guide.desktop",
    ),
    (
        "the icon",
        "usr/share/icons/hicolor/128x128/apps/patient-guide.png",
    ),
    ("the licence", "usr/share/doc/patient-guide/copyright"),
    (
        "the licences of what others wrote",
        "usr/share/patient-guide/third-party.txt",
    ),
    (
        "what sets up a kiosk",
        "usr/share/patient-guide/kiosk/linux/set-up",
    ),
    (
        "what shows a kiosk its drives",
        "usr/share/patient-guide/kiosk/linux/drive",
    ),
    (
        "how a kiosk is set up",
        "usr/share/patient-guide/kiosk/KIOSK.md",
    ),
    (
        "the example of a policy",
        "usr/share/patient-guide/policy.example.toml",
    ),
    (
        "the schema of a policy",
        "usr/share/patient-guide/policy.schema.json",
    ),
];

/// Makes the packages, looks into those it can, and says where they are.
pub(crate) fn bundle() -> Result<(), Failure> {
    ready_to_build()?;
    if cfg!(target_os = "linux") {
        packages::provide(&[NPM])?;
    }
    let modules = npm::provide(&[&TAURI])?;
    let kinds = match std::env::consts::OS {
        "linux" => "deb,rpm",
        "macos" => "app,dmg",
        _ => "nsis",
    };
    let mut tauri = Command::new("node");
    tauri.arg(modules.join("@tauri-apps/cli/tauri.js"));
    tauri.args(["build", "--ci", "--bundles", kinds]);
    tauri.args(["--config", &carrying(&third_party::write()?)]);
    run(tauri.current_dir(root().join("src-tauri")))?;
    let packages = made();
    println!();
    for package in &packages {
        if package.extension().is_some_and(|kind| kind == "deb") {
            look_into(package)?;
        }
        println!("{}", plainly_named(package).display());
    }
    if packages.is_empty() {
        return Err(Failure::Incomplete("No package was made.".to_owned()));
    }
    Ok(())
}

/// What the configuration has to say besides, for packages that carry a file.
fn carrying(file: &Path) -> String {
    let file = file.to_string_lossy().replace('\\', "/");
    if cfg!(target_os = "linux") {
        let files =
            format!(r#"{{"files":{{"/usr/share/patient-guide/third-party.txt":"{file}"}}}}"#);
        format!(r#"{{"bundle":{{"linux":{{"deb":{files},"rpm":{files}}}}}}}"#)
    } else {
        format!(r#"{{"bundle":{{"resources":{{"{file}":"third-party.txt"}}}}}}"#)
    }
}

/// A package of Linux under a name as such packages have it, without a blank:
/// it is typed in a terminal. The one that it has, if that cannot be changed.
fn plainly_named(package: &Path) -> PathBuf {
    let name = package.file_name().unwrap_or_default().to_string_lossy();
    let is_of_linux = name.ends_with(".deb") || name.ends_with(".rpm");
    let plain = package.with_file_name(name.replace("Patient Guide", "patient-guide"));
    if is_of_linux && std::fs::rename(package, &plain).is_ok() {
        plain
    } else {
        package.to_owned()
    }
}

/// Every package below the target folder.
fn made() -> Vec<PathBuf> {
    let Ok(kinds) = std::fs::read_dir(target().join("release/bundle")) else {
        return Vec::new();
    };
    let files = |kind: std::fs::DirEntry| std::fs::read_dir(kind.path()).into_iter().flatten();
    let mut packages: Vec<PathBuf> = kinds
        .flatten()
        .flat_map(files)
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| {
            let kind = path.extension().and_then(|kind| kind.to_str());
            matches!(kind, Some("deb" | "rpm" | "dmg" | "app" | "exe"))
        })
        .collect();
    packages.sort();
    packages
}

fn look_into(package: &Path) -> Result<(), Failure> {
    if which("dpkg-deb").is_none() {
        println!("not looked into, dpkg-deb is missing:");
        return Ok(());
    }
    let path = package.to_string_lossy();
    let listing = cargo::output("dpkg-deb", &["--contents", &path]).unwrap_or_default();
    for (what, file) in HOLDS {
        if !listing.lines().any(|line| line.ends_with(file)) {
            return Err(Failure::Incomplete(format!(
                "{path} lacks {what} ({file}). It holds:\n\n{listing}"
            )));
        }
    }
    Ok(())
}

//! Tools from npm, below the target folder: for tests and packaging only,
//! nothing of them ships.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::cargo;
use crate::failure::Failure;
use crate::workspace::target;

/// A tool and the version that this project was checked with.
pub(crate) struct Tool(pub(crate) &'static str, pub(crate) &'static str);

/// Checks the types of the scripts.
pub(crate) const TYPESCRIPT: Tool = Tool("typescript", "7.0.2");
/// Types that TypeScript's own library of the web lacks.
pub(crate) const TRUSTED_TYPES: Tool = Tool("@types/trusted-types", "2.0.7");
/// Checks a page for what keeps people out.
pub(crate) const AXE: Tool = Tool("axe-core", "4.14.1");
/// Makes packages.
pub(crate) const TAURI: Tool = Tool("@tauri-apps/cli", "2.12.5");

/// Installs those of the tools that are missing. Returns the folder
/// `node_modules`.
///
/// # Errors
///
/// If npm fails.
pub(crate) fn provide(tools: &[&Tool]) -> Result<PathBuf, Failure> {
    let home = target().join("npm");
    let modules = home.join("node_modules");
    let missing: Vec<String> = tools
        .iter()
        .filter(|Tool(name, version)| {
            let about = fs::read_to_string(modules.join(name).join("package.json"));
            !about.is_ok_and(|about| about.contains(&format!("\"version\": \"{version}\"")))
        })
        .map(|Tool(name, version)| format!("{name}@{version}"))
        .collect();
    if missing.is_empty() {
        return Ok(modules);
    }
    fs::create_dir_all(&home).map_err(Failure::file(&home))?;
    let about = home.join("package.json");
    if !about.exists() {
        fs::write(&about, "{ \"private\": true }\n").map_err(Failure::file(&about))?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let quiet = ["install", "--save-exact", "--no-audit", "--no-fund"];
    cargo::run(
        Command::new(npm)
            .args(quiet)
            .args(&missing)
            .current_dir(&home),
    )?;
    Ok(modules)
}

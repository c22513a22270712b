//! `cargo xtask screenshots`: the real window in pictures.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::cargo::{cargo, run};
use crate::failure::Failure;
use crate::packages::{self, SHRINK};
use crate::stage::Stage;
use crate::workspace::binary;

/// Writes the pictures to this folder.
pub(crate) fn screenshots(folder: &Path) -> Result<(), Failure> {
    packages::provide(&[SHRINK])?;
    let stage = Stage::start("screenshots")?;
    run(&mut cargo([
        "build",
        "--workspace",
        "--bin",
        "patient-guide",
    ]))?;
    fs::create_dir_all(folder).map_err(Failure::file(folder))?;
    let folder = fs::canonicalize(folder).map_err(Failure::file(folder))?;
    let mut pictures = cargo(["test", "--workspace", "--test", "screenshots"]);
    pictures.env("E2E_APP", binary("debug", "patient-guide"));
    stage.dress(&mut pictures).env("E2E_SCREENSHOTS", &folder);
    run(&mut pictures)?;
    shrink(&folder)
}

/// A page of text has few colours: with a palette it takes a third.
fn shrink(folder: &Path) -> Result<(), Failure> {
    let entries = fs::read_dir(folder).map_err(Failure::file(folder))?;
    let mut pictures: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    pictures.retain(|path| path.extension().is_some_and(|kind| kind == "png"));
    pictures.sort();
    let mut pngquant = Command::new("pngquant");
    pngquant.args([
        "--force",
        "--skip-if-larger",
        "--strip",
        "--speed",
        "1",
        "--ext",
        ".png",
    ]);
    // It says 98 or 99 where a picture could not be made smaller or as good.
    match pngquant.arg("--").args(&pictures).status() {
        Ok(status) if matches!(status.code(), Some(0 | 98 | 99)) => {}
        Ok(status) => {
            let line = "pngquant".to_owned();
            return Err(Failure::Program { line, status });
        }
        Err(cause) => {
            let line = "pngquant".to_owned();
            return Err(Failure::NotStarted { line, cause });
        }
    }
    println!("{} pictures in {}", pictures.len(), folder.display());
    Ok(())
}

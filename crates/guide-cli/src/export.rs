//! `guide export`: the guide as files to take along.

use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use guide::{Disk, Guide};
use reader::export::{File, Form, export};
use reader::policy::Policy;

use crate::failure::Failure;

/// Makes the guide in a folder into files in another, which must be empty or
/// not there yet; in all its languages unless one is named.
pub(crate) fn run(
    folder: &Path,
    form: Form,
    out: &Path,
    language: Option<&str>,
) -> Result<ExitCode, Failure> {
    if !folder.is_dir() {
        return Err(Failure::NoFolder(folder.to_owned()));
    }
    let guide = Guide::open(Box::new(Disk(folder.to_owned())), reader::dress())?;
    let all = &guide.manifest().languages;
    let languages: Vec<&str> = match language {
        None => all.iter().map(String::as_str).collect(),
        Some(asked) if all.iter().any(|known| known == asked) => vec![asked],
        Some(asked) => {
            return Err(Failure::NoLanguage {
                asked: asked.to_owned(),
                known: all.join(", "),
            });
        }
    };
    // Looked at before the work, and made after it.
    check_empty(out)?;
    let files = export(&guide, &Policy::personal(), &languages, form)?;
    let written = put(&files, out)?;
    let mut terminal = io::stdout().lock();
    for path in first_of(&written, form) {
        writeln!(terminal, "{}", path.display()).map_err(Failure::Unwritten)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Nothing that is there may be written over.
fn check_empty(out: &Path) -> Result<(), Failure> {
    match fs::read_dir(out) {
        Ok(mut entries) => match entries.next() {
            None => Ok(()),
            Some(_) => Err(Failure::NotEmpty(out.to_owned())),
        },
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(cause) => Err(Failure::NotWritten {
            file: out.to_owned(),
            cause,
        }),
    }
}

fn put(files: &[File], out: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut written = Vec::new();
    for file in files {
        let path = out.join(&file.path);
        let not_written = |cause| Failure::NotWritten {
            file: path.clone(),
            cause,
        };
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(not_written)?;
        }
        OpenOptions::new()
            .write(true)
            .create_new(true)
            .open(&path)
            .and_then(|mut open| open.write_all(&file.bytes))
            .map_err(not_written)?;
        written.push(path);
    }
    Ok(written)
}

/// The files that a person opens: of a folder of pages, its first.
fn first_of(written: &[PathBuf], form: Form) -> &[PathBuf] {
    match form {
        Form::Web => written.get(..1).unwrap_or_default(),
        Form::Epub | Form::Print => written,
    }
}

//! `guide pack`: a guide as one signed file, and the keys for it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::Path;
use std::process::ExitCode;

use guide::pack::{Files, MOST_BYTES, MOST_FILES, Pack, PrivateKey, PublicKey, is_carried};
use guide::{Disk, Severity};

use crate::clock;
use crate::failure::Failure;

/// The longest file that may hold a key, in bytes.
const MOST_KEY_BYTES: u64 = 4096;

/// Makes a pack of the guide in a folder. Files of other kinds stay behind,
/// and are told of.
pub(crate) fn pack(folder: &Path, out: &Path, key: &Path) -> Result<ExitCode, Failure> {
    if !folder.is_dir() {
        return Err(Failure::NoFolder(folder.to_owned()));
    }
    let key = {
        let bytes = read(key, MOST_KEY_BYTES)?;
        let text = String::from_utf8_lossy(&bytes);
        PrivateKey::read(&text).map_err(|cause| Failure::NotAKey {
            key: key.display().to_string(),
            cause,
        })?
    };
    let disk = || -> Box<dyn guide::Folder> { Box::new(Disk(folder.to_owned())) };
    let findings = guide::check::check(disk, &clock::today());
    let errors = findings.iter().filter(|f| f.severity == Severity::Error);
    let errors: Vec<String> = errors.map(ToString::to_string).collect();
    if !errors.is_empty() {
        return Err(Failure::HasErrors(errors.join("\n")));
    }
    let mut files = Files::new();
    gather(folder, "", &mut files)?;
    let bytes = Pack::make(&files, &key)?;
    put(out, &bytes, OpenOptions::new().write(true).create_new(true))?;
    say(&format!(
        "{}: {} files, {} bytes, signed with {}\n",
        out.display(),
        files.len(),
        bytes.len(),
        key.public()
    ))
}

/// Makes a key in a file of its own, and prints the line for the policy.
pub(crate) fn new_key(file: &Path) -> Result<ExitCode, Failure> {
    let mut random = [0; 32];
    getrandom::fill(&mut random).map_err(Failure::NoRandom)?;
    let key = PrivateKey::new(&random);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    put(file, key.write().as_bytes(), &options)?;
    eprintln!(
        "{} signs your guides: keep it, and give it to nobody.\n\
         These lines in a policy trust what it signs; put your name in:",
        file.display()
    );
    say(&format!(
        "[[trusted_key]]\nname = \"\"\nkey = \"{}\"\n",
        key.public()
    ))
}

/// Says what a pack is, if it is whole and a key signed it.
pub(crate) fn verify(file: &Path, key: &str) -> Result<ExitCode, Failure> {
    let trusted = PublicKey::read(key).map_err(|cause| Failure::NotAKey {
        key: key.to_owned(),
        cause,
    })?;
    let verified = Pack::open(&read(file, MOST_BYTES + 1)?).and_then(|pack| {
        let about = pack.about()?;
        pack.trusting([&trusted]).map(|_| about)
    });
    match verified {
        Ok(about) => say(&format!(
            "{}: {}, edition {}, in {}\n",
            file.display(),
            about.title.get("en"),
            about.edition,
            about.languages.join(", ")
        )),
        Err(refused) => {
            eprintln!("{}: {refused}.", file.display());
            Ok(ExitCode::FAILURE)
        }
    }
}

/// Gathers what travels of a folder, and of those in it.
fn gather(folder: &Path, above: &str, files: &mut Files) -> Result<(), Failure> {
    let unreadable = |cause| Failure::Unreadable {
        file: folder.to_owned(),
        cause,
    };
    let mut entries: Vec<_> = fs::read_dir(folder)
        .and_then(Iterator::collect)
        .map_err(unreadable)?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = format!("{above}{}", entry.file_name().to_string_lossy());
        let kind = entry.file_type().map_err(unreadable)?;
        if kind.is_dir() {
            gather(&entry.path(), &format!("{path}/"), files)?;
        } else if kind.is_file() && is_carried(&path) && files.len() < MOST_FILES {
            files.insert(path, read(&entry.path(), MOST_BYTES)?);
        } else {
            eprintln!("{path}: left out; only files that a guide is made of travel");
        }
    }
    Ok(())
}

fn read(path: &Path, most: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(most).read_to_end(&mut bytes))
        .map_err(|cause| Failure::Unreadable {
            file: path.to_owned(),
            cause,
        })?;
    Ok(bytes)
}

/// Writes a file that is not there yet.
fn put(path: &Path, bytes: &[u8], options: &OpenOptions) -> Result<(), Failure> {
    let written = options.open(path).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|cause| match cause.kind() {
        io::ErrorKind::AlreadyExists => Failure::IsThere(path.to_owned()),
        _ => Failure::NotWritten {
            file: path.to_owned(),
            cause,
        },
    })
}

fn say(text: &str) -> Result<ExitCode, Failure> {
    let written = io::stdout().write_all(text.as_bytes());
    written.map_err(Failure::Unwritten)?;
    Ok(ExitCode::SUCCESS)
}

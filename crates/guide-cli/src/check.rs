//! `guide check`: prints what is wrong with a guide.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use guide::{Disk, Finding, Folder, Severity};

use crate::clock;
use crate::failure::Failure;

/// Checks the guide in a folder. The exit code is 1 if a finding is an error.
/// With a clinic's folder, that is checked, as it would be laid over the guide.
pub(crate) fn run(
    folder: &Path,
    overrides: Option<&Path>,
    json: bool,
) -> Result<ExitCode, Failure> {
    for folder in [Some(folder), overrides].into_iter().flatten() {
        if !folder.is_dir() {
            return Err(Failure::NoFolder(folder.to_owned()));
        }
    }
    let disk = |folder: &Path| -> Box<dyn Folder> { Box::new(Disk(folder.to_owned())) };
    let findings = match overrides {
        None => guide::check::check(|| disk(folder), &clock::today()),
        Some(clinic) => {
            let clinic = || disk(clinic);
            guide::check::check_overrides(disk(folder), &clinic, &clock::today())?
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let written = if json {
        print_json(&mut out, &findings)
    } else {
        print(&mut out, &findings)
    };
    written
        .and_then(|()| out.flush())
        .map_err(Failure::Unwritten)?;
    let wrong = findings.iter().any(|f| f.severity == Severity::Error);
    Ok(if wrong {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}

fn print_json(out: &mut impl Write, findings: &[Finding]) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, findings)?;
    writeln!(out)
}

fn print(out: &mut impl Write, findings: &[Finding]) -> io::Result<()> {
    for finding in findings {
        writeln!(out, "{finding}")?;
    }
    let of = |severity| findings.iter().filter(|f| f.severity == severity).count();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    writeln!(
        out,
        "{}, {}",
        counted(errors, "error"),
        counted(warnings, "warning")
    )
}

pub(crate) fn counted(count: usize, what: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{count} {what}{ending}")
}

//! `guide policy`: what is wrong with a computer's policy, before it is put in
//! place.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use reader::policy::{Fault, Policy, SCHEMA};
use serde_json::json;

use crate::check::counted;
use crate::failure::Failure;

/// Checks the policy in a file. The exit code is 1 if there is a mistake in
/// it.
pub(crate) fn check(file: &Path, as_json: bool) -> Result<ExitCode, Failure> {
    if file.symlink_metadata().is_err() {
        return Err(Failure::NoFile(file.to_owned()));
    }
    let policy = Policy::open(file);
    let faults = policy.attention().map_or(&[][..], |found| &found.faults);
    let mut out = BufWriter::new(io::stdout().lock());
    let written = if as_json {
        print_json(&mut out, file, faults)
    } else {
        print(&mut out, file, faults)
    };
    written
        .and_then(|()| out.flush())
        .map_err(Failure::Unwritten)?;
    Ok(if faults.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// Prints the schema, for an editor.
pub(crate) fn schema() -> Result<ExitCode, Failure> {
    io::stdout()
        .write_all(SCHEMA.as_bytes())
        .map_err(Failure::Unwritten)?;
    Ok(ExitCode::SUCCESS)
}

fn print(out: &mut impl Write, file: &Path, faults: &[Fault]) -> io::Result<()> {
    for fault in faults {
        writeln!(out, "{}:{fault}", file.display())?;
    }
    writeln!(out, "{}", counted(faults.len(), "error"))
}

fn print_json(out: &mut impl Write, file: &Path, faults: &[Fault]) -> io::Result<()> {
    let all: Vec<_> = faults
        .iter()
        .map(|fault| {
            json!({
                "file": file.display().to_string(),
                "line": fault.at.map(|(line, _)| line),
                "column": fault.at.map(|(_, column)| column),
                "message": fault.what.to_string(),
            })
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &all)?;
    writeln!(out)
}

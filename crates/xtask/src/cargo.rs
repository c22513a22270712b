//! Runs programs, cargo first, and says which.

use std::ffi::OsStr;
use std::process::Command;

use crate::failure::Failure;
use crate::workspace::root;

/// A cargo command in the workspace.
///
/// Commands that build name `--workspace` and narrow it by target, so that
/// all of them ask for one set of features and what one built serves the next.
pub(crate) fn cargo<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(root());
    command
}

/// Runs a command to its end, having printed it.
///
/// # Errors
///
/// If it could not be started, or failed.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    println!("\n$ {line}");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::Program { line, status }),
        Err(cause) => Err(Failure::NotStarted { line, cause }),
    }
}

/// Runs two commands at once to their ends, having printed them. What the
/// second says is told when both have ended.
///
/// # Errors
///
/// If one of them could not be started, or failed.
pub(crate) fn run_both(one: &mut Command, other: &mut Command) -> Result<(), Failure> {
    let line = line(other);
    println!("\n$ {line} &");
    let (first, second) = std::thread::scope(|scope| {
        let second = scope.spawn(|| other.output());
        let first = run(one);
        (first, second.join())
    });
    let second = second.unwrap_or_else(|_| Err(std::io::ErrorKind::Other.into()));
    let second = match second {
        Ok(output) => {
            print!("\n$ {line}\n{}", String::from_utf8_lossy(&output.stdout));
            eprint!("{}", String::from_utf8_lossy(&output.stderr));
            let status = output.status;
            let failed = !status.success();
            failed.then_some(Failure::Program { line, status })
        }
        Err(cause) => Some(Failure::NotStarted { line, cause }),
    };
    first.and(second.map_or(Ok(()), Err))
}

/// What a command prints, if it succeeds.
pub(crate) fn output(program: &str, args: &[&str]) -> Option<String> {
    let output = Command::new(program).args(args).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The command as a person would type it.
fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(OsStr::new("?"));
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

//! Makes the hash of a PIN for the policy file.

use std::io::{self, BufRead as _, ErrorKind, IsTerminal as _, Write as _};
use std::process::ExitCode;

use reader::staff::{Pin, Unusable};

/// Why there is no hash.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0}; nothing was made")]
    Unusable(#[from] Unusable),
    #[error("the two are not the same; nothing was made")]
    Different,
    #[error("no PIN was typed; nothing was made")]
    GivenUp,
    #[error("no PIN could be read: {0}")]
    Unread(#[source] io::Error),
    #[error("this computer gave no random numbers: {0}")]
    NoSalt(#[from] getrandom::Error),
}

impl From<io::Error> for Failure {
    fn from(why: io::Error) -> Self {
        match why.kind() {
            ErrorKind::Interrupted | ErrorKind::UnexpectedEof => Self::GivenUp,
            _ => Self::Unread(why),
        }
    }
}

/// Asks for a PIN, twice and unseen, and prints the line for the policy. From
/// a pipe it is read once, so that a script can do it on five kiosks.
pub(crate) fn set_pin() -> ExitCode {
    match line() {
        Ok(line) => {
            eprintln!("Put this line under [kiosk] in the policy file, and start the kiosk again:");
            // Whoever closes the pipe has read enough.
            let _ = writeln!(io::stdout(), "{line}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("patient-guide: {failure}.");
            ExitCode::FAILURE
        }
    }
}

fn line() -> Result<String, Failure> {
    let pin = if io::stdin().is_terminal() {
        outlive_interrupts()?;
        let digits = asked("The new PIN, six digits or more: ")?;
        // Nobody types twice what cannot be used.
        let pin = Pin::new(&digits)?;
        if asked("The same again: ")? != digits {
            return Err(Failure::Different);
        }
        pin
    } else {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        if line.is_empty() {
            return Err(Failure::GivenUp);
        }
        Pin::new(line.trim_end_matches(['\r', '\n']))?
    };
    let mut salt = [0; 16];
    getrandom::fill(&mut salt)?;
    let hash = pin.hash(&salt)?;
    Ok(format!("staff_pin = \"{hash}\""))
}

/// What is typed at the terminal, unseen.
fn asked(question: &str) -> Result<String, Failure> {
    rpassword::prompt_password(question).map_err(|why| {
        if why.kind() == ErrorKind::UnexpectedEof {
            // The cursor still stands behind the question.
            eprintln!();
        }
        Failure::from(why)
    })
}

/// `rpassword` answers Ctrl+C with the signal, before it has given the
/// terminal back: who dies of it leaves a shell that shows nothing typed.
#[cfg(unix)]
fn outlive_interrupts() -> io::Result<()> {
    let ignored = std::sync::Arc::default();
    signal_hook::flag::register(signal_hook::consts::SIGINT, ignored).map(|_| ())
}

#[cfg(not(unix))]
fn outlive_interrupts() -> io::Result<()> {
    Ok(())
}

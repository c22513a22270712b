//! Makes the hash of a PIN for the policy file.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::process::ExitCode;

use reader::staff::{Pin, Unusable};

/// Why there is no hash.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("{0}")]
    Unusable(#[from] Unusable),
    #[error("the two are not the same; nothing was made")]
    Different,
    #[error("no PIN could be read: {0}")]
    Unread(#[from] io::Error),
    #[error("this computer gave no random numbers: {0}")]
    NoSalt(#[from] getrandom::Error),
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
            eprintln!("patient-guide: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn line() -> Result<String, Failure> {
    let digits = if io::stdin().is_terminal() {
        let digits = rpassword::prompt_password("The new PIN, six digits or more: ")?;
        let again = rpassword::prompt_password("The same again: ")?;
        if digits != again {
            return Err(Failure::Different);
        }
        digits
    } else {
        let mut line = String::new();
        io::stdin().lock().read_line(&mut line)?;
        line.trim_end_matches(['\r', '\n']).to_owned()
    };
    let mut salt = [0; 16];
    getrandom::fill(&mut salt)?;
    let hash = Pin::new(&digits)?.hash(&salt)?;
    Ok(format!("staff_pin = \"{hash}\""))
}

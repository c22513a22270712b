//! Writing to a drive that the kiosk's own units hold
//! (`src-tauri/kiosk/linux/drive`). They let nothing be written to it but while
//! somebody holds this line, so that it can be taken out at any other moment.

use std::io::{self, BufRead as _, BufReader, ErrorKind, Write as _};
use std::net::Shutdown;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::{Duration, Instant};

use reader::ports::NotKept;

/// Where the units show drives.
const PLACE: &str = "/run/media/patient-guide";

/// Where they are asked.
pub(super) const DOOR: &str = "/run/patient-guide-drive";

/// The longest that it takes in all: less than the reader waits for a whole
/// file, so that nobody is told of an end before it is there.
const PATIENCE: Duration = Duration::from_secs(8);

/// The units' name of a drive, if it is theirs.
pub(super) fn held(folder: &Path) -> Option<&str> {
    let inside = folder.strip_prefix(PLACE).ok()?;
    inside.to_str().filter(|name| !name.is_empty())
}

/// Writes while the units let it.
///
/// # Errors
///
/// What `write` answered; or if they do not let it, or cannot leave the drive
/// whole after: then it must be taken for not written.
pub(super) fn through<T>(
    door: &Path,
    name: &str,
    write: impl FnOnce() -> Result<T, NotKept>,
) -> Result<T, NotKept> {
    let begun = Instant::now();
    let mut line = UnixStream::connect(door)?;
    line.set_write_timeout(Some(PATIENCE))?;
    let mut answers = BufReader::new(line.try_clone()?);
    writeln!(line, "{name}")?;
    expect(&mut answers, "ready", begun)?;
    let written = write()?;
    line.shutdown(Shutdown::Write)?;
    expect(&mut answers, "kept", begun)?;
    Ok(written)
}

fn expect(answers: &mut BufReader<UnixStream>, word: &str, begun: Instant) -> io::Result<()> {
    let left = PATIENCE.saturating_sub(begun.elapsed());
    // No time at all would be taken for all the time there is.
    let left = left.max(Duration::from_millis(1));
    answers.get_ref().set_read_timeout(Some(left))?;
    let mut answer = String::new();
    answers.read_line(&mut answer)?;
    if answer.trim_end() == word {
        Ok(())
    } else {
        Err(ErrorKind::PermissionDenied.into())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;
    use std::os::unix::net::UnixListener;
    use std::sync::Mutex;
    use std::thread;

    use super::*;

    /// What came of a file, with units that answer so, and what went on in
    /// what order.
    fn trial(first: &str, last: &str) -> (Result<&'static str, NotKept>, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        let door = folder.path().join("door");
        let listener = UnixListener::bind(&door).unwrap();
        let course = Mutex::new(Vec::new());
        let note = |what: &str| course.lock().unwrap().push(what.to_owned());
        let outcome = thread::scope(|scope| {
            scope.spawn(|| {
                let (mut line, _) = listener.accept().unwrap();
                let mut lines = BufReader::new(line.try_clone().unwrap());
                let mut name = String::new();
                lines.read_line(&mut name).unwrap();
                note(&format!("asked for {}", name.trim_end()));
                line.write_all(first.as_bytes()).unwrap();
                if first.is_empty() {
                    return;
                }
                lines.read_to_end(&mut Vec::new()).unwrap();
                note("let go");
                // Nobody may be there to hear it.
                let _ = line.write_all(last.as_bytes());
            });
            through(&door, "sdb1", || {
                note("written");
                Ok("a.csv")
            })
        });
        (outcome, course.into_inner().unwrap())
    }

    #[test]
    fn a_file_is_written_only_while_the_line_is_held() {
        let (outcome, course) = trial("ready\n", "kept\n");
        assert_eq!(outcome.unwrap(), "a.csv");
        assert_eq!(course, ["asked for sdb1", "written", "let go"]);
    }

    #[test]
    fn where_it_is_not_let_nothing_is_written() {
        for first in ["", "no\n"] {
            let (outcome, course) = trial(first, "");
            assert!(matches!(outcome, Err(NotKept::Disk(_))), "{first}");
            assert!(!course.contains(&"written".to_owned()), "{first}");
        }
    }

    #[test]
    fn a_drive_that_was_not_left_whole_has_kept_nothing() {
        let (outcome, course) = trial("ready\n", "");
        assert!(matches!(outcome, Err(NotKept::Disk(_))));
        assert_eq!(course, ["asked for sdb1", "written", "let go"]);
    }

    #[test]
    fn only_what_the_units_hold_is_asked_of_them() {
        assert_eq!(
            held(Path::new("/run/media/patient-guide/sdb1")),
            Some("sdb1")
        );
        for other in [
            "/run/media/patient-guide",
            "/run/media/ann/sdb1",
            "/media/sdb1",
        ] {
            assert_eq!(held(Path::new(other)), None, "{other}");
        }
    }
}

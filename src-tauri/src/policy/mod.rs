//! Which policy holds: the computer's own, one that is tried, or none.
//!
//! The computer's own lies where only an administrator writes, and always
//! holds: nothing on the command line loosens it. A file there that others
//! could have changed is not to be trusted, and so is told of like a mistake;
//! only a file that is not there at all means a personal computer.

mod check;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use guide::{Disk, Finding, Guide, Severity};
use reader::policy::{Fault, Mistake, Policy};

pub(crate) use check::check;

/// What the command line says about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Wish {
    /// A policy to try, on a computer without one.
    pub(crate) policy: Option<PathBuf>,
    /// Whether to be a kiosk, whatever the policy says.
    pub(crate) kiosk: bool,
}

/// The policy that holds. What the person at the terminal should know goes to
/// standard error.
pub(crate) fn find(wish: &Wish) -> Policy {
    let Some(own) = own_path() else {
        let nowhere = Fault::of_file(Mistake::NoFile);
        return Policy::refused(FILE, nowhere);
    };
    let policy = chosen(&own, ADMINISTRATOR, wish);
    if let Some(attention) = policy.attention() {
        for fault in &attention.faults {
            eprintln!("{}:{fault}", attention.file);
        }
    }
    policy
}

/// The policy of a computer whose own would lie at `own`, and whose
/// administrator has this number (on Unix).
fn chosen(own: &Path, administrator: u32, wish: &Wish) -> Policy {
    let policy = if is_absent(own) {
        let tried = wish.policy.as_deref();
        tried.map_or_else(Policy::personal, Policy::open)
    } else {
        if wish.policy.is_some() {
            eprintln!(
                "patient-guide: --policy is passed over: this computer has a policy of its own, {}",
                own.display()
            );
        }
        match open_to_others(own, administrator) {
            Some(open) => {
                let fault = Fault::of_file(Mistake::Open(open));
                Policy::refused(&own.display().to_string(), fault)
            }
            None => Policy::open(own),
        }
    };
    if wish.kiosk {
        policy.as_kiosk()
    } else {
        policy
    }
}

/// Lays the clinic's own words over the guide. What is left out goes to
/// standard error, and to the staff's screen.
pub(crate) fn lay_over(guide: &mut Guide, policy: &Policy) {
    lay(guide, policy);
    for finding in guide.left_out() {
        eprintln!("patient-guide: left out: {finding}");
    }
}

fn lay(guide: &mut Guide, policy: &Policy) {
    let Some(folder) = policy.overrides().filter(|folder| folder.is_dir()) else {
        return;
    };
    // What was put in place for all must have been put there by whom the
    // policy was; what is tried is the person's own.
    let is_own = own_path().is_some_and(|own| own.parent() == folder.parent());
    let open = is_own.then(|| first_open(&folder, ADMINISTRATOR)).flatten();
    if let Some(open) = open {
        let what = Mistake::Open(open.clone());
        guide.leave_out(Finding {
            severity: Severity::Error,
            file: open.display().to_string(),
            line: 1,
            rule: "open-to-others",
            message: what.to_string(),
            hint: "Until then, none of the clinic's own words are shown.".to_owned(),
        });
    } else {
        guide.lay_over(Box::new(Disk(folder)));
    }
}

/// The first file or folder below a folder that others could change.
fn first_open(folder: &Path, administrator: u32) -> Option<PathBuf> {
    open_to_others(folder, administrator).or_else(|| {
        let mut entries = fs::read_dir(folder).ok()?.flatten();
        entries.find_map(|entry| match entry.file_type() {
            Ok(kind) if kind.is_dir() => first_open(&entry.path(), administrator),
            _ => open_to_others(&entry.path(), administrator),
        })
    })
}

const FILE: &str = "policy.toml";

/// The number of the account that an administrator acts under.
const ADMINISTRATOR: u32 = 0;

/// Where the computer's own policy lies; none if the system does not say.
fn own_path() -> Option<PathBuf> {
    folder().map(|folder| folder.join(FILE))
}

#[cfg(target_os = "linux")]
fn folder() -> Option<PathBuf> {
    Some(PathBuf::from("/etc/patient-guide"))
}

#[cfg(target_os = "macos")]
fn folder() -> Option<PathBuf> {
    Some(PathBuf::from("/Library/Application Support/PatientGuide"))
}

/// Asked of the system: the variable of that name is the person's to change.
#[cfg(windows)]
fn folder() -> Option<PathBuf> {
    use known_folders::{KnownFolder, get_known_folder_path};
    get_known_folder_path(KnownFolder::ProgramData).map(|folder| folder.join("PatientGuide"))
}

/// Whether there is truly nothing. A link that leads nowhere, a folder that
/// cannot be looked into and a file in the folder's place are something.
fn is_absent(path: &Path) -> bool {
    let is_not_there = |path: &Path| {
        path.symlink_metadata()
            .is_err_and(|why| why.kind() == ErrorKind::NotFound)
    };
    let folder = path.parent().unwrap_or(Path::new(""));
    is_not_there(path) && (is_not_there(folder) || folder.is_dir())
}

/// Who could change the file besides the administrator, by the first file or
/// folder on the way to it that lets them: one that others own or may write
/// to. In a folder with the sticky bit nobody moves what another owns, so that
/// it does no harm.
#[cfg(unix)]
fn open_to_others(path: &Path, administrator: u32) -> Option<PathBuf> {
    use std::os::unix::fs::MetadataExt as _;
    const WRITABLE: u32 = 0o022;
    const STICKY: u32 = 0o1000;
    let is_open = |path: &Path| {
        fs::metadata(path).is_ok_and(|data| {
            let guarded = data.is_dir() && data.mode() & STICKY != 0;
            let owned = data.uid() == 0 || data.uid() == administrator;
            !owned || (data.mode() & WRITABLE != 0 && !guarded)
        })
    };
    // The way to the link, if it is one, and to what it leads to.
    let folder = path.parent().and_then(|folder| folder.canonicalize().ok());
    let file = path.canonicalize().ok();
    let ways = [file, folder];
    let mut steps = ways.iter().flatten().flat_map(|way| way.ancestors());
    steps.find(|step| is_open(step)).map(Path::to_owned)
}

/// Elsewhere the installer's own rights for the folder hold.
#[cfg(not(unix))]
fn open_to_others(path: &Path, _administrator: u32) -> Option<PathBuf> {
    let _ = fs::metadata(path);
    None
}

#[cfg(test)]
#[cfg(unix)]
mod tests;

use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

use tempfile::TempDir;

use super::*;

const KIOSK: &str = "mode = \"kiosk\"\n";
const PERSONAL: &str = "mode = \"personal\"\n";

/// A computer, and where its own policy would lie.
fn computer(text: Option<&str>) -> (TempDir, PathBuf, u32) {
    let folder = tempfile::tempdir().unwrap();
    let own = folder.path().join(FILE);
    let me = folder.path().metadata().unwrap().uid();
    if let Some(text) = text {
        fs::write(&own, text).unwrap();
        mode(&own, 0o644);
    }
    (folder, own, me)
}

fn mode(path: &Path, mode: u32) {
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

fn trying(policy: &Path) -> Wish {
    Wish {
        policy: Some(policy.to_owned()),
        kiosk: false,
    }
}

fn mistake(policy: &Policy) -> Option<&Mistake> {
    policy.attention().map(|found| &found.faults[0].what)
}

#[test]
fn nothing_at_all_is_a_personal_computer_and_a_kiosk_only_if_asked() {
    let (folder, own, me) = computer(None);
    for own in [own, folder.path().join("none").join(FILE)] {
        assert_eq!(chosen(&own, me, &Wish::default()), Policy::personal());
        let wish = Wish {
            kiosk: true,
            ..Wish::default()
        };
        assert_eq!(chosen(&own, me, &wish), Policy::kiosk());
    }
}

#[test]
fn the_computers_own_policy_holds_whatever_the_command_line_says() {
    let (folder, own, me) = computer(Some(KIOSK));
    let looser = folder.path().join("trial.toml");
    fs::write(&looser, PERSONAL).unwrap();
    let policy = chosen(&own, me, &trying(&looser));
    assert!(policy.holds_the_window() && !policy.keeps_reading_state());
}

#[test]
fn without_one_a_file_is_tried_and_must_be_there() {
    let (folder, own, me) = computer(None);
    let trial = folder.path().join("trial.toml");
    let policy = chosen(&own, me, &trying(&trial));
    assert_eq!(mistake(&policy), Some(&Mistake::NoFile));
    fs::write(&trial, KIOSK).unwrap();
    assert!(chosen(&own, me, &trying(&trial)).session().is_some());
}

#[test]
fn a_file_or_folder_that_others_can_change_is_not_trusted() {
    let (folder, own, me) = computer(Some(PERSONAL));
    assert!(chosen(&own, me, &Wish::default()).keeps_reading_state());
    for (path, bits) in [
        (own.as_path(), 0o666),
        (&own, 0o664),
        (folder.path(), 0o777),
    ] {
        mode(path, bits);
        let policy = chosen(&own, me, &Wish::default());
        let real = path.canonicalize().unwrap();
        assert_eq!(mistake(&policy), Some(&Mistake::Open(real)), "{bits:o}");
        assert!(!policy.keeps_reading_state());
        mode(path, if path == own { 0o644 } else { 0o755 });
    }
}

#[test]
fn a_file_of_somebody_elses_is_not_trusted() {
    let (_folder, own, me) = computer(Some(PERSONAL));
    let somebody = 54_321;
    if me == 0 && std::os::unix::fs::chown(&own, Some(somebody), None).is_ok() {
        let policy = chosen(&own, me, &Wish::default());
        assert!(matches!(mistake(&policy), Some(Mistake::Open(_))));
        // It would be, were it theirs to decide.
        assert_eq!(open_to_others(&own, somebody), None);
    }
}

#[test]
fn what_cannot_be_read_is_told_of_and_never_taken_for_nothing() {
    let (folder, own, me) = computer(None);
    symlink(folder.path().join("gone"), &own).unwrap();
    let policy = chosen(&own, me, &Wish::default());
    assert_eq!(mistake(&policy), Some(&Mistake::LeadsNowhere));
    fs::remove_file(&own).unwrap();

    fs::create_dir(&own).unwrap();
    let policy = chosen(&own, me, &Wish::default());
    assert_eq!(mistake(&policy), Some(&Mistake::NotAFile));

    // A file where the folder should be, and a link that leads nowhere.
    let file = folder.path().join("file");
    fs::write(&file, "").unwrap();
    let link = folder.path().join("link");
    symlink(folder.path().join("gone"), &link).unwrap();
    for folder in [file, link] {
        let policy = chosen(&folder.join(FILE), me, &Wish::default());
        assert!(policy.attention().is_some(), "{}", folder.display());
    }
}

use std::fs;

use tauri::test::{MockRuntime, mock_builder, mock_context, noop_assets};
use tauri_plugin_store::StoreExt as _;
use tempfile::TempDir;

use super::*;

/// A shelf in a folder of its own, which does not exist yet.
struct Bench {
    _parent: TempDir,
    app: tauri::App<MockRuntime>,
    folder: PathBuf,
}

impl Bench {
    fn new() -> Self {
        let parent = TempDir::new().unwrap();
        let app = mock_builder()
            .plugin(tauri_plugin_store::Builder::default().build())
            .build(mock_context(noop_assets()))
            .unwrap();
        Self {
            folder: parent.path().join("above/reading"),
            _parent: parent,
            app,
        }
    }

    /// As a process that starts would open it.
    fn shelf(&self) -> StoreShelf<MockRuntime> {
        StoreShelf::new(self.app.handle().clone(), self.folder.clone())
    }

    fn recall(&self) -> Recalled {
        self.shelf().recall(&|_| Ok(()))
    }

    fn keep(&self, texts: &[&str]) {
        let shelf = self.shelf();
        shelf.recall(&|_| Ok(()));
        for text in texts {
            shelf.keep(text).unwrap();
        }
    }

    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(&self.folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| name != "reading.lock")
            .collect();
        names.sort();
        names
    }

    fn damage(&self, slot: Slot, bytes: &[u8]) {
        fs::write(self.folder.join(slot.file_name()), bytes).unwrap();
    }
}

fn aside(why: Unreadable, kept_as: &str) -> SetAside {
    SetAside {
        why,
        kept_as: kept_as.to_owned(),
    }
}

#[test]
fn an_empty_shelf_recalls_nothing_and_sets_nothing_aside() {
    assert_eq!(Bench::new().recall(), Recalled::default());
}

#[test]
fn the_newest_text_is_recalled() {
    let bench = Bench::new();
    bench.keep(&["one"]);
    assert_eq!(bench.recall().text.as_deref(), Some("one"));
    bench.keep(&["two", "three", "four"]);
    assert_eq!(bench.recall().text.as_deref(), Some("four"));
    bench.keep(&["five"]);
    assert_eq!(bench.recall().text.as_deref(), Some("five"));
    assert_eq!(bench.names(), ["reading-a.json", "reading-b.json"]);
}

#[test]
fn the_newest_file_is_never_the_one_that_is_replaced() {
    let bench = Bench::new();
    bench.keep(&["one", "two"]);
    let newest = fs::read(bench.folder.join("reading-b.json")).unwrap();
    bench.keep(&["three"]);
    assert_eq!(
        fs::read(bench.folder.join("reading-b.json")).unwrap(),
        newest
    );
}

#[test]
fn a_damaged_file_is_set_aside_as_it_is_and_the_older_one_used() {
    let bench = Bench::new();
    bench.keep(&["one", "two"]);
    bench.damage(Slot::B, b"{\"gener");
    let recalled = bench.recall();
    assert_eq!(recalled.text.as_deref(), Some("one"));
    assert_eq!(
        recalled.set_aside,
        [aside(Unreadable::Damaged, "reading-b.damaged-1.json")]
    );
    let kept = fs::read(bench.folder.join("reading-b.damaged-1.json")).unwrap();
    assert_eq!(kept, b"{\"gener");
    assert_eq!(bench.recall().set_aside, []);
}

#[test]
fn what_is_set_aside_later_does_not_replace_what_was_set_aside_before() {
    let bench = Bench::new();
    for number in 1..=3 {
        bench.keep(&["one", "two"]);
        bench.damage(Slot::A, format!("damage {number}").as_bytes());
        let name = format!("reading-a.damaged-{number}.json");
        assert_eq!(
            bench.recall().set_aside,
            [aside(Unreadable::Damaged, &name)]
        );
    }
    let first = fs::read(bench.folder.join("reading-a.damaged-1.json")).unwrap();
    assert_eq!(first, b"damage 1");
}

#[test]
fn what_the_reader_cannot_use_is_set_aside_for_its_reason() {
    let bench = Bench::new();
    bench.keep(&["one", "two"]);
    let judge = |text: &str| {
        if text == "two" {
            Err(Unreadable::Newer)
        } else {
            Ok(())
        }
    };
    let recalled = bench.shelf().recall(&judge);
    assert_eq!(recalled.text.as_deref(), Some("one"));
    assert_eq!(
        recalled.set_aside,
        [aside(Unreadable::Newer, "reading-b.newer-1.json")]
    );
}

#[test]
fn a_shelf_with_nothing_good_on_it_can_be_written_again() {
    let bench = Bench::new();
    bench.keep(&["one", "two"]);
    bench.damage(Slot::A, b"");
    bench.damage(Slot::B, &[0; 500]);
    let shelf = bench.shelf();
    let recalled = shelf.recall(&|_| Ok(()));
    assert_eq!((recalled.text, recalled.set_aside.len()), (None, 2));
    shelf.keep("three").unwrap();
    shelf.keep("four").unwrap();
    drop(shelf);
    assert_eq!(bench.recall().text.as_deref(), Some("four"));
}

#[test]
fn a_folder_in_a_files_place_is_set_aside() {
    let bench = Bench::new();
    fs::create_dir_all(bench.folder.join("reading-a.json")).unwrap();
    assert_eq!(bench.recall().set_aside.len(), 1);
    bench.keep(&["one"]);
    assert_eq!(bench.recall().text.as_deref(), Some("one"));
}

#[test]
fn a_file_that_would_fill_memory_is_set_aside_unread() {
    let bench = Bench::new();
    bench.keep(&["one", "two"]);
    let mut large = fs::read(bench.folder.join("reading-b.json")).unwrap();
    large.resize(17 * 1024 * 1024, b' ');
    bench.damage(Slot::B, &large);
    assert_eq!(bench.recall().text.as_deref(), Some("one"));
}

#[test]
fn what_an_unfinished_save_left_is_no_damage() {
    let bench = Bench::new();
    bench.keep(&["one"]);
    fs::write(bench.folder.join(slot::SCRATCH), b"{\"gener").unwrap();
    let recalled = bench.recall();
    assert_eq!(
        (recalled.text.as_deref(), recalled.set_aside.len()),
        (Some("one"), 0)
    );
    bench.keep(&["two"]);
    assert_eq!(bench.names(), ["reading-a.json", "reading-b.json"]);
}

#[test]
#[cfg(unix)]
fn only_the_owner_can_read_what_is_kept() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = Bench::new();
    bench.keep(&["one", "two", "three"]);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&bench.folder), 0o700);
    assert_eq!(mode(bench.folder.parent().unwrap()), 0o700);
    for entry in fs::read_dir(&bench.folder).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn nothing_stays_open_that_the_plugin_would_write_at_exit() {
    let bench = Bench::new();
    bench.keep(&["one", "two"]);
    bench.recall();
    for name in ["reading-a.json", "reading-b.json", slot::SCRATCH] {
        assert!(
            bench.app.get_store(bench.folder.join(name)).is_none(),
            "{name}"
        );
    }
}

#[test]
fn a_second_copy_reads_but_keeps_nothing_until_the_first_has_gone() {
    let bench = Bench::new();
    let first = bench.shelf();
    first.recall(&|_| Ok(()));
    first.keep("one").unwrap();
    first.keep("two").unwrap();
    bench.damage(Slot::A, b"damage");

    let second = bench.shelf();
    let recalled = second.recall(&|_| Ok(()));
    assert!(recalled.in_use);
    assert_eq!(
        (recalled.text.as_deref(), recalled.set_aside.len()),
        (Some("two"), 0)
    );
    assert!(matches!(second.keep("theirs"), Err(NotKept::InUse)));
    assert!(matches!(second.forget(), Err(NotKept::InUse)));
    drop((first, second));

    let third = bench.recall();
    assert!(!third.in_use);
    assert_eq!(
        (third.text.as_deref(), third.set_aside.len()),
        (Some("two"), 1)
    );
}

#[test]
fn forgetting_removes_everything_of_the_shelfs_and_nothing_else() {
    let bench = Bench::new();
    bench.keep(&["one", "two"]);
    bench.damage(Slot::A, b"damage");
    fs::write(bench.folder.join("mine.txt"), "mine").unwrap();
    let shelf = bench.shelf();
    shelf.recall(&|_| Ok(()));
    fs::write(bench.folder.join(slot::SCRATCH), "left over").unwrap();
    shelf.forget().unwrap();
    assert_eq!(bench.names(), ["mine.txt"]);
    shelf.keep("after").unwrap();
    drop(shelf);
    assert_eq!(bench.recall().text.as_deref(), Some("after"));
}

#[test]
fn forgetting_what_was_never_kept_is_no_failure() {
    assert!(Bench::new().shelf().forget().is_ok());
}

#[test]
fn a_folder_that_cannot_be_made_keeps_nothing_and_says_so() {
    let mut bench = Bench::new();
    fs::create_dir_all(bench.folder.parent().unwrap()).unwrap();
    fs::write(&bench.folder, "a file").unwrap();
    bench.folder.push("below");
    assert_eq!(bench.recall(), Recalled::default());
    assert!(matches!(bench.shelf().keep("one"), Err(NotKept::Disk(_))));
}

#[test]
fn a_folder_that_can_be_written_to_later_is_taken_hold_of_then() {
    let mut bench = Bench::new();
    bench.keep(&["one", "two", "three"]);
    let (folder, away) = (bench.folder.clone(), bench.folder.with_file_name("away"));
    fs::rename(&folder, &away).unwrap();
    fs::write(&folder, "in the way").unwrap();
    let shelf = bench.shelf();
    assert_eq!(shelf.recall(&|_| Ok(())), Recalled::default());
    assert!(shelf.keep("lost").is_err());
    fs::remove_file(&folder).unwrap();
    fs::rename(&away, &folder).unwrap();
    shelf.keep("four").unwrap();
    drop(shelf);
    bench.folder = folder;
    assert_eq!(bench.recall().text.as_deref(), Some("four"));
}

#[test]
fn a_closed_shelf_takes_nothing_more() {
    let bench = Bench::new();
    let shelf = bench.shelf();
    shelf.keep("one").unwrap();
    shelf.clone().close();
    assert!(shelf.keep("two").is_err());
    assert_eq!(
        bench.shelf().recall(&|_| Ok(())).text.as_deref(),
        Some("one")
    );
}

#[test]
fn a_text_that_could_not_be_read_back_is_not_kept() {
    let bench = Bench::new();
    bench.keep(&["one"]);
    let shelf = bench.shelf();
    assert!(shelf.keep(&"x".repeat(9 * 1024 * 1024)).is_err());
    assert_eq!(bench.names(), ["reading-a.json"]);
}

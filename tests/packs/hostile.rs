//! The table of hostile packs: what it is, its bytes, its exact error.

use guide::pack::{MOST_BYTES, PrivateKey, Refused};

use crate::archives::{changed, deflated, files, good, list, with, with_list};
use crate::raw::{Entry, Zip};

type Hostile = (&'static str, Vec<u8>, Refused);

/// All of them.
pub(crate) fn all() -> Vec<Hostile> {
    [ends(), between(), names(), contents(), lists()].concat()
}

/// Archives that end as none does.
fn ends() -> Vec<Hostile> {
    let whole = good().bytes();
    let changed = |change: &dyn Fn(&mut Zip)| {
        let mut zip = good();
        change(&mut zip);
        zip.bytes()
    };
    let empty_end = Zip::of(Vec::new()).bytes();
    let many = (0..2_001).map(|n| Entry::new(&format!("{n}.md"), b""));
    let too_large = vec![0; MOST_BYTES as usize + 1];
    vec![
        ("an empty file", Vec::new(), Refused::NoEnd),
        (
            "a web page",
            b"<script>alert(1)</script>".repeat(9),
            Refused::NoEnd,
        ),
        (
            "the last byte is cut off",
            whole[..whole.len() - 1].to_vec(),
            Refused::NoEnd,
        ),
        (
            "half is cut off",
            whole[..whole.len() / 2].to_vec(),
            Refused::NoEnd,
        ),
        (
            "a byte behind",
            changed(&|zip| zip.after = vec![0]),
            Refused::NoEnd,
        ),
        (
            "a comment",
            changed(&|zip| zip.comment = b"x".to_vec()),
            Refused::NoEnd,
        ),
        (
            "another end in the comment",
            changed(&|zip| zip.comment.clone_from(&empty_end)),
            Refused::StrayBytes,
        ),
        (
            "another archive behind",
            [&*whole, &*whole].concat(),
            Refused::StrayBytes,
        ),
        (
            "a program in front",
            [b"MZ\x90\0", &*whole].concat(),
            Refused::StrayBytes,
        ),
        (
            "an archive with no file",
            empty_end.clone(),
            Refused::NoList,
        ),
        (
            "the mark of an archive above 4 GB",
            changed(&|zip| zip.before_end = [b"PK\x06\x07", &[0; 16][..]].concat()),
            Refused::OtherKind,
        ),
        (
            "in several parts",
            changed(&|zip| zip.disk = 1),
            Refused::OtherKind,
        ),
        (
            "2,001 files",
            Zip::of(many.collect()).bytes(),
            Refused::TooMany(2_001),
        ),
        (
            "65,535 files are said",
            changed(&|zip| zip.count = Some(u16::MAX)),
            Refused::TooMany(65_535),
        ),
        (
            "one file fewer is said",
            changed(&|zip| zip.count = Some(3)),
            Refused::StrayBytes,
        ),
        ("above 64 MB", too_large, Refused::TooLarge(MOST_BYTES + 1)),
    ]
}

/// Archives with bytes that belong to no file, or to two.
fn between() -> Vec<Hostile> {
    let changed = |change: &dyn Fn(&mut Zip)| {
        let mut zip = good();
        change(&mut zip);
        (zip.bytes(), Refused::StrayBytes)
    };
    [
        (
            "bytes in front that are counted",
            changed(&|zip| zip.before = b"MZ".to_vec()),
        ),
        (
            "a gap",
            changed(&|zip| zip.entries[1].gap = b"<html>".to_vec()),
        ),
        (
            "bytes before the directory",
            changed(&|zip| zip.between = b"x".to_vec()),
        ),
        (
            "bytes behind the directory",
            changed(&|zip| zip.before_end = b"x".to_vec()),
        ),
        ("a file that is not in the directory", {
            changed(&|zip| {
                let mut hidden = Entry::new("hidden.md", b"x");
                hidden.is_listed = false;
                zip.entries.push(hidden);
            })
        }),
        (
            "an extra field",
            changed(&|zip| zip.entries[1].extra = vec![0xfe, 0xca, 1, 0, 0]),
        ),
        (
            "a comment of a file",
            changed(&|zip| zip.entries[1].comment = b"x".to_vec()),
        ),
        (
            "two files in one place",
            changed(&|zip| zip.entries[2].at = Some(0)),
        ),
        (
            "one name twice",
            changed(&|zip| zip.entries.push(zip.entries[1].clone())),
        ),
        ("another name before its data", {
            changed(&|zip| zip.entries[1].local_name = Some(b"en/SUMMARY.mb".to_vec()))
        }),
    ]
    .map(|(name, (bytes, error))| (name, bytes, error))
    .into()
}

/// Files that a disk would put elsewhere, or take for another.
fn names() -> Vec<Hostile> {
    let long = format!("{}.md", "a".repeat(200));
    let mut all: Vec<Hostile> = [
        ("a path that leads out", "../owned.md"),
        ("a path that leads out later", "en/../../owned.md"),
        ("a path from the root", "/tmp/owned.md"),
        ("a path on a Windows drive", "C:/owned.md"),
        ("a path of Windows", "en\\owned.md"),
        ("a path of a Windows server", "\\\\server\\owned.md"),
        ("a path that goes nowhere", "en/./owned.md"),
        ("a path with a part missing", "en//owned.md"),
        ("a path with a NUL", "en/owned.md\0.md"),
        ("a path of two lines", "en/owned\n.md"),
        ("a path that turns around", "en/\u{202e}dm.x.md"),
        ("a letter that has two forms, in one", "en/\u{e9}.md"),
        ("a letter that has two forms, in two", "en/e\u{301}.md"),
        ("a letter that looks like another", "en/\u{43e}ne.md"),
        ("a hidden file", "en/.owned.md"),
        ("an ending that Windows cuts off", "en/owned.md."),
        ("a stream of a file", "en/one.md:owned.md"),
        ("a folder", "en/more/"),
        ("a path that is too long", &long),
        ("another list", "pack"),
    ]
    .map(|(name, path)| {
        let bytes = with(Entry::new(path, b""));
        (name, bytes, Refused::Path(path.to_owned()))
    })
    .into();
    let mut unreadable = Entry::new("x", b"");
    unreadable.name = b"en/\xff.md".to_vec();
    all.push((
        "a path that is not UTF-8",
        with(unreadable),
        Refused::Path("en/\u{fffd}.md".to_owned()),
    ));
    all.push((
        "a path that differs in case only",
        with(Entry::new("EN/One.md", b"x")),
        Refused::Twice("EN/One.md".to_owned(), "en/one.md".to_owned()),
    ));
    for (name, path) in [
        ("a web page in a pack", "en/one.html"),
        ("a script", "en/one.js"),
        ("a program", "en/one.md.exe"),
        ("a pack in a pack", "en/one.guide"),
        ("no kind at all", "README"),
    ] {
        let error = Refused::Kind(path.to_owned());
        all.push((name, with(Entry::new(path, b"x")), error));
    }
    all
}

/// Files that are not what is said of them.
fn contents() -> Vec<Hostile> {
    const FILE: &str = "en/SUMMARY.md";
    let file = |error: fn(String) -> Refused| error(FILE.to_owned());
    let packed = |change: &dyn Fn(&mut Entry)| {
        changed(|entry| {
            *entry = deflated(FILE, &b"- [One](one.md)\n".repeat(40));
            change(entry);
        })
    };
    let heavy = |n: u32| Entry {
        size: 16 * 1024 * 1024,
        ..Entry::new(&format!("{n}.md"), b"x")
    };
    vec![
        (
            "a link",
            changed(|e| e.mode = 0o120_777),
            file(Refused::NotAFile),
        ),
        (
            "a device",
            changed(|e| e.mode = 0o020_666),
            file(Refused::NotAFile),
        ),
        (
            "encrypted",
            changed(|e| e.flags = 1),
            file(Refused::Encrypted),
        ),
        (
            "packed in another way",
            changed(|e| e.method = 12),
            file(Refused::Method),
        ),
        (
            "above 16 MB",
            changed(|e| e.size = 16 * 1024 * 1024 + 1),
            file(Refused::FileTooLarge),
        ),
        (
            "a bomb",
            changed(|e| *e = deflated(FILE, &vec![0; 15 * 1024 * 1024])),
            file(Refused::Ratio),
        ),
        (
            "above 128 MB together",
            Zip::of((0..9).map(heavy).collect()).bytes(),
            Refused::TooMuch,
        ),
        (
            "a wrong checksum",
            changed(|e| e.crc ^= 1),
            file(Refused::Damaged),
        ),
        (
            "larger than is said",
            packed(&|e| e.size = 8),
            file(Refused::Damaged),
        ),
        (
            "smaller than is said",
            packed(&|e| e.size += 8),
            file(Refused::Damaged),
        ),
        (
            "packed data that is none",
            packed(&|e| e.data[0] = 0xff),
            file(Refused::Damaged),
        ),
    ]
}

/// Lists that are not what was signed, or not in our words.
fn lists() -> Vec<Hostile> {
    let list = list(&files());
    let mut without = good();
    without.entries.remove(0);
    let mut last = good();
    last.entries.rotate_left(1);
    let mut second = good();
    second.entries.swap(0, 1);
    let mut unlisted = files();
    unlisted.remove("en/one.md");
    let mut missing = files();
    missing.insert("en/two.md".to_owned(), b"x".to_vec());
    let mut other = files();
    other.insert("en/one.md".to_owned(), b"Other.\n".to_vec());
    let changed = crate::archives::list(&other);
    let stranger = PrivateKey::new(&[8; 32]).public().to_string();
    let own = crate::key().public().to_string();
    let weak = format!("{}=", "A".repeat(43));
    let lines: Vec<&str> = list.lines().collect();
    let swapped = [lines[0], lines[2], lines[1], lines[3], lines[4], ""].join("\n");
    let twice = [
        lines[0], lines[1], lines[1], lines[2], lines[3], lines[4], "",
    ]
    .join("\n");
    let upper = list.replace(&lines[1][..64], &lines[1][..64].to_uppercase());
    let leads_out = list.replacen("en/one.md", "../one.md", 1);
    let signed = lines[4];
    let of_other = changed.lines().last().unwrap_or_default();
    let path = |path: &str| path.to_owned();
    [
        (
            "a file that is not in the list",
            &*crate::archives::list(&unlisted),
            { Refused::Unlisted(path("en/one.md")) },
        ),
        (
            "a file that is only in the list",
            &crate::archives::list(&missing),
            { Refused::Missing(path("en/two.md")) },
        ),
        (
            "another file than was signed",
            &changed,
            Refused::Changed(path("en/one.md")),
        ),
        ("an empty list", "", Refused::List(1)),
        (
            "a list of another version",
            &list.replace("pack 1", "pack 2"),
            Refused::List(1),
        ),
        ("a digest in capitals", &upper, Refused::List(2)),
        ("lines in another order", &swapped, Refused::List(2)),
        ("a line twice", &twice, Refused::List(3)),
        (
            "line ends of Windows",
            &list.replace('\n', "\r\n"),
            Refused::List(5),
        ),
        (
            "a length with a sign",
            &list.replacen(" 16 ", " +16 ", 1),
            Refused::List(2),
        ),
        (
            "two spaces",
            &list.replacen(" 16 ", "  16 ", 1),
            Refused::List(2),
        ),
        (
            "a path that leads out, in the list",
            &leads_out,
            Refused::List(3),
        ),
        (
            "nothing signed",
            &list.replace("signed ", "Signed "),
            Refused::List(5),
        ),
        (
            "no signature",
            &list.replace(signed, &format!("signed {own} ")),
            Refused::List(5),
        ),
        (
            "a line behind the signature",
            &format!("{list}x\n"),
            Refused::List(6),
        ),
        ("the last line is open", list.trim_end(), Refused::List(5)),
        (
            "a key that anybody can sign for",
            &list.replace(&own, &weak),
            Refused::List(5),
        ),
        (
            "a stranger's key on the signature",
            &list.replace(&own, &stranger),
            Refused::Signature,
        ),
        (
            "the signature of another list",
            &list.replace(signed, of_other),
            Refused::Signature,
        ),
    ]
    .map(|(name, list, error)| (name, with_list(list).bytes(), error))
    .into_iter()
    .chain([
        ("no list", without.bytes(), Refused::NoList),
        (
            "a list behind the first file",
            second.bytes(),
            Refused::ListNotFirst,
        ),
        ("a list at the end", last.bytes(), Refused::ListNotFirst),
    ])
    .collect()
}

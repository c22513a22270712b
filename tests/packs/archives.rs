//! What hostile packs are made from: a good one, and lists of it that are not.

use std::io::{Cursor, Write as _};

use guide::pack::{Files, Pack};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::key;
use crate::raw::{Entry, Zip};

const MANIFEST: &str = "id = \"a\"\nedition = \"1\"\nlanguages = [\"en\"]\nlicence = \"CC0\"\n\
                        [title]\nen = \"A\"\n[heading]\nen = \"H\"\n[summary]\nen = \"S\"\n";

/// The files of a small guide.
pub(crate) fn files() -> Files {
    [
        ("en/SUMMARY.md", "- [One](one.md)\n"),
        ("en/one.md", "Words.\n"),
        ("guide.toml", MANIFEST),
    ]
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .into()
}

/// The list of these files, well signed.
pub(crate) fn list(files: &Files) -> String {
    let pack = Pack::make(files, &key()).expect("a pack");
    let mut archive = ZipArchive::new(Cursor::new(pack)).expect("an archive");
    let list = archive.by_name("PACK").expect("a list");
    std::io::read_to_string(list).expect("text")
}

/// The same as entries, the list first.
pub(crate) fn good() -> Zip {
    with_list(&list(&files()))
}

/// The good files under another list.
pub(crate) fn with_list(list: &str) -> Zip {
    let files = files();
    let files = files.iter().map(|(path, bytes)| Entry::new(path, bytes));
    Zip::of(
        std::iter::once(Entry::new("PACK", list.as_bytes()))
            .chain(files)
            .collect(),
    )
}

/// The good pack with one more file, which is in no list.
pub(crate) fn with(entry: Entry) -> Vec<u8> {
    let mut zip = good();
    zip.entries.push(entry);
    zip.bytes()
}

/// The good pack with something changed in its second file.
pub(crate) fn changed(change: impl FnOnce(&mut Entry)) -> Vec<u8> {
    let mut zip = good();
    change(&mut zip.entries[1]);
    zip.bytes()
}

/// A file that was packed, as an entry.
pub(crate) fn deflated(name: &str, bytes: &[u8]) -> Entry {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    writer.start_file("x", options).expect("a file");
    writer.write_all(bytes).expect("bytes");
    let archive = writer.finish().expect("an archive").into_inner();
    let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
    let mut data = Vec::new();
    let mut raw = archive.by_index_raw(0).expect("a file");
    std::io::Read::read_to_end(&mut raw, &mut data).expect("bytes");
    Entry {
        data,
        method: 8,
        ..Entry::new(name, bytes)
    }
}

//! The ZIP archive of a pack. The crate `zip` reads and writes it; here it is
//! made sure that nothing is in it but what was put in, and that no limit is
//! passed on the way.

use std::io::{Cursor, Read as _, Write as _};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::{
    Files, MOST_BYTES, MOST_FILE_BYTES, MOST_FILES, MOST_UNPACKED_BYTES, Refused, list, names,
};

/// Lengths of the fixed parts of an archive (APPNOTE 4.3.7, 4.3.12, 4.3.16).
const LOCAL: u64 = 30;
const CENTRAL: u64 = 46;
const END: usize = 22;

/// What comes before the end in an archive above 4 GB (APPNOTE 4.3.15).
const LOCATOR: usize = 20;

/// A file may grow this many times, beside [`ANY_GROWTH`].
const MOST_GROWTH: u64 = 100;

/// A file may grow by this many bytes, however small it is packed.
const ANY_GROWTH: u64 = 64 * 1024;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// Everything in an archive.
pub(super) fn read(bytes: &[u8]) -> Result<Files, Refused> {
    let length = bytes.len() as u64;
    if length > MOST_BYTES {
        return Err(Refused::TooLarge(length));
    }
    let end = End::of(bytes)?;
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let is_whole = archive.offset() == 0
        && archive.central_directory_start() == end.directory
        && archive.len() == end.files
        && !archive.has_duplicate_names();
    if !is_whole {
        return Err(Refused::StrayBytes);
    }
    account(&mut archive, bytes, &end)?;
    let mut files = Files::new();
    for index in 0..archive.len() {
        let (path, bytes) = unpack(&mut archive, index)?;
        if path == list::NAME && index > 0 {
            return Err(Refused::ListNotFirst);
        }
        files.insert(path, bytes);
    }
    Ok(files)
}

/// Where an archive says that its directory is.
struct End {
    directory: u64,
    files: usize,
}

impl End {
    /// Reads it where it must be. The library would look for another further
    /// up, and two programs could so read two archives in one file; and it
    /// would take whatever count it is told.
    fn of(bytes: &[u8]) -> Result<Self, Refused> {
        let start = bytes.len().checked_sub(END).ok_or(Refused::NoEnd)?;
        let end = &bytes[start..];
        let two = |at: usize| u16::from_le_bytes([end[at], end[at + 1]]);
        let four = |at: usize| {
            u64::from(u32::from_le_bytes([
                end[at],
                end[at + 1],
                end[at + 2],
                end[at + 3],
            ]))
        };
        if !end.starts_with(b"PK\x05\x06") || two(20) != 0 {
            return Err(Refused::NoEnd);
        }
        let locator = start.checked_sub(LOCATOR).map(|at| &bytes[at..]);
        let is_large = locator.is_some_and(|found| found.starts_with(b"PK\x06\x07"));
        let (count, size, directory) = (two(10), four(12), four(16));
        if is_large || two(4) != 0 || two(6) != 0 || two(8) != count {
            return Err(Refused::OtherKind);
        }
        if usize::from(count) > MOST_FILES {
            return Err(Refused::TooMany(count.into()));
        }
        if directory + size != start as u64 {
            return Err(Refused::StrayBytes);
        }
        Ok(Self {
            directory,
            files: count.into(),
        })
    }
}

/// Makes sure that every byte belongs to one file: each file's head and data
/// right behind those of the file before, then the directory, each with
/// nothing but a name beside its fixed parts.
fn account(archive: &mut Archive<'_>, bytes: &[u8], end: &End) -> Result<(), Refused> {
    let mut at = 0;
    let mut directory = end.directory;
    let mut unpacked = 0_u64;
    for index in 0..archive.len() {
        let entry = archive.by_index_raw(index).map_err(broken)?;
        let name = entry.name_raw();
        let length = name.len() as u64;
        let data = at + LOCAL + length;
        let is_next = entry.header_start() == at
            && entry.data_start() == Some(data)
            && entry.central_header_start() == directory
            && bytes.get((at + LOCAL) as usize..data as usize) == Some(name);
        if !is_next {
            return Err(Refused::StrayBytes);
        }
        at = data.saturating_add(entry.compressed_size());
        directory += CENTRAL + length;
        unpacked = unpacked.saturating_add(entry.size());
    }
    if at != end.directory || directory != (bytes.len() - END) as u64 {
        return Err(Refused::StrayBytes);
    }
    if unpacked > MOST_UNPACKED_BYTES {
        return Err(Refused::TooMuch);
    }
    archive.validate_header_consistency().map_err(broken)
}

/// The file at an index. Never more than was said, whatever is in it.
fn unpack(archive: &mut Archive<'_>, index: usize) -> Result<(String, Vec<u8>), Refused> {
    let (path, size) = {
        let entry = archive.by_index_raw(index).map_err(broken)?;
        // Names of any other kind are never shown as they are.
        let path = String::from_utf8_lossy(entry.name_raw()).into_owned();
        if path != list::NAME && !names::is_plain(&path) {
            return Err(Refused::Path(path));
        }
        if !entry.is_file() || is_no_file(entry.unix_mode()) {
            return Err(Refused::NotAFile(path));
        }
        if entry.encrypted() {
            return Err(Refused::Encrypted(path));
        }
        let known = [CompressionMethod::Stored, CompressionMethod::Deflated];
        if !known.contains(&entry.compression()) {
            return Err(Refused::Method(path));
        }
        if entry.size() > MOST_FILE_BYTES {
            return Err(Refused::FileTooLarge(path));
        }
        let most = entry.compressed_size().saturating_mul(MOST_GROWTH);
        if entry.size() > most.saturating_add(ANY_GROWTH) {
            return Err(Refused::Ratio(path));
        }
        (path, entry.size())
    };
    let mut bytes = Vec::new();
    let damaged = || Refused::Damaged(path.clone());
    let entry = archive.by_index(index).map_err(|_| damaged())?;
    // One byte more than may be, so that what is too much is seen. The library
    // compares the checksum at the end.
    let mut limited = entry.take(size + 1);
    limited.read_to_end(&mut bytes).map_err(|_| damaged())?;
    if bytes.len() as u64 != size {
        return Err(damaged());
    }
    Ok((path, bytes))
}

/// Whether a mode of Unix says that it is a link, a device or the like.
fn is_no_file(mode: Option<u32>) -> bool {
    const KIND: u32 = 0o170_000;
    const FILE: u32 = 0o100_000;
    mode.is_some_and(|mode| mode & KIND != FILE && mode & KIND != 0)
}

/// Writes an archive, its list first.
pub(super) fn write(list: &[u8], files: &Files) -> Result<Vec<u8>, Refused> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let all = files.iter().map(|(path, bytes)| (path.as_str(), &**bytes));
    for (path, bytes) in std::iter::once((list::NAME, list)).chain(all) {
        // Pictures are packed already, and what is stored cannot be said to
        // grow.
        let packs = !path.ends_with("png") && !path.ends_with("jpg") && bytes.len() > 64;
        let method = if packs {
            CompressionMethod::Deflated
        } else {
            CompressionMethod::Stored
        };
        let options = options.compression_method(method);
        archive.start_file(path, options).map_err(broken)?;
        archive
            .write_all(bytes)
            .map_err(|why| broken(ZipError::from(why)))?;
    }
    Ok(archive.finish().map_err(broken)?.into_inner())
}

#[allow(clippy::needless_pass_by_value, reason = "what map_err gives")]
fn broken(why: ZipError) -> Refused {
    Refused::Broken(why.to_string())
}

//! What stands on the screen, read from the file that Xvfb draws into (an X
//! window dump), so that looking costs the programs under test nothing.

use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// Words of 32 bits in the head of a dump.
const HEAD: usize = 25;
/// Every so many rows one is looked at; a line of text is taller.
const STRIDE: usize = 3;
/// A step between neighbouring pixels, of 255, that an edge of a letter makes.
const EDGE: i32 = 60;
/// A row through text has at least so many edges.
const EDGES: usize = 24;
/// Text is so many rows with edges: some five lines.
const ROWS: usize = 20;

/// The screen of an Xvfb.
pub(crate) struct Screen {
    file: File,
    start: u64,
    bytes_per_row: usize,
    rows: usize,
}

impl Screen {
    /// Opens the screen that is drawn into this folder.
    ///
    /// # Panics
    ///
    /// If there is none, or its pixels do not have four bytes.
    pub(crate) fn open(folder: &Path) -> Self {
        let path = folder.join("Xvfb_screen0");
        let file = File::open(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
        let mut head = [0; HEAD * 4];
        if let Err(why) = read_at(&file, 0, &mut head) {
            panic!("{}: {why}", path.display());
        }
        let word = |at: usize| {
            let bytes = &head[at * 4..at * 4 + 4];
            u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])
        };
        let (head_size, height, bits, bytes_per_row, colours) =
            (word(0), word(5), word(11), word(12), word(19));
        assert_eq!(bits, 32, "the screen's pixels do not have four bytes");
        Self {
            file,
            start: u64::from(head_size) + u64::from(colours) * 12,
            bytes_per_row: bytes_per_row as usize,
            rows: height as usize,
        }
    }

    /// Whether lines of text can be seen. An empty window, whatever its
    /// colour, has edges only at its borders.
    pub(crate) fn shows_text(&self) -> bool {
        let mut row = vec![0; self.bytes_per_row];
        let mut with_edges = 0;
        for at in (0..self.rows).step_by(STRIDE) {
            let place = self.start + (at * self.bytes_per_row) as u64;
            if read_at(&self.file, place, &mut row).is_err() {
                return false;
            }
            // The second byte is green in either order, and near enough to
            // how bright a pixel is.
            let greens = row.chunks_exact(4).map(|pixel| i32::from(pixel[1]));
            let steps = greens.clone().zip(greens.skip(1));
            let edges = steps.filter(|(left, right)| (left - right).abs() > EDGE);
            with_edges += usize::from(edges.count() >= EDGES);
        }
        with_edges >= ROWS
    }
}

fn read_at(mut file: &File, place: u64, bytes: &mut [u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(place))?;
    file.read_exact(bytes)
}

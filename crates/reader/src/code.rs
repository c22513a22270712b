//! A text as QR codes that hold the text itself, so that a phone takes it
//! along without any network.
//!
//! A code is kept small enough for a phone to read from a screen at an arm's
//! length: at most 65 modules across, with an error correction that forgives
//! 15 % (level M). What is longer is split at the end of a line, else of a
//! word, so that each code can be read by itself; the pieces put together are
//! the text, to the letter.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The largest version that is drawn, 65 modules across.
const LARGEST: u8 = 12;

/// What that version holds at level M, in bytes of UTF-8.
const MOST_BYTES: usize = 287;

/// The blank margin that the standard asks for, in modules.
const QUIET: usize = 4;

/// A code to be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Code {
    /// Its width and height in modules, the blank margin included.
    pub(crate) size: usize,
    /// Its dark modules, as the path of an SVG with a unit a module.
    pub(crate) path: String,
    /// What it holds.
    pub(crate) text: String,
}

/// The codes that hold a text, in order.
pub(crate) fn codes(text: &str) -> Vec<Code> {
    pieces(text).into_iter().filter_map(code).collect()
}

/// Nothing only for a piece that is longer than [`MOST_BYTES`].
fn code(text: &str) -> Option<Code> {
    let segment = QrSegment::make_bytes(text.as_bytes());
    let code = QrCode::encode_segments_advanced(
        &[segment],
        QrCodeEcc::Medium,
        Version::MIN,
        Version::new(LARGEST),
        None,
        true,
    )
    .ok()?;
    Some(Code {
        // From 21 to 65, so the cast keeps the value.
        size: code.size() as usize + 2 * QUIET,
        path: path(&code),
        text: text.to_owned(),
    })
}

/// One rectangle for each run of dark modules in a row.
fn path(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let start = x;
            while x < code.size() && code.get_module(x, y) {
                x += 1;
            }
            let run = x - start;
            if run > 0 {
                let (left, top) = (start as usize + QUIET, y as usize + QUIET);
                // Writing to a String cannot fail.
                let _ = write!(path, "M{left} {top}h{run}v1h-{run}z");
            }
            x += 1;
        }
    }
    path
}

/// A text in pieces of at most [`MOST_BYTES`].
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.len() > MOST_BYTES {
        let most = (0..=MOST_BYTES).rev().find(|at| rest.is_char_boundary(*at));
        let most = most.unwrap_or(MOST_BYTES);
        let head = &rest[..most];
        let end = ['\n', ' ']
            .into_iter()
            .find_map(|blank| head.rfind(blank).map(|at| at + 1))
            .unwrap_or(most);
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Pixels a module.
    const SCALE: usize = 4;

    /// What a reader of codes sees in the drawing.
    fn read(code: &Code) -> String {
        let side = code.size * SCALE;
        let mut dark = vec![false; code.size * code.size];
        for run in code.path.split('z').filter(|run| !run.is_empty()) {
            let run = run.trim_start_matches('M');
            let (place, shape) = run.split_once('h').unwrap();
            let (x, y) = place.split_once(' ').unwrap();
            let length: usize = shape.split_once('v').unwrap().0.parse().unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            dark[y * code.size + x..y * code.size + x + length].fill(true);
        }
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(side, side, |x, y| {
            if dark[y / SCALE * code.size + x / SCALE] {
                0
            } else {
                255
            }
        });
        let grids = picture.detect_grids();
        assert_eq!(grids.len(), 1);
        grids[0].decode().unwrap().1
    }

    fn read_back(text: &str) -> (usize, String) {
        let codes = codes(text);
        for code in &codes {
            assert_eq!(read(code), code.text);
        }
        (codes.len(), codes.iter().map(read).collect())
    }

    #[test]
    fn what_a_phone_reads_is_the_text_to_the_letter() {
        for text in [
            "May I drive?",
            "1. ¿Puedo manejar mañana?\n2. ¿Cuánto cuesta? “Sí”, señor: 50 €.\n",
            "漢字 and emoji 🙂",
        ] {
            assert_eq!(read_back(text), (1, text.to_owned()));
        }
    }

    #[test]
    fn a_long_text_is_split_where_a_line_or_a_word_ends_and_loses_nothing() {
        let lines: String = (1..30)
            .map(|n| format!("{n}. ¿Qué pasa si me siento mal después de la sesión número {n}?\n"))
            .collect();
        let (count, text) = read_back(&lines);
        assert_eq!(text, lines);
        assert!(count > 3, "{count}");
        let codes = codes(&lines);
        assert!(
            codes
                .iter()
                .all(|code| code.text.ends_with("?\n") && code.size <= 73)
        );

        let words = "palabra ".repeat(100);
        assert_eq!(read_back(&words).1, words);
        let one_word = "ñ".repeat(500);
        assert_eq!(read_back(&one_word).1, one_word);
    }

    #[test]
    fn a_piece_of_any_length_fits_its_code() {
        for length in (MOST_BYTES - 3)..(MOST_BYTES + 3) {
            let text = "a".repeat(length);
            let held: usize = codes(&text).iter().map(|code| code.text.len()).sum();
            assert_eq!(held, length);
        }
        assert!(codes("").is_empty());
    }
}

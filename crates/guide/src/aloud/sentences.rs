//! Cuts a passage into sentences: by Unicode's rules (UAX #29), which know no
//! abbreviations, and a list of those that end no sentence.

use unicode_segmentation::UnicodeSegmentation as _;

/// The sentences of a passage that has single spaces. Nothing is lost: put
/// together with a space between each two, they are the passage.
pub(super) fn cut<'a>(passage: &'a str, abbreviations: &[String]) -> Vec<&'a str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, piece) in passage.split_sentence_bound_indices() {
        let end = at + piece.len();
        let sentence = passage[start..end].trim();
        if end < passage.len() && goes_on(sentence, abbreviations) {
            continue;
        }
        if !sentence.is_empty() {
            sentences.push(sentence);
        }
        start = end;
    }
    sentences
}

/// Whether the full stop at the end belongs to an abbreviation, or nothing
/// was said yet.
fn goes_on(sentence: &str, abbreviations: &[String]) -> bool {
    let last = sentence.rsplit([' ', '(', '“', '"']).next().unwrap_or("");
    let is_initial = last.strip_suffix('.').is_some_and(|before| {
        let mut letters = before.rsplit('.').next().unwrap_or("").chars();
        matches!((letters.next(), letters.next()), (Some(letter), None) if letter.is_uppercase())
    });
    is_initial
        || abbreviations.iter().any(|known| known == last)
        || !sentence.contains(char::is_alphanumeric)
}

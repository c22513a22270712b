//! How hard a chapter is to read.
//!
//! English: the grade of Kincaid and others (1975), 0.39 words a sentence +
//! 11.8 syllables a word − 15.59. Spanish: the INFLESZ scale of Barrio-Cantalejo
//! and others (2008), which is Szigriszt-Pazos's 206.835 − 62.3 syllables a
//! word − words a sentence. Terms of the glossary count as words of average
//! length: they are explained, and the author cannot choose others.

use super::prose::{Kind, Piece};
use super::syllables;
use crate::finding::Findings;
use crate::glossary::Glossary;

/// The most words a sentence should have.
const LONGEST_SENTENCE: usize = 30;

/// A measure and where it should lie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Readability {
    /// Flesch-Kincaid: a US school grade; lower is easier.
    Grade(f32),
    /// INFLESZ: from 0 to 100; higher is easier.
    Inflesz(f32),
}

impl Readability {
    /// The hardest grade that a chapter may have.
    pub const HARDEST_GRADE: f32 = 8.0;
    /// The lowest INFLESZ that a chapter may have.
    pub const LOWEST_INFLESZ: f32 = 55.0;

    fn is_too_hard(self) -> bool {
        match self {
            Self::Grade(grade) => grade > Self::HARDEST_GRADE,
            Self::Inflesz(score) => score < Self::LOWEST_INFLESZ,
        }
    }
}

/// Measures the paragraphs and list items of a page; nothing if it has none,
/// or is in a language without a measure.
pub(super) fn measure(
    pieces: &[Piece],
    language: &str,
    glossary: &Glossary,
) -> Option<Readability> {
    let count: fn(&str) -> usize = match language {
        "en" => syllables::english,
        "es" => syllables::spanish,
        _ => return None,
    };
    let terms: Vec<String> = glossary
        .terms
        .iter()
        .flat_map(|term| &term.forms)
        .map(|form| form.to_lowercase())
        .collect();
    let (mut sentences, mut words, mut measured, mut syllables) =
        (0_usize, 0_usize, 0_usize, 0_usize);
    for piece in pieces
        .iter()
        .filter(|p| matches!(p.kind, Kind::Paragraph | Kind::Item))
    {
        for sentence in &piece.sentences {
            sentences += 1;
            let lower = sentence.text.to_lowercase();
            let of_terms: Vec<&str> = terms
                .iter()
                .filter(|t| lower.contains(t.as_str()))
                .flat_map(|t| t.split(' '))
                .collect();
            for word in sentence.words() {
                words += 1;
                if !of_terms.contains(&word.to_lowercase().as_str()) {
                    measured += 1;
                    syllables += count(word);
                }
            }
        }
    }
    if sentences == 0 || measured == 0 {
        return None;
    }
    let per_sentence = words as f32 / sentences as f32;
    let per_word = syllables as f32 / measured as f32;
    Some(if language == "en" {
        Readability::Grade(0.39 * per_sentence + 11.8 * per_word - 15.59)
    } else {
        Readability::Inflesz(206.835 - 62.3 * per_word - per_sentence)
    })
}

/// Tells of a chapter that is too hard, and of sentences that are too long.
pub(super) fn findings(
    file: &str,
    pieces: &[Piece],
    language: &str,
    glossary: &Glossary,
    findings: &mut Findings,
) {
    for piece in pieces {
        for sentence in &piece.sentences {
            let words = sentence.words().count();
            if words > LONGEST_SENTENCE {
                findings.warning(
                    piece.line,
                    "long-sentence",
                    format!("a sentence of {words} words: {}", sentence.text),
                    format!("Make two of it; {LONGEST_SENTENCE} words are the most."),
                );
            }
        }
    }
    let Some(readability) = measure(pieces, language, glossary) else {
        return;
    };
    if readability.is_too_hard() {
        let message = match readability {
            Readability::Grade(grade) => format!("{file} reads at grade {grade:.1}"),
            Readability::Inflesz(score) => format!("{file} has an INFLESZ of {score:.0}"),
        };
        findings.warning(
            1,
            "hard-to-read",
            message,
            format!(
                "Use shorter sentences and words: grade {} or lower in English, INFLESZ {} or \
                 higher in Spanish.",
                Readability::HARDEST_GRADE,
                Readability::LOWEST_INFLESZ
            ),
        );
    }
}

//! Words that claim more than evidence can bear, and figures without a source.

use super::prose::{Kind, Piece, Sentence};
use crate::finding::Findings;

/// Words that need care, by language.
const CLAIMS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "always",
            "breakthrough",
            "cure",
            "cured",
            "cures",
            "guarantee",
            "guaranteed",
            "guarantees",
            "harmless",
            "miracle",
            "never",
            "proven",
            "safe",
            "safely",
            "safest",
        ],
    ),
    (
        "es",
        &[
            "siempre",
            "cura",
            "curan",
            "curar",
            "garantiza",
            "garantizado",
            "garantizada",
            "garantía",
            "inofensivo",
            "inofensiva",
            "milagro",
            "milagroso",
            "milagrosa",
            "nunca",
            "jamás",
            "probado",
            "probada",
            "comprobado",
            "comprobada",
            "seguro",
            "segura",
            "seguros",
            "seguras",
        ],
    ),
];

/// Words that turn a claim into its opposite or into a question.
const DENIALS: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "not", "no", "isn't", "aren't", "doesn't", "don't", "can't", "cannot", "hasn't",
            "haven't", "whether", "if", "warning",
        ],
    ),
    (
        "es",
        &["no", "ni", "sin", "tampoco", "si", "advertencia", "alerta"],
    ),
];

/// Numbers that are no figures: whom to call, and how many halves there are.
const TO_CALL: &[&str] = &["911", "988", "838255"];

fn of<'a>(table: &[(&str, &'a [&'a str])], language: &str) -> &'a [&'a str] {
    let row = table.iter().find(|(code, _)| *code == language);
    row.map_or(&[], |(_, words)| *words)
}

/// Tells of claims that stand without a source, a denial or a question mark.
pub(super) fn claims(pieces: &[Piece], language: &str, findings: &mut Findings) {
    let (claims, denials) = (of(CLAIMS, language), of(DENIALS, language));
    let sentences = pieces
        .iter()
        .filter(|piece| piece.kind != Kind::Cell)
        .flat_map(|piece| {
            piece
                .sentences
                .iter()
                .map(move |sentence| (piece, sentence))
        });
    for (piece, sentence) in sentences {
        let words: Vec<String> = sentence
            .words()
            .map(|word| word.to_lowercase().replace('’', "'"))
            .collect();
        let claim = words.iter().find(|word| claims.contains(&word.as_str()));
        let careful = sentence.cited
            || sentence.text.contains('?')
            || words.iter().any(|word| denials.contains(&word.as_str()));
        if let Some(claim) = claim.filter(|_| !careful) {
            findings.warning(
                piece.line,
                "claim",
                format!("{claim:?} claims much: {}", sentence.text),
                "Say what was seen, in how many people, and cite it; or use a plainer word.",
            );
        }
    }
}

/// Tells of a chapter without any source, and of figures in sections that
/// cite none.
pub(super) fn citations(pieces: &[Piece], findings: &mut Findings) {
    if !pieces.iter().any(Piece::is_cited) {
        let words: usize = pieces
            .iter()
            .flat_map(|piece| &piece.sentences)
            .map(|sentence| sentence.words().count())
            .sum();
        if words > 0 {
            findings.error(
                1,
                "no-citation",
                "the page cites no source",
                "Cite the source of each medical statement: [^KEY], a key of sources.toml.",
            );
        }
        return;
    }
    for piece in pieces.iter().filter(|piece| has_figure(piece)) {
        let same_section = pieces.iter().filter(|other| other.section == piece.section);
        let cited = if piece.kind == Kind::Paragraph {
            piece.is_cited()
        } else {
            // A list or a table is sourced by the text around it.
            same_section.clone().any(Piece::is_cited)
        };
        if !cited {
            findings.warning(
                piece.line,
                "figure-without-source",
                format!("a figure without a source: {}", first(piece)),
                "Cite the source at the end of the sentence.",
            );
        }
    }
}

fn has_figure(piece: &Piece) -> bool {
    let in_text = !matches!(piece.kind, Kind::Heading(_)) && !piece.asks;
    in_text
        && piece
            .sentences
            .iter()
            .flat_map(Sentence::words)
            .any(|word| {
                word.contains(|c: char| c.is_ascii_digit())
                && !TO_CALL.contains(&word)
                // A number to call, such as 1-800-222-1222.
                && word.matches('-').count() < 2
            })
}

fn first(piece: &Piece) -> &str {
    piece
        .sentences
        .first()
        .map_or("", |sentence| &sentence.text)
}

//! A text's words, and the form in which they are compared.

use std::ops::Range;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// A word and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its bytes in the text.
    pub(super) at: Range<usize>,
    /// It in lower case, without apostrophes.
    pub(super) plain: String,
}

/// The words of a text. An apostrophe inside a word belongs to it, a hyphen
/// parts two.
pub(super) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::with_capacity(text.len() / 6);
    let mut open: Option<Word> = None;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        if is_letter(c) {
            let word = open.get_or_insert_with(|| Word {
                at: at..end,
                plain: String::new(),
            });
            word.at.end = end;
            word.plain.extend(c.to_lowercase());
        } else if !(is_apostrophe(c) && text[end..].starts_with(is_letter)) {
            words.extend(open.take());
        }
    }
    words.extend(open);
    words
}

fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_accent(c)
}

/// Whether it is an accent that stands apart from its letter.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// A word in lower case without its accents.
pub(super) fn folded(plain: &str) -> String {
    if plain.is_ascii() {
        return plain.to_owned();
    }
    let mut folded = String::with_capacity(plain.len());
    for c in DecomposingNormalizerBorrowed::new_nfkd()
        .normalize(plain)
        .chars()
        .filter(|c| !is_accent(*c))
    {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'ø' => folded.push('o'),
            'đ' => folded.push('d'),
            'ł' => folded.push('l'),
            c => folded.push(c),
        }
    }
    folded
}

/// How many letters a word has.
pub(super) fn letters(word: &str) -> usize {
    word.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.plain).collect()
    }

    #[test]
    fn apostrophes_belong_to_a_word_and_hyphens_part_two() {
        assert_eq!(
            plain("Don’t stop 'off-label' use: 1½ hours!"),
            ["dont", "stop", "off", "label", "use", "1½", "hours"]
        );
    }

    #[test]
    fn a_word_is_found_where_it_stands() {
        let text = "¿Qué es?";
        let at: Vec<&str> = words(text).iter().map(|w| &text[w.at.clone()]).collect();
        assert_eq!(at, ["Qué", "es"]);
    }

    #[test]
    fn accents_fall_away_whether_joined_to_their_letter_or_not() {
        for spelled in ["sesión", "sesio\u{301}n", "sesion"] {
            let words = words(spelled);
            assert_eq!(words.len(), 1);
            assert_eq!(folded(&words[0].plain), "sesion");
        }
        assert_eq!(folded("mañana"), "manana");
        assert_eq!(folded("straße"), "strasse");
    }
}

//! How many syllables a word has, near enough for a measure of readability.

/// Syllables of an English word: groups of vowels, without silent endings.
/// A number counts as one.
pub(super) fn english(word: &str) -> usize {
    let word: String = word
        .to_lowercase()
        .chars()
        .filter(char::is_ascii_alphabetic)
        .collect();
    if word.len() <= 3 {
        return 1;
    }
    let is_vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut groups = 0;
    let mut in_group = false;
    for letter in word.chars() {
        let vowel = is_vowel(letter);
        groups += usize::from(vowel && !in_group);
        in_group = vowel;
    }
    let mut backwards = word.chars().rev();
    let (last, before) = (backwards.next(), backwards.next());
    let third = backwards.next();
    let silent = match (before, last) {
        // "time" but not "table" or "be".
        (Some(c), Some('e')) => {
            let like_table = c == 'l' && third.is_some_and(|t| !is_vowel(t));
            !is_vowel(c) && !like_table
        }
        // "times", "helps" has none; "boxes" and "changes" keep theirs.
        (Some('e'), Some('s')) => {
            !third.is_some_and(|t| matches!(t, 's' | 'x' | 'z' | 'h' | 'g' | 'c'))
        }
        // "helped" but not "treated".
        (Some('e'), Some('d')) => !third.is_some_and(|t| matches!(t, 't' | 'd')),
        _ => false,
    };
    groups.saturating_sub(usize::from(silent)).max(1)
}

/// Syllables of a Spanish word: its vowels, with diphthongs as one. A number
/// counts as one.
pub(super) fn spanish(word: &str) -> usize {
    let letters: Vec<char> = word.to_lowercase().chars().collect();
    let strong = |c: char| matches!(c, 'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú');
    let weak = |c: char| matches!(c, 'i' | 'u' | 'ü');
    let mut count = 0;
    let mut before: Option<char> = None;
    for (at, letter) in letters.iter().copied().enumerate() {
        let next = letters.get(at + 1).copied();
        // The u of que, qui, gue and gui is silent.
        let silent = letter == 'u'
            && matches!(before, Some('q' | 'g'))
            && matches!(next, Some('e' | 'i' | 'é' | 'í'));
        let is_vowel = (strong(letter) || weak(letter)) && !silent;
        let is_final_y = letter == 'y' && next.is_none() && before.is_some_and(strong);
        if is_vowel {
            // Two vowels are one syllable unless both are strong.
            let joins = before.is_some_and(|b| {
                (weak(b) && (strong(letter) || weak(letter))) || (strong(b) && weak(letter))
            });
            count += usize::from(!joins);
        }
        before = if silent || is_final_y {
            None
        } else {
            Some(letter)
        };
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_words_are_counted_as_they_are_spoken() {
        for (word, syllables) in [
            ("the", 1),
            ("time", 1),
            ("table", 2),
            ("helped", 1),
            ("treated", 2),
            ("boxes", 2),
            ("medicine", 3),
            ("depression", 3),
            ("safety", 3),
            ("people", 2),
            ("988", 1),
        ] {
            assert_eq!(english(word), syllables, "{word}");
        }
    }

    #[test]
    fn spanish_words_are_counted_as_they_are_spoken() {
        for (word, syllables) in [
            ("que", 1),
            ("guía", 2),
            ("día", 2),
            ("medicamento", 5),
            ("depresión", 3),
            ("cuidado", 3),
            ("leer", 2),
            ("hoy", 1),
            ("ketamina", 4),
            ("paciencia", 3),
            ("ayuda", 3),
            ("988", 1),
        ] {
            assert_eq!(spanish(word), syllables, "{word}");
        }
    }
}

//! How many slips of the hand lie between two words.

/// How many slips are forgiven in a word of so many letters. Short words are
/// taken as they stand: nearly any word is close to one of three letters.
pub(super) fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=7 => 1,
        _ => 2,
    }
}

/// The slips between two words if they are `most` at most: a letter too many,
/// too few or wrong, or two that changed places.
pub(super) fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &letter) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, &other) in b.iter().enumerate() {
            let wrong = last[j] + usize::from(letter != other);
            let mut least = wrong.min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && letter == b[j - 1] && a[i - 1] == other {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        if row.iter().all(|&slips| slips > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|&slips| slips <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn between(a: &str, b: &str) -> Option<usize> {
        let letters = |word: &str| word.chars().collect::<Vec<_>>();
        slips(&letters(a), &letters(b), 2)
    }

    #[test]
    fn slips_are_counted_up_to_the_most() {
        assert_eq!(between("bladder", "bladder"), Some(0));
        assert_eq!(between("blader", "bladder"), Some(1));
        assert_eq!(between("bladdder", "bladder"), Some(1));
        assert_eq!(between("bledder", "bladder"), Some(1));
        assert_eq!(between("baldder", "bladder"), Some(1));
        assert_eq!(between("bader", "bladder"), Some(2));
        assert_eq!(between("bad", "bladder"), None);
        assert_eq!(between("session", "mission"), Some(2));
        assert_eq!(between("session", "nations"), None);
    }

    #[test]
    fn longer_words_are_forgiven_more_and_the_shortest_nothing() {
        assert_eq!([3, 4, 7, 8, 20].map(forgiven), [0, 1, 1, 2, 2]);
    }
}

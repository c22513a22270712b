//! What a person wants to ask their care team.

use guide::Place;

use super::Reading;
use super::highlight::new_id;

/// A question on a person's list.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// What it is known by, on every machine.
    pub id: String,
    /// Its words, on one line.
    pub text: String,
    /// Where in the guide it came from; none for the person's own.
    pub origin: Option<Origin>,
    /// Whether it has been asked.
    pub asked: bool,
    /// When it was put on the list, in seconds since 1970.
    pub added: i64,
    /// When it was last changed, in seconds since 1970.
    pub edited: i64,
}

/// Where in the guide a question came from.
#[derive(Debug, Clone, PartialEq)]
pub struct Origin {
    /// The chapter.
    pub chapter: String,
    /// The place in it.
    pub place: Place,
}

/// Which way a question goes on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Before the one above it.
    Up,
    /// Behind the one below it.
    Down,
}

/// What became of a question that was to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// It is on the list.
    Kept,
    /// A question of the same words is on the list already; nothing changed.
    There,
    /// There is no question of this id.
    Gone,
}

impl Question {
    /// A question asked now, with an id that no other machine makes.
    #[must_use]
    pub fn new(text: String, origin: Option<Origin>, now: i64) -> Self {
        Self {
            id: new_id(),
            text,
            origin,
            asked: false,
            added: now,
            edited: now,
        }
    }

    /// Whether these are its words, whatever their case and blanks, and
    /// whether or not they end in a mark.
    #[must_use]
    pub fn says(&self, text: &str) -> bool {
        self.bare() == bare(text)
    }

    /// Its words, as they are compared.
    pub(super) fn bare(&self) -> String {
        bare(&self.text)
    }
}

fn bare(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ").to_lowercase();
    line.trim_matches(|c: char| !c.is_alphanumeric()).to_owned()
}

impl Reading {
    /// Puts a question last on the list, unless its words are there.
    pub fn ask(&mut self, question: Question) -> Written {
        if self.has_question(&question.text) {
            return Written::There;
        }
        self.questions.push(question);
        Written::Kept
    }

    /// Whether a question of these words is on the list.
    #[must_use]
    pub fn has_question(&self, text: &str) -> bool {
        self.questions.iter().any(|known| known.says(text))
    }

    /// Gives a question other words, unless another has them.
    pub fn reword_question(&mut self, id: &str, text: String, now: i64) -> Written {
        let others = self.questions.iter().filter(|known| known.id != id);
        if others.into_iter().any(|known| known.says(&text)) {
            return Written::There;
        }
        let Some(known) = self.question_mut(id) else {
            return Written::Gone;
        };
        if known.text != text {
            (known.text, known.edited) = (text, now);
        }
        Written::Kept
    }

    /// Ticks a question off, or takes the tick away. Answers whether it is
    /// asked now; nothing if there is none of this id.
    pub fn tick_question(&mut self, id: &str, now: i64) -> Option<bool> {
        let known = self.question_mut(id)?;
        (known.asked, known.edited) = (!known.asked, now);
        Some(known.asked)
    }

    /// Moves a question by one. Answers where it stands now, from 0; nothing
    /// if there is none of this id.
    pub fn move_question(&mut self, id: &str, way: Way) -> Option<usize> {
        let at = self.questions.iter().position(|known| known.id == id)?;
        let to = match way {
            Way::Up => at.saturating_sub(1),
            Way::Down => (at + 1).min(self.questions.len() - 1),
        };
        self.questions.swap(at, to);
        Some(to)
    }

    /// Takes a question off the list. Answers where it stood, and it.
    pub fn remove_question(&mut self, id: &str) -> Option<(usize, Question)> {
        let at = self.questions.iter().position(|known| known.id == id)?;
        Some((at, self.questions.remove(at)))
    }

    /// Puts a question that was taken off back where it stood.
    pub fn restore_question(&mut self, at: usize, question: Question) {
        if self.questions.iter().all(|known| known.id != question.id) {
            let at = at.min(self.questions.len());
            self.questions.insert(at, question);
        }
    }

    fn question_mut(&mut self, id: &str) -> Option<&mut Question> {
        self.questions.iter_mut().find(|known| known.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(texts: &[&str]) -> Reading {
        let mut reading = Reading::default();
        for text in texts {
            reading.ask(Question::new((*text).to_owned(), None, 1));
        }
        reading
    }

    fn texts(reading: &Reading) -> Vec<&str> {
        reading.questions.iter().map(|q| q.text.as_str()).collect()
    }

    #[test]
    fn the_same_words_are_on_the_list_once() {
        let mut reading = list(&["May I drive?"]);
        for again in ["May I drive?", "may i  DRIVE", "¿May I drive?"] {
            let question = Question::new(again.to_owned(), None, 2);
            assert_eq!(reading.ask(question), Written::There, "{again}");
        }
        let other = Question::new("May I drive today?".to_owned(), None, 2);
        assert_eq!(reading.ask(other), Written::Kept);
        assert_eq!(reading.questions.len(), 2);
    }

    #[test]
    fn questions_move_by_one_and_stop_at_the_ends() {
        let mut reading = list(&["a", "b", "c"]);
        let id = reading.questions[2].id.clone();
        assert_eq!(reading.move_question(&id, Way::Up), Some(1));
        assert_eq!(texts(&reading), ["a", "c", "b"]);
        assert_eq!(reading.move_question(&id, Way::Up), Some(0));
        assert_eq!(reading.move_question(&id, Way::Up), Some(0));
        assert_eq!(texts(&reading), ["c", "a", "b"]);
        for _ in 0..3 {
            reading.move_question(&id, Way::Down);
        }
        assert_eq!(texts(&reading), ["a", "b", "c"]);
        assert_eq!(reading.move_question("none", Way::Up), None);
    }

    #[test]
    fn a_question_takes_other_words_but_not_those_of_another() {
        let mut reading = list(&["a", "b"]);
        let id = reading.questions[0].id.clone();
        assert_eq!(reading.reword_question(&id, "B".into(), 5), Written::There);
        assert_eq!(reading.reword_question(&id, "A?".into(), 5), Written::Kept);
        assert_eq!(
            reading.reword_question("none", "c".into(), 5),
            Written::Gone
        );
        assert_eq!(texts(&reading), ["A?", "b"]);
        assert_eq!(reading.questions[0].edited, 5);
    }

    #[test]
    fn a_tick_is_set_and_taken_away() {
        let mut reading = list(&["a"]);
        let id = reading.questions[0].id.clone();
        assert_eq!(reading.tick_question(&id, 2), Some(true));
        assert_eq!(reading.tick_question(&id, 3), Some(false));
        assert_eq!(reading.tick_question("none", 3), None);
    }

    #[test]
    fn what_is_taken_off_can_be_put_back_where_it_stood() {
        let mut reading = list(&["a", "b", "c"]);
        let before = reading.clone();
        let id = reading.questions[1].id.clone();
        let (at, removed) = reading.remove_question(&id).unwrap();
        assert_eq!(texts(&reading), ["a", "c"]);
        reading.restore_question(at, removed.clone());
        reading.restore_question(at, removed);
        assert_eq!(reading, before);
    }
}

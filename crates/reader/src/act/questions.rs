//! The questions that a person wants to ask their care team.

use guide::Passage;

use super::Form;
use super::highlights::passages;
use crate::Reader;
use crate::reading::own_words;
use crate::reading::{Origin, Question, Reading, Removed, Way, Written};
use crate::routes::Screen;
use crate::views;

/// How many characters of a passage a question about it has.
const QUOTED: usize = 300;

impl Reader {
    pub(super) fn question(&self, language: &'static str, form: &Form) -> Option<String> {
        match form.get("do") {
            "add" => self.add_question(language, form),
            "reword" => self.reword_question(language, form),
            "up" => self.move_question(language, form, Way::Up),
            "down" => self.move_question(language, form, Way::Down),
            "tick" => self.tick_question(language, form),
            "remove" => self.remove_question(language, form),
            "restore" => self.restore_question(language, form),
            _ => None,
        }
    }

    fn add_question(&self, language: &'static str, form: &Form) -> Option<String> {
        let (text, origin) = if form.get("highlight").is_empty() && form.get("chapter").is_empty() {
            match own_words::question(form.get("text")) {
                Ok(text) => (text, None),
                Err(unfit) => return Some(self.fault(language, "question", unfit)),
            }
        } else {
            self.question_about(language, form)?
        };
        let was_empty = self.keeping.reading().is_empty();
        let question = Question::new(text, origin, self.clock.now());
        let written = self.keeping.change(|reading| reading.ask(question));
        let reading = self.keeping.reading();
        let words = self.words(language);
        let said = match written {
            Written::Kept => words.count("question-added", reading.questions.len()),
            Written::There | Written::Gone => words.say("question-there"),
        };
        if form.get("from") != "mine" {
            return Some(self.said_of_questions(language, said));
        }
        let pieces = self.mine_pieces(language, &reading, was_empty, None);
        Some(pieces + &self.said(language, said, None))
    }

    /// A question about something in the guide: the line itself, if it is a
    /// question for the care team, else one that quotes it.
    fn question_about(
        &self,
        language: &'static str,
        form: &Form,
    ) -> Option<(String, Option<Origin>)> {
        let (chapter, passages) = match form.get("highlight") {
            "" => {
                let chapter = form.get("chapter");
                let found = self.guide.page(language, chapter).ok()?;
                (chapter.to_owned(), passages(&found.page, form)?)
            }
            id => {
                let reading = self.keeping.reading();
                let highlight = reading.highlight_of(id)?;
                (highlight.chapter.clone(), highlight.passages.clone())
            }
        };
        let phrase = match form.get("about") {
            "line" => None,
            "check" => Some("question-about-check"),
            "passage" => Some("question-about-passage"),
            _ => return None,
        };
        let quote = quote(&passages);
        let text = match phrase {
            None => quote,
            Some(phrase) => self.words(language).with(phrase, &[("quote", &quote)]),
        };
        let text = own_words::question(&text).ok()?;
        let place = passages.first()?.place.clone();
        Some((text, Some(Origin { chapter, place })))
    }

    fn reword_question(&self, language: &'static str, form: &Form) -> Option<String> {
        let id = form.get("id");
        let text = match own_words::question(form.get("text")) {
            Ok(text) => text,
            Err(unfit) => return Some(self.fault(language, id, unfit)),
        };
        let now = self.clock.now();
        let written = self
            .keeping
            .change(|reading| reading.reword_question(id, text, now));
        match written {
            Written::Kept => self.after_question(language, "question-saved"),
            Written::There => {
                let said = self.words(language).say("question-there");
                Some(self.fault_piece(id, said))
            }
            Written::Gone => None,
        }
    }

    fn move_question(&self, language: &'static str, form: &Form, way: Way) -> Option<String> {
        let id = form.get("id");
        let at = self
            .keeping
            .change(|reading| reading.move_question(id, way))?;
        let reading = self.keeping.reading();
        let all = reading.questions.len();
        let said = self.words(language).of_all("question-moved", at + 1, all);
        let pieces = self.mine_pieces(language, &reading, false, None);
        Some(pieces + &self.said(language, said, None))
    }

    fn tick_question(&self, language: &'static str, form: &Form) -> Option<String> {
        let (id, now) = (form.get("id"), self.clock.now());
        let asked = self
            .keeping
            .change(|reading| reading.tick_question(id, now))?;
        let said = if asked {
            "question-asked"
        } else {
            "question-not-asked"
        };
        self.after_question(language, said)
    }

    fn remove_question(&self, language: &'static str, form: &Form) -> Option<String> {
        let (at, question) = self
            .keeping
            .change(|reading| reading.remove_question(form.get("id")))?;
        let removed = Removed::Question(at, question);
        self.keeping.hold(removed.clone());
        let reading = self.keeping.reading();
        let pieces = self.mine_pieces(language, &reading, false, Some(&removed));
        let said = self.words(language).say("question-removed");
        Some(pieces + &self.said(language, said, None))
    }

    fn restore_question(&self, language: &'static str, form: &Form) -> Option<String> {
        let Removed::Question(at, question) = self.keeping.take_back(form.get("id"))? else {
            return None;
        };
        let was_empty = self.keeping.reading().is_empty();
        self.keeping
            .change(|reading| reading.restore_question(at, question));
        let reading = self.keeping.reading();
        let pieces = self.mine_pieces(language, &reading, was_empty, None);
        let said = self.words(language).say("question-restored");
        Some(pieces + &self.said(language, said, None))
    }

    fn after_question(&self, language: &'static str, said: &str) -> Option<String> {
        let reading = self.keeping.reading();
        let pieces = self.mine_pieces(language, &reading, false, None);
        let said = self.words(language).say(said);
        Some(pieces + &self.said(language, said, None))
    }

    /// What My guide shows of highlights and questions; the whole of it, if
    /// there was nothing of the person's own before, or is nothing now.
    pub(super) fn mine_pieces(
        &self,
        language: &'static str,
        reading: &Reading,
        was_empty: bool,
        removed: Option<&Removed>,
    ) -> String {
        let frame = self.frame(language, reading, Screen::Mine);
        let mut view = views::Mine::of(&frame, self, reading);
        if let Some(removed) = removed {
            view.show_removed(self, removed);
        }
        if was_empty || reading.is_empty() {
            return crate::respond::rendered(&views::MinePiece(view));
        }
        view.own_pieces()
    }
}

/// The words of passages on one line, cut at a word if they are many.
fn quote(passages: &[Passage]) -> String {
    let quotes: Vec<&str> = passages.iter().map(|p| p.quote.as_str()).collect();
    let line = quotes.join(" ");
    if line.chars().count() <= QUOTED {
        return line;
    }
    let cut: String = line.chars().take(QUOTED).collect();
    let whole = cut
        .rsplit_once(' ')
        .map_or(cut.as_str(), |(whole, _)| whole);
    format!("{whole} …")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_passage_is_cut_at_a_word_and_says_so() {
        let place = guide::Place {
            block: String::new(),
            quote: String::new(),
            heading: None,
            through: 0.0,
        };
        let passage = |quote: &str| Passage {
            place: place.clone(),
            quote: quote.to_owned(),
            prefix: String::new(),
            suffix: String::new(),
            start: 0,
        };
        assert_eq!(quote(&[passage("One."), passage("Two.")]), "One. Two.");
        let long = quote(&[passage(&"señal ".repeat(100))]);
        assert!(long.ends_with("señal …"), "{long}");
        assert!(long.chars().count() <= QUOTED + 2);
    }
}

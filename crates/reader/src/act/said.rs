//! What an action says: once, in a live region.

use crate::Reader;
use crate::reading::own_words::Unfit;
use crate::respond::rendered;
use crate::views;

impl Reader {
    /// Says what was done. `undo` is the id of the highlight that can be put
    /// back.
    pub(super) fn said(&self, language: &'static str, text: String, undo: Option<&str>) -> String {
        rendered(&views::Said {
            words: self.words(language),
            text,
            undo: undo.unwrap_or("").to_owned(),
            leads_to_questions: false,
        })
    }

    /// Says what was done with the list of questions, and leads there.
    pub(super) fn said_of_questions(&self, language: &'static str, text: String) -> String {
        rendered(&views::Said {
            words: self.words(language),
            text,
            undo: String::new(),
            leads_to_questions: true,
        })
    }

    /// Says beside a field why its words were not taken; they stay in it.
    pub(super) fn fault(&self, language: &'static str, id: &str, unfit: Unfit) -> String {
        let words = self.words(language);
        let text = match unfit {
            Unfit::Empty => words.say("words-empty"),
            Unfit::TooLong { length, most } => words.of_all("words-too-long", length, most),
        };
        self.fault_piece(id, text)
    }

    pub(super) fn fault_piece(&self, id: &str, text: String) -> String {
        rendered(&views::Fault {
            id: id.to_owned(),
            text,
        })
    }
}

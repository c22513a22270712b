//! A question on disk.

use guide::Place;
use serde::{Deserialize, Serialize};

use crate::reading::{Origin, Question};

#[derive(Serialize, Deserialize)]
pub(super) struct StoredQuestion {
    id: String,
    text: String,
    #[serde(default)]
    origin: Option<StoredOrigin>,
    #[serde(default)]
    asked: bool,
    #[serde(default)]
    added: i64,
    #[serde(default)]
    edited: i64,
}

#[derive(Serialize, Deserialize)]
struct StoredOrigin {
    chapter: String,
    place: Place,
}

impl From<&Question> for StoredQuestion {
    fn from(question: &Question) -> Self {
        let origin = question.origin.as_ref().map(|origin| StoredOrigin {
            chapter: origin.chapter.clone(),
            place: origin.place.clone(),
        });
        Self {
            id: question.id.clone(),
            text: question.text.clone(),
            origin,
            asked: question.asked,
            added: question.added,
            edited: question.edited,
        }
    }
}

impl From<StoredQuestion> for Question {
    fn from(stored: StoredQuestion) -> Self {
        let origin = stored.origin.map(|origin| Origin {
            chapter: origin.chapter,
            place: origin.place,
        });
        Self {
            id: stored.id,
            text: stored.text,
            origin,
            asked: stored.asked,
            added: stored.added,
            edited: stored.edited,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::reading::stored::{read, write};
    use crate::reading::{Origin, Question, Reading, Way};

    #[test]
    fn questions_are_read_back_in_their_order() {
        let place = guide::Place {
            block: "p-1".into(),
            quote: "words".into(),
            heading: None,
            through: 0.5,
        };
        let chapter = "a".to_owned();
        let mut reading = Reading::default();
        reading.ask(Question::new("One?".into(), None, 1));
        reading.ask(Question::new(
            "Two?".into(),
            Some(Origin { chapter, place }),
            2,
        ));
        let id = reading.questions[1].id.clone();
        reading.move_question(&id, Way::Up);
        reading.tick_question(&id, 3);
        assert_eq!(read(&write(&reading)), Ok(reading));
    }
}

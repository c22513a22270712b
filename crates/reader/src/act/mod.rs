//! What a `POST` does. Each answers with pieces of HTML to put in place.

mod carry;
mod changes;
mod day;
mod guides;
mod highlights;
mod listen;
mod questions;
mod said;
mod session;
mod staff;
mod take;
mod tick;

use std::collections::HashMap;

use http::StatusCode;

use crate::Reader;
use crate::answer::{self, Answer};
use crate::changes::Shown;
use crate::reading::Bookmark;
use crate::respond::rendered;
use crate::routes::{Action, Screen};
use crate::session::{During, least_text_size};
use crate::views;

/// The most that a form may weigh, in bytes.
const MOST_BYTES: usize = 64 * 1024;

/// What a person sent.
struct Form(HashMap<String, String>);

impl Form {
    fn read(body: &[u8]) -> Self {
        Self(form_urlencoded::parse(body).into_owned().collect())
    }

    fn get(&self, name: &str) -> &str {
        self.0.get(name).map_or("", String::as_str)
    }
}

impl Reader {
    /// `during` is held while it acts, but for what may hang.
    pub(crate) fn act(
        &self,
        language: &'static str,
        action: Action,
        body: &[u8],
        during: During<'_>,
    ) -> Answer {
        self.is_acted(action);
        if action == Action::Bring {
            return self.bring(language, body);
        }
        if body.len() > MOST_BYTES {
            return answer::nothing(StatusCode::PAYLOAD_TOO_LARGE);
        }
        let form = Form::read(body);
        if action == Action::Staff {
            return self.staff(language, &form, during);
        }
        let done = match action {
            Action::Still => self.still(language, &form),
            Action::EndSession => self.leave_session(),
            Action::Voicing => self.voicing(language, &form),
            Action::Utter => self.utter(language, &form),
            Action::Search => Some(self.search(language, &form)),
            Action::Place => self.note_place(language, &form),
            Action::Bookmark => self.toggle_bookmark(language, &form),
            Action::Highlight | Action::Question if !self.policy.allows_notes() => None,
            Action::Highlight => self.highlight(language, &form),
            Action::Question => self.question(language, &form),
            Action::Day => self.day(language, &form),
            Action::Tick => self.tick(language, &form),
            Action::Setting => self.set(&form),
            Action::Forget => self.forget(language),
            Action::Dismiss => {
                self.keeping.dismiss();
                Some(String::new())
            }
            Action::Print => self.print(),
            Action::SaveBook => self.save_book(language),
            Action::Open => self.open_outside(language, &form),
            Action::Listen => self.sentences_piece(language, &form),
            Action::Voices => self.voices_piece(language, &form),
            Action::Speak => self.speak(language, &form),
            Action::Hush => self.hush(&form),
            Action::Carry => self.carry(language, &form),
            Action::BringIn => self.bring_in(language, &form),
            Action::TakeBack => self.take_back(language),
            Action::AcceptChanges => self.accept_changes(language, &form),
            Action::Answered => self.count_answer(&form),
            // Answered above: a file is no form.
            Action::Bring | Action::Staff => None,
        };
        match done {
            Some(pieces) => answer::pieces(self.notice_piece(language) + &pieces),
            None => answer::nothing(StatusCode::BAD_REQUEST),
        }
    }

    /// The notice goes out with every answer, since any change may have been
    /// the one that the disk did not take.
    fn notice_piece(&self, language: &'static str) -> String {
        rendered(&views::NoticePiece {
            words: self.words(language),
            notice: self.keeping.notice(),
        })
    }

    fn search(&self, language: &'static str, form: &Form) -> String {
        let reading = self.keeping.reading();
        let frame = self.frame(language, &reading, Screen::Search);
        rendered(&views::Results::of(&frame, self, form.get("q")))
    }

    /// Keeps the place: `first` is the block at the top of the window, `last`
    /// the one at its bottom.
    fn note_place(&self, language: &str, form: &Form) -> Option<String> {
        let chapter = form.get("chapter");
        let found = self.guide.page(language, chapter).ok()?;
        let place = found.page.place_of(form.get("first"))?;
        let last = found
            .page
            .blocks
            .iter()
            .find(|block| block.id == form.get("last"));
        let end = found.page.blocks.last();
        let finished = form.get("end") == "true" || (last.is_some() && last == end);
        let seen = last.map_or(0.0, |block| found.page.through(block));
        let now = self.clock.now();
        let page = Shown::of(&self.guide, chapter, &found.language, &found.page);
        let reach = last.and_then(|last| found.page.blocks.iter().position(|b| b == last));
        self.keeping.change(|reading| {
            page.note(reading, reach, finished, now);
            reading.note_place(chapter, place, seen, finished, now);
        });
        Some(String::new())
    }

    fn toggle_bookmark(&self, language: &'static str, form: &Form) -> Option<String> {
        let chapter = form.get("chapter");
        let found = self.guide.page(language, chapter).ok()?;
        let place = match form.get("heading") {
            "" => None,
            heading => Some(found.page.place_of(heading)?),
        };
        let bookmark = Bookmark::new(chapter, place, self.clock.now());
        self.keeping
            .change(|reading| reading.toggle_bookmark(bookmark));
        let reading = self.keeping.reading();
        if form.get("from") == "mine" {
            let frame = self.frame(language, &reading, Screen::Mine);
            return Some(rendered(&views::MinePiece(views::Mine::of(
                &frame, self, &reading,
            ))));
        }
        let frame = self.frame(language, &reading, Screen::Read(chapter));
        let view = views::Chapter::of(&frame, self, &reading, chapter).ok()?;
        Some(rendered(&views::BookmarkPiece { view: &view }))
    }

    fn set(&self, form: &Form) -> Option<String> {
        let (name, word) = (form.get("name"), form.get("word"));
        let least = least_text_size(self.sessions.is_some());
        let is_too_small = |size: usize| size < least;
        if name == "text-size" && word.parse().is_ok_and(is_too_small) {
            return None;
        }
        self.keeping
            .change(|reading| reading.settings.set(name, word))
            .then(String::new)
    }

    fn forget(&self, language: &'static str) -> Option<String> {
        self.carrying().forget();
        let removed = self.keeping.forget().is_ok();
        let reading = self.keeping.reading();
        let frame = self.frame(language, &reading, Screen::Mine);
        let mut view = views::Mine::of(&frame, self, &reading);
        view.outcome = Some(if removed {
            "forgotten"
        } else {
            "not-forgotten"
        });
        Some(rendered(&views::MinePiece(view)))
    }

    fn open_outside(&self, language: &'static str, form: &Form) -> Option<String> {
        if !self.policy.opens_addresses() {
            return None;
        }
        let address = views::outside_address(form.get("address"))?;
        let opened = self.desktop.open_outside(&address).is_ok();
        let outcome = if opened {
            "leave-opened"
        } else {
            "leave-not-opened"
        };
        Some(rendered(&views::LeaveOutcome {
            words: self.words(language),
            outcome,
        }))
    }
}

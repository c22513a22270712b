//! Saves everything to one file, and brings it back.

use std::sync::{MutexGuard, PoisonError};

use super::Form;
use crate::Reader;
use crate::answer::{self, Answer};
use crate::carrying::Carrying;
use crate::ports::NotSaved;
use crate::reading::merge::Merged;
use crate::reading::portable::{self, About, Carried, NotReadable};
use crate::reading::{Reading, stored};
use crate::respond::rendered;
use crate::routes::Screen;
use crate::views;

/// The most that the state may weigh after a bring-in, in bytes as it is
/// stored; the shelf takes a little more.
const MOST_STORED: usize = 3 * 1024 * 1024;

impl Reader {
    pub(crate) fn carrying(&self) -> MutexGuard<'_, Carrying> {
        self.carrying.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Saves everything to a file. Answers when the person has chosen a place.
    pub(super) fn carry(&self, language: &'static str, form: &Form) -> Option<String> {
        if !self.policy.allows_files() {
            return None;
        }
        let day = self.clock.today().to_string();
        let manifest = self.guide.manifest();
        let about = About {
            guide: &manifest.id,
            edition: &manifest.edition,
            day: &day,
        };
        let with_settings = form.get("settings") == "yes";
        let text = portable::write(&self.keeping.reading(), with_settings, about);
        let saved = self
            .desktop
            .save(&format!("my-guide-{day}.patientguide"), text.as_bytes());
        let words = self.words(language);
        let said = match saved {
            Ok(saved) => words.name("carry-saved", &saved.place),
            Err(why) => words.say(match why {
                NotSaved::Cancelled => "carry-cancelled",
                NotSaved::AlreadyAsking => "carry-already-asking",
                NotSaved::NoDialog(_) => "carry-no-dialog",
                NotSaved::Disk(_) => "carry-disk",
                NotSaved::ReadBackDifferently => "carry-differs",
            }),
        };
        Some(rendered(&views::CarrySaid { said }))
    }

    /// Looks into a file and shows what it would bring. Nothing changes.
    pub(super) fn bring(&self, language: &'static str, body: &[u8]) -> Answer {
        if !self.policy.allows_files() {
            return answer::nothing(http::StatusCode::BAD_REQUEST);
        }
        let words = self.words(language);
        let pieces = match self.look_into(body) {
            Ok(carried) => {
                let merged = self.keeping.reading().merged(&carried.reading);
                self.found(language, carried, &merged)
            }
            Err(why) => {
                self.carrying().forget_found();
                let said = words.say(match why {
                    NotReadable::TooLarge => "bring-too-large",
                    NotReadable::NotOurs => "bring-not-ours",
                    NotReadable::Newer => "bring-newer",
                });
                rendered(&views::CarrySaid { said }) + &rendered(&views::NothingFound)
            }
        };
        answer::pieces(self.notice_piece(language) + &pieces)
    }

    fn look_into(&self, body: &[u8]) -> Result<Carried, NotReadable> {
        if body.len() > portable::MOST_BYTES {
            return Err(NotReadable::TooLarge);
        }
        let text = std::str::from_utf8(body).map_err(|_| NotReadable::NotOurs)?;
        portable::read(text, self.clock.now())
    }

    fn found(&self, language: &'static str, carried: Carried, merged: &Merged) -> String {
        let reading = self.keeping.reading();
        let frame = self.frame(language, &reading, Screen::Mine);
        let mut view = views::Found::of(&frame, self, &carried, merged);
        view.number = self.carrying().find(carried);
        let said = self.words(language).say("bring-found");
        rendered(&views::CarrySaid { said }) + &rendered(&view)
    }

    /// Brings in what was found, or leaves it.
    pub(super) fn bring_in(&self, language: &'static str, form: &Form) -> Option<String> {
        let number = form.get("found").parse().ok()?;
        let carried = self.carrying().take(number);
        let wanted = form.get("do") == "bring";
        let (Some(carried), true) = (carried, wanted) else {
            let said = self.words(language).say("bring-left");
            return Some(rendered(&views::CarrySaid { said }) + &rendered(&views::NothingFound));
        };
        let with_settings = form.get("settings") == "yes";
        let both = self.keeping.change(|reading| {
            let mut after = reading.merged(&carried.reading).reading;
            if let Some(settings) = carried.settings.filter(|_| with_settings) {
                // The page that is open is in a language.
                let language = after.settings.language.take();
                after.settings = settings;
                after.settings.language = language;
            }
            if stored::write(&after).len() > MOST_STORED {
                return None;
            }
            let before = std::mem::replace(reading, after.clone());
            Some((before, after))
        });
        let Some((before, after)) = both else {
            let said = self.words(language).say("bring-too-much");
            return Some(rendered(&views::CarrySaid { said }) + &rendered(&views::NothingFound));
        };
        self.carrying().hold(before, after);
        Some(self.mine_after(language, "brought-in"))
    }

    /// Takes back what was brought in last.
    pub(super) fn take_back(&self, language: &'static str) -> Option<String> {
        let (before, after) = self.carrying().take_back()?;
        self.keeping
            .change(|reading: &mut Reading| reading.take_back(&before, &after));
        Some(self.mine_after(language, "taken-back"))
    }

    /// My guide, after what was done.
    fn mine_after(&self, language: &'static str, outcome: &'static str) -> String {
        let reading = self.keeping.reading();
        let frame = self.frame(language, &reading, Screen::Mine);
        let mine = rendered(&views::MinePiece(views::Mine::of(&frame, self, &reading)));
        // Said where the person is, which is far down on the screen.
        let said = self.words(language).say(outcome);
        mine + &rendered(&views::CarrySaid { said })
    }
}

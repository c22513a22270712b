//! What staff do.

use http::StatusCode;

use super::Form;
use crate::Reader;
use crate::answer::{self, Answer};
use crate::counts::{self, Event};
use crate::respond::rendered;
use crate::routes::Screen;
use crate::session::During;
use crate::staff::{Opening, SOON};
use crate::views::{self, Frame, staff_outcome};

impl Reader {
    /// Whether staff have opened their screen in the session of a page, and
    /// still use it.
    pub(crate) fn staff_is_in(&self, frame: &Frame<'_>) -> bool {
        let session = frame.session.map_or(0, |seen| seen.number);
        let running = self.clock.running();
        self.desk
            .as_ref()
            .is_some_and(|desk| desk.is_open(session, running))
    }

    /// Looks at a PIN, or does what the form says. A drive may hang in it, so
    /// `during` is let go first: all that follows belongs to the session that
    /// the request came from, and none of it is the reader's.
    pub(super) fn staff(&self, language: &'static str, form: &Form, during: During<'_>) -> Answer {
        let Some(desk) = &self.desk else {
            return answer::nothing(StatusCode::NOT_FOUND);
        };
        let reading = self.keeping.reading();
        let frame = self.frame(language, &reading, Screen::Staff);
        drop(during);
        let mut looked = None;
        let said = match form.get("do") {
            "open" => {
                let session = frame.session.map_or(0, |seen| seen.number);
                let running = self.clock.running();
                let opening = match self.policy.staff_pin() {
                    Some(hash) => desk.guess(form.get("pin"), hash, session, running),
                    None => Opening::NotCounted,
                };
                staff_outcome(&frame, opening)
            }
            "close" => {
                desk.close();
                Some(("staff-closed", String::new()))
            }
            _ if !self.staff_is_in(&frame) => Some(("staff-closed", String::new())),
            "leave" => {
                self.desktop.leave_kiosk();
                None
            }
            "counts" => Some(self.save_counts(form.get("drive"))),
            _ => match self.tend_guides(&frame, desk, form) {
                Some((said, on_drives)) => {
                    looked = on_drives;
                    said
                }
                None => return answer::nothing(StatusCode::BAD_REQUEST),
            },
        };
        match views::StaffInside::of(&frame, self, said, looked.as_ref()) {
            Some(view) => answer::pieces(rendered(&views::StaffPiece { view })),
            None => answer::nothing(StatusCode::NOT_FOUND),
        }
    }

    /// Writes the counts to a drive.
    fn save_counts(&self, folder: &str) -> (&'static str, String) {
        let (Some(desk), Some(tally)) = (&self.desk, &self.tally) else {
            return ("staff-not-saved", String::new());
        };
        let computer = desk.computer();
        let Some(drives) = computer.drives().wait(SOON) else {
            return ("staff-drive-silent", String::new());
        };
        // Only a drive that is there now, and nothing else that a form names.
        let Some(drive) = drives
            .iter()
            .find(|drive| drive.folder.as_os_str() == folder)
        else {
            return ("staff-no-drive", String::new());
        };
        let name = format!("reading-counts-{}.csv", self.clock.today());
        let table = counts::csv(&tally.counts());
        match computer.write(drive, &name, table.into_bytes()) {
            Some(Ok(name)) => ("staff-saved", format!("{} · {name}", drive.name)),
            Some(Err(_)) => ("staff-not-saved", drive.name.clone()),
            None => ("staff-drive-silent", String::new()),
        }
    }

    /// Counts the first answer to a question of a knowledge check.
    pub(super) fn count_answer(&self, form: &Form) -> Option<String> {
        let chapter = form.get("chapter");
        let question: usize = form.get("question").parse().ok()?;
        let found = self.guide.page(self.guide.first_language(), chapter).ok()?;
        let is_there = question < found.page.checks.len();
        if let Some(tally) = self.tally.as_ref().filter(|_| is_there) {
            let event = Event::Answer {
                chapter,
                question,
                right: form.get("right") == "true",
            };
            tally.count(self.clock.today(), event);
        }
        is_there.then(String::new)
    }
}

//! Ticks on the tasks of checklists.

use super::Form;
use crate::Reader;
use crate::respond::rendered;
use crate::routes::Screen;
use crate::views;

impl Reader {
    pub(super) fn tick(&self, language: &'static str, form: &Form) -> Option<String> {
        match form.get("do") {
            "set" => {
                let on = form.get("on") == "true";
                let (chapter, task) = (form.get("chapter"), form.get("task"));
                let now = self.clock.now();
                self.keeping
                    .change(|reading| reading.tick(&self.guide, language, chapter, task, on, now))
                    .then(String::new)
            }
            "clear" => {
                let chapter = form.get("chapter");
                self.keeping.change(|reading| reading.untick_all(chapter));
                let reading = self.keeping.reading();
                let frame = self.frame(language, &reading, Screen::Mine);
                Some(rendered(&views::ChecklistsPiece {
                    checklists: views::Checklists::of(&frame, self, &reading),
                }))
            }
            _ => None,
        }
    }
}

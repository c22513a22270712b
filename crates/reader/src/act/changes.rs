//! Takes a chapter's changes as seen.

use super::Form;
use crate::Reader;
use crate::changes::Shown;
use crate::respond::rendered;
use crate::views;

impl Reader {
    pub(super) fn accept_changes(&self, language: &'static str, form: &Form) -> Option<String> {
        let chapter = form.get("chapter");
        let found = self.guide.page(language, chapter).ok()?;
        let shown = Shown::of(&self.guide, chapter, &found.language, &found.page);
        let now = self.clock.now();
        self.keeping.change(|reading| shown.accept(reading, now));
        Some(rendered(&views::ChangesPiece {
            words: self.words(language),
            chapter: chapter.to_owned(),
        }))
    }
}

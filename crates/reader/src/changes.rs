//! What changed in a chapter since it was read.

use guide::{Guide, Page, Print};

use crate::Reader;
use crate::reading::{AsRead, Reading};

/// A chapter as it is shown now.
pub(crate) struct Shown {
    chapter: String,
    /// The language of its text.
    language: String,
    prints: Vec<Print>,
    file: Option<Print>,
}

impl Shown {
    /// `language` is that of the page's text.
    pub(crate) fn of(guide: &Guide, chapter: &str, language: &str, page: &Page) -> Self {
        Self {
            chapter: chapter.to_owned(),
            language: language.to_owned(),
            prints: page.prints(),
            file: guide.print(language, chapter).ok(),
        }
    }

    /// Takes note that its blocks up to `last` have been on the screen, or
    /// the whole. To be called before the progress takes note of it: what was
    /// read to its end before there was anything to compare counts as read.
    pub(crate) fn note(&self, reading: &mut Reading, last: Option<usize>, whole: bool, now: i64) {
        let (Some(file), Some(last)) = (self.file, last) else {
            return;
        };
        let was_read = reading.is_read(&self.chapter);
        let languages = reading.as_read.entry(self.chapter.clone()).or_default();
        let is_first = languages.is_empty();
        languages.entry(self.language.clone()).or_default().note(
            &self.prints,
            last,
            whole || (is_first && was_read),
            file,
            now,
        );
    }

    /// Takes its changes as read.
    pub(crate) fn accept(&self, reading: &mut Reading, now: i64) {
        let languages = reading.as_read.get_mut(&self.chapter);
        let read = languages.and_then(|languages| languages.get_mut(&self.language));
        if let (Some(read), Some(file)) = (read, self.file) {
            read.accept(&self.prints, file, now);
        }
    }
}

impl Reader {
    /// How a chapter was read in the language in which it is shown, if it is
    /// another now.
    fn read_otherwise<'a>(
        &self,
        language: &str,
        chapter: &str,
        reading: &'a Reading,
    ) -> Option<&'a AsRead> {
        let languages = reading.as_read.get(chapter)?;
        let shown = self.guide.language_of(language, chapter).ok()?;
        let read = languages.get(shown)?;
        // Most chapters are as they were, and need not be made to say so.
        let file = self.guide.print(shown, chapter).ok()?;
        (read.file != Some(file)).then_some(read)
    }

    /// The places, counted from 0, of a chapter's blocks that changed since
    /// it was read, and when that was.
    pub(crate) fn changes(
        &self,
        language: &str,
        chapter: &str,
        reading: &Reading,
    ) -> Option<(Vec<usize>, i64)> {
        let read = self.read_otherwise(language, chapter, reading)?;
        let found = self.guide.page(language, chapter).ok()?;
        let changed = read.changed(&found.page.prints());
        (!changed.is_empty()).then_some((changed, read.at))
    }
}

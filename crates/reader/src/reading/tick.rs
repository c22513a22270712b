//! A tick on a task of a chapter's checklist.

use guide::{Guide, Place};

use super::Reading;

/// A tick that a person set.
///
/// It is held by the words of the task in the language in which it was
/// ticked. In another language it stands on the task at the same place under
/// the same heading, which `guide check` keeps in step; where two lists are
/// not, it stays in its own language, for a tick on the wrong task is worse
/// than none.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    /// The chapter.
    pub chapter: String,
    /// The language of the text that was ticked.
    pub language: String,
    /// The task.
    pub place: Place,
    /// When it was set, in seconds since 1970.
    pub added: i64,
}

impl Tick {
    /// The id of the task that it stands on in a language, if there is one.
    #[must_use]
    pub fn task(&self, guide: &Guide, language: &str) -> Option<String> {
        let own = guide.page(&self.language, &self.chapter).ok()?;
        let shown = guide.page(language, &self.chapter).ok()?;
        if own.language != self.language {
            // The chapter is no longer in the language that was ticked.
            return None;
        }
        let task = own.page.find_task(&self.place)?;
        if own.language == shown.language {
            return Some(task.id.clone());
        }
        let across = shown.page.task_across(&own.page, task)?;
        Some(across.id.clone())
    }
}

impl Reading {
    /// The ids of a chapter's tasks that are ticked, in a language.
    #[must_use]
    pub fn ticked(&self, guide: &Guide, language: &str, chapter: &str) -> Vec<String> {
        self.ticks
            .iter()
            .filter(|tick| tick.chapter == chapter)
            .filter_map(|tick| tick.task(guide, language))
            .collect()
    }

    /// Ticks a task, or takes its tick away. False if the chapter has no such
    /// task; nothing has changed then.
    pub fn tick(
        &mut self,
        guide: &Guide,
        language: &str,
        chapter: &str,
        task: &str,
        on: bool,
        now: i64,
    ) -> bool {
        let Ok(found) = guide.page(language, chapter) else {
            return false;
        };
        let is_task = found.page.checklist().any(|block| block.id == task);
        let Some(place) = found.page.place_of(task).filter(|_| is_task) else {
            return false;
        };
        let is_this = |tick: &Tick| {
            tick.chapter == chapter && tick.task(guide, language).as_deref() == Some(task)
        };
        if !on {
            self.ticks.retain(|tick| !is_this(tick));
        } else if !self.ticks.iter().any(is_this) {
            self.ticks.push(Tick {
                chapter: chapter.to_owned(),
                language: found.language,
                place,
                added: now,
            });
        }
        true
    }

    /// Takes all ticks of a chapter away, for the next time.
    pub fn untick_all(&mut self, chapter: &str) {
        self.ticks.retain(|tick| tick.chapter != chapter);
    }
}

//! The tasks of a page's checklists, and how one is found again after the
//! text has changed or in another language.
//!
//! A tick must never move to a task that nobody ticked. So a task is found by
//! its own words alone, never by how far through the page it stood; and in
//! another language by where it stands under its heading, whose id is the
//! same in every language, and only if both lists are of one length there.

use crate::page::{Block, Page};
use crate::place::{ALIKE, Place, likeness, quote_of};

impl Page {
    /// The tasks of its checklists, in reading order.
    pub fn checklist(&self) -> impl Iterator<Item = &Block> {
        self.blocks
            .iter()
            .filter(|block| self.tasks.contains(&block.id))
    }

    /// The task that a place means now: the same one, else the one most like
    /// it. Nothing if it is gone.
    #[must_use]
    pub fn find_task(&self, place: &Place) -> Option<&Block> {
        if let Some(same) = self.checklist().find(|task| task.id == place.block) {
            return Some(same);
        }
        self.checklist()
            .map(|task| (likeness(&quote_of(&task.text), &place.quote), task))
            .filter(|(likeness, _)| *likeness >= ALIKE)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, task)| task)
    }

    /// The task of this page that stands where `task` stands on the same page
    /// in another language. Nothing if the lists are out of step.
    #[must_use]
    pub fn task_across(&self, other: &Page, task: &Block) -> Option<&Block> {
        let there = under(other, task.heading.as_deref());
        let here = under(self, task.heading.as_deref());
        if here.len() != there.len() {
            return None;
        }
        let at = there.iter().position(|block| block.id == task.id)?;
        here.get(at).copied()
    }
}

fn under<'a>(page: &'a Page, heading: Option<&str>) -> Vec<&'a Block> {
    page.checklist()
        .filter(|task| task.heading.as_deref() == heading)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::resolve::Surroundings;
    use crate::source::Source;

    fn page(body: &str) -> Page {
        let (source, _) = Source::read("a.md", body.as_bytes());
        Page::make(source, &Surroundings::default()).0
    }

    const EN: &str = "## Bring {#bring}\n\n- [ ] a list of your medicines;\n- [ ] soft clothes.\n\n\
        - no task\n\n## Ask {#ask}\n\n- [x] When may I drive?\n";
    const ES: &str = "## Lleve {#bring}\n\n- [ ] la lista de sus medicamentos;\n- [ ] ropa cómoda.\n\n\
        ## Pregunte {#ask}\n\n- [ ] ¿Cuándo puedo manejar?\n- [ ] ¿Y luego?\n";

    fn place(page: &Page, words: &str) -> Place {
        let task = page.checklist().find(|task| task.text.contains(words));
        page.place_of(&task.unwrap().id).unwrap()
    }

    #[test]
    fn only_the_items_of_checklists_are_tasks() {
        let page = page(EN);
        let tasks: Vec<&str> = page.checklist().map(|task| &*task.text).collect();
        assert_eq!(
            tasks,
            [
                "a list of your medicines;",
                "soft clothes.",
                "When may I drive?"
            ]
        );
    }

    #[test]
    fn a_task_is_known_again_when_its_words_are_mended_and_others_are_put_above() {
        let place = place(&page(EN), "medicines");
        let edited = page(&EN.replace(
            "- [ ] a list of your medicines;",
            "- [ ] your phone;\n- [ ] a list of all your medicines;",
        ));
        assert_eq!(
            edited.find_task(&place).unwrap().text,
            "a list of all your medicines;"
        );
    }

    #[test]
    fn a_task_that_is_gone_is_no_other_one() {
        let place = place(&page(EN), "medicines");
        let without = page(&EN.replace("- [ ] a list of your medicines;\n", ""));
        assert!(without.find_task(&place).is_none());
    }

    #[test]
    fn a_task_is_the_one_at_the_same_place_in_another_language_if_the_lists_are_in_step() {
        let (en, es) = (page(EN), page(ES));
        let clothes = en.checklist().nth(1).unwrap();
        assert_eq!(es.task_across(&en, clothes).unwrap().text, "ropa cómoda.");
        let drive = en.checklist().nth(2).unwrap();
        assert!(es.task_across(&en, drive).is_none());
    }
}

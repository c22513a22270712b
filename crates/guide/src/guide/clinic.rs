//! What a clinic changes of an open guide; [`crate::overrides`] reads and
//! judges it.

use std::collections::BTreeSet;
use std::sync::Mutex;

use super::Guide;
use crate::finding::{Finding, Findings};
use crate::folder::Folder;
use crate::overrides::{ClinicBox, OwnChapter};
use crate::summary::{Chapter, Part};

impl Guide {
    /// Offers these routes only, by their ids; one that the guide has not is
    /// told of with what was left out.
    pub fn offer_routes(&mut self, offered: &[String]) {
        for id in offered.iter().filter(|id| self.day.route(id).is_none()) {
            let known: Vec<&str> = self.day.routes.iter().map(|r| r.id.as_str()).collect();
            let mut findings = Findings::of("policy.toml");
            findings.error(
                1,
                "route",
                format!("routes: the guide has no route {id:?}"),
                format!("Name one of: {}.", known.join(", ")),
            );
            self.left_out.extend(findings.into_list());
        }
        self.day.routes.retain(|route| offered.contains(&route.id));
    }

    /// What of a clinic's words was left out, because it has errors.
    #[must_use]
    pub fn left_out(&self) -> &[Finding] {
        &self.left_out
    }

    /// Takes note of what was left out of a clinic's words.
    pub fn leave_out(&mut self, finding: Finding) {
        self.left_out.push(finding);
    }

    /// Whether a clinic wrote a chapter, in the language it was found in.
    #[must_use]
    pub fn is_the_clinics(&self, language: &str, name: &str) -> bool {
        let language = self.languages.get(language);
        language.is_some_and(|language| language.own.contains(name))
    }

    pub(crate) fn chapter_names(&self, language: &str) -> &BTreeSet<String> {
        &self.languages[language].names
    }

    pub(crate) fn clinic_folder(&self) -> &dyn Folder {
        &*self.folder.clinic
    }

    /// Puts a clinic's folder in front of the guide's.
    pub(crate) fn take_over(&mut self, clinic: Box<dyn Folder>) {
        self.folder.clinic = clinic;
    }

    /// Takes a clinic's chapters in: in the place of the guide's of the same
    /// name, else in a part of their own at the end.
    pub(crate) fn take_in(&mut self, language: &str, chapters: Vec<OwnChapter>) {
        let title = self.dress.get(language).map(|dress| &dress.clinic_part);
        let title = title.cloned().unwrap_or_default();
        let Some(own) = self.languages.get_mut(language) else {
            return;
        };
        let mut added = Part {
            title,
            chapters: Vec::new(),
        };
        for chapter in chapters {
            let mut all = own.parts.iter_mut().flat_map(|part| &mut part.chapters);
            match all.find(|known| known.name == chapter.name) {
                Some(known) => known.title = chapter.title,
                None => added.chapters.push(Chapter {
                    name: chapter.name.clone(),
                    title: chapter.title,
                }),
            }
            let file = format!("{language}/{}.md", chapter.name);
            self.folder.pages.insert(file, chapter.bytes);
            own.names.insert(chapter.name.clone());
            own.own.insert(chapter.name);
        }
        if !added.chapters.is_empty() {
            own.parts.push(added);
        }
        self.forget_pages();
    }

    pub(crate) fn take_boxes(&mut self, language: &str, boxes: Vec<ClinicBox>) {
        if let Some(own) = self.languages.get_mut(language) {
            own.boxes = boxes;
        }
        self.forget_pages();
    }

    /// Pages that were made before a clinic's words came.
    fn forget_pages(&mut self) {
        self.pages = Mutex::default();
        self.words = Mutex::default();
        self.prints = Mutex::default();
    }
}

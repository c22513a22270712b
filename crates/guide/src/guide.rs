//! A whole guide, opened lazily: opening reads the data files, a page is
//! rendered when it is first asked for.

mod clinic;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use crate::day::{ClinicRules, NotLaid, Rules};
use crate::dress::Dress;
use crate::finding::Finding;
use crate::folder::{Folder, FolderError};
use crate::glossary::Glossary;
use crate::manifest::Manifest;
use crate::overrides::{ClinicBox, Layered};
use crate::page::{self, Page};
use crate::print::Print;
use crate::resolve::Surroundings;
use crate::source::Source;
use crate::sources::Sources;
use crate::summary::{self, Part};

/// Why a guide could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// One of its data files is missing or cannot be read.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// One of its data files is not what it should be.
    #[error("{file}: {cause}")]
    Data {
        /// The file inside the guide.
        file: String,
        /// What is wrong, with line and column.
        cause: Box<toml::de::Error>,
    },
    /// A data file is not UTF-8.
    #[error("{0} is not valid UTF-8")]
    NotUtf8(String),
    /// The manifest names no language.
    #[error("guide.toml names no language; languages = [\"en\"] would do")]
    NoLanguage,
}

/// Why a page could not be had.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// The guide has no such chapter in any language.
    #[error("there is no chapter {0}")]
    Missing(String),
    /// The system would not read it.
    #[error(transparent)]
    Folder(FolderError),
}

/// A page in the language it was found in.
#[derive(Debug, Clone)]
pub struct Found {
    /// The page.
    pub page: Arc<Page>,
    /// The language of its text; the guide's first if the chapter is not
    /// written in the one asked for.
    pub language: String,
}

/// An open guide.
pub struct Guide {
    folder: Layered,
    left_out: Vec<Finding>,
    manifest: Manifest,
    sources: Sources,
    day: Rules,
    languages: BTreeMap<String, Language>,
    dress: BTreeMap<String, Dress>,
    pages: Mutex<HashMap<(String, String), Arc<Page>>>,
    words: Mutex<HashMap<(String, String), usize>>,
    prints: Mutex<HashMap<(String, String), Print>>,
}

struct Language {
    parts: Vec<Part>,
    names: BTreeSet<String>,
    glossary: Glossary,
    /// Chapters that a clinic wrote.
    own: BTreeSet<String>,
    boxes: Vec<ClinicBox>,
}

impl Guide {
    /// Opens a guide. `dress` holds the words that the renderer writes, by
    /// language.
    ///
    /// # Errors
    ///
    /// If `guide.toml`, or a data file of a language it names, is missing or
    /// broken. `sources.toml`, `day.toml` and the glossaries may be missing.
    pub fn open(
        folder: Box<dyn Folder>,
        dress: BTreeMap<String, Dress>,
    ) -> Result<Self, OpenError> {
        let manifest = parsed(&*folder, "guide.toml", Manifest::read)?;
        let sources = optional(parsed(&*folder, "sources.toml", Sources::read))?;
        let day = optional(parsed(&*folder, "day.toml", Rules::read))?;
        let mut languages = BTreeMap::new();
        for language in &manifest.languages {
            let parts = summary::read(&text(&*folder, &format!("{language}/SUMMARY.md"))?);
            languages.insert(
                language.clone(),
                Language {
                    names: chapter_names(&parts),
                    parts,
                    glossary: Glossary::default(),
                    own: BTreeSet::new(),
                    boxes: Vec::new(),
                },
            );
        }
        if languages.is_empty() {
            return Err(OpenError::NoLanguage);
        }
        // A glossary may be ahead of its chapters.
        let mut guide = Self {
            folder: Layered::of(folder),
            left_out: Vec::new(),
            manifest,
            sources,
            day,
            languages,
            dress,
            pages: Mutex::default(),
            words: Mutex::default(),
            prints: Mutex::default(),
        };
        guide.open_glossaries()?;
        Ok(guide)
    }

    fn open_glossaries(&mut self) -> Result<(), OpenError> {
        let title_languages = self.manifest.title.languages().map(str::to_owned);
        let all: BTreeSet<String> = title_languages
            .chain(self.manifest.languages.iter().cloned())
            .collect();
        for language in all {
            let file = format!("{language}/glossary.toml");
            let glossary = optional(parsed(&self.folder, &file, Glossary::read))?;
            self.languages
                .entry(language)
                .or_insert_with(|| Language {
                    parts: Vec::new(),
                    names: BTreeSet::new(),
                    glossary: Glossary::default(),
                    own: BTreeSet::new(),
                    boxes: Vec::new(),
                })
                .glossary = glossary;
        }
        Ok(())
    }

    /// What the guide says of itself.
    #[must_use]
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Its bibliography.
    #[must_use]
    pub fn sources(&self) -> &Sources {
        &self.sources
    }

    /// The rules of the day of a session; none if it has no `day.toml`.
    #[must_use]
    pub fn day(&self) -> &Rules {
        &self.day
    }

    /// Lays a clinic's own rules of the day over the guide's.
    ///
    /// # Errors
    ///
    /// [`NotLaid`], if they name what the guide has not; nothing is laid then.
    pub fn lay_clinic_day(&mut self, clinic: &ClinicRules) -> Result<(), NotLaid> {
        self.day = self.day.laid_over(clinic)?;
        Ok(())
    }

    /// Its terms in a language, else in its first.
    #[must_use]
    pub fn glossary(&self, language: &str) -> &Glossary {
        let own = self.languages.get(language).map(|l| &l.glossary);
        own.filter(|glossary| !glossary.terms.is_empty())
            .unwrap_or(&self.languages[self.first_language()].glossary)
    }

    /// The language that stands in where another has no chapter.
    #[must_use]
    pub fn first_language(&self) -> &str {
        &self.manifest.languages[0]
    }

    /// The parts in a language, else in the guide's first, and the language
    /// they are in.
    #[must_use]
    pub fn parts(&self, language: &str) -> (&[Part], &str) {
        match self.languages.get_key_value(language) {
            Some((language, found)) if !found.parts.is_empty() => (&found.parts, language),
            _ => {
                let first = self.first_language();
                (&self.languages[first].parts, first)
            }
        }
    }

    /// A chapter in a language, else in the guide's first.
    ///
    /// # Errors
    ///
    /// [`PageError::Missing`] if neither has it.
    pub fn page(&self, language: &str, name: &str) -> Result<Found, PageError> {
        let language = self.language_of(language, name)?;
        let key = (language.to_owned(), name.to_owned());
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(page) = pages.get(&key) {
            return Ok(Found {
                page: Arc::clone(page),
                language: language.to_owned(),
            });
        }
        let source = self.source(language, name)?;
        let (page, _) = Page::make(source, &self.surroundings(language));
        let page = Arc::new(page);
        pages.insert(key, Arc::clone(&page));
        Ok(Found {
            page,
            language: language.to_owned(),
        })
    }

    /// How many words a chapter has, without rendering it.
    ///
    /// # Errors
    ///
    /// As [`Guide::page`].
    pub fn words(&self, language: &str, name: &str) -> Result<usize, PageError> {
        let language = self.language_of(language, name)?;
        let key = (language.to_owned(), name.to_owned());
        let mut words = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(words) = words.get(&key) {
            return Ok(*words);
        }
        let count = page::words(&self.source(language, name)?.body);
        words.insert(key, count);
        Ok(count)
    }

    /// The print of a chapter's file, without rendering it: as long as it is
    /// the same, so is the chapter.
    ///
    /// # Errors
    ///
    /// As [`Guide::page`].
    pub fn print(&self, language: &str, name: &str) -> Result<Print, PageError> {
        let language = self.language_of(language, name)?;
        let key = (language.to_owned(), name.to_owned());
        let mut prints = self.prints.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(print) = prints.get(&key) {
            return Ok(*print);
        }
        let print = Print::of(self.bytes(language, name)?.1);
        prints.insert(key, print);
        Ok(print)
    }

    /// A picture of the guide, by its path below `images`.
    ///
    /// # Errors
    ///
    /// If there is none of that name.
    pub fn image(&self, name: &str) -> Result<Cow<'static, [u8]>, FolderError> {
        self.folder.read(&format!("images/{name}"))
    }

    /// What a page of a language can point to.
    #[must_use]
    pub fn surroundings<'a>(&'a self, language: &'a str) -> Surroundings<'a> {
        Surroundings {
            sources: Some(&self.sources),
            chapters: self.languages.get(language).map(|l| &l.names),
            folder: Some((&self.folder, language)),
            glossary: Some(self.glossary(language)),
            dress: self.dress.get(language),
            boxes: self.languages.get(language).map_or(&[], |l| &l.boxes),
        }
    }

    /// The language in which a chapter is found.
    ///
    /// # Errors
    ///
    /// [`PageError::Missing`] if neither that language nor the guide's first
    /// has it.
    pub fn language_of<'a>(&'a self, language: &'a str, name: &str) -> Result<&'a str, PageError> {
        [language, self.first_language()]
            .into_iter()
            .find(|l| {
                self.languages
                    .get(*l)
                    .is_some_and(|l| l.names.contains(name))
            })
            .ok_or_else(|| PageError::Missing(name.to_owned()))
    }

    fn source(&self, language: &str, name: &str) -> Result<Source, PageError> {
        let (file, bytes) = self.bytes(language, name)?;
        Ok(Source::read(&file, &bytes).0)
    }

    /// A chapter's file: its path in the guide, and what it holds.
    fn bytes(&self, language: &str, name: &str) -> Result<(String, Cow<'static, [u8]>), PageError> {
        let file = format!("{language}/{name}.md");
        match self.folder.read(&file) {
            Ok(bytes) => Ok((file, bytes)),
            Err(FolderError::Missing(_)) => Err(PageError::Missing(name.to_owned())),
            Err(other) => Err(PageError::Folder(other)),
        }
    }
}

fn chapter_names(parts: &[Part]) -> BTreeSet<String> {
    parts
        .iter()
        .flat_map(|part| &part.chapters)
        .map(|chapter| chapter.name.clone())
        .collect()
}

pub(crate) fn text(folder: &dyn Folder, file: &str) -> Result<String, OpenError> {
    String::from_utf8(folder.read(file)?.into_owned())
        .map_err(|_| OpenError::NotUtf8(file.to_owned()))
}

pub(crate) fn parsed<T>(
    folder: &dyn Folder,
    file: &str,
    read: impl FnOnce(&str) -> Result<T, toml::de::Error>,
) -> Result<T, OpenError> {
    read(&text(folder, file)?).map_err(|cause| OpenError::Data {
        file: file.to_owned(),
        cause: Box::new(cause),
    })
}

fn optional<T: Default>(result: Result<T, OpenError>) -> Result<T, OpenError> {
    match result {
        Err(OpenError::Folder(FolderError::Missing(_))) => Ok(T::default()),
        other => other,
    }
}

//! The guide as files to take along: an EPUB, a folder of plain web pages,
//! or one page made for paper.
//!
//! All three are made the same way:
//!
//! 1. [`leaf`]: every chapter, and what stands around them (title, help,
//!    glossary), is drawn from a template, as a screen is.
//! 2. [`links`]: the leaves are parsed, and what they point to is pointed at
//!    the other leaves, at the pictures that come along, or outside.
//! 3. [`epub`], [`web`] or [`paper`] put them between covers.
//!
//! The same guide gives the same bytes: no clock and no chance come in. The
//! date is that on which the edition was last checked.

mod epub;
mod identifier;
mod leaf;
mod links;
mod paper;
mod pictures;
mod style;
mod web;
mod xhtml;

use guide::manifest::HelpLine;
use guide::{Guide, PageError};

pub(crate) use self::leaf::{Group, contents};
pub(crate) use self::links::Layout;
pub(crate) use self::paper::joined;
use crate::policy::Policy;
use crate::words::Words;

/// What the guide is made into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// EPUB 3.3, one file a language.
    Epub,
    /// Static pages with one style sheet, which work from a disk.
    Web,
    /// One page a language, to be printed.
    Print,
}

impl Form {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Epub, Self::Web, Self::Print];

    /// The word for it on a command line.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Epub => "epub",
            Self::Web => "web",
            Self::Print => "print",
        }
    }

    /// The form of a word.
    #[must_use]
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|form| form.word() == word)
    }
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the folder that it is written to, with `/` between the
    /// parts.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a guide could not be made into files.
#[derive(Debug, thiserror::Error)]
pub enum NotExported {
    /// A chapter of the contents could not be had.
    #[error("the chapter {name} cannot be had: {cause}")]
    Chapter {
        /// The file's name without `.md`.
        name: String,
        /// What is wrong with it.
        cause: PageError,
    },
    /// The archive could not be made, which takes a file of gigabytes.
    #[error("the archive could not be made: {0}")]
    Archive(#[from] zip::result::ZipError),
}

/// Makes a guide into files, in these of its languages. The guide is one
/// that was opened with [`crate::dress`]; whom to call, and whose computer it
/// was made on, is the policy's.
///
/// # Errors
///
/// If a chapter that the contents name cannot be had.
pub fn export(
    guide: &Guide,
    policy: &Policy,
    languages: &[&str],
    form: Form,
) -> Result<Vec<File>, NotExported> {
    let words: Vec<Words> = languages.iter().map(|code| Words::of(code)).collect();
    let books: Vec<Book<'_>> = languages
        .iter()
        .zip(&words)
        .map(|(language, words)| Book {
            guide,
            policy,
            words,
            language,
        })
        .collect();
    match form {
        Form::Epub => books
            .iter()
            .map(|book| {
                Ok(File {
                    path: book.file_name("epub"),
                    bytes: epub::epub(book)?,
                })
            })
            .collect(),
        Form::Web => web::web(&books),
        Form::Print => books
            .iter()
            .map(|book| {
                Ok(File {
                    path: book.file_name("html"),
                    bytes: paper::paper(book)?.into_bytes(),
                })
            })
            .collect(),
    }
}

/// A guide in one language, as it is being made into files.
pub(crate) struct Book<'a> {
    pub(crate) guide: &'a Guide,
    pub(crate) policy: &'a Policy,
    pub(crate) words: &'a Words,
    /// The language of its chapters; the words may be in another, if the app
    /// does not speak it.
    pub(crate) language: &'a str,
}

impl Book<'_> {
    pub(crate) fn title(&self) -> &str {
        self.guide.manifest().title.get(self.language)
    }

    /// Whom to call.
    pub(crate) fn help(&self) -> Vec<&HelpLine> {
        self.policy.whom_to_call(self.guide).collect()
    }

    /// The name of a file with the whole guide in it: `ketamine-therapy-en.epub`.
    pub(crate) fn file_name(&self, ending: &str) -> String {
        let plain = |c: char| {
            if c.is_ascii_alphanumeric() || c == '-' {
                c
            } else {
                '-'
            }
        };
        let id: String = self.guide.manifest().id.chars().map(plain).collect();
        format!("{id}-{}.{ending}", self.language)
    }

    /// The day on which the edition was last checked, `YYYY-MM-DD`: that of
    /// the chapter checked last, else that of the review, else the first of
    /// the edition's year.
    pub(crate) fn day(&self) -> String {
        let manifest = self.guide.manifest();
        let (parts, _) = self.guide.parts(self.language);
        let checked = parts
            .iter()
            .flat_map(|part| &part.chapters)
            .filter_map(|chapter| self.guide.page(self.language, &chapter.name).ok())
            .map(|found| found.page.front.checked.clone());
        let year = manifest.edition.get(..4).unwrap_or_default();
        checked
            .chain([manifest.review.date.clone()])
            .filter(|day| is_day(day))
            .max()
            .or_else(|| Some(format!("{year}-01-01")).filter(|day| is_day(day)))
            // The first day that a ZIP archive can name.
            .unwrap_or_else(|| "1980-01-01".to_owned())
    }
}

/// Whether a text has the shape `YYYY-MM-DD`.
fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.char_indices().all(|(at, c)| match at {
            4 | 7 => c == '-',
            _ => c.is_ascii_digit(),
        })
}

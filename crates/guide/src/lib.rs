//! A guide is a folder of Markdown; this crate turns it into safe pages.
//!
//! One page goes through these steps, each a module:
//!
//! 1. [`source`]: front matter and body, under a limit of size.
//! 2. [`markdown`]: CommonMark with the extensions we read; never fails, it
//!    returns a value and findings.
//! 3. [`resolve`]: links, images and citations are pointed at what they mean.
//! 4. `render`: the events become HTML, under a limit of nesting.
//! 5. [`sanitize`]: the only maker of [`SafeHtml`].
//! 6. [`page`]: title, outline, body, citations, reading time.
//!
//! Beside them: [`aloud`] says a page's sentences, [`manifest`], [`summary`], [`sources`],
//! [`glossary`], [`synonyms`] and [`day`] read
//! the guide's data, [`Guide`] opens it all lazily, [`place`] finds a
//! paragraph and [`passage`] some words of it again after the text has
//! changed, and [`check`] is an author's second pair of eyes.
//!
//! No window, no clock and no network here.

pub mod aloud;
mod bidi;
pub mod check;
pub mod day;
mod dress;
pub mod finding;
pub mod folder;
pub mod glossary;
mod guide;
pub mod image;
pub mod manifest;
pub mod markdown;
pub mod overrides;
pub mod pack;
pub mod page;
pub mod passage;
pub mod place;
mod print;
mod raw_html;
mod render;
pub mod resolve;
pub mod sanitize;
pub mod search;
pub mod source;
pub mod sources;
pub mod summary;
pub mod synonyms;
mod task;

pub use dress::{Dress, PHRASES};
pub use finding::{Finding, Severity};
pub use folder::{Disk, Folder, FolderError};
pub use guide::{Guide, OpenError, PageError};
pub use page::Page;
pub use passage::{Passage, Standing};
pub use place::Place;
pub use print::Print;
pub use sanitize::SafeHtml;

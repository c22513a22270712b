//! The bundled guide, made into files.

use std::path::Path;
use std::sync::LazyLock;

use guide::{Disk, Guide};
use reader::export::{File, Form, export};
use reader::policy::Policy;

/// Its languages.
pub(crate) const LANGUAGES: &[&str] = &["en", "es"];

/// The books, made once for all tests.
pub(crate) static BOOKS: LazyLock<Vec<File>> = LazyLock::new(|| files(Form::Epub));

/// The files of a form, in all languages.
pub(crate) fn files(form: Form) -> Vec<File> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder)), reader::dress()).unwrap();
    export(&guide, &Policy::personal(), LANGUAGES, form).unwrap()
}

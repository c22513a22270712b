//! One page from Markdown to safe HTML, beside pulldown-cmark and ammonia
//! alone.
//!
//! Both get the same text, the longest chapter of the bundled guide, and the
//! same Markdown options. Ours also resolves links, pictures, citations and
//! words of the glossary, gives every block its id, and collects findings;
//! its pictures are read from the disk. The peer's sanitizer has ammonia's
//! own default lists, ours has its own; both are built once, before.

use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

use guide::source::Source;
use guide::{Disk, Guide, Page, markdown};
use pulldown_cmark::{Parser, html};

use crate::Figure;
use crate::statistics::{median, spread};

const ROUNDS: usize = 400;
const LANGUAGE: &str = "en";

pub(crate) fn measure() -> Figure {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder.clone())), reader::dress())
        .unwrap_or_else(|why| panic!("the bundled guide does not open: {why}"));
    let source = longest(&guide, &folder);
    let around = guide.surroundings(LANGUAGE);
    let sanitizer = ammonia::Builder::default();
    let (mut ours, mut alone) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let page = source.clone();
        ours.push(microseconds(|| {
            black_box(Page::make(page, &around));
        }));
        alone.push(microseconds(|| {
            let mut text = String::with_capacity(source.body.len() * 3 / 2);
            html::push_html(
                &mut text,
                Parser::new_ext(&source.body, markdown::options()),
            );
            black_box(sanitizer.clean(&text).to_string());
        }));
    }
    Figure {
        what: "Markdown to safe HTML, ratio to the crates alone",
        target: 1.3,
        value: median(&ours) / median(&alone),
        unit: "x",
        from: format!(
            "{}, {} bytes: ours {}, alone {}",
            source.file,
            source.body.len(),
            spread(&ours, "us"),
            spread(&alone, "us")
        ),
    }
}

fn longest(guide: &Guide, folder: &Path) -> Source {
    let (parts, _) = guide.parts(LANGUAGE);
    parts
        .iter()
        .flat_map(|part| &part.chapters)
        .filter_map(|chapter| {
            let file = format!("{LANGUAGE}/{}.md", chapter.name);
            let bytes = std::fs::read(folder.join(&file)).ok()?;
            Some(Source::read(&file, &bytes).0)
        })
        .max_by_key(|source| source.body.len())
        .unwrap_or_else(|| panic!("the bundled guide has no chapter in {LANGUAGE}"))
}

fn microseconds(work: impl FnOnce()) -> f64 {
    let since = Instant::now();
    work();
    since.elapsed().div_duration_f64(Duration::from_micros(1))
}

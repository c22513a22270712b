//! `guide search`: what a reader would find.

use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

use guide::search::{Found, Index};
use guide::{Disk, Guide};
use serde_json::json;

use crate::failure::Failure;

/// How many passages are shown unless another number is given.
pub(crate) const LIMIT: usize = 10;

/// Searches the guide in a folder, in its first language unless another is
/// named.
pub(crate) fn run(
    folder: &Path,
    words: &str,
    language: Option<&str>,
    limit: usize,
    json: bool,
) -> Result<ExitCode, Failure> {
    if !folder.is_dir() {
        return Err(Failure::NoFolder(folder.to_owned()));
    }
    let guide = Guide::open(Box::new(Disk(folder.to_owned())), reader::dress())?;
    let language = language.unwrap_or_else(|| guide.first_language());
    let languages = &guide.manifest().languages;
    if !languages.iter().any(|known| known == language) {
        return Err(Failure::NoLanguage {
            asked: language.to_owned(),
            known: languages.join(", "),
        });
    }
    let found = Index::build(&guide, language).search(words, limit);
    let mut out = BufWriter::new(io::stdout().lock());
    let written = if json {
        print_json(&mut out, &found)
    } else {
        print(&mut out, &found)
    };
    written
        .and_then(|()| out.flush())
        .map_err(Failure::Unwritten)?;
    Ok(ExitCode::SUCCESS)
}

fn print_json(out: &mut impl Write, found: &Found) -> io::Result<()> {
    let hits: Vec<_> = found
        .hits
        .iter()
        .map(|hit| {
            json!({
                "page": hit.page,
                "heading": hit.heading,
                "title": hit.title,
                "passage": hit.passage,
                "score": hit.score,
            })
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &hits)?;
    writeln!(out)
}

fn print(out: &mut impl Write, found: &Found) -> io::Result<()> {
    if let Some(words) = &found.did_you_mean {
        writeln!(out, "Did you mean: {words}\n")?;
    }
    if found.hits.is_empty() {
        writeln!(out, "Nothing was found.")?;
    }
    for hit in &found.hits {
        let place = format!("{}.md#{}", hit.page, hit.block);
        if hit.heading.is_empty() {
            writeln!(out, "{} ({place})", hit.title)?;
        } else {
            writeln!(out, "{} > {} ({place})", hit.title, hit.heading)?;
        }
        writeln!(out, "    {}", hit.passage)?;
    }
    Ok(())
}

//! `guide render`: one page's body, or those of many.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read as _, Write};
use std::path::Path;
use std::process::ExitCode;

use guide::resolve::Surroundings;
use guide::source::{MOST_BYTES, Source};
use guide::{Disk, Finding, Guide, Page};

use crate::failure::Failure;

/// Renders the page in a file, or the pages if there are `many`.
pub(crate) fn run(file: &Path, many: bool) -> Result<ExitCode, Failure> {
    let unreadable = |cause| Failure::Unreadable {
        file: file.to_owned(),
        cause,
    };
    let mut input: Box<dyn BufRead> = if file.as_os_str() == "-" {
        Box::new(BufReader::new(io::stdin().lock()))
    } else {
        Box::new(BufReader::new(File::open(file).map_err(unreadable)?))
    };
    let name = file.to_string_lossy();
    let mut out = io::stdout().lock();
    if !many {
        let mut page = Vec::new();
        // One byte above the limit tells that the page is too large.
        let most = MOST_BYTES as u64 + 1;
        input
            .take(most)
            .read_to_end(&mut page)
            .map_err(unreadable)?;
        let (body, findings) = of_a_guide(file, &page).unwrap_or_else(|| alone(&name, &page));
        tell(&findings);
        out.write_all(body.as_bytes()).map_err(Failure::Unwritten)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut page = Vec::new();
    for number in 1.. {
        page.clear();
        if input.read_until(0, &mut page).map_err(unreadable)? == 0 {
            break;
        }
        let end = if page.last() == Some(&0) {
            page.pop()
        } else {
            None
        };
        let (body, findings) = alone(&format!("{name}[{number}]"), &page);
        tell(&findings);
        out.write_all(body.as_bytes())
            .and_then(|()| out.write_all(end.as_slice()))
            .and_then(|()| out.flush())
            .map_err(Failure::Unwritten)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The page by itself: what it points to is kept as written.
fn alone(name: &str, page: &[u8]) -> (String, Vec<Finding>) {
    body(name, page, &Surroundings::default())
}

/// The page as a part of the guide in whose folder it lies, if it does.
fn of_a_guide(file: &Path, page: &[u8]) -> Option<(String, Vec<Finding>)> {
    let file = std::path::absolute(file).ok()?;
    let home = file.parent()?;
    let language = home.file_name()?.to_str()?;
    let mut dress = reader::dress();
    // Links that lead outside are the app's to ask about.
    dress.values_mut().for_each(|dress| dress.outside.clear());
    let guide = Guide::open(Box::new(Disk(home.parent()?.to_owned())), dress).ok()?;
    let name = format!("{language}/{}", file.file_name()?.to_str()?);
    let is_ours = guide.manifest().languages.iter().any(|l| l == language);
    is_ours.then(|| body(&name, page, &guide.surroundings(language)))
}

fn body(name: &str, page: &[u8], around: &Surroundings<'_>) -> (String, Vec<Finding>) {
    let (source, mut findings) = Source::read(name, page);
    let (page, more) = Page::make(source, around);
    findings.extend(more);
    (page.body.to_string(), findings)
}

fn tell(findings: &[Finding]) {
    for finding in findings {
        eprintln!("{finding}");
    }
}

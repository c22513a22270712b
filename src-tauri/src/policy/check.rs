//! `patient-guide --check-policy`: what the window would say, without it.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use guide::{Finding, Guide};
use reader::policy::Policy;

use super::{ADMINISTRATOR, FILE, Wish, chosen, is_absent, lay, own_path};
use crate::bundled::Bundled;

/// Says every mistake in a file; in the computer's own policy, if none is
/// named, and then also who could change it. The answer is 0 if it can be put
/// to use as it is.
pub(crate) fn check(file: Option<PathBuf>) -> ExitCode {
    let own = own_path().unwrap_or_else(|| FILE.into());
    if file.is_none() && is_absent(&own) {
        eprintln!(
            "patient-guide: there is no {}, so this is a computer of one person.",
            own.display()
        );
        return ExitCode::FAILURE;
    }
    let policy = match &file {
        Some(file) => Policy::open(file),
        None => chosen(&own, ADMINISTRATOR, &Wish::default()),
    };
    let file = file.unwrap_or(own);
    let left_out = left_out(&policy);
    let out = &mut io::stdout().lock();
    // Whoever closes the pipe has read enough.
    let _ = tell(out, &file, &policy).and_then(|()| {
        let mut all = left_out.iter();
        all.try_for_each(|finding| writeln!(out, "left out: {finding}"))
    });
    if policy.attention().is_some() || !left_out.is_empty() {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn tell(out: &mut impl Write, file: &Path, policy: &Policy) -> io::Result<()> {
    let file = file.display();
    if let Some(attention) = policy.attention() {
        for fault in &attention.faults {
            writeln!(out, "{file}:{fault}")?;
        }
        return Ok(());
    }
    let kind = if policy.holds_the_window() {
        "a kiosk"
    } else {
        "a computer of one person"
    };
    match policy.clinic() {
        Some(clinic) => writeln!(out, "{file}: no mistakes; {kind} of {}", clinic.name)?,
        None => writeln!(out, "{file}: no mistakes; {kind}, without a [clinic]")?,
    }
    if policy.holds_the_window() && policy.staff_pin().is_none() {
        writeln!(
            out,
            "{file}: staff cannot leave it: there is no staff_pin under [kiosk]. \
             `patient-guide --set-pin` makes one"
        )?;
    }
    Ok(())
}

/// What of the clinic's own words and routes does not fit the program's guide.
fn left_out(policy: &Policy) -> Vec<Finding> {
    let Ok(mut guide) = Guide::open(Box::new(Bundled), reader::dress_for(policy)) else {
        return Vec::new();
    };
    lay(&mut guide, policy);
    if let Some(routes) = policy.routes() {
        guide.offer_routes(routes);
    }
    guide.left_out().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> String {
        let folder = tempfile::tempdir().unwrap();
        let policy = folder.path().join(FILE);
        std::fs::write(&policy, text).unwrap();
        let mut out = Vec::new();
        tell(&mut out, Path::new(FILE), &Policy::open(&policy)).unwrap();
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn a_mistake_is_told_with_its_place_and_a_good_file_with_what_it_makes() {
        assert!(told("mode = \"kisok\"\n").starts_with("policy.toml:1:8: mode: expected"));
        let kiosk = told("mode = \"kiosk\"\n[clinic]\nname = \"North\"\n");
        assert!(kiosk.contains("a kiosk of North") && kiosk.contains("--set-pin"));
        let personal = told("mode = \"personal\"\n");
        assert!(personal.contains("one person") && !personal.contains("--set-pin"));
    }
}

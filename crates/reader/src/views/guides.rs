//! The guides of a shared screen, for its staff.

use guide::pack::About;

use super::Frame;
use crate::Reader;
use crate::guides::{Found, Guides, Looked, Next, Whose};
use crate::words::ours;

/// Which guide is shown, and which could be.
pub(crate) struct Installable {
    /// Its name and edition.
    pub(crate) shown: String,
    /// Whose it is, in words.
    pub(crate) whose: String,
    /// Whether another should be shown and could not.
    pub(crate) passed_over: bool,
    /// Which one is shown from the next start on, if it is another.
    pub(crate) next: Option<String>,
    /// The one before, to go back to.
    pub(crate) before: Option<String>,
    /// The phrase for going back to the one that was there from the first.
    pub(crate) first: Option<&'static str>,
    /// What lies on drives, once somebody has looked.
    pub(crate) found: Option<Vec<Row>>,
    /// Whether a drive did not answer.
    pub(crate) is_silent: bool,
}

/// A pack on a drive.
pub(crate) struct Row {
    pub(crate) title: String,
    /// Where it lies, how large it is, and in which languages it is.
    pub(crate) about: String,
    pub(crate) is_trusted: bool,
    /// Whether it can be trusted, in words.
    pub(crate) state: String,
    /// What to know before it is installed, by its phrase.
    pub(crate) beware: Option<&'static str>,
    pub(crate) is_earlier: bool,
    pub(crate) drive: String,
    pub(crate) path: String,
    pub(crate) digest: String,
}

impl Installable {
    pub(crate) fn of(
        frame: &Frame<'_>,
        reader: &Reader,
        guides: &Guides,
        looked: Option<&Looked>,
    ) -> Self {
        let now = About::of(reader.guide.manifest());
        let is_listed = !reader.policy.guides().is_empty();
        let first = if is_listed {
            "guides-first-listed"
        } else {
            "guides-first-own"
        };
        let is_first = !matches!(guides.shown.whose, Whose::Installed(_));
        let passed_over = !guides.shown.passed_over.is_empty();
        let next = guides.next();
        let latest = guides.latest(now.clone());
        let waits = matches!(next, Some(Next::Other(_)));
        Self {
            shown: named(frame, &now),
            whose: whose(frame, &guides.shown.whose),
            passed_over,
            next: next.as_ref().map(|next| match next {
                Next::First => frame.say(first),
                Next::Other(about) => named(frame, about),
            }),
            before: guides.before().map(|about| named(frame, about)),
            first: (next != Some(Next::First) && (!is_first || passed_over || next.is_some()))
                .then_some(if is_listed {
                    "guides-back-listed"
                } else {
                    "guides-back-own"
                }),
            found: looked.map(|looked| {
                let all = looked.found.iter();
                all.map(|one| Row::of(frame, one, &latest, waits)).collect()
            }),
            is_silent: looked.is_some_and(|looked| looked.is_silent),
        }
    }
}

impl Row {
    /// `latest` is the edition that it would take the place of, which waits
    /// for the next start or is shown now.
    fn of(frame: &Frame<'_>, found: &Found, latest: &About, waits: bool) -> Self {
        let place = format!("{} · {}", found.drive.name, found.path);
        let size = found.size.map(size);
        let about = found.about.as_ref().ok();
        let languages = about.map(|about| languages(frame, &about.languages));
        let parts = [Some(place), size, languages];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        let is_earlier = about.is_some_and(|about| about.is_earlier_than(latest));
        let (state, is_trusted) = match (about, &found.signer) {
            (None, _) => (frame.say("guides-damaged"), false),
            (_, None) => (frame.say("guides-not-trusted"), false),
            (_, Some(name)) => (frame.words.name("guides-trusted", name), true),
        };
        let beware = match about {
            Some(_) if is_earlier && waits => Some("guides-is-earlier-than-next"),
            Some(_) if is_earlier => Some("guides-is-earlier"),
            Some(about) if about.id != latest.id => Some("guides-is-another"),
            Some(about) if about.edition != latest.edition => None,
            Some(_) if waits => Some("guides-is-next"),
            Some(_) => Some("guides-is-same"),
            _ => None,
        };
        Self {
            title: about.map_or_else(|| found.path.clone(), |about| named(frame, about)),
            about: parts.join(" · "),
            is_trusted,
            state,
            beware: beware.filter(|_| is_trusted),
            is_earlier,
            drive: found.drive.folder.display().to_string(),
            path: found.path.clone(),
            digest: found.digest.clone(),
        }
    }
}

/// A guide's name and edition.
pub(crate) fn named(frame: &Frame<'_>, about: &About) -> String {
    let title = about.title.get(frame.words.language());
    let edition = frame.words.name("guides-edition", &about.edition);
    format!("{title} · {edition}")
}

/// Whose guide it is, in words.
pub(crate) fn whose(frame: &Frame<'_>, whose: &Whose) -> String {
    match whose {
        Whose::Own => frame.say("guides-own"),
        Whose::Listed(name) => frame.words.name("guides-listed", name),
        Whose::Installed(name) => frame.words.name("guides-installed", name),
    }
}

/// Languages by their names; one that we do not know by its code.
fn languages(frame: &Frame<'_>, codes: &[String]) -> String {
    let all = frame.others.iter().copied().chain([frame.words]);
    let known: Vec<_> = all.collect();
    let name = |code: &String| {
        let words = ours(code).and_then(|code| known.iter().find(|w| w.language() == code));
        words.map_or_else(|| code.clone(), |words| words.say("language-name"))
    };
    codes.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn size(bytes: u64) -> String {
    if bytes < 1_000_000 {
        format!("{} kB", bytes.div_ceil(1000))
    } else {
        format!("{} MB", bytes.div_ceil(1_000_000))
    }
}

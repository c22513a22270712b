//! Which path means what, in one table.

use crate::words::ours;

/// What a path under a language shows or does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Screen<'a> {
    Welcome,
    Home,
    Read(&'a str),
    Search,
    Mine,
    Day,
    Visit,
    Codes,
    Print,
    Display,
    Help,
    Sources,
    Glossary,
    About,
    Keys,
    Staff,
    Leave,
}

/// What a `POST` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    Still,
    EndSession,
    Voicing,
    Utter,
    Search,
    Place,
    Bookmark,
    Highlight,
    Question,
    Day,
    Tick,
    Setting,
    Forget,
    Dismiss,
    Print,
    SaveBook,
    Open,
    Listen,
    Voices,
    Speak,
    Hush,
    Carry,
    Bring,
    BringIn,
    TakeBack,
    AcceptChanges,
    Staff,
    Answered,
}

const SCREENS: &[(&str, Screen<'static>)] = &[
    ("welcome", Screen::Welcome),
    ("home", Screen::Home),
    ("search", Screen::Search),
    ("mine", Screen::Mine),
    ("day", Screen::Day),
    ("visit", Screen::Visit),
    ("codes", Screen::Codes),
    ("print", Screen::Print),
    ("display", Screen::Display),
    ("help", Screen::Help),
    ("sources", Screen::Sources),
    ("glossary", Screen::Glossary),
    ("about", Screen::About),
    ("keys", Screen::Keys),
    ("staff", Screen::Staff),
    ("leave", Screen::Leave),
];

const ACTIONS: &[(&str, Action)] = &[
    ("still", Action::Still),
    ("end-session", Action::EndSession),
    ("voicing", Action::Voicing),
    ("utter", Action::Utter),
    ("search", Action::Search),
    ("place", Action::Place),
    ("bookmark", Action::Bookmark),
    ("highlight", Action::Highlight),
    ("question", Action::Question),
    ("day", Action::Day),
    ("tick", Action::Tick),
    ("setting", Action::Setting),
    ("forget", Action::Forget),
    ("dismiss", Action::Dismiss),
    ("print", Action::Print),
    ("book", Action::SaveBook),
    ("open", Action::Open),
    ("listen", Action::Listen),
    ("voices", Action::Voices),
    ("speak", Action::Speak),
    ("hush", Action::Hush),
    ("carry", Action::Carry),
    ("bring", Action::Bring),
    ("bring-in", Action::BringIn),
    ("take-back", Action::TakeBack),
    ("accept-changes", Action::AcceptChanges),
    ("staff", Action::Staff),
    ("answered", Action::Answered),
];

/// What a `GET` asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Get<'a> {
    /// The bare address: Home, in the language of the moment.
    Root,
    Screen(&'static str, Screen<'a>),
    /// A picture of the guide.
    Image(&'static str, &'a str),
    /// A file of the interface.
    Asset(&'a str),
    Unknown,
}

impl<'a> Get<'a> {
    /// Reads a decoded path, such as `/en/read/history`.
    pub(crate) fn of(path: &'a str) -> Self {
        let path = path.strip_prefix('/').unwrap_or(path);
        if path.is_empty() {
            return Self::Root;
        }
        let Some((first, rest)) = path.split_once('/') else {
            return Self::Asset(path);
        };
        let Some(language) = ours(first).filter(|code| *code == first) else {
            return Self::Asset(path);
        };
        if let Some(name) = rest.strip_prefix("read/") {
            return Self::Screen(language, Screen::Read(name));
        }
        if let Some(name) = rest.strip_prefix("images/") {
            return Self::Image(language, name);
        }
        SCREENS
            .iter()
            .find(|(word, _)| *word == rest)
            .map_or(Self::Unknown, |(_, screen)| Self::Screen(language, *screen))
    }
}

/// Reads the path of a `POST`, such as `/en/bookmark`.
pub(crate) fn action(path: &str) -> Option<(&'static str, Action)> {
    let (first, rest) = path.strip_prefix('/')?.split_once('/')?;
    let language = ours(first).filter(|code| *code == first)?;
    let (_, action) = ACTIONS.iter().find(|(word, _)| *word == rest)?;
    Some((language, *action))
}

impl Screen<'_> {
    /// The path of the screen under a language, without the leading slash.
    pub(crate) fn path(&self) -> String {
        match self {
            Self::Read(name) => format!("read/{name}"),
            screen => SCREENS
                .iter()
                .find(|(_, known)| known == screen)
                .map_or_else(String::new, |(word, _)| (*word).to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_names_a_language_and_a_screen() {
        assert_eq!(Get::of("/"), Get::Root);
        assert_eq!(Get::of("/es/home"), Get::Screen("es", Screen::Home));
        assert_eq!(
            Get::of("/en/read/history"),
            Get::Screen("en", Screen::Read("history"))
        );
        assert_eq!(Get::of("/en/images/a.svg"), Get::Image("en", "a.svg"));
        assert_eq!(Get::of("/app.css"), Get::Asset("app.css"));
        assert_eq!(Get::of("/en/nowhere"), Get::Unknown);
        assert_eq!(Get::of("/en-US/home"), Get::Asset("en-US/home"));
    }

    #[test]
    fn every_screen_has_a_path_that_leads_to_it() {
        for (_, screen) in SCREENS {
            let path = format!("/en/{}", screen.path());
            assert_eq!(Get::of(&path), Get::Screen("en", *screen));
        }
    }

    #[test]
    fn an_action_is_no_page_and_a_page_no_action() {
        assert_eq!(action("/es/bookmark"), Some(("es", Action::Bookmark)));
        assert_eq!(action("/es/home"), None);
        assert_eq!(Get::of("/es/bookmark"), Get::Unknown);
    }
}

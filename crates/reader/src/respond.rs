//! The one door: a request in, a page or the result of an action out.

use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock};

use askama::Template;
use guide::search::Index;
use guide::{Guide, PageError};
use http::{Method, Request, Response, StatusCode};
use percent_encoding::percent_decode_str;

use crate::answer::{self, Answer};
use crate::assets;
use crate::carrying::Carrying;
use crate::counts::Tally;
use crate::guides::Guides;
use crate::keeping::Keeping;
use crate::policy::Policy;
use crate::ports::{Clock, Desktop, Memory, Ports};
use crate::reading::{Reading, Theme};
use crate::routes::{self, Get, Screen};
use crate::session::{During, Sessions};
use crate::speaking::Speaking;
use crate::staff::Desk;
use crate::views::{self, Frame, Paper};
use crate::words::{LANGUAGES, Words, known};

/// The address of the clinic's picture.
const LOGO: &str = "clinic/logo";

/// The app.
pub struct Reader {
    pub(crate) policy: Policy,
    pub(crate) guide: Guide,
    pub(crate) keeping: Keeping,
    pub(crate) desktop: Box<dyn Desktop>,
    pub(crate) clock: Box<dyn Clock>,
    pub(crate) carrying: Mutex<Carrying>,
    pub(crate) speaking: Speaking,
    /// None where one person reads on and on.
    pub(crate) sessions: Option<Sessions>,
    /// None where there are no staff.
    pub(crate) desk: Option<Desk>,
    /// None where nothing is counted.
    pub(crate) tally: Option<Tally>,
    /// None where nobody installs a guide.
    pub(crate) guides: Option<Guides>,
    words: BTreeMap<&'static str, Words>,
    indexes: BTreeMap<&'static str, OnceLock<Index>>,
    system_language: &'static str,
}

impl Reader {
    /// Opens the app on a guide. `system_language` is what the desktop says
    /// (`es-US`); it stands until a person chooses.
    #[must_use]
    pub fn open(guide: Guide, ports: Ports, system_language: &str) -> Self {
        Self::open_under(Policy::personal(), guide, ports, system_language)
    }

    /// As [`Reader::open`], on a computer that somebody has a policy for.
    #[must_use]
    pub fn open_under(
        policy: Policy,
        mut guide: Guide,
        ports: Ports,
        system_language: &str,
    ) -> Self {
        if let Some(routes) = policy.routes() {
            guide.offer_routes(routes);
        }
        // What must not be kept never comes near a disk.
        let shelf = if policy.keeps_reading_state() {
            ports.shelf
        } else {
            Box::new(Memory::default())
        };
        let words = LANGUAGES.iter().map(|code| (*code, Words::of(code)));
        let app = Self {
            guide,
            keeping: Keeping::open(shelf),
            desktop: ports.desktop,
            clock: ports.clock,
            carrying: Mutex::default(),
            speaking: Speaking::by(ports.voice),
            sessions: Sessions::under(&policy),
            desk: None,
            tally: None,
            guides: None,
            words: words.collect(),
            indexes: LANGUAGES
                .iter()
                .map(|code| (*code, OnceLock::new()))
                .collect(),
            system_language: offered(&policy, known(system_language)),
            policy,
        };
        if app.sessions.is_some() {
            app.keeping.begin_anew(app.at_first());
        }
        app
    }

    /// The address, without scheme and host, that the window shows first:
    /// where the person left, else Home.
    #[must_use]
    pub fn start(&self) -> String {
        if self.sessions.is_some() {
            return self.welcome();
        }
        let reading = self.keeping.reading();
        let language = self.language(&reading);
        let left_in = reading
            .last_chapter
            .as_deref()
            .filter(|_| reading.left_in_chapter);
        left_in
            .and_then(|name| self.place_path(language, name, &reading))
            .unwrap_or_else(|| format!("/{language}/home"))
    }

    /// The window's size and place, as [`Reader::keep_window`] was given it.
    #[must_use]
    pub fn window(&self) -> Option<String> {
        self.keeping.reading().window
    }

    /// Keeps the window's size and place with the reading state.
    pub fn keep_window(&self, window: String) {
        self.keeping.change(|reading| reading.window = Some(window));
    }

    /// The guide's name in the language of the moment, for the window's bar.
    #[must_use]
    pub fn title(&self) -> String {
        let language = self.language(&self.keeping.reading());
        self.guide.manifest().title.get(language).to_owned()
    }

    /// A request in, a page or the result of an action out.
    #[must_use]
    pub fn respond(&self, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
        let path = percent_decode_str(request.uri().path()).decode_utf8_lossy();
        if let Some(attention) = self.policy.attention() {
            return self.attend(attention, request.method(), &path);
        }
        let action = routes::action(&path).filter(|_| request.method() == Method::POST);
        self.end_at_the_welcome(request.method(), &path);
        let during = self.during_session(action.map(|(_, action)| action));
        if let Some(refusal) = self.refusal(request) {
            return refusal;
        }
        match *request.method() {
            Method::GET | Method::HEAD => {
                self.get(&path, request.uri().query().unwrap_or(""), during)
            }
            Method::POST => match action {
                Some((language, action)) if self.policy.offers_language(language) => {
                    self.act(language, action, request.body(), during)
                }
                _ => answer::nothing(StatusCode::NOT_FOUND),
            },
            _ => answer::nothing(StatusCode::METHOD_NOT_ALLOWED),
        }
    }

    fn get(&self, path: &str, query: &str, during: During<'_>) -> Answer {
        match Get::of(path) {
            Get::Root => {
                let language = self.language(&self.keeping.reading());
                let first = match self.sessions {
                    Some(_) => Screen::Welcome,
                    None => Screen::Home,
                };
                self.show(language, first, query, during)
            }
            Get::Screen(language, _) | Get::Image(language, _)
                if !self.policy.offers_language(language) =>
            {
                self.lost()
            }
            Get::Screen(language, screen) => self.show(language, screen, query, during),
            Get::Image(language, name) => self.image(language, name, query),
            Get::Asset(path) => match self.asset(path) {
                Some(answer) => answer,
                None => self.missing(self.language(&self.keeping.reading())),
            },
            Get::Unknown => self.lost(),
        }
    }

    fn show(
        &self,
        language: &'static str,
        screen: Screen<'_>,
        query: &str,
        during: During<'_>,
    ) -> Answer {
        self.speaking.page_is_shown();
        self.page_is_opened(screen, query);
        self.count_page(screen);
        let reading = self.note_visit(language, screen);
        let frame = self.frame(language, &reading, screen);
        match screen {
            Screen::Welcome => match views::Welcome::of(&frame, self) {
                Some(view) => page(&view),
                None => self.missing(language),
            },
            Screen::Home => page(&views::Home::of(&frame, self, &reading)),
            Screen::Read(name) => match views::Chapter::of(&frame, self, &reading, name) {
                Ok(view) => page(&view),
                Err(PageError::Missing(_)) => self.missing(language),
                Err(PageError::Folder(_)) => self.unreadable(language),
            },
            Screen::Search => page(&views::Search::of(&frame, self, &asked(query))),
            Screen::Mine => page(&views::Mine::of(&frame, self, &reading)),
            Screen::Visit => page(&views::Visit::of(&frame, self, &reading, query)),
            Screen::Codes => page(&views::Codes::of(&frame, self, &reading)),
            Screen::Print => answer::page(StatusCode::OK, views::whole(&frame, self)),
            Screen::Day => page(&views::Day::of(&frame, self, &reading)),
            Screen::Display => page(&views::Display::of(&frame)),
            Screen::Help => page(&views::Help::of(&frame, self)),
            Screen::Sources => page(&views::Sources::of(&frame, self)),
            Screen::Glossary => page(&views::Glossary::of(&frame, self)),
            Screen::About => page(&views::About::of(&frame, self)),
            Screen::Keys => page(&views::Keys::of(&frame)),
            Screen::Staff => {
                // What staff are shown is asked of programs and drives, which
                // may hang; the next reader does not wait for it.
                drop(during);
                match views::Staff::of(&frame, self) {
                    Some(view) => page(&view),
                    None => self.missing(language),
                }
            }
            Screen::Leave => match views::Leave::of(&frame, query) {
                Some(view) => page(&view),
                None => self.missing(language),
            },
        }
    }

    /// Following a link to another language chooses it, and which screen was
    /// seen last decides what the next start shows.
    fn note_visit(&self, language: &'static str, screen: Screen<'_>) -> Reading {
        let reading = self.keeping.reading();
        if screen == Screen::Welcome {
            return reading;
        }
        let in_chapter = match screen {
            Screen::Read(_) => None,
            Screen::Home | Screen::Mine => Some(false),
            _ => None,
        };
        let leaves = in_chapter.is_some_and(|now| now != reading.left_in_chapter);
        if language == self.language(&reading) && !leaves {
            return reading;
        }
        self.keeping.change(|reading| {
            if language != self.language(reading) {
                reading.settings.language = Some(language.to_owned());
            }
            if let Some(now) = in_chapter {
                reading.left_in_chapter = now;
            }
        });
        self.keeping.reading()
    }

    pub(crate) fn frame<'a>(
        &'a self,
        language: &'static str,
        reading: &'a Reading,
        screen: Screen<'_>,
    ) -> Frame<'a> {
        Frame {
            words: self.words(language),
            title: self.guide.manifest().title.get(language),
            paper: Paper::of(self, self.words(language)),
            reviewer: &self.guide.manifest().review.reviewer,
            settings: &reading.settings,
            path: screen.path(),
            notice: self.keeping.notice(),
            policy: &self.policy,
            session: self.seen(),
            page: self.speaking.page(),
            staff: self.desk.is_some(),
            counts: self.tally.is_some(),
            others: self
                .policy
                .languages()
                .iter()
                .filter(|code| **code != language)
                .map(|code| self.words(code))
                .collect(),
        }
    }

    /// What is allowed on this computer.
    #[must_use]
    pub fn policy(&self) -> &Policy {
        &self.policy
    }

    /// What of the clinic's own words was left out, because it has errors; for
    /// staff.
    #[must_use]
    pub fn left_out(&self) -> &[guide::Finding] {
        self.guide.left_out()
    }

    /// A file of the interface, or of the clinic's own.
    pub(crate) fn asset(&self, path: &str) -> Option<Answer> {
        let clinic = self.policy.clinic();
        if path == LOGO {
            let logo = clinic?.logo.as_ref()?;
            return Some(answer::file(logo.media_type, logo.bytes.clone()));
        }
        if let ("app.css", Some(clinic)) = (path, clinic) {
            let style = assets::style(|theme| clinic.accent.tokens(theme));
            return Some(answer::asset("text/css; charset=utf-8", style.into_bytes()));
        }
        let (bytes, media_type) = assets::get(path)?;
        Some(answer::asset(media_type, bytes.into_owned()))
    }

    pub(crate) fn words(&self, language: &'static str) -> &Words {
        &self.words[language]
    }

    /// The index of a language, made when it is first asked for.
    pub(crate) fn index(&self, language: &'static str) -> &Index {
        self.indexes[language].get_or_init(|| Index::build(&self.guide, language))
    }

    /// Makes what the first search would wait for. For a thread of its own,
    /// once the window is there.
    pub fn prepare(&self) {
        for language in LANGUAGES {
            self.index(language);
        }
    }

    pub(crate) fn language(&self, reading: &Reading) -> &'static str {
        let chosen = reading.settings.language.as_deref();
        offered(&self.policy, chosen.map_or(self.system_language, known))
    }

    /// The path of a chapter at the place where the person was in it.
    pub(crate) fn place_path(
        &self,
        language: &str,
        name: &str,
        reading: &Reading,
    ) -> Option<String> {
        let found = self.guide.page(language, name).ok()?;
        let block = reading
            .progress
            .get(name)
            .and_then(|progress| found.page.find(&progress.place));
        let fragment = block
            .map(|block| format!("#{}", block.id))
            .unwrap_or_default();
        Some(format!("/{language}/read/{name}{fragment}"))
    }

    fn image(&self, language: &'static str, name: &str, query: &str) -> Answer {
        let media_type = guide::image::media_type(name);
        match (self.guide.image(name), media_type) {
            (Ok(bytes), Some("image/svg+xml")) => {
                let theme = match self.keeping.reading().settings.theme {
                    // Paper is white, whatever the screen is.
                    _ if query == "light" => Theme::Light,
                    Theme::System if query == "dark" => Theme::Dark,
                    Theme::System => Theme::Light,
                    chosen => chosen,
                };
                let accent = self.policy.clinic().map(|clinic| clinic.accent);
                let tokens = accent.map_or_else(String::new, |accent| accent.tokens(theme));
                let drawn = crate::picture::dressed(&bytes, language, theme);
                let drawn = crate::picture::recoloured(drawn, &tokens);
                answer::file("image/svg+xml", drawn)
            }
            (Ok(bytes), Some(media_type)) => answer::file(media_type, bytes.into_owned()),
            _ => answer::nothing(StatusCode::NOT_FOUND),
        }
    }

    /// The page for an address at which there is none.
    fn lost(&self) -> Answer {
        self.speaking.page_is_shown();
        self.missing(self.language(&self.keeping.reading()))
    }

    fn missing(&self, language: &'static str) -> Answer {
        let reading = self.keeping.reading();
        let frame = self.frame(language, &reading, Screen::Home);
        let view = views::Apology::missing(&frame);
        answer::page(StatusCode::NOT_FOUND, rendered(&view))
    }

    fn unreadable(&self, language: &'static str) -> Answer {
        let reading = self.keeping.reading();
        let frame = self.frame(language, &reading, Screen::Home);
        let view = views::Apology::unreadable(&frame);
        answer::page(StatusCode::INTERNAL_SERVER_ERROR, rendered(&view))
    }
}

fn page(view: &impl Template) -> Answer {
    answer::page(StatusCode::OK, rendered(view))
}

/// The language, if it is offered, else the first that is.
fn offered(policy: &Policy, language: &'static str) -> &'static str {
    let offered = policy.languages();
    let first = offered.first().copied().unwrap_or(language);
    offered
        .iter()
        .find(|code| **code == language)
        .copied()
        .unwrap_or(first)
}

/// The words of a search, from its address.
fn asked(query: &str) -> String {
    let found = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "q");
    found.map_or_else(String::new, |(_, words)| words.into_owned())
}

/// Rendering writes to memory and calls nothing that can fail.
pub(crate) fn rendered(view: &impl Template) -> String {
    view.render().unwrap_or_default()
}

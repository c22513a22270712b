//! A small guide in memory, and the app opened on it.

use std::collections::BTreeMap;

use guide::Guide;
use http::{Request, Response};
use reader::Reader;
use reader::ports::{Desktop, Fixed, Memory, NoDesktop, Ports, Shelf};
use reader::voice::Silent;

/// Files of a guide by their path.
#[derive(Clone)]
pub(crate) struct SmallGuide(BTreeMap<String, String>);

pub(crate) const ONE: &str = "+++\ntitle = \"First chapter\"\n+++\n\n\
    ## In short {#in-short}\n\n- A point.\n\n\
    ## What is it? {#what}\n\nThe first paragraph says what it is.[^BOOK-2020]\n\n\
    You do not drive until the next day.\n\n\
    ## And then? {#then}\n\nSee [the second](two.md#end) or [a site](https://example.org/a?b=c).\n";

impl Default for SmallGuide {
    fn default() -> Self {
        let files = [
            (
                "guide.toml",
                "id = \"small\"\nedition = \"1\"\nlanguages = [\"en\", \"es\"]\nlicence = \"CC BY 4.0\"\n\
                 [title]\nen = \"Small guide\"\nes = \"Guía pequeña\"\n\
                 [heading]\nen = \"Welcome here\"\nes = \"Le damos la bienvenida\"\n\
                 [summary]\nen = \"A summary.\"\nes = \"Un resumen.\"\n\
                 [[help]]\ncall = \"988\"\n[help.name]\nen = \"Lifeline\"\nes = \"Línea\"\n\
                 [help.purpose]\nen = \"To talk\"\nes = \"Para hablar\"\n\
                 [[ask]]\nchapter = \"one\"\nheading = \"what\"\n[ask.question]\nen = \"What is it?\"\n",
            ),
            (
                "sources.toml",
                "[\"BOOK-2020\"]\ntitle = \"A book\"\npublisher = \"A press\"\nyear = 2020\n\
                 doi = \"10.1000/1\"\nkind = \"book\"\nconsulted = \"2026-11-24\"\n",
            ),
            (
                "en/SUMMARY.md",
                "# Summary\n\n# Part\n\n- [First](one.md)\n- [Second](two.md)\n- [Third](three.md)\n",
            ),
            (
                "es/SUMMARY.md",
                "# Índice\n\n# Parte\n\n- [Primero](one.md)\n",
            ),
            ("en/one.md", ONE),
            (
                "en/two.md",
                "+++\ntitle = \"Second chapter\"\n+++\n\n## The end {#end}\n\nWords.\n",
            ),
            (
                "es/one.md",
                "+++\ntitle = \"Primer capítulo\"\n+++\n\n## En breve {#in-short}\n\n- Un punto.\n\n\
                 ## ¿Qué es? {#what}\n\nEl primer párrafo.\n\n## ¿Y luego? {#then}\n\nFin.\n",
            ),
        ];
        Self(
            files
                .map(|(path, text)| (path.to_owned(), text.to_owned()))
                .into(),
        )
    }
}

impl SmallGuide {
    pub(crate) fn with(mut self, path: &str, text: &str) -> Self {
        self.0.insert(path.to_owned(), text.to_owned());
        self
    }

    pub(crate) fn text(&self, path: &str) -> &str {
        &self.0[path]
    }

    pub(crate) fn guide(self) -> Guide {
        Guide::open(Box::new(self.0), reader::dress()).expect("the guide opens")
    }

    pub(crate) fn open(self) -> App {
        self.open_on(Memory::default())
    }

    pub(crate) fn open_on(self, shelf: impl Shelf + 'static) -> App {
        self.open_at(shelf, NoDesktop)
    }

    pub(crate) fn open_at(
        self,
        shelf: impl Shelf + 'static,
        desktop: impl Desktop + 'static,
    ) -> App {
        let guide = self.guide();
        let ports = Ports {
            shelf: Box::new(shelf),
            desktop: Box::new(desktop),
            clock: Box::new(Fixed(1_000)),
            voice: Box::new(Silent),
        };
        App(Reader::open(guide, ports, "en-US"))
    }
}

/// The app, with short ways to ask it.
pub(crate) struct App(pub(crate) Reader);

impl App {
    pub(crate) fn get(&self, path: &str) -> Response<Vec<u8>> {
        let request = Request::get(path).body(Vec::new()).expect("a request");
        self.0.respond(&request)
    }

    pub(crate) fn post(&self, path: &str, form: &str) -> Response<Vec<u8>> {
        let request = Request::post(path)
            .body(form.as_bytes().to_vec())
            .expect("a request");
        self.0.respond(&request)
    }

    /// The text of a page that is there.
    pub(crate) fn page(&self, path: &str) -> String {
        let response = self.get(path);
        assert_eq!(response.status(), 200, "{path}");
        String::from_utf8(response.into_body()).expect("UTF-8")
    }

    /// The id of the paragraph with these words.
    pub(crate) fn block(&self, path: &str, words: &str) -> String {
        let page = self.page(path);
        let at = page
            .find(words)
            .unwrap_or_else(|| panic!("{words} is not on {path}"));
        let id = &page[page[..at].rfind("id=\"").expect("an id") + 4..];
        id[..id.find('"').expect("its end")].to_owned()
    }
}

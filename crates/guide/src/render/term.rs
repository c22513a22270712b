//! Terms of the glossary: the first use of each on a page leads to its
//! meaning.

use std::collections::HashSet;

use pulldown_cmark::{CowStr, Event};

use super::Renderer;
use super::text::escaped;
use crate::glossary::{Glossary, words};

/// A glossary's terms, and those that the page has used.
#[derive(Default)]
pub(super) struct Terms<'a> {
    glossary: Option<&'a Glossary>,
    pub(super) used: Vec<String>,
    seen: HashSet<&'a str>,
}

impl<'a> Terms<'a> {
    pub(super) fn of(glossary: &'a Glossary) -> Self {
        Self {
            glossary: Some(glossary),
            ..Self::default()
        }
    }

    /// The first term in a text that the page has not used yet: its id, and
    /// the bytes of it.
    fn first_in(&self, text: &str) -> Option<(&'a str, std::ops::Range<usize>)> {
        let glossary = self.glossary?;
        let words: Vec<(usize, &str)> = words(text).collect();
        for (at, (start, word)) in words.iter().enumerate() {
            let Some(spellings) = glossary.spellings().get(&word.to_lowercase()) else {
                continue;
            };
            for (spelling, term) in spellings {
                let id = glossary.terms[*term].id.as_str();
                let Some(found) = words.get(at..at + spelling.len()) else {
                    continue;
                };
                let same = found
                    .iter()
                    .zip(spelling)
                    .all(|((_, w), s)| w.to_lowercase() == *s);
                let last = found.last().map_or(*start, |(at, word)| at + word.len());
                // Only blanks stand within a term of several words.
                let one_piece = found.windows(2).all(|pair| {
                    text[pair[0].0 + pair[0].1.len()..pair[1].0]
                        .trim()
                        .is_empty()
                });
                if same && one_piece && !self.seen.contains(id) {
                    return Some((id, *start..last));
                }
            }
        }
        None
    }
}

impl<'a> Renderer<'a> {
    /// Writes a text with its terms marked, where terms may be marked: not in
    /// a heading, not in a link.
    pub(super) fn text(&mut self, text: &CowStr<'a>) {
        let prefix = self.around.dress.map_or("", |dress| &dress.glossary);
        if prefix.is_empty() || self.leaves_terms || !self.link_shown.is_empty() {
            self.out.push(Event::Text(text.clone()));
            return;
        }
        let mut rest: &str = text;
        while let Some((id, at)) = self.terms.first_in(rest) {
            self.terms.seen.insert(id);
            self.terms.used.push(id.to_owned());
            self.out
                .push(Event::Text(rest[..at.start].to_owned().into()));
            self.html(format!(
                "<a class=\"term\" href=\"{}{}\">{}</a>",
                escaped(prefix),
                escaped(id),
                escaped(&rest[at.clone()])
            ));
            rest = &rest[at.end..];
        }
        self.out.push(Event::Text(rest.to_owned().into()));
    }
}

#[cfg(test)]
mod tests {
    use crate::dress::Dress;
    use crate::glossary::Glossary;
    use crate::page::Page;
    use crate::resolve::Surroundings;
    use crate::source::Source;

    fn page(body: &str) -> Page {
        let glossary = Glossary::read(
            "[[term]]\nid = \"placebo\"\nterm = \"P\"\nforms = [\"placebo\"]\nmeaning = \"m\"\n\
             [[term]]\nid = \"nmda\"\nterm = \"N\"\nforms = [\"NMDA\", \"NMDA receptor\"]\nmeaning = \"m\"\n",
        )
        .unwrap();
        let mut dress = Dress::default();
        "../glossary#term-".clone_into(&mut dress.glossary);
        let around = Surroundings {
            glossary: Some(&glossary),
            dress: Some(&dress),
            ..Surroundings::default()
        };
        Page::make(Source::read("a.md", body.as_bytes()).0, &around).0
    }

    #[test]
    fn the_first_use_of_a_term_leads_to_its_meaning_and_the_second_does_not() {
        let page = page("A Placebo, and placebos, and a placebo.");
        let html = page.body.to_string();
        assert_eq!(html.matches("class=\"term\"").count(), 1);
        assert!(
            html.contains("A <a class=\"term\" href=\"../glossary#term-placebo\">Placebo</a>, and")
        );
        assert_eq!(page.terms, ["placebo"]);
    }

    #[test]
    fn the_longest_spelling_is_the_one_marked_and_punctuation_parts_it() {
        assert!(
            page("The NMDA receptor.")
                .body
                .as_str()
                .contains(">NMDA receptor</a>")
        );
        assert!(
            page("NMDA. Receptor.")
                .body
                .as_str()
                .contains(">NMDA</a>. Receptor")
        );
    }

    #[test]
    fn a_heading_and_a_link_are_left_as_they_are() {
        let html = page("## Placebo\n\n[placebo](x.md)\n").body.to_string();
        assert!(!html.contains("class=\"term\""), "{html}");
    }

    #[test]
    fn what_looks_like_markup_stays_text() {
        let html = page("placebo &lt;b&gt; `placebo`").body.to_string();
        assert!(html.contains("&lt;b&gt;"), "{html}");
    }
}

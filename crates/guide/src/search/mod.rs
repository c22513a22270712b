//! Finds passages of a guide by the words that people type.

use std::ops::Range;

use crate::guide::Guide;

/// The passages of a guide in one language, ready to be searched.
pub struct Index {
    passages: Vec<(String, String, String, String, String)>,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Found {
    /// The passages, the likeliest first.
    pub hits: Vec<Hit>,
    /// The words as the guide spells them, if none of those asked for is in
    /// it and close ones are.
    pub did_you_mean: Option<String>,
}

/// A passage that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Hit {
    /// The chapter: its file's name without `.md`.
    pub page: String,
    /// The chapter's title.
    pub title: String,
    /// The words of the heading it stands under; empty above the first.
    pub heading: String,
    /// The id of its block on the page.
    pub block: String,
    /// Its words, around those that were found if it is long.
    pub passage: String,
    /// The bytes of `passage` that were found, in order, never overlapping.
    pub marks: Vec<Range<usize>>,
    /// How well it answers: the more the better, and of no unit.
    pub score: f32,
}

impl Index {
    /// Reads every chapter of a language. Never fails: a chapter that cannot
    /// be read, or that is not written in the language, is left out.
    #[must_use]
    pub fn build(guide: &Guide, language: &str) -> Self {
        let mut passages = Vec::new();
        for part in guide.parts(language).0 {
            for chapter in &part.chapters {
                let Ok(found) = guide.page(language, &chapter.name) else {
                    continue;
                };
                if found.language != language {
                    continue;
                }
                let mut heading = String::new();
                for block in &found.page.blocks {
                    if block.heading.as_deref() == Some(&block.id) {
                        heading.clone_from(&block.text);
                    } else {
                        passages.push((
                            chapter.name.clone(),
                            found.page.title.clone(),
                            heading.clone(),
                            block.id.clone(),
                            block.text.clone(),
                        ));
                    }
                }
            }
        }
        Self { passages }
    }

    /// The passages that answer best, `limit` at most.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Found {
        let words: Vec<&str> = query.split_whitespace().take(20).collect();
        let mut hits: Vec<Hit> = Vec::new();
        for (page, title, heading, block, text) in &self.passages {
            let mut marks: Vec<Range<usize>> = words
                .iter()
                .filter_map(|word| text.find(word).map(|at| at..at + word.len()))
                .collect();
            if marks.is_empty() {
                continue;
            }
            let score = f32::from(u8::try_from(marks.len()).unwrap_or(u8::MAX));
            marks.sort_by_key(|mark| mark.start);
            marks.dedup_by(|next, mark| next.start < mark.end);
            hits.push(Hit {
                page: page.clone(),
                title: title.clone(),
                heading: heading.clone(),
                block: block.clone(),
                passage: text.clone(),
                marks,
                score,
            });
        }
        hits.sort_by(|a, b| b.score.total_cmp(&a.score));
        hits.truncate(limit);
        Found {
            hits,
            did_you_mean: None,
        }
    }
}

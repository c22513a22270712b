//! Which passages answer best.

use super::Index;
use super::question::{Group, MEANT, Question, Way};
use super::units::{Kind, UnitId};
use super::wording::Wording;

/// What a word in a heading counts, beside one in the passage.
const IN_HEADING: f32 = 1.4;
/// What a word counts in the heading around the section's own.
const IN_HEADING_AROUND: f32 = 0.4;
/// What a word in the chapter's title, keywords or description counts.
const IN_TITLE: f32 = 1.1;
const IN_KEYWORD: f32 = 0.8;
const IN_DESCRIPTION: f32 = 0.5;
/// What it counts that another passage of the chapter says it.
const ELSEWHERE: f32 = 0.12;
/// What is left of a score if nothing but the least was found.
const LEAST_COVERED: f32 = 0.3;
/// What is left of the score of an exercise, or of the way on.
const ASIDE: f32 = 0.5;
/// What is left of the score of a question, such as one to ask the care team.
const ASKED: f32 = 0.8;
/// What is left of the score of a chapter's second passage, and of its third.
const AGAIN: [f32; 3] = [1.0, 0.7, 0.5];
/// Among so many, a chapter shows no more of itself than that.
const FIRST: usize = 10;

/// A passage and how well it answers.
#[derive(Debug, Clone, Copy)]
pub(super) struct Ranked {
    pub(super) passage: usize,
    pub(super) score: f32,
    way: Way,
}

/// The passages that answer a question, the best first, `limit` at most.
pub(super) fn rank(index: &Index, question: &Question, limit: usize) -> Vec<Ranked> {
    let units = &index.units;
    let all = question.rarity(index);
    let mut scores = vec![0.0_f32; units.passages.len()];
    let mut covered = vec![0.0_f32; units.passages.len()];
    let mut has_a_word = vec![false; units.passages.len()];
    let mut ways = vec![None; units.chapters.len()];
    for group in &question.groups {
        let found = found(index, group, &mut ways);
        let rarity = group.rarity(index);
        let pages = best_of_pages(index, &found);
        let sections: Vec<f32> = units
            .sections
            .iter()
            .map(|section| {
                let own = found[section.units[0] as usize];
                let around = section.units.get(1).map_or(0.0, |&u| found[u as usize]);
                own * IN_HEADING + around * IN_HEADING_AROUND
            })
            .collect();
        for (at, passage) in units.passages.iter().enumerate() {
            let text = found[passage.unit as usize];
            let heading = passage.section.map_or(0.0, |s| sections[s as usize]);
            let page = pages[passage.page as usize];
            scores[at] += text + heading + page.head + page.body * ELSEWHERE;
            let near: f32 = if text > 0.0 || heading > 0.0 {
                has_a_word[at] = true;
                1.0
            } else if page.head > 0.0 {
                0.6
            } else if page.body > 0.0 {
                0.3
            } else {
                0.0
            };
            covered[at] += rarity * near;
        }
    }
    let wording = Wording::of(question, index);
    // Where nothing but the title has a word, the chapter's beginning stands
    // for it.
    let mut has_told = vec![false; units.chapters.len()];
    let mut begins = vec![usize::MAX; units.chapters.len()];
    for (at, passage) in units.passages.iter().enumerate() {
        let page = passage.page as usize;
        has_told[page] |= has_a_word[at];
        begins[page] = begins[page].min(at);
    }
    let is_shown = |at: usize| {
        let page = units.passages[at].page as usize;
        scores[at] > 0.0 && (has_a_word[at] || (!has_told[page] && begins[page] == at))
    };
    let mut ranked: Vec<Ranked> = Vec::new();
    for (at, passage) in units.passages.iter().enumerate() {
        let page = passage.page as usize;
        let Some(way) = ways[page].filter(|_| is_shown(at)) else {
            continue;
        };
        let share = (covered[at] / all.max(f32::MIN_POSITIVE)).min(1.0);
        let aside = match passage {
            p if p.is_aside => ASIDE,
            p if p.is_question => ASKED,
            _ => 1.0,
        };
        let heading = passage.section.map(|s| units.sections[s as usize].units[0]);
        let heading = heading.map_or(0.0, |unit| wording.agreement(&units.all[unit as usize]));
        let text = wording.agreement(&units.all[passage.unit as usize]);
        let score = (scores[at] + text.max(heading))
            * (LEAST_COVERED + (1.0 - LEAST_COVERED) * share)
            * aside;
        ranked.push(Ranked {
            passage: at,
            score,
            way,
        });
    }
    spread(index, ranked, limit)
}

/// What was found of a group in each unit.
fn found(index: &Index, group: &Group, ways: &mut [Option<Way>]) -> Vec<f32> {
    let all = &index.units.all;
    let mut found = vec![0.0_f32; all.len()];
    let mut best = vec![0.0_f32; all.len()];
    let mut note = |unit: UnitId, way: Way| {
        let known = &mut ways[all[unit as usize].page as usize];
        *known = Some(known.map_or(way, |known: Way| known.min(way)));
    };
    for slot in &group.slots {
        let mut touched = Vec::new();
        for candidate in &slot.candidates {
            for &(unit, weight) in index.postings.of_word(candidate.word) {
                let score = weight * candidate.strength * slot.rarity;
                let known = &mut best[unit as usize];
                if *known == 0.0 {
                    touched.push(unit);
                }
                *known = known.max(score);
                note(unit, candidate.way);
            }
        }
        for unit in touched {
            found[unit as usize] += std::mem::take(&mut best[unit as usize]);
        }
    }
    for &meaning in &group.meanings {
        let meaning = index.thesaurus.meaning(meaning);
        for &(unit, weight) in &meaning.postings {
            let score = weight * meaning.rarity * MEANT * group.strength;
            let known = &mut found[unit as usize];
            *known = known.max(score);
            note(unit, group.way);
        }
    }
    found
}

#[derive(Clone, Copy, Default)]
struct OfPage {
    /// Of its title, keywords and description.
    head: f32,
    /// The best of its passages.
    body: f32,
}

fn best_of_pages(index: &Index, found: &[f32]) -> Vec<OfPage> {
    let units = &index.units;
    let mut pages = vec![OfPage::default(); units.chapters.len()];
    for (page, chapter) in pages.iter_mut().zip(&units.chapters) {
        for &unit in &chapter.units {
            let share = match units.all[unit as usize].kind {
                Kind::Keyword => IN_KEYWORD,
                Kind::Description => IN_DESCRIPTION,
                _ => IN_TITLE,
            };
            page.head = page.head.max(found[unit as usize] * share);
        }
    }
    for passage in &units.passages {
        let body = &mut pages[passage.page as usize].body;
        *body = body.max(found[passage.unit as usize]);
    }
    pages
}

/// Sorts, so that no chapter floods the list.
fn spread(index: &Index, mut ranked: Vec<Ranked>, limit: usize) -> Vec<Ranked> {
    let order = |a: &Ranked, b: &Ranked| {
        let by_way = a.way.cmp(&b.way).then(b.score.total_cmp(&a.score));
        by_way.then(a.passage.cmp(&b.passage))
    };
    ranked.sort_by(order);
    let mut shown = vec![0; index.units.chapters.len()];
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for mut hit in ranked {
        let page = index.units.passages[hit.passage].page as usize;
        match AGAIN.get(shown[page]) {
            Some(share) => {
                hit.score *= share;
                first.push(hit);
            }
            None => rest.push(hit),
        }
        shown[page] += 1;
    }
    first.sort_by(order);
    // Past the first, a chapter may show more of itself.
    if first.len() >= FIRST {
        let lowest = AGAIN[AGAIN.len() - 1];
        rest.iter_mut().for_each(|hit| hit.score *= lowest);
        let mut later = first.split_off(FIRST);
        later.extend(rest);
        later.sort_by(order);
        first.extend(later);
    }
    first.truncate(limit);
    first
}

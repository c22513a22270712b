//! The search: building its index, and a query after every key.

use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use guide::search::Index;
use guide::{Disk, Guide};
use toml::Value;

use crate::Figure;
use crate::statistics::{median, quantile, spread};

const BUILDS: usize = 15;
/// As many passages as the screen asks for.
const LIMIT: usize = 20;

/// The slower language's median build, and the 99th percentile of all queries
/// of both.
pub(crate) fn measure() -> [Figure; 2] {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = here.join("../content/ketamine-therapy");
    let guide = Guide::open(Box::new(Disk(folder)), reader::dress())
        .unwrap_or_else(|why| panic!("the bundled guide does not open: {why}"));
    let (mut slowest, mut builds, mut queries) = (0.0_f64, Vec::new(), Vec::new());
    for language in ["en", "es"] {
        let took: Vec<f64> = (0..BUILDS)
            .map(|_| milliseconds(|| drop(black_box(Index::build(&guide, language)))))
            .collect();
        slowest = slowest.max(median(&took));
        builds.push(format!("{language} {}", spread(&took, "ms")));
        let index = Index::build(&guide, language);
        for question in questions(&here.join(format!("questions/{language}.toml"))) {
            let ends = question.char_indices().map(|(at, c)| at + c.len_utf8());
            queries.extend(ends.map(|end| {
                milliseconds(|| drop(black_box(index.search(&question[..end], LIMIT))))
            }));
        }
    }
    [
        Figure {
            what: "Search index, built in the slower language",
            target: 50.0,
            value: slowest,
            unit: " ms",
            from: builds.join(", "),
        },
        Figure {
            what: "A search, 99th percentile",
            target: 2.0,
            value: quantile(&queries, 0.99),
            unit: " ms",
            from: format!("patients' questions key by key: {}", spread(&queries, "ms")),
        },
    ]
}

fn questions(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap_or_default();
    let read: Value = toml::from_str(&text).unwrap_or_else(|why| panic!("{why}"));
    let all = read["question"].as_array().into_iter().flatten();
    all.filter_map(|question| Some(question["ask"].as_str()?.to_owned()))
        .collect()
}

fn milliseconds(work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    start.elapsed().as_secs_f64() * 1_000.0
}

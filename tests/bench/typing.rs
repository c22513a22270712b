//! From a key in the search field to its results on the screen, in the real
//! window: from the time of the key's own event to the frame that was painted
//! with the results that it brought.

use std::thread::sleep;
use std::time::{Duration, Instant};

use tests::harness::Window;

use crate::Figure;
use crate::statistics::{quantile, spread};

/// What is typed, key by key, as fast as the window takes it.
const ASKED: &[&str] = &[
    "can i drive home after ketamine",
    "does it hurt the blader",
    "how long does it last",
    "what should i eat before",
];

/// Takes the time of each key, and of the paint after its results came.
const WATCH: &str = "
    const field = document.getElementById('app-search-words');
    window.took = [];
    let key = 0;
    field.addEventListener('input', (event) => { key = event.timeStamp; }, true);
    new MutationObserver(() => {
      const since = key;
      requestAnimationFrame(() => setTimeout(() => window.took.push(performance.now() - since)));
    }).observe(document.getElementById('app-results'), { childList: true });
    return true";

pub(crate) fn measure() -> Figure {
    let window = Window::open();
    window.go("/en/search");
    window.wait_until("the field takes keys", WATCH);
    let mut keys = 0;
    for question in ASKED {
        window.run(
            "const field = document.getElementById('app-search-words');
                    field.value = ''; field.focus(); return true",
        );
        for key in question.chars() {
            window.type_words(&key.to_string());
            keys += 1;
            // The window rests between keys, as fingers do.
            sleep(Duration::from_millis(60));
        }
    }
    let took = all_took(&window);
    window.quit();
    // A key may change nothing on the screen: a blank, or the same passages.
    assert!(
        took.len() * 2 > keys,
        "{} of {keys} keys brought results",
        took.len()
    );
    Figure {
        what: "key to results on the screen, 95 of 100",
        target: 50.0,
        value: quantile(&took, 0.95),
        unit: " ms",
        from: spread(&took, "ms"),
    }
}

fn all_took(window: &Window) -> Vec<f64> {
    let since = Instant::now();
    loop {
        let took = window.run("return window.took");
        let took: Vec<f64> = took
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(serde_json::Value::as_f64)
            .collect();
        if !took.is_empty() || since.elapsed() > Duration::from_secs(5) {
            return took;
        }
        sleep(Duration::from_millis(50));
    }
}

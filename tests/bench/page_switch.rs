//! From a click on another chapter to its first contentful paint, in the real
//! window: what the page itself measures, counted from the start of the
//! navigation that the click began.

use std::thread::sleep;
use std::time::{Duration, Instant};

use tests::harness::Window;

use crate::Figure;
use crate::statistics::{quantile, spread};

const CLICKS: usize = 120;

/// The paint's time, in milliseconds since the start of the navigation; null
/// until there was one.
const PAINTED: &str = "
    return performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null";

/// To the next chapter; from the last, to the first.
const TURN: &str = "
    const next = document.getElementById('app-next')
      ?? document.querySelector('#app-contents a');
    next.click();
    return true";

pub(crate) fn measure() -> Figure {
    let window = Window::open();
    window.go("/en/home");
    window.click_on(".parts a");
    let mut paints = Vec::new();
    let mut path = window.path();
    while paints.len() < CLICKS {
        let since = Instant::now();
        window.wait_until("a chapter can be left", TURN);
        while window.path() == path {
            assert!(since.elapsed() < Duration::from_secs(10), "stuck on {path}");
        }
        path = window.path();
        paints.push(painted(&window));
    }
    window.quit();
    Figure {
        what: "page switch to first contentful paint, 95 of 100",
        target: 16.0,
        value: quantile(&paints, 0.95),
        unit: " ms",
        from: spread(&paints, "ms"),
    }
}

fn painted(window: &Window) -> f64 {
    let since = Instant::now();
    loop {
        if let Some(time) = window.run(PAINTED).as_f64() {
            return time;
        }
        assert!(
            since.elapsed() < Duration::from_secs(10),
            "no paint was reported"
        );
        sleep(Duration::from_millis(20));
    }
}

//! The app's speed and memory, beside what it is measured against, in one
//! run. `cargo xtask bench` builds both for release, brings the display and
//! the WebDriver, and fails if a target is missed.
//!
//! Figures are ratios where a peer exists, since a ratio of two medians taken
//! in turns on one machine says more than a time does.

mod page_switch;
mod processes;
mod render;
mod screen;
mod search;
mod start;
mod statistics;
mod typing;

use std::process::ExitCode;

/// A figure and the most it may be.
pub(crate) struct Figure {
    pub(crate) what: &'static str,
    pub(crate) target: f64,
    pub(crate) value: f64,
    pub(crate) unit: &'static str,
    /// What it was made from.
    pub(crate) from: String,
}

impl Figure {
    fn is_met(&self) -> bool {
        self.value <= self.target
    }
}

fn main() -> ExitCode {
    let mut figures = vec![render::measure()];
    figures.extend(search::measure());
    figures.extend(start::measure());
    figures.push(page_switch::measure());
    figures.push(typing::measure());
    println!("\n{:<46} {:>9} {:>9}", "", "target", "figure");
    for figure in &figures {
        println!(
            "{:<46} {:>9} {:>9}  {}",
            figure.what,
            format!("{:.2}{}", figure.target, figure.unit),
            format!("{:.2}{}", figure.value, figure.unit),
            if figure.is_met() { "met" } else { "MISSED" },
        );
        println!("  {}", figure.from);
    }
    if figures.iter().all(Figure::is_met) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

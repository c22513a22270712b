//! The app as a person meets it: the real binary in a real window.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may panic anywhere"
)]

mod accessible;
#[cfg(target_os = "linux")]
mod alone;
mod asks;
mod attention;
mod carries;
mod comfort;
mod deaths;
mod finds;
mod highlights;
mod installs;
mod keeps;
mod keyboard;
mod kiosk;
mod leaves;
mod listens;
mod lock;
mod opens;
mod panels;
mod passages;
mod plans;
mod private;
mod reads;
mod searches;
mod speaks;
mod staff;
mod takes_along;
mod terms;
mod ticks;
#[cfg(target_os = "linux")]
mod touched;
mod traces;
mod troubled;
mod voiceless;
mod welcome;

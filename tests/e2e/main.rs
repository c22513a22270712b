//! The app as a person meets it: the real binary in a real window.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may panic anywhere"
)]

mod accessible;
mod asks;
mod comfort;
mod finds;
mod highlights;
mod keeps;
mod leaves;
mod opens;
mod reads;
mod searches;
mod terms;
mod troubled;

//! The app as a person meets it, without a window: requests in, pages out.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may panic anywhere"
)]

mod asks;
mod highlights;
mod keeps;
mod listens;
mod screens;
mod small_guide;

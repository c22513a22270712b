//! The app as a person meets it, without a window: requests in, pages out.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may panic anywhere"
)]

mod asks;
mod carries;
mod changes;
mod highlights;
mod keeps;
mod kiosk;
mod listens;
mod plans;
mod says_all;
mod screens;
mod small_guide;
mod takes_along;
mod ticks;

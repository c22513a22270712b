//! The app as a person meets it, without a window: requests in, pages out.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    reason = "a test may panic anywhere"
)]

mod keeps;
mod screens;
mod small_guide;

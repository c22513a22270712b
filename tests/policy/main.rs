//! The policy of a computer: what an administrator may write, what they are
//! told of a mistake, and that no mistake ever opens the app more loosely.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test")]

mod app;
mod broken;
mod counts;
mod editions;
mod files;
mod good;
mod guides;
mod hangs;
mod hurried;
mod outside;
mod overrides;
mod pins;
mod refused;
mod schema;
mod staff;
mod taken;

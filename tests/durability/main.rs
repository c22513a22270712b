//! What is kept of a person's reading survives kills, full disks, torn files
//! and a second copy of the app.

#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test")]

mod copies;
mod disks;
mod kills;
mod process;
mod removed;
mod state;
mod torn;

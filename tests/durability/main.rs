//! What is kept of a person's reading survives kills, full disks, torn files
//! and a second copy of the app.

#![cfg(unix)]

mod copies;
mod disks;
mod kills;
mod process;
mod state;
mod torn;

//! The bundled guide as files to take along, looked into without any other
//! program.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test")]

mod bundled;
mod epub;
mod paper;
mod web;

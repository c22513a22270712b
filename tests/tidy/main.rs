//! The rules of ARCHITECTURE.md, as tests. Each rule is a function from a
//! text to its faults, run over the repository and over a text that breaks it.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test")]

mod crates;
mod fluent;
mod literals;
mod places;
mod policy;
mod repository;
mod sanitizer;
mod scripts;
mod shell;
mod sizes;
mod styles;
mod templates;
mod words;

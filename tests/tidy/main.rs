//! The rules of ARCHITECTURE.md, as tests. Each rule is a function from a
//! text to its faults, run over the repository and over a text that breaks it.

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

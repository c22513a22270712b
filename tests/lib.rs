//! What no one crate can show alone.

#[path = "e2e/harness.rs"]
pub mod harness;

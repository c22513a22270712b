//! What only a clinic's staff may see: behind a PIN, and behind a count of
//! guesses that no restart, clock or removed file takes back.

mod gate;
mod guesses;
mod pin;

pub use gate::{Gate, Ledger, Opening};
pub use guesses::Guesses;
pub use pin::{Pin, Unusable};

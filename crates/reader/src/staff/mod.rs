//! What only a clinic's staff may see: behind a PIN, and behind a count of
//! guesses that no restart, clock or removed file takes back.

mod desk;
mod gate;
mod guesses;
mod machine;
mod pin;
mod staffed;

pub use desk::Desk;
pub use gate::{Gate, Ledger, Opening};
pub use guesses::Guesses;
pub use machine::{Drive, Facts, Machine, NoMachine};
pub use pin::{Pin, Unusable};

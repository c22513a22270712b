//! What only a clinic's staff may see: behind a PIN, and behind a count of
//! guesses that no restart, clock or removed file takes back.

mod computer;
mod desk;
mod gate;
mod guesses;
mod machine;
mod patience;
mod pin;
mod staffed;

pub(crate) use computer::Computer;
pub use desk::Desk;
pub use gate::{Gate, Ledger, Opening};
pub use guesses::Guesses;
pub use machine::{Drive, Facts, Machine, NoMachine};
pub(crate) use patience::SOON;
pub(crate) use pin::is_hash;
pub use pin::{Pin, Unusable};

//! The app as a person meets it: the real binary in a real window.

mod accessible;
mod comfort;
mod finds;
mod keeps;
mod leaves;
mod opens;
mod reads;
mod troubled;

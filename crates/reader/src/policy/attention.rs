//! What is shown where the policy cannot be used.

use super::fault::Fault;

/// A policy that cannot be used: what is wrong, and whom to call.
#[derive(Debug, Clone, PartialEq)]
pub struct Attention {
    /// The file's path, as it is shown to staff.
    pub file: String,
    /// Every mistake in it, in the order of the file; at least one.
    pub faults: Vec<Fault>,
    /// The clinic's name, where it could be read.
    pub name: Option<String>,
    /// The clinic's number, where it could be read.
    pub phone: Option<String>,
}

//! `guide`, the command of those who write guides: check, render,
//! preview, search, pack; and of those who set up a clinic's computers: policy.

mod check;
mod clock;
mod command;
mod export;
mod failure;
mod pack;
mod policy;
mod preview;
mod render;
mod search;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run(lexopt::Parser::from_env())
}

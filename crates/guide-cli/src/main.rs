//! `guide`, the command of those who write guides: check, render,
//! preview, search.

mod check;
mod clock;
mod command;
mod failure;
mod preview;
mod render;
mod search;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run(lexopt::Parser::from_env())
}

//! `guide`, the command of those who write guides: check, render, preview.

mod check;
mod clock;
mod command;
mod failure;
mod preview;
mod render;

use std::process::ExitCode;

fn main() -> ExitCode {
    command::run(lexopt::Parser::from_env())
}

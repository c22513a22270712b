//! What a developer types: `cargo xtask run`, `cargo xtask test` and the rest.
//! One command a file; beside them what several of them need.
//!
//! Only the standard library is used, since this is compiled before anything
//! else.

mod bench;
mod bundle;
mod cargo;
mod check_platforms;
mod failure;
mod npm;
mod packages;
mod run;
mod screenshots;
mod stage;
mod test;
mod third_party;
mod workspace;

use std::process::ExitCode;

use failure::Failure;

const USAGE: &str = "\
cargo xtask COMMAND

  run [-- ARGS]        install what is missing, build, open the window
  test [--no-e2e]      format, lints, tests, scripts, the guide, the real window
  screenshots [DIR]    pictures of the real window (default: ui/screenshots)
  bench                speed and memory beside the peers, against the targets
  check-platforms      type-check for Windows and macOS from here
  bundle               the packages for this system";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<(), Failure> {
    let (command, rest) = match args {
        [command, rest @ ..] => (command.as_str(), rest),
        [] => return Err(Failure::Usage(USAGE.to_owned())),
    };
    let rest: Vec<&str> = rest.iter().map(String::as_str).collect();
    match (command, rest.as_slice()) {
        ("run", []) => run::run(&[]),
        ("run", ["--", args @ ..]) => run::run(args),
        ("test", []) => test::test(test::Window::Included),
        ("test", ["--no-e2e"]) => test::test(test::Window::LeftOut),
        ("screenshots", []) => screenshots::screenshots(&workspace::root().join("ui/screenshots")),
        ("screenshots", [folder]) => screenshots::screenshots(folder.as_ref()),
        ("bench", []) => bench::bench(),
        ("check-platforms", []) => check_platforms::check_platforms(),
        ("bundle", []) => bundle::bundle(),
        ("help" | "--help" | "-h", _) => {
            println!("{USAGE}");
            Ok(())
        }
        _ => Err(Failure::Usage(format!(
            "Unknown: {}\n\n{USAGE}",
            args.join(" ")
        ))),
    }
}

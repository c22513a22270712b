//! `cargo xtask check-platforms`: type-checks for the other systems.

use std::process::Command;

use crate::cargo::{self, cargo};
use crate::failure::Failure;
use crate::packages::{self, Need, WINDOWS};

/// A system that is not this one.
struct Platform {
    name: &'static str,
    target: &'static str,
    needs: &'static [Need],
    set: &'static [(&'static str, &'static str)],
}

const PLATFORMS: &[Platform] = &[
    Platform {
        name: "Windows",
        target: "x86_64-pc-windows-gnu",
        needs: WINDOWS,
        set: &[],
    },
    Platform {
        name: "macOS",
        target: "aarch64-apple-darwin",
        needs: &[],
        // Objective-C needs Apple's headers, and nothing here is linked.
        set: &[
            ("CC_aarch64_apple_darwin", "true"),
            ("AR_aarch64_apple_darwin", "true"),
        ],
    },
];

/// Type-checks the workspace for each, and says which could not be.
pub(crate) fn check_platforms() -> Result<(), Failure> {
    let mut outcomes = Vec::new();
    for platform in PLATFORMS {
        outcomes.push(match platform.cannot_be_checked() {
            Some(why) => format!("{}: not checked: {why}", platform.name),
            None => {
                platform.check()?;
                format!("{}: checked for {}", platform.name, platform.target)
            }
        });
    }
    println!("\n{}", outcomes.join("\n"));
    Ok(())
}

impl Platform {
    fn cannot_be_checked(&self) -> Option<String> {
        if !has_target(self.target) {
            let line = format!("rustup target add {}", self.target);
            println!("\n$ {line}");
            let added = Command::new("rustup")
                .args(["target", "add", self.target])
                .status();
            if !added.is_ok_and(|status| status.success()) {
                return Some(format!("this did not work here: {line}"));
            }
        }
        if cfg!(target_os = "linux") {
            return packages::provide(&[self.needs])
                .err()
                .map(|failure| failure.to_string());
        }
        None
    }

    fn check(&self) -> Result<(), Failure> {
        let mut check = cargo(["check", "--workspace", "--target", self.target]);
        cargo::run(check.envs(self.set.iter().copied()))
    }
}

fn has_target(target: &str) -> bool {
    cargo::output("rustup", &["target", "list", "--installed"])
        .is_some_and(|list| list.lines().any(|line| line == target))
}

//! What the system must bring, and how it is installed.
//!
//! Each thing is looked for itself, not the package it comes in, so that a
//! system other than Debian only has to have it.

use std::process::Command;

use crate::cargo;
use crate::failure::Failure;
use crate::workspace::which;

/// Something the system must bring.
pub(crate) struct Need {
    what: &'static str,
    sign: Sign,
    /// Debian's and Ubuntu's packages.
    packages: &'static [&'static str],
}

/// How to see that it is there.
enum Sign {
    Command(&'static str),
    /// A library with its headers, by pkg-config's name.
    Library(&'static str),
    File(&'static str),
}

const fn need(what: &'static str, sign: Sign, packages: &'static [&'static str]) -> Need {
    Need {
        what,
        sign,
        packages,
    }
}

/// To build the window.
pub(crate) const BUILD: &[Need] = &[
    need("pkg-config", Sign::Command("pkg-config"), &["pkg-config"]),
    need(
        "WebKitGTK 4.1 with its headers",
        Sign::Library("webkit2gtk-4.1"),
        &["libwebkit2gtk-4.1-dev"],
    ),
];

/// To check the scripts, and for the command line of Tauri.
pub(crate) const NPM: &[Need] = &[need(
    "Node.js with npm",
    Sign::Command("npm"),
    &["nodejs", "npm"],
)];

/// To drive the real window where nobody looks.
pub(crate) const DRIVE: &[Need] = &[
    need(
        "WebKitGTK's WebDriver",
        Sign::Command("WebKitWebDriver"),
        &["webkit2gtk-driver"],
    ),
    need("Xvfb", Sign::Command("Xvfb"), &["xvfb"]),
    need("xdotool", Sign::Command("xdotool"), &["xdotool"]),
    need("gdbus", Sign::Command("gdbus"), &["libglib2.0-bin"]),
    need("D-Bus", Sign::Command("dbus-daemon"), &["dbus-x11"]),
    need(
        "AT-SPI",
        Sign::File("/usr/libexec/at-spi-bus-launcher"),
        &["at-spi2-core"],
    ),
    // A screen that can be touched.
    need("Mutter", Sign::Command("mutter"), &["mutter"]),
    need("PipeWire", Sign::Command("pipewire"), &["pipewire"]),
    // A screen with one program on it, and a picture of it.
    need("cage", Sign::Command("cage"), &["cage"]),
    need("Xwayland", Sign::Command("Xwayland"), &["xwayland"]),
    need("grim", Sign::Command("grim"), &["grim"]),
];

/// To check the books that a guide is made into.
pub(crate) const BOOKS: &[Need] = &[need(
    "EPUBCheck",
    Sign::Command("epubcheck"),
    &["epubcheck"],
)];

/// To make screenshots small.
pub(crate) const SHRINK: &[Need] = &[need("pngquant", Sign::Command("pngquant"), &["pngquant"])];

/// To type-check for Windows.
pub(crate) const WINDOWS: &[Need] = &[need(
    "the MinGW compiler",
    Sign::Command("x86_64-w64-mingw32-gcc"),
    &["gcc-mingw-w64-x86-64"],
)];

impl Need {
    fn is_met(&self) -> bool {
        match self.sign {
            Sign::Command(name) => which(name).is_some(),
            Sign::Library(name) => cargo::output("pkg-config", &["--exists", name]).is_some(),
            Sign::File(path) => std::path::Path::new(path).exists(),
        }
    }
}

/// Installs what is missing of these, having said what that is.
///
/// # Errors
///
/// If it may not, or cannot; the words say what the person can do.
pub(crate) fn provide(needs: &[&[Need]]) -> Result<(), Failure> {
    let needs: Vec<&Need> = needs.iter().copied().flatten().collect();
    let missing = missing(&needs);
    if missing.is_empty() {
        return Ok(());
    }
    let whats: Vec<&str> = missing.iter().map(|need| need.what).collect();
    println!("Missing on this system: {}.", whats.join(", "));
    if which("apt-get").is_none() {
        return Err(Failure::Missing(format!(
            "Install with this system's package manager: {}.\n\
             Only apt, as on Debian and Ubuntu, is known here.",
            whats.join(", ")
        )));
    }
    let packages: Vec<&str> = missing
        .iter()
        .flat_map(|need| need.packages)
        .copied()
        .collect();
    let root = cargo::output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    if !root && which("sudo").is_none() {
        return Err(Failure::Missing(by_hand(&packages)));
    }
    println!("Installing the packages: {}.", packages.join(" "));
    for args in [
        &["update"][..],
        &["install", "--yes", "--no-install-recommends"],
    ] {
        let mut command = if root {
            Command::new("apt-get")
        } else {
            let mut sudo = Command::new("sudo");
            sudo.arg("apt-get");
            sudo
        };
        command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        if args[0] == "install" {
            command.args(&packages);
        }
        if let Err(failure) = cargo::run(&mut command) {
            // An old list may still do for the install that follows.
            if args[0] == "install" {
                return Err(Failure::Missing(format!(
                    "{failure}\n\n{}",
                    by_hand(&packages)
                )));
            }
        }
    }
    match self::missing(&needs).as_slice() {
        [] => Ok(()),
        left => Err(Failure::Missing(format!(
            "Still missing after the install: {}.",
            left.iter()
                .map(|need| need.what)
                .collect::<Vec<_>>()
                .join(", ")
        ))),
    }
}

fn missing<'a>(needs: &[&'a Need]) -> Vec<&'a Need> {
    needs
        .iter()
        .copied()
        .filter(|need| !need.is_met())
        .collect()
}

fn by_hand(packages: &[&str]) -> String {
    format!(
        "Run this line as root, then try again:\n\n  \
         apt-get update && apt-get install --yes --no-install-recommends {}\n\n\
         (Debian 12, Ubuntu 24.04 and later have these packages.)",
        packages.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_is_not_missing_and_what_is_not_is() {
        let here = need("a shell", Sign::Command("cargo"), &[]);
        let nowhere = need("nothing", Sign::Command("no-such-command"), &["nothing"]);
        let whats: Vec<_> = missing(&[&here, &nowhere])
            .iter()
            .map(|need| need.what)
            .collect();
        assert_eq!(whats, ["nothing"]);
    }

    #[test]
    fn the_line_to_type_names_every_package() {
        assert!(by_hand(&["xvfb", "dbus-x11"]).contains("--no-install-recommends xvfb dbus-x11\n"));
    }
}

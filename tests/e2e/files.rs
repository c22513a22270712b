//! Files that a person saves and chooses, through the system's own dialogs.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant};

use fantoccini::Locator;

use super::{PATIENCE, Window};

/// Between two looks.
const BEAT: Duration = Duration::from_millis(100);

impl Window {
    /// Chooses a file for a file field.
    #[track_caller]
    pub fn choose_file(&self, css: &str, file: &Path) {
        let chosen = self.runtime.block_on(async {
            let field = self.client().find(Locator::Css(css)).await?;
            field.send_keys(&file.display().to_string()).await
        });
        if let Err(why) = chosen {
            self.give_up(&format!("could not choose {}: {why}", file.display()));
        }
    }

    /// Clicks what opens the system's dialog for saving, and answers it with a
    /// place by the keyboard.
    #[track_caller]
    pub fn save_as(&self, css: &str, file: &Path) {
        self.answer_dialog(css, &["ctrl+a"], Some(file), "Return");
    }

    /// Clicks what opens the system's dialog for saving, and cancels it.
    #[track_caller]
    pub fn save_and_cancel(&self, css: &str) {
        self.answer_dialog(css, &[], None, "Escape");
    }

    /// The app's windows and dialogs that can be seen.
    #[must_use]
    pub fn windows(&self) -> BTreeSet<String> {
        windows()
    }

    /// Presses a key in one of them.
    pub fn press_in(&self, window: &str, key: &str) {
        self.wait_until(
            "the app answers while the dialog is open",
            "return fetch('/en/home').then((it) => it.ok)",
        );
        // A dialog that was just shown does not take keys at once.
        sleep(BEAT * 5);
        tool(&["windowfocus", "--sync", window]);
        tool(&["key", key]);
    }

    #[track_caller]
    fn answer_dialog(&self, css: &str, first: &[&str], words: Option<&Path>, last: &str) {
        let before = windows();
        self.click_on(css);
        let since = Instant::now();
        let dialog = loop {
            if let Some(new) = windows().difference(&before).next() {
                break new.clone();
            }
            if since.elapsed() > PATIENCE {
                self.give_up("no dialog was opened");
            }
            sleep(BEAT);
        };
        // A dialog that was just shown does not take keys at once.
        sleep(BEAT * 5);
        tool(&["windowfocus", "--sync", &dialog]);
        for key in first {
            tool(&["key", key]);
        }
        if let Some(file) = words {
            tool(&["type", "--delay", "20", &file.display().to_string()]);
            // The dialog looks up the folder that was named.
            sleep(BEAT * 5);
        }
        tool(&["key", last]);
    }
}

/// The app's windows that can be seen.
fn windows() -> BTreeSet<String> {
    let said = tool(&["search", "--onlyvisible", "--class", "patient-guide"]);
    said.lines().map(str::to_owned).collect()
}

/// What xdotool, which types for a person, says.
fn tool(args: &[&str]) -> String {
    let output = Command::new("xdotool").args(args).output();
    let output = output.unwrap_or_else(|why| panic!("xdotool: {why}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

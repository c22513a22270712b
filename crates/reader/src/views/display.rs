//! Display: how a person likes to read.

use askama::Template;

use super::Frame;
use crate::reading::{Motion, Spacing, TEXT_SIZES, Theme, Typeface};

/// Display.
#[derive(Template)]
#[template(path = "display.html")]
pub(crate) struct Display<'a> {
    frame: &'a Frame<'a>,
    settings: Vec<Setting>,
}

/// One setting and its choices.
struct Setting {
    name: &'static str,
    choices: Vec<Choice>,
}

struct Choice {
    word: String,
    chosen: bool,
}

impl<'a> Display<'a> {
    pub(crate) fn of(frame: &'a Frame<'a>) -> Self {
        let now = frame.settings;
        let sizes = (frame.least_text_size()..TEXT_SIZES.len()).map(|size| Choice {
            word: size.to_string(),
            chosen: size == now.text_size,
        });
        Self {
            settings: vec![
                Setting {
                    name: "text-size",
                    choices: sizes.collect(),
                },
                setting("theme", Theme::ALL, now.theme, Theme::word),
                setting("typeface", Typeface::ALL, now.typeface, Typeface::word),
                setting("spacing", Spacing::ALL, now.spacing, Spacing::word),
                setting("motion", Motion::ALL, now.motion, Motion::word),
            ],
            frame,
        }
    }
}

fn setting<T: Copy + PartialEq>(
    name: &'static str,
    all: &[T],
    now: T,
    word: impl Fn(T) -> &'static str,
) -> Setting {
    let choice = |choice: &T| Choice {
        word: word(*choice).to_owned(),
        chosen: *choice == now,
    };
    Setting {
        name,
        choices: all.iter().map(choice).collect(),
    }
}

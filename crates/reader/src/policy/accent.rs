//! A clinic's colour: a token in place of the theme's own, if it can be read.
//!
//! The accent is the colour of links, labels and buttons, so it is text on
//! every ground that a theme has, and the ground of a button's text. WCAG 2.2
//! asks 4.5 to 1 of text (1.4.3) and 3 to 1 of controls (1.4.11); one colour
//! serves both, so the higher holds. No colour reaches it on light paper and
//! on dark, so the dark theme has one of its own, and the theme of the
//! strongest contrast keeps what it has.

use std::fmt::Write as _;

use super::fault::Mistake;
use crate::assets;
use crate::reading::Theme;

/// The least contrast of text.
const LEAST: f64 = 4.5;

/// How much of the accent is in its soft ground, of 1.
const IN_THE_LIGHT: f64 = 0.10;
const IN_THE_DARK: f64 = 0.16;

/// What the accent stands on, or is stood on by.
const GROUNDS: &[&str] = &["--paper", "--surface", "--note", "--on-accent"];

/// A clinic's colours.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Accent {
    /// In the light themes.
    pub light: Option<Color>,
    /// In the dark one.
    pub dark: Option<Color>,
}

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color([u8; 3]);

impl Color {
    /// Reads `#0a5566`.
    pub(super) fn read(text: &str) -> Option<Self> {
        let number = u32::from_str_radix(text.strip_prefix('#')?, 16).ok()?;
        let [_, red, green, blue] = number.to_be_bytes();
        (text.len() == 7).then_some(Self([red, green, blue]))
    }

    /// Relative luminance, as WCAG 2.2 defines it.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 {
                part / 12.92
            } else {
                ((part + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// The contrast of two colours, from 1 to 21.
    fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// So much of this in another, of 1.
    fn mixed_into(self, other: Self, part: f64) -> Self {
        let mut mixed = [0; 3];
        for (at, mixed) in mixed.iter_mut().enumerate() {
            let value = f64::from(self.0[at]) * part + f64::from(other.0[at]) * (1.0 - part);
            // Between two bytes, so the cast keeps the value.
            *mixed = value.round() as u8;
        }
        Self(mixed)
    }
}

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [red, green, blue] = self.0;
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Accent {
    /// The declarations that a theme takes over; none if it keeps its own.
    #[must_use]
    pub fn tokens(&self, theme: Theme) -> String {
        let mut tokens = String::new();
        if let Some(color) = self.of(theme) {
            let soft = soft(color, theme);
            // Writing to a String cannot fail.
            let _ = write!(tokens, "--accent:{color};");
            if let Some(soft) = soft {
                let _ = write!(tokens, "--accent-soft:{soft};");
            }
        }
        tokens
    }

    fn of(&self, theme: Theme) -> Option<Color> {
        match theme {
            Theme::System | Theme::Light | Theme::Sepia => self.light,
            Theme::Dark => self.dark,
            Theme::Contrast => None,
        }
    }
}

/// What makes a colour unfit as the accent of a theme.
pub(super) fn faint(setting: &str, color: Color, theme: Theme) -> Option<Mistake> {
    let named = GROUNDS.iter().map(|name| (*name, token(theme, name)));
    let soft = ("--accent-soft", soft(color, theme));
    let mut worst: Option<(f64, &'static str, Color)> = None;
    for (name, ground) in named.chain([soft]) {
        let Some(ground) = ground else { continue };
        let contrast = color.contrast(ground);
        if contrast < LEAST && worst.is_none_or(|(least, ..)| contrast < least) {
            worst = Some((contrast, name, ground));
        }
    }
    worst.map(|(contrast, other, ground)| Mistake::Faint {
        setting: setting.to_owned(),
        other,
        color: ground.to_string(),
        theme: theme.word(),
        found: format!("{:.2}", (contrast * 100.0).floor() / 100.0),
    })
}

fn soft(color: Color, theme: Theme) -> Option<Color> {
    let part = if theme == Theme::Dark {
        IN_THE_DARK
    } else {
        IN_THE_LIGHT
    };
    Some(color.mixed_into(token(theme, "--surface")?, part))
}

/// A theme's own colour.
fn token(theme: Theme, name: &str) -> Option<Color> {
    let declarations = assets::colours(theme);
    let (_, value) = declarations
        .split(';')
        .filter_map(|one| one.split_once(':'))
        .find(|(token, _)| token.trim() == name)?;
    Color::read(value.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::read(text).unwrap()
    }

    #[test]
    fn contrast_is_as_wcag_reckons_it() {
        let contrast = color("#777777").contrast(color("#ffffff"));
        assert!((contrast - 4.48).abs() < 0.005, "{contrast}");
        assert!((color("#000000").contrast(color("#ffffff")) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn the_themes_own_accents_would_pass() {
        for theme in [Theme::Light, Theme::Sepia, Theme::Dark] {
            let own = token(theme, "--accent").unwrap();
            assert_eq!(faint("x", own, theme), None, "{theme:?}");
        }
    }

    #[test]
    fn a_colour_that_is_white_on_white_or_dark_in_the_dark_is_told_of() {
        assert!(faint("x", color("#58b0c4"), Theme::Light).is_some());
        assert!(faint("x", color("#0a5566"), Theme::Dark).is_some());
    }
}

//! How a person likes to read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Text sizes in CSS pixels, from the smallest; the last is 200 % of the
/// second, which is the default.
pub const TEXT_SIZES: &[u8] = &[18, 20, 24, 30, 40];

macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(rename_all = "lowercase")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// Every choice, in the order in which they are offered.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The word for it in addresses, attributes and files.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// The choice of this word.
            #[must_use]
            pub fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.word() == word)
            }
        }
    };
}

choice! {
    /// Space between lines, words and paragraphs.
    Spacing {
        /// As designed.
        #[default]
        Normal = "normal",
        /// As WCAG 2.2, 1.4.12, asks a page to bear.
        Wide = "wide",
    }
}

choice! {
    /// The letters.
    Typeface {
        /// Atkinson Hyperlegible Next.
        #[default]
        Plain = "plain",
        /// Literata.
        Serif = "serif",
        /// OpenDyslexic.
        Dyslexic = "dyslexic",
    }
}

choice! {
    /// The colours.
    Theme {
        /// Light or dark, as the system asks.
        #[default]
        System = "system",
        /// Warm white.
        Light = "light",
        /// Brown on cream.
        Sepia = "sepia",
        /// Softened white on dark.
        Dark = "dark",
        /// The strongest contrast.
        Contrast = "contrast",
    }
}

choice! {
    /// Movement on the screen.
    Motion {
        /// As the system asks.
        #[default]
        System = "system",
        /// None.
        None = "none",
    }
}

choice! {
    /// How fast a voice reads aloud.
    Speed {
        /// Three quarters of the usual.
        Slow = "slow",
        /// The voice's own.
        #[default]
        Usual = "usual",
        /// A quarter faster.
        Fast = "fast",
        /// Half as fast again.
        Faster = "faster",
    }
}

impl Speed {
    /// In parts of the voice's own speed.
    #[must_use]
    pub fn rate(self) -> f32 {
        match self {
            Self::Slow => 0.75,
            Self::Usual => 1.0,
            Self::Fast => 1.25,
            Self::Faster => 1.5,
        }
    }
}

choice! {
    /// What a voice does when it has read a chapter to its end.
    AtTheEnd {
        /// It falls silent.
        #[default]
        Stop = "stop",
        /// It reads the next one.
        Next = "next",
    }
}

/// The most that the name of a voice may have, in bytes.
const VOICE_MOST: usize = 300;

/// How a person likes to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// The interface's language, once chosen.
    pub language: Option<String>,
    /// A place in [`TEXT_SIZES`], from 0.
    pub text_size: usize,
    /// Space between lines and words.
    pub spacing: Spacing,
    /// The letters.
    pub typeface: Typeface,
    /// The colours.
    pub theme: Theme,
    /// Movement.
    pub motion: Motion,
    /// How fast a voice reads.
    pub speed: Speed,
    /// What it does at the end of a chapter.
    pub at_the_end: AtTheEnd,
    /// The voice chosen for each language, by the system's name for it.
    pub voices: BTreeMap<String, String>,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: None,
            text_size: 1,
            spacing: Spacing::default(),
            typeface: Typeface::default(),
            theme: Theme::default(),
            motion: Motion::default(),
            speed: Speed::default(),
            at_the_end: AtTheEnd::default(),
            voices: BTreeMap::new(),
        }
    }
}

impl Settings {
    /// Changes one setting by name and word. False if there is no such
    /// setting or choice; nothing has changed then.
    pub fn set(&mut self, name: &str, word: &str) -> bool {
        fn put<T>(field: &mut T, value: Option<T>) -> bool {
            value.map(|value| *field = value).is_some()
        }
        match name {
            "language" => {
                let ours = crate::words::ours(word).map(|word| Some(word.to_owned()));
                put(&mut self.language, ours)
            }
            "text-size" => {
                let size = word.parse().ok().filter(|size| *size < TEXT_SIZES.len());
                put(&mut self.text_size, size)
            }
            "spacing" => put(&mut self.spacing, Spacing::of(word)),
            "typeface" => put(&mut self.typeface, Typeface::of(word)),
            "theme" => put(&mut self.theme, Theme::of(word)),
            "motion" => put(&mut self.motion, Motion::of(word)),
            "speed" => put(&mut self.speed, Speed::of(word)),
            "at-the-end" => put(&mut self.at_the_end, AtTheEnd::of(word)),
            _ if name.starts_with("voice-") => self.choose_voice(&name["voice-".len()..], word),
            _ => false,
        }
    }

    fn choose_voice(&mut self, language: &str, voice: &str) -> bool {
        let plain = voice.len() <= VOICE_MOST && !voice.contains(char::is_control);
        match crate::words::ours(language).filter(|_| plain && !voice.is_empty()) {
            Some(language) => {
                self.voices.insert(language.to_owned(), voice.to_owned());
                true
            }
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_no_choice_changes_nothing() {
        let mut settings = Settings::default();
        for (name, word) in [
            ("theme", "pink"),
            ("text-size", "5"),
            ("colour", "light"),
            ("language", "xx"),
            ("speed", "1"),
            ("voice-xx", "a"),
            ("voice-en", "a\n"),
            ("voice-en", ""),
        ] {
            assert!(!settings.set(name, word), "{name}={word}");
        }
        assert_eq!(settings, Settings::default());
        assert!(settings.set("theme", "contrast") && settings.set("text-size", "4"));
        assert_eq!((settings.theme, settings.text_size), (Theme::Contrast, 4));
        assert!(settings.set("voice-es", "Voz+1") && settings.set("speed", "slow"));
        assert_eq!(
            (settings.voices["es"].as_str(), settings.speed),
            ("Voz+1", Speed::Slow)
        );
    }
}

//! Whether the kiosk speaks what it shows, and how loud.

/// In percent of what the engine can do.
const STEP: u8 = 20;
const LEAST: u8 = 20;
const MOST: u8 = 100;

/// How the screen is spoken, for those who do not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Voicing {
    /// Whether it is.
    pub(crate) on: bool,
    /// How loud, in percent.
    pub(crate) volume: u8,
}

impl Voicing {
    /// Off, and as loud as this once it is on.
    pub(crate) fn new(volume: u8) -> Self {
        Self {
            on: false,
            volume: volume.min(MOST),
        }
    }

    /// How loud, for a phrase.
    pub(crate) fn percent(&self) -> usize {
        self.volume.into()
    }

    /// What was asked for, by its word. False if there is no such wish.
    pub(crate) fn wish(&mut self, word: &str) -> bool {
        match word {
            "on" => self.on = true,
            "off" => self.on = false,
            // The next whole step, from wherever it stands.
            "louder" => self.volume = ((self.volume / STEP + 1) * STEP).min(MOST),
            "quieter" => {
                let steps = self.volume.saturating_sub(1) / STEP;
                self.volume = (steps * STEP).max(LEAST);
            }
            // One key for all: after the loudest comes the quietest.
            "next" if self.volume >= MOST => self.volume = LEAST,
            "next" => return self.wish("louder"),
            _ => return false,
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_never_silent_and_never_too_loud() {
        let mut voicing = Voicing::new(75);
        assert!(!voicing.on);
        let mut steps = |word, count| -> Vec<u8> {
            let step = |_| {
                assert!(voicing.wish(word));
                voicing.volume
            };
            (0..count).map(step).collect()
        };
        assert_eq!(steps("louder", 3), [80, 100, 100]);
        assert_eq!(steps("quieter", 5), [80, 60, 40, 20, 20]);
        assert_eq!(steps("louder", 1), [40]);
        assert_eq!(steps("next", 5), [60, 80, 100, 20, 40]);
        assert!(!voicing.wish("deafening"));
    }
}

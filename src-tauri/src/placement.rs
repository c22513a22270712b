//! The window's size and place, as they are kept.

use serde::{Deserialize, Serialize};

/// The version written now.
const VERSION: u32 = 1;

/// What of a window must lie on a monitor for a person to take hold of it: a
/// piece of its bar, in physical pixels.
const BAR_WIDTH: i64 = 120;
const BAR_HEIGHT: i64 = 24;

/// A window's size and place while it is neither maximized nor minimized.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct Placement {
    version: u32,
    /// The outer left edge, in physical pixels of the desktop.
    pub(crate) x: i32,
    /// The outer top edge, likewise.
    pub(crate) y: i32,
    /// The inside, in logical pixels.
    pub(crate) width: f64,
    /// Likewise.
    pub(crate) height: f64,
    /// Whether it was maximized from there.
    pub(crate) maximized: bool,
}

/// A monitor's place on the desktop, in physical pixels.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Area {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) width: u32,
    pub(crate) height: u32,
    /// Physical pixels to a logical one.
    pub(crate) scale: f64,
}

impl Placement {
    pub(crate) fn new(corner: (i32, i32), size: (f64, f64)) -> Self {
        Self {
            version: VERSION,
            x: corner.0,
            y: corner.1,
            width: size.0,
            height: size.1,
            maximized: false,
        }
    }

    /// Reads what [`Placement::write`] wrote; anything else counts for
    /// nothing, since a window opens well without it.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let placement: Self = serde_json::from_str(text).ok()?;
        let sound = |length: f64| (1.0..=32_768.0).contains(&length);
        (placement.version == VERSION && sound(placement.width) && sound(placement.height))
            .then_some(placement)
    }

    pub(crate) fn write(self) -> String {
        // A struct of numbers always becomes JSON.
        serde_json::to_string(&self).unwrap_or_default()
    }

    /// Whether a person could take hold of the window there.
    pub(crate) fn lies_on(self, monitors: &[Area]) -> bool {
        monitors.iter().any(|monitor| {
            let (left, top) = (i64::from(monitor.x), i64::from(monitor.y));
            let right = left + i64::from(monitor.width);
            let bottom = top + i64::from(monitor.height);
            let width = (self.width * monitor.scale) as i64;
            let (x, y) = (i64::from(self.x), i64::from(self.y));
            let shown = (x + width).min(right) - x.max(left);
            shown >= BAR_WIDTH.min(width) && y >= top && y + BAR_HEIGHT <= bottom
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LAPTOP: Area = Area {
        x: 0,
        y: 0,
        width: 1920,
        height: 1080,
        scale: 1.0,
    };

    fn at(x: i32, y: i32) -> Placement {
        Placement::new((x, y), (1280.0, 900.0))
    }

    #[test]
    fn what_is_written_is_read_back() {
        let placement = Placement {
            maximized: true,
            ..at(-7, 30)
        };
        assert_eq!(Placement::read(&placement.write()), Some(placement));
    }

    #[test]
    fn what_is_odd_counts_for_nothing() {
        let good = at(0, 0).write();
        for text in [
            "",
            "{}",
            "null",
            &good.replace("\"version\":1", "\"version\":2"),
            &good.replace("1280.0", "0.0"),
            &good.replace("1280.0", "1e30"),
            &good.replace("900.0", "-5.0"),
            &good.replace("900.0", "null"),
        ] {
            assert_eq!(Placement::read(text), None, "{text}");
        }
        assert!(Placement::read(&good).is_some());
    }

    #[test]
    fn a_window_whose_bar_can_be_reached_lies_on_a_monitor() {
        for placement in [at(0, 0), at(-1000, 40), at(1800, 1056), at(640, 500)] {
            assert!(placement.lies_on(&[LAPTOP]), "{placement:?}");
        }
    }

    #[test]
    fn a_window_on_a_monitor_that_is_gone_does_not() {
        let right = Area { x: 1920, ..LAPTOP };
        assert!(at(2000, 100).lies_on(&[LAPTOP, right]));
        for placement in [at(2000, 100), at(-1200, 0), at(0, -30), at(0, 1070)] {
            assert!(!placement.lies_on(&[LAPTOP]), "{placement:?}");
        }
        assert!(!at(0, 0).lies_on(&[]));
    }
}

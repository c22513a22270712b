//! What of a mouse, a finger and a touchpad may pass in a kiosk: the main
//! button, the wheel, and one finger, which touches and scrolls.

use gtk::gdk::{EventType, ModifierType};

/// The main button of a mouse, and what a finger counts as.
const MAIN_BUTTON: u32 = 1;

/// Whether an event that is not of a key may pass. `is_first_finger` is asked
/// of touches only.
pub(super) fn may_pass(
    kind: EventType,
    button: Option<u32>,
    held: ModifierType,
    is_first_finger: bool,
) -> bool {
    match kind {
        EventType::ButtonPress
        | EventType::DoubleButtonPress
        | EventType::TripleButtonPress
        | EventType::ButtonRelease => button == Some(MAIN_BUTTON),
        // Where Control is held, the wheel would zoom.
        EventType::Scroll => !held.contains(ModifierType::CONTROL_MASK),
        // Only two could pinch.
        EventType::TouchBegin
        | EventType::TouchUpdate
        | EventType::TouchEnd
        | EventType::TouchCancel => is_first_finger,
        EventType::TouchpadPinch
        | EventType::TouchpadSwipe
        | EventType::PadButtonPress
        | EventType::PadButtonRelease
        | EventType::PadRing
        | EventType::PadStrip
        | EventType::PadGroupMode
        | EventType::DragEnter
        | EventType::DragMotion
        | EventType::DropStart => false,
        // A key that is let go, the window's own.
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: ModifierType = ModifierType::empty();

    #[test]
    fn one_finger_touches_and_scrolls_and_a_second_is_not_felt() {
        for kind in [
            EventType::TouchBegin,
            EventType::TouchUpdate,
            EventType::TouchEnd,
        ] {
            assert!(may_pass(kind, None, NOTHING, true), "{kind}");
            assert!(!may_pass(kind, None, NOTHING, false), "{kind}");
        }
        assert!(!may_pass(EventType::TouchpadPinch, None, NOTHING, false));
        assert!(!may_pass(EventType::TouchpadSwipe, None, NOTHING, false));
    }

    #[test]
    fn only_the_main_button_is_felt() {
        for kind in [EventType::ButtonPress, EventType::ButtonRelease] {
            assert!(may_pass(kind, Some(1), NOTHING, false));
            for other in [2, 3, 6, 7, 8, 9] {
                assert!(!may_pass(kind, Some(other), NOTHING, false), "{other}");
            }
        }
    }

    #[test]
    fn the_wheel_scrolls_and_never_zooms() {
        assert!(may_pass(EventType::Scroll, None, NOTHING, false));
        assert!(!may_pass(
            EventType::Scroll,
            None,
            ModifierType::CONTROL_MASK,
            false
        ));
    }

    #[test]
    fn nothing_is_dropped_and_everything_is_drawn() {
        for kind in [
            EventType::DragEnter,
            EventType::DragMotion,
            EventType::DropStart,
        ] {
            assert!(!may_pass(kind, None, NOTHING, false));
        }
        for kind in [
            EventType::Expose,
            EventType::Configure,
            EventType::FocusChange,
        ] {
            assert!(may_pass(kind, None, NOTHING, false));
        }
    }
}

//! The keys that may pass in a kiosk: those that write, move and choose, and
//! the app's own. All others end before the web engine and the toolkit see
//! them, known to us or not.

use gtk::gdk::ModifierType;
use gtk::gdk::keys::{Key, constants as key};

/// Keys that move, choose, write or correct, or change what other keys write.
const PLAIN: &[Key] = &[
    key::Tab,
    key::ISO_Left_Tab,
    key::Return,
    key::KP_Enter,
    key::BackSpace,
    key::Delete,
    key::KP_Delete,
    key::Escape,
    key::F1,
    // The screen that speaks: `ui/scripts/voicing.js`.
    key::F8,
    key::F9,
    key::Up,
    key::Down,
    key::Left,
    key::Right,
    key::KP_Up,
    key::KP_Down,
    key::KP_Left,
    key::KP_Right,
    key::Home,
    key::End,
    key::Page_Up,
    key::Page_Down,
    key::KP_Home,
    key::KP_End,
    key::KP_Page_Up,
    key::KP_Page_Down,
    key::Shift_L,
    key::Shift_R,
    key::Control_L,
    key::Control_R,
    key::Caps_Lock,
    key::Num_Lock,
    key::ISO_Level3_Shift,
    key::Mode_switch,
    key::Multi_key,
];

/// Dead accents, which join the letter that follows: `dead_grave` and on.
const DEAD: std::ops::RangeInclusive<u32> = 0xfe50..=0xfe93;

/// With Control. The app's own are those of `ui/scripts/keys.js`.
const WITH_CONTROL: &[Key] = &[
    // Of a text field.
    key::a,
    key::c,
    key::x,
    key::v,
    key::z,
    key::Left,
    key::Right,
    key::Home,
    key::End,
    key::BackSpace,
    key::Delete,
    // The app's own.
    key::k,
    key::f,
    key::d,
    key::h,
    key::_0,
    key::KP_0,
    key::plus,
    key::equal,
    key::KP_Add,
    key::minus,
    key::KP_Subtract,
    key::Page_Up,
    key::Page_Down,
    key::KP_Page_Up,
    key::KP_Page_Down,
    // By themselves they only say that the key is held.
    key::Shift_L,
    key::Shift_R,
    key::Control_L,
    key::Control_R,
];

/// With Control and Shift: those of `ui/scripts/listen.js`, marking by words,
/// and the plus sign of many keyboards.
const WITH_CONTROL_AND_SHIFT: &[Key] = &[
    key::l,
    key::b,
    key::n,
    key::Left,
    key::Right,
    key::Home,
    key::End,
    key::plus,
    key::equal,
    key::Control_L,
    key::Control_R,
    key::Shift_L,
    key::Shift_R,
];

/// Whether a key may pass, with these others held.
pub(super) fn may_pass(pressed: Key, held: ModifierType, may_print: bool) -> bool {
    // `MOD1` is Alt, `MOD4` the key with the window on it. `MOD2` is the lock
    // of numbers and `MOD5` AltGr, by which many letters are written.
    let foreign = ModifierType::MOD1_MASK
        | ModifierType::MOD3_MASK
        | ModifierType::MOD4_MASK
        | ModifierType::SUPER_MASK
        | ModifierType::HYPER_MASK
        | ModifierType::META_MASK;
    if held.intersects(foreign) {
        return false;
    }
    let pressed = pressed.to_lower();
    let (control, shift) = (ModifierType::CONTROL_MASK, ModifierType::SHIFT_MASK);
    match (held.contains(control), held.contains(shift)) {
        (true, false) => WITH_CONTROL.contains(&pressed) || (may_print && pressed == key::p),
        (true, true) => WITH_CONTROL_AND_SHIFT.contains(&pressed),
        (false, _) => PLAIN.contains(&pressed) || DEAD.contains(&*pressed) || writes(&pressed),
    }
}

/// Whether the key writes something that can be seen, or a blank.
fn writes(pressed: &Key) -> bool {
    pressed.to_unicode().is_some_and(|c| !c.is_control())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `Control+Shift+i`, with the toolkit's names of keys.
    fn passes(chord: &str) -> bool {
        let mut held = ModifierType::empty();
        let mut names = chord.split('+').peekable();
        let mut pressed = None;
        while let Some(name) = names.next() {
            match (name, names.peek()) {
                ("Control", Some(_)) => held |= ModifierType::CONTROL_MASK,
                ("Shift", Some(_)) => held |= ModifierType::SHIFT_MASK,
                ("Alt", Some(_)) => held |= ModifierType::MOD1_MASK,
                ("Super", Some(_)) => held |= ModifierType::MOD4_MASK,
                ("AltGr", Some(_)) => held |= ModifierType::MOD5_MASK,
                ("NumLock", Some(_)) => held |= ModifierType::MOD2_MASK,
                (name, _) => pressed = Some(Key::from_name(name)),
            }
        }
        may_pass(pressed.unwrap(), held, false)
    }

    #[test]
    fn people_can_write_move_and_choose() {
        for chord in [
            "a",
            "Shift+A",
            "ntilde",
            "AltGr+at",
            "dead_acute",
            "questiondown",
            "space",
            "7",
            "NumLock+KP_7",
            "Tab",
            "Shift+ISO_Left_Tab",
            "Return",
            "BackSpace",
            "Escape",
            "Down",
            "Page_Down",
            "Control+a",
            "Control+c",
            "Shift+Left",
            "Control+Shift+Left",
            "F1",
        ] {
            assert!(passes(chord), "{chord}");
        }
    }

    #[test]
    fn the_apps_own_keys_pass() {
        for chord in [
            "Control+k",
            "Control+K",
            "Control+f",
            "Control+plus",
            "Control+Shift+plus",
            "Control+minus",
            "Control+0",
            "Control+d",
            "Control+Page_Down",
            "Control+Shift+L",
            "Control+Shift+n",
        ] {
            assert!(passes(chord), "{chord}");
        }
    }

    #[test]
    fn keys_of_browsers_systems_and_toolkits_do_not_pass() {
        for chord in [
            "Control+r",
            "F5",
            "Control+F5",
            "Control+p",
            "Control+s",
            "Control+o",
            "Control+u",
            "Control+n",
            "Control+t",
            "Control+w",
            "Control+q",
            "Control+l",
            "Control+j",
            "Control+Shift+i",
            "Control+Shift+j",
            "Control+Shift+c",
            "Control+Shift+d",
            "F3",
            "F6",
            "F7",
            "F10",
            "Shift+F10",
            "F11",
            "F12",
            "Menu",
            "Print",
            "Alt+Left",
            "Alt+Right",
            "Alt+Home",
            "Alt+F4",
            "Alt+Tab",
            "Alt+space",
            "Alt+d",
            "Control+Alt+Delete",
            "Control+Alt+F1",
            "Super_L",
            "Super+l",
            "Control+Escape",
            "Control+Tab",
            "Control+Return",
            "Control+period",
            "Control+semicolon",
            "Insert",
            "Shift+Insert",
            "XF86Back",
            "XF86HomePage",
            "XF86Refresh",
            "XF86WWW",
            "Help",
            "Find",
            "Pause",
            "Break",
            "Scroll_Lock",
            "Alt_L",
            "Meta_L",
            "Control+space",
            "Control+Shift+u",
        ] {
            assert!(!passes(chord), "{chord}");
        }
    }

    #[test]
    fn printing_has_its_key_only_where_it_is_allowed() {
        let control = ModifierType::CONTROL_MASK;
        assert!(may_pass(key::p, control, true));
        assert!(!may_pass(key::p, control, false));
        assert!(!may_pass(key::p, control | ModifierType::SHIFT_MASK, true));
    }
}

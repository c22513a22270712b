//! How much memory is too much.

use reader::log::Event;

const MIB: u64 = 1024 * 1024;

/// Left for when nobody is there: twice what the guide holds after an evening
/// of reading.
pub(super) const MUCH: u64 = 640 * MIB;

/// Not left for later: below what the service allows, so that the program
/// leaves by itself before it is ended.
pub(super) const FAR_TOO_MUCH: u64 = 1280 * MIB;

/// Why the program should leave, if it should, holding so many bytes.
pub(super) fn due(weight: Option<u64>, is_idle: bool) -> Option<Event> {
    match weight? {
        weight if weight > FAR_TOO_MUCH => Some(Event::FarTooMuchMemory),
        weight if weight > MUCH && is_idle => Some(Event::MuchMemory),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_is_not_disturbed_for_much_memory_but_for_far_too_much() {
        assert_eq!(due(Some(MUCH), true), None);
        assert_eq!(due(Some(MUCH + 1), true), Some(Event::MuchMemory));
        assert_eq!(due(Some(FAR_TOO_MUCH), false), None);
        for is_idle in [true, false] {
            let far = due(Some(FAR_TOO_MUCH + 1), is_idle);
            assert_eq!(far, Some(Event::FarTooMuchMemory));
        }
    }

    #[test]
    fn where_the_system_does_not_say_nothing_is_due() {
        assert_eq!(due(None, true), None);
    }
}

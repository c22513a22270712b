//! How a kiosk behaves.

/// How a session on a shared screen ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Session {
    /// Seconds without activity until it asks whether somebody is there.
    pub idle: u32,
    /// Seconds from that question until everything of the reader is removed.
    pub countdown: u32,
}

impl Default for Session {
    fn default() -> Self {
        Self {
            idle: 150,
            countdown: 30,
        }
    }
}

/// What is decided for a kiosk only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kiosk {
    /// How a session ends.
    pub session: Session,
    /// The hash of the staff's PIN.
    pub staff_pin: Option<String>,
    /// When the program starts anew: hour and minute.
    pub restart: (u8, u8),
    /// Whether pages are counted.
    pub counts: bool,
    /// How loud it speaks by itself at first, in percent.
    pub volume: u8,
}

impl Default for Kiosk {
    fn default() -> Self {
        Self {
            session: Session::default(),
            staff_pin: None,
            restart: (3, 30),
            counts: false,
            volume: 80,
        }
    }
}

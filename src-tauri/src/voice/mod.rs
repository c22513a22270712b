//! The system's voices: Speech Dispatcher on Linux, WinRT on Windows,
//! AVFoundation on macOS.
//!
//! Nothing is started or connected to before the first word is asked for, so
//! the voices cost the app's start nothing.

#[cfg(not(any(windows, target_os = "macos")))]
mod speech_dispatcher;
#[cfg(not(any(windows, target_os = "macos")))]
mod ssip;
#[cfg(any(windows, target_os = "macos"))]
mod system;

use reader::voice::Voice;

/// The voices of this system.
pub(crate) fn of_the_system() -> Box<dyn Voice> {
    #[cfg(any(windows, target_os = "macos"))]
    let voice = system::SystemVoice::default();
    #[cfg(not(any(windows, target_os = "macos")))]
    let voice = speech_dispatcher::SpeechDispatcher::default();
    Box::new(voice)
}

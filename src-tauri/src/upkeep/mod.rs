//! A kiosk looks after itself. It leaves, to be started anew by what started
//! it, at night and when it has grown: nobody notices while nobody is there.
//!
//! | what | when |
//! |---|---|
//! | it ran through the hour that the policy names | when nobody is there |
//! | its processes hold more than [`memory::MUCH`] | when nobody is there |
//! | its processes hold more than [`memory::FAR_TOO_MUCH`] | at once |
//! | staff ask for it, to show a guide that they installed | at once |
//!
//! What follows when the web engine's process dies is in [`crate::deaths`].

mod memory;
mod night;
pub(crate) mod weight;

use std::io;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use reader::Reader;
use reader::log::Event;
use reader::ports::Clock as _;
use tauri::{AppHandle, Wry};

use crate::clock::SystemClock;
use crate::log::{self, Log};
use crate::vital;
use night::Night;

/// The process's answer when it is to be started anew.
pub(crate) const ANEW: i32 = 11;

/// How often it looks.
const BEAT: Duration = Duration::from_secs(10);

/// Looks after a kiosk, on a thread of its own. Does nothing on a computer of
/// one person.
///
/// # Errors
///
/// If the system gives no thread.
pub(crate) fn begin(app: AppHandle<Wry>, reader: Arc<Reader>, log: Arc<Log>) -> io::Result<()> {
    let Some(at) = reader.policy().restart() else {
        return Ok(());
    };
    let night = Night::new(at, on_the_wall());
    vital::spawn(&app.clone(), "upkeep", move || {
        loop {
            sleep(BEAT);
            let is_idle = !reader.has_session();
            let due = memory::due(weight::of_this_program(), is_idle).or_else(|| {
                let now = on_the_wall();
                let due = is_idle && night.is_due(now, SystemClock.running());
                due.then_some(Event::RestartedAtNight)
            });
            if let Some(event) = due {
                log.note(event);
                app.exit(ANEW);
                return;
            }
        }
    })
}

/// Leaves a kiosk to be started anew, as its staff asked.
pub(crate) fn start_anew(app: &AppHandle<Wry>) {
    log::note(app, Event::RestartedByStaff);
    app.exit(ANEW);
}

/// What a clock on the wall shows.
fn on_the_wall() -> DateTime {
    let now = Timestamp::from_second(SystemClock.now()).unwrap_or_default();
    TimeZone::system().to_datetime(now)
}

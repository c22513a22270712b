//! What the shell gives to a kiosk's staff.

mod drives;
mod guides;
mod ledger;
#[cfg(target_os = "linux")]
mod linux;
mod machine;
mod packs;
mod set_pin;

use std::io;
use std::path::Path;
use std::sync::Arc;
use std::thread::sleep;
use std::time::Duration;

use reader::Reader;
use reader::guides::Shown;
use tauri::{AppHandle, Wry};

pub(crate) use guides::FileCollection;
pub(crate) use set_pin::set_pin;

use ledger::FileLedger;
use machine::ThisMachine;

use crate::vital;

/// How often what only changes with time is kept.
const BEAT: Duration = Duration::from_secs(60);

/// Gives a reader its staff. Their files lie in folders of their own, where
/// the wiping of what readers leave does not reach. `shown` is where the
/// reader's guide is from.
pub(crate) fn provide(reader: Reader, app: &AppHandle<Wry>, data: &Path, shown: Shown) -> Reader {
    let folder = data.join("staff");
    let ledger = |name: &str| Box::new(FileLedger::new(folder.join(name)));
    let guesses = ledger("guesses.json");
    let counts = ledger("counts.json");
    let machine = ThisMachine::new(app.clone(), folder.clone());
    reader
        .staffed(guesses, counts, Box::new(machine))
        .collecting(Box::new(FileCollection::within(data)), shown)
}

/// Keeps what only changes with time, on a thread of its own.
///
/// # Errors
///
/// If the system gives no thread.
pub(crate) fn keep_time(app: &AppHandle<Wry>, reader: &Arc<Reader>) -> io::Result<()> {
    let reader = Arc::clone(reader);
    vital::spawn(app, "time", move || {
        loop {
            sleep(BEAT);
            reader.keep_time();
        }
    })
}

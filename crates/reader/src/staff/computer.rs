//! The computer behind the staff's screen, asked so that nobody waits for ever.

use std::io;
use std::sync::Arc;

use super::machine::{Drive, Facts, Machine};
use super::patience::{A_FILE, Awaited, Patience, SOON};
use crate::ports::NotKept;
use crate::voice::Voice;

/// The computer. What it does not answer in time is not known.
pub(crate) struct Computer {
    machine: Arc<dyn Machine>,
    /// Each by itself, so that one that hangs leaves the others.
    facts: Patience,
    drives: Patience,
    voices: Patience,
}

impl Computer {
    pub(crate) fn new(machine: Box<dyn Machine>) -> Self {
        Self {
            machine: Arc::from(machine),
            facts: Patience::default(),
            drives: Patience::default(),
            voices: Patience::default(),
        }
    }

    /// How the computer is.
    pub(crate) fn facts(&self) -> Awaited<'_, Facts> {
        let machine = Arc::clone(&self.machine);
        self.facts.ask(move || machine.facts())
    }

    /// The drives that are plugged in.
    pub(crate) fn drives(&self) -> Awaited<'_, Vec<Drive>> {
        let machine = Arc::clone(&self.machine);
        self.drives.ask(move || machine.drives())
    }

    /// The packs on a drive. None if it does not answer.
    pub(crate) fn packs(&self, drive: &Drive) -> Option<Vec<String>> {
        let (machine, drive) = (Arc::clone(&self.machine), drive.clone());
        self.drives.ask(move || machine.packs(&drive)).wait(SOON)
    }

    /// A file of a drive. None if it does not answer.
    pub(crate) fn read(&self, drive: &Drive, path: &str) -> Option<io::Result<Vec<u8>>> {
        let (machine, drive) = (Arc::clone(&self.machine), drive.clone());
        let path = path.to_owned();
        let read = move || machine.read(&drive, &path);
        self.drives.ask(read).wait(A_FILE)
    }

    /// Writes a file to a drive. None if it does not answer: nobody knows then
    /// what came of it.
    pub(crate) fn write(
        &self,
        drive: &Drive,
        name: &str,
        bytes: Vec<u8>,
    ) -> Option<Result<String, NotKept>> {
        let (machine, drive) = (Arc::clone(&self.machine), drive.clone());
        let name = name.to_owned();
        let write = move || machine.write(&drive, &name, &bytes);
        self.drives.ask(write).wait(A_FILE)
    }

    /// The languages among these that no voice speaks.
    pub(crate) fn silent(
        &self,
        voice: Arc<dyn Voice>,
        mut languages: Vec<&'static str>,
    ) -> Awaited<'_, Vec<&'static str>> {
        self.voices.ask(move || {
            let speakers = voice.speakers().unwrap_or_default();
            languages.retain(|code| !speakers.iter().any(|speaker| speaker.speaks(code)));
            languages
        })
    }
}

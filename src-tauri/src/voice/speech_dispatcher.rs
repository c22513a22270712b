//! Speech Dispatcher, on Linux and its like.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use reader::voice::{NotSpoken, Outcome, Speaker, Utterance, Voice};

use super::ssip::{Broken, Connection, Event};

/// How long we wait for an event before we ask whether it is still wanted.
const BEAT: Duration = Duration::from_millis(20);

/// How long the server may take to fall silent once it was told to.
const TO_FALL_SILENT: Duration = Duration::from_millis(500);

/// How long a server may take until something is heard. Where there is no
/// sound, it takes every text and never begins.
const TO_BEGIN: Duration = Duration::from_secs(8);

/// The server's volume where nothing is said of it.
const USUAL_VOLUME: i32 = 100;

/// Where the server is found; as its own library reads it.
const ADDRESS: &str = "SPEECHD_ADDRESS";

/// The voices of Speech Dispatcher, connected to when they are first needed.
#[derive(Debug, Default)]
pub(super) struct SpeechDispatcher {
    /// Locked while something is spoken.
    session: Mutex<Option<Session>>,
    /// The voices, once they are known: they can be told while one speaks.
    speakers: Mutex<Vec<Speaker>>,
}

#[derive(Debug)]
struct Session {
    connection: Connection,
    /// The voice, rate and volume that are set.
    set: Option<(String, i32, i32)>,
}

impl SpeechDispatcher {
    fn session(&self) -> MutexGuard<'_, Option<Session>> {
        self.session.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn known(&self) -> Vec<Speaker> {
        let known = self.speakers.lock();
        known.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Connects anew unless there is a connection, and learns the voices.
    fn connected<'s>(
        &self,
        session: &'s mut Option<Session>,
    ) -> Result<&'s mut Session, NotSpoken> {
        let no_engine = |why: Broken| NotSpoken::NoEngine(why.to_string());
        let connected = match session.take() {
            Some(connected) => connected,
            None => {
                let mut new = Session::open().map_err(no_engine)?;
                let speakers = new.speakers().map_err(no_engine)?;
                *self.speakers.lock().unwrap_or_else(PoisonError::into_inner) = speakers;
                new
            }
        };
        Ok(session.insert(connected))
    }
}

impl Voice for SpeechDispatcher {
    fn speakers(&self) -> Result<Vec<Speaker>, NotSpoken> {
        let known = self.known();
        if !known.is_empty() {
            return Ok(known);
        }
        self.connected(&mut self.session())?;
        Ok(self.known())
    }

    fn speak(
        &self,
        utterance: &Utterance<'_>,
        wanted: &dyn Fn() -> bool,
    ) -> Result<Outcome, NotSpoken> {
        let mut guard = self.session();
        if !wanted() {
            return Ok(Outcome::Stopped);
        }
        // A server that has gone since is noticed by the first word.
        for is_second_try in [guard.is_none(), true] {
            let session = self.connected(&mut guard)?;
            let known = self.known();
            let speaker = utterance.choose(&known)?;
            let begun = session.begin(utterance, speaker);
            let why = match begun {
                Ok(number) => match session.attend(number, wanted) {
                    Ok(outcome) => return Ok(outcome),
                    Err(why) => (why, true),
                },
                Err(why) => (why, is_second_try),
            };
            *guard = None;
            self.speakers
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .clear();
            if let (why, true) = why {
                return Err(NotSpoken::BrokeOff(why.to_string()));
            }
        }
        Ok(Outcome::Stopped)
    }
}

impl Session {
    fn open() -> Result<Self, Broken> {
        let mut connection = connect()?;
        let user = env::var("USER").unwrap_or_default();
        let user: String = user.chars().filter(char::is_ascii_alphanumeric).collect();
        let user = if user.is_empty() { "user" } else { &user };
        connection.ask(&format!("SET self CLIENT_NAME {user}:patient-guide:main"))?;
        connection.ask("SET self NOTIFICATION BEGIN on")?;
        connection.ask("SET self NOTIFICATION END on")?;
        connection.ask("SET self NOTIFICATION CANCEL on")?;
        Ok(Self {
            connection,
            set: None,
        })
    }

    fn speakers(&mut self) -> Result<Vec<Speaker>, Broken> {
        let lines = match self.connection.ask("LIST SYNTHESIS_VOICES") {
            Ok(lines) => lines,
            // There is a server, and nothing that could speak.
            Err(Broken::Refused(_)) => Vec::new(),
            Err(why) => return Err(why),
        };
        Ok(lines.iter().filter_map(|line| speaker(line)).collect())
    }

    /// Sends it to be spoken. Answers its number.
    fn begin(&mut self, utterance: &Utterance<'_>, speaker: &Speaker) -> Result<u64, Broken> {
        let volume = utterance.volume.map_or(USUAL_VOLUME, volume);
        let set = (speaker.id.clone(), rate(utterance.rate), volume);
        if self.set.as_ref() != Some(&set) {
            let (id, rate, volume) = &set;
            for wish in [
                format!("LANGUAGE {}", speaker.language),
                format!("SYNTHESIS_VOICE {id}"),
                format!("RATE {rate}"),
                format!("VOLUME {volume}"),
            ] {
                match self.connection.ask(&format!("SET self {wish}")) {
                    // It speaks all the same, in its own way.
                    Ok(_) | Err(Broken::Refused(_)) => {}
                    Err(why) => return Err(why),
                }
            }
            self.set = Some(set);
        }
        self.connection.say(utterance.text)
    }

    /// Waits until it has been spoken, or is no longer wanted.
    fn attend(&mut self, number: u64, wanted: &dyn Fn() -> bool) -> Result<Outcome, Broken> {
        let until = Instant::now() + TO_BEGIN;
        let mut is_heard = false;
        while wanted() {
            match self.connection.event(BEAT)? {
                Some(Event::Begun(begun)) => is_heard |= begun == number,
                Some(Event::Ended(ended)) if ended == number => return Ok(Outcome::Spoken),
                // By somebody else: a screen reader interrupts everybody.
                Some(Event::Cancelled(ended)) if ended == number => return Ok(Outcome::Stopped),
                _ => {}
            }
            if !is_heard && Instant::now() > until {
                return Err(Broken::Mute);
            }
        }
        self.connection.ask("CANCEL self")?;
        let until = Instant::now() + TO_FALL_SILENT;
        while Instant::now() < until {
            match self.connection.event(BEAT)? {
                Some(Event::Ended(ended) | Event::Cancelled(ended)) if ended == number => break,
                _ => {}
            }
        }
        Ok(Outcome::Stopped)
    }
}

/// A line of the list of voices: name, language and variant between tabs.
fn speaker(line: &str) -> Option<Speaker> {
    let mut parts = line.split('\t');
    let (name, language) = (parts.next()?.trim(), parts.next()?.trim());
    // eSpeak gives each voice a hundred times, with all its odd variants.
    let usable = !name.is_empty() && !name.contains('+') && !language.is_empty();
    usable.then(|| Speaker {
        id: name.to_owned(),
        name: name.replace('_', " "),
        language: language.to_owned(),
    })
}

/// The server's rate, from -100 to 100, for one in parts of the usual speed.
/// Measured with eSpeak, which is what most systems have: half as fast again
/// at 30, three quarters at -28.
fn rate(parts: f32) -> i32 {
    let step = if parts < 1.0 { 112.0 } else { 61.0 };
    ((parts - 1.0) * step).round().clamp(-100.0, 100.0) as i32
}

/// The server's volume, from -100 to 100, for one in percent.
fn volume(percent: u8) -> i32 {
    i32::from(percent.min(100)) * 2 - 100
}

/// Connects to where the environment says, else to the usual socket, where a
/// server is started if there is none.
fn connect() -> Result<Connection, Broken> {
    if let Ok(address) = env::var(ADDRESS) {
        return match address.split_once(':') {
            Some(("unix_socket", path)) if !path.is_empty() => {
                Connection::to_socket(Path::new(path))
            }
            Some(("inet_socket", port)) => Connection::to_port(&match port.split_once(':') {
                Some((host, port)) => format!("{host}:{port}"),
                None => format!("127.0.0.1:{port}"),
            }),
            _ => usual(),
        };
    }
    usual()
}

fn usual() -> Result<Connection, Broken> {
    let folder = env::var_os("XDG_RUNTIME_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| std::io::Error::from(std::io::ErrorKind::NotFound))?;
    let socket = folder.join("speech-dispatcher/speechd.sock");
    Connection::to_socket(&socket).or_else(|_| {
        // It leaves a server behind and ends once that is ready.
        Command::new("speech-dispatcher")
            .arg("--spawn")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()?;
        Connection::to_socket(&socket)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_voice_is_listed_without_its_odd_variants() {
        let found = speaker("English_(America)\ten-us\tnone").unwrap();
        assert_eq!(
            (found.id.as_str(), found.name.as_str()),
            ("English_(America)", "English (America)")
        );
        assert!(found.speaks("en"));
        for line in [
            "English_(America)+croak\ten-us\tcroak",
            "",
            "name",
            "\ten\tnone",
        ] {
            assert_eq!(speaker(line), None, "{line}");
        }
    }

    #[test]
    fn a_rate_is_what_the_server_takes() {
        assert_eq!(rate(1.0), 0);
        assert_eq!((rate(1.5), rate(0.75)), (31, -28));
        assert_eq!((rate(0.0), rate(9.0)), (-100, 100));
    }

    #[test]
    fn a_volume_is_what_the_server_takes() {
        assert_eq!([0, 50, 100, 200].map(volume), [-100, 0, 100, 100]);
    }
}

//! A Speech Dispatcher that says nothing and writes down what it is told to
//! say, at the socket that `SPEECHD_ADDRESS` names. A sentence lasts until
//! it is finished by the test, or cancelled by the app.

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle, sleep};
use std::time::{Duration, Instant};

use super::{PATIENCE, set};

/// Between two looks.
const BEAT: Duration = Duration::from_millis(5);

/// The server. It ends with the value.
pub struct Voices {
    state: Arc<Mutex<State>>,
    ended: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
    path: String,
}

/// A sentence that the app sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spoken {
    /// Its words.
    pub text: String,
    /// The language that was set.
    pub language: String,
    /// Whether it is over, and how.
    pub end: Option<End>,
}

/// How a sentence ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// It was spoken.
    Finished,
    /// The app cancelled it.
    Cancelled,
}

#[derive(Default)]
struct State {
    languages: Vec<String>,
    /// Whether a sentence is over as soon as it has begun.
    hurries: bool,
    spoken: Vec<Spoken>,
    streams: Vec<UnixStream>,
}

impl Voices {
    /// Starts it, with one voice in each of these languages.
    ///
    /// # Panics
    ///
    /// If there can be no socket.
    #[must_use]
    pub fn of(languages: &[&str]) -> Self {
        let path = socket();
        let _ = fs::remove_file(&path);
        let listener = UnixListener::bind(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
        listener
            .set_nonblocking(true)
            .unwrap_or_else(|why| panic!("{path}: {why}"));
        let state = Arc::new(Mutex::new(State {
            languages: languages.iter().map(|&code| code.to_owned()).collect(),
            ..State::default()
        }));
        let ended = Arc::new(AtomicBool::new(false));
        let (shared, stop) = (Arc::clone(&state), Arc::clone(&ended));
        let accepting = thread::spawn(move || {
            while !stop.load(Ordering::SeqCst) {
                match listener.accept() {
                    Ok((stream, _)) => {
                        let state = Arc::clone(&shared);
                        thread::spawn(move || serve(&stream, &state));
                    }
                    Err(_) => sleep(BEAT),
                }
            }
        });
        Self {
            state,
            ended,
            accepting: Some(accepting),
            path,
        }
    }

    /// No server is there, and none was.
    pub fn none() {
        let _ = fs::remove_file(socket());
    }

    fn state(&self) -> MutexGuard<'_, State> {
        locked(&self.state)
    }

    /// From now on a sentence is over as soon as it has begun.
    pub fn hurry(&self) {
        self.state().hurries = true;
    }

    /// What it was told to say so far.
    #[must_use]
    pub fn spoken(&self) -> Vec<Spoken> {
        self.state().spoken.clone()
    }

    /// Waits until it speaks the sentence of this number, counted from 1, and
    /// returns it.
    ///
    /// # Panics
    ///
    /// If patience is at its end.
    #[track_caller]
    pub fn wait_for(&self, number: usize) -> Spoken {
        let since = Instant::now();
        loop {
            let spoken = self.spoken();
            if let Some(found) = spoken.get(number - 1) {
                return found.clone();
            }
            assert!(since.elapsed() < PATIENCE, "{number}. of {spoken:#?}");
            sleep(BEAT);
        }
    }

    /// Waits until a sentence has ended so.
    ///
    /// # Panics
    ///
    /// If patience is at its end.
    #[track_caller]
    pub fn wait_for_end(&self, number: usize, end: End) {
        let since = Instant::now();
        while self.wait_for(number).end != Some(end) {
            assert!(since.elapsed() < PATIENCE, "{:#?}", self.spoken());
            sleep(BEAT);
        }
    }

    /// The sentence that is being spoken has been spoken.
    pub fn finish(&self) {
        end(&mut self.state(), End::Finished);
    }

    /// Dies, without a word to anybody.
    pub fn die(self) {}
}

impl Drop for Voices {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        if let Some(accepting) = self.accepting.take() {
            let _ = accepting.join();
        }
        for stream in &self.state().streams {
            let _ = stream.shutdown(Shutdown::Both);
        }
        let _ = fs::remove_file(&self.path);
    }
}

fn socket() -> String {
    let address = set("SPEECHD_ADDRESS");
    let path = address.strip_prefix("unix_socket:").map(str::to_owned);
    path.unwrap_or_else(|| panic!("{address} is no Unix socket"))
}

fn locked(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn tell(state: &mut State, text: &str) {
    // Who has gone is told nothing.
    state
        .streams
        .retain_mut(|stream| stream.write_all(text.as_bytes()).is_ok());
}

/// Ends the sentence that is being spoken, if one is, and tells of it.
fn end(state: &mut State, how: End) {
    let number = state.spoken.len();
    if let Some(last) = state.spoken.last_mut().filter(|last| last.end.is_none()) {
        last.end = Some(how);
        let (code, word) = match how {
            End::Finished => (702, "END"),
            End::Cancelled => (703, "CANCELED"),
        };
        let event = format!("{code}-{number}\r\n{code}-1\r\n{code} {word}\r\n");
        tell(state, &event);
    }
}

fn serve(stream: &UnixStream, state: &Mutex<State>) {
    let (Ok(reading), Ok(writing)) = (stream.try_clone(), stream.try_clone()) else {
        return;
    };
    locked(state).streams.push(writing);
    let mut language = String::new();
    let mut data: Option<Vec<String>> = None;
    for line in BufReader::new(reading).lines().map_while(Result::ok) {
        let mut state = locked(state);
        if let Some(lines) = &mut data {
            if line != "." {
                lines.push(line);
                continue;
            }
            let text = data.take().unwrap_or_default().join(" ");
            speak(&mut state, text, &language);
            continue;
        }
        let answer = match line.as_str() {
            "SPEAK" => {
                data = Some(Vec::new());
                "230 OK RECEIVING DATA\r\n".to_owned()
            }
            "LIST SYNTHESIS_VOICES" => {
                let voice = |code: &String| format!("249-Voice of {code}\t{code}\tnone\r\n");
                let voices: String = state.languages.iter().map(voice).collect();
                voices + "249 OK VOICE LIST SENT\r\n"
            }
            "CANCEL self" => {
                end(&mut state, End::Cancelled);
                "210 OK CANCELED\r\n".to_owned()
            }
            other => {
                if let Some(code) = other.strip_prefix("SET self LANGUAGE ") {
                    code.clone_into(&mut language);
                }
                "208 OK SET\r\n".to_owned()
            }
        };
        tell(&mut state, &answer);
    }
}

fn speak(state: &mut State, text: String, language: &str) {
    state.spoken.push(Spoken {
        text,
        language: language.to_owned(),
        end: None,
    });
    let number = state.spoken.len();
    tell(
        state,
        &format!(
            "225-{number}\r\n225 OK MESSAGE QUEUED\r\n\
             701-{number}\r\n701-1\r\n701 BEGIN\r\n"
        ),
    );
    if state.hurries {
        end(state, End::Finished);
    }
}

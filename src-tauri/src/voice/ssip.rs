//! SSIP, the protocol of Speech Dispatcher: lines over a socket.
//!
//! Spoken here and not through its C library, since the app would not start
//! where that is missing, and a server that dies leaves the library waiting
//! for ever. (`tts` binds the library; `ssip-client-async` takes no answer
//! and event that come mixed.) The protocol is described in Speech
//! Dispatcher's `ssip.texi`.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Shutdown, TcpStream};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How long an answer may take. A server that is just starting its engines
/// is slow.
const PATIENCE: Duration = Duration::from_secs(10);

/// What went wrong between us and the server.
#[derive(Debug, thiserror::Error)]
pub(super) enum Broken {
    /// The socket is closed, or was never open.
    #[error("{0}")]
    Socket(#[from] std::io::Error),
    /// The server has gone.
    #[error("the server has gone")]
    Gone,
    /// The server did not answer in time.
    #[error("the server does not answer")]
    Mute,
    /// The server refused.
    #[error("the server refused: {0}")]
    Refused(String),
}

/// What the server tells of an utterance, by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// It can be heard.
    Begun(u64),
    /// It was spoken to its end.
    Ended(u64),
    /// It was cancelled.
    Cancelled(u64),
}

/// What the server says: the lines of an answer, the last with its code.
struct Reply {
    code: u16,
    lines: Vec<String>,
    last: String,
}

/// A connection.
#[derive(Debug)]
pub(super) struct Connection {
    socket: Socket,
    replies: Receiver<Reply>,
    events: Vec<Event>,
}

#[derive(Debug)]
enum Socket {
    Unix(UnixStream),
    Inet(TcpStream),
}

impl Connection {
    /// Connects to a Unix socket.
    pub(super) fn to_socket(path: &Path) -> Result<Self, Broken> {
        let socket = UnixStream::connect(path)?;
        let reading = socket.try_clone()?;
        Ok(Self::on(Socket::Unix(socket), reading))
    }

    /// Connects to a port, `host:port`.
    pub(super) fn to_port(address: &str) -> Result<Self, Broken> {
        let socket = TcpStream::connect(address)?;
        let reading = socket.try_clone()?;
        Ok(Self::on(Socket::Inet(socket), reading))
    }

    /// The lines are read on a thread of their own, so that none is lost when
    /// we look up from waiting for one. It ends with the socket.
    fn on(socket: Socket, reading: impl std::io::Read + Send + 'static) -> Self {
        let (send, replies) = channel();
        thread::spawn(move || {
            let mut lines = Vec::new();
            for line in BufReader::new(reading).lines().map_while(Result::ok) {
                let Some((code, rest)) = code_of(&line) else {
                    continue;
                };
                if let Some(more) = rest.strip_prefix('-') {
                    lines.push(more.to_owned());
                    continue;
                }
                let reply = Reply {
                    code,
                    lines: std::mem::take(&mut lines),
                    last: rest.trim_start().to_owned(),
                };
                if send.send(reply).is_err() {
                    break;
                }
            }
        });
        Self {
            socket,
            replies,
            events: Vec::new(),
        }
    }

    /// Sends a command and waits for its answer.
    pub(super) fn ask(&mut self, command: &str) -> Result<Vec<String>, Broken> {
        self.write(&format!("{command}\r\n"))?;
        let until = Instant::now() + PATIENCE;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            let Some(reply) = self.next(left)? else {
                return Err(Broken::Mute);
            };
            match reply.code {
                700..=799 => self.events.extend(event(&reply)),
                300..=699 => return Err(Broken::Refused(reply.last)),
                _ => return Ok(reply.lines),
            }
        }
    }

    /// Sends a text to speak. Answers its number.
    pub(super) fn say(&mut self, text: &str) -> Result<u64, Broken> {
        self.events.clear();
        self.ask("SPEAK")?;
        // A line that begins with a full stop would end the text.
        let text: String = text
            .lines()
            .map(|line| {
                let stop = if line.starts_with('.') { "." } else { "" };
                format!("{stop}{line}\r\n")
            })
            .collect();
        let answer = self.ask(&format!("{text}."))?;
        let number = answer.first().and_then(|line| line.trim().parse().ok());
        number.ok_or_else(|| Broken::Refused("the text has no number".to_owned()))
    }

    /// The next event, if there is one within this time.
    pub(super) fn event(&mut self, within: Duration) -> Result<Option<Event>, Broken> {
        if self.events.is_empty()
            && let Some(reply) = self.next(within)?
        {
            self.events.extend(event(&reply));
        }
        Ok((!self.events.is_empty()).then(|| self.events.remove(0)))
    }

    fn next(&mut self, within: Duration) -> Result<Option<Reply>, Broken> {
        match self.replies.recv_timeout(within) {
            Ok(reply) => Ok(Some(reply)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(RecvTimeoutError::Disconnected) => Err(Broken::Gone),
        }
    }

    fn write(&mut self, text: &str) -> Result<(), Broken> {
        match &mut self.socket {
            Socket::Unix(socket) => socket.write_all(text.as_bytes())?,
            Socket::Inet(socket) => socket.write_all(text.as_bytes())?,
        }
        Ok(())
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        // Or the thread that reads would hold it open.
        let _ = match &self.socket {
            Socket::Unix(socket) => socket.shutdown(Shutdown::Both),
            Socket::Inet(socket) => socket.shutdown(Shutdown::Both),
        };
    }
}

/// The code that a line begins with, and what follows it.
fn code_of(line: &str) -> Option<(u16, &str)> {
    let (code, rest) = line.split_at_checked(3)?;
    Some((code.parse().ok()?, rest))
}

fn event(reply: &Reply) -> Option<Event> {
    let number = reply.lines.first()?.trim().parse().ok()?;
    match reply.code {
        701 => Some(Event::Begun(number)),
        702 => Some(Event::Ended(number)),
        703 => Some(Event::Cancelled(number)),
        _ => None,
    }
}

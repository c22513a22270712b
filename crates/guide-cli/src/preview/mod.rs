//! `guide preview`: the app for a browser on this computer.

mod exchange;
mod loopback;
mod shown;

use std::io::{self, Write as _};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::ExitCode;

use self::shown::Shown;
use crate::failure::Failure;

/// The port unless another is given.
pub(crate) const PORT: u16 = 7171;

/// Serves the guide in a folder until the program is ended.
pub(crate) fn run(folder: &Path, port: u16) -> Result<ExitCode, Failure> {
    if !folder.is_dir() {
        return Err(Failure::NoFolder(folder.to_owned()));
    }
    let mut shown = Shown::open(folder)?;
    let not_served = |cause: String| Failure::NotServed { port, cause };
    let listener =
        TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
            io::ErrorKind::AddrInUse => Failure::PortTaken(port),
            _ => not_served(error.to_string()),
        })?;
    let address = listener
        .local_addr()
        .map_err(|e| not_served(e.to_string()))?;
    let server = tiny_http::Server::from_listener(listener, None)
        .map_err(|error| not_served(error.to_string()))?;
    writeln!(io::stdout(), "http://{address}/\nCtrl+C ends the preview.")
        .map_err(Failure::Unwritten)?;
    for request in server.incoming_requests() {
        exchange::answer(request, &mut shown);
    }
    Ok(ExitCode::SUCCESS)
}

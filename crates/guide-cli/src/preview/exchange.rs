//! One request of a browser and its answer.

use std::io::{Cursor, Read as _};

use tiny_http::{Header, Request, Response, StatusCode};

use super::loopback::{is_loopback, is_own};
use super::shown::Shown;

/// The most that a form may send, in bytes.
const MOST_BYTES: u64 = 64 * 1024;

type Answer = Response<Cursor<Vec<u8>>>;

/// Answers a request. A browser that is gone is passed over.
pub(crate) fn answer(mut request: Request, shown: &mut Shown) {
    let answer = respond(&mut request, shown);
    let _ = request.respond(answer);
}

fn respond(request: &mut Request, shown: &mut Shown) -> Answer {
    let host = header(request, "host").unwrap_or_default();
    if !is_loopback(&host) {
        let text = "The preview answers to 127.0.0.1 and localhost only.\n";
        return refusal(403, text);
    }
    let acts = !matches!(
        request.method(),
        tiny_http::Method::Get | tiny_http::Method::Head
    );
    if acts && !is_own(header(request, "origin").as_deref(), &host) {
        return refusal(403, "Only the preview's own pages can act.\n");
    }
    let mut body = Vec::new();
    let read = request
        .as_reader()
        .take(MOST_BYTES + 1)
        .read_to_end(&mut body);
    if read.is_err() || body.len() as u64 > MOST_BYTES {
        return refusal(413, "That is more than a form may send.\n");
    }
    let asked = http::Request::builder()
        .method(request.method().as_str())
        .uri(request.url());
    let asked = request.headers().iter().fold(asked, |asked, header| {
        asked.header(header.field.as_str().as_str(), header.value.as_str())
    });
    match asked.body(body) {
        Ok(asked) => sent(shown.respond(&asked)),
        Err(_) => refusal(400, "That is no request.\n"),
    }
}

fn header(request: &Request, name: &'static str) -> Option<String> {
    let mut all = request.headers().iter();
    all.find(|header| header.field.equiv(name))
        .map(|header| header.value.as_str().to_owned())
}

fn refusal(status: u16, text: &str) -> Answer {
    Response::from_string(text).with_status_code(status)
}

/// The app's answer, for the wire.
fn sent(response: http::Response<Vec<u8>>) -> Answer {
    let (parts, body) = response.into_parts();
    let headers = parts
        .headers
        .iter()
        .filter_map(|(name, value)| Header::from_bytes(name.as_str(), value.as_bytes()).ok())
        .collect();
    let length = body.len();
    Response::new(
        StatusCode(parts.status.as_u16()),
        headers,
        Cursor::new(body),
        Some(length),
        None,
    )
}

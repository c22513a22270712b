//! Responses, and the one policy that every one of them carries.

use http::{HeaderValue, Response, StatusCode, header};

/// What a page may load and do: only what comes from the app itself, nothing
/// inline, no `eval`, no plug-in, no frame, no form to elsewhere; HTML enters
/// the document only through the one Trusted Types policy of `answer.js`.
pub const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
    frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types guide";

/// What goes out.
pub(crate) type Answer = Response<Vec<u8>>;

/// A whole page.
pub(crate) fn page(status: StatusCode, html: String) -> Answer {
    respond(status, "text/html; charset=utf-8", html.into_bytes())
}

/// Pieces of HTML that replace the elements of the same id; may be none.
pub(crate) fn pieces(html: String) -> Answer {
    page(StatusCode::OK, html)
}

/// No body, only a status.
pub(crate) fn nothing(status: StatusCode) -> Answer {
    respond(status, "text/plain; charset=utf-8", Vec::new())
}

/// A file whose content may change with the settings.
pub(crate) fn file(media_type: &str, bytes: Vec<u8>) -> Answer {
    respond(StatusCode::OK, media_type, bytes)
}

/// A file of the interface: it is the same as long as the app runs, so that a
/// page need not wait for it again.
pub(crate) fn asset(media_type: &str, bytes: Vec<u8>) -> Answer {
    let mut response = respond(StatusCode::OK, media_type, bytes);
    let lasting = HeaderValue::from_static("max-age=86400, immutable");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, lasting);
    response
}

fn respond(status: StatusCode, media_type: &str, body: Vec<u8>) -> Answer {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in headers {
        if let Ok(value) = value.parse() {
            response.headers_mut().insert(name, value);
        }
    }
    response
}

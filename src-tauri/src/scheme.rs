//! The `guide` scheme: hands each request to the reader, and does nothing
//! else with it.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use http::{Method, Request, Response, StatusCode};
use reader::Reader;
use tauri::{Builder, Manager as _, Runtime, Url};

use crate::awaited::Awaited;

/// The scheme's name.
const NAME: &str = "guide";

/// Registers the scheme. The reader is looked up in the app's state.
pub(crate) fn register<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder.register_asynchronous_uri_scheme_protocol(NAME, |context, request, responder| {
        let reader = context.app_handle().state::<Arc<Reader>>().inner().clone();
        if request.method() == Method::GET && Reader::is_page(request.uri().path()) {
            context.app_handle().state::<Awaited>().has_come();
        }
        // Off the interface's thread: an action waits for the disk.
        tauri::async_runtime::spawn_blocking(move || {
            responder.respond(answer(&reader, &request));
        });
    })
}

/// A page that is never answered would leave the window frozen, so even a
/// panic is answered.
fn answer(reader: &Reader, request: &Request<Vec<u8>>) -> Response<Vec<u8>> {
    catch_unwind(AssertUnwindSafe(|| reader.respond(request))).unwrap_or_else(|_| {
        let mut failed = Response::new(Vec::new());
        *failed.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
        failed
    })
}

/// The address of a path of the app, such as `/en/home`, for the window.
///
/// # Errors
///
/// If the path is none.
pub(crate) fn address(path: &str) -> tauri::Result<Url> {
    format!("{NAME}://localhost{path}")
        .parse()
        .map_err(tauri::Error::InvalidUrl)
}

/// The address as a window that is already there is told to go to it: WebView2
/// takes the scheme only as a host of its own.
#[cfg(windows)]
pub(crate) fn as_shown(address: Url) -> Url {
    let host = format!("http://{NAME}.localhost");
    let text = address.as_str();
    let rest = text.strip_prefix("guide://localhost").unwrap_or_default();
    format!("{host}{rest}").parse().unwrap_or(address)
}

/// Whether an address is of the app itself. WebView2 knows the scheme as a
/// host of its own.
pub(crate) fn is_ours(address: &Url) -> bool {
    let (scheme, host) = if cfg!(windows) {
        ("http", "guide.localhost")
    } else {
        (NAME, "localhost")
    };
    address.scheme() == scheme
        && address.host_str() == Some(host)
        && address.port().is_none()
        && address.username().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(windows))]
    fn only_the_apps_own_addresses_are_its_own() {
        assert!(is_ours(&address("/en/read/history#p-1").unwrap()));
        for other in [
            "https://localhost/en/home",
            "guide://elsewhere/en/home",
            "guide://localhost.elsewhere/",
            "guide://localhost:80/",
            "guide://someone@localhost/",
            "file:///etc/passwd",
            "about:blank",
            "data:text/html,x",
            "tauri://localhost/",
            "ipc://localhost/",
        ] {
            assert!(!is_ours(&other.parse().unwrap()), "{other}");
        }
    }
}

//! Who may speak to the preview: this computer's browser, on the preview's
//! own pages. Any other page could reach it too, by a form that posts here,
//! or by a name of its own that it lets lead to this computer (DNS rebinding).

/// Whether a request's `Host` names this computer by a name that no other
/// can claim.
pub(crate) fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix("[::1]") {
        Some(port) if port.is_empty() || port.starts_with(':') => return is_port(port),
        Some(_) => return false,
        None => host,
    };
    let (name, port) = match name.find(':') {
        Some(at) => name.split_at(at),
        None => (name, ""),
    };
    (name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost")) && is_port(port)
}

fn is_port(port: &str) -> bool {
    port.is_empty()
        || port
            .strip_prefix(':')
            .is_some_and(|n| n.parse::<u16>().is_ok())
}

/// Whether a request that acts comes from a page of ours. A browser says
/// where it comes from; what says nothing is no browser.
pub(crate) fn is_own(origin: Option<&str>, host: &str) -> bool {
    origin.is_none_or(|origin| {
        origin
            .strip_prefix("http://")
            .is_some_and(|from| from.eq_ignore_ascii_case(host))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_of_this_computer_are_answered() {
        for host in [
            "127.0.0.1:7171",
            "localhost",
            "LOCALHOST:80",
            "[::1]:1",
            "[::1]",
        ] {
            assert!(is_loopback(host), "{host}");
        }
        for host in [
            "",
            "evil.example",
            "evil.example:7171",
            "127.0.0.1.evil.example",
            "localhost.evil.example",
            "127.0.0.1@evil.example",
            "localhost:evil",
            "127.0.0.2",
            "[::1].evil.example",
            "192.168.0.1:7171",
        ] {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn a_page_from_elsewhere_cannot_act() {
        assert!(is_own(None, "127.0.0.1:1"));
        assert!(is_own(Some("http://127.0.0.1:1"), "127.0.0.1:1"));
        for origin in [
            "null",
            "http://evil.example",
            "http://127.0.0.1:2",
            "https://127.0.0.1:1",
            "",
        ] {
            assert!(!is_own(Some(origin), "127.0.0.1:1"), "{origin}");
        }
    }
}

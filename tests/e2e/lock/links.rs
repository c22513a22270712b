//! Addresses of every kind, laid out as links over the page.

use serde_json::{Value, json};
use tests::harness::Window;

/// What a script can do with an address.
pub(super) const BY_SCRIPT: &[&str] = &[
    "window.open",
    "location.assign",
    "a form with a window of its own",
    "a link with a window of its own",
    "a download",
];

/// Look-alikes of the guide's own host are among them. `blob:` is made when
/// they are laid out.
const ADDRESSES: &[&str] = &[
    "http://example.org/",
    "https://example.org/",
    "HTTPS://EXAMPLE.ORG/",
    "ftp://example.org/a",
    "ws://example.org/",
    "wss://example.org/",
    "file:///etc/passwd",
    "file:///",
    "file:etc/passwd",
    "file://///server/share",
    "file://localhost/etc/hostname",
    "\\\\server\\share\\a.txt",
    "//example.org/a",
    "//localhost.example/en/home",
    "///example.org",
    "smb://server/share",
    "mailto:a@example.org",
    "tel:988",
    "sms:988",
    "geo:0,0",
    "data:text/html,<h1>x</h1>",
    "data:text/plain,x",
    "javascript:document.title='x'",
    "javascript:window.open('about:blank')",
    "vbscript:msgbox",
    "about:blank",
    "about:srcdoc",
    "view-source:guide://localhost/en/home",
    "guide://elsewhere/en/home",
    "guide://localhost.example/en/home",
    "guide://localhost:81/en/home",
    "guide://someone@localhost/en/home",
    "guide://LOCALHOST/en/home",
    "guide:/en/home",
    "guide://локальный/en/home",
    "guides://localhost/en/home",
    "http://guide.localhost/en/home",
    "https://localhost/en/home",
    "tauri://localhost/",
    "ipc://localhost/x",
    "asset://localhost/x",
    "chrome://settings",
    "edge://settings",
    "webkit://gpu",
    "inspector://x",
    "resource:///x",
    "ms-settings:network",
    "search-ms:query=x",
    "intent://x#Intent;end",
    "market://details?id=x",
    "ssh://example.org",
    "sftp://example.org",
    "magnet:?xt=x",
    "zoommtg://x",
    "steam://run/1",
    "apt://cage",
    "help:x",
    "ghelp:x",
    "man:ls",
    "x-scheme-handler:x",
];

const LAY_OUT: &str = r#"
  const [addresses] = arguments;
  addresses.push(URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' })));
  const sheet = document.createElement('div');
  sheet.id = 'tried';
  sheet.style.cssText = 'position:fixed;inset:0;z-index:99;background:#fff;display:grid;'
    + 'grid-template-columns:repeat(8,1fr);grid-auto-rows:60px;gap:4px;align-content:start';
  window.clicked = 0;
  for (const address of addresses) {
    const link = document.createElement('a');
    link.setAttribute('href', address);
    link.textContent = address.slice(0, 14);
    link.addEventListener('click', () => { window.clicked += 1; });
    sheet.append(link);
  }
  document.body.append(sheet);
  document.querySelectorAll('body > :not(#tried)').forEach((other) => { other.inert = true; });
  return addresses.length;
"#;

const SET_OFF: &str = r#"
  const [trigger, done] = arguments;
  const ways = {
    'window.open': (address) => { window.open(address); window.open(address, '_top'); },
    'location.assign': (address) => { location.assign(address); },
    'a form with a window of its own': (address) => {
      const form = document.createElement('form');
      form.action = address;
      form.target = '_blank';
      document.body.append(form);
      form.submit();
      form.target = '_top';
      form.submit();
      form.remove();
    },
    'a link with a window of its own': (address) => {
      const link = document.createElement('a');
      link.setAttribute('href', address);
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    },
    'a download': (address) => {
      const link = document.createElement('a');
      link.setAttribute('href', address);
      link.download = 'x';
      document.body.append(link);
      link.click();
      link.remove();
    },
  };
  const all = [...document.querySelectorAll('#tried a')].map((link) => link.getAttribute('href'));
  const next = () => {
    const address = all.shift();
    if (address === undefined) return setTimeout(done, 150, 'done');
    try { ways[trigger](address); } catch { /* Refused. */ }
    setTimeout(next, 15);
  };
  next();
"#;

pub(super) fn lay_out(window: &Window) {
    let script = format!("return (function() {{ {LAY_OUT} }})({})", json!(ADDRESSES));
    window.run(&script);
}

pub(super) fn count(window: &Window) -> usize {
    let count = window.run("return document.querySelectorAll('#tried a').length");
    usize::try_from(count.as_u64().expect("a number")).expect("a small number")
}

/// One command that clicks each of them with a button.
pub(super) fn clicks(window: &Window, button: &str) -> Vec<String> {
    let places = window.run(
        "return [...document.querySelectorAll('#tried a')].map((link) => {
           const { x, y } = link.getBoundingClientRect();
           return [Math.round(x + 6), Math.round(y + 8)];
         })",
    );
    let places = places.as_array().cloned().unwrap_or_default();
    let word = |place: &Value, at: usize| place[at].to_string();
    let click = |place| {
        let words = [
            "mousemove",
            &word(place, 0),
            &word(place, 1),
            "click",
            button,
            "sleep",
            "0.02",
        ];
        words.map(str::to_owned)
    };
    places.iter().flat_map(click).collect()
}

/// One command that goes from one to the next and presses Enter.
pub(super) fn enters(count: usize) -> Vec<String> {
    let keys = ["key", "--delay", "8"].into_iter();
    let each = std::iter::repeat_n(["Tab", "Return"], count).flatten();
    keys.chain(each).map(str::to_owned).collect()
}

/// How many were clicked since this was asked last.
pub(super) fn clicked(window: &Window) -> usize {
    let clicked = window.run(
        "const clicked = window.clicked;
         window.clicked = 0;
         getSelection().removeAllRanges();
         document.activeElement?.blur();
         return clicked",
    );
    usize::try_from(clicked.as_u64().expect("a number")).expect("a small number")
}

pub(super) fn set_off_each(window: &Window, trigger: &str) {
    let done = window.run_async(SET_OFF, &[json!(trigger)]);
    assert_eq!(done, "done", "{trigger}");
}

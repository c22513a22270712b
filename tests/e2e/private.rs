//! Nothing that somebody wrote at a kiosk is found anywhere afterwards,
//! however their session ended.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, id};
use std::thread::sleep;
use std::time::Duration;

use serde_json::json;
use tests::harness::{Window, set};

use crate::traces::Traces;

/// A kiosk where people may write, and are asked as soon as may be.
const POLICY: &str =
    "mode = \"kiosk\"\n[kiosk]\nidle = 60\ncountdown = 20\n[allow]\nnotes = true\n";

const SESSIONS: usize = 50;

/// How a session ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Idle,
    Button,
    AppKilled,
    PageKilled,
}

fn end_of(session: usize) -> End {
    match session {
        // It takes its time.
        7 => End::Idle,
        // One death of a page in the life of a process: more would end it.
        session => match session % 5 {
            3 => End::AppKilled,
            4 => End::PageKilled,
            _ => End::Button,
        },
    }
}

fn policy(folder: &Path) -> String {
    let file = folder.join("policy.toml");
    fs::write(&file, POLICY).expect("a policy");
    file.display().to_string()
}

/// Leaves a word wherever a person could.
fn leave(window: &Window, word: &str) {
    window.click("link", "English");
    window.wait_for_path("/en/home");
    window.go("/en/search");
    window.type_words(word);
    window.copy_and_paste(word);
    window.go(&format!("/en/read/is-it-safe?mark={word}"));
    let kept = window.run_async(
        "const [word, done] = arguments;
         const number = document.documentElement.dataset.session;
         const post = (path, fields) => fetch(path, {
           method: 'POST', body: new URLSearchParams(fields), headers: { 'guide-session': number } });
         const block = document.querySelector('#app-text p[id]').id;
         (async () => {
           const answers = [
             await post('/en/question', { do: 'add', about: 'own', text: `Question ${word}` }),
             await post('/en/highlight', { do: 'add', colour: 'sun', chapter: 'is-it-safe',
               first: block, start: '0', last: block, end: '9' }),
             await post('/en/bookmark', { chapter: 'is-it-safe' }),
             await post('/en/search', { q: word }),
           ];
           return answers.map((answer) => answer.status);
         })().then(done, (why) => done(String(why)));",
        &[json!(word)],
    );
    assert_eq!(kept, json!([200, 200, 200, 200]));
    for path in ["/en/mine", "/en/day"] {
        window.go(path);
        window.run(&format!(
            "for (const field of document.querySelectorAll('main input[type=text], main textarea')) {{
               field.value += '{word}';
               field.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
               field.dispatchEvent(new Event('change', {{ bubbles: true }}));
             }}"
        ));
    }
    window.go("/en/mine");
    window.wait_for_words(&format!("Question {word}"));
    // And something half written, that nobody sent.
    window.click_on("#app-question-words");
    window.type_words(word);
}

/// The processes that show the pages of an app.
fn page_processes(app: u32) -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let is_page = |process: &u32| {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
        let Some((name, rest)) = stat.rsplit_once(')') else {
            return false;
        };
        let parent = rest
            .split_whitespace()
            .nth(1)
            .and_then(|text| text.parse().ok());
        name.contains("WebKitWebProc") && parent == Some(app) && !rest.trim_start().starts_with('Z')
    };
    let numbers = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    numbers.filter(is_page).collect()
}

fn kill(process: u32) {
    let killed = Command::new("kill")
        .args(["-KILL", &process.to_string()])
        .status();
    assert!(killed.is_ok_and(|status| status.success()), "{process}");
}

/// That the clipboard holds nothing of the one before, in the very field where
/// it could be pasted.
fn pastes_nothing(window: &Window) {
    window.go("/en/search");
    window.wait_until(
        "the field waits",
        "return document.activeElement.id === 'app-search-words'",
    );
    window.press("Control+v");
    sleep(Duration::from_millis(300));
    assert_eq!(
        window.run("return document.activeElement.value"),
        "",
        "the clipboard"
    );
}

fn is_clean(window: &Window) {
    window.wait_for_path("/en/welcome");
    window.go("/en/mine");
    window.wait_for_words("You have no bookmarks yet");
    let page = window.text("body");
    assert!(!page.contains("Question "), "{page}");
    window.go("/en/welcome");
}

/// Ends the session. A page that dies takes its WebDriver with it, so the
/// window is opened anew.
fn end(window: Window, how: End) -> Window {
    match how {
        End::Idle => {
            sleep(Duration::from_secs(81));
            window
        }
        End::Button => {
            window.click("button", "Clear my session");
            window.click("button", "Clear it and leave");
            window
        }
        End::AppKilled => window.kill_and_restart(),
        End::PageKilled => {
            let app = window.process().expect("the app runs");
            let pages = page_processes(app);
            assert!(!pages.is_empty(), "no process shows pages");
            pages.into_iter().for_each(kill);
            sleep(Duration::from_secs(2));
            assert!(
                !page_processes(app).is_empty(),
                "the page did not come back"
            );
            window.kill_and_restart()
        }
    }
}

#[test]
fn fifty_sessions_leave_no_word_of_theirs_on_the_computer() {
    let folder = tempfile::tempdir().expect("a folder");
    let policy = policy(folder.path());
    let data = folder.path().join("data");
    let traces = Traces::since_now(folder.path());
    // The search finds what is there.
    let planted = format!("planted{}word", id());
    let files = traces
        .roots()
        .iter()
        .map(|root| root.join(format!("planted-{}", id())));
    let mut files: Vec<PathBuf> = files
        .filter(|file| fs::write(file, format!("before {planted} after")).is_ok())
        .collect();
    let mut found = traces.of(&[planted]);
    files
        .iter()
        .for_each(|file| fs::remove_file(file).expect("it can be removed"));
    files.sort();
    found.sort();
    assert!(!files.is_empty());
    assert_eq!(found, files);

    // What all canaries begin with: one word to look for, in large files too.
    let canary = [format!("canary{}x", id())];
    let mut window = Window::open_on(&data, &["--policy", &policy]);
    for session in 0..SESSIONS {
        leave(&window, &format!("{}{session}y", canary[0]));
        let how = end_of(session);
        window = end(window, how);
        window.wait_for_path("/en/welcome");
        // With the app goes what it put on the clipboard: only a wipe shows
        // that it is emptied.
        if matches!(how, End::Idle | End::Button) {
            pastes_nothing(&window);
            window.go("/en/welcome");
        }
        is_clean(&window);
        if session % 10 == 9 {
            assert_eq!(
                traces.of(&canary),
                Vec::<PathBuf>::new(),
                "after {} sessions",
                session + 1
            );
        }
    }
    drop(window);
    assert_eq!(
        traces.of(&canary),
        Vec::<PathBuf>::new(),
        "after the app has ended"
    );
}

#[test]
fn a_kiosk_that_nobody_drives_lets_the_web_engine_write_nothing() {
    let data = tempfile::tempdir().expect("a folder");
    let traces = Traces::below(data.path());
    let mut app = Command::new(set("E2E_APP"))
        .arg("--kiosk")
        .arg("--data")
        .arg(data.path())
        .env_remove("TAURI_WEBVIEW_AUTOMATION")
        .spawn()
        .expect("the app starts");
    let mut shows = false;
    for _ in 0..150 {
        shows = !page_processes(app.id()).is_empty();
        if shows {
            break;
        }
        sleep(Duration::from_millis(100));
    }
    sleep(Duration::from_secs(3));
    app.kill().expect("it ends");
    app.wait().expect("it ends");
    assert!(shows, "no page was shown");
    // The engine makes its files, and writes no page's address into them.
    let pages = ["localhost", "welcome", "guide:"].map(str::to_owned);
    assert_eq!(traces.of(&pages), Vec::<PathBuf>::new());
}

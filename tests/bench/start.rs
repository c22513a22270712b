//! From the start of the program to text that can be read, and the memory
//! held once all is quiet, beside an empty Tauri window of the same version
//! and profile that shows plain text.
//!
//! What is timed is what a person sees: the first moment when lines of text
//! stand on the screen, looked for in the file that the display is drawn into
//! every two milliseconds. Neither program takes part in the measuring, so it
//! is the same for both, and text that is laid out but still invisible, while
//! a typeface loads say, does not count. Each start is a new process with
//! empty folders; the system's own cache of files is warm for both.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;
use tests::harness::set;

use crate::Figure;
use crate::processes::{lives, memory, tree};
use crate::screen::Screen;
use crate::statistics::{median, spread};

const STARTS: usize = 12;
const LOOK: Duration = Duration::from_millis(2);
/// After this long nothing moves any more in either.
const SETTLED: Duration = Duration::from_secs(5);
const PATIENCE: Duration = Duration::from_secs(30);

/// What one program showed, start by start.
#[derive(Default)]
struct Samples {
    /// Milliseconds to readable text.
    text: Vec<f64>,
    /// MiB of the whole tree of processes.
    memory: Vec<f64>,
}

pub(crate) fn measure() -> [Figure; 2] {
    let screen = Screen::open(Path::new(&set("E2E_FRAMEBUFFER")));
    let (app, peer) = (set("E2E_APP"), set("BENCH_PEER"));
    let (mut ours, mut theirs) = (Samples::default(), Samples::default());
    for _ in 0..STARTS {
        start(&screen, &app, Takes::Data, &mut ours);
        start(&screen, &peer, Takes::Nothing, &mut theirs);
    }
    [
        Figure {
            what: "start to readable text, ratio to an empty window",
            target: 0.75,
            value: median(&ours.text) / median(&theirs.text),
            unit: "x",
            from: beside(&ours.text, &theirs.text, "ms"),
        },
        Figure {
            what: "memory when quiet, ratio to an empty window",
            target: 0.90,
            value: median(&ours.memory) / median(&theirs.memory),
            unit: "x",
            from: beside(&ours.memory, &theirs.memory, "MiB"),
        },
    ]
}

/// What a program takes on its command line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Takes {
    Data,
    Nothing,
}

fn start(screen: &Screen, program: &str, takes: Takes, samples: &mut Samples) {
    wait(screen, false, "the last window is still there");
    let home = TempDir::new().unwrap_or_else(|why| panic!("no folder: {why}"));
    let mut command = Command::new(program);
    for (name, folder) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
    ] {
        command.env(name, home.path().join(folder));
    }
    // Each decides for itself.
    command.env_remove("WEBKIT_DISABLE_DMABUF_RENDERER");
    if takes == Takes::Data {
        command.arg("--data").arg(home.path().join("reading"));
    }
    let since = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|why| panic!("{program}: {why}"));
    wait(screen, true, "no text was shown");
    samples.text.push(since.elapsed().as_secs_f64() * 1e3);
    sleep(SETTLED);
    let processes = tree(child.id());
    samples.memory.push(memory(&processes));
    end(&mut child, &processes);
}

fn wait(screen: &Screen, text: bool, otherwise: &str) {
    let since = Instant::now();
    while screen.shows_text() != text {
        assert!(since.elapsed() < PATIENCE, "{otherwise}");
        sleep(LOOK);
    }
}

/// Ends the program and waits until all that it started has ended too.
fn end(child: &mut Child, processes: &[u32]) {
    let _ = child.kill();
    let _ = child.wait();
    let since = Instant::now();
    while processes.iter().any(|process| lives(*process)) {
        assert!(since.elapsed() < PATIENCE, "a process did not end");
        sleep(Duration::from_millis(20));
    }
}

fn beside(ours: &[f64], theirs: &[f64], unit: &str) -> String {
    format!(
        "ours {}, theirs {}",
        spread(ours, unit),
        spread(theirs, unit)
    )
}

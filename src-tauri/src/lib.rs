//! The shell: gives the reader a window, a disk and a desktop, and nothing
//! else. Windows, macOS and Linux differ here and nowhere below.
//!
//! There is no Tauri command and no capability. What the page asks, it asks
//! through the `guide` scheme ([`scheme`]), as from any web server.

mod arguments;
mod awaited;
mod bundled;
mod clock;
mod data;
mod deaths;
mod engine;
mod lock;
mod log;
mod outside;
mod placement;
mod policy;
mod printing;
mod recovery;
mod saving;
mod scheme;
mod shelf;
mod single_instance;
mod staff;
mod upkeep;
mod vital;
mod voice;
mod window;
mod wipe;

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use guide::Guide;
use reader::Reader;
use reader::guides::Chosen;
use reader::log::Event;
use reader::policy::Policy;
use reader::ports::{Ports, Shelf};
use tauri::{App, Manager as _, RunEvent, Wry};

use arguments::Asked;
pub use shelf::StoreShelf;

const HELP: &str = include_str!("help.txt");

/// The answer to a command line that is not understood.
const MISUSE: u8 = 2;

/// Why the window could not be opened.
#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error("the guide in this program is broken: {0}")]
    Guide(#[from] guide::OpenError),
    #[error("there is no display to open a window on; start it from a desktop")]
    NoDisplay,
    #[error("the window could not be opened: {0}")]
    Window(#[from] tauri::Error),
}

/// Does what the command line asks for. Returns when the window has closed.
#[must_use]
pub fn run() -> ExitCode {
    let asked = match arguments::read(std::env::args_os().skip(1)) {
        Ok(asked) => asked,
        Err(misuse) => {
            eprintln!("patient-guide: {misuse}.\n`patient-guide --help` says what is understood.");
            return MISUSE.into();
        }
    };
    let outcome = match asked {
        Asked::Help => return say(HELP),
        Asked::Version => return say(concat!("patient-guide ", env!("CARGO_PKG_VERSION"), "\n")),
        Asked::CheckPolicy(file) => return policy::check(file),
        Asked::SetPin => return staff::set_pin(),
        Asked::Open { data, wish } => open(data, policy::find(&wish)),
    };
    match outcome {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("patient-guide: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn say(text: &str) -> ExitCode {
    // Whoever closes the pipe has read enough.
    let _ = std::io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

fn open(data: Option<PathBuf>, policy: Policy) -> Result<ExitCode, Failure> {
    lock::environment::scrub(&policy);
    let builder = engine::prepare(tauri::Builder::default()).ok_or(Failure::NoDisplay)?;
    // A menu would close the window of a kiosk, and hide it.
    let builder = builder.enable_macos_default_menu(!policy.holds_the_window());
    let guide = Guide::open(Box::new(bundled::Bundled), reader::dress_for(&policy))?;
    let data = data.map(|folder| data::given(&folder));
    let mut context = tauri::generate_context!();
    if let Some(folder) = &data {
        single_instance::set_apart(context.config_mut(), &data::ending(folder));
    }
    let failure = Arc::new(OnceLock::new());
    let failed = Arc::clone(&failure);
    let app = scheme::register(builder)
        .plugin(single_instance::plugin())
        .plugin(tauri_plugin_store::Builder::default().build())
        .setup(move |app| {
            // Tauri would panic on an error from here.
            if let Err(why) = set_up(app, guide, policy, data) {
                let _ = failed.set(why);
                app.handle().exit(1);
            }
            Ok(())
        })
        .build(context)?;
    let code = app.run_return(|app, event| {
        if let RunEvent::ExitRequested { .. } = event
            && let Some(reader) = app.try_state::<Arc<Reader>>()
        {
            // A server would speak on without us.
            reader.fall_silent();
            // What was counted since the last minute.
            reader.keep_time();
        }
        if let RunEvent::ExitRequested { .. } = event
            && let Some(shelf) = app.try_state::<StoreShelf<Wry>>()
        {
            shelf.close();
        }
        if let RunEvent::Exit = event {
            data::end_run(app);
        }
    });
    if let Some(why) = Arc::into_inner(failure).and_then(OnceLock::into_inner) {
        return Err(Failure::Window(why));
    }
    Ok(u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// Opens the window on the guide that is chosen; `own` is the program's.
fn set_up(app: &App, own: Guide, policy: Policy, data: Option<PathBuf>) -> tauri::Result<()> {
    let engine_folder = data::for_engine(app.handle(), data.as_deref());
    let folder = data.map_or_else(|| data::usual(app.handle()), Ok);
    let log_folder = match &folder {
        Ok(folder) => folder.clone(),
        Err(_) => data::for_this_run(app.handle())?,
    };
    let shelf: Box<dyn Shelf> = match folder {
        Ok(folder) => {
            let shelf = StoreShelf::new(app.handle().clone(), folder);
            app.manage(shelf.clone());
            Box::new(shelf)
        }
        Err(why) => Box::new(shelf::Nowhere(why.to_string())),
    };
    let collection = staff::FileCollection::within(&log_folder);
    let Chosen { mut guide, shown } = reader::guides::choose(&policy, &collection, own);
    for why in &shown.passed_over {
        eprintln!("patient-guide: passed over: {why}");
    }
    let is_passed_over = !shown.passed_over.is_empty();
    policy::lay_over(&mut guide, &policy);
    let ports = Ports {
        shelf,
        desktop: Box::new(outside::SystemDesktop(app.handle().clone())),
        clock: Box::new(clock::SystemClock),
        voice: voice::of_the_system(),
    };
    let language = sys_locale::get_locale().unwrap_or_default();
    let reader = Reader::open_under(policy, guide, ports, &language);
    let reader = Arc::new(staff::provide(reader, app.handle(), &log_folder, shown));
    app.manage(Arc::clone(&reader));
    let log = reader.policy().holds_the_window().then(|| {
        let log = Arc::new(log::Log::within(&log_folder));
        log.note(Event::Started);
        if is_passed_over {
            log.note(Event::GuidePassedOver);
        }
        app.manage(Arc::clone(&log));
        log
    });
    if let Some(log) = &log {
        upkeep::begin(app.handle().clone(), Arc::clone(&reader), Arc::clone(log))?;
        staff::keep_time(app.handle(), &reader)?;
    }
    app.manage(awaited::Awaited::default());
    app.manage(recovery::Recovery::new(Arc::clone(&reader), log));
    window::open(app, &reader, engine_folder)?;
    if let Some(window) = app.get_webview_window(window::LABEL) {
        wipe::begin(&window, &reader)?;
    }
    // Search is ready before the first key is typed, and nothing waits for it.
    std::thread::spawn(move || reader.prepare());
    Ok(())
}

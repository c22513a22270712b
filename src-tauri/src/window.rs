//! The window: where it stands, and what it refuses.

use std::path::PathBuf;
use std::sync::Arc;

use reader::Reader;
use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::{App, LogicalSize, PhysicalPosition, WebviewUrl, WebviewWindow, WebviewWindowBuilder};
use tauri::{Monitor, WindowEvent};

use crate::placement::{Area, Placement};
use crate::{engine, lock, scheme, wipe};

/// The name by which the app finds its one window.
pub(crate) const LABEL: &str = "main";

/// Logical pixels.
const FIRST_SIZE: (f64, f64) = (1280.0, 900.0);
const LEAST_SIZE: (f64, f64) = (480.0, 560.0);

/// Opens the window where the person left off. The web engine may use
/// `engine_folder`, which must be there.
///
/// # Errors
///
/// If the system gives no window, or has no web engine.
pub(crate) fn open(app: &App, reader: &Arc<Reader>, engine_folder: PathBuf) -> tauri::Result<()> {
    let kept = reader.window().and_then(|text| Placement::read(&text));
    let monitors: Vec<Area> = app.available_monitors()?.iter().map(area).collect();
    let start = scheme::address(&reader.start())?;
    let (width, height) = kept.map_or(FIRST_SIZE, |kept| (kept.width, kept.height));

    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::CustomProtocol(start))
        .title(reader.title())
        .inner_size(width, height)
        .min_inner_size(LEAST_SIZE.0, LEAST_SIZE.1)
        .prevent_overflow()
        // Shown once it stands where it belongs.
        .visible(false)
        .data_directory(engine_folder)
        .incognito(wipe::keeps_nothing(reader))
        .on_navigation(scheme::is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_document_title_changed(|window, title| {
            if !title.is_empty() {
                // The bar keeps its old title if it refuses the new one.
                let _ = window.set_title(&title);
            }
        })
        // The app has its own text sizes, and people's words are their own.
        .zoom_hotkeys_enabled(false)
        .general_autofill_enabled(false)
        .devtools(cfg!(debug_assertions));
    let is_held = reader.policy().holds_the_window();
    let builder = if is_held {
        lock::prepare(builder)
    } else {
        builder
    };
    let window = builder.build()?;
    // Dropped files go to the handler that Tauri brings along, which tells
    // the page nothing; without it the web engine would open them.

    if let Some(kept) = kept.filter(|kept| kept.lies_on(&monitors)) {
        // A window in the wrong place is better than none.
        let _ = window.set_position(PhysicalPosition::new(kept.x, kept.y));
        if kept.maximized {
            let _ = window.maximize();
        }
    }
    window.show()?;
    engine::tend(&window)?;
    if is_held {
        return lock::hold(&window, reader.policy());
    }
    keep_placement(&window, Arc::clone(reader));
    Ok(())
}

/// Keeps the size and place when the window closes, and when the person turns
/// to another window, as they do before the system ends the session.
fn keep_placement(window: &WebviewWindow, reader: Arc<Reader>) {
    let observed = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::CloseRequested { .. } => {
            if let Some(placement) = placement(&observed, &reader) {
                reader.keep_window(placement.write());
            }
        }
        WindowEvent::Focused(false) => {
            if let Some(placement) = placement(&observed, &reader) {
                let reader = Arc::clone(&reader);
                tauri::async_runtime::spawn_blocking(move || reader.keep_window(placement.write()));
            }
        }
        _ => {}
    });
}

/// The size and place to come back to, if they can be told now.
fn placement(window: &WebviewWindow, reader: &Reader) -> Option<Placement> {
    if window.is_minimized().ok()? || window.is_fullscreen().ok()? || !window.is_visible().ok()? {
        return None;
    }
    if window.is_maximized().ok()? {
        let kept = reader.window().and_then(|text| Placement::read(&text));
        let corner = window.outer_position().ok()?;
        let mut placement = kept.unwrap_or_else(|| Placement::new(corner.into(), FIRST_SIZE));
        placement.maximized = true;
        return Some(placement);
    }
    let size: LogicalSize<f64> = window
        .inner_size()
        .ok()?
        .to_logical(window.scale_factor().ok()?);
    let corner = window.outer_position().ok()?;
    Some(Placement::new(corner.into(), size.into()))
}

fn area(monitor: &Monitor) -> Area {
    let area = monitor.work_area();
    Area {
        x: area.position.x,
        y: area.position.y,
        width: area.size.width,
        height: area.size.height,
        scale: monitor.scale_factor(),
    }
}

//! The lock on Windows, by the settings of WebView2.

use tauri::WebviewWindow;
use webview2_com::AcceleratorKeyPressedEventHandler;
use webview2_com::Microsoft::Web::WebView2::Win32::{
    COREWEBVIEW2_KEY_EVENT_KIND, COREWEBVIEW2_KEY_EVENT_KIND_SYSTEM_KEY_DOWN,
    ICoreWebView2Controller, ICoreWebView2Controller4, ICoreWebView2Settings,
    ICoreWebView2Settings3, ICoreWebView2Settings4, ICoreWebView2Settings5, ICoreWebView2Settings6,
};
use windows_core::Interface as _;

use super::Allows;

/// Printing needs nothing here: the key is one of the browser's, and the
/// reader refuses the request. Whether the window is full screen is seen from
/// its events ([`super::hold`]), so `_lost` is not called.
pub(super) fn hold(
    window: &WebviewWindow,
    _allows: Allows,
    _lost: impl Fn() + Send + 'static,
) -> tauri::Result<()> {
    window.with_webview(|webview| {
        let controller = webview.controller();
        #[expect(unsafe_code, reason = "COM is called through pointers")]
        // SAFETY: the controller is alive during this call.
        unsafe {
            // What an older engine does not know, it does not have.
            let view = controller.CoreWebView2();
            if let Ok(settings) = view.and_then(|view| view.Settings()) {
                let _ = restrain(&settings);
            }
            if let Ok(controller) = controller.cast::<ICoreWebView2Controller4>() {
                let _ = controller.SetAllowExternalDrop(false);
            }
            let _ = refuse_system_keys(&controller);
        }
    })
}

/// # Safety
///
/// The settings must be those of a view that is alive.
#[expect(unsafe_code, reason = "COM is called through pointers")]
unsafe fn restrain(settings: &ICoreWebView2Settings) -> windows_core::Result<()> {
    // SAFETY: the caller's.
    unsafe {
        settings.SetAreDefaultContextMenusEnabled(false)?;
        settings.SetAreDevToolsEnabled(false)?;
        settings.SetAreDefaultScriptDialogsEnabled(false)?;
        settings.SetIsZoomControlEnabled(false)?;
        settings.SetIsStatusBarEnabled(false)?;
        settings.SetIsBuiltInErrorPageEnabled(false)?;
        // The find bar, reloading, printing, zoom and history have keys.
        let settings = settings.cast::<ICoreWebView2Settings3>()?;
        settings.SetAreBrowserAcceleratorKeysEnabled(false)?;
        let settings = settings.cast::<ICoreWebView2Settings4>()?;
        settings.SetIsGeneralAutofillEnabled(false)?;
        settings.SetIsPasswordAutosaveEnabled(false)?;
        let settings = settings.cast::<ICoreWebView2Settings5>()?;
        settings.SetIsPinchZoomEnabled(false)?;
        let settings = settings.cast::<ICoreWebView2Settings6>()?;
        settings.SetIsSwipeNavigationEnabled(false)
    }
}

/// Keys with Alt are the window's and the system's, never the guide's.
///
/// # Safety
///
/// The controller must be alive.
#[expect(unsafe_code, reason = "COM is called through pointers")]
unsafe fn refuse_system_keys(controller: &ICoreWebView2Controller) -> windows_core::Result<()> {
    let handler = AcceleratorKeyPressedEventHandler::create(Box::new(|_, pressed| {
        let Some(pressed) = pressed else {
            return Ok(());
        };
        let mut kind = COREWEBVIEW2_KEY_EVENT_KIND::default();
        // SAFETY: the object is alive during the call that gives it.
        unsafe {
            pressed.KeyEventKind(&raw mut kind)?;
            // With AltGr, by which letters are written, it is another kind.
            if kind == COREWEBVIEW2_KEY_EVENT_KIND_SYSTEM_KEY_DOWN {
                pressed.SetHandled(true)?;
            }
        }
        Ok(())
    }));
    // SAFETY: the controller holds what it is given as long as it needs it.
    unsafe { controller.add_AcceleratorKeyPressed(&handler, &mut 0) }
}

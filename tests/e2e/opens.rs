//! Opening the app.

use tests::harness::Window;

#[test]
fn the_window_opens_on_home() {
    let window = Window::open();
    window.wait_for_path("/en/home");
    assert!(!window.text("h1").is_empty());
    window.quit();
}

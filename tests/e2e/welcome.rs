//! What can be changed before a kiosk's session has begun, and what never can.

use std::thread::sleep;
use std::time::Duration;

use tests::harness::Window;

use crate::kiosk::kiosk;

fn size(window: &Window) -> serde_json::Value {
    window.run("return document.documentElement.dataset.textSize")
}

fn wait_for_size(window: &Window, size: u8) {
    window.wait_until(
        "the text has the size",
        &format!("return document.documentElement.dataset.textSize === '{size}'"),
    );
}

#[test]
fn the_keys_for_text_make_it_larger_and_never_smaller_than_a_kiosks() {
    let (_data, window) = kiosk();
    for path in ["/en/welcome", "/en/home"] {
        window.go(path);
        for key in ["Control+-", "Control+-", "Control+0"] {
            window.press(key);
            sleep(Duration::from_millis(200));
            assert_eq!(size(&window), "2", "{key} on {path}");
        }
        window.press("Control+=");
        wait_for_size(&window, 3);
        window.press("Control+0");
        wait_for_size(&window, 2);
    }
}

#[test]
fn who_only_makes_the_text_of_the_welcome_larger_is_asked_and_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let policy = folder.path().join("policy.toml");
    let hasty = "mode = \"kiosk\"\n[kiosk]\nidle = 60\ncountdown = 20\n";
    std::fs::write(&policy, hasty).expect("a policy");
    let window = Window::open_on(folder.path(), &["--policy", &policy.display().to_string()]);
    window.wait_for_path("/en/welcome");
    window.press("Control+=");
    wait_for_size(&window, 3);
    sleep(Duration::from_secs(58));
    window.wait_until(
        "it asks",
        "return document.querySelector('#app-still').open",
    );
    sleep(Duration::from_secs(20));
    wait_for_size(&window, 2);
    window.click("link", "English");
    window.wait_for_path("/en/home");
    assert_eq!(size(&window), "2");
}

#[test]
fn a_form_that_is_sent_without_its_script_ends_where_one_can_go_on() {
    let (_data, window) = kiosk();
    window.go("/en/display");
    window.run("document.querySelector('#app-settings').requestSubmit()");
    sleep(Duration::from_millis(300));
    assert_eq!(window.path(), "/en/display", "it has a script");
    window.run(
        "const form = document.createElement('form');
         form.method = 'post';
         form.action = '/en/setting';
         document.body.append(form);
         form.submit()",
    );
    window.wait_for_words("That did not go through");
    window.click("link", "Go to Home");
    window.wait_for_path("/en/home");
}

//! The ways out of the window, which are closed.

use tests::harness::Window;

#[test]
fn a_link_outside_asks_first_and_shows_its_address() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.click_on(".cited a[href*='leave']");
    window.wait_for_words("This leads out of the guide");
    assert!(window.text(".address").starts_with("https://"));
    window.click("link", "Stay in the guide");
    window.wait_for_path("/en/read/is-it-safe");
    window.quit();
}

#[test]
fn the_window_goes_nowhere_but_to_the_guide() {
    let window = Window::open();
    for way in [
        "location.assign('https://example.org/')",
        "location.assign('file:///etc/passwd')",
        "location.assign('data:text/html,x')",
        "location.assign('about:blank')",
        "window.open('/en/help')",
        "window.open('https://example.org/')",
    ] {
        window.run(way);
        window.run_async("setTimeout(arguments[0], 150)", &[]);
        assert_eq!(window.path(), "/en/home", "{way}");
    }
    window.quit();
}

#[test]
fn a_page_can_run_nothing_that_did_not_come_with_the_app() {
    let window = Window::open();
    let refused = window.run(
        "const refused = [];
         const tries = {
           inner: () => { document.body.innerHTML = '<b>x</b>'; },
           code: () => new Function('return 1')(),
           policy: () => trustedTypes.createPolicy('other', {}),
         };
         for (const [name, attempt] of Object.entries(tries)) {
           try { attempt(); } catch { refused.push(name); }
         }
         return refused",
    );
    assert_eq!(refused, serde_json::json!(["inner", "code", "policy"]));
    let called = window.run("return typeof window.__TAURI_INTERNALS__?.invoke");
    if called == "function" {
        let answer = window.run_async(
            "const done = arguments[0];
             window.__TAURI_INTERNALS__.invoke('plugin:store|load', { path: 'x' })
               .then(() => done('done'), () => done('refused'));",
            &[],
        );
        assert_eq!(answer, "refused");
    }
    window.quit();
}

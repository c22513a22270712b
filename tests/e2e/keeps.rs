//! Bookmarks, and taking everything away.

use tests::harness::Window;

#[test]
fn a_bookmark_is_set_by_key_kept_over_a_restart_and_removed() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.press("Control+d");
    window.wait_until(
        "the bookmark is set",
        "return document.querySelector('#app-bookmark').getAttribute('aria-pressed') === 'true'",
    );
    let window = window.restart();
    window.go("/en/mine");
    window.click("link", "Is it safe?");
    window.wait_for_path("/en/read/is-it-safe");
    window.go("/en/mine");
    window.click("button", "Remove: Is it safe?");
    window.wait_for_words("You have no bookmarks yet");
    window.quit();
}

#[test]
fn a_section_is_bookmarked_and_its_link_leads_there() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.click("button", "Bookmark a section");
    window.click_on("#app-bookmark-driving");
    window.wait_until(
        "the bookmark is set and the sheet still open",
        "return document.querySelector('#app-bookmark-driving').getAttribute('aria-pressed') === 'true'
            && document.querySelector('#app-mark-sections').matches(':popover-open')
            && document.activeElement.id === 'app-bookmark-driving'",
    );
    window.press("Escape");
    window.go("/en/mine");
    window.click_on(".rows a[href$='#driving']");
    window.wait_for_path("/en/read/is-it-safe#driving");
    window.quit();
}

#[test]
fn removing_everything_is_asked_once_and_done_wholly() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.click_on("#app-bookmark");
    window.wait_for_words("Bookmarked");
    window.go("/en/mine");
    window.click_on("#app-remove-open");
    window.wait_for_words("Remove everything?");
    window.press("Escape");
    window.wait_until(
        "the focus is back on the button",
        "return document.activeElement.id === 'app-remove-open'",
    );
    window.click_on("#app-remove-open");
    window.click_on("#app-remove-do");
    window.wait_for_words("Everything was removed.");
    let window = window.restart();
    window.wait_for_path("/en/home");
    window.go("/en/mine");
    window.wait_for_words("There is nothing to remove.");
    window.quit();
}

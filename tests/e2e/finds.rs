//! Finding on the page, and the list of keys.

use tests::harness::Window;

#[test]
fn words_are_found_on_the_page_without_accents_or_case() {
    let window = Window::open();
    window.go("/en/read/is-it-safe");
    window.press("Control+f");
    window.wait_until(
        "the field has the focus",
        "return document.activeElement.id === 'app-find-words'",
    );
    window.type_words("SPRÁVATO");
    window.wait_until(
        "the hits are counted and marked",
        "return document.querySelector('#app-find-count').textContent.startsWith('1 of ')
            && CSS.highlights.get('found').size > 1
            && [...CSS.highlights.get('found')].every((range) => /^spravato$/i.test(range.toString()))",
    );
    window.press("Enter");
    window.wait_until(
        "the second is shown",
        "return document.querySelector('#app-find-count').textContent.startsWith('2 of ')",
    );
    window.press("Escape");
    window.wait_until(
        "the bar is closed and the reading goes on at the hit",
        "return document.querySelector('#app-find').hidden && CSS.highlights.size === 0
            && document.activeElement.textContent.includes('Spravato')",
    );
    window.quit();
}

#[test]
fn words_that_are_not_there_are_said_to_be_not_there() {
    let window = Window::open();
    window.press("Control+f");
    window.type_words("xyzzy");
    window.wait_for_words("Not found");
    window.quit();
}

#[test]
fn one_key_lists_the_keys_and_one_leads_back() {
    let window = Window::open();
    window.press("F1");
    window.wait_for_path("/en/keys");
    window.press("Alt+Left");
    window.wait_for_path("/en/home");
    window.quit();
}

//! Searching the guide.

use tests::harness::Window;

#[test]
fn results_come_as_one_types_and_a_result_opens_at_its_paragraph_with_the_words_marked() {
    let window = Window::open();
    window.press("Control+k");
    window.wait_for_path("/en/search");
    window.wait_until(
        "the field has the focus",
        "return document.activeElement.id === 'app-search-words'",
    );
    window.type_words("oxygen");
    window.wait_until(
        "there are results, and their number is said",
        "return document.querySelectorAll('#app-results mark').length > 0
            && /^\\d+ results?$/.test(document.querySelector('#app-results [role=status]').textContent.trim())",
    );
    window.click_on("#app-results li a");
    window.wait_until(
        "the chapter is open at the paragraph",
        "return location.pathname.startsWith('/en/read/') && location.hash.length > 1
            && document.readyState === 'complete'",
    );
    window.wait_until(
        "the words are marked there and in sight",
        "const marks = [...(CSS.highlights.get('found') ?? [])];
         const box = marks[0]?.getBoundingClientRect();
         return box && box.top > 0 && box.bottom < innerHeight",
    );
    window.click("button", "Back");
    window.wait_until(
        "the words and results are there again",
        "return document.querySelector('#app-search-words')?.value === 'oxygen'
            && document.querySelectorAll('#app-results li').length > 0",
    );
    window.quit();
}

#[test]
fn home_asks_in_a_field_and_a_search_in_vain_is_kind() {
    let window = Window::open();
    window.click_on("#app-ask");
    window.type_words("xyzzyxyzzy");
    window.press("Enter");
    window.wait_for_words("Nothing was found for these words.");
    window.wait_until(
        "help is offered among the results",
        "return document.querySelector('#app-results a.help')?.checkVisibility()",
    );
    window.quit();
}

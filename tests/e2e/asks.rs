//! The list of questions to ask.

use serde_json::json;
use tests::harness::Window;

const PAGE: &str = "/en/read/is-it-safe";

/// The questions in My guide, in their order.
fn listed(window: &Window) -> serde_json::Value {
    window.run(
        "return [...document.querySelectorAll('.questions > li > p[dir]')]
            .map((line) => line.firstChild.textContent.trim())",
    )
}

fn wait_for_list(window: &Window, texts: &[&str]) {
    window.wait_until(
        "the list is so",
        &format!(
            "return JSON.stringify([...document.querySelectorAll('.questions > li > p[dir]')]
                .map((line) => line.firstChild.textContent.trim())) === {:?}",
            json!(texts).to_string()
        ),
    );
}

#[test]
fn a_line_for_the_care_team_goes_on_the_list_once_and_stays_there() {
    let window = Window::open();
    window.go(PAGE);
    window.click("button", "Add to my questions");
    window.wait_for_words("Added to your questions: 1 in all.");
    window.wait_for_words("On your list of questions");
    let window = window.restart();
    window.go(PAGE);
    window.wait_for_words("On your list of questions");
    window.click("link", "On your list of questions");
    window.wait_for_path("/en/mine#app-my-questions");
    assert_eq!(
        listed(&window),
        json!(["Which of these risks matter most for me?"])
    );
    window.quit();
}

#[test]
fn the_buttons_on_the_page_move_nothing_when_they_come() {
    let window = Window::open();
    window.go(PAGE);
    let heights = window.run(
        "const alert = document.querySelector('.alert.tip');
         const before = alert.getBoundingClientRect().height;
         const asking = alert.querySelector('.asking');
         asking.remove();
         const without = alert.getBoundingClientRect().height;
         alert.append(asking);
         return [before, without]",
    );
    let height = |at: usize| heights[at].as_f64().unwrap();
    assert!(
        height(0) > 90.0 && (height(0) - height(1)).abs() < 1.0,
        "{heights}"
    );
    window.quit();
}

#[test]
fn a_passage_and_a_check_that_went_wrong_become_questions() {
    let window = Window::open();
    window.go(PAGE);
    window.select(
        "#blood-pressure + p",
        "Spravato raises it for about 4 hours",
    );
    window.click("button", "Ask about this");
    window.wait_for_words("Added to your questions: 1 in all.");
    window.go("/en/read/choosing-a-clinic");
    window.run("document.querySelector('.answer.other').open = true");
    window.click("button", "Ask about this");
    window.wait_for_words("Added to your questions: 2 in all.");
    window.click("link", "See my questions");
    window.wait_for_path("/en/mine#app-my-questions");
    let all = listed(&window).to_string();
    assert!(
        all.contains("What does this mean for me? “Spravato raises it"),
        "{all}"
    );
    assert!(all.contains("I was not sure about this: “"), "{all}");
    window.quit();
}

#[test]
fn the_keyboard_alone_writes_orders_changes_ticks_and_removes_questions() {
    let window = Window::open();
    window.go("/en/mine");
    for words in ["One", "Two"] {
        window.run("document.querySelector('#app-question-words').focus()");
        window.type_words(words);
        window.press("Enter");
        window.wait_until(
            "the field is empty again and has the focus",
            "return document.activeElement.id === 'app-question-words'
                && document.activeElement.value === ''",
        );
    }
    wait_for_list(&window, &["One", "Two"]);
    // Up, with the focus on the button that moved along.
    window.run("[...document.querySelectorAll('[id^=app-question-up-]')].at(-1).focus()");
    window.press("Enter");
    wait_for_list(&window, &["Two", "One"]);
    window.wait_until(
        "the focus went along and it is said",
        "return document.activeElement.closest('li')?.innerText.includes('Two')
            && document.activeElement.id.startsWith('app-question-up-')
            && document.querySelector('#app-said').textContent.includes('It is now number 1 of 2.')",
    );
    window.run("document.querySelector('[id^=app-question-tick-]').focus()");
    window.press("Enter");
    window.wait_until(
        "it is ticked off",
        "return document.activeElement.getAttribute('aria-pressed') === 'true'",
    );
    window.run("document.querySelector('[id^=app-question-edit-]').focus()");
    window.press("Enter");
    window.press("Tab");
    window.press("Control+a");
    window.type_words("Second");
    window.press("Tab");
    window.press("Enter");
    wait_for_list(&window, &["Second", "One"]);
    window.wait_until(
        "the focus is on what opened the field",
        "return document.activeElement.id.startsWith('app-question-edit-')",
    );
    window.run("document.querySelector('[id^=app-question-remove-]').focus()");
    window.press("Enter");
    wait_for_list(&window, &["One"]);
    window.wait_until(
        "the focus is on the way back",
        "return document.activeElement.textContent.includes('Undo')",
    );
    window.press("Enter");
    wait_for_list(&window, &["Second", "One"]);
    let window = window.restart();
    window.go("/en/mine");
    assert_eq!(listed(&window), json!(["Second", "One"]));
    window.quit();
}

#[test]
fn an_empty_question_is_answered_beside_the_field_and_one_that_is_there_is_said_so() {
    let window = Window::open();
    window.go("/en/mine");
    window.click_on("#app-question-add");
    window.wait_for_words("Nothing was written");
    window.run("document.querySelector('#app-question-words').focus()");
    window.type_words("May I sing");
    window.press("Enter");
    wait_for_list(&window, &["May I sing"]);
    window.type_words("may I sing");
    window.press("Enter");
    window.wait_for_words("This is on your list already.");
    assert_eq!(listed(&window), json!(["May I sing"]));
    window.quit();
}

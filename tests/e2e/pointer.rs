//! The mouse.

use fantoccini::actions::{InputSource as _, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::Value;
use std::time::Duration;

use super::Window;

/// How long the pointer takes from one point to another.
const WAY: Duration = Duration::from_millis(120);

impl Window {
    /// Draws the mouse, with its button down, from one end of some words to
    /// the other; the words stand in the first element that a selector finds.
    #[track_caller]
    pub fn select(&self, css: &str, words: &str) {
        let [x, y, to_x, to_y] = self.ends(css, words);
        let actions = MouseActions::new("mouse".to_owned())
            .then(move_to(x, y))
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(move_to((x + to_x) / 2, (y + to_y) / 2))
            .then(move_to(to_x, to_y))
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        self.perform(actions);
    }

    /// Clicks on a point of the page.
    #[track_caller]
    pub fn click_at(&self, x: i64, y: i64) {
        let actions = MouseActions::new("mouse".to_owned())
            .then(move_to(x, y))
            .then(PointerAction::Down {
                button: MOUSE_BUTTON_LEFT,
            })
            .then(PointerAction::Up {
                button: MOUSE_BUTTON_LEFT,
            });
        self.perform(actions);
    }

    /// Clicks on some words, which stand in the first element that a selector
    /// finds.
    #[track_caller]
    pub fn click_words(&self, css: &str, words: &str) {
        let [x, y, to_x, _] = self.ends(css, words);
        self.click_at((x + to_x.max(x)) / 2, y);
    }

    /// Moves the mouse to a point of the page and leaves it there.
    #[track_caller]
    pub fn point_at(&self, x: i64, y: i64) {
        self.perform(MouseActions::new("mouse".to_owned()).then(move_to(x, y)));
    }

    /// Moves the mouse over some words, which stand in the first element that
    /// a selector finds.
    #[track_caller]
    pub fn point_at_words(&self, css: &str, words: &str) {
        let [x, y, to_x, _] = self.ends(css, words);
        self.point_at((x + to_x.max(x)) / 2, y);
    }

    /// Where some words begin and end in the window, in CSS pixels.
    #[track_caller]
    fn ends(&self, css: &str, words: &str) -> [i64; 4] {
        let script = format!(
            "const element = document.querySelector({css:?});
             element.scrollIntoView({{ block: 'center', behavior: 'instant' }});
             const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
             const at = [];
             let text = '';
             while (walker.nextNode()) {{
               [...walker.currentNode.data].forEach((_, index) => at.push([walker.currentNode, index]));
               text += walker.currentNode.data;
             }}
             const words = {words:?};
             const start = text.indexOf(words);
             if (start < 0) return null;
             const range = new Range();
             range.setStart(...at[start]);
             const [node, index] = at[start + words.length - 1];
             range.setEnd(node, index + 1);
             const boxes = [...range.getClientRects()];
             const [first, last] = [boxes[0], boxes.at(-1)];
             return [first.left + 1, first.top + first.height / 2,
               last.right - 1, last.top + last.height / 2].map(Math.round);"
        );
        let ends = self.run(&script);
        let number = |at: usize| ends.get(at).and_then(Value::as_i64);
        match (number(0), number(1), number(2), number(3)) {
            (Some(x), Some(y), Some(to_x), Some(to_y)) => [x, y, to_x, to_y],
            _ => self.give_up(&format!("“{words}” does not stand in {css}")),
        }
    }

    #[track_caller]
    fn perform(&self, actions: MouseActions) {
        let done = self
            .runtime
            .block_on(self.client().perform_actions(actions));
        if let Err(why) = done {
            self.give_up(&format!("could not move the mouse: {why}"));
        }
    }
}

fn move_to(x: i64, y: i64) -> PointerAction {
    PointerAction::MoveTo {
        duration: Some(WAY),
        x: x as f64,
        y: y as f64,
    }
}

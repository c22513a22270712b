//! What a person does in the window, and what they see.

use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::{ORIGIN, PATIENCE, Window, set};

/// Between two looks.
const BEAT: Duration = Duration::from_millis(25);

/// Finds what can be seen, by its role and name, as a screen reader would
/// announce it: the exact name first, else one that contains the words.
const NAMED: &str = r#"
  const [role, words] = arguments;
  const kinds = {
    link: 'a[href]',
    button: 'button, summary, [role=button]',
    radio: 'input[type=radio]',
    checkbox: 'input[type=checkbox]',
    textbox: 'input:not([type]), input[type=text], textarea',
    searchbox: 'input[type=search]',
    heading: 'h1, h2, h3, h4',
  };
  const plain = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const name = (element) => plain(
    element.getAttribute('aria-label')
      ?? (element.labels?.length ? element.labels[0].innerText : element.innerText));
  const seen = [...document.querySelectorAll(kinds[role] ?? `[role=${role}]`)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const found = seen.find((element) => name(element) === words)
    ?? seen.find((element) => name(element).includes(words));
  if (!found || document.readyState !== 'complete') return null;
  const chosen = role === 'radio' || role === 'checkbox';
  const target = chosen ? found.labels?.[0] ?? found : found;
  // The driver scrolls only as far as the edge, where the bar covers things.
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  return target;
"#;

impl Window {
    /// Goes to a path of the app, such as `/en/home`.
    #[track_caller]
    pub fn go(&self, path: &str) {
        let address = format!("{ORIGIN}{path}");
        if let Err(why) = self.runtime.block_on(self.client().goto(&address)) {
            self.give_up(&format!("could not go to {path}: {why:?}"));
        }
        self.wait_for_load();
    }

    /// Waits until the page and its scripts are there: the driver answers a
    /// little earlier.
    #[track_caller]
    pub fn wait_for_load(&self) {
        self.wait_until(
            "the page is loaded",
            "return document.readyState === 'complete'",
        );
    }

    /// The path that the window is on, with what stands after `#`.
    #[track_caller]
    #[must_use]
    pub fn path(&self) -> String {
        let path = self.run("return location.pathname + location.hash");
        path.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the window is on this path.
    #[track_caller]
    pub fn wait_for_path(&self, path: &str) {
        self.wait(&format!("the window is on {path}"), || {
            let now = self.try_run("return location.pathname + location.hash", &[])?;
            let complete = self.try_run("return document.readyState === 'complete'", &[])?;
            Ok((now == path && complete == true).then_some(()))
        });
    }

    /// Clicks what has this role and name: `click("link", "Home")`.
    #[track_caller]
    pub fn click(&self, role: &str, name: &str) {
        let what = format!("there is a {role} named “{name}” to click");
        self.wait(&what, || {
            let found = self.try_run(NAMED, &[json!(role), json!(name)])?;
            let Some(element) = self.element(&found) else {
                return Ok(None);
            };
            self.runtime.block_on(element.click()).map(Some)
        });
    }

    /// Whether something with this role and name can be seen now.
    #[track_caller]
    #[must_use]
    pub fn sees(&self, role: &str, name: &str) -> bool {
        let found = self.try_run(NAMED, &[json!(role), json!(name)]);
        found.is_ok_and(|found| !found.is_null())
    }

    /// Clicks the first element that a CSS selector finds.
    #[track_caller]
    pub fn click_on(&self, css: &str) {
        self.wait(&format!("{css} can be clicked"), || {
            let script = "const found = document.querySelector(arguments[0]);
                if (!found || document.readyState !== 'complete') return null;
                found.scrollIntoView({ block: 'center', behavior: 'instant' });
                return found;";
            let found = self.try_run(script, &[json!(css)])?;
            let Some(element) = self.element(&found) else {
                return Ok(None);
            };
            self.runtime.block_on(element.click()).map(Some)
        });
    }

    /// The text, as it is seen, of the first element that a selector finds.
    #[track_caller]
    #[must_use]
    pub fn text(&self, css: &str) -> String {
        self.wait(&format!("{css} is on the page"), || {
            self.runtime.block_on(async {
                let element = self.client().find(Locator::Css(css)).await?;
                element.text().await.map(Some)
            })
        })
    }

    /// An attribute of the first element that a selector finds.
    #[track_caller]
    #[must_use]
    pub fn attribute(&self, css: &str, name: &str) -> Option<String> {
        self.wait(&format!("{css} is on the page"), || {
            self.runtime.block_on(async {
                let element = self.client().find(Locator::Css(css)).await?;
                element.attr(name).await.map(Some)
            })
        })
    }

    /// Waits until these words can be seen on the page.
    #[track_caller]
    pub fn wait_for_words(&self, words: &str) {
        self.wait(&format!("the page says “{words}”"), || {
            let script = "return document.body.innerText.includes(arguments[0])";
            let says = self.try_run(script, &[json!(words)])?;
            Ok((says == true).then_some(()))
        });
    }

    /// Waits until a script returns something that is true.
    #[track_caller]
    pub fn wait_until(&self, what: &str, script: &str) {
        self.wait(what, || {
            let value = self.try_run(script, &[])?;
            Ok((value == true).then_some(()))
        });
    }

    /// Runs a script in the page and returns what it returns.
    #[track_caller]
    pub fn run(&self, script: &str) -> Value {
        self.wait("the script runs", || self.try_run(script, &[]).map(Some))
    }

    /// Runs a script with arguments that calls its last argument with the
    /// answer, once.
    #[track_caller]
    pub fn run_async(&self, script: &str, args: &[Value]) -> Value {
        let run = self.client().execute_async(script, args.to_vec());
        match self.runtime.block_on(run) {
            Ok(value) => value,
            Err(why) => self.give_up(&format!("the script failed: {why}")),
        }
    }

    /// Makes the window this large, in CSS pixels.
    #[track_caller]
    pub fn resize(&self, width: u32, height: u32) {
        let resized = self
            .runtime
            .block_on(self.client().set_window_size(width, height));
        if let Err(why) = resized {
            self.give_up(&format!("could not resize the window: {why}"));
        }
        let fits = format!("return innerWidth === {width} && innerHeight === {height}");
        self.wait_until(&format!("the window is {width} by {height}"), &fits);
    }

    /// A picture of what the window shows, as `NAME.png` in the folder for
    /// pictures.
    #[track_caller]
    pub fn screenshot(&self, name: &str) -> PathBuf {
        let file = Path::new(&set("E2E_SCREENSHOTS")).join(format!("{name}.png"));
        let picture = self.runtime.block_on(self.client().screenshot());
        match picture.map(|png| fs::write(&file, png)) {
            Ok(Ok(())) => file,
            Ok(Err(why)) => panic!("{}: {why}", file.display()),
            Err(why) => panic!("no picture of the window: {why}"),
        }
    }

    fn try_run(&self, script: &str, args: &[Value]) -> Result<Value, CmdError> {
        let run = self.client().execute(script, args.to_vec());
        self.runtime.block_on(run)
    }

    /// The element that a script returned.
    fn element(&self, found: &Value) -> Option<Element> {
        let id = found.as_object()?.values().next()?.as_str()?.to_owned();
        Some(Element::from_element_id(self.client().clone(), id.into()))
    }

    /// Looks again until there is something, or patience is at its end. An
    /// error is a look that failed: the page may just be changing.
    #[track_caller]
    fn wait<T>(&self, what: &str, mut look: impl FnMut() -> Result<Option<T>, CmdError>) -> T {
        let since = Instant::now();
        loop {
            let found = look();
            match found {
                Ok(Some(found)) => return found,
                Ok(None) if since.elapsed() > PATIENCE => {
                    self.give_up(&format!("waited in vain until {what}"));
                }
                Err(why) if since.elapsed() > PATIENCE => {
                    self.give_up(&format!("waited in vain until {what}: {why}"));
                }
                _ => sleep(BEAT),
            }
        }
    }

    #[track_caller]
    pub(super) fn give_up(&self, why: &str) -> ! {
        let says = "return `${location.href}\\n${document.title}\\n${document.body.innerText}`";
        let page = self.try_run(says, &[]).unwrap_or_default();
        let page: String = page
            .as_str()
            .unwrap_or("nothing")
            .chars()
            .take(1_500)
            .collect();
        panic!("{why}\nThe window shows:\n{page}");
    }
}

//! What staff do with guides.

use super::Form;
use crate::Reader;
use crate::guides::{Guides, Looked, Named, NotInstalled, look};
use crate::ports::NotKept;
use crate::staff::Desk;
use crate::views::{Frame, guide_named};

/// The phrase for what was done and a value in it, and what lies on drives, if
/// that was looked for.
type Done = (Option<(&'static str, String)>, Option<Looked>);

impl Reader {
    /// Does what a form of the staff's screen says, if it is about guides.
    pub(super) fn tend_guides(&self, frame: &Frame<'_>, desk: &Desk, form: &Form) -> Option<Done> {
        let guides = self.guides.as_ref()?;
        Some(match form.get("do") {
            "look" => (None, Some(look(&self.policy, desk.computer(), None))),
            "install" => {
                let named = Named {
                    drive: form.get("drive"),
                    path: form.get("path"),
                    digest: form.get("digest"),
                    may_be_earlier: form.get("earlier") == "yes",
                };
                // Each file is read once, for the list and to be installed.
                let looked = look(&self.policy, desk.computer(), Some(&named));
                let said = self.install_said(frame, guides, &looked, &named);
                (Some(said), Some(looked))
            }
            "first" => (Some(noted(&guides.go_back_to_first())), None),
            "before" => (Some(noted(&guides.go_back())), None),
            "anew" => {
                self.desktop.start_anew();
                (None, None)
            }
            _ => return None,
        })
    }

    fn install_said(
        &self,
        frame: &Frame<'_>,
        guides: &Guides,
        looked: &Looked,
        named: &Named<'_>,
    ) -> (&'static str, String) {
        let phrase = match self.install(guides, looked, named) {
            Ok(about) => return ("guides-done", guide_named(frame, &about)),
            Err(NotInstalled::Silent) => "guides-silent",
            Err(NotInstalled::Gone) => "guides-gone",
            Err(NotInstalled::Changed) => "guides-changed",
            Err(NotInstalled::Damaged) => "guides-is-damaged",
            Err(NotInstalled::NotTrusted) => "guides-no-trust",
            Err(NotInstalled::Earlier) => "guides-earlier",
            Err(NotInstalled::NotKept) => "guides-not-kept",
        };
        (phrase, String::new())
    }
}

fn noted(kept: &Result<(), NotKept>) -> (&'static str, String) {
    let phrase = match kept {
        Ok(()) => "guides-went-back",
        Err(_) => "guides-not-kept",
    };
    (phrase, String::new())
}

//! What staff do with guides.

use super::Form;
use crate::Reader;
use crate::guides::{Found, Guides, Named, NotInstalled, found};
use crate::ports::NotKept;
use crate::staff::Desk;
use crate::views::{Frame, guide_named};

/// The phrase for what was done and a value in it, and what lies on drives, if
/// that was looked for.
type Done = (Option<(&'static str, String)>, Option<Vec<Found>>);

impl Reader {
    /// Does what a form of the staff's screen says, if it is about guides.
    pub(super) fn tend_guides(&self, frame: &Frame<'_>, desk: &Desk, form: &Form) -> Option<Done> {
        let guides = self.guides.as_ref()?;
        let look = || Some(found(&self.policy, desk.machine()));
        Some(match form.get("do") {
            "look" => (None, look()),
            "install" => (Some(self.install_said(frame, guides, desk, form)), look()),
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
        desk: &Desk,
        form: &Form,
    ) -> (&'static str, String) {
        let named = Named {
            drive: form.get("drive"),
            path: form.get("path"),
            digest: form.get("digest"),
            may_be_earlier: form.get("earlier") == "yes",
        };
        let phrase = match self.install(guides, desk.machine(), &named) {
            Ok(about) => return ("guides-done", guide_named(frame, &about)),
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

//! GitHub's alerts.

use pulldown_cmark::BlockQuoteKind;

use super::Renderer;
use super::text::escaped;

impl<'a> Renderer<'a> {
    pub(super) fn start_alert(&mut self, kind: BlockQuoteKind) {
        let dress = self.around.dress;
        let (class, label) = match kind {
            BlockQuoteKind::Note => ("note", dress.map(|d| &d.note)),
            BlockQuoteKind::Tip => ("tip", dress.map(|d| &d.tip)),
            BlockQuoteKind::Important => ("important", dress.map(|d| &d.important)),
            BlockQuoteKind::Warning => ("warning", dress.map(|d| &d.warning)),
            BlockQuoteKind::Caution => ("caution", dress.map(|d| &d.caution)),
        };
        self.html(format!("<div class=\"alert {class}\" role=\"note\">\n"));
        if let Some(label) = label {
            self.html(format!("<p class=\"alert-label\">{}</p>\n", escaped(label)));
        }
    }
}

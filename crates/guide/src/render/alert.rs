//! GitHub's alerts.

use pulldown_cmark::BlockQuoteKind;

use super::Renderer;
use super::text::escaped;

impl<'a> Renderer<'a> {
    pub(super) fn start_alert(&mut self, kind: BlockQuoteKind) {
        let class = match kind {
            BlockQuoteKind::Note => "note",
            BlockQuoteKind::Tip => "tip",
            BlockQuoteKind::Important => "important",
            BlockQuoteKind::Warning => "warning",
            BlockQuoteKind::Caution => "caution",
        };
        let dress = self.around.dress;
        let label = dress.and_then(|dress| dress.say(&format!("alert-{class}")));
        self.html(format!("<div class=\"alert {class}\" role=\"note\">\n"));
        if let Some(label) = label {
            self.html(format!("<p class=\"alert-label\">{}</p>\n", escaped(label)));
        }
    }
}

//! Tables: their headings of columns and rows, in a box that can scroll.

use pulldown_cmark::Alignment;

use super::Renderer;
use super::text::{escaped, own_text};
use crate::markdown::Located;

pub(super) struct Table {
    classes: Vec<&'static str>,
    /// The words that head its columns.
    names: Vec<String>,
    column: usize,
    in_head: bool,
    rows_have_names: bool,
}

impl Table {
    /// Cells of the first row head columns; those of the first column head
    /// rows, if the table has others.
    fn cell_is_heading(&self) -> bool {
        self.in_head || (self.rows_have_names && self.column == 0)
    }
}

impl<'a> Renderer<'a> {
    pub(super) fn start_table(&mut self, alignments: &[Alignment], rest: &[Located<'_>]) {
        let text = own_text(rest);
        let id = self.block(&text);
        let named = self
            .heading
            .as_ref()
            .map(|heading| format!(" role=\"group\" tabindex=\"0\" aria-labelledby=\"{heading}\""))
            .unwrap_or_default();
        self.html(format!("<div class=\"table\" id=\"{id}\"{named}><table>"));
        self.table = Some(Table {
            classes: alignments
                .iter()
                .map(|alignment| match alignment {
                    Alignment::Center => " class=\"center\"",
                    Alignment::Right => " class=\"end\"",
                    Alignment::None | Alignment::Left => "",
                })
                .collect(),
            names: Vec::new(),
            column: 0,
            in_head: false,
            rows_have_names: alignments.len() > 1,
        });
    }

    pub(super) fn start_row(&mut self, html: &'static str, in_head: bool) {
        self.html(html);
        if let Some(table) = &mut self.table {
            (table.in_head, table.column) = (in_head, 0);
        }
    }

    pub(super) fn start_cell(&mut self, rest: &[Located<'_>]) {
        let Some(table) = &mut self.table else { return };
        if table.in_head {
            table.names.push(own_text(rest));
        }
        let class = table.classes.get(table.column).copied().unwrap_or("");
        let html = match (table.cell_is_heading(), table.in_head) {
            (true, true) => format!("<th scope=\"col\"{class}>"),
            (true, false) => format!("<th scope=\"row\"{class}>"),
            // Where a table is too wide, its rows are shown as lists.
            (false, _) => match table.names.get(table.column) {
                Some(name) if self.around.dress.is_some() && !name.is_empty() => {
                    format!(
                        "<td{class}><span class=\"column\">{}: </span>",
                        escaped(name)
                    )
                }
                _ => format!("<td{class}>"),
            },
        };
        self.html(html);
    }

    pub(super) fn end_cell(&mut self) {
        let is_th = self.table.as_ref().is_some_and(Table::cell_is_heading);
        self.html(if is_th { "</th>" } else { "</td>" });
        if let Some(table) = &mut self.table {
            table.column += 1;
        }
    }
}

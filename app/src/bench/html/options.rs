//! The options: those to add, and those that are set.

use http_status::option;

use crate::bench::{Chip, Row};
use report::text::{attribute, element, escape};

/// The id of the input of a row.
pub(crate) fn input_id(row: u32) -> String {
    format!("option-{row}")
}

/// What is said of a row, as text: the marks around code are for Markdown.
pub(crate) fn hint(text: &str) -> String {
    text.replace('`', "")
}

/// The id of what is said of a row.
pub(crate) fn hint_id(row: u32) -> String {
    format!("hint-{row}")
}

/// Buttons for the options that mean something for the code, or for the rest.
/// Each does `toggle-N`, N being its place among all.
pub(crate) fn chips_html(chips: &[Chip], is_first: bool, is_asleep: bool) -> String {
    let mut html = String::new();
    for (index, chip) in
        chips.iter().enumerate().filter(|(_, c)| c.is_first == is_first)
    {
        html.push_str("<button class=\"option-chip\" type=\"button\"");
        attribute(&mut html, "data-do", &format!("toggle-{index}"));
        if !chip.is_repeatable() {
            attribute(&mut html, "aria-pressed", "false");
        }
        disable(&mut html, is_asleep);
        html.push_str(
            "><span class=\"pill\"><span class=\"sign\" aria-hidden=\"true\"></span>",
        );
        escape(&mut html, chip.label());
        let default = chip.default.as_deref().unwrap_or_default();
        element(&mut html, " <span class=\"default\">", default, "</span>");
        html.push_str("</span></button>");
    }
    html
}

/// A line for each option: its name, its value, room for what is said of it, and
/// a button to take it away.
pub(crate) fn rows_html(rows: &[Row], is_asleep: bool) -> String {
    let mut html = String::new();
    for row in rows {
        row_html(&mut html, row, is_asleep);
    }
    html
}

fn row_html(html: &mut String, row: &Row, is_asleep: bool) {
    let (input, said) = (input_id(row.id), hint_id(row.id));
    let (example, summary) =
        option(row.option).map_or(("", ""), |o| (o.example, o.summary));
    html.push_str("<div class=\"option-row\"");
    attribute(html, "data-option", row.option);
    html.push_str("><label");
    attribute(html, "for", &input);
    element(html, ">", row.option, "</label>");
    html.push_str(
        "<input autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\"",
    );
    attribute(html, "id", &input);
    attribute(html, "placeholder", example);
    attribute(html, "value", &row.text);
    attribute(html, "aria-describedby", &said);
    disable(html, is_asleep);
    html.push_str("><p class=\"hint\" aria-live=\"polite\"");
    attribute(html, "id", &said);
    element(html, ">", &hint(summary), "</p>");
    html.push_str("<button class=\"remove\" type=\"button\"");
    attribute(html, "data-do", &format!("remove-{}", row.id));
    attribute(html, "aria-label", &format!("Remove {}", row.option));
    disable(html, is_asleep);
    html.push_str("><span aria-hidden=\"true\">×</span></button></div>");
}

fn disable(html: &mut String, is_asleep: bool) {
    if is_asleep {
        html.push_str(" disabled");
    }
}

#[cfg(test)]
mod tests {
    use http_status::Code;

    use super::*;
    use crate::bench::{chips, rows_of};

    #[test]
    fn a_row_is_written_whole_and_what_was_typed_stays_text() {
        let rows = rows_of(&[("delay".to_owned(), "\"><b>".to_owned())]);
        assert_eq!(
            rows_html(&rows, true),
            "<div class=\"option-row\" data-option=\"delay\"><label for=\"option-0\">delay</label>\
             <input autocomplete=\"off\" autocapitalize=\"off\" spellcheck=\"false\" \
             id=\"option-0\" placeholder=\"1.5s\" value=\"&quot;&gt;&lt;b&gt;\" \
             aria-describedby=\"hint-0\" disabled>\
             <p class=\"hint\" aria-live=\"polite\" id=\"hint-0\">wait before the status line; \
             a range is chosen from</p><button class=\"remove\" type=\"button\" \
             data-do=\"remove-0\" aria-label=\"Remove delay\" disabled>\
             <span aria-hidden=\"true\">×</span></button></div>"
        );
    }

    #[test]
    fn every_chip_says_its_place_among_all() {
        let chips = chips(Code::new(429).unwrap(), "GET");
        let html = chips_html(&chips, true, false) + &chips_html(&chips, false, false);
        for place in 0..chips.len() {
            assert_eq!(html.matches(&format!("data-do=\"toggle-{place}\"")).count(), 1);
        }
        assert!(html.contains("<span class=\"default\">5</span>"));
        assert!(!html.contains("disabled"));
    }
}

//! A text with its lines apart, each marked by the gravest finding about it.

use std::collections::BTreeMap;

use inspect::{Inspected, Level};

use crate::text::{attribute, escape};

/// The most lines that are marked; what follows is text alone.
const MOST: usize = 2000;

/// The lines of a text as elements `{place}-{line}`, with the level of the gravest
/// finding about each. They stand behind a text area that holds the same text, so
/// all of it is here, line for line.
///
/// ```
/// assert_eq!(
///     report::lines_html("a\n<b>", &[], "line"),
///     "<span class=\"line\" id=\"line-1\" data-line=\"1\">a\n</span>\
///      <span class=\"line\" id=\"line-2\" data-line=\"2\">&lt;b&gt;\n</span>",
/// );
/// ```
pub fn lines_html(text: &str, inspected: &[Inspected], place: &str) -> String {
    let levels = levels(inspected);
    let mut html = String::with_capacity(text.len() * 2);
    let mut rest = text;
    for number in 1..=MOST {
        let (line, after) = match rest.split_once('\n') {
            Some((line, after)) => (line, Some(after)),
            None => (rest, None),
        };
        html.push_str("<span class=\"line\"");
        attribute(&mut html, "id", &format!("{place}-{number}"));
        attribute(&mut html, "data-line", &number.to_string());
        let level = u32::try_from(number).ok().and_then(|number| levels.get(&number));
        if let Some(level) = level {
            attribute(&mut html, "data-level", level.id());
        }
        html.push('>');
        escape(&mut html, line);
        html.push_str("\n</span>");
        match after {
            Some(after) => rest = after,
            None => return html,
        }
    }
    escape(&mut html, rest);
    html
}

/// The gravest level that is found about each line.
fn levels(inspected: &[Inspected]) -> BTreeMap<u32, Level> {
    let mut levels = BTreeMap::new();
    for finding in inspected.iter().flat_map(|one| &one.report.findings) {
        for line in &finding.lines {
            let gravest = levels.entry(*line).or_insert(finding.level);
            *gravest = finding.level.min(*gravest);
        }
    }
    levels
}

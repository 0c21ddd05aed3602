//! The lines behind the text area, each marked by the gravest finding about it.

use leptos::prelude::*;

use super::state::PasteState;
use crate::{paste::PLACE, report::LineLevels};

/// The most lines that are marked; what follows is text alone.
const MOST_LINES: usize = 2000;

/// The lines of the text as elements `line-{n}`, with the level of the gravest finding
/// about each. They stand behind a text area that holds the same text, so all of it is
/// here, line for line.
#[component]
pub(super) fn Lines(
    /// The box that this is a part of.
    paste: PasteState,
) -> impl IntoView {
    let levels = Memo::new(move |_| paste.report.levels());
    view! {
        <pre class="lines" aria-hidden="true">
            {move || lines_view(&paste.input.read().text, &levels.read())}
        </pre>
    }
}

fn lines_view(text: &str, levels: &LineLevels) -> impl IntoView + use<> {
    let (lines, rest) = split(text);
    let lines = lines.into_iter().zip(1..).map(|(line, number)| {
        view! {
            <span
                class="line"
                id=format!("{PLACE}-{number}")
                data-line=number.to_string()
                data-level=levels.get(number)
            >
                {[line, "\n"].concat()}
            </span>
        }
    });
    (lines.collect_view(), rest.map(str::to_owned))
}

/// The lines that are marked, and the text behind them.
fn split(text: &str) -> (Vec<&str>, Option<&str>) {
    let mut lines = Vec::new();
    let mut rest = text;
    while lines.len() < MOST_LINES {
        let Some((line, after)) = rest.split_once('\n') else {
            lines.push(rest);
            return (lines, None);
        };
        lines.push(line);
        rest = after;
    }
    (lines, Some(rest).filter(|rest| !rest.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_split_line_for_line() {
        assert_eq!(split("a\n<b>"), (vec!["a", "<b>"], None));
        assert_eq!(split("a\n"), (vec!["a", ""], None));
        assert_eq!(split(""), (vec![""], None));
    }

    #[test]
    fn what_follows_many_lines_is_text_alone() {
        let text = "a\n".repeat(MOST_LINES) + "b\nc";
        let (lines, rest) = split(&text);
        assert_eq!((lines.len(), rest), (MOST_LINES, Some("b\nc")));
    }
}

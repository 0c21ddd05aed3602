//! Two exchanges side by side, as a table and as lines of content.

use leptos::prelude::*;

use super::pieces::sentence;
use crate::workbench::{
    ComparedRow, Comparison, ContentLine, Difference, LineSide, Lines,
};

/// The comparison; the labels say whose each side is. On a phone, what is the same and the
/// content are folded until `is_open`.
pub(super) fn comparison_view(
    comparison: Comparison,
    labels: [&str; 2],
    is_open: RwSignal<bool>,
) -> impl IntoView + use<> {
    let summary = comparison.summary();
    let notes: Vec<_> = comparison.notes().into_iter().map(sentence).collect();
    let Comparison { is_pair, rows, content, .. } = comparison;
    let rows: Vec<_> =
        rows.into_iter().map(|row| row_view(row, is_pair, labels)).collect();
    let heads = labels.into_iter().take(if is_pair { 2 } else { 1 });
    let heads = heads.map(|label| {
        view! { <th role="columnheader" scope="col">{label.to_owned()}</th> }
    });
    let heads: Vec<_> = heads.collect();
    view! {
        <p class="compared-summary">{summary}</p>
        <button
            class="compared-more"
            type="button"
            aria-expanded=move || is_open.get().to_string()
            on:click=move |_| is_open.update(|is_open| *is_open = !*is_open)
        >
            "All fields and the content"
        </button>
        <table class="compared" role="table" data-pair=is_pair.then_some("")>
            <thead role="rowgroup">
                <tr role="row">
                    <td role="cell"></td>
                    {heads}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {notes}
        {lines_view(content, labels)}
    }
}

/// A thing that both may have.
fn row_view(
    row: ComparedRow,
    is_pair: bool,
    labels: [&str; 2],
) -> impl IntoView + use<> {
    let ComparedRow { name, is_field, left, right, difference } = row;
    // A mark and words, because colours are seen by some alone.
    let (kind, mark, words) = match difference {
        Difference::Same => (None, "", ""),
        Difference::Expected => (Some("expected"), " ≠", ", differs at any time"),
        Difference::Telling => (Some("telling"), " ≠", ", different"),
    };
    let values =
        [left, right].into_iter().zip(labels).take(if is_pair { 2 } else { 1 });
    let values = values.map(|(value, label)| {
        let is_missing = value.is_none().then_some("");
        let value = value.unwrap_or_else(|| "not there".to_owned());
        view! {
            <td role="cell" data-label=label.to_owned() data-missing=is_missing>
                {value}
            </td>
        }
    });
    let values: Vec<_> = values.collect();
    view! {
        <tr role="row" data-difference=kind data-field=is_field.then_some("")>
            <th role="rowheader" scope="row">
                {name}
                <span class="compared-mark" aria-hidden="true">{mark}</span>
                <span class="visually-hidden">{words}</span>
            </th>
            {values}
        </tr>
    }
}

/// The content, line by line.
fn lines_view(content: Lines, labels: [&str; 2]) -> impl IntoView + use<> {
    let Lines { lines, left_out } = content;
    if lines.is_empty() {
        return None;
    }
    let lines: Vec<_> = lines.into_iter().map(|line| line_view(line, labels)).collect();
    let rest = (left_out > 0).then(|| sentence(format!("… and {left_out} lines more")));
    Some(view! {
        <pre
            class="compared-content"
            role="region"
            aria-label="Content, line by line"
            tabindex="0"
        >
            <code>{lines}</code>
        </pre>
        {rest}
    })
}

fn line_view(line: ContentLine, [left, right]: [&str; 2]) -> impl IntoView + use<> {
    let ContentLine { side, text } = line;
    let (id, mark, whose) = match side {
        LineSide::Both => (None, "  ", String::new()),
        LineSide::Left => (Some("left"), "− ", format!("{left}: ")),
        LineSide::Right => (Some("right"), "+ ", format!("{right}: ")),
    };
    view! {
        <span data-side=id>
            <span aria-hidden="true">{mark}</span>
            <span class="visually-hidden">{whose}</span>
            {text + "\n"}
        </span>
    }
}

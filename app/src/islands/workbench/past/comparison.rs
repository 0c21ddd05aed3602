//! Two exchanges side by side, as a table and as lines of content.

use leptos::prelude::*;

use crate::workbench::{
    ComparedRow, Comparison, ContentLine, Difference, LineSide, Lines,
};

/// The comparison; the labels say whose each side is.
#[component]
pub(super) fn ComparisonView(
    comparison: Comparison,
    left: String,
    right: String,
) -> impl IntoView {
    let summary = comparison.summary();
    let Comparison { is_pair, rows, content, compared_bytes } = comparison;
    let labels = Labels { left: left.clone(), right: right.clone() };
    let rows =
        rows.into_iter().map(|row| view! { <Row row is_pair labels=labels.clone()/> });
    let rows = rows.collect_view();
    let right_head =
        is_pair.then(|| view! { <th role="columnheader" scope="col">{right}</th> });
    let note = compared_bytes.map(|bytes| {
        format!(
            "Of the content, the first {bytes} bytes are here; no more is compared."
        )
    });
    view! {
        {summary.map(|summary| view! { <p class="compared-summary">{summary}</p> })}
        <table class="compared" role="table" data-pair=is_pair.then_some("")>
            <thead role="rowgroup">
                <tr role="row">
                    <th role="columnheader" scope="col">
                        <span class="visually-hidden">"What"</span>
                    </th>
                    <th role="columnheader" scope="col">{left}</th>
                    {right_head}
                </tr>
            </thead>
            <tbody role="rowgroup">{rows}</tbody>
        </table>
        {note.map(|note| view! { <p class="hint">{note}</p> })}
        <ContentLines content labels/>
    }
}

/// Whose each side is.
#[derive(Clone)]
struct Labels {
    left: String,
    right: String,
}

/// A thing that both may have.
#[component]
fn Row(row: ComparedRow, is_pair: bool, labels: Labels) -> impl IntoView {
    let ComparedRow { name, is_field, left, right, difference } = row;
    // A mark and words, because colours are seen by some alone.
    let (kind, said) = match difference {
        Difference::Same => (None, ""),
        Difference::Expected => (Some("expected"), ", differs at any time"),
        Difference::Telling => (Some("telling"), ", different"),
    };
    let mark = kind.map(|_| {
        view! {
            <span class="compared-mark" aria-hidden="true">" ≠"</span>
            <span class="visually-hidden">{said}</span>
        }
    });
    let right = is_pair.then(|| view! { <Value value=right label=labels.right/> });
    view! {
        <tr role="row" data-difference=kind data-field=is_field.then_some("")>
            <th role="rowheader" scope="row">{name} {mark}</th>
            <Value value=left label=labels.left/>
            {right}
        </tr>
    }
}

/// What one side has.
#[component]
fn Value(value: Option<String>, label: String) -> impl IntoView {
    let is_missing = value.is_none();
    view! {
        <td role="cell" data-label=label data-missing=is_missing.then_some("")>
            {value.unwrap_or_else(|| "not there".to_owned())}
        </td>
    }
}

/// The content, line by line.
#[component]
fn ContentLines(content: Lines, labels: Labels) -> impl IntoView {
    let Lines { lines, left_out } = content;
    if lines.is_empty() {
        return None;
    }
    let lines = lines.into_iter().map(|line| {
        let ContentLine { side, text } = line;
        let (id, mark, whose) = match side {
            LineSide::Both => (None, "  ", None),
            LineSide::Left => (Some("left"), "− ", Some(&labels.left)),
            LineSide::Right => (Some("right"), "+ ", Some(&labels.right)),
        };
        let whose = whose.map(|whose| {
            view! { <span class="visually-hidden">{format!("{whose}: ")}</span> }
        });
        view! {
            <span data-side=id>
                <span aria-hidden="true">{mark}</span>
                {whose}
                {text}
                "\n"
            </span>
        }
    });
    let lines = lines.collect_view();
    let rest = (left_out > 0).then(|| format!("… and {left_out} lines more"));
    Some(view! {
        <pre class="compared-content" role="region" aria-label="Content, line by line" tabindex="0">
            <code>{lines}</code>
        </pre>
        {rest.map(|rest| view! { <p class="hint">{rest}</p> })}
    })
}

//! One side of the exchange: its messages, and what is to be said of them.

use leptos::prelude::*;

use super::result_chunk;
use crate::{
    explained::{explained_field, explained_status},
    late_view::late_view,
    panes::ReportState,
    workbench::{Field, Kind, Message, Side, Tab},
};

/// What a side has to say.
#[component]
pub(super) fn SideView(tab: Tab, mut side: Side, report: ReportState) -> impl IntoView {
    let lines = Lines { place: tab.id(), report };
    let chunk = result_chunk::loaded();
    let head = chunk.filter(|_| side.timing.is_some()).map(|chunk| (chunk.head)(&side));
    let said = side.unanswered.take();
    let said = chunk.zip(said).map(|(chunk, said)| (chunk.unanswered)(said));
    let content = chunk.and_then(|chunk| (chunk.content)(&side));
    let heading = if tab == Tab::Seen && !side.messages.is_empty() {
        "What the browser hid or changed"
    } else {
        "In a browser"
    };
    let hidden = (!side.hidden.is_empty()).then(|| {
        view! {
            <div class="browser-notes">
                <p>{heading}</p>
                <ul>{list(side.hidden)}</ul>
            </div>
        }
    });
    let summary = (head.is_none() && !side.summary.is_empty())
        .then(|| view! { <p class="summary">{side.summary}</p> });
    let pieces = content.is_none().then(|| view! { <Pieces content=side.content/> });
    let is_transcript = !side.request.is_empty() || !side.messages.is_empty();
    let transcript = is_transcript.then(|| {
        let messages = side.messages.into_iter();
        view! {
            <div class="transcript">
                <RequestLine request=side.request opens=side.opens/>
                {messages.map(|message| view! { <MessageView lines message/> }).collect_view()}
                {pieces}
                {paragraph("remark", side.remark)}
            </div>
        }
    });
    // Notes come before the content, which may fill more than a screen.
    view! {
        {late_view(head)}
        {summary}
        {paragraph("cut", side.cut)}
        {late_view(said)}
        {(!side.notes.is_empty())
            .then(|| view! { <ul class="exchange-notes">{list(side.notes)}</ul> })}
        {hidden}
        {transcript}
        {late_view(content)}
    }
}

/// The request line, and a link that sends it from a tab.
#[component]
fn RequestLine(request: String, opens: Option<String>) -> impl IntoView {
    let link = opens.map(|path| {
        view! {
            <a class="open-tab" href=path target="_blank" rel="noopener">
                "Open in a tab"
                <span aria-hidden="true">" ↗"</span>
            </a>
        }
    });
    (!request.is_empty())
        .then(|| view! { <p class="request-line">{request} " " {link}</p> })
}

fn paragraph(class: &'static str, text: String) -> impl IntoView {
    (!text.is_empty()).then(|| view! { <p class=class>{text}</p> })
}

fn list<T: IntoView + 'static>(items: Vec<T>) -> impl IntoView {
    items.into_iter().map(|item| view! { <li>{item}</li> }).collect_view()
}

/// A response without its content.
#[component]
fn MessageView(lines: Lines, message: Message) -> impl IntoView {
    let Message { pause, number, status, class, fields, aside } = message;
    let aside = (!aside.is_empty()).then(|| {
        view! {
            <details class="aside-fields">
                <summary>{counted(aside.len())} " about CORS and safety"</summary>
                <FieldTable lines fields=aside/>
            </details>
        }
    });
    view! {
        {paragraph("pause", pause)}
        <p
            class="status-line"
            data-class=class
            id=lines.id(number)
            data-line=Lines::shown(number)
            data-level=move || lines.level(number)
        >
            {explained_status(status)}
        </p>
        <FieldTable lines fields/>
        {aside}
    }
}

fn counted(fields: usize) -> String {
    format!("{fields} field{}", if fields == 1 { "" } else { "s" })
}

/// Fields, a line for each. Roles, because a table that is drawn as lines is one to
/// no reader.
#[component]
fn FieldTable(lines: Lines, fields: Vec<Field>) -> impl IntoView {
    let rows = fields.into_iter().map(move |field| {
        let why = field.is_hidden.then(|| field.why_hidden());
        let mark = why.map(|why| view! { <span class="mark">{why}</span> });
        let Field { name, value, number, .. } = field;
        view! {
            <tr
                role="row"
                id=lines.id(number)
                data-line=Lines::shown(number)
                data-level=move || lines.level(number)
            >
                <th role="rowheader" scope="row">{explained_field(name)} ": "</th>
                <td role="cell">{value} {mark}</td>
            </tr>
        }
    });
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| {
        view! {
            <table class="field-table" role="table" aria-label="Header fields">
                <tbody role="rowgroup">{rows}</tbody>
            </table>
        }
    })
}

/// Content in coloured pieces.
#[component]
pub(super) fn Pieces(content: Vec<(Kind, String)>) -> impl IntoView {
    (!content.is_empty()).then(|| {
        let pieces = content.into_iter().map(|(kind, piece)| {
            view! { <span data-kind=kind.id()>{piece}</span> }
        });
        view! { <pre class="content"><code>{pieces.collect_view()}</code></pre> }
    })
}

/// The lines of a side, and what is found in them. A line that was not seen has the
/// number 0.
#[derive(Clone, Copy)]
struct Lines {
    place: &'static str,
    report: ReportState,
}

impl Lines {
    /// What findings link to.
    fn id(self, number: u32) -> Option<String> {
        (number > 0).then(|| format!("{}-{number}", self.place))
    }

    fn shown(number: u32) -> Option<String> {
        (number > 0).then(|| number.to_string())
    }

    /// The level of the gravest finding about a line.
    fn level(self, number: u32) -> Option<&'static str> {
        self.report.level(number)
    }
}

#[cfg(test)]
#[cfg(feature = "ssr")]
mod tests;

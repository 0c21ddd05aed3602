//! One side of the exchange: its messages, and what is to be said of them.

use leptos::prelude::*;

use crate::{
    explained::{explained_field, explained_status},
    panes::ReportState,
    workbench::{Field, Kind, Message, Side, Tab},
};

/// What a side has to say.
#[component]
pub(super) fn SideView(tab: Tab, side: Side, report: ReportState) -> impl IntoView {
    let lines = Lines { place: tab.id(), report };
    let Side { summary, request, messages, content, remark, notes, hidden } = side;
    let hidden = (!hidden.is_empty()).then(|| {
        view! {
            <div class="browser-notes">
                <p>"In a browser"</p>
                <ul>{list(hidden)}</ul>
            </div>
        }
    });
    let pill = status_pill(tab, &messages);
    let is_transcript = !request.is_empty() || !messages.is_empty();
    let transcript = is_transcript.then(|| {
        let messages = messages.into_iter();
        view! {
            <div class="transcript">
                {paragraph("request-line", request)}
                {messages.map(|message| view! { <MessageView lines message/> }).collect_view()}
                <ContentView content/>
                {paragraph("remark", remark)}
            </div>
        }
    });
    // Notes come before the content, which may fill more than a screen.
    view! {
        {(!summary.is_empty())
            .then(|| view! { <div class="result">{pill} <p class="summary">{summary}</p></div> })}
        {(!notes.is_empty()).then(|| view! { <ul class="exchange-notes">{list(notes)}</ul> })}
        {hidden}
        {transcript}
    }
}

/// The status that the browser saw, for the eye: the status line says the same.
fn status_pill(tab: Tab, messages: &[Message]) -> Option<impl IntoView + use<>> {
    let message = messages.first().filter(|_| tab == Tab::Seen)?;
    let (class, status) = (message.class, message.status.clone());
    Some(view! {
        <span class="status-pill" data-class=class aria-hidden="true">{status}</span>
    })
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
        let Field { name, value, number, is_hidden } = field;
        let mark = is_hidden
            .then(|| view! { <span class="mark">"hidden by the browser"</span> });
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
fn ContentView(content: Vec<(Kind, String)>) -> impl IntoView {
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

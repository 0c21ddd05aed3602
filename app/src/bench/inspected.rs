//! What the Inspector is asked about either side of the exchange.

use report::Seen;

use super::{
    answer::{Answer, Content, Exchange, Outcome},
    state::{State, Tab},
};

/// The text that the Inspector reads of a side: of what a URL sends and of the wire,
/// method and path; of what the browser saw, all of it. Empty where there is nothing
/// to inspect; a transcript is made for who looks at it.
pub(crate) fn inspected(state: &State, tab: Tab) -> String {
    match (tab, &state.exchange) {
        (Tab::Sent, _) if state.is_valid() => state.request(),
        (Tab::Wire, _) if state.is_valid() && state.tab == tab => state.request(),
        (Tab::Seen, Some(Exchange { request, outcome, .. })) => match outcome {
            Outcome::Answered(answer) => seen(request, answer, &state.origin),
            Outcome::Refused(words) => [request, "\n0 ", words].concat(),
            Outcome::Waiting | Outcome::Cancelled => String::new(),
        },
        _ => String::new(),
    }
}

fn seen(request: &str, answer: &Answer, origin: &str) -> String {
    let (method, path) = request.split_once(' ').unwrap_or_default();
    let asked = [origin, path].concat();
    let content = match &answer.content {
        Content::Broken(_) => None,
        _ if answer.length == 0 => Some(""),
        Content::Json(text) | Content::Text(text) => Some(text.as_str()),
        Content::Binary => None,
    };
    let fields = answer.fields.iter();
    let seen = Seen {
        method,
        url: answer.followed_to.as_ref().unwrap_or(&asked),
        status: answer.status,
        phrase: &answer.phrase,
        fields: fields.map(|(name, value)| (name.as_str(), value.as_str())).collect(),
        content,
        is_broken: matches!(answer.content, Content::Broken(_)),
    };
    seen.to_text()
}

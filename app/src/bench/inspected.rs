//! What the Inspector is asked about either side of the exchange.

use inspect::BrowserResponse;
use report::print_browser_response;

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
        _ if answer.length == 0 => Some(String::new()),
        Content::Json(text) | Content::Text(text) => Some(text.clone()),
        Content::Binary => None,
    };
    print_browser_response(&BrowserResponse {
        method: method.to_owned(),
        url: answer.followed_to.clone().unwrap_or(asked),
        status: answer.status,
        phrase: answer.phrase.clone(),
        fields: answer.fields.clone(),
        content,
        is_broken: matches!(answer.content, Content::Broken(_)),
    })
}

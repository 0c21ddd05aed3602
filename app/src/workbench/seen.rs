//! What the browser saw.

use http_status::{Code, Plan};

use super::{
    announcement::seconds,
    answer::{Answer, Content, LiveRequest, Outcome},
    json::{Kind, tokens},
    message::{Field, Message, Side, excerpt, hidden, rest},
    request::ComposedRequest,
};

/// The last request and what became of it; `now` and `path` are what would be sent
/// now.
pub(crate) fn seen(
    live: Option<&LiveRequest>,
    now: &ComposedRequest,
    path: &str,
) -> Side {
    let Some(live) = live else {
        return only(
            "Nothing was sent yet. Send makes a real request from this browser."
                .to_owned(),
        );
    };
    let is_current = live.request == *now && live.path == path;
    let LiveRequest { request, path, plan, outcome } = live;
    let method = &request.method;
    let mut side = match outcome {
        Outcome::Waiting => only("Waiting for the answer …".to_owned()),
        Outcome::Cancelled => {
            only("Cancelled: this page closed the request.".to_owned())
        }
        Outcome::Answered(answer) => shown(plan, method, answer),
        Outcome::Refused(words) => refused(words),
    };
    side.request = format!("{method} {path}");
    if *outcome != Outcome::Waiting {
        side.hidden = hidden(plan, method);
        if !is_current {
            side.notes.push("The request has changed since then.".to_owned());
        }
    }
    side
}

fn shown(plan: &Plan, method: &str, answer: &Answer) -> Side {
    let class = Code::new(answer.status).map_or("", |code| code.class().id());
    let status = format!("{} {}", answer.status, answer.phrase);
    let (content, remark) = content(method, answer);
    let mut summary = seconds(answer.millis);
    // How much of it came, the browser keeps to itself.
    if !matches!(answer.content, Content::Broken(_)) {
        summary = format!("{summary} · {} bytes", answer.length);
    }
    Side {
        summary,
        request: String::new(),
        messages: vec![Message::new(1, status, class, lines(plan, answer).into_iter())],
        content,
        remark,
        notes: whose(plan, answer).into_iter().collect(),
        hidden: Vec::new(),
    }
}

/// The fields that the browser showed, then those of the plan that it did not.
fn lines(plan: &Plan, answer: &Answer) -> Vec<Field> {
    let mut lines = Vec::new();
    for (name, value) in &answer.fields {
        let (name, value) = (name.clone(), value.clone());
        lines.push(Field { name, value, number: 0, is_hidden: false });
    }
    // The answer of another URL, or of somebody else, follows another plan.
    if is_simulated(answer) && answer.followed_to.is_none() {
        for field in plan.fields.iter().filter(|f| answer.field(&f.name).is_none()) {
            lines.push(Field {
                name: field.name.to_ascii_lowercase(),
                value: field.value.to_string(),
                number: 0,
                is_hidden: true,
            });
        }
    }
    lines
}

fn is_simulated(answer: &Answer) -> bool {
    answer.field("Simulated-Status").is_some()
}

/// Says whose answer this is, where it is not the one that was asked for.
fn whose(plan: &Plan, answer: &Answer) -> Option<String> {
    match &answer.followed_to {
        Some(url) => Some(format!(
            "The browser followed the redirect to {url}: this is the answer from there, not \
             the {}.",
            plan.status
        )),
        None if is_simulated(answer) => None,
        None => Some(
            "This answer has no Simulated-Status: the service itself speaks, or something on \
             the way."
                .to_owned(),
        ),
    }
}

fn content(method: &str, answer: &Answer) -> (Vec<(Kind, String)>, String) {
    let status = answer.status;
    let (pieces, left_out) = match &answer.content {
        Content::Broken(words) => {
            return (Vec::new(), format!("Reading the content failed: {words}"));
        }
        _ if answer.length == 0 && method == "HEAD" => {
            return (
                Vec::new(),
                "No content: the answer to a HEAD has none".to_owned(),
            );
        }
        _ if answer.length == 0 => {
            return (Vec::new(), format!("No content: this {status} has no content"));
        }
        Content::Binary => {
            return (
                Vec::new(),
                format!("{} bytes that are no UTF-8 text", answer.length),
            );
        }
        Content::Json(text) => {
            let (start, left_out) = excerpt(text);
            (tokens(start), left_out)
        }
        Content::Text(text) => {
            let (start, left_out) = excerpt(text);
            (vec![(Kind::Plain, start)], left_out)
        }
    };
    let pieces = pieces.into_iter().map(|(kind, piece)| (kind, piece.to_owned()));
    (pieces.collect(), rest(left_out))
}

/// The browser showed nothing: that is an outcome like any other.
fn refused(words: &str) -> Side {
    only(format!(
        "The browser shows this page no answer; in its own words: {words}. On the wire shows \
         what came."
    ))
}

fn only(summary: String) -> Side {
    Side { summary, ..Side::default() }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::workbench::{check::tests::checked_as, request::Draft};

    fn get() -> ComposedRequest {
        Draft::of_method("GET").composed()
    }

    fn exchange(code: u16, answer: Answer) -> LiveRequest {
        let checked = checked_as(code, "GET", &[("header", "Set-Cookie: a=b")]);
        LiveRequest {
            request: get(),
            path: "/path".to_owned(),
            plan: checked.plan().unwrap().clone(),
            outcome: Outcome::Answered(answer),
        }
    }

    /// An answer that shows every field of the plan but the cookie.
    fn answer(code: u16, text: &str) -> Answer {
        let plan = exchange_plan(code);
        let fields = plan.fields.iter().filter(|field| field.name != "Set-Cookie");
        Answer {
            status: code,
            phrase: "Phrase".to_owned(),
            fields: fields
                .map(|field| (field.name.to_ascii_lowercase(), field.value.to_string()))
                .collect(),
            content: Content::Text(text.to_owned()),
            length: text.len(),
            followed_to: None,
            millis: 1508,
        }
    }

    fn exchange_plan(code: u16) -> Arc<Plan> {
        let checked = checked_as(code, "GET", &[("header", "Set-Cookie: a=b")]);
        checked.plan().unwrap().clone()
    }

    #[test]
    fn an_answer_is_shown_with_its_time_and_length() {
        let side = seen(Some(&exchange(502, answer(502, "abc"))), &get(), "/path");
        assert_eq!(side.summary, "1.508 s · 3 bytes");
        assert_eq!(side.messages[0].status, "502 Phrase");
        assert_eq!(side.messages[0].class, "server-error");
        assert_eq!(side.content, [(Kind::Plain, "abc".to_owned())]);
        assert!(side.notes.is_empty());
    }

    #[test]
    fn a_field_that_the_browser_keeps_is_marked() {
        let side = seen(Some(&exchange(502, answer(502, ""))), &get(), "/path");
        let hidden: Vec<_> =
            side.messages[0].fields.iter().filter(|line| line.is_hidden).collect();
        assert_eq!(hidden.len(), 1);
        assert_eq!(hidden[0].name, "set-cookie");
        assert_eq!(side.hidden.len(), 1);
    }

    #[test]
    fn no_content_is_said_to_be_none() {
        let side = seen(Some(&exchange(204, answer(204, ""))), &get(), "/path");
        assert!(side.content.is_empty());
        assert!(side.remark.contains("204 has no content"));
    }

    #[test]
    fn content_that_broke_has_no_length() {
        let content = Content::Broken("TypeError: network error".to_owned());
        let answer = Answer { content, length: 0, ..answer(502, "") };
        let side = seen(Some(&exchange(502, answer)), &get(), "/path");
        assert_eq!(side.summary, "1.508 s");
        assert_eq!(side.remark, "Reading the content failed: TypeError: network error");
    }

    #[test]
    fn a_followed_redirect_is_not_taken_for_the_answer() {
        let followed = Some("http://a/api/status/200".to_owned());
        let answer =
            Answer { followed_to: followed, fields: Vec::new(), ..answer(200, "") };
        let side = seen(Some(&exchange(301, answer)), &get(), "/path");
        assert!(
            side.notes[0].contains("followed the redirect to http://a/api/status/200")
        );
        assert!(side.notes[0].contains("not the 301"));
        assert!(side.messages[0].fields.is_empty());
    }

    #[test]
    fn an_answer_of_somebody_else_is_said_to_be_one() {
        let answer = Answer { fields: Vec::new(), ..answer(502, "") };
        let side = seen(Some(&exchange(502, answer)), &get(), "/path");
        assert!(side.notes[0].contains("no Simulated-Status"));
    }

    #[test]
    fn the_other_states_say_what_they_are() {
        assert!(seen(None, &get(), "").summary.starts_with("Nothing was sent"));
        let waiting =
            LiveRequest { outcome: Outcome::Waiting, ..exchange(502, answer(502, "")) };
        assert!(seen(Some(&waiting), &get(), "").summary.starts_with("Waiting"));
        let words = Outcome::Refused("TypeError: Failed to fetch".to_owned());
        let refused = LiveRequest { outcome: words, ..exchange(407, answer(407, "")) };
        let side = seen(Some(&refused), &get(), "/other");
        assert!(side.summary.contains("TypeError: Failed to fetch"));
        assert!(side.hidden.iter().any(|sentence| sentence.contains("407")));
        assert_eq!(side.notes.len(), 1);
    }
}

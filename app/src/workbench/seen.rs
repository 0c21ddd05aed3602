//! What the browser saw.

use http_status::{Code, Plan};

use super::{
    answer::{Answer, Content, End, LiveRequest, Outcome},
    differences::whose,
    json::{Kind, tokens},
    message::{Field, Message, Side, excerpt, hidden, rest},
    request::ComposedRequest,
    timing::sentence,
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
    let LiveRequest { request, path, plan, outcome, .. } = live;
    let method = &request.method;
    let mut side = match outcome {
        Outcome::Waiting => only("Waiting for the answer …".to_owned()),
        Outcome::Cancelled => {
            only("Cancelled: this page closed the request.".to_owned())
        }
        Outcome::Answered(answer) => shown(live, answer),
        Outcome::Refused(words) => refused(words),
        Outcome::Offline => only(
            "This browser has no network, so no answer came. The plan needs none."
                .to_owned(),
        ),
    };
    side.request = format!("{method} {path}");
    side.opens = (*method == "GET").then(|| path.clone());
    if !matches!(outcome, Outcome::Waiting) {
        side.hidden = hidden(plan, method);
        if !is_current {
            side.notes.push("The request has changed since then.".to_owned());
        }
    }
    side
}

fn shown(live: &LiveRequest, answer: &Answer) -> Side {
    let LiveRequest { request, plan, varies, .. } = live;
    let method = &request.method;
    let class = Code::new(answer.status).map_or("", |code| code.class().id());
    let status = format!("{} {}", answer.status, answer.phrase);
    let (content, remark) = content(method, answer);
    let is_arriving = answer.end == End::Arriving;
    let timing = answer.timing.segments(plan, *varies, answer.followed_to.is_some());
    Side {
        summary: summary(answer, &sentence(answer.timing.end_at, &timing)),
        timing: Some(timing),
        cut: answer
            .cut
            .as_ref()
            .map_or_else(String::new, |cut| format!("Incomplete: {}", cut.sentence)),
        is_arriving,
        messages: vec![Message::new(1, status, class, lines(plan, answer).into_iter())],
        content,
        remark,
        notes: whose(live, answer).into_iter().collect(),
        ..Side::default()
    }
}

/// The time and its parts, how much came, as which attempt and by which protocol.
fn summary(answer: &Answer, time: &str) -> String {
    let mut parts = vec![time.to_owned()];
    let so_far = if answer.end == End::Arriving { " so far" } else { "" };
    parts.push(format!("{} bytes{so_far}", answer.length));
    if let Some(attempt) = answer.field("Attempt") {
        parts.push(format!("attempt {attempt}"));
    }
    if !answer.timing.protocol.is_empty() {
        parts.push(answer.timing.protocol.clone());
    }
    parts.join(" · ")
}

/// The fields that the browser showed, then those of the plan that it did not.
fn lines(plan: &Plan, answer: &Answer) -> Vec<Field> {
    let mut lines = Vec::new();
    for (name, value) in &answer.fields {
        let (name, value) = (name.clone(), value.clone());
        lines.push(Field { name, value, number: 0, is_hidden: false });
    }
    if answer.is_planned() {
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

fn answer_text(answer: &Answer) -> &str {
    answer.text().unwrap_or_default()
}

fn content(method: &str, answer: &Answer) -> (Vec<(Kind, String)>, String) {
    let nothing = |words: String| (Vec::new(), words);
    let is_whole = answer.end == End::Whole;
    if answer.length == 0 {
        return nothing(match answer.status {
            _ if answer.end == End::Arriving => "No content so far".to_owned(),
            _ if !is_whole => "No byte of the content reached this page".to_owned(),
            _ if method == "HEAD" => {
                "No content: the answer to a HEAD has none".to_owned()
            }
            status => format!("No content: this {status} has no content"),
        });
    }
    if answer.content == Content::Binary {
        return nothing(format!("{} bytes that are no UTF-8 text", answer.length));
    }
    let (start, _) = excerpt(answer_text(answer));
    // A character that is cut is no text yet, and nothing that was left out.
    let left_out = if start.len() + 4 > answer.length && !is_whole {
        0
    } else {
        answer.length - start.len()
    };
    let pieces = match answer.content {
        Content::Json => tokens(start),
        _ => vec![(Kind::Plain, start)],
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
mod tests;

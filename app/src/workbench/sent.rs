//! What a URL sends, before it is sent.

use http_status::{Content, Fault, Interim, Millis, Plan};

use super::{
    check::Checked,
    json::Kind,
    message::{Field, Message, Side, excerpt, hidden, rest},
};

/// The plan of what was checked, for the path of its request line.
pub(crate) fn sent(checked: &Checked, path: &str) -> Side {
    let method = &checked.request().method;
    let Some(plan) = checked.plan() else {
        return Side {
            summary:
                "An option above is wrong: the simulator would answer 400. Nothing is sent \
                 until it is right."
                    .to_owned(),
            ..Side::default()
        };
    };
    if !checked.is_valid() {
        return Side {
            summary: "The request above is wrong. Nothing is sent until it is right."
                .to_owned(),
            ..Side::default()
        };
    }
    let is_sent = plan.fault.is_none_or(Fault::begins);
    let (content, remark) =
        if is_sent { content(plan) } else { (Vec::new(), "No response".to_owned()) };
    let (mut messages, mut number) = (Vec::new(), 1);
    for one in &plan.interim {
        messages.push(interim(one, number));
        number += 1 + u32::try_from(one.fields.len()).unwrap_or_default();
    }
    if is_sent {
        messages.push(last(plan, number));
    }
    Side {
        request: format!("{method} {path} HTTP/1.1"),
        messages,
        content,
        remark,
        notes: notes(plan, checked.varies()),
        hidden: hidden(plan, method),
        ..Side::default()
    }
}

fn interim(interim: &Interim, number: u32) -> Message {
    let lines = interim.fields.iter().map(|(name, value)| Field {
        name: (*name).to_owned(),
        value: value.clone().into_owned(),
        number: 0,
        is_hidden: false,
    });
    let status = format!("HTTP/1.1 {} {}", interim.code, interim.phrase);
    Message::new(number, status, interim.code.class().id(), lines)
}

fn last(plan: &Plan, number: u32) -> Message {
    let lines = plan.fields.iter().map(|field| Field {
        name: field.name.to_string(),
        value: field.value.to_string(),
        number: 0,
        is_hidden: false,
    });
    let status = format!("HTTP/1.1 {} {}", plan.status, plan.phrase);
    let mut message = Message::new(number, status, plan.status.class().id(), lines);
    if !plan.delay.is_zero() {
        message.pause = format!("… after {}", plan.delay);
    }
    message
}

/// The content, where it is known, and a line on it.
fn content(plan: &Plan) -> (Vec<(Kind, String)>, String) {
    let mut pieces = Vec::new();
    let mut remark = match &plan.content {
        Content::Forbidden => format!("No content: a {} never has any", plan.status),
        Content::Empty => "No content".to_owned(),
        _ if plan.head => "No content: the answer to a HEAD ends here".to_owned(),
        Content::Diagnostic(_) => {
            "A document that describes the status and this request".to_owned()
        }
        Content::Custom(text) => {
            let (start, left_out) = excerpt(text);
            pieces.push((Kind::Plain, start.to_owned()));
            rest(left_out)
        }
    };
    let has_content =
        matches!(plan.content, Content::Diagnostic(_) | Content::Custom(_));
    if has_content && !plan.head {
        if plan.size > 0 {
            remark =
                joined(remark, &format!("padded with spaces to {} bytes", plan.size));
        }
        for (words, time) in [("after", plan.body_delay), ("spread over", plan.drip)] {
            if time != Millis::ZERO {
                remark = joined(remark, &format!("{words} {time}"));
            }
        }
    }
    (pieces, remark)
}

fn joined(text: String, more: &str) -> String {
    if text.is_empty() { more.to_owned() } else { text + ", " + more }
}

/// The plan's notes stand in the diagnostic document; here are those that no
/// document carries.
fn notes(plan: &Plan, varies: bool) -> Vec<String> {
    let is_carried = matches!(plan.content, Content::Diagnostic(_)) && !plan.head;
    let mut notes = if is_carried { Vec::new() } else { plan.notes.clone() };
    if let Some(fault) = plan.fault {
        notes.push(format!(
            "It breaks on purpose ({}): On the wire shows how.",
            fault.id()
        ));
    }
    if plan.attempt.is_some() {
        notes.push("So it is for the first request with this key.".to_owned());
    }
    if varies {
        notes.push(
            "Chance has a say: this is one of the outcomes. The option seed fixes it."
                .to_owned(),
        );
    }
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbench::check::tests::checked_as;

    fn side(code: u16, method: &str, pairs: &[(&str, &str)]) -> Side {
        sent(&checked_as(code, method, pairs), "/path")
    }

    #[test]
    fn interim_responses_come_first() {
        let side = side(200, "GET", &[("interim", "103"), ("delay", "2s")]);
        let lines: Vec<_> = side
            .messages
            .iter()
            .map(|m| (m.status.as_str(), m.pause.as_str()))
            .collect();
        assert_eq!(
            lines,
            [("HTTP/1.1 103 Early Hints", ""), ("HTTP/1.1 200 OK", "… after 2s")]
        );
        assert_eq!(side.request, "GET /path HTTP/1.1");
        assert_eq!(side.hidden.len(), 1);
    }

    #[test]
    fn what_a_fault_keeps_back_is_not_shown() {
        for (fault, messages) in [("empty", 1), ("garbage", 1), ("truncate", 2)] {
            let side = side(503, "GET", &[("fault", fault), ("interim", "103")]);
            assert_eq!(side.messages.len(), messages, "{fault}");
            assert_eq!(side.remark == "No response", messages == 1, "{fault}");
            assert!(side.notes[0].contains(fault), "{fault}");
        }
    }

    #[test]
    fn content_is_described() {
        for (code, method, pairs, remark) in [
            (
                502,
                "GET",
                &[][..],
                "A document that describes the status and this request",
            ),
            (204, "GET", &[], "No content: a 204 never has any"),
            (502, "GET", &[("format", "none")], "No content"),
            (502, "HEAD", &[], "No content: the answer to a HEAD ends here"),
            (502, "GET", &[("body", "a"), ("drip", "2s")], "spread over 2s"),
            (
                502,
                "GET",
                &[("body", "a"), ("size", "9"), ("body_delay", "1s")],
                "padded with spaces to 9 bytes, after 1s",
            ),
        ] {
            assert_eq!(side(code, method, pairs).remark, remark);
        }
        let custom = side(502, "GET", &[("body", "a<b")]);
        assert_eq!(custom.content, [(Kind::Plain, "a<b".to_owned())]);
    }

    #[test]
    fn notes_that_no_document_carries_are_shown() {
        assert!(side(206, "GET", &[]).notes.is_empty());
        assert_eq!(side(204, "GET", &[("size", "9")]).notes.len(), 1);
        assert_eq!(side(502, "GET", &[("delay", "1s-2s")]).notes.len(), 1);
        assert_eq!(side(502, "GET", &[("key", "a")]).notes.len(), 1);
    }

    #[test]
    fn a_wrong_option_sends_nothing() {
        let side = side(502, "GET", &[("delay", "2")]);
        assert!(side.messages.is_empty());
        assert!(side.summary.contains("400"));
    }
}

//! Compares an answer with the recipe of a code.

mod grammar;

use http_status::Value;
use snippets::{Body, Recipe};

use self::grammar::malformed;
use super::wire::{Answer, Head};

/// Recommended fields that a text may leave out, and why.
const SPARED: [(&str, &str); 1] =
    [("Proxy-Status", "for intermediaries, not origin servers (RFC 9209 section 2)")];

/// Every untruth of an answer; none where it is what the recipe says. `limited`
/// is for a text that cannot do what the code asks for: only the rules of HTTP
/// are then checked. `own_content` is for a text that chooses its content itself.
pub(crate) fn faults(
    recipe: &Recipe,
    answer: &Answer,
    limited: bool,
    own_content: bool,
) -> Vec<String> {
    let mut faults = Vec::new();
    if limited {
        // The nearest true thing is no failure of the program.
        if answer.head.status >= 500 && recipe.final_status().get() < 500 {
            faults.push(format!("the status is {}", answer.head.status));
        }
    } else {
        interim(recipe, answer, &mut faults);
        let wanted = recipe.final_status().get();
        if answer.head.status != wanted {
            faults.push(format!(
                "the status is {}, not {wanted}: {}",
                answer.head.status,
                String::from_utf8_lossy(&answer.content)
            ));
            return faults;
        }
        own_fields(recipe, &answer.head, &mut faults);
        if own_content {
            body(recipe, answer, &mut faults);
        }
    }
    for (name, value) in answer.head.fields() {
        if let Some(fault) = malformed(name, value) {
            faults.push(format!("`{name}: {value}`: {fault}"));
        }
    }
    if answer.head.lists("Connection", "close") && !answer.closed {
        faults.push("it says `Connection: close` and does not".to_owned());
    }
    if answer.surplus > 0 {
        faults.push(format!("{} bytes follow the response", answer.surplus));
    }
    faults
}

fn interim(recipe: &Recipe, answer: &Answer, faults: &mut Vec<String>) {
    let wanted = recipe.plan.interim.iter().map(|interim| interim.code.get());
    let wanted: Vec<u16> = wanted.collect();
    let sent: Vec<u16> = answer.interim.iter().map(|head| head.status).collect();
    if sent != wanted {
        faults.push(format!("the interim responses are {sent:?}, not {wanted:?}"));
    }
    for (head, plan) in answer.interim.iter().zip(&recipe.plan.interim) {
        for (name, _) in &plan.fields {
            if !head.has(name) {
                faults.push(format!("the {} has no {name}", plan.code));
            }
        }
        for name in ["Content-Length", "Transfer-Encoding"] {
            if head.has(name) {
                faults.push(format!("the {} has a {name}", plan.code));
            }
        }
    }
}

fn own_fields(recipe: &Recipe, head: &Head, faults: &mut Vec<String>) {
    // The fields of an interim code stand in its interim response.
    if recipe.final_status() == recipe.code {
        let required = recipe.entry.required.iter().copied();
        let own = recipe.own_fields().map(|field| &*field.name);
        for name in required.chain(own) {
            let spared = SPARED.iter().any(|(spared, _)| *spared == name);
            let fault = format!("it has no {name}");
            if !spared && !head.has(name) && !faults.contains(&fault) {
                faults.push(fault);
            }
        }
        for name in recipe.entry.forbidden {
            if head.has(name) {
                faults.push(format!("it has a {name}, which is forbidden"));
            }
        }
    }
    for field in recipe.own_fields() {
        // What the plan says in so many words must not be stronger than ours.
        let no_store = matches!(&field.value, Value::Text(text) if text == "no-store");
        let never = recipe.entry.caching == http_status::catalog::Caching::Never;
        if no_store && never && head.field("Cache-Control") != Some("no-store") {
            faults.push("it may be stored, which RFC 6585 forbids".to_owned());
        }
    }
}

fn body(recipe: &Recipe, answer: &Answer, faults: &mut Vec<String>) {
    let head = &answer.head;
    let mut lacks = |names: &[&str]| {
        for name in names.iter().filter(|name| head.has(name)) {
            faults.push(format!("it has a {name} though it has no content"));
        }
    };
    match recipe.body() {
        Body::Forbidden => {
            lacks(&["Content-Length", "Content-Type", "Transfer-Encoding"]);
        }
        Body::Empty => {
            lacks(&["Content-Type", "Transfer-Encoding"]);
            if head.field("Content-Length") != Some("0") {
                faults.push("its Content-Length is not 0".to_owned());
            }
        }
        // A redirect that is followed may be empty: nobody reads it.
        Body::Document if recipe.is_followed() || head.status == 101 => {}
        Body::Document => {
            if answer.content.is_empty() {
                faults.push("it has no content".to_owned());
            }
            if !head.has("Content-Type") {
                faults.push("it has no Content-Type".to_owned());
            }
            problem(recipe, answer, faults);
        }
    }
}

/// An error is a problem document that says its own status (RFC 9457).
fn problem(recipe: &Recipe, answer: &Answer, faults: &mut Vec<String>) {
    if recipe.final_status().get() < 400 {
        return;
    }
    let kind = answer.head.field("Content-Type").unwrap_or_default();
    if !kind.starts_with("application/problem+json") {
        faults.push(format!("an error of the type `{kind}`"));
        return;
    }
    let Ok(value) = serde_json::from_slice::<serde_json::Value>(&answer.content) else {
        faults.push("its problem document is not JSON".to_owned());
        return;
    };
    let status = value.get("status").and_then(serde_json::Value::as_u64);
    if status != Some(u64::from(answer.head.status)) {
        faults.push(format!("its problem document says {status:?}"));
    }
    for member in ["type", "title", "request_id"] {
        let text = value.get(member).and_then(serde_json::Value::as_str);
        if text.is_none_or(str::is_empty) {
            faults.push(format!("its problem document has no {member}"));
        }
    }
}

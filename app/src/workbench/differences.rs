//! What the browser hid or changed of an answer, and why; whose answer it is.

use http_status::{Class, Plan, catalog};

use super::{
    answer::{Answer, LiveRequest},
    message::Hop,
};

/// The content codings that browsers decode (Fetch, section 4.6).
const DECODED: [&str; 5] = ["gzip", "x-gzip", "deflate", "br", "zstd"];

impl Answer {
    /// Whether it is what the plan says: not the answer of another URL, or of somebody
    /// else.
    pub(crate) fn is_planned(&self) -> bool {
        self.is_simulated() && self.followed_to.is_none()
    }

    fn is_simulated(&self) -> bool {
        self.field("Simulated-Status").is_some()
    }
}

/// What the browser changed of an answer that follows the plan.
pub(crate) fn differences(plan: &Plan, answer: &Answer) -> Vec<&'static str> {
    let coding = answer.field("Content-Encoding").unwrap_or_default();
    let is_decoded = coding
        .split(',')
        .any(|one| DECODED.iter().any(|known| one.trim().eq_ignore_ascii_case(known)));
    let rules = [
        (
            is_decoded && answer.length > 0,
            "The browser decoded the content: its bytes are counted decoded, and \
             Content-Length counts them coded (RFC 9110 section 8.6).",
        ),
        (
            answer.is_planned() && answer.phrase.is_empty() && !plan.phrase.is_empty(),
            "There is no reason phrase: HTTP/2 and HTTP/3 do not carry one (RFC 9113 \
             section 8.3.2).",
        ),
        (
            answer.is_planned() && has_namesakes(plan),
            "Lines of one name are joined by a comma (Fetch, section 2.2.2).",
        ),
        (
            answer.is_planned() && has_capitals(plan),
            "Names of fields are in lower case and sorted (Fetch, section 2.2.2). On the \
             wire shows them as they were sent.",
        ),
    ];
    let applies = rules.into_iter().filter(|(applies, _)| *applies);
    applies.map(|(_, sentence)| sentence).collect()
}

fn has_capitals(plan: &Plan) -> bool {
    plan.fields.iter().any(|field| field.name.bytes().any(|b| b.is_ascii_uppercase()))
}

/// Cookies are not joined, but hidden.
fn has_namesakes(plan: &Plan) -> bool {
    let mut names = plan.fields.iter().map(|field| field.name.to_ascii_lowercase());
    let mut seen = Vec::new();
    names.any(|name| {
        let is_known = name != "set-cookie" && seen.contains(&name);
        seen.push(name);
        is_known
    })
}

/// Says whose answer this is, where it is not the one that was asked for.
pub(crate) fn whose(request: &LiveRequest, answer: &Answer) -> Option<String> {
    match &answer.followed_to {
        Some(url) => Some(format!(
            "The browser followed the redirect to {url}: this is the answer from there, not \
             the {}. It hides what it follows; On the wire shows every hop.",
            first_status(request)
        )),
        None if answer.is_simulated() => None,
        None => Some(
            "This answer has no Simulated-Status: the service itself speaks, or something on \
             the way."
                .to_owned(),
        ),
    }
}

/// The redirect that this URL sends, as far as the page knows it, and the answer that the
/// browser showed; nothing where no redirect was followed.
pub(crate) fn hops(
    request: &LiveRequest,
    answer: &Answer,
    class: &'static str,
) -> Vec<Hop> {
    let Some(url) = &answer.followed_to else { return Vec::new() };
    let hidden =
        |status: String| Hop { status, class: Class::Redirection.id(), is_seen: false };
    let mut hops = vec![hidden(first_status(request))];
    let target = request.plan.fields.text("Location").unwrap_or_default();
    let target = target.split('#').next().unwrap_or_default();
    // Behind another target there was at least one redirect more.
    if target != url && target != path_of(url) {
        hops.push(hidden("…".to_owned()));
    }
    hops.push(Hop { status: answer.status.to_string(), class, is_seen: true });
    hops
}

/// The status of the redirect. Which step of a sequence it was, or which choice, the page
/// does not know.
fn first_status(request: &LiveRequest) -> String {
    let plan = &request.plan;
    let is_known =
        !request.varies && plan.step.is_none() && plan.chosen_from.is_empty();
    let is_redirect = catalog::redirect(plan.status) != catalog::Redirect::None;
    if is_known && is_redirect { plan.status.to_string() } else { "3xx".to_owned() }
}

/// Path and query of an absolute URL.
fn path_of(url: &str) -> &str {
    let authority = url.find("://").map_or(0, |at| at + 3);
    let rest = url.get(authority..).unwrap_or_default();
    rest.find('/').and_then(|at| rest.get(at..)).unwrap_or_default()
}

#[cfg(test)]
mod tests;

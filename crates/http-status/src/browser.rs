//! What a browser keeps from a script about a response, and how to see it.
//!
//! Measured on 2026-11-22 over HTTP/1.1 in the clear with Chromium 156 and
//! Firefox ESR 153.

use crate::{
    Code, Plan,
    catalog::{self, Redirect},
};

/// One thing that a browser does not show as it was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hidden {
    /// What happens, and how to see it all the same: whole sentences.
    pub sentence: &'static str,
    /// What becomes of the answer.
    pub answer: Answer,
}

/// What a script sees of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The answer itself, but not all of it.
    Shown,
    /// Another answer in its place.
    Replaced,
    /// Nothing.
    Withheld,
}

/// Everything that a browser hides of a response to `fetch` without
/// credentials, worst first.
///
/// ```
/// use http_status::{Ask, Chance, Limits, Request, browser, plan};
///
/// let ask = Ask::from_query("301", "")?;
/// let plan = plan(&ask, &Request::get("http://a"), &Limits::default(), Chance::new(0))?;
/// assert!(browser::hidden(&plan, "GET")[0].sentence.contains("follow"));
/// # Ok::<(), http_status::Problems>(())
/// ```
pub fn hidden(plan: &Plan, method: &str) -> Vec<Hidden> {
    let rules: [(bool, Answer, &'static str); 11] = [
        (
            refuses_method(method),
            Answer::Withheld,
            "Browsers refuse to send CONNECT and TRACE (Fetch, section 2.2.1). Use the \
             curl line.",
        ),
        (
            plan.status.get() == 407,
            Answer::Withheld,
            "A 407 belongs to a proxy: Chromium turns one from an origin server into a \
             network error, Firefox shows it. The curl line shows it anywhere.",
        ),
        (
            is_followed(plan),
            Answer::Replaced,
            "Browsers follow this redirect by themselves and show a script only where it \
             ends. The curl line shows the redirect itself.",
        ),
        (
            plan.asked == Code::SWITCHING_PROTOCOLS,
            Answer::Replaced,
            "A fetch cannot ask to upgrade, so the answer is the 426 that says so. Open \
             the URL as a WebSocket to get the 101.",
        ),
        (
            !plan.interim.is_empty(),
            Answer::Shown,
            "Interim (1xx) responses never reach a script: you see the final response \
             only. The curl line prints them all.",
        ),
        (
            has_dialog(plan),
            Answer::Shown,
            "This challenge makes browsers open a sign-in dialog on a page load, or on a \
             fetch with credentials, and the script waits until it is closed. This page \
             sends no credentials, so the 401 comes through.",
        ),
        (
            plan.status.get() == 408,
            Answer::Shown,
            "Chromium sends the request again after a 408 on a reused connection, two to \
             five times in all, and shows the last answer.",
        ),
        (
            plan.status.get() == 421,
            Answer::Shown,
            "Browsers send the request once more on a new connection after a 421, and \
             show the second answer.",
        ),
        (
            plan.status == Code::NOT_MODIFIED,
            Answer::Shown,
            "You see this 304 because nothing was stored for the URL: after a \
             revalidation of the browser's own, a script gets the stored 200 instead.",
        ),
        (
            plan.fields.contains("Set-Cookie"),
            Answer::Shown,
            "Set-Cookie is never shown to scripts. The curl line shows it.",
        ),
        (
            plan.status.get() == 205,
            Answer::Shown,
            "Browsers take a 205 for a 204: no form is reset.",
        ),
    ];
    let applies = rules.into_iter().filter(|(applies, ..)| *applies);
    applies.map(|(_, answer, sentence)| Hidden { sentence, answer }).collect()
}

fn refuses_method(method: &str) -> bool {
    ["CONNECT", "TRACE", "TRACK"].iter().any(|name| method.eq_ignore_ascii_case(name))
}

fn is_followed(plan: &Plan) -> bool {
    catalog::redirect(plan.status) != Redirect::None && plan.fields.contains("Location")
}

/// Basic and Digest open a dialog; Bearer and unknown schemes do not.
fn has_dialog(plan: &Plan) -> bool {
    let challenge = plan.fields.text("WWW-Authenticate").unwrap_or_default();
    let scheme = challenge.split(' ').next().unwrap_or_default();
    plan.status.get() == 401
        && ["Basic", "Digest", "NTLM"].iter().any(|s| scheme.eq_ignore_ascii_case(s))
}

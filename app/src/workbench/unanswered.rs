//! What can be said in place of findings, where a request has no whole answer.

use http_status::{Fault, browser};

use super::{
    announcement::seconds,
    answer::{End, LiveRequest, Outcome},
};

/// What is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unanswered {
    /// What is the matter.
    pub(crate) heading: &'static str,
    /// Sentences.
    pub(crate) sentences: Vec<String>,
    /// The fault that the URL asks for.
    pub(crate) fault: Option<Fault>,
    /// Whether the wire has more to show.
    pub(crate) has_wire: bool,
}

/// What is said of a request; nothing where its answer is whole.
pub(crate) fn unanswered(request: &LiveRequest) -> Option<Unanswered> {
    let plan = &request.plan;
    let planned = format!("This URL sends {} {}", plan.status, plan.phrase);
    let (heading, sentence) = match &request.outcome {
        Outcome::Waiting => {
            return Some(only("Waiting", "The answer is inspected when it is there."));
        }
        Outcome::Answered(answer) if answer.end == End::Arriving => {
            return Some(only(
                "Waiting",
                "The answer is inspected when all of it is there.",
            ));
        }
        Outcome::Answered(answer) => {
            let cut = answer.cut.as_ref()?;
            (
                "Incomplete",
                format!("{} Nothing is said of content that is cut.", cut.sentence),
            )
        }
        Outcome::Cancelled => {
            let asked = request.asked_wait();
            let wait = u32::try_from(asked.get()).unwrap_or(u32::MAX);
            let after = if wait > 0 && !request.varies {
                format!(" after {}", seconds(wait))
            } else {
                String::new()
            };
            ("Cancelled", format!("No response came until then. {planned}{after}."))
        }
        Outcome::Refused(_) if plan.fault.is_some_and(|fault| !fault.begins()) => {
            ("No response", "There is nothing to inspect: no response came.".to_owned())
        }
        Outcome::Offline => ("No network", format!("No response came. {planned}.")),
        Outcome::Refused(_) => (
            "No response",
            format!(
                "There is nothing to inspect: the browser shows this page no response. {planned}."
            ),
        ),
    };
    let mut sentences = vec![sentence];
    if matches!(request.outcome, Outcome::Refused(_)) {
        let hidden = browser::hidden(plan, &request.request.method).into_iter();
        let withheld = hidden.filter(|one| one.answer == browser::Answer::Withheld);
        sentences.extend(withheld.map(|one| one.sentence.to_owned()));
    }
    let has_wire = request.outcome != Outcome::Offline;
    Some(Unanswered { heading, sentences, fault: plan.fault, has_wire })
}

fn only(heading: &'static str, sentence: &str) -> Unanswered {
    Unanswered {
        heading,
        sentences: vec![sentence.to_owned()],
        fault: None,
        has_wire: false,
    }
}

#[cfg(test)]
mod tests;

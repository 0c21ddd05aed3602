//! Content that is not all there: how much came, how much there was to be, and how
//! one knows.

use http_status::{Content, Fault, Plan};

use super::answer::{Answer, End};

/// What is missing of the content of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cut {
    /// To be said aloud: `incomplete: 368 of 737 bytes`.
    pub(crate) short: String,
    /// A whole sentence or two.
    pub(crate) sentence: String,
}

impl Cut {
    /// Compares what came with what was announced and with the plan; nothing where
    /// there is no sign that something is missing.
    pub(crate) fn find(plan: &Plan, method: &str, answer: &Answer) -> Option<Self> {
        let came = answer.length as u64;
        let is_planned = answer.is_planned();
        let expected = Expected::find(plan, answer).filter(|_| method != "HEAD");
        let how = match &answer.end {
            End::Broken(words) => {
                format!("Then reading broke; the browser says “{words}”.")
            }
            End::Cancelled => "Then it was cancelled.".to_owned(),
            End::Whole if is_planned && announces_half(plan) => {
                return Some(half_announced(plan, came));
            }
            End::Whole if expected.as_ref().is_some_and(|most| came < most.bytes) => {
                "Then the connection ended; the browser takes that for the end of the \
                 content."
                    .to_owned()
            }
            End::Arriving | End::Whole => return None,
        };
        let how = how + &reason(plan, is_planned);
        Some(match expected {
            Some(Expected { bytes, by }) => Self {
                short: format!("incomplete: {came} of {bytes} bytes"),
                sentence: format!(
                    "{came} of the {bytes} bytes that {by} reached this page. {how}"
                ),
            },
            None => Self {
                short: format!("incomplete: {came} bytes"),
                sentence: format!(
                    "{came} bytes reached this page; nothing said how many there would be. {how}"
                ),
            },
        })
    }
}

/// How long content was to be.
struct Expected {
    bytes: u64,
    /// `Content-Length announces`.
    by: &'static str,
}

impl Expected {
    /// Content-Length counts what is coded, and a script is shown what is decoded.
    fn find(plan: &Plan, answer: &Answer) -> Option<Self> {
        let is_coded = answer.field("Content-Encoding").is_some();
        let announced = answer.field("Content-Length").filter(|_| !is_coded);
        if let Some(bytes) = announced.and_then(|length| length.parse().ok()) {
            return Some(Self { bytes, by: "Content-Length announces" });
        }
        let bytes = planned_length(plan).filter(|_| answer.is_planned())?;
        Some(Self { bytes, by: "this URL sends" })
    }
}

/// The length of the content, where the plan knows it.
fn planned_length(plan: &Plan) -> Option<u64> {
    match &plan.content {
        _ if !plan.has_content() || plan.part.is_some() => None,
        Content::Custom(text) => Some(plan.size.max(text.len() as u64)),
        _ => None,
    }
}

fn announces_half(plan: &Plan) -> bool {
    plan.fault == Some(Fault::BadLengthShort) && plan.has_content()
}

/// The browser stops where `Content-Length` says, and takes that for the end (RFC 9112
/// section 6.3).
fn half_announced(plan: &Plan, came: u64) -> Cut {
    let whole = planned_length(plan).map_or_else(
        || format!("{} or {}", came * 2, came * 2 + 1),
        |bytes| bytes.to_string(),
    );
    Cut {
        short: format!("incomplete: {came} of {whole} bytes"),
        sentence: format!(
            "{came} of the {whole} bytes that this URL sends came: Content-Length announces \
             half of them, and the browser takes that for the end of the content."
        ),
    }
}

/// What the plan breaks on purpose.
fn reason(plan: &Plan, is_planned: bool) -> String {
    let words = match plan.fault.filter(|_| is_planned) {
        Some(Fault::Truncate) => "it sends half of the content, and then closes",
        Some(Fault::Stall) => "it sends half of the content, and then is silent",
        Some(Fault::BadChunk) => {
            "it sends half of the content, and then a broken chunk"
        }
        Some(Fault::ResetAfterHeaders) => "it resets the connection before any content",
        Some(Fault::BadLengthLong) => {
            "it announces twice as many bytes as it sends, so that the content looks cut"
        }
        _ => return String::new(),
    };
    format!(" This URL does so on purpose: {words}.")
}

#[cfg(test)]
mod tests;

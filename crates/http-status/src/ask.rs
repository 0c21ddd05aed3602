//! What is asked for: the codes and the options, from a URL and back.
//!
//! The page's address, the simulator URL and the link that people share are the
//! same [`Ask`], printed by the same function.

mod format;
mod options;
mod parse;
mod step_options;
mod step_parameters;
mod values;

pub(crate) use step_parameters::{is_of_a_step, too_many};
pub use {
    format::Format,
    options::{OPTIONS, OptionEntry, option},
    step_options::StepOptions,
    step_parameters::{step_option, step_option_name},
};

use std::borrow::Cow;

use crate::{
    Code, Codes, Fault, Millis, OnEnd, Problems, Span, Step, parameter, query,
};

/// What a URL of the simulator asks for.
///
/// ```
/// use http_status::Ask;
///
/// let ask = Ask::from_query("503", "retry_after=9&delay=1500ms")?;
/// assert_eq!(ask.to_query(), "delay=1.5s&retry_after=9");
/// # Ok::<(), http_status::Problems>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// The code, or the codes to choose from.
    pub codes: Codes,
    /// Wait before the status line.
    pub delay: Option<Span>,
    /// Wait between the header section and the content.
    pub body_delay: Option<Span>,
    /// Spread the content over this long.
    pub drip: Option<Millis>,
    /// Content instead of the diagnostic document.
    pub body: Option<String>,
    /// Media type of the content.
    pub media_type: Option<String>,
    /// Pad the content to this many bytes.
    pub size: Option<u64>,
    /// The representation, over what `Accept` says.
    pub format: Option<Format>,
    /// Fields to set, or to replace.
    pub fields: Vec<CustomField>,
    /// Names of fields to leave out.
    pub omit: Vec<String>,
    /// `Location`.
    pub location: Option<String>,
    /// `Retry-After`.
    pub retry_after: Option<String>,
    /// The reason phrase.
    pub reason: Option<String>,
    /// Interim responses to send first.
    pub interim: Vec<Code>,
    /// How to break the response.
    pub fault: Option<Fault>,
    /// Fixes every random choice.
    pub seed: Option<u64>,
    /// Count the arrivals that name this key.
    pub key: Option<String>,
    /// Give the codes in their order, by the count of the key, and not by chance.
    pub is_sequence: bool,
    /// What comes after the last code of a sequence.
    pub on_end: OnEnd,
    /// Answer a CORS preflight with the simulated status too.
    pub simulate_preflight: bool,
    /// What steps of the sequence have for themselves, by their places.
    pub steps: Vec<StepOptions>,
    /// Names of parameters that are not options.
    pub unknown: Vec<String>,
}

/// A field that the ask sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomField {
    /// Its name, a token.
    pub name: String,
    /// Its value, without the white space around it.
    pub value: String,
}

impl Ask {
    /// Asks for these codes and nothing else.
    pub const fn new(codes: Codes) -> Self {
        Self {
            codes,
            delay: None,
            body_delay: None,
            drip: None,
            body: None,
            media_type: None,
            size: None,
            format: None,
            fields: Vec::new(),
            omit: Vec::new(),
            location: None,
            retry_after: None,
            reason: None,
            interim: Vec::new(),
            fault: None,
            seed: None,
            key: None,
            is_sequence: false,
            on_end: OnEnd::Repeat,
            simulate_preflight: false,
            steps: Vec::new(),
            unknown: Vec::new(),
        }
    }

    /// Parses the `{codes}` segment of a path and a query.
    ///
    /// # Errors
    ///
    /// All that is wrong, not only the first of it. Parameters that are not
    /// options are no error: clients add their own.
    pub fn from_query(codes: &str, query: &str) -> Result<Self, Problems> {
        match query::decode(query) {
            Ok(pairs) => Self::from_pairs(codes, &pairs),
            Err(part) => Err(parse::undecodable(&part)),
        }
    }

    /// The same from pairs that are decoded already.
    ///
    /// # Errors
    ///
    /// As [`Ask::from_query`].
    pub fn from_pairs(
        codes: &str,
        pairs: &[(String, String)],
    ) -> Result<Self, Problems> {
        parse::from_pairs(codes, pairs)
    }

    /// The options as a query: in the order of [`OPTIONS`], those of steps behind
    /// them, defaults left out, so that equal asks have equal links.
    pub fn to_query(&self) -> String {
        let pairs = self.to_pairs();
        query::encode(pairs.iter().map(|(name, value)| (&**name, value.as_str())))
    }

    /// The options as pairs, in the same order.
    pub fn to_pairs(&self) -> Vec<(Cow<'static, str>, String)> {
        let general = parameter::print(OPTIONS, self).into_iter();
        let of_steps = self.steps.iter().flat_map(StepOptions::to_pairs);
        let general = general.map(|(name, value)| (name.into(), value));
        general.chain(of_steps.map(|(name, value)| (name.into(), value))).collect()
    }

    /// The step that an arrival gets, counted from 1; nothing where the ask is no
    /// sequence.
    ///
    /// ```
    /// use http_status::Ask;
    ///
    /// let ask = Ask::from_query("503,200", "key=a&order=sequence&on_end=loop")?;
    /// let steps = [1, 2, 3].map(|attempt| ask.step(attempt).unwrap());
    /// assert_eq!(steps.map(|step| step.code.get()), [503, 200, 503]);
    /// assert_eq!(steps.map(|step| step.to_string()), ["1/2", "2/2", "1/2"]);
    /// # Ok::<(), http_status::Problems>(())
    /// ```
    pub fn step(&self, attempt: u64) -> Option<Step> {
        let step = || Step::at_arrival(&self.codes, self.on_end, attempt);
        self.is_sequence.then(step)
    }
}

//! Options of single steps of a sequence, and how they go together with those of all.

use std::borrow::Cow;

use super::{Ask, OPTIONS, step_parameters::step_option_name};
use crate::{Code, Codes, parameter};

/// What one step of a sequence has for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepOptions {
    /// The place of its code, from 1, as in [`Step::position`](crate::Step::position).
    pub position: u64,
    /// Its own options, and nothing else: the code in here means nothing.
    pub own: Ask,
}

impl StepOptions {
    /// A step without options of its own.
    pub const fn new(position: u64) -> Self {
        Self { position, own: Ask::new(Codes::one(Code::OK)) }
    }

    /// Its own options as pairs, with the names that they have in a query.
    ///
    /// ```
    /// use http_status::Ask;
    ///
    /// let ask = Ask::from_query("503,200", "key=a&order=sequence&step2.delay=1500ms")?;
    /// assert_eq!(ask.steps[0].to_pairs(), [("step2.delay".to_owned(), "1.5s".to_owned())]);
    /// # Ok::<(), http_status::Problems>(())
    /// ```
    pub fn to_pairs(&self) -> Vec<(String, String)> {
        let own = parameter::print(OPTIONS, &self.own).into_iter();
        own.map(|(name, value)| (self.name_of(name), value)).collect()
    }

    /// The name of an option of this step: `step2.fault`.
    pub(crate) fn name_of(&self, option: &str) -> String {
        step_option_name(self.position, option)
    }

    /// The options of the sequence with those of the step over them.
    pub(crate) fn over(&self, general: &Ask) -> Ask {
        let mut ask = general.clone();
        let is_general = |name: &str| !self.sets(name);
        ask.fields.retain(|field| is_general(&field.name));
        ask.omit.retain(|name| is_general(name));
        for row in OPTIONS {
            for value in (row.print)(&self.own) {
                // What a row prints, it reads.
                let _ = (row.read)(&mut ask, &value);
            }
        }
        ask
    }

    /// Whether the step sets the field of this name, by whatever option.
    fn sets(&self, name: &str) -> bool {
        let own = &self.own;
        let by_option = [
            ("Location", own.location.is_some()),
            ("Retry-After", own.retry_after.is_some()),
            ("Content-Type", own.media_type.is_some()),
        ];
        let named = own.fields.iter().map(|field| (field.name.as_str(), true));
        by_option
            .into_iter()
            .chain(named)
            .any(|(own, is_set)| is_set && own.eq_ignore_ascii_case(name))
    }
}

impl Ask {
    /// What a step asks for: the options of the sequence, with the step's own over
    /// them. A step without any, and what comes past the end (nothing), have the
    /// options of the sequence.
    ///
    /// A `header` of the step goes in place of those of its name, and beside the others;
    /// an `omit` of the step goes beside the others. What the step sets, the sequence
    /// does not leave out.
    ///
    /// ```
    /// use http_status::{Ask, Fault};
    ///
    /// let query = "delay=1s&key=a&order=sequence&step2.fault=reset&step3.delay=2s";
    /// let ask = Ask::from_query("503,503,200", query)?;
    /// let steps = [1, 2, 3].map(|position| ask.at_step(Some(position)).into_owned());
    /// assert_eq!(steps.each_ref().map(|ask| ask.fault), [None, Some(Fault::Reset), None]);
    /// assert_eq!(steps.map(|ask| ask.delay.unwrap().to_string()), ["1s", "1s", "2s"]);
    /// # Ok::<(), http_status::Problems>(())
    /// ```
    pub fn at_step(&self, position: Option<u64>) -> Cow<'_, Self> {
        match self.options_of(position) {
            Some(step) => Cow::Owned(step.over(&self.without_steps())),
            None => Cow::Borrowed(self),
        }
    }

    /// What the step at this place has for itself.
    pub(crate) fn options_of(&self, position: Option<u64>) -> Option<&StepOptions> {
        self.steps.iter().find(|step| Some(step.position) == position)
    }

    /// The same with the options of the sequence alone.
    pub(crate) fn without_steps(&self) -> Self {
        Self { steps: Vec::new(), ..self.clone() }
    }
}

//! The code for one request, by chance or by the count of its key.

use super::{checks, final_status};
use crate::{Ask, Chance, Code, Fault, Limits, Problems, Request, Span, Step};

/// The key that a request counts for: none where its ask has no key, or where the
/// answer is not simulated because it is that to a CORS preflight.
///
/// # Errors
///
/// As [`plan`](super::plan): an ask that is refused does not count.
pub fn counted_key<'a>(
    ask: &'a Ask,
    request: &Request<'_>,
    limits: &Limits,
) -> Result<Option<&'a str>, Problems> {
    let Some(key) = ask.key.as_deref().filter(|_| is_simulated(ask, request)) else {
        return Ok(None);
    };
    checks::check(ask, request, limits)?;
    Ok(Some(key))
}

/// What is remembered of an arrival: the heart of its plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Outcome {
    /// The status of the final response, whether or not a fault lets it out.
    pub status: Code,
    /// The step, where the codes are a sequence.
    pub step: Option<Step>,
    /// How the response is broken, where it is.
    pub fault: Option<Fault>,
}

/// What [`plan`](super::plan) decides for the same arguments, without the rest of it.
///
/// ```
/// use http_status::{Ask, Chance, Fault, Request, outcome};
///
/// let ask = Ask::from_query("503,200", "key=a&order=sequence&step2.fault=reset")?;
/// let request = Request { attempt: 2, ..Request::get("http://127.0.0.1:3000") };
/// let outcome = outcome(&ask, &request, Chance::new(0));
/// assert_eq!((outcome.status.get(), outcome.fault), (200, Some(Fault::Reset)));
/// assert_eq!(outcome.step.unwrap().to_string(), "2/2");
/// # Ok::<(), http_status::Problems>(())
/// ```
pub fn outcome(ask: &Ask, request: &Request<'_>, chance: Chance) -> Outcome {
    let mut chance = ask.seed.map_or(chance, Chance::new);
    let (asked, step) = choose(ask, request, &mut chance);
    let own = ask.options_of(step.and_then(|step| step.position));
    let fault = own.and_then(|step| step.own.fault).or(ask.fault);
    Outcome { status: final_status(request, asked), step, fault }
}

impl Ask {
    /// Whether chance has a say in its plans: a choice among codes or times that no
    /// seed and no order decides.
    pub fn leaves_to_chance(&self) -> bool {
        let is_chosen = self.codes.single().is_none() && !self.is_sequence;
        let is_range = |ask: &Self| {
            [ask.delay, ask.body_delay].into_iter().flatten().any(Span::is_range)
        };
        self.seed.is_none() && (is_chosen || self.has_somewhere(is_range))
    }

    /// Whether some plan for it waits ([`Plan::waits`](super::Plan::waits)).
    pub fn may_wait(&self) -> bool {
        self.has_somewhere(|ask| {
            let spans = [ask.delay, ask.body_delay];
            let is_timed = spans.iter().any(Option::is_some) || ask.drip.is_some();
            is_timed || ask.fault == Some(Fault::Stall)
        })
    }

    /// Whether something is so of its options, or of those that a step has for itself.
    fn has_somewhere(&self, is_so: impl Fn(&Self) -> bool) -> bool {
        is_so(self) || self.steps.iter().any(|step| is_so(&step.own))
    }
}

/// Whether the answer has the simulated status.
pub(super) fn is_simulated(ask: &Ask, request: &Request<'_>) -> bool {
    ask.simulate_preflight || !request.is_preflight()
}

/// The code for a request: the step of a sequence, or one by chance.
pub(super) fn choose(
    ask: &Ask,
    request: &Request<'_>,
    chance: &mut Chance,
) -> (Code, Option<Step>) {
    let step = ask.step(request.attempt);
    (step.map_or_else(|| ask.codes.choose(chance), |step| step.code), step)
}

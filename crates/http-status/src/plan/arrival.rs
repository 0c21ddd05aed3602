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

/// The status of the final response, and the step of a sequence: what
/// [`plan`](super::plan) decides for the same arguments, without the rest of it.
///
/// ```
/// use http_status::{Ask, Chance, Request, chosen_status};
///
/// let ask = Ask::from_query("503,200", "key=a&order=sequence")?;
/// let request = Request { attempt: 2, ..Request::get("http://127.0.0.1:3000") };
/// let (status, step) = chosen_status(&ask, &request, Chance::new(0));
/// assert_eq!((status.get(), step.unwrap().to_string()), (200, "2/2".to_owned()));
/// # Ok::<(), http_status::Problems>(())
/// ```
pub fn chosen_status(
    ask: &Ask,
    request: &Request<'_>,
    chance: Chance,
) -> (Code, Option<Step>) {
    let mut chance = ask.seed.map_or(chance, Chance::new);
    let (asked, step) = choose(ask, request, &mut chance);
    (final_status(request, asked), step)
}

impl Ask {
    /// Whether chance has a say in its plans: a choice among codes or times that no
    /// seed and no order decides.
    pub fn leaves_to_chance(&self) -> bool {
        let spans = [self.delay, self.body_delay];
        let is_chosen = self.codes.single().is_none() && !self.is_sequence;
        let is_range = spans.into_iter().flatten().any(Span::is_range);
        self.seed.is_none() && (is_chosen || is_range)
    }

    /// Whether some plan for it waits ([`Plan::waits`](super::Plan::waits)).
    pub fn may_wait(&self) -> bool {
        let spans = [self.delay, self.body_delay];
        let is_timed = spans.iter().any(Option::is_some) || self.drip.is_some();
        is_timed || self.fault == Some(Fault::Stall)
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

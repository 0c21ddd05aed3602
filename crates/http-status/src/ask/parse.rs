//! Reading an ask: its codes, and each pair of its query by the table of options.

use super::{Ask, OPTIONS, step_parameters};
use crate::{Code, Codes, Problem, Problems, parameter};

/// Says that a part of a query is not percent-encoded UTF-8.
pub(super) fn undecodable(part: &str) -> Problems {
    let detail = "is not percent-encoded UTF-8: write `%25` for a percent sign";
    Problems::one(Problem::new("query", part, detail))
}

/// Reads pairs, and says all that is wrong with them.
pub(super) fn from_pairs(
    codes: &str,
    pairs: &[(String, String)],
) -> Result<Ask, Problems> {
    let mut problems = Vec::new();
    let codes = codes.parse().unwrap_or_else(|error: crate::InvalidCodes| {
        problems.push(Problem::new("codes", codes, error.to_string()));
        Codes::one(Code::OK)
    });
    let mut ask = Ask::new(codes);
    let (of_steps, general): (Vec<_>, Vec<_>) =
        pairs.iter().partition(|(name, _)| step_parameters::is_of_a_step(name));
    parameter::read(OPTIONS, &mut ask, general, &mut problems, |ask, name| {
        ask.unknown.push(crate::text::excerpt(name));
    });
    step_parameters::read(&mut ask, &of_steps, &mut problems);
    problems.truncate(parameter::MOST_PROBLEMS);
    Problems::check(problems)?;
    Ok(ask)
}

//! The parameters for steps of a sequence.
//!
//! ```text
//! parameter = "step" position "." option "=" value    ; step2.fault=reset
//! position  = the place of a code in the sequence, from 1
//! ```
//!
//! Behind the dot stands a row of [`OPTIONS`], so that a step can have what a sequence
//! can. A form control can have such a name, and no value needs quotes.

use super::{Ask, OPTIONS, OptionEntry, StepOptions, option};
use crate::{Limits, Problem, parameter, text::excerpt};

/// Options that are of a sequence as a whole.
const OF_THE_WHOLE: [&str; 5] = ["seed", "key", "order", "on_end", "preflight"];

/// The name of an option of a step in a query.
///
/// ```
/// assert_eq!(http_status::step_option_name(2, "fault"), "step2.fault");
/// ```
pub fn step_option_name(position: u64, option: &str) -> String {
    format!("step{position}.{option}")
}

/// The step and the option that a parameter names, where it names both right.
///
/// ```
/// use http_status::step_option;
///
/// let (position, option) = step_option("step2.fault").unwrap();
/// assert_eq!((position, option.name), (2, "fault"));
/// assert!(step_option("fault").is_none());
/// assert!(step_option("step0.fault").is_none());
/// ```
pub fn step_option(name: &str) -> Option<(u64, &'static OptionEntry)> {
    let (position, name) = split(name)?;
    Some((position_of(position)?, option(name)?))
}

/// Whether a parameter is meant for a step. One that is not is anybody's.
pub(crate) fn is_of_a_step(name: &str) -> bool {
    split(name).is_some()
}

/// What stands before and behind the dot of a parameter that is meant for a step: it has
/// a number, or the name of an option.
fn split(name: &str) -> Option<(&str, &str)> {
    let (position, name) = name.strip_prefix("step")?.split_once('.')?;
    let is_number =
        !position.is_empty() && position.bytes().all(|byte| byte.is_ascii_digit());
    (is_number || option(name).is_some()).then_some((position, name))
}

fn position_of(text: &str) -> Option<u64> {
    text.parse().ok().filter(|_| !text.starts_with(['0', '+']))
}

/// Reads the parameters that are meant for steps, and adds all that is wrong. Too many
/// are not read at all.
pub(super) fn read(
    ask: &mut Ask,
    pairs: &[&(String, String)],
    problems: &mut Vec<Problem>,
) {
    if let Some(problem) = too_many(pairs.len()) {
        problems.push(problem);
        return;
    }
    for (index, (name, value)) in pairs.iter().enumerate() {
        let is_again = pairs.iter().take(index).any(|(earlier, _)| earlier == name);
        if let Err(detail) = read_one(ask, name, value, is_again) {
            problems.push(Problem::new(&excerpt(name), value, detail));
        }
    }
}

/// What is wrong with so many options of steps.
pub(crate) fn too_many(count: usize) -> Option<Problem> {
    let most = Limits::STEP_OPTIONS;
    let detail = || format!("at most {most} options of steps in all");
    (count > most).then(|| Problem::new("step", &count.to_string(), detail()))
}

fn read_one(
    ask: &mut Ask,
    name: &str,
    value: &str,
    is_again: bool,
) -> Result<(), String> {
    let (position, name) = split(name).unwrap_or_default();
    let position = position_of(position).ok_or(
        "write the number of a step, counted from 1, as in `step2.fault=reset`",
    )?;
    let Some(row) = option(name).filter(|row| is_for_steps(row)) else {
        return Err(match option(name) {
            Some(_) => {
                format!("is of the whole sequence: write `{name}=` without a step")
            }
            None => no_such_option(),
        });
    };
    if let Some(step) = ask.steps.iter_mut().find(|step| step.position == position) {
        return parameter::read_one(row, &mut step.own, value, is_again);
    }
    let mut step = StepOptions::new(position);
    parameter::read_one(row, &mut step.own, value, is_again)?;
    let place = ask.steps.partition_point(|step| step.position < position);
    ask.steps.insert(place, step);
    Ok(())
}

fn is_for_steps(row: &OptionEntry) -> bool {
    !OF_THE_WHOLE.contains(&row.name)
}

fn no_such_option() -> String {
    let rows = OPTIONS.iter().filter(|row| is_for_steps(row));
    let names: Vec<_> = rows.map(|row| format!("`{}`", row.name)).collect();
    format!("a step has no such option: it has {}", names.join(", "))
}

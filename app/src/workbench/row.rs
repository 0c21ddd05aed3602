//! The rows of options as somebody typed them.

use http_status::{option, step_option, step_option_name};

/// One option with the text beside it, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// Stays with the row while others come and go.
    pub(crate) id: u32,
    /// The step of a sequence that it is for; nothing where it is for all.
    pub(crate) step: Option<u64>,
    /// The option's name.
    pub(crate) option: &'static str,
    /// The text.
    pub(crate) text: String,
    /// Whether the row says anything: a new one does not, until it is typed in.
    pub(crate) is_given: bool,
}

/// The name of a parameter: `fault`, or `step2.fault`.
pub(crate) fn name_of(step: Option<u64>, option: &str) -> String {
    match step {
        Some(position) => step_option_name(position, option),
        None => option.to_owned(),
    }
}

/// The row's name and text, where it says anything.
pub(crate) fn pairs_of(rows: &[Row]) -> Vec<(String, String)> {
    let given = rows.iter().filter(|row| row.is_given);
    given.map(|row| (name_of(row.step, row.option), row.text.clone())).collect()
}

/// A row for each parameter that is an option.
pub(crate) fn rows_of(parameters: &[(String, String)]) -> Vec<Row> {
    let named = |name: &str| match step_option(name) {
        Some((position, entry)) => Some((Some(position), entry)),
        None => Some((None, option(name)?)),
    };
    let options =
        parameters.iter().filter_map(|(name, text)| Some((named(name)?, text)));
    (0..)
        .zip(options)
        .map(|(id, ((step, entry), text))| Row {
            id,
            step,
            option: entry.name,
            text: text.clone(),
            is_given: true,
        })
        .collect()
}

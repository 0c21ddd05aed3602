//! Parameters of a query as rows of a table: the parser, the printer, the page and
//! the documentation read it.

use crate::Problem;

/// One parameter, which reads into a `T` and prints from it.
#[derive(Debug)]
pub struct Parameter<T> {
    /// Its name in the query.
    pub name: &'static str,
    /// What it does, a fragment.
    pub summary: &'static str,
    /// A value that is accepted.
    pub example: &'static str,
    /// Whether it may be given more than once.
    pub repeatable: bool,
    /// Reads a value, or says what would be right.
    pub(crate) read: fn(&mut T, &str) -> Result<(), String>,
    /// The values that restore this part.
    pub(crate) print: fn(&T) -> Vec<String>,
}

/// Most problems that are reported at once.
const MOST_PROBLEMS: usize = 20;

/// Reads pairs by the rows of a table, and gives the names that none has to
/// `unknown`. All that is wrong is added to the problems, up to a limit.
pub(crate) fn read<'a, T>(
    table: &'static [Parameter<T>],
    into: &mut T,
    pairs: impl IntoIterator<Item = &'a (String, String)>,
    problems: &mut Vec<Problem>,
    mut unknown: impl FnMut(&mut T, &str),
) {
    let mut seen = Vec::new();
    for (name, value) in pairs {
        let Some(row) = table.iter().find(|row| row.name == name) else {
            unknown(into, name);
            continue;
        };
        let read = if !row.repeatable && seen.contains(&row.name) {
            Err("is given twice: give it once".to_owned())
        } else {
            without_breaks(value).and_then(|()| (row.read)(into, value))
        };
        seen.push(row.name);
        if let Err(detail) = read {
            problems.push(Problem::new(name, value, detail));
        }
    }
    problems.truncate(MOST_PROBLEMS);
}

/// The pairs that restore a value, in the order of the table.
pub(crate) fn print<T>(
    table: &'static [Parameter<T>],
    from: &T,
) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    for row in table {
        pairs.extend((row.print)(from).into_iter().map(|value| (row.name, value)));
    }
    pairs
}

fn without_breaks(value: &str) -> Result<(), String> {
    if !value.contains(['\r', '\n', '\0']) {
        return Ok(());
    }
    Err("has a CR, LF or NUL, which no option may hold (RFC 9110 section 5.5)"
        .to_owned())
}

/// The one value of what may be missing, for `print`.
pub(crate) fn one<T: ToString>(value: Option<&T>) -> Vec<String> {
    value.map(T::to_string).into_iter().collect()
}

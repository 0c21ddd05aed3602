//! Parameters of a query as rows of a table: the parser, the printer, the page and
//! the documentation read it.
//!
//! ```
//! use http_status::parameter::{self, Parameter, Takes, one};
//!
//! const TABLE: &[Parameter<Option<u8>>] = &[Parameter {
//!     name: "limit",
//!     summary: "the most that are shown",
//!     example: "10",
//!     takes: Takes::Whole,
//!     repeatable: false,
//!     read: |limit, value| {
//!         *limit = Some(value.parse().map_err(|_| "write 0 to 255".to_owned())?);
//!         Ok(())
//!     },
//!     print: |limit| one(limit.as_ref()),
//! }];
//!
//! let (mut limit, mut problems) = (None, Vec::new());
//! let pairs = ["7", "8"].map(|value| ("limit".to_owned(), value.to_owned()));
//! parameter::read(TABLE, &mut limit, &pairs, &mut problems, |_, _| {});
//! assert_eq!(parameter::print(TABLE, &limit), [("limit", "7".to_owned())]);
//! assert_eq!(problems[0].to_string(), "`limit=8`: is given twice: give it once");
//! ```

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
    /// What kind of value it takes.
    pub takes: Takes,
    /// Whether it may be given more than once.
    pub repeatable: bool,
    /// Reads a value, or says what would be right.
    pub read: fn(&mut T, &str) -> Result<(), String>,
    /// The values that restore this part, none where it is the default.
    pub print: fn(&T) -> Vec<String>,
}

/// The kind of value that a parameter takes. A page makes the control of it; `read` alone
/// says what is right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Takes {
    /// A duration with its unit.
    Duration,
    /// A duration, or a range of two.
    DurationRange,
    /// A whole number.
    Whole,
    /// One of these words, the first where one has to be taken.
    Choice(&'static [&'static str]),
    /// A field as `Name: value`.
    Field,
    /// The name of a field.
    FieldName,
    /// A media type.
    MediaType,
    /// Status codes with commas.
    Codes,
    /// A URI reference.
    Reference,
    /// A line of text.
    Line,
    /// A text of any number of lines.
    Lines,
}

/// The most problems that are reported at once.
pub(crate) const MOST_PROBLEMS: usize = 20;

/// Reads pairs by the rows of a table, and gives the names that none has to
/// `unknown`. All that is wrong is added to the problems, of which 20 are kept at
/// most; a parameter that may be given once keeps its first value.
pub fn read<'a, T>(
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
        let is_again = seen.contains(&row.name);
        seen.push(row.name);
        if let Err(detail) = read_one(row, into, value, is_again) {
            problems.push(Problem::new(name, value, detail));
        }
    }
    problems.truncate(MOST_PROBLEMS);
}

/// Reads one value by its row, or says what would be right; `is_again` where the row
/// has read one before.
pub(crate) fn read_one<T>(
    row: &Parameter<T>,
    into: &mut T,
    value: &str,
    is_again: bool,
) -> Result<(), String> {
    if is_again && !row.repeatable {
        return Err("is given twice: give it once".to_owned());
    }
    without_breaks(value, row.takes)?;
    (row.read)(into, value)
}

/// The pairs that restore a value, in the order of the table.
pub fn print<T>(
    table: &'static [Parameter<T>],
    from: &T,
) -> Vec<(&'static str, String)> {
    let mut pairs = Vec::new();
    for row in table {
        pairs.extend((row.print)(from).into_iter().map(|value| (row.name, value)));
    }
    pairs
}

/// Only content has lines: everything else may become a part of a field.
fn without_breaks(value: &str, takes: Takes) -> Result<(), String> {
    if takes == Takes::Lines {
        let has_nul = value.contains('\0');
        return if has_nul {
            Err("has a NUL, which no option may hold".to_owned())
        } else {
            Ok(())
        };
    }
    if !value.contains(['\r', '\n', '\0']) {
        return Ok(());
    }
    Err("has a CR, LF or NUL, which no option may hold (RFC 9110 section 5.5)"
        .to_owned())
}

/// The one value of what may be missing, for the `print` of a row.
pub fn one<T: ToString>(value: Option<&T>) -> Vec<String> {
    value.map(T::to_string).into_iter().collect()
}

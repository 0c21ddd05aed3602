//! The fields of two answers, paired by their names.

use super::{ComparedRow, Difference, OF_THE_MOMENT};
use crate::workbench::Answer;

/// Fields that are not listed: one has a row of its own, the other names the fields, which
/// are compared themselves.
const UNLISTED: [&str; 2] = ["attempt", "access-control-expose-headers"];

/// A row for each field, in the order of the left answer, then those that the right one
/// alone has. Fields of one name are paired in their order.
pub(super) fn field_rows(
    left: Option<&Answer>,
    right: Option<&Answer>,
) -> Vec<ComparedRow> {
    let mut rows = Vec::new();
    let mut rest = listed(right);
    for (name, value) in listed(left) {
        let place = rest.iter().position(|(known, _)| known.eq_ignore_ascii_case(name));
        let partner = place.map(|place| rest.remove(place).1);
        rows.push(row(name, Some(value), partner));
    }
    rows.extend(rest.into_iter().map(|(name, value)| row(name, None, Some(value))));
    rows
}

/// The fields that are listed.
fn listed(answer: Option<&Answer>) -> Vec<(&str, &str)> {
    let fields = answer.map(|answer| answer.fields.as_slice()).unwrap_or_default();
    let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
    let is_listed =
        |name: &str| !UNLISTED.iter().any(|known| known.eq_ignore_ascii_case(name));
    fields.filter(|(name, _)| is_listed(name)).collect()
}

fn row(name: &str, left: Option<&str>, right: Option<&str>) -> ComparedRow {
    let mut row = ComparedRow {
        is_field: true,
        ..ComparedRow::new(name, left.map(str::to_owned), right.map(str::to_owned))
    };
    let is_of_the_moment =
        OF_THE_MOMENT.iter().any(|known| known.eq_ignore_ascii_case(name));
    let has_both = row.left.is_some() && row.right.is_some();
    if row.difference == Difference::Telling && is_of_the_moment && has_both {
        row.difference = Difference::Expected;
    }
    row
}

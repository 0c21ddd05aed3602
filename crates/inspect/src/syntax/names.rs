//! Tables of field names, each with a clause about it.

use std::collections::BTreeMap;

use crate::Fields;

/// A name in lower case, and a clause about it. Tables are sorted by name.
pub(crate) type Table = [(&'static str, &'static str)];

/// The entry for a name, in whatever case it is.
pub(crate) fn find(
    table: &'static Table,
    name: &str,
) -> Option<&'static (&'static str, &'static str)> {
    let lower = || name.bytes().map(|byte| byte.to_ascii_lowercase());
    let place = table.binary_search_by(|(entry, _)| entry.bytes().cmp(lower())).ok()?;
    table.get(place)
}

/// What a message has of the names of a table: the name as it was first
/// written, the clause, and the lines.
pub(crate) fn found<'a>(
    table: &'static Table,
    fields: &'a Fields,
) -> impl Iterator<Item = (&'a str, &'static str, Vec<u32>)> {
    let mut found = BTreeMap::new();
    for line in &fields.0 {
        if let Some((entry, clause)) = find(table, &line.name) {
            let new = || (line.name.as_str(), *clause, Vec::new());
            found.entry(*entry).or_insert_with(new).2.push(line.line);
        }
    }
    found.into_values()
}

/// Whether a table is sorted by name, without which nothing is found in it.
#[cfg(test)]
pub(crate) fn is_sorted(table: &Table) -> bool {
    table.is_sorted_by(|one, other| one.0 < other.0)
        && table.iter().all(|(name, _)| *name == name.to_ascii_lowercase())
}

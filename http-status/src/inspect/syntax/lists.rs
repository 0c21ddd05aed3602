//! Lists with commas between their members (RFC 9110 section 5.6.1).

use crate::inspect::Fields;

/// The most members that are looked at; nobody means to send more.
const LIMIT: usize = 1000;

/// The longest structured field that is read, in bytes.
const LONGEST: usize = 16 * 1024;

/// The members of all lines with this name, each with the number of its line.
/// Empty ones are among them, but a line without any member has none. A comma in
/// a quoted string is part of the string.
pub(crate) fn members<'a>(
    fields: &'a Fields,
    name: &'a str,
) -> impl Iterator<Item = (&'a str, u32)> {
    fields
        .all(name)
        .filter(|line| !line.value.is_empty())
        .flat_map(|line| split(&line.value).map(move |member| (member, line.line)))
        .take(LIMIT)
}

/// The value of all lines with this name together; nothing where there is none, or
/// where it is longer than [`LONGEST`].
pub(crate) fn short_value(fields: &Fields, name: &str) -> Option<String> {
    let length: usize = fields.all(name).map(|line| line.value.len() + 2).sum();
    fields.value(name).filter(|_| length <= LONGEST)
}

/// The members of one list.
pub(crate) fn split(value: &str) -> impl Iterator<Item = &str> {
    let mut is_quoted = false;
    let mut is_escaped = false;
    value
        .split(move |c| {
            let was_escaped = std::mem::take(&mut is_escaped);
            match c {
                _ if was_escaped => {}
                '\\' => is_escaped = is_quoted,
                '"' => is_quoted = !is_quoted,
                ',' => return !is_quoted,
                _ => {}
            }
            false
        })
        .map(|member| member.trim_matches([' ', '\t']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_in_a_quoted_string_parts_nothing() {
        let table: [(&str, &[&str]); 5] = [
            ("a, b", &["a", "b"]),
            ("a,,b", &["a", "", "b"]),
            (r#"a="b, c", d"#, &[r#"a="b, c""#, "d"]),
            (r#"a="b\", c", d"#, &[r#"a="b\", c""#, "d"]),
            (r#"a="b, c"#, &[r#"a="b, c"#]),
        ];
        for (value, members) in table {
            assert_eq!(split(value).collect::<Vec<_>>(), members, "{value}");
        }
    }
}

//! Lists with commas between their members (RFC 9110 section 5.6.1).

use crate::Fields;

/// The most members of a field that are looked at; nobody means to send more.
const MOST: usize = 1000;

/// The longest structured field that is read, in bytes.
const LONGEST: usize = 16 * 1024;

/// The members of a list that are not empty, without the white space around them. A
/// comma in a quoted string is part of the string.
pub(crate) fn members(value: &str) -> impl Iterator<Item = &str> {
    parts(value, ',', None).filter(|part| !part.is_empty())
}

/// The same, where a comma between these brackets is part of what they hold.
pub(crate) fn members_outside(
    value: &str,
    brackets: (char, char),
) -> impl Iterator<Item = &str> {
    parts(value, ',', Some(brackets)).filter(|part| !part.is_empty())
}

/// The parts between separators that stand neither in a quoted string nor between
/// brackets, trimmed; the empty ones too.
pub(crate) fn parts(
    value: &str,
    separator: char,
    brackets: Option<(char, char)>,
) -> impl Iterator<Item = &str> {
    let (mut is_quoted, mut is_escaped, mut depth) = (false, false, 0_usize);
    let parts = value.split(move |c: char| {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' if is_quoted => is_escaped = true,
            '"' if depth == 0 => is_quoted = !is_quoted,
            _ if is_quoted => {}
            _ if brackets.is_some_and(|(open, _)| c == open) => depth += 1,
            _ if brackets.is_some_and(|(_, close)| c == close) => {
                depth = depth.saturating_sub(1);
            }
            _ => return depth == 0 && c == separator,
        }
        false
    });
    parts.map(|part| part.trim_matches([' ', '\t']))
}

/// The members of all lines with this name, each with the number of its line.
/// Empty ones are among them, but a line without any member has none.
pub(crate) fn members_of<'a>(
    fields: &'a Fields,
    name: &'a str,
) -> impl Iterator<Item = (&'a str, u32)> {
    fields
        .all(name)
        .filter(|line| !line.value.is_empty())
        .flat_map(|line| {
            parts(&line.value, ',', None).map(move |member| (member, line.line))
        })
        .take(MOST)
}

/// The value of all lines with this name together; nothing where there is none, or
/// where it is longer than [`LONGEST`].
pub(crate) fn short_value(fields: &Fields, name: &str) -> Option<String> {
    let length: usize = fields.all(name).map(|line| line.value.len() + 2).sum();
    fields.value(name).filter(|_| length <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_in_quotes_and_brackets_part_nothing() {
        let (angles, rounds) = (Some(('<', '>')), Some(('(', ')')));
        let table = [
            ("", None, ""),
            ("a, b", None, "a|b"),
            ("a ,, \tb", None, "a||b"),
            (r#"a="b, c", d"#, None, r#"a="b, c"|d"#),
            (r#"a="b\", c", d"#, None, r#"a="b\", c"|d"#),
            (r#"a="b, c"#, None, r#"a="b, c"#),
            ("</x,y>; a, </z>", None, "</x|y>; a|</z>"),
            ("</x,y>; a, </z>", angles, "</x,y>; a|</z>"),
            (r#"<">, "<", b"#, angles, r#"<">|"<"|b"#),
            ("a (b (c, d), e), f", rounds, "a (b (c, d), e)|f"),
        ];
        for (value, brackets, expected) in table {
            let found: Vec<_> = parts(value, ',', brackets).collect();
            assert_eq!(found.join("|"), expected, "{value}");
        }
        let directives: Vec<_> = parts(r#"a; b="c;d";"#, ';', None).collect();
        assert_eq!(directives, ["a", r#"b="c;d""#, ""]);
        assert_eq!(members(" , a,,b,").collect::<Vec<_>>(), ["a", "b"]);
    }
}

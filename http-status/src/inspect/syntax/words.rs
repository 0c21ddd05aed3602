//! Names and values in a sentence.

/// The most that are named.
const LIMIT: usize = 6;

/// The start of a value, with its quotation marks and backslashes as they are.
pub(crate) fn shown(value: &str) -> String {
    if value.is_empty() {
        return "(empty)".to_owned();
    }
    let excerpt = crate::text::excerpt(value);
    excerpt.replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\")
}

/// Names in a row, as in `` `a`, `b` and `c` ``; of very many the first only.
pub(crate) fn row<S: AsRef<str>>(names: impl IntoIterator<Item = S>) -> String {
    let mut names = names.into_iter();
    let mut shown: Vec<String> = names
        .by_ref()
        .take(LIMIT)
        .map(|name| format!("`{}`", shown(name.as_ref())))
        .collect();
    if names.next().is_some() {
        return format!("{} and more", shown.join(", "));
    }
    let last = shown.pop().unwrap_or_default();
    if shown.is_empty() {
        return last;
    }
    format!("{} and {last}", shown.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_shown_as_it_is() {
        let table =
            [("", "(empty)"), (r#"W/"a""#, r#"W/"a""#), (r#"W\"a'b""#, r#"W\"a'b""#)];
        for (value, expected) in table {
            assert_eq!(shown(value), expected);
        }
        assert_eq!(shown("a\u{1b}b"), r"a\u{1b}b");
    }

    #[test]
    fn names_stand_in_a_row() {
        assert_eq!(row(["a"]), "`a`");
        assert_eq!(row(["a", "b"]), "`a` and `b`");
        assert_eq!(row(["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(row(["a"; 7]), "`a`, `a`, `a`, `a`, `a`, `a` and more");
    }
}

//! Names and values, shortened and listed for a sentence.

/// The most that are named.
const LIMIT: usize = 6;

/// The start of a value, which may be empty.
pub(crate) fn shown(value: &str) -> String {
    if value.is_empty() {
        return "(empty)".to_owned();
    }
    http_status::excerpt(value).replace('`', "'")
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
    fn names_stand_in_a_row() {
        assert_eq!(row([""]), "`(empty)`");
        assert_eq!(row(["a"]), "`a`");
        assert_eq!(row(["a", "b"]), "`a` and `b`");
        assert_eq!(row(["a", "b", "c"]), "`a`, `b` and `c`");
        assert_eq!(row(["a"; 7]), "`a`, `a`, `a`, `a`, `a`, `a` and more");
    }
}

//! A duration as a number and its unit, and as the text that an option takes.

/// What stands beside the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Milliseconds,
    Seconds,
    /// The text has its units: a range.
    Written,
}

impl Unit {
    pub(crate) const ALL: [Self; 3] =
        [Self::Seconds, Self::Milliseconds, Self::Written];

    /// How it is written behind a number.
    pub(crate) const fn suffix(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Seconds => "s",
            Self::Written => "",
        }
    }

    /// Its name in a list.
    pub(crate) const fn label(self) -> &'static str {
        match self {
            Self::Written => "range",
            unit => unit.suffix(),
        }
    }
}

/// The number of an option's text, and its unit. A text that is no single number with a
/// unit stays as it is.
pub(crate) fn number_and_unit(text: &str) -> (&str, Unit) {
    let units = [Unit::Milliseconds, Unit::Seconds];
    let found = units.into_iter().find_map(|unit| {
        let number = text.strip_suffix(unit.suffix())?;
        is_number(number).then_some((number, unit))
    });
    match found {
        Some(found) => found,
        None if text.is_empty() => (text, Unit::Seconds),
        None => (text, Unit::Written),
    }
}

/// The option's text for what was typed beside a unit. Whoever types a unit means it.
pub(crate) fn duration_text(typed: &str, unit: Unit) -> String {
    let typed = typed.trim();
    if is_number(typed) {
        format!("{typed}{}", unit.suffix())
    } else {
        typed.to_owned()
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_a_number_and_a_unit_and_comes_back() {
        for (text, number, unit) in [
            ("1.5s", "1.5", Unit::Seconds),
            ("250ms", "250", Unit::Milliseconds),
            ("", "", Unit::Seconds),
            ("1s-3s", "1s-3s", Unit::Written),
            ("2", "2", Unit::Written),
            ("s", "s", Unit::Written),
            ("soon", "soon", Unit::Written),
        ] {
            assert_eq!(number_and_unit(text), (number, unit), "{text}");
            assert_eq!(duration_text(number, unit), text);
        }
    }

    #[test]
    fn a_unit_that_is_typed_counts() {
        for (typed, unit, text) in [
            ("20", Unit::Milliseconds, "20ms"),
            (" 20 ", Unit::Seconds, "20s"),
            ("20s", Unit::Milliseconds, "20s"),
            ("1s-3s", Unit::Seconds, "1s-3s"),
            ("1s-", Unit::Seconds, "1s-"),
        ] {
            assert_eq!(duration_text(typed, unit), text, "{typed}");
        }
    }
}

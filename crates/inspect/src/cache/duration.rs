//! Seconds, for people.

/// A number of seconds, and how long that is in a greater unit: `3600 seconds (1
/// hour)`.
pub fn duration(seconds: u64) -> String {
    const UNITS: [(u64, &str); 4] =
        [(31_536_000, "year"), (86_400, "day"), (3600, "hour"), (60, "minute")];
    let plain = counted(seconds, "second");
    let Some((length, unit)) = UNITS.into_iter().find(|(length, _)| seconds >= *length)
    else {
        return plain;
    };
    let about = if seconds.is_multiple_of(length) { "" } else { "about " };
    let count = (seconds + length / 2) / length;
    format!("{plain} ({about}{})", counted(count, unit))
}

fn counted(count: u64, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{plural}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_greater_unit_stands_beside_the_seconds() {
        let table = [
            (0, "0 seconds"),
            (1, "1 second"),
            (59, "59 seconds"),
            (60, "60 seconds (1 minute)"),
            (3600, "3600 seconds (1 hour)"),
            (5400, "5400 seconds (about 2 hours)"),
            (86_400, "86400 seconds (1 day)"),
            (31_536_000, "31536000 seconds (1 year)"),
            (2_147_483_648, "2147483648 seconds (about 68 years)"),
        ];
        for (seconds, expected) in table {
            assert_eq!(duration(seconds), expected);
        }
    }
}

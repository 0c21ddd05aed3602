//! A moment in ISO 8601, as HAR wants it.

const DAY: u64 = 24 * 60 * 60 * 1000;

/// Milliseconds since 1970 as `2026-11-30T20:15:00.000Z`.
pub(super) fn iso(millis: u64) -> String {
    let (days, rest) = (millis / DAY, millis % DAY);
    let (year, month, day) = date(days);
    let (hours, minutes) = (rest / 3_600_000, rest / 60_000 % 60);
    let (seconds, millis) = (rest / 1000 % 60, rest % 1000);
    format!(
        "{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}.{millis:03}Z"
    )
}

/// Year, month and day of a day since 1970. Years begin in March here, so that the day that
/// some of them have more is their last; 400 of them have as many days each time.
fn date(days: u64) -> (u64, u64, u64) {
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let first = (153 * month + 2) / 5;
    let is_next = month >= 10;
    let number = if is_next { month - 9 } else { month + 3 };
    (era * 400 + year + u64::from(is_next), number, day - first + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_written_as_iso_8601() {
        for (millis, text) in [
            (0, "1970-01-01T00:00:00.000Z"),
            (951_782_399_999, "2000-02-28T23:59:59.999Z"),
            (951_782_400_000, "2000-02-29T00:00:00.000Z"),
            (951_868_800_000, "2000-03-01T00:00:00.000Z"),
            (1_709_251_199_000, "2024-02-29T23:59:59.000Z"),
            (1_764_550_000_123, "2025-12-01T00:46:40.123Z"),
            (4_107_542_400_000, "2100-03-01T00:00:00.000Z"),
        ] {
            assert_eq!(iso(millis), text);
        }
        // Whatever a link claims, nothing overflows.
        assert!(iso(u64::MAX).ends_with('Z'));
    }
}

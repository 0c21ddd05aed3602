//! Dates as user agents read them in cookies (RFC 6265 section 5.1.1): almost
//! anything that has a time, a day, a month and a year.

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// What has been found of a date.
#[derive(Debug, Default)]
struct Parts {
    time: Option<(i64, i64, i64)>,
    day: Option<i64>,
    month: Option<i64>,
    year: Option<i64>,
}

/// The seconds since 1970 of a date; nothing where a user agent finds none.
pub(crate) fn seconds(text: &str) -> Option<i64> {
    let mut parts = Parts::default();
    for token in text.split(is_delimiter).filter(|token| !token.is_empty()) {
        parts.take(token);
    }
    parts.seconds()
}

impl Parts {
    fn take(&mut self, token: &str) {
        if self.time.is_none() {
            self.time = time(token);
            if self.time.is_some() {
                return;
            }
        }
        if self.day.is_none() {
            self.day = number(token, 1, 2);
            if self.day.is_some() {
                return;
            }
        }
        if self.month.is_none() {
            self.month = month(token);
            if self.month.is_some() {
                return;
            }
        }
        if self.year.is_none() {
            self.year = number(token, 2, 4);
        }
    }

    fn seconds(self) -> Option<i64> {
        let (hour, minute, second) = self.time?;
        let (day, month) = (self.day?, self.month?);
        let year = match self.year? {
            year @ 70..=99 => year + 1900,
            year @ 0..=69 => year + 2000,
            year => year,
        };
        let exists = (1..=days_in_month(year, month)).contains(&day)
            && year >= 1601
            && hour <= 23
            && minute <= 59
            && second <= 59;
        let days = days_since_1970(year, month, day);
        exists.then(|| days * 86_400 + hour * 3_600 + minute * 60 + second)
    }
}

fn is_delimiter(c: char) -> bool {
    matches!(c, '\t' | ' '..='/' | ';'..='@' | '['..='`' | '{'..='~')
}

/// The number at the start of a token, if it has so many digits.
fn number(token: &str, least: usize, most: usize) -> Option<i64> {
    let digits = token.bytes().take_while(u8::is_ascii_digit).count();
    if !(least..=most).contains(&digits) {
        return None;
    }
    token.get(..digits)?.parse().ok()
}

fn time(token: &str) -> Option<(i64, i64, i64)> {
    let mut fields = token.splitn(3, ':');
    let whole = |field: &str| {
        number(field, 1, 2).filter(|_| field.bytes().all(|b| b.is_ascii_digit()))
    };
    let (hour, minute) = (whole(fields.next()?)?, whole(fields.next()?)?);
    Some((hour, minute, number(fields.next()?, 1, 2)?))
}

fn month(token: &str) -> Option<i64> {
    let start = token.get(..3)?;
    let place = MONTHS.iter().position(|month| month.eq_ignore_ascii_case(start))?;
    i64::try_from(place + 1).ok()
}

fn days_in_month(year: i64, month: i64) -> i64 {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days of the Gregorian calendar; the year is counted from March, so that the
/// leap day is the last.
fn days_since_1970(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_as_browsers_do() {
        assert_eq!(seconds("Thu, 01 Jan 1970 00:00:00 GMT"), Some(0));
        assert_eq!(seconds("Sun, 22 Nov 2026 12:00:00 GMT"), Some(1_795_348_800));
        assert_eq!(seconds("Sun, 22-Nov-2026 12:00:00 GMT"), Some(1_795_348_800));
        assert_eq!(seconds("Sunday, 22-Nov-26 12:00:00 GMT"), Some(1_795_348_800));
        assert_eq!(seconds("Sun Nov 22 12:00:00 2026"), Some(1_795_348_800));
        assert_eq!(seconds("Thu, 29 Feb 2024 00:00:00 GMT"), Some(1_709_164_800));
        for text in ["", "0", "-1", "session", "22 Nov 2026", "31 Feb 2026 00:00:00"] {
            assert_eq!(seconds(text), None, "{text}");
        }
    }
}

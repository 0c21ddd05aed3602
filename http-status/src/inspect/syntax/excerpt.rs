//! Values as messages show them.

/// The start of a value: short, without control characters, quotes as they are,
/// since messages have values between backquotes.
pub(in crate::inspect) fn excerpt(text: &str) -> String {
    crate::text::excerpt(text).replace("\\'", "'").replace("\\\"", "\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_are_kept() {
        assert_eq!(excerpt("'self' \"a\"\u{0}"), "'self' \"a\"\\0");
    }
}

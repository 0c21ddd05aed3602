//! Text from outside, made fit for a terminal.
//!
//! A terminal obeys control characters, and shows text in another order where it is told
//! to. Whatever was read passes through here before it is printed.

use std::fmt::Write as _;

/// Text on one line, with an escape (`\u{1b}`) in place of each character that a terminal
/// obeys.
pub fn escape(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        if is_obeyed(c) {
            shown.extend(c.escape_default());
        } else {
            shown.push(c);
        }
    }
    shown
}

/// The same for text whose line feeds are ours.
pub fn escape_lines(text: &str) -> String {
    let lines: Vec<_> = text.split('\n').map(escape).collect();
    lines.join("\n")
}

/// The same for JSON, which stays the same JSON: what it has escaped already stays, and
/// line feeds are between its tokens only (RFC 8259 section 7).
pub(super) fn escape_json(json: &str) -> String {
    let mut shown = String::with_capacity(json.len());
    for c in json.chars() {
        if c != '\n' && is_obeyed(c) {
            // Above four digits JSON takes two escapes; writing to a string cannot fail.
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(shown, "\\u{unit:04x}");
            }
        } else {
            shown.push(c);
        }
    }
    shown
}

/// C0, DEL and C1; line and paragraph separators; what changes the order in which text is
/// shown (UAX 9, sections 2.1 to 2.6); and other format characters, which hide text or
/// are not seen (Unicode's category Cf, but for those of a script).
pub(super) fn is_obeyed(c: char) -> bool {
    let is_of_format = matches!(
        c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}'
            | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}'
    );
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') || is_of_format
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_obeys_is_escaped_and_all_else_stays() {
        for (text, shown, json) in [
            ("", "", ""),
            (r"plain \n é 漢 🙂", r"plain \n é 漢 🙂", r"plain \n é 漢 🙂"),
            ("\u{1b}]0;P\u{7}", r"\u{1b}]0;P\u{7}", r"\u001b]0;P\u0007"),
            ("a\r\tb\0", r"a\r\tb\u{0}", r"a\u000d\u0009b\u0000"),
            (
                "\u{7f}\u{80}\u{9b}\u{9f}",
                r"\u{7f}\u{80}\u{9b}\u{9f}",
                r"\u007f\u0080\u009b\u009f",
            ),
            ("\u{a0}", "\u{a0}", "\u{a0}"),
            (
                "\u{61c}\u{200e}\u{200f}",
                r"\u{61c}\u{200e}\u{200f}",
                r"\u061c\u200e\u200f",
            ),
            ("\u{202a}\u{202e}", r"\u{202a}\u{202e}", r"\u202a\u202e"),
            ("\u{2066}\u{2069}", r"\u{2066}\u{2069}", r"\u2066\u2069"),
            ("\u{2028}\u{2029}", r"\u{2028}\u{2029}", r"\u2028\u2029"),
            (
                "\u{200c}\u{200d}\u{202f}",
                "\u{200c}\u{200d}\u{202f}",
                "\u{200c}\u{200d}\u{202f}",
            ),
            (
                "\u{ad}\u{200b}\u{206a}\u{feff}\u{e0041}",
                r"\u{ad}\u{200b}\u{206a}\u{feff}\u{e0041}",
                r"\u00ad\u200b\u206a\ufeff\udb40\udc41",
            ),
        ] {
            assert_eq!(escape(text), shown);
            assert_eq!(escape_lines(text), shown);
            assert_eq!(escape_json(text), json);
        }
        assert_eq!(escape("a\nb"), r"a\nb");
        assert_eq!(escape_lines("a\nb\u{1b}\n"), "a\nb\\u{1b}\n");
        assert_eq!(escape_json("{\n}"), "{\n}");
    }
}

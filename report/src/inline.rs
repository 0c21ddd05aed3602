//! Sentences with code in them, as messages and advice are written.

use crate::text::escape;

/// Appends a sentence; what stands between grave accents becomes code.
pub(crate) fn sentence(html: &mut String, text: &str) {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('`') {
        let Some((code, after)) = after.split_once('`') else { break };
        escape(html, before);
        html.push_str("<code>");
        escape(html, code);
        html.push_str("</code>");
        rest = after;
    }
    escape(html, rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_marked_and_text_stays_text() {
        for (text, expected) in [
            ("plain", "plain"),
            ("Send `Allow: <x>`.", "Send <code>Allow: &lt;x&gt;</code>."),
            ("`a` and `b`", "<code>a</code> and <code>b</code>"),
            ("an odd ` stays", "an odd ` stays"),
            ("", ""),
        ] {
            let mut html = String::new();
            sentence(&mut html, text);
            assert_eq!(html, expected);
        }
    }
}

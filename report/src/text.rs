//! Text inside HTML.

/// Appends a text so that it stays one, in content and in quoted attributes.
pub fn escape(html: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            other => html.push(other),
        }
    }
}

/// Appends a text between two tags; nothing where there is no text.
pub fn element(html: &mut String, start: &str, text: &str, end: &str) {
    if text.is_empty() {
        return;
    }
    html.push_str(start);
    escape(html, text);
    html.push_str(end);
}

/// Appends an attribute.
pub fn attribute(html: &mut String, name: &str, value: &str) {
    html.push(' ');
    html.push_str(name);
    html.push_str("=\"");
    escape(html, value);
    html.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text() {
        let mut html = String::new();
        element(&mut html, "<p>", "<b a=\"1\">&amp;'", "</p>");
        element(&mut html, "<p>", "", "</p>");
        attribute(&mut html, "value", "\"><script>");
        assert_eq!(
            html,
            "<p>&lt;b a=&quot;1&quot;&gt;&amp;amp;'</p> value=\"&quot;&gt;&lt;script&gt;\""
        );
    }
}

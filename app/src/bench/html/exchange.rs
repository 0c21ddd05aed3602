//! One side of an exchange.

use super::text::{attribute, element, escape};
use crate::bench::{Kind, Line, Message, Side};

/// What a side has to say.
pub(crate) fn side_html(side: &Side) -> String {
    let mut html = String::new();
    element(&mut html, "<p class=\"summary\" role=\"status\">", &side.summary, "</p>");
    html.push_str("<div class=\"transcript\">");
    element(&mut html, "<p class=\"request-line\">", &side.request, "</p>");
    for message in &side.messages {
        message_html(&mut html, message);
    }
    content_html(&mut html, &side.content);
    element(&mut html, "<p class=\"remark\">", &side.remark, "</p>");
    html.push_str("</div>");
    list(&mut html, "<ul class=\"exchange-notes\">", &side.notes, "</ul>");
    let notes = "<div class=\"browser-notes\"><p>In a browser</p><ul>";
    list(&mut html, notes, &side.hidden, "</ul></div>");
    html
}

fn message_html(html: &mut String, message: &Message) {
    element(html, "<p class=\"pause\">", &message.pause, "</p>");
    html.push_str("<p class=\"status-line\"");
    attribute(html, "data-class", message.class);
    element(html, ">", &message.status, "</p>");
    table(html, &message.fields);
    if message.aside.is_empty() {
        return;
    }
    html.push_str("<details class=\"aside-fields\"><summary>");
    html.push_str(&message.aside.len().to_string());
    html.push_str(" fields about CORS and safety</summary>");
    table(html, &message.aside);
    html.push_str("</details>");
}

/// Roles, because a table that is drawn as lines is one to no reader.
fn table(html: &mut String, lines: &[Line]) {
    if lines.is_empty() {
        return;
    }
    html.push_str(
        "<table class=\"field-table\" role=\"table\" aria-label=\"Header fields\">\
         <tbody role=\"rowgroup\">",
    );
    for Line { name, value, is_hidden } in lines {
        html.push_str("<tr role=\"row\">");
        element(html, "<th role=\"rowheader\" scope=\"row\">", name, ": </th>");
        html.push_str("<td role=\"cell\">");
        escape(html, value);
        if *is_hidden {
            html.push_str("<span class=\"mark\">hidden by the browser</span>");
        }
        html.push_str("</td></tr>");
    }
    html.push_str("</tbody></table>");
}

fn content_html(html: &mut String, pieces: &[(Kind, String)]) {
    if pieces.is_empty() {
        return;
    }
    html.push_str("<pre class=\"content\"><code>");
    for (kind, piece) in pieces {
        if *kind == Kind::Plain {
            escape(html, piece);
            continue;
        }
        html.push_str("<span");
        attribute(html, "data-kind", kind.id());
        element(html, ">", piece, "</span>");
    }
    html.push_str("</code></pre>");
}

fn list(html: &mut String, start: &str, items: &[impl AsRef<str>], end: &str) {
    if items.is_empty() {
        return;
    }
    html.push_str(start);
    for item in items {
        element(html, "<li>", item.as_ref(), "</li>");
    }
    html.push_str(end);
}

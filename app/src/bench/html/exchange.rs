//! One side of an exchange.

use crate::bench::{Kind, Line, Message, Side};
use report::text::{attribute, element, escape};

/// What a side has to say.
pub(crate) fn side_html(side: &Side) -> String {
    let mut html = String::new();
    element(&mut html, "<p class=\"summary\" role=\"status\">", &side.summary, "</p>");
    // Before the content, which may fill more than a screen.
    list(&mut html, "<ul class=\"exchange-notes\">", &side.notes, "</ul>");
    let notes = "<div class=\"browser-notes\"><p>In a browser</p><ul>";
    list(&mut html, notes, &side.hidden, "</ul></div>");
    if !side.request.is_empty() || !side.messages.is_empty() {
        html.push_str("<div class=\"transcript\">");
        transcript_html(&mut html, side);
        html.push_str("</div>");
    }
    html
}

fn transcript_html(html: &mut String, side: &Side) {
    element(html, "<p class=\"request-line\">", &side.request, "</p>");
    for message in &side.messages {
        message_html(html, message, side.place);
    }
    content_html(html, &side.content);
    element(html, "<p class=\"remark\">", &side.remark, "</p>");
}

fn message_html(html: &mut String, message: &Message, place: &str) {
    element(html, "<p class=\"pause\">", &message.pause, "</p>");
    html.push_str("<p class=\"status-line\"");
    attribute(html, "data-class", message.class);
    number(html, message.number, place);
    element(html, ">", &message.status, "</p>");
    table(html, &message.fields, place);
    if message.aside.is_empty() {
        return;
    }
    html.push_str("<details class=\"aside-fields\"><summary>");
    html.push_str(&message.aside.len().to_string());
    html.push_str(" fields about CORS and safety</summary>");
    table(html, &message.aside, place);
    html.push_str("</details>");
}

/// Numbers a line, so that findings can point at it.
fn number(html: &mut String, number: u32, place: &str) {
    if number > 0 {
        let number = number.to_string();
        attribute(html, "id", &[place, "-", &number].concat());
        attribute(html, "data-line", &number);
    }
}

/// Roles, because a table that is drawn as lines is one to no reader.
fn table(html: &mut String, lines: &[Line], place: &str) {
    if lines.is_empty() {
        return;
    }
    html.push_str(
        "<table class=\"field-table\" role=\"table\" aria-label=\"Header fields\">\
         <tbody role=\"rowgroup\">",
    );
    for Line { name, value, number: line, is_hidden } in lines {
        html.push_str("<tr role=\"row\"");
        number(html, *line, place);
        element(html, "><th role=\"rowheader\" scope=\"row\">", name, ": </th>");
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_is_written_whole_and_its_texts_stay_text() {
        let line = |name: &str, value: &str, is_hidden| Line {
            name: name.to_owned(),
            value: value.to_owned(),
            number: 0,
            is_hidden,
        };
        let lines = [line("X-A", "<b>", false), line("set-cookie", "a=1", true)];
        let side = Side {
            place: "seen",
            summary: "0.001 s".to_owned(),
            request: "GET /?a&b".to_owned(),
            messages: vec![Message::new(
                1,
                "200 OK".to_owned(),
                "successful",
                lines.into_iter(),
            )],
            content: vec![
                (Kind::Plain, "{".to_owned()),
                (Kind::Name, "\"a\"".to_owned()),
            ],
            remark: "remark".to_owned(),
            notes: vec!["note".to_owned()],
            hidden: vec!["hidden"],
        };
        assert_eq!(
            side_html(&side),
            "<p class=\"summary\" role=\"status\">0.001 s</p>\
             <ul class=\"exchange-notes\"><li>note</li></ul>\
             <div class=\"browser-notes\"><p>In a browser</p><ul><li>hidden</li></ul></div>\
             <div class=\"transcript\">\
             <p class=\"request-line\">GET /?a&amp;b</p>\
             <p class=\"status-line\" data-class=\"successful\" id=\"seen-1\" \
             data-line=\"1\">200 OK</p>\
             <table class=\"field-table\" role=\"table\" aria-label=\"Header fields\">\
             <tbody role=\"rowgroup\"><tr role=\"row\" id=\"seen-2\" data-line=\"2\">\
             <th role=\"rowheader\" scope=\"row\">X-A: </th>\
             <td role=\"cell\">&lt;b&gt;</td></tr><tr role=\"row\">\
             <th role=\"rowheader\" scope=\"row\">set-cookie: </th><td role=\"cell\">a=1\
             <span class=\"mark\">hidden by the browser</span></td></tr></tbody></table>\
             <pre class=\"content\"><code>{<span data-kind=\"name\">&quot;a&quot;</span>\
             </code></pre><p class=\"remark\">remark</p></div>"
        );
        assert_eq!(side_html(&Side::default()), "");
    }
}

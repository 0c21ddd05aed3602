//! The document as a page, for who opens a simulator URL in a tab.
//!
//! It is sandboxed like all that the simulator sends, has no script, and loads nothing.
//! Its one style sheet stands in it, and its policy names the hash of that sheet.

use std::fmt::{Display, Write as _};

use http_status::query;

use crate::{
    http::markup,
    simulator::{
        document::Document,
        echo::{Echo, Shown, base64},
    },
};

/// The style sheet. Its colours are those of `style/`.
const STYLE: &str = include_str!("page.css");

// Writing to a string cannot fail.
pub(super) fn write(document: &Document<'_>) -> String {
    let Document { status, class, time, request, .. } = document;
    let (reason, url) = (escape(document.reason), escape(&request.url));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{status} {reason}</title>\n<style>{STYLE}</style>\n\
         <main data-class=\"{class}\">\n<header>\n\
         <p class=\"mark\">Simulated response</p>\n\
         <h1><b>{status}</b> {reason}</h1>\n<p class=\"lead\">{}</p>\n</header>\n",
        escape(document.description),
    );
    write_links(&mut page, document);
    write_facts(&mut page, document);
    let _ = writeln!(
        page,
        "<section>\n<h2>Request</h2>\n\
         <p class=\"line\"><b>{}</b> {url}</p>",
        escape(request.method),
    );
    let fields = request.headers.iter();
    write_rows(&mut page, fields.map(|(name, value)| (*name, value.as_ref())));
    page.push_str("</section>\n");
    if let Some(content) = &request.content {
        write_content(&mut page, content);
    }
    let _ = writeln!(
        page,
        "<footer>Simulated at {time}, for {} over {}.</footer>\n</main>\n</html>",
        request.remote_addr, request.http_version,
    );
    page
}

fn write_links(page: &mut String, document: &Document<'_>) {
    let links = &document.links;
    let as_json = as_json(&document.request.url);
    let known = [
        (Some(links.explanation.as_str()), "Explanation"),
        (links.specification, "Specification"),
        (Some(as_json.as_str()), "The same as JSON"),
        (links.key.as_deref(), "State of the key"),
    ];
    page.push_str("<nav>\n");
    for (link, text) in known {
        if let Some(link) = link {
            let _ = writeln!(page, "<a href=\"{}\">{text}</a>", escape(link));
        }
    }
    page.push_str("</nav>\n");
}

/// What is particular to this response, where anything is.
fn write_facts(page: &mut String, document: &Document<'_>) {
    let known = [
        ("Asked for", document.asked.map(|code| code.to_string())),
        ("Chosen from", list(&document.chosen_from)),
        ("Attempt", document.attempt.map(|attempt| attempt.to_string())),
        ("Sequence", document.sequence.clone()),
        ("Interim responses", list(&document.interim)),
    ];
    let known =
        known.iter().filter_map(|(name, value)| Some((*name, value.as_deref()?)));
    let mut known = known.peekable();
    if known.peek().is_none() && document.notes.is_empty() {
        return;
    }
    page.push_str("<section>\n<h2>Response</h2>\n");
    if !document.notes.is_empty() {
        page.push_str("<ul>\n");
        for note in document.notes {
            let _ = writeln!(page, "<li>{}</li>", escape(note));
        }
        page.push_str("</ul>\n");
    }
    write_rows(page, known);
    page.push_str("</section>\n");
}

fn write_content(page: &mut String, content: &Echo<'_>) {
    let _ = writeln!(page, "<section>\n<h2>Content, as {}</h2>", content.kind());
    if content.left_out > 0 {
        let bytes = content.left_out;
        let _ =
            writeln!(page, "<p class=\"left-out\">{bytes} bytes were left out.</p>");
    }
    // A line break at the start of `pre` is none of its text.
    let mut write_text = |text: &str| {
        let _ = writeln!(page, "<pre>\n{}</pre>", escape(text));
    };
    match &content.shown {
        Shown::Text(text) => write_text(text),
        Shown::Json(json) => write_text(json.get()),
        Shown::Bytes(bytes) => write_text(&base64(bytes)),
        Shown::Form(form) => write_rows(page, form.pairs()),
    }
    page.push_str("</section>\n");
}

/// A table of names and values; nothing where there are none. Rows and cells end where
/// the next begins, because a form may have thousands.
fn write_rows<T: AsRef<str>>(
    page: &mut String,
    pairs: impl IntoIterator<Item = (T, T)>,
) {
    let mut pairs = pairs.into_iter().peekable();
    if pairs.peek().is_none() {
        return;
    }
    page.push_str("<table>\n");
    for (name, value) in pairs {
        let (name, value) = (escape(name.as_ref()), escape(value.as_ref()));
        let _ = write!(page, "<tr><th>{name}<td>{value}");
    }
    page.push_str("\n</table>\n");
}

/// Text that stands between tags. HTML has no NUL.
fn escape(text: &str) -> String {
    markup::escape(text).replace('\0', "\u{fffd}")
}

fn list<T: Display>(items: &[T]) -> Option<String> {
    let items: Vec<_> = items.iter().map(ToString::to_string).collect();
    (!items.is_empty()).then(|| items.join(", "))
}

/// The same URL, asking for JSON.
fn as_json(url: &str) -> String {
    let (path, options) = url.split_once('?').unwrap_or((url, ""));
    let is_format = |option: &&str| {
        query::pairs(option).flatten().any(|(name, _)| name == "format")
    };
    let others = options.split('&').filter(|option| !option.is_empty());
    let others = others.filter(|option| !is_format(option));
    let options: Vec<_> = others.chain(["format=json"]).collect();
    format!("{path}?{}", options.join("&"))
}

#[cfg(test)]
mod tests;

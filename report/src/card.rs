//! The card of the Inspector.

use http_status::{Code, catalog};
use inspect::{Exchange, Finding, Inspected, Level};

use crate::{cache::verdicts_html, finding::finding_html, text::element};

/// What was found in these exchanges, with its heading. Lines are links to the
/// elements `{place}-{line}`.
///
/// ```
/// use inspect::{Inspected, paste};
/// use report::report_html;
///
/// let read = paste::read("HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\n");
/// let inspected: Vec<_> = read.exchanges.into_iter().map(Inspected::new).collect();
/// let html = report_html(&inspected, "line");
/// assert!(html.contains("href=\"#line-1\""));
/// assert!(html.contains("<code>Allow</code>"));
/// ```
pub fn report_html(inspected: &[Inspected], place: &str) -> String {
    report_html_with(inspected, place, "")
}

/// The same with a remark, which is HTML, below the heading.
pub(crate) fn report_html_with(
    inspected: &[Inspected],
    place: &str,
    remark: &str,
) -> String {
    let mut html = "<h2>Inspector".to_owned();
    let single = if let [single] = inspected { Some(single) } else { None };
    let count = match single {
        Some(single) => counts(&single.report.findings),
        None if inspected.is_empty() => String::new(),
        None => format!("{} responses", inspected.len()),
    };
    element(&mut html, " <span class=\"report-count\">", &count, "</span>");
    html.push_str("</h2>");
    html.push_str(remark);
    if inspected.is_empty() {
        html.push_str("<p>There is no response in this text.</p>");
    }
    for one in inspected {
        if single.is_none() {
            element(&mut html, "<h3>", &title(&one.exchange), "");
            let count = counts(&one.report.findings);
            element(&mut html, " <span class=\"report-count\">", &count, "</span>");
            html.push_str("</h3>");
        }
        one_html(&mut html, one, place);
    }
    html
}

fn one_html(html: &mut String, inspected: &Inspected, place: &str) {
    let findings = &inspected.report.findings;
    let (well, odd): (Vec<_>, Vec<_>) =
        findings.iter().partition(|finding| finding.level == Level::Good);
    if odd.is_empty() {
        html.push_str("<p class=\"nothing-found\">Nothing to say against it.</p>");
    }
    list(html, &odd, place);
    if !well.is_empty() {
        let things = if well.len() == 1 { "1 thing" } else { "Things" };
        html.push_str("<details class=\"done-well\"><summary>");
        html.push_str(things);
        html.push_str(" done well</summary>");
        list(html, &well, place);
        html.push_str("</details>");
    }
    if let Some(cache) = &inspected.report.cache {
        verdicts_html(html, cache);
    }
}

fn list(html: &mut String, findings: &[&Finding], place: &str) {
    if findings.is_empty() {
        return;
    }
    html.push_str("<ul class=\"findings\">");
    for finding in findings {
        finding_html(html, finding, place);
    }
    html.push_str("</ul>");
}

/// `1 error, 2 notes`.
fn counts(findings: &[Finding]) -> String {
    let words =
        [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Note, "note")];
    let counts = words.into_iter().filter_map(|(level, word)| {
        let count = findings.iter().filter(|finding| finding.level == level).count();
        let plural = if count == 1 { "" } else { "s" };
        (count > 0).then(|| format!("{count} {word}{plural}"))
    });
    counts.collect::<Vec<_>>().join(", ")
}

/// The final status of an exchange and what it is called.
pub fn title(exchange: &Exchange) -> String {
    let Some(response) = &exchange.response else {
        return "No final response".to_owned();
    };
    match response.status.number.and_then(Code::new) {
        Some(code) => format!("{code} {}", catalog::phrase(code)),
        None if response.status.text.is_empty() => {
            "A response without a status".to_owned()
        }
        None => response.status.text.clone(),
    }
}

//! The HTML of reports, which style sheets and links rely on.

use http_status::Fault;
use inspect::PasteInput;
use leptos::prelude::*;

use super::*;

/// The HTML of a report about a text, a tag on each line, without the marks that
/// Leptos needs.
fn report(text: &str, fault: Option<FaultRemark>) -> String {
    let input = PasteInput { text: text.to_owned(), ..PasteInput::default() };
    let inspection = Inspection { fault, ..Inspection::from_paste(&input) };
    let html = view! { <ReportView inspection place="line"/> }.to_html();
    html.replace("<!>", "").replace("><", ">\n<")
}

#[test]
fn a_report_is_written_whole() {
    insta::assert_snapshot!(report(
        "HTTP/1.1 405 Method Not Allowed\nContent-Length: 0\nContent-Length: 0\n\
         Cache-Control: max-age=60\nContent-Type: text/html; charset=utf-8\n",
        None,
    ));
}

#[test]
fn several_responses_have_a_heading_each() {
    insta::assert_snapshot!(report(
        "HTTP/1.1 304 Not Modified\nETag: \"a\"\n\nHTTP/1.1 799 <b>\nX: `y`\n",
        None,
    ));
}

#[test]
fn a_fault_comes_on_top() {
    let transcript = "/api/wire/503?fault=truncate".to_owned();
    let fault = FaultRemark { fault: Fault::Truncate, transcript };
    let html = report("HTTP/1.1 204 No Content\nDate: x\n", Some(fault));
    let remark = html.split("</h2>").nth(1).unwrap_or_default();
    let remark = remark.split_inclusive("</p>").next().unwrap_or_default();
    insta::assert_snapshot!(remark.trim());
}

#[test]
fn a_text_without_a_response_is_answered_with_what_to_do() {
    let texts = [
        "https://example.com/it's?a=b&c=d",
        "418",
        "612",
        "299 Own",
        "curl 'https://example.com/'",
        "GET /a HTTP/1.1\nHost: example.com\n",
        "DELETE /a HTTP/1.1\nHost: example.com\n",
        "{\"error\": \"<b>\"}",
        "<!doctype html><p>hello",
        "hello",
        "",
    ];
    let answers = texts.map(|text| format!("=== {text}\n{}", report(text, None)));
    insta::assert_snapshot!(answers.join("\n\n"));
}

#[test]
fn a_finding_links_to_the_section_that_it_is_about() {
    let html = report("POST /a HTTP/1.1\n\nHTTP/1.1 302 Found\nLocation: /b\n", None);
    let findings = html.split("<li ");
    let finding = findings.filter(|item| item.contains(">3xx-method</a>"));
    let link = "<a href=\"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.3\">\
                RFC 9110 section 15.4.3</a>";
    assert_eq!(finding.filter(|item| item.contains(link)).count(), 1, "{html}");
}

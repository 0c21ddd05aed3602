//! The HTML of reports, which style sheets and links rely on.

use http_status::Fault;
use inspect::{Inspected, paste};
use leptos::prelude::*;

use super::*;

/// The HTML of a report about a text, a tag on each line, without the marks that
/// Leptos needs.
fn report(text: &str, fault: Option<FaultRemark>) -> String {
    let read = paste::read(text).exchanges.into_iter();
    let inspection =
        Inspection { inspected: read.map(Inspected::new).collect(), fault };
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
fn a_text_without_a_response_is_said_to_be_one() {
    insta::assert_snapshot!(report("", None), @r"
    <h2>Inspector</h2>
    <p>There is no response in this text.</p>
    ");
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

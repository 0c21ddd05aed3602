//! One finding.

use inspect::Finding;

use crate::{
    inline::sentence,
    text::{attribute, element},
};

/// Appends a finding as an item of a list. Its lines are links to the elements
/// `{place}-{line}`.
pub(crate) fn finding_html(html: &mut String, finding: &Finding, place: &str) {
    let Finding { rule, level, lines, message, section } = finding;
    html.push_str("<li class=\"finding\"");
    attribute(html, "data-level", level.id());
    let numbers: Vec<_> = lines.iter().map(ToString::to_string).collect();
    attribute(html, "data-lines", &numbers.join(" "));
    element(html, "><span class=\"level\">", level.id(), "</span>");
    html.push_str("<div><p>");
    places(html, &numbers, place);
    sentence(html, message);
    html.push_str("</p><p class=\"remedy\">");
    sentence(html, rule.fix);
    if let Some(section) = section {
        html.push_str(" <a");
        attribute(html, "href", section.url);
        element(html, ">", section.title, "</a>");
    }
    html.push_str("</p><details class=\"why\"><summary>Why it matters</summary><p>");
    sentence(html, rule.why);
    html.push_str(" <a");
    attribute(html, "href", &format!("/rules/{}", rule.id));
    element(html, ">", rule.id, "</a>");
    html.push_str("</p></details></div></li>");
}

/// `Line 4`, or `Lines 4 and 7`; a finding with many lines names the first ones.
fn places(html: &mut String, numbers: &[String], place: &str) {
    const MOST: usize = 4;
    let Some(last) = numbers.len().checked_sub(1) else { return };
    html.push_str("<strong class=\"at\">");
    html.push_str(if last == 0 { "Line " } else { "Lines " });
    for (index, number) in numbers.iter().take(MOST).enumerate() {
        html.push_str(match index {
            0 => "",
            _ if index == last => " and ",
            _ => ", ",
        });
        html.push_str("<a");
        attribute(html, "href", &format!("#{place}-{number}"));
        element(html, ">", number, "</a>");
    }
    if last >= MOST {
        html.push_str(" …");
    }
    html.push_str("</strong> ");
}

#[cfg(test)]
mod tests {
    use inspect::{inspect, paste};

    use super::*;

    #[test]
    fn a_finding_links_to_the_section_that_it_is_about() {
        let text = "POST /a HTTP/1.1\n\nHTTP/1.1 302 Found\nLocation: /b\n";
        let read = paste::read(text);
        let reports = read.exchanges.iter().map(inspect);
        let mut html = String::new();
        for finding in reports.flat_map(|report| report.findings) {
            if finding.rule.id == "3xx-method" {
                finding_html(&mut html, &finding, "line");
            }
        }
        let link = "<a href=\"https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4.3\">\
                    RFC 9110 section 15.4.3</a>";
        assert!(html.contains(link), "{html}");
    }
}

//! Location that cannot be followed.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::uri_reference::{UriReference, fault},
};

pub(super) const RULE: Rule = Rule {
    id: "3xx-location-bad",
    level: Level::Error,
    title: "Location that cannot be followed",
    finds: "`Location` is not a URI reference, whatever the status, or a 3xx names a \
          scheme other than `http` and `https`. One that an app may have registered is \
          a note only.",
    why: "Clients mend a bad reference each in its own way, or give up. Browsers \
          refuse schemes such as `javascript` and `data`; fetch refuses all but `http` \
          and `https`.",
    fix: "Percent-encode what is not allowed in a URI, and redirect to `http` or \
          `https`.",
    sections: &[rfc_section!(9110, "10.2.2"), rfc_section!(3986, "4.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.location() else { return };
    let shown = excerpt(&line.value);
    if let Some(fault) = fault(&line.value) {
        report.report_line(line, format!("`Location: {shown}` {fault}."));
        return;
    }
    if !subject.is_class(3) || subject.is_status(&[304, 305, 306]) {
        return;
    }
    let Some(scheme) = UriReference::split(&line.value).scheme else { return };
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {}
        "javascript" | "vbscript" | "data" | "blob" | "about" | "file"
        | "filesystem" => {
            let message = format!(
                "`Location: {shown}` has the scheme `{scheme}`, to which no client \
                 lets itself be redirected."
            );
            report.report_line(line, message);
        }
        _ => {
            let message = format!(
                "`Location: {shown}` leaves the web: only a client that knows `{}` can \
                 follow.",
                excerpt(scheme),
            );
            report.report_as(Level::Note, [line.line], message);
        }
    }
}

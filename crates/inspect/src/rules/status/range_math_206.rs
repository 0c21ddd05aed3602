//! Content-Range that does not add up.

use http_status::excerpt;

use crate::{
    Level, Rule, Section, Subject, rule::Reporter, section::rfc_section,
    syntax::content_range,
};

const SINGLE_PART: Section = rfc_section!(9110, "15.3.7.1");

pub(super) const RULE: Rule = Rule {
    id: "206-range-math",
    level: Level::Error,
    title: "Content-Range that does not add up",
    finds: "The numbers of the `Content-Range` of a 206 contradict each other or \
          `Content-Length`, or there are none.",
    why: "A client that stores the part writes it to the wrong place or refuses it. \
          The specification has recipients treat such a range as invalid.",
    fix: "The last position is not before the first and is less than the complete \
          length; `Content-Length` is last minus first plus one.",
    sections: &[rfc_section!(9110, "14.4"), SINGLE_PART],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[206]) || subject.is_multipart_ranges() {
        return;
    }
    let Some(line) = subject.field("Content-Range") else { return };
    let Some(range) = content_range::parse(&line.value) else { return };
    let shown = excerpt(&line.value);
    let Some((first, last)) = range.positions else {
        let message = format!(
            "The `Content-Range` of this 206 is `{shown}`, which is the form of a 416 \
             and names no part."
        );
        report.report_line(line, message);
        return;
    };
    if last < first {
        let message = format!(
            "The `Content-Range` `{shown}` ends at {last}, before its start at {first}."
        );
        report.report_line(line, message);
        return;
    }
    if let Some(complete) = range.complete.filter(|complete| last >= *complete) {
        let message = format!(
            "The `Content-Range` `{shown}` goes to position {last}, which a length of \
             {complete} does not reach."
        );
        report.report_line(line, message);
        return;
    }
    let part = (last - first).saturating_add(1);
    let length = subject.announced_length().filter(|length| *length != part);
    if let (Some(length), true) = (length, range.unit.eq_ignore_ascii_case("bytes")) {
        let lines =
            [subject.fields().lines("Content-Length"), vec![line.line]].concat();
        let message = format!(
            "The `Content-Range` `{shown}` is a part of {part} bytes, and \
             `Content-Length` says {length}."
        );
        report.citing(SINGLE_PART).report(lines, message);
    }
}

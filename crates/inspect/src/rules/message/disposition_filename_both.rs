//! File name for old and new clients.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section, syntax::disposition,
};

pub(super) const RULE: Rule = Rule {
    id: "disposition-filename-both",
    level: Level::Good,
    title: "File name for old and new clients",
    finds: "`Content-Disposition` has `filename` in ASCII, and `filename*` in UTF-8 \
          after it.",
    why: "Clients that know the extended form save the true name, and the others still \
          get one.",
    fix: "Nothing is to be done.",
    sections: &[rfc_section!(6266, "4.3"), rfc_section!(8187, "3.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Disposition") else { return };
    let Ok(disposition) = disposition::parse(&line.value) else { return };
    let place =
        |name: &str| disposition.parameters.iter().position(|one| one.name == name);
    let Some((plain, extended)) = place("filename").zip(place("filename*")) else {
        return;
    };
    let is_read = disposition
        .parameter("filename*")
        .is_some_and(|name| disposition::extended_fault(name).is_none());
    if plain < extended && is_read && line.value.is_ascii() {
        let name = disposition.filename().unwrap_or_default();
        report.report_line(
            line,
            format!(
                "The true file name comes in `filename*`, and {} as well.",
                shown(name)
            ),
        );
    }
}

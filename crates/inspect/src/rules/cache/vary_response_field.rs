//! Vary names a field of responses.

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "vary-response-field",
    level: Level::Warning,
    title: "Vary names a field of responses",
    finds: "`Vary` names a field that requests do not have, such as `Content-Encoding` \
            or `Set-Cookie`.",
    why: "It is about the request: a field that is never in one is always the same, so \
          one stored response is taken for all.",
    fix: "Name the request field that decides: `Accept-Encoding` for \
          `Content-Encoding`, `Accept` for `Content-Type`, `Accept-Language` for \
          `Content-Language`.",
    sections: &[rfc_section!(9110, "12.5.5")],
    check,
    ..Rule::DEFAULT
};

/// Fields of responses, and the field of requests that is meant.
const ANSWERS: &[(&str, &str)] = &[
    ("Access-Control-Allow-Origin", "Origin"),
    ("Content-Encoding", "Accept-Encoding"),
    ("Content-Language", "Accept-Language"),
    ("Content-Type", "Accept"),
    ("ETag", ""),
    ("Last-Modified", ""),
    ("Location", ""),
    ("Server", ""),
    ("Set-Cookie", "Cookie"),
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let found = subject.vary().iter().copied().find_map(|(name, line)| {
        let (_, instead) =
            ANSWERS.iter().find(|(answer, _)| answer.eq_ignore_ascii_case(name))?;
        Some((name, *instead, line))
    });
    match found {
        Some((name, "", line)) => {
            report.report(
                [line],
                format!(
                    "`{name}` in `Vary` is a field of responses, \
                     not of requests."
                ),
            );
        }
        Some((name, instead, line)) => report.report(
            [line],
            format!(
                "`{name}` in `Vary` is a field of responses; the request says \
                 `{instead}`."
            ),
        ),
        None => {}
    }
}

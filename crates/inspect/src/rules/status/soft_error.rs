//! Success that reports an error.

use http_status::excerpt;

use crate::{
    Content, Level, Rule, Section, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::json::{Member, members},
};

const PROBLEM: Section = rfc_section!(9457, "1");

pub(super) const RULE: Rule = Rule {
    id: "soft-error",
    level: Level::Warning,
    title: "Success that reports an error",
    finds: "The status is 200, and the content is a problem document, or a JSON object \
          that says at its first level that the request failed.",
    why: "Caches store it, monitors count it as a success, and clients that look at \
          the status go on as if all were well.",
    fix: "Send the status that says what went wrong, with the same content.",
    sections: &[rfc_section!(9110, "15.3.1"), PROBLEM],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[200]) {
        return;
    }
    let Some(media_type) = subject.media_type() else { return };
    if matches!(
        media_type.as_str(),
        "application/problem+json" | "application/problem+xml"
    ) {
        let message = format!(
            "The content is a problem document (`{media_type}`), and the status says \
             that all went well."
        );
        report.citing(PROBLEM).report([subject.status_line()], message);
        return;
    }
    if media_type != "application/json" {
        return;
    }
    let Content::Bytes(bytes) = &subject.exchange.content else { return };
    let Ok(text) = str::from_utf8(bytes) else { return };
    let members: Vec<_> = members(text).collect();
    let has = |name: &str| members.iter().any(|(known, _)| *known == name);
    // JSON-RPC reports errors of its own, and has no others.
    if has("jsonrpc") {
        return;
    }
    // With `status` alone it is the state of a thing; JSend says more.
    let (has_message, has_data) = (has("message"), has("data"));
    let is_jsend = |(name, value): &Member<'_>| {
        *name == "status"
            && (*value == "\"error\"" && has_message
                || *value == "\"fail\"" && has_data)
    };
    let said = members.iter().find(|member| is_failure(member) || is_jsend(member));
    if let Some((name, value)) = said {
        let message = format!(
            "The status is 200, and the content says `\"{}\": {}`.",
            excerpt(name),
            excerpt(value),
        );
        report.report([subject.status_line()], message);
    }
}

fn is_failure((name, value): &Member<'_>) -> bool {
    match *name {
        "error" => {
            value.starts_with(['"', '{']) && !matches!(*value, "\"\"" | "{}")
                || *value == "true"
        }
        "success" | "ok" => *value == "false",
        "status" | "statusCode" | "status_code" => {
            value.len() == 3
                && value.starts_with(['4', '5'])
                && value.bytes().all(|b| b.is_ascii_digit())
        }
        _ => false,
    }
}

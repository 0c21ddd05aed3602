//! Unusual reason phrase.

use http_status::{Code, catalog, excerpt};

use crate::{Level, Rule, Subject, rule::Reporter, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "status-phrase",
    level: Level::Note,
    title: "Unusual reason phrase",
    finds: "The reason phrase is not the one that the registry has for the status, nor \
          one of an older specification; or it is `<none>`, which a library writes \
          where it has none.",
    why: "Clients ignore the phrase, but people read it, in logs and on consoles, and \
          two names for one status lead them astray. HTTP/2 and HTTP/3 have no phrase \
          at all, so nothing may depend on it.",
    fix: "Send the registered phrase or an empty one, and explain in the content.",
    sections: &[rfc_section!(9110, "15.1"), rfc_section!(9112, "4")],
    needs_fields: false,
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for head in subject.heads() {
        let Some(phrase) = head.phrase.as_deref().filter(|phrase| !phrase.is_empty())
        else {
            continue;
        };
        let Some(code) = head.status.number.and_then(Code::new) else { continue };
        if phrase == "<none>" {
            let message = format!(
                "The reason phrase of this {code} is `<none>`, which a library put \
                 there for want of another."
            );
            report.report([head.line], message);
            continue;
        }
        // The answer to a CONNECT has had this phrase since the first proxies.
        let is_tunnel = phrase.eq_ignore_ascii_case("Connection established");
        let known =
            catalog::entry(code).filter(|entry| entry.registration.is_registered());
        let Some(entry) = known else { continue };
        let mut names = entry.aliases.iter().chain([&entry.phrase]);
        if names.any(|name| name.eq_ignore_ascii_case(phrase)) || is_tunnel {
            continue;
        }
        let message = format!(
            "The reason phrase of this {code} is \"{}\", where the registry has \
             \"{}\".",
            excerpt(phrase),
            entry.phrase,
        );
        report.report([head.line], message);
    }
}

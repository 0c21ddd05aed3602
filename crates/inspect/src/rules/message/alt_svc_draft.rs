//! Alt-Svc with a protocol of a draft.

use super::shown;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{lists::members, scanner::Scanner},
};

pub(super) const RULE: Rule = Rule {
    id: "alt-svc-draft",
    level: Level::Note,
    title: "Alt-Svc with a protocol of a draft",
    finds: "`Alt-Svc` names a draft of HTTP/3, or the QUIC from before it.",
    why: "Clients of today speak `h3` only, so these entries do nothing.",
    fix: "Keep `h3`, and drop `h3-29`, `h3-Q050`, `quic` and the like.",
    sections: &[rfc_section!(9114, "3.1"), rfc_section!(7838, "3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Alt-Svc") {
        let mut services = members(&line.value);
        let draft = services.find_map(|service| {
            let protocol = Scanner::new(service).token()?;
            let is_draft =
                protocol.starts_with("h3-") || protocol == "quic" || protocol == "hq";
            is_draft.then_some(protocol)
        });
        if let Some(protocol) = draft {
            report.report_line(
                line,
                format!(
                    "`Alt-Svc` names {}, a draft that is not spoken now.",
                    shown(protocol)
                ),
            );
            return;
        }
    }
}

//! Certificates of clients stay in requests.

use super::shown;
use crate::inspect::{Level, Rule, Subject, finding::Reporter, rule::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "client-cert-field",
    level: Level::Error,
    title: "Client-Cert in a response",
    finds: "The response has `Client-Cert` or `Client-Cert-Chain`.",
    why: "A proxy tells an origin with them who the client is. In a response they are \
          forbidden and hand a certificate to whoever reads it.",
    fix: "Leave them out, and let the proxy remove them from responses.",
    sections: &[rfc_section!(9440, "2.2"), rfc_section!(9440, "2.3")],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_one = |name: &str| {
        name.eq_ignore_ascii_case("Client-Cert")
            || name.eq_ignore_ascii_case("Client-Cert-Chain")
    };
    let mut found = subject.fields().0.iter().filter(|line| is_one(&line.name));
    let Some(first) = found.next() else { return };
    report.report(
        [first.line].into_iter().chain(found.map(|line| line.line)),
        format!("{} may not be used in responses.", shown(&first.name)),
    );
}

//! Client-Cert in a response.

use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const CHAIN: Section = rfc_section!(9440, "2.3");
const CERT: Section = rfc_section!(9440, "2.2");

pub(super) const RULE: Rule = Rule {
    id: "client-cert-field",
    level: Level::Error,
    title: "Client-Cert in a response",
    finds: "The response has `Client-Cert` or `Client-Cert-Chain`.",
    why: "A proxy tells an origin with them who the client is. In a response they are \
          forbidden and hand a certificate to whoever reads it.",
    fix: "Leave them out, and let the proxy remove them from responses.",
    sections: &[CERT, CHAIN],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for (name, section) in [("Client-Cert", CERT), ("Client-Cert-Chain", CHAIN)] {
        let lines = subject.fields().lines(name);
        if !lines.is_empty() {
            let message = format!("`{name}` may not be used in responses.");
            report.citing(section).report(lines, message);
        }
    }
}

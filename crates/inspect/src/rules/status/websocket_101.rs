//! 101 to WebSocket with what the client did not offer.

use http_status::excerpt;

use crate::{Level, Rule, Subject, rule::Reporter, rules::MOST, section::rfc_section};

pub(super) const RULE: Rule = Rule {
    id: "101-websocket-unoffered",
    level: Level::Error,
    title: "101 to WebSocket with what the client did not offer",
    finds: "The status is 101, and `Sec-WebSocket-Protocol` or \
          `Sec-WebSocket-Extensions` names something that the field of the same name \
          in the request does not list.",
    why: "Every client has to fail the handshake: it could not read what follows.",
    fix: "Choose from what the request lists, in the same case, and leave the field \
          out where nothing fits or nothing was offered.",
    sections: &[rfc_section!(6455, "4.1"), rfc_section!(6455, "4.2.2")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(request) = subject.request_fields() else { return };
    if !subject.is_status(&[101]) {
        return;
    }
    for name in ["Sec-WebSocket-Protocol", "Sec-WebSocket-Extensions"] {
        let offered = request.value(name).unwrap_or_default();
        // Parameters count as well: a name that is one of these is not the fault here.
        let is_offered =
            |one: &str| offered.split([',', ';', ' ']).any(|word| word == one);
        let mut chosen = subject.listed(name).take(MOST);
        let chosen = chosen.find(|(_, chosen)| !is_offered(plain(chosen)));
        if let Some((line, chosen)) = chosen {
            let chosen = excerpt(plain(chosen));
            report.report_line(
                line,
                format!(
                    "`{name}` chooses `{chosen}`, which the request did not offer."
                ),
            );
        }
    }
}

/// A name without its parameters.
fn plain(member: &str) -> &str {
    member.split(';').next().unwrap_or_default().trim_end()
}

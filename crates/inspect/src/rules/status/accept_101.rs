//! 101 to WebSocket without the right Sec-WebSocket-Accept.

use http_status::excerpt;

use crate::{
    Level, Rule, Subject, paste::base64, rule::Reporter, section::rfc_section,
    syntax::sha1::sha1,
};

pub(super) const RULE: Rule = Rule {
    id: "101-websocket-accept",
    level: Level::Error,
    title: "101 to WebSocket without the right Sec-WebSocket-Accept",
    finds: "The status is 101, `Upgrade` says `websocket`, and `Sec-WebSocket-Accept` \
          is missing or does not follow from the `Sec-WebSocket-Key` of the request.",
    why: "Every client has to fail the handshake: the field proves that the server \
          read this request and no cache answered.",
    fix: "Send the base64 of the SHA-1 of the key, as it was sent, with the fixed text \
          of the specification after it. A proxy has to pass both fields on.",
    sections: &[rfc_section!(6455, "4.2.2"), rfc_section!(6455, "4.1")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let is_websocket = subject.lists("Upgrade", "websocket");
    if !subject.is_status(&[101]) || !subject.is_http1() || !is_websocket {
        return;
    }
    let Some(line) = subject.field("Sec-WebSocket-Accept") else {
        report.report(
            [subject.status_line()],
            "The 101 switches to WebSocket without `Sec-WebSocket-Accept`, so that \
             clients fail the handshake.",
        );
        return;
    };
    let Some(key) = subject.request_field("Sec-WebSocket-Key") else { return };
    if base64::decoded(&key.value).is_none_or(|nonce| nonce.len() != 16) {
        return;
    }
    let proof = sha1(&format!("{}258EAFA5-E914-47DA-95CA-C5AB0DC85B11", key.value));
    if base64::decoded(&line.value).is_none_or(|sent| sent != proof) {
        let (sent, key) = (excerpt(&line.value), excerpt(&key.value));
        report.report_line(
            line,
            format!(
                "`Sec-WebSocket-Accept: {sent}` does not follow from \
                 `Sec-WebSocket-Key: {key}`."
            ),
        );
    }
}

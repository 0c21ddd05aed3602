//! Credentials for an origin without TLS.

use http_status::excerpt;

use super::sections::CREDENTIALS;
use crate::{Level, Rule, Subject, rule::Reporter, subject::Target};

pub(super) const RULE: Rule = Rule {
    id: "cors-insecure-origin",
    level: Level::Warning,
    title: "Credentials for an origin without TLS",
    finds: "A response over `https` allows credentials to an origin that starts with \
          `http:`.",
    why: "Whoever can change that page on its way reads with the login of the user \
          what TLS was to protect.",
    fix: "Allow only the `https` form of the origin.",
    sections: &[CREDENTIALS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.allow_origin() else { return };
    let Some(host) = line.value.strip_prefix("http://") else { return };
    let target = Target { is_https: Some(false), authority: host };
    if !subject.is_over_https() || !subject.allows_credentials() || target.is_local() {
        return;
    }
    let value = excerpt(&line.value);
    report.report_line(
        line,
        format!(
            "`{value}` is not protected by TLS and may read this response with \
             credentials."
        ),
    );
}

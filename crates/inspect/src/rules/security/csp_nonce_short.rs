//! A short nonce.

use http_status::excerpt;

use super::sections::NONCES;
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    syntax::{csp::Directive, csp_source},
};

pub(super) const RULE: Rule = Rule {
    id: "csp-nonce-short",
    level: Level::Warning,
    title: "A short nonce",
    finds: "A nonce has less than 128 bits.",
    why: "Somebody may guess it, and then has every script allowed.",
    fix: "Make 16 random bytes for each response, and write them in base64.",
    sections: &[NONCES],
    check,
    ..Rule::DEFAULT
};

/// 128 bits in base64, without padding.
const LEAST: usize = 22;

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for policy in subject.policies() {
        let lists = policy.directives().filter(Directive::has_sources);
        let mut nonces = lists.flat_map(|d| d.values()).filter_map(csp_source::nonce);
        let short = nonces.find_map(|nonce| {
            csp_source::base64(nonce).filter(|value| value.len() < LEAST)
        });
        if let Some(nonce) = short.map(excerpt) {
            let message = format!("The nonce `{nonce}` has less than 128 bits.");
            report.report([policy.line], message);
        }
    }
}

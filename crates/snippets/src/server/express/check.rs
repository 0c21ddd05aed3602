//! The condition of a scenario in this language.

use super::super::scenario::{Check, ETAG, TOKEN};
use super::quote;

/// What stands above the route, and the condition.
pub(super) fn check(check: Check) -> (String, String) {
    let get = |field: &str| format!("req.get('{field}')");
    let only = |condition: String| (String::new(), condition);
    match check {
        Check::Always => only(String::new()),
        Check::State { set, within } => (
            format!("const {set} = new Set(['42']); // stands for a query"),
            format!("{}{set}.has(id)", if within { "" } else { "!" }),
        ),
        Check::Unknown { field, set } => (
            format!("const {set} = new Set(['{TOKEN}']);"),
            format!("!{set}.has({})", get(field)),
        ),
        Check::Absent(field) => only(format!("!{}", get(field))),
        Check::Is(field, value) => only(format!("{} === '{value}'", get(field))),
        Check::IsNot(field, value) => only(format!("{} !== '{value}'", get(field))),
        Check::NoMatch(field) => (
            format!("const etag = {}; // of the stored order", quote(ETAG)),
            format!("{} !== etag", get(field)),
        ),
        Check::Current => only("req.fresh".to_owned()),
        Check::NotJson => only("!req.is('application/json')".to_owned()),
        Check::NotAccepted => only("!req.accepts('json')".to_owned()),
        Check::LongField(field, limit) => {
            only(format!("({} ?? '').length > {limit}", get(field)))
        }
        Check::LongTarget(limit) => only(format!("req.originalUrl.length > {limit}")),
        Check::LongContent(limit) => {
            only(format!("Number({}) > {limit}", get("Content-Length")))
        }
        Check::NoLength => only(format!("!{}", get("Content-Length"))),
        Check::NotNumber(name) => only(format!("!/^\\d+$/.test(req.query.{name})")),
        Check::Flag(name) => (
            format!("const {name} = process.env.{} === 'on';", name.to_uppercase()),
            name.to_owned(),
        ),
        Check::Rate(limit) => (
            "const hits = new Map(); // stands for INCR in Redis".to_owned(),
            format!("count > {limit}"),
        ),
    }
}

pub(super) const RATE: &str = "\
const minute = `${req.ip} ${Math.floor(Date.now() / 60_000)}`;
const count = (hits.get(minute) ?? 0) + 1;
hits.set(minute, count);";

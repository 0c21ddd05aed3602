//! The condition of a scenario in this language.

use super::super::scenario::{Check, ETAG, TOKEN};
use super::quote;

/// What stands above, what comes before the condition, and the condition.
pub(super) fn check(check: Check) -> (String, String, String) {
    let get = |field: &str| format!("headers.get(\"{}\")", field.to_lowercase());
    // rustfmt breaks a chain of 60 characters.
    let text = |name: &str, field: &str| {
        let get = format!(".get(\"{}\")", field.to_lowercase());
        let then = ".and_then(|own| own.to_str().ok())";
        if get.len() + then.len() + 7 < 60 {
            format!("let {name} = headers{get}{then};")
        } else {
            format!("let {name} = headers\n    {get}\n    {then};")
        }
    };
    let only = |condition: String| (String::new(), String::new(), condition);
    let above = |line: String, condition: String| {
        (format!("{line}\n\n"), String::new(), condition)
    };
    match check {
        Check::Always => only(String::new()),
        Check::State { set, within } => {
            let set = set.to_uppercase();
            above(
                format!("const {set}: [&str; 1] = [\"42\"]; // stands for a query"),
                format!("{}{set}.contains(&id.as_str())", if within { "" } else { "!" }),
            )
        }
        Check::Unknown { field, set } => {
            let set = set.to_uppercase();
            (
                format!("const {set}: [&str; 1] = [\"{TOKEN}\"];\n\n"),
                format!("let given = {};", get(field)),
                format!("!given.is_some_and(|own| {set}.iter().any(|t| own == t))"),
            )
        }
        Check::Absent(field) => {
            only(format!("!headers.contains_key(\"{}\")", field.to_lowercase()))
        }
        Check::Is(field, value) => {
            only(format!("{}.is_some_and(|own| own == \"{value}\")", get(field)))
        }
        Check::IsNot(field, value) => (
            String::new(),
            format!("let given = {};", get(field)),
            format!("given.is_some_and(|own| own != \"{value}\")"),
        ),
        Check::NoMatch(field) => above(
            format!("const ETAG: &str = {}; // of the stored order", quote(ETAG)),
            format!("{}.is_none_or(|own| own != ETAG)", get(field)),
        ),
        Check::Current => (
            String::new(),
            text("known", "If-None-Match"),
            format!("known.is_some_and(|tags| tags.contains({}))", quote(ETAG)),
        ),
        Check::NotJson => (
            String::new(),
            text("kind", "Content-Type"),
            "!kind.is_some_and(|own| own.starts_with(\"application/json\"))".to_owned(),
        ),
        Check::NotAccepted => (
            "const JSON: [&str; 3] = [\"application/json\", \"application/*\", \"*/*\"];\n\n"
                .to_owned(),
            text("accept", "Accept"),
            "accept.is_some_and(|own| !JSON.iter().any(|kind| own.contains(kind)))"
                .to_owned(),
        ),
        Check::LongField(field, limit) => {
            only(format!("{}.is_some_and(|own| own.len() > {limit})", get(field)))
        }
        Check::LongTarget(limit) => only(format!("uri.to_string().len() > {limit}")),
        Check::LongContent(limit) => (
            String::new(),
            text("length", "Content-Length"),
            format!(
                "length.and_then(|own| own.parse().ok()).unwrap_or(0u64) > {limit}"
            ),
        ),
        Check::NoLength => only("!headers.contains_key(\"content-length\")".to_owned()),
        Check::NotNumber(name) => (
            String::new(),
            format!("let {name} = query.get(\"{name}\").map_or(\"1\", String::as_str);"),
            format!("{name}.parse::<u32>().is_err()"),
        ),
        Check::Flag(name) => (
            String::new(),
            format!("let {name} = env::var(\"{}\");", name.to_uppercase()),
            format!("{name}.is_ok_and(|value| value == \"on\")"),
        ),
        Check::Rate(limit) => {
            (format!("{HITS}\n\n"), RATE.to_owned(), format!("*count > {limit}"))
        }
    }
}

const HITS: &str = "\
// Stands for INCR in Redis: requests by client and minute.
static HITS: Mutex<BTreeMap<(IpAddr, u64), u32>> = Mutex::new(BTreeMap::new());";

const RATE: &str = "\
let minute = UNIX_EPOCH.elapsed().map_or(0, |time| time.as_secs() / 60);
let mut hits = HITS.lock().unwrap_or_else(PoisonError::into_inner);
let count = hits.entry((client.ip(), minute)).or_insert(0);
*count += 1;";

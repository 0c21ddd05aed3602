//! The condition of a scenario in this language.

use super::super::scenario::{Check, ETAG, TOKEN};
use super::quote;

/// What stands above, what comes before the condition, and the condition.
pub(super) fn check(check: Check) -> (String, String, String) {
    let get = |field: &str| format!("request.headers.get(\"{field}\")");
    let text = |field: &str| format!("request.headers.get(\"{field}\", \"\")");
    let only = |condition: String| (String::new(), String::new(), condition);
    let above = |line: String, condition: String| (line, String::new(), condition);
    match check {
        Check::Always => only(String::new()),
        Check::State { set, within } => {
            let set = set.to_uppercase();
            above(
                format!("{set} = {{\"42\"}}  # stands for a query"),
                format!("id {}in {set}", if within { "" } else { "not " }),
            )
        }
        Check::Unknown { field, set } => {
            let set = set.to_uppercase();
            above(
                format!("{set} = {{\"{TOKEN}\"}}"),
                format!("{} not in {set}", get(field)),
            )
        }
        Check::Absent(field) => only(format!("\"{field}\" not in request.headers")),
        Check::Is(field, value) => only(format!("{} == \"{value}\"", get(field))),
        Check::IsNot(field, value) => (
            String::new(),
            format!("given = request.headers.get(\"{field}\", \"{value}\")"),
            format!("given != \"{value}\""),
        ),
        Check::NoMatch(field) => above(
            format!("ETAG = {}  # of the stored order", quote(ETAG)),
            format!("{} != ETAG", get(field)),
        ),
        Check::Current => {
            only(format!("{} in {}", quote(ETAG), text("If-None-Match")))
        }
        Check::NotJson => (
            String::new(),
            format!("kind = {}.partition(\";\")[0]", text("Content-Type")),
            "kind.strip().lower() != \"application/json\"".to_owned(),
        ),
        Check::NotAccepted => above(
            "ACCEPTS_JSON = re.compile(r\"^$|\\*/\\*|application/(\\*|json)\")".to_owned(),
            format!("not ACCEPTS_JSON.search({})", text("Accept")),
        ),
        Check::LongField(field, limit) => {
            only(format!("len({}) > {limit}", text(field)))
        }
        Check::LongTarget(limit) => only(format!("len(str(request.url)) > {limit}")),
        Check::LongContent(limit) => only(format!(
            "int(request.headers.get(\"Content-Length\", 0)) > {limit}"
        )),
        Check::NoLength => only("\"Content-Length\" not in request.headers".to_owned()),
        Check::NotNumber(name) => only(format!(
            "not request.query_params.get(\"{name}\", \"1\").isdecimal()"
        )),
        Check::Flag(name) => {
            let name = name.to_uppercase();
            above(format!("{name} = os.environ.get(\"{name}\") == \"on\""), name)
        }
        Check::Rate(limit) => (
            "hits = Counter()  # stands for INCR in Redis".to_owned(),
            "minute = f\"{request.client.host} {time.time() // 60}\"\nhits[minute] += 1"
                .to_owned(),
            format!("hits[minute] > {limit}"),
        ),
    }
}

//! The condition of a scenario in this language.

use super::super::scenario::{Check, ETAG, TOKEN};
use super::quote;

/// What stands above, what comes before the condition, and the condition.
pub(super) fn check(check: Check) -> (String, String, String) {
    let get = |field: &str| match field {
        "Host" => "r.Host".to_owned(),
        field => format!("r.Header.Get(\"{field}\")"),
    };
    let only = |condition: String| (String::new(), String::new(), condition);
    let above = |line: String, condition: String| {
        (format!("{line}\n\n"), String::new(), condition)
    };
    match check {
        Check::Always => only(String::new()),
        Check::State { set, within } => above(
            format!(
                "var {set} = map[string]bool{{\"42\": true}} // stands for a query"
            ),
            format!("{}{set}[id]", if within { "" } else { "!" }),
        ),
        Check::Unknown { field, set } => above(
            format!("var {set} = map[string]bool{{\"{TOKEN}\": true}}"),
            format!("!{set}[{}]", get(field)),
        ),
        Check::Absent(field) => only(format!("{} == \"\"", get(field))),
        Check::Is(field, value) => only(format!("{} == \"{value}\"", get(field))),
        Check::IsNot(field, value) => only(format!("{} != \"{value}\"", get(field))),
        Check::NoMatch(field) => above(
            format!("const etag = {} // of the stored order", quote(ETAG)),
            format!("{} != etag", get(field)),
        ),
        Check::Current => {
            only(format!("strings.Contains({}, {})", get("If-None-Match"), quote(ETAG)))
        }
        Check::NotJson => (
            String::new(),
            format!("kind, _, _ := mime.ParseMediaType({})", get("Content-Type")),
            "kind != \"application/json\"".to_owned(),
        ),
        Check::NotAccepted => above(
            "var acceptsJSON = regexp.MustCompile(`^$|\\*/\\*|application/(\\*|json)`)"
                .to_owned(),
            format!("!acceptsJSON.MatchString({})", get("Accept")),
        ),
        Check::LongField(field, limit) => {
            only(format!("len({}) > {limit}", get(field)))
        }
        Check::LongTarget(limit) => only(format!("len(r.RequestURI) > {limit}")),
        Check::LongContent(limit) => only(format!("r.ContentLength > {limit}")),
        Check::NoLength => only("r.ContentLength < 0".to_owned()),
        Check::NotNumber(name) => (
            String::new(),
            format!("_, err := strconv.Atoi(r.URL.Query().Get(\"{name}\"))"),
            "err != nil".to_owned(),
        ),
        Check::Flag(name) => above(
            format!("var {name} = os.Getenv(\"{}\") == \"on\"", name.to_uppercase()),
            name.to_owned(),
        ),
        Check::Rate(limit) => {
            (format!("{HITS}\n\n"), RATE.to_owned(), format!("count > {limit}"))
        }
    }
}

const HITS: &str = "\
var (
\tmutex sync.Mutex
\thits  = map[string]int{} // stands for INCR in Redis
)";

const RATE: &str = "\
host, _, _ := net.SplitHostPort(r.RemoteAddr)
minute := host + time.Now().Format(\" 15:04\")
mutex.Lock()
hits[minute]++
count := hits[minute]
mutex.Unlock()";

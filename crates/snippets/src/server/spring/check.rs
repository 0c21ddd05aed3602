//! The condition of a scenario in this language.

use super::super::scenario::{Check, ETAG, TOKEN};
use super::super::text::{double, field_camel};

/// What a check says in Java.
#[derive(Default)]
pub(super) struct Told {
    pub(super) declared: String,
    pub(super) parameter: String,
    pub(super) before: &'static str,
    pub(super) condition: String,
}

pub(super) fn check(check: Check) -> Told {
    let header = |field: &str, rest: &str, kind: &str| {
        format!(
            "@RequestHeader(name = \"{field}\", {rest}) {kind} {}",
            field_camel(field)
        )
    };
    // An empty text stands for a field that is not there.
    let text = |field: &str| header(field, "defaultValue = \"\"", "String");
    let given = |field: &str, condition: String| Told {
        parameter: text(field),
        condition: condition.replace('$', &field_camel(field)),
        ..Told::default()
    };
    match check {
        Check::Always => Told::default(),
        Check::State { set, within } => {
            let set = set.to_uppercase();
            Told {
                condition: format!(
                    "{}{set}.contains(id)",
                    if within { "" } else { "!" }
                ),
                declared: format!(
                    "// Stands for a query.\n\
                     private static final Set<String> {set} = Set.of(\"42\");"
                ),
                ..Told::default()
            }
        }
        Check::Unknown { field, set } => {
            let set = set.to_uppercase();
            Told {
                declared: format!(
                    "private static final Set<String> {set} = Set.of(\"{TOKEN}\");"
                ),
                ..given(field, format!("!{set}.contains($)"))
            }
        }
        Check::Absent(field) => given(field, "$.isEmpty()".to_owned()),
        Check::Is(field, value) => given(field, format!("$.equals(\"{value}\")")),
        Check::IsNot(field, value) => given(field, format!("!$.equals(\"{value}\")")),
        Check::NoMatch(field) => Told {
            declared: format!(
                "// Of the stored order.\nprivate static final String ETAG = {};",
                double(ETAG)
            ),
            ..given(field, "!$.equals(ETAG)".to_owned())
        },
        Check::Current => {
            given("If-None-Match", format!("$.contains({})", double(ETAG)))
        }
        Check::NotJson => {
            given("Content-Type", "!$.startsWith(\"application/json\")".to_owned())
        }
        Check::NotAccepted => given("Accept", "!JSON.matcher($).find()".to_owned()),
        Check::LongField(field, limit) => given(field, format!("$.length() > {limit}")),
        Check::LongTarget(limit) => Told {
            before: "var target = ServletUriComponentsBuilder.fromCurrentRequest();",
            condition: format!("target.toUriString().length() > {limit}"),
            ..Told::default()
        },
        Check::LongContent(limit) => Told {
            parameter: header("Content-Length", "defaultValue = \"0\"", "long"),
            condition: format!("contentLength > {limit}"),
            ..Told::default()
        },
        Check::NoLength => given("Content-Length", "$.isEmpty()".to_owned()),
        Check::NotNumber(name) => Told {
            parameter: format!(
                "@RequestParam(name = \"{name}\", defaultValue = \"1\") String {name}"
            ),
            condition: format!("!{name}.matches(\"\\\\d+\")"),
            ..Told::default()
        },
        Check::Flag(name) => {
            let name = name.to_uppercase();
            Told {
                declared: format!(
                    "private static final boolean {name} =\n    \
                     \"on\".equals(System.getenv(\"{name}\"));"
                ),
                condition: name,
                ..Told::default()
            }
        }
        Check::Rate(limit) => Told {
            declared: "// Stands for INCR in Redis.\n\
                       private static final Map<String, Integer> HITS = \
                       new ConcurrentHashMap<>();"
                .to_owned(),
            parameter: text("X-Api-Key"),
            before: "var minute = xApiKey + Instant.now().truncatedTo(MINUTES);",
            condition: format!("HITS.merge(minute, 1, Integer::sum) > {limit}"),
        },
    }
}

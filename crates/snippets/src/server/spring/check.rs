//! The condition of a scenario in this language.

use super::super::scenario::{Check, ETAG, TOKEN};
use super::super::text::{double, field_camel};

/// The parts of a Java program that a check needs.
#[derive(Default)]
pub(super) struct CheckParts {
    pub(super) declared: String,
    pub(super) parameter: String,
    pub(super) before: &'static str,
    pub(super) condition: String,
}

pub(super) fn check(check: Check) -> CheckParts {
    let header = |field: &str, rest: &str, kind: &str| {
        format!(
            "@RequestHeader(name = \"{field}\", {rest}) {kind} {}",
            field_camel(field)
        )
    };
    // An empty text stands for a field that is not there.
    let text = |field: &str| header(field, "defaultValue = \"\"", "String");
    let given = |field: &str, condition: String| CheckParts {
        parameter: text(field),
        condition: condition.replace('$', &field_camel(field)),
        ..CheckParts::default()
    };
    match check {
        Check::Always => CheckParts::default(),
        Check::State { set, within } => {
            let set = set.to_uppercase();
            CheckParts {
                condition: format!(
                    "{}{set}.contains(id)",
                    if within { "" } else { "!" }
                ),
                declared: format!(
                    "// Stands for a query.\n\
                     private static final Set<String> {set} = Set.of(\"42\");"
                ),
                ..CheckParts::default()
            }
        }
        Check::Unknown { field, set } => {
            let set = set.to_uppercase();
            CheckParts {
                declared: format!(
                    "private static final Set<String> {set} = Set.of(\"{TOKEN}\");"
                ),
                ..given(field, format!("!{set}.contains($)"))
            }
        }
        Check::Absent(field) => given(field, "$.isEmpty()".to_owned()),
        Check::Is(field, value) => given(field, format!("$.equals(\"{value}\")")),
        Check::IsNot(field, value) => given(field, format!("!$.equals(\"{value}\")")),
        Check::NoMatch(field) => CheckParts {
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
        Check::LongTarget(limit) => CheckParts {
            before: "var target = ServletUriComponentsBuilder.fromCurrentRequest();",
            condition: format!("target.toUriString().length() > {limit}"),
            ..CheckParts::default()
        },
        Check::LongContent(limit) => CheckParts {
            parameter: header("Content-Length", "defaultValue = \"0\"", "long"),
            condition: format!("contentLength > {limit}"),
            ..CheckParts::default()
        },
        Check::NoLength => given("Content-Length", "$.isEmpty()".to_owned()),
        Check::NotNumber(name) => CheckParts {
            parameter: format!(
                "@RequestParam(name = \"{name}\", defaultValue = \"1\") String {name}"
            ),
            condition: format!("!{name}.matches(\"\\\\d+\")"),
            ..CheckParts::default()
        },
        Check::Flag(name) => {
            let name = name.to_uppercase();
            CheckParts {
                declared: format!(
                    "private static final boolean {name} =\n    \
                     \"on\".equals(System.getenv(\"{name}\"));"
                ),
                condition: name,
                ..CheckParts::default()
            }
        }
        Check::Rate(limit) => CheckParts {
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

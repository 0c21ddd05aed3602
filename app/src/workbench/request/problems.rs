//! What is wrong with a composed request, and what of it browsers refuse to send.

use http_status::{is_field_text, is_token};

use super::{Draft, FieldRow, MOST_ENCODED, MOST_FIELDS, normal_method, trimmed};

/// What a problem stands beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The method.
    Method,
    /// The field with this id.
    Field(u32),
    /// The content.
    Content,
}

/// Everything that keeps this page from sending a request.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct RequestProblems(Vec<(Place, Problem)>);

/// Why a request is not sent as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Problem {
    /// Nobody can send it.
    Wrong(String),
    /// Browsers refuse to send it; curl does not.
    Refused(String),
}

impl RequestProblems {
    /// Whether there is none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong at a place.
    pub(crate) fn at(&self, place: Place) -> Option<&str> {
        let (_, problem) = self.0.iter().find(|(known, _)| *known == place)?;
        Some(problem.sentence())
    }

    /// Whether a client can send the request.
    pub(crate) fn is_valid(&self) -> bool {
        !self.0.iter().any(|(_, problem)| matches!(problem, Problem::Wrong(_)))
    }

    /// Whether this page can send it.
    pub(crate) fn is_sendable(&self) -> bool {
        self.0.is_empty()
    }
}

impl Problem {
    /// What is wrong, and what would be right.
    pub(crate) fn sentence(&self) -> &str {
        match self {
            Self::Wrong(sentence) | Self::Refused(sentence) => sentence,
        }
    }
}

impl Draft {
    /// What is wrong with it.
    pub(crate) fn problems(&self) -> RequestProblems {
        let mut problems = Vec::new();
        problems.extend(method_problem(&self.method).map(|one| (Place::Method, one)));
        for (place, field) in (1..).zip(self.fields.iter().filter(|f| f.is_given())) {
            let too_many = (place > MOST_FIELDS).then(|| {
                Problem::Wrong(format!(
                    "A request has at most {MOST_FIELDS} fields here."
                ))
            });
            let problem = too_many.or_else(|| field_problem(field));
            problems.extend(problem.map(|one| (Place::Field(field.id), one)));
        }
        let length = self.encoded().len();
        if length > MOST_ENCODED {
            let sentence = format!(
                "Fields and content take {length} bytes of the page's address; {MOST_ENCODED} \
                 is the most. Shorten them, or use curl for long content."
            );
            problems.push((Place::Content, Problem::Wrong(sentence)));
        }
        RequestProblems(problems)
    }
}

/// What is wrong with a method.
pub(crate) fn method_problem(method: &str) -> Option<Problem> {
    let is = |name: &&str| name.eq_ignore_ascii_case(method);
    if normal_method(method).is_empty() {
        Some(Problem::Wrong("Write a method, such as PROPFIND.".to_owned()))
    } else if !is_token(method) {
        Some(Problem::Wrong(
            "A method is a token: letters, digits and !#$%&'*+-.^_`|~ (RFC 9110 section \
             9.1)."
                .to_owned(),
        ))
    } else if is(&"CONNECT") {
        Some(Problem::Wrong(
            "CONNECT asks a proxy for a tunnel (RFC 9110 section 9.3.6). The simulator \
             refuses it."
                .to_owned(),
        ))
    } else if ["TRACE", "TRACK"].iter().any(is) {
        Some(Problem::Refused(format!(
            "Browsers send no {method}, because its answer may show what they hide from \
             pages (Fetch, section 2.2.1). The curl line sends it."
        )))
    } else {
        None
    }
}

fn field_problem(field: &FieldRow) -> Option<Problem> {
    let (name, value) = (trimmed(&field.name), trimmed(&field.value));
    if name.is_empty() {
        return Some(Problem::Wrong("Write the name of the field.".to_owned()));
    }
    if !is_token(name) {
        return Some(Problem::Wrong(
            "A name is a token: letters, digits and !#$%&'*+-.^_`|~, without spaces (RFC \
             9110 section 5.1)."
                .to_owned(),
        ));
    }
    if !is_field_text(value) {
        return Some(Problem::Wrong(
            "A value is one line of US-ASCII (RFC 9110 section 5.5). Percent-encode other \
             characters, if the recipient decodes them."
                .to_owned(),
        ));
    }
    let why = refusal(name, value)?;
    Some(Problem::Refused(format!(
        "Browsers let no page set {name}: {why}. The curl line sends it."
    )))
}

/// The names of Fetch's forbidden request-headers (section 2.2.2), by the reason.
const REFUSED: [(&str, &[&str]); 7] = [
    ("they take it from the URL", &["Host"]),
    ("they keep cookies themselves", &["Cookie", "Cookie2", "Set-Cookie"]),
    (
        "they decode the answer themselves, and ask for what they can decode",
        &["Accept-Charset", "Accept-Encoding"],
    ),
    (
        "it says how the message is framed, which they write themselves",
        &["Content-Length", "Transfer-Encoding", "TE", "Trailer"],
    ),
    (
        "it is about the connection, which is theirs",
        &["Connection", "Keep-Alive", "Upgrade", "Expect", "Via"],
    ),
    (
        "it says which page asks, so that servers can rely on it",
        &[
            "Origin",
            "Referer",
            "Access-Control-Request-Headers",
            "Access-Control-Request-Method",
            "Access-Control-Request-Private-Network",
        ],
    ),
    ("it is theirs to set", &["Date", "DNT"]),
];

/// Fields that have a server take a request for one of another method.
const OVERRIDES: [&str; 3] =
    ["X-HTTP-Method", "X-HTTP-Method-Override", "X-Method-Override"];

/// Why browsers do not send a field.
fn refusal(name: &str, value: &str) -> Option<&'static str> {
    let is = |known: &&str| known.eq_ignore_ascii_case(name);
    let begins = |prefix: &str| {
        name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    if let Some((why, _)) = REFUSED.iter().find(|(_, names)| names.iter().any(is)) {
        return Some(why);
    }
    if begins("Sec-") {
        return Some("names with Sec- are their own word to servers");
    }
    if begins("Proxy-") {
        return Some(
            "names with Proxy- are for the proxy, and they talk to it themselves",
        );
    }
    let names_refused = |method: &str| {
        let refused = ["CONNECT", "TRACE", "TRACK"];
        refused.iter().any(|known| known.eq_ignore_ascii_case(method.trim()))
    };
    (OVERRIDES.iter().any(is) && value.split(',').any(names_refused))
        .then_some("its value names a method that they do not send")
}

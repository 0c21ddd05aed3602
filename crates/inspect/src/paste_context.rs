//! What a pasted text leaves out and is given beside it: the status, and the request.

use http_status::{
    Code, Problem, Problems, field_line, is_token,
    parameter::{self, Parameter, Takes, one},
};

use super::{Exchange, FieldLine, Fields, OddityKind, RequestHead, Status};

/// What a text does not say of itself.
///
/// ```
/// use inspect::{PasteContext, inspect, paste};
///
/// let pairs = [("request_header".to_owned(), "If-None-Match: \"7\"".to_owned())];
/// let context = PasteContext::from_parameters(&pairs)?;
/// assert_eq!(context.to_parameters(), [("request_header", pairs[0].1.clone())]);
///
/// let read = paste::read_with("HTTP/1.1 304 Not Modified\nETag: \"7\"\n", &context);
/// let report = inspect(&read.exchanges[0]);
/// assert!(report.findings.iter().all(|found| found.rule.id != "304-unconditional"));
/// # Ok::<(), http_status::Problems>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PasteContext {
    /// The status, where the text has no status line.
    pub status: Option<Code>,
    /// The method of the request.
    pub method: Option<String>,
    /// Its URL.
    pub url: Option<String>,
    /// Its fields, which are then taken for all that it had; nothing where none of
    /// them is context.
    pub fields: Option<Fields>,
}

/// The most fields of a request that are taken.
pub const MOST_REQUEST_FIELDS: usize = 64;

/// What can be said beside a text, in the order in which links name it.
pub const PARAMETERS: &[Parameter<PasteContext>] = &[
    Parameter {
        name: "status",
        summary: "the status, where the text has no status line",
        example: "404",
        takes: Takes::Codes,
        repeatable: false,
        read: status,
        print: |context| one(context.status.as_ref()),
    },
    Parameter {
        name: "method",
        summary: "the method of the request, where the text does not show it",
        example: "HEAD",
        takes: Takes::Line,
        repeatable: false,
        read: method,
        print: |context| one(context.method.as_ref()),
    },
    Parameter {
        name: "url",
        summary: "the URL of the request, where the text does not show it",
        example: "https://example.com/a?b=c",
        takes: Takes::Reference,
        repeatable: false,
        read: |context, value| {
            context.url = Some(value.to_owned());
            Ok(())
        },
        print: |context| one(context.url.as_ref()),
    },
    Parameter {
        name: "request_header",
        summary: "a field of the request, where the text does not show it",
        example: "If-None-Match: \"7\"",
        takes: Takes::Field,
        repeatable: true,
        read: request_field,
        print: |context| {
            let lines = context.fields.iter().flat_map(|fields| &fields.0);
            lines.map(|line| format!("{}: {}", line.name, line.value)).collect()
        },
    },
];

impl PasteContext {
    /// Reads the pairs of a query. Other names than those of [`PARAMETERS`] are
    /// ignored, and what is empty counts as not given.
    ///
    /// # Errors
    ///
    /// All that is wrong: a status that is not three digits from 100 to 999, a
    /// method that is no token, a field without a name and a colon, a value with CR,
    /// LF or NUL, more than [`MOST_REQUEST_FIELDS`] fields, and whatever is given
    /// twice.
    pub fn from_parameters(pairs: &[(String, String)]) -> Result<Self, Problems> {
        let (mut context, mut problems) = (Self::default(), Vec::new());
        let given = pairs.iter().filter(|(_, value)| !value.trim().is_empty());
        parameter::read(PARAMETERS, &mut context, given, &mut problems, |_, _| {});
        let lines = context.fields.as_ref().map_or(&[][..], |fields| &fields.0);
        if let Some(one_too_many) = lines.get(MOST_REQUEST_FIELDS) {
            let detail = format!(
                "is one of {} fields: give at most {MOST_REQUEST_FIELDS} of the request",
                lines.len()
            );
            problems.push(Problem::new("request_header", &one_too_many.name, detail));
        }
        Problems::check(problems)?;
        Ok(context)
    }

    /// The pairs that restore it, in the order of [`PARAMETERS`].
    pub fn to_parameters(&self) -> Vec<(&'static str, String)> {
        parameter::print(PARAMETERS, self)
    }

    /// Fills in what a text left out: the status of each response without one, and the
    /// request of the first exchange.
    pub(super) fn fill_in(&self, exchanges: &mut [Exchange]) {
        if let Some(code) = self.status {
            for exchange in exchanges.iter_mut() {
                add_status(exchange, code);
            }
        }
        if self.has_request() {
            self.add_request(exchanges);
        }
    }

    fn add_request(&self, exchanges: &mut [Exchange]) {
        let is_tunnel = |exchange: &&mut Exchange| {
            let status = exchange.response.as_ref().and_then(|head| head.status.number);
            let method =
                exchange.request.as_ref().map(|request| request.method.as_str());
            method == Some("CONNECT") && matches!(status, Some(200..300))
        };
        let mut exchanges = exchanges.iter_mut().skip_while(is_tunnel);
        if let Some(first) = exchanges.next() {
            self.complete(first.request.get_or_insert_default());
        }
        if self.method.as_deref() != Some("HEAD") {
            return;
        }
        for exchange in exchanges.filter(|exchange| exchange.request.is_none()) {
            exchange.request = Some(RequestHead {
                method: "HEAD".to_owned(),
                ..RequestHead::default()
            });
        }
    }

    /// Adds what is given to a request as the text shows it, which is the truth:
    /// what it shows stays, field by field.
    fn complete(&self, request: &mut RequestHead) {
        if request.method.is_empty() {
            request.method = self.method.clone().unwrap_or_default();
        }
        if request.url.is_empty() {
            request.url = self.url.clone().unwrap_or_default();
        }
        let Some(given) = &self.fields else { return };
        let shown = request.fields.get_or_insert_default();
        let hidden = given.0.iter().filter(|line| shown.first(&line.name).is_none());
        let hidden: Vec<_> = hidden.cloned().collect();
        shown.0.extend(hidden);
    }

    /// Whether anything is given of the request.
    fn has_request(&self) -> bool {
        self.method.is_some() || self.url.is_some() || self.fields.is_some()
    }
}

/// Gives a response without a status line its status.
fn add_status(exchange: &mut Exchange, code: Code) {
    let Some(response) = &mut exchange.response else { return };
    if !response.status.text.is_empty() {
        return;
    }
    response.status = Status { text: code.to_string(), number: Some(code.get()) };
    exchange.oddities.retain(|oddity| oddity.kind != OddityKind::NoStatusLine);
}

fn status(context: &mut PasteContext, value: &str) -> Result<(), String> {
    let code = value.parse().ok();
    context.status = Some(code.ok_or("write three digits, 100 to 999, as in `404`")?);
    Ok(())
}

fn method(context: &mut PasteContext, value: &str) -> Result<(), String> {
    if !is_token(value) {
        return Err(
            "write a method, which is a token, as in `HEAD` (RFC 9110 section 9.1)"
                .to_owned(),
        );
    }
    context.method = Some(value.to_owned());
    Ok(())
}

fn request_field(context: &mut PasteContext, value: &str) -> Result<(), String> {
    let (name, value) = field_line(value)?;
    let line = FieldLine { name: name.to_owned(), value: value.to_owned(), line: 0 };
    context.fields.get_or_insert_default().0.push(line);
    Ok(())
}

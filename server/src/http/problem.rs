//! Errors of our own as problem documents (RFC 9457), never with a `Simulated-Status`.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, Response, StatusCode, header},
    response::IntoResponse,
};
use hyper::ext::ReasonPhrase;
use serde::Serialize;

use super::envelope::{Envelope, NO_STORE, Readers};
use crate::net::unsent::OverBudget;

/// An error of ours.
#[derive(Debug, Clone)]
pub(crate) struct Problem {
    status: u16,
    detail: String,
    problems: Option<http_status::Problems>,
    /// Fields that only some errors have.
    fields: Vec<(HeaderName, HeaderValue)>,
    limit: Option<&'static str>,
}

/// Marks a response as the refusal of a request because of a limit, by its setting.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LimitHit(pub(crate) &'static str);

#[derive(Serialize)]
struct Document<'a> {
    r#type: &'a str,
    title: &'a str,
    status: u16,
    detail: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<Item<'a>>,
}

#[derive(Serialize)]
struct Item<'a> {
    option: &'a str,
    value: &'a str,
    detail: &'a str,
}

impl Problem {
    fn new(status: u16, detail: impl Into<String>) -> Self {
        Self {
            status,
            detail: detail.into(),
            problems: None,
            fields: Vec::new(),
            limit: None,
        }
    }

    fn with(mut self, name: HeaderName, value: impl Into<HeaderValue>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    /// 400: the request is not HTTP as RFC 9112 has it, or says what we cannot
    /// repeat.
    pub(crate) fn bad_request(detail: impl Into<String>) -> Self {
        Self::new(400, detail)
    }

    /// 400: the ask is not understood.
    pub(crate) fn bad_ask(problems: http_status::Problems) -> Self {
        let problem = Self::new(400, problems.to_string());
        Self { problems: Some(problems), ..problem }
    }

    /// 403: the request is understood, and refused.
    pub(crate) fn forbidden(detail: impl Into<String>) -> Self {
        Self::new(403, detail)
    }

    /// 404: there is nothing at this path.
    pub(crate) fn not_found(detail: impl Into<String>) -> Self {
        Self::new(404, detail)
    }

    /// 405: the path is there, the method is not.
    pub(crate) fn method_not_allowed(allow: &'static str) -> Self {
        let detail = format!("this resource answers {allow}");
        Self::new(405, detail).with(header::ALLOW, HeaderValue::from_static(allow))
    }

    /// 408: the request's content did not come.
    pub(crate) fn request_timeout(detail: impl Into<String>) -> Self {
        Self::new(408, detail)
    }

    /// 413: the request's content is more than we read.
    pub(crate) fn content_too_large(detail: impl Into<String>) -> Self {
        Self::new(413, detail)
    }

    /// 429: this client has its share; so many seconds later it may come again.
    pub(crate) fn too_many_requests(detail: impl Into<String>, wait: u64) -> Self {
        Self::new(429, detail).with(header::RETRY_AFTER, wait)
    }

    /// The same with the policy of a rate limit, and with what is left of it
    /// (draft-ietf-httpapi-ratelimit-headers).
    pub(crate) fn with_rate_limit(self, policy: String, left: String) -> Self {
        let fields = [("ratelimit-policy", policy), ("ratelimit", left)];
        fields.into_iter().fold(self, |problem, (name, value)| {
            match HeaderValue::try_from(value) {
                Ok(value) => problem.with(HeaderName::from_static(name), value),
                Err(_) => problem,
            }
        })
    }

    /// 431: the request head is too large.
    pub(crate) fn head_too_large(limit: usize) -> Self {
        let detail = format!(
            "request line and field lines together are larger than {limit} bytes"
        );
        Self::new(431, detail)
    }

    /// 501: a method that no resource here has.
    pub(crate) fn not_implemented(detail: impl Into<String>) -> Self {
        Self::new(501, detail)
    }

    /// 503: a limit is reached.
    pub(crate) fn busy(detail: impl Into<String>) -> Self {
        Self::new(503, detail).with(header::RETRY_AFTER, 5_u64)
    }

    /// 503: a limit is reached that is free again in a moment.
    pub(crate) fn busy_for_a_moment(detail: impl Into<String>) -> Self {
        Self::new(503, detail).with(header::RETRY_AFTER, 1_u64)
    }

    /// The same, which is counted as due to the limit that this setting is.
    pub(crate) fn of_limit(self, setting: &'static str) -> Self {
        Self { limit: Some(setting), ..self }
    }

    /// 500: a fault of ours.
    pub(crate) fn internal(detail: impl Into<String>) -> Self {
        Self::new(500, detail)
    }

    pub(crate) fn status(&self) -> u16 {
        self.status
    }

    /// Its fields, besides those about the content and the connection.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (HeaderName, HeaderValue)> {
        ENVELOPE.fields().chain(self.fields.iter().cloned())
    }

    /// The document, with a line break at its end.
    pub(crate) fn content(&self) -> String {
        let problems = self.problems.iter().flat_map(http_status::Problems::iter);
        let document = Document {
            r#type: "about:blank",
            title: phrase(self.status),
            status: self.status,
            detail: &self.detail,
            problems: problems
                .map(|problem| Item {
                    option: &problem.option,
                    value: &problem.value,
                    detail: &problem.detail,
                })
                .collect(),
        };
        let mut json = serde_json::to_string_pretty(&document).unwrap_or_default();
        json.push('\n');
        json
    }
}

/// The media type of [`Problem::content`].
pub(crate) const MEDIA_TYPE: &str = "application/problem+json";

const ENVELOPE: Envelope = Envelope {
    media_type: Some(MEDIA_TYPE),
    cache_control: NO_STORE,
    readers: Readers::AnyOriginEveryField,
};

impl From<OverBudget> for Problem {
    fn from(over: OverBudget) -> Self {
        let (detail, setting) = match over {
            OverBudget::Connection => (
                "too much waits in memory for this connection: read what was asked for, \
                 or send and ask for less at once",
                "max-unsent-per-connection",
            ),
            OverBudget::Service => {
                ("too much waits in memory for other clients: try again", "max-unsent")
            }
        };
        Self::busy(detail).of_limit(setting)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response<Body> {
        let mut response = Response::new(Body::from(self.content()));
        *response.status_mut() =
            StatusCode::from_u16(self.status).unwrap_or(StatusCode::BAD_REQUEST);
        response
            .extensions_mut()
            .insert(ReasonPhrase::from_static(phrase(self.status).as_bytes()));
        if let Some(setting) = self.limit {
            response.extensions_mut().insert(LimitHit(setting));
        }
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
        headers.extend(self.fields());
        response
    }
}

/// The registered phrase, for errors of ours as for simulated ones; it is the
/// title, too, because the type is `about:blank` (RFC 9457 section 4.2.1).
pub(crate) fn phrase(status: u16) -> &'static str {
    http_status::Code::new(status).map_or("", http_status::catalog::phrase)
}

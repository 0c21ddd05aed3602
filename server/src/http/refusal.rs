//! The response to a request that hyper could not parse: the last of its connection.

use http_status::{Head, Version};

use super::problem::{MEDIA_TYPE, Problem, phrase};
use crate::net::stream::refusal::Refusal;

/// The whole response, on HTTP/1.1.
pub(crate) fn write(refusal: Refusal) -> Vec<u8> {
    let problem = match refusal {
        Refusal::NotHttp => Problem::bad_request(
            "this is not an HTTP request as RFC 9112 has it: check the request line \
             and the field lines for stray bytes",
        ),
        Refusal::HeadTooLarge(limit) => Problem::head_too_large(limit),
    };
    let content = problem.content();
    let status = problem.status();
    let mut head = Head::status_line(Version::Http11, status, phrase(status));
    for (name, value) in problem.fields() {
        head.field(name.as_str(), value);
    }
    head.field("content-type", MEDIA_TYPE);
    head.field("content-length", content.len().to_string());
    head.field("connection", "close");
    [head.end(), content.into_bytes()].concat()
}

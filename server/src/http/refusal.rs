//! The last response of a connection: to a request that hyper could not parse, and to one
//! that came without TLS.

use axum::{
    extract::Request,
    http::{HeaderValue, Version as HttpVersion, header},
    response::{IntoResponse as _, Response},
};
use http_status::{Head, Version};

use super::{
    admission::{Admission, admit},
    problem::{MEDIA_TYPE, Problem, phrase},
};
use crate::{
    base_path::BasePath,
    net::{connection::Connection, stream::refusal::Refusal},
};

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

/// The response to a request that came without TLS where it is expected. An `http` URL of
/// this port leads nowhere, so it is not misdirected (RFC 9110 section 7.4) but wrong.
pub(crate) fn unsecured(connection: &Connection, request: &Request) -> Response {
    let mut response = match admit(request, &BasePath::default()) {
        Admission::Answered(response) => response,
        Admission::Admitted(_) => {
            let uri = request.uri();
            let target = uri.path_and_query().map_or("/", |target| target.as_str());
            let origin = connection.origin(uri, request.headers());
            Problem::bad_request(format!(
                "this port takes HTTP over TLS only: ask for {origin}{target}"
            ))
            .into_response()
        }
    };
    // HTTP/2 has no such field (RFC 9113 section 8.2.2).
    if request.version() < HttpVersion::HTTP_2 {
        let close = HeaderValue::from_static("close");
        response.headers_mut().insert(header::CONNECTION, close);
    }
    response
}

//! Admission: what every request must be before a route sees it (RFC 9112 section 3,
//! RFC 9113 section 8.3).

mod http2;

use axum::{
    body::Body,
    extract::Request,
    http::{HeaderName, Method, StatusCode, Uri, Version, header},
    response::{IntoResponse as _, Response},
};

use http_status::paths::API;

use super::{envelope, problem::Problem, target::Target};
use crate::{
    authority::{is_host, is_named_host},
    base_path::BasePath,
    net::serve::http2::reset_after,
};

static SERVICE_WORKER: HeaderName = HeaderName::from_static("service-worker");

/// What becomes of a request.
pub(crate) enum Admission {
    /// A route may answer it.
    Admitted(Target),
    /// It is answered already: RFC 9112 or RFC 9113 refuses it, it could not be
    /// repeated in JSON, or it is about the server in general.
    Answered(Response),
}

/// Admits a request, or answers it.
pub(crate) fn admit(request: &Request, base_path: &BasePath) -> Admission {
    if request.version() == Version::HTTP_2
        && let Err(problem) = http2::check(request)
    {
        // A malformed request is a stream error, which an answer may precede
        // (RFC 9113 section 8.1.1).
        return Admission::Answered(reset_after(problem.into_response()));
    }
    match check(request, base_path) {
        Err(problem) => Admission::Answered(problem.into_response()),
        Ok(_) if request.method() == Method::OPTIONS && request.uri().path() == "*" => {
            Admission::Answered(server_options())
        }
        Ok(target) => Admission::Admitted(target),
    }
}

fn check(request: &Request, base_path: &BasePath) -> Result<Target, Problem> {
    refuse_connect(request.method())?;
    check_hosts(request)?;
    check_form(request.method(), request.uri())?;
    check_ascii_fields(request)?;
    refuse_service_worker(request, base_path)?;
    Target::decode(request.uri()).ok_or_else(|| {
        Problem::bad_request(
            "the target is not percent-encoded UTF-8: write `%25` for a percent sign",
        )
    })
}

fn check_hosts(request: &Request) -> Result<(), Problem> {
    let hosts = request.headers().get_all(header::HOST);
    let count = hosts.iter().count();
    if request.version() == Version::HTTP_11 && count != 1 {
        return Err(Problem::bad_request(format!(
            "an HTTP/1.1 request has exactly one Host field (RFC 9112 section 3.2), this \
             one has {count}"
        )));
    }
    if count > 1 {
        return Err(Problem::bad_request(format!(
            "a request has one Host field (RFC 9110 section 7.2), this one has {count}"
        )));
    }
    if !hosts.iter().all(|host| host.to_str().is_ok_and(is_host)) {
        return Err(Problem::bad_request(
            "Host is not a host and an optional port (RFC 9110 section 7.2)",
        ));
    }
    Ok(())
}

/// The forms of a request target: a path, or a whole URI of `http` or `https`; `*`
/// for OPTIONS.
fn check_form(method: &Method, target: &Uri) -> Result<(), Problem> {
    if target.path() == "*" {
        if method == Method::OPTIONS {
            return Ok(());
        }
        return Err(Problem::bad_request(
            "the target `*` is for OPTIONS only (RFC 9112 section 3.2.4)",
        ));
    }
    match (target.scheme_str(), target.authority()) {
        (None, Some(_)) => Err(Problem::bad_request(
            "a target that is a host and a port is for CONNECT only (RFC 9112 section \
             3.2.3): write a path that begins with `/`",
        )),
        (Some(scheme), _) if !is_http(scheme) => Err(Problem::bad_request(
            "the target is no URI of `http` or `https` (RFC 9110 section 4.2)",
        )),
        (Some(_), Some(authority)) if !is_named_host(authority.as_str()) => {
            Err(Problem::bad_request(
                "the target's authority is not a host and an optional port, without user \
                 information (RFC 9110 sections 4.2.1 and 4.2.4)",
            ))
        }
        _ if !target.path().starts_with('/') => Err(Problem::bad_request(
            "the target does not begin with `/` (RFC 9112 section 3.2.1)",
        )),
        _ => Ok(()),
    }
}

/// What strangers wrote must not become a service worker, which would answer for other
/// URLs and outlive its response: browsers say so when they fetch its script (Service
/// Workers, section "Update").
fn refuse_service_worker(
    request: &Request,
    base_path: &BasePath,
) -> Result<(), Problem> {
    let is_script =
        request.headers().get(&SERVICE_WORKER).is_some_and(|value| value == "script");
    if !is_script {
        return Ok(());
    }
    let api = base_path.join(API);
    if !request.uri().path().starts_with(&api) {
        return Ok(());
    }
    Err(Problem::forbidden(format!(
        "nothing below {api} is the script of a service worker (`Service-Worker: script`)"
    )))
}

/// Schemes are compared without regard to case (RFC 3986 section 3.1).
fn is_http(scheme: &str) -> bool {
    ["http", "https"].iter().any(|own| own.eq_ignore_ascii_case(scheme))
}

/// Nothing here is a tunnel.
pub(crate) fn refuse_connect(method: &Method) -> Result<(), Problem> {
    if method != Method::CONNECT {
        return Ok(());
    }
    Err(Problem::not_implemented(
        "CONNECT is for proxies (RFC 9110 section 9.3.6), and this is an origin server",
    ))
}

/// RFC 9110 section 5.5 keeps octets above US-ASCII for old applications; what
/// they mean is unknown, so they cannot be described.
fn check_ascii_fields(request: &Request) -> Result<(), Problem> {
    let opaque = request.headers().iter().find(|(_, value)| value.to_str().is_err());
    let Some((name, _)) = opaque else { return Ok(()) };
    Err(Problem::bad_request(format!(
        "the value of the field `{name}` has bytes outside visible US-ASCII (RFC 9110 \
         section 5.5)"
    )))
}

/// `OPTIONS *` asks about the server in general (RFC 9110 section 9.3.7).
fn server_options() -> Response {
    (StatusCode::NO_CONTENT, [envelope::date()], Body::empty()).into_response()
}

//! Questions that rules about other origins ask.

use super::Subject;
use crate::FieldLine;

impl<'a> Subject<'a> {
    /// `Access-Control-Allow-Origin`, where there is one line with one value.
    pub(crate) fn allow_origin(&self) -> Option<&'a FieldLine> {
        let mut lines = self.fields().all("Access-Control-Allow-Origin");
        let first = lines.next()?;
        let is_one = lines.next().is_none() && !first.value.contains([',', ' ', '\t']);
        is_one.then_some(first)
    }

    /// Whether credentials are allowed, in a way that browsers understand.
    pub(crate) fn allows_credentials(&self) -> bool {
        let value = self.fields().value("Access-Control-Allow-Credentials");
        value.is_some_and(|value| value == "true")
    }

    /// The `Origin` of the request.
    pub(crate) fn request_origin(&self) -> Option<&'a str> {
        self.request_field("Origin").map(|line| line.value.as_str())
    }

    /// The `Origin` of the request, where it is known to be another one than that
    /// of the target.
    pub(crate) fn foreign_origin(&self) -> Option<&'a str> {
        let origin = self.request_origin()?;
        let authority = self.request_target()?.authority;
        let own = origin.split_once("://").map(|(_, own)| own);
        (!own.is_some_and(|own| own.eq_ignore_ascii_case(authority))).then_some(origin)
    }

    /// Whether the request is known to be a CORS preflight.
    pub(crate) fn is_preflight(&self) -> bool {
        self.method() == Some("OPTIONS")
            && self.request_origin().is_some()
            && self.request_field("Access-Control-Request-Method").is_some()
    }

    /// Whether the request is known not to be a CORS preflight.
    pub(crate) fn is_no_preflight(&self) -> bool {
        self.method().is_some_and(|method| method != "OPTIONS")
    }
}

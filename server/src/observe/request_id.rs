//! The id of a request, by which its line in the log is found again.

use axum::http::HeaderMap;

/// Longest id that is taken over.
const LONGEST: usize = 64;

/// The id that whoever sent the request gave it: `X-Request-Id`, or the trace id of
/// `traceparent` (W3C Trace Context, section 3.2); otherwise one that is drawn.
pub(super) fn request_id(headers: &HeaderMap) -> String {
    let value = |name| headers.get(name)?.to_str().ok();
    let given = value("x-request-id").filter(|id| is_plain(id));
    let id = given.or_else(|| trace_id(value("traceparent")?));
    id.map_or_else(|| format!("{:016x}", fastrand::u64(..)), str::to_owned)
}

/// Nothing that a log would have to quote.
fn is_plain(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.:/+=@".contains(&byte);
    !id.is_empty() && id.len() <= LONGEST && id.bytes().all(plain)
}

fn trace_id(traceparent: &str) -> Option<&str> {
    let mut parts = traceparent.split('-');
    let (version, id, parent) = (parts.next()?, parts.next()?, parts.next()?);
    let is_hex =
        |part: &str| part.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let is_id = id.len() == 32 && is_hex(id) && id.bytes().any(|byte| byte != b'0');
    let is_known = version.len() == 2 && is_hex(version) && version != "ff";
    (is_id && is_known && parent.len() == 16 && is_hex(parent)).then_some(id)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};

    use super::*;

    const TRACE: &str = "4bf92f3577b34da6a3ce929d0e0e4736";

    fn id(fields: &[(&'static str, &str)]) -> String {
        let field = |(name, value): &(&'static str, &str)| {
            (HeaderName::from_static(name), HeaderValue::from_str(value).unwrap())
        };
        request_id(&fields.iter().map(field).collect())
    }

    #[test]
    fn an_id_that_was_given_is_kept() {
        let parent = format!("00-{TRACE}-00f067aa0ba902b7-01");
        assert_eq!(id(&[("x-request-id", "a-1_b.c:d/e+f=@")]), "a-1_b.c:d/e+f=@");
        assert_eq!(id(&[("traceparent", &parent)]), TRACE);
        assert_eq!(id(&[("traceparent", &parent), ("x-request-id", "a")]), "a");
    }

    #[test]
    fn what_is_no_id_is_not_taken_over() {
        let long = "a".repeat(LONGEST + 1);
        let zero = format!("00-{}-00f067aa0ba902b7-01", "0".repeat(32));
        let upper = format!("00-{}-00f067aa0ba902b7-01", TRACE.to_uppercase());
        let version = format!("ff-{TRACE}-00f067aa0ba902b7-01");
        let parent = format!("00-{TRACE}-xyz-01");
        for (name, value) in [
            ("x-request-id", ""),
            ("x-request-id", "a b"),
            ("x-request-id", "a\"b"),
            ("x-request-id", &long),
            ("traceparent", "00"),
            ("traceparent", &zero),
            ("traceparent", &upper),
            ("traceparent", &version),
            ("traceparent", &parent),
        ] {
            let id = id(&[(name, value)]);
            assert!(id.len() == 16 && id != value, "{name}: {value}: {id}");
            assert!(u64::from_str_radix(&id, 16).is_ok());
        }
    }
}

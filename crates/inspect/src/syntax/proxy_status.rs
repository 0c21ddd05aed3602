//! `Proxy-Status` (RFC 9209 section 2).

use sfv::{BareItem, List, ListEntry, Parser};

/// A member: an intermediary, and the error that it reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// The name of the intermediary.
    pub(crate) name: String,
    /// The error type, if there is one.
    pub(crate) error: Option<String>,
}

/// Reads the list; where it breaks the grammar, why, as the end of a sentence. A
/// list that is longer than any that a client reads is not looked at.
pub(crate) fn parse(value: &str) -> Result<Vec<Member>, String> {
    const LONGEST: usize = 64 * 1024;
    if value.len() > LONGEST {
        return Ok(Vec::new());
    }
    let list: List =
        Parser::new(value).parse().map_err(|error| format!("is no List: {error}"))?;
    list.iter().map(member).collect()
}

fn member(entry: &ListEntry) -> Result<Member, String> {
    let ListEntry::Item(item) = entry else {
        return Err(
            "has an inner list, where the name of an intermediary belongs".into()
        );
    };
    let name = match &item.bare_item {
        BareItem::Token(name) => name.as_str().to_owned(),
        BareItem::String(name) => name.as_str().to_owned(),
        _ => return Err("has a member that is neither a token nor a string".into()),
    };
    let error = item.params.get("error").map(|error| match error {
        BareItem::Token(error) => Ok(error.as_str().to_owned()),
        _ => Err("has an error that is not a token".to_owned()),
    });
    Ok(Member { name, error: error.transpose()? })
}

/// The status that goes with an error type (RFC 9209 section 2.3); nothing where
/// any may.
pub(crate) fn status_of(error: &str) -> Option<u16> {
    Some(match error {
        "http_request_denied" => 403,
        "destination_not_found"
        | "proxy_internal_error"
        | "proxy_configuration_error" => 500,
        "destination_unavailable" | "connection_limit_reached" => 503,
        "dns_timeout"
        | "connection_timeout"
        | "connection_read_timeout"
        | "connection_write_timeout"
        | "http_response_timeout" => 504,
        "dns_error"
        | "destination_ip_prohibited"
        | "destination_ip_unroutable"
        | "connection_refused"
        | "connection_terminated"
        | "tls_protocol_error"
        | "tls_certificate_error"
        | "tls_alert_received"
        | "http_response_incomplete"
        | "http_response_header_section_size"
        | "http_response_header_size"
        | "http_response_body_size"
        | "http_response_trailer_section_size"
        | "http_response_trailer_size"
        | "http_response_transfer_coding"
        | "http_response_content_coding"
        | "http_upgrade_failed"
        | "http_protocol_error"
        | "proxy_loop_detected" => 502,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_are_read() {
        let read =
            parse("origin.example, \"my cache\"; error=dns_error; rcode=x").unwrap();
        let names: Vec<_> = read.iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["origin.example", "my cache"]);
        assert_eq!(read[1].error.as_deref(), Some("dns_error"));
        for text in ["a;error=\"x\"", "(a b)", "1", "a;;", "a b", "a; error=Ü"] {
            assert!(parse(text).is_err(), "{text}");
        }
    }
}

//! Requests as addresses have them, as they are sent, and what is wrong with them.

use http_status::{OPTIONS, option, step_option};

use super::*;
use crate::page_address::parameters_in;

fn draft(query: &str) -> Draft {
    Draft::from_parameters(&parameters_in(&format!("/codes/200?{query}")))
}

/// The request as lines, with its content at the end.
fn sent(query: &str) -> String {
    let ComposedRequest { method, fields, content } = draft(query).composed();
    let fields = fields.iter().map(|(name, value)| format!("|{name}: {value}"));
    let content = content.map(|content| format!("|{content:?}"));
    fields.chain(content).fold(method, |text, line| text + &line)
}

/// What is wrong at each place, with a mark for what curl can send.
fn problems(query: &str) -> Vec<String> {
    let draft = draft(query);
    let problems = draft.problems();
    let places = draft.fields.iter().map(|field| Place::Field(field.id));
    let places = [Place::Method].into_iter().chain(places).chain([Place::Content]);
    let mark = if problems.is_valid() { "curl: " } else { "" };
    places
        .filter_map(|place| problems.at(place).map(|said| format!("{mark}{said}")))
        .collect()
}

#[test]
fn no_parameter_of_a_request_is_an_option() {
    for name in [METHOD, FIELD, CONTENT, MEDIA_TYPE] {
        assert!(option(name).is_none() && step_option(name).is_none(), "{name}");
    }
    assert!(!OPTIONS.is_empty());
}

#[test]
fn an_address_restores_the_request_that_has_this_address() {
    for query in [
        "",
        "method=POST",
        "method=BREW",
        "method=patch",
        "method=two%20words",
        "request_header=If-None-Match:%20%22a%22&request_header=X-A:%20b:c",
        "method=POST&request_body=%7B%22a%22:1%7D",
        "method=POST&request_type=none&request_body=two%0Alines%20%26%20more%2B",
        "request_header=X-Empty:%20&request_header=:%20no%20name",
    ] {
        assert_eq!(draft(query).to_query(), query);
    }
    for (query, canonical) in [
        ("method=get", ""),
        ("method=Options", "method=OPTIONS"),
        ("method=", ""),
        ("request_header=&request_body=&request_type=png", ""),
        ("request_header=Accept", "request_header=Accept:%20"),
        ("request_header=A:++b", "request_header=A:%20b"),
    ] {
        assert_eq!(draft(query).to_query(), canonical, "{query}");
    }
}

#[test]
fn an_address_is_no_longer_than_a_server_takes() {
    let long = format!("method=PUT&request_body={}", "a".repeat(MOST_ENCODED));
    let draft = draft(&long);
    assert_eq!(draft.to_query(), "method=PUT");
    assert!(!draft.problems().is_valid());
    assert!(
        draft.problems().at(Place::Content).is_some_and(|said| said.contains("6144"))
    );
    let many = "request_header=A:b&".repeat(MOST_FIELDS + 9);
    let draft = self::draft(&many);
    assert_eq!(draft.fields.len(), MOST_FIELDS + 1);
    assert_eq!(problems(&many), ["A request has at most 32 fields here."]);
}

#[test]
fn what_is_sent_has_its_media_type() {
    for (query, expected) in [
        ("", "GET"),
        ("method=head&request_body=a", "HEAD"),
        ("request_body=a", "GET"),
        ("method=TRACE&request_body=a", "TRACE"),
        (
            "method=BREW&request_body=tea",
            "BREW|Content-Type: text/plain;charset=UTF-8|\"tea\"",
        ),
        (
            "method=POST&request_header=X-A:b&request_body={\"a\":1}",
            "POST|X-A: b|Content-Type: application/json|\"{\\\"a\\\":1}\"",
        ),
        (
            "method=PUT&request_type=xml&request_body=a=b",
            "PUT|Content-Type: application/xml|\"a=b\"",
        ),
        ("method=PUT&request_type=none&request_body=a", "PUT|\"a\""),
        (
            "method=PUT&request_type=xml&request_body=a&request_header=content-type:a/b",
            "PUT|content-type: a/b|\"a\"",
        ),
        ("request_header=%20X-A%20:%20b%20&request_header=", "GET|X-A: b"),
    ] {
        assert_eq!(sent(query), expected, "{query}");
    }
}

#[test]
fn a_redirect_to_a_get_leaves_the_content() {
    let query = "method=POST&request_header=A:b&request_body=a=b";
    let request = draft(query).composed().into_get();
    let fields = vec![("A".to_owned(), "b".to_owned())];
    let method = "GET".to_owned();
    assert_eq!(request, ComposedRequest { method, fields, content: None });
}

#[test]
fn what_is_set_is_counted() {
    for (query, count) in [
        ("", 0),
        ("method=POST", 0),
        ("request_header=A:b&request_header=:&request_header=C:d", 2),
        ("request_header=A:b&request_body=a", 2),
    ] {
        assert_eq!(draft(query).count(), count, "{query}");
    }
}

#[test]
fn what_is_wrong_is_said() {
    let queries = [
        "method=two%20words",
        "method=CONNECT",
        "method=connect",
        "method=TRACE",
        "method=Track",
        "request_header=:%20a",
        "request_header=two%20words:%20a",
        "request_header=A:%20caf%C3%A9",
        "request_header=A:%20two%0Alines",
        "request_header=Host:%20a&request_header=A:%20b&request_header=a%20b:%20c",
        "request_header=X-HTTP-Method-Override:%20PUT,%20trace",
    ];
    let said = queries.map(|query| (query, problems(query)));
    insta::assert_debug_snapshot!(said);
}

/// The forbidden request-headers of the Fetch standard, section 2.2.2.
#[test]
fn every_name_that_browsers_keep_is_refused_with_the_reason() {
    for name in [
        "Accept-Charset",
        "Accept-Encoding",
        "Access-Control-Request-Headers",
        "Access-Control-Request-Method",
        "Connection",
        "Content-Length",
        "Cookie",
        "Cookie2",
        "Date",
        "DNT",
        "Expect",
        "Host",
        "Keep-Alive",
        "Origin",
        "Referer",
        "Set-Cookie",
        "TE",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "Via",
        "Proxy-Authorization",
        "proxy-",
        "Sec-Fetch-Site",
        "sec-",
    ] {
        for name in [name.to_owned(), name.to_ascii_lowercase()] {
            let said = problems(&format!("request_header={name}:%20a"));
            let begins = format!("curl: Browsers let no page set {name}: ");
            assert!(
                matches!(&*said, [one] if one.starts_with(&begins)),
                "{name} {said:?}"
            );
        }
    }
    for line in [
        "Accept:%20*/*",
        "Authorization:%20Bearer%20a",
        "If-None-Match:%20%22a%22",
        "Range:%20bytes=0-1",
        "User-Agent:%20a",
        "Security:%20a",
        "Proxied:%20a",
        "X-HTTP-Method-Override:%20PUT",
    ] {
        assert_eq!(problems(&format!("request_header={line}")), [""; 0], "{line}");
    }
}

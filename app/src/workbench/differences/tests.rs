//! What is said to be hidden or changed, and whose answer it is.

use super::*;
use crate::workbench::answer::tests::answered;

/// The first words of each difference.
fn said(request: &LiveRequest) -> Vec<&'static str> {
    let differences = differences(&request.plan, request.answer()).into_iter();
    differences.map(|sentence| sentence.split_at(12).0).collect()
}

#[test]
fn each_change_is_named() {
    let names = "Names of fie";
    let plain = answered(200, "GET", &[], "abc");
    assert_eq!(said(&plain), [names]);
    let coded =
        answered(200, "GET", &[("header", "Content-Encoding: identity, GZIP")], "abc");
    assert_eq!(said(&coded), ["The browser ", names]);
    let unknown =
        answered(200, "GET", &[("header", "Content-Encoding: aes128gcm")], "abc");
    assert_eq!(said(&unknown), [names]);
    let twice = [("header", "X-A: 1"), ("header", "X-A: 2")];
    assert_eq!(said(&answered(200, "GET", &twice, "")), ["Lines of one", names]);
    let cookies = [("header", "Set-Cookie: a=1"), ("header", "Set-Cookie: b=1")];
    assert_eq!(said(&answered(200, "GET", &cookies, "")), [names]);
    let h2 = plain.clone().with(|answer| answer.phrase.clear());
    assert_eq!(said(&h2), ["There is no ", names]);
    let followed = h2.with(|answer| answer.followed_to = Some("http://a/".to_owned()));
    assert_eq!(said(&followed), [""; 0]);
}

#[test]
fn hops_are_as_many_as_are_known() {
    for (code, options, url, expected) in [
        (
            301,
            &[("location", "/api/status/200")][..],
            "http://a/api/status/200",
            "(301) 200",
        ),
        (
            307,
            &[("location", "/api/status/200#x")],
            "http://a/api/status/200",
            "(307) 200",
        ),
        (
            301,
            &[("location", "/api/status/302")],
            "http://a/api/status/200",
            "(301) (…) 200",
        ),
        // Chance chose it, or a sequence did: which one is not known.
        (200, &[("key", "k")], "http://a/b", "(3xx) (…) 200"),
    ] {
        let request = answered(code, "GET", options, "").with(|answer| {
            answer.status = 200;
            answer.followed_to = Some(url.to_owned());
        });
        let hops = hops(&request, request.answer(), "successful").into_iter();
        let chips = hops.map(|hop| {
            if hop.is_seen { hop.status } else { format!("({})", hop.status) }
        });
        assert_eq!(chips.collect::<Vec<_>>().join(" "), expected, "{url}");
        let whose = whose(&request, request.answer()).unwrap();
        assert!(whose.contains(&format!("followed the redirect to {url}")));
    }
    let direct = answered(200, "GET", &[], "");
    assert_eq!(hops(&direct, direct.answer(), ""), []);
    assert_eq!(whose(&direct, direct.answer()), None);
}

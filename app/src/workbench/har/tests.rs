use http_status::Code;
use inspect::PasteInput;

use super::*;
use crate::workbench::answer::tests::answered;

fn requests() -> Vec<LiveRequest> {
    let plain = |code, method, text: &str| {
        let request = answered(code, method, &[], text);
        let path = format!("/api/status/{code}?delay=1s&header=X-A:%20b");
        LiveRequest { at: 1_764_550_001_508, path, ..request }
    };
    let fields = |answer: &mut Answer| {
        let field = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        answer.fields =
            vec![field("content-type", "text/plain"), field("x-quote", "\"\\\t<b>")];
    };
    let mut post = plain(502, "POST", "line\n\"two\"\u{1}").with(fields);
    post.request.fields =
        vec![("Content-Type".to_owned(), "application/json".to_owned())];
    post.request.content = Some("{\"a\": \"é\"}".to_owned());
    let cut = plain(503, "GET", "start").with(fields).with(|answer| {
        answer.length = 9000;
        answer.timing.protocol = "h2".to_owned();
    });
    let broken = plain(500, "GET", "half").with(fields).with(|answer| {
        answer.end = End::Broken("TypeError: network error".to_owned());
    });
    let of = |outcome| LiveRequest { outcome, ..plain(504, "GET", "") };
    let refused = of(Outcome::Refused("TypeError: Failed to fetch".to_owned()));
    vec![post, cut, broken, refused, of(Outcome::Cancelled), of(Outcome::Offline)]
}

#[test]
fn an_archive_is_har_1_2() {
    let text = har(&requests(), "http://a.example");
    let text = text.replace(env!("CARGO_PKG_VERSION"), "0.0.0");
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    insta::assert_snapshot!(serde_json::to_string_pretty(&value).unwrap());
}

#[test]
fn the_inspector_reads_what_is_written() {
    let text = har(&requests(), "http://a.example");
    let input = PasteInput { text, parameters: Vec::new() };
    let read: Vec<_> = input
        .inspect()
        .into_iter()
        .map(|inspected| {
            let exchange = inspected.exchange;
            let response = exchange.response.unwrap();
            let request = exchange.request.unwrap();
            (response.status.number.and_then(Code::new), request.method, request.url)
        })
        .collect();
    let row = |code: u16, method: &str| {
        let url =
            format!("http://a.example/api/status/{code}?delay=1s&header=X-A:%20b");
        (Code::new(code), method.to_owned(), url)
    };
    // Entries without a response are none.
    assert_eq!(read, [row(502, "POST"), row(503, "GET"), row(500, "GET")]);
}

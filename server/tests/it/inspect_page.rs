//! `/inspect` as a browser without scripts uses it.

use app::content::examples;

use crate::service::Service;

#[test]
fn every_example_is_worked() {
    let service = Service::start();
    let mut client = service.connect();
    for example in examples() {
        let path = format!("/inspect?example={}", example.id);
        client.send("GET", &path, &[], "");
        let response = client.receive("GET");
        let page = response.text();
        assert_eq!(response.status(), 200, "{path}");
        assert!(page.contains("<h2>Inspector"), "{path}");
        for rule in &example.finds {
            assert!(
                page.contains(&format!("href=\"/rules/{rule}\"")),
                "{path}: {rule}"
            );
        }
    }
    let unknown = service.get("/inspect?example=nothing").text();
    assert!(!unknown.contains("<h2>Inspector"));
}

#[test]
fn a_form_is_answered_with_the_page_and_kept_nowhere() {
    let service = Service::start();
    let form = "text=content-length:+0%0D%0Ax:+%3C/textarea%3E%3Cscript%3E%0D%0A&status=405&\
                method=&url=&request_header=Accept:+a%0D%0AOrigin:+b";
    let response = service.post("/inspect", form);
    assert_eq!(response.status(), 200);
    assert_eq!(response.field("cache-control"), Some("no-store"));
    assert_eq!(response.field("etag"), None);
    let page = response.text();
    assert!(page.contains("/rules/405-no-allow"), "{page}");
    assert!(page.contains("x: &lt;/textarea&gt;&lt;script&gt;"), "{page}");
    assert!(!page.contains("</textarea><script>"));
    assert!(page.contains("Accept: a\nOrigin: b"), "{page}");
}

#[test]
fn what_is_wrong_beside_the_text_is_said_beside_it() {
    let service = Service::start();
    let page = service.post("/inspect", "text=a:+b%0A&status=4").text();
    assert!(page.contains("4: write three digits"), "{page}");
    assert!(page.contains("<h2>Inspector"), "the text is inspected all the same");
}

#[test]
fn what_is_no_form_is_refused() {
    let service = Service::start();
    let response = service.post("/inspect", "text=%ff");
    assert_eq!(response.status(), 400);
    assert!(response.text().contains("percent-encoded"));
    let response = service.post("/inspect", &"a".repeat(3 * 1024 * 1024 + 1));
    assert_eq!(response.status(), 413);
    let mut client = service.connect();
    client.send("PUT", "/inspect", &[], "");
    let response = client.receive("PUT");
    assert_eq!(
        (response.status(), response.field("allow")),
        (405, Some("GET, HEAD, POST"))
    );
}

#[test]
fn the_status_of_a_response_is_explained_and_its_fields_are_links() {
    let service = Service::start();
    let form = "text=HTTP/1.1+405+No%0AAllow:+GET%0AX-Own:+1%0Aallow:+PUT%0A";
    let page = service.post("/inspect", form).text();
    let (_, report) = page.split_once("id=\"report\"").unwrap();
    assert!(
        report.contains(
            "href=\"/codes/405\" class=\"explained\">405 Method Not Allowed</a>"
        ),
        "{report}"
    );
    assert_eq!(report.matches("href=\"/fields/allow\"").count(), 1, "{report}");
    assert!(!report.contains("/fields/x-own"), "{report}");
}

#[test]
fn a_text_without_a_response_is_answered_with_what_to_do() {
    let service = Service::start();
    let own = format!("http://{}/api/status/503?delay=1s", "lab.example");
    for (text, expected) in [
        ("https://example.com/it's?a", "curl -i 'https://example.com/it'\\''s?a'"),
        ("502", "href=\"/codes/502\" class=\"explained\">502 Bad Gateway</a>"),
        ("{\"a\": 1}", "This is JSON alone"),
        ("curl https://example.com/", "curl -i https://example.com/"),
        (own.as_str(), "href=\"/codes/503?delay=1s\""),
        (own.as_str(), "href=\"/api/wire/503?delay=1s\""),
        ("GET / HTTP/1.1\nHost: a\n", "curl -i 'https://a/'"),
    ] {
        let form = http_status::query::encode([("text", text)]);
        let page = service.post("/inspect", &form).text();
        let (_, report) = page.split_once("id=\"report\"").unwrap();
        let report = report.replace("&#x27;", "'").replace("&#39;", "'");
        assert!(report.contains(expected), "{text}: {report}");
        assert!(!report.contains("Nothing to say against it"), "{text}");
    }
}

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

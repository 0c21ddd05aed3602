//! `/search`, `/search.json`, and the suggestions of pages that are not there.

use crate::service::Service;

/// The element of a page that begins so, up to its end tag.
fn element<'p>(page: &'p str, start: &str, end: &str) -> &'p str {
    let (_, rest) = page.split_once(start).unwrap();
    rest.split_once(end).unwrap().0
}

#[test]
fn what_is_found_is_a_page_and_json_word_for_word() {
    let service = Service::start();
    let json = service.get("/search.json?q=unathorized+vs+forbiden");
    assert_eq!(json.status(), 200);
    assert_eq!(json.field("cache-control"), Some("public, max-age=3600"));
    insta::assert_snapshot!("search_json", json.text());
    let page = service.get("/search?q=scoket+hang+up").text();
    let list = element(&page, "<ol class=\"search-results\">", "</ol>");
    insta::assert_snapshot!(
        "search_page",
        list.replace("<li", "\n<li").replace("<p", "\n<p")
    );
}

#[test]
fn json_has_what_the_page_has_in_the_same_order() {
    let service = Service::start();
    for search in
        ["timeout", "502", "401+vs+403", "ECONNRESET", "503,200", "retry-after"]
    {
        let json = service.get(&format!("/search.json?q={search}")).json();
        let page = service.get(&format!("/search?q={search}")).text();
        let list = element(&page, "<ol class=\"search-results\">", "</ol>");
        let on_page: Vec<_> = list
            .split("<p class=\"kind\">")
            .skip(1)
            .map(|row| element(row, "<a href=\"", "\""))
            .collect();
        let hits = json["hits"].as_array().unwrap();
        let in_json: Vec<_> =
            hits.iter().map(|hit| hit["path"].as_str().unwrap()).collect();
        assert!(!in_json.is_empty(), "{search}");
        assert_eq!(in_json, on_page, "{search}");
    }
}

#[test]
fn everything_that_is_found_has_its_page() {
    let service = Service::start();
    for search in ["timeout", "curl", "header", "which+code", "5xx", "612", "reset"] {
        let json = service.get(&format!("/search.json?q={search}")).json();
        for hit in json["hits"].as_array().unwrap() {
            let path = hit["path"].as_str().unwrap();
            let page = service.get(path.split('#').next().unwrap());
            // The page of a code without a meaning says 404 and can send it all the same.
            let expected = if hit["kind"] == "ask" { 404 } else { 200 };
            assert_eq!(page.status(), expected, "{search}: {path}");
        }
    }
}

#[test]
fn what_is_typed_does_not_become_markup() {
    let service = Service::start();
    for target in ["/search?q=%3Cb%3Ex%22%3E502", "/%3Cb%3E%22502"] {
        let page = service.ask("GET", target, &[("Accept", "text/html")]).text();
        assert!(!page.contains("<b>"), "{target}");
    }
}

#[test]
fn a_page_that_is_not_there_suggests_what_was_meant() {
    let service = Service::start();
    for (target, path) in [
        ("/code/502", "/codes/502"),
        ("/status/teapot", "/codes/418"),
        ("/rules/retry-aftr", "/fields/retry-after"),
        ("/codes/gateway-timeout", "/codes/504"),
        ("/fields/retry-afer", "/fields/retry-after"),
        ("/compare/401-and-403", "/compare/401-vs-403"),
    ] {
        let page = service.ask("GET", target, &[("Accept", "text/html")]);
        assert_eq!(page.status(), 404, "{target}");
        let text = page.text();
        let suggested = element(&text, "<section class=\"suggested\">", "</section>");
        assert!(suggested.contains(&format!("href=\"{path}\"")), "{target}");
    }
    let page = service.ask("GET", "/zzzzqx", &[("Accept", "text/html")]).text();
    assert!(!page.contains("class=\"suggested\""));
    assert!(page.contains("Perhaps you want"));
}

#[test]
fn a_search_that_is_cut_says_so_as_a_page_and_as_json() {
    const SAID: &str = "The search was too long: only its first 200 characters count.";
    let service = Service::start();
    for (length, is_cut) in [(200, false), (201, true)] {
        let search = format!("504+{}", "x".repeat(length - 4));
        let json = service.get(&format!("/search.json?q={search}")).json();
        let page = service.get(&format!("/search?q={search}")).text();
        assert_eq!(json["remark"].as_str(), is_cut.then_some(SAID), "{length}");
        assert_eq!(json["q"].as_str().unwrap().len(), 200, "{length}");
        assert_eq!(page.contains(SAID), is_cut, "{length}");
    }
}

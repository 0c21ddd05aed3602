//! Documents besides the pages: pictures, lists, JSON; and how all of them are
//! asked for again.

use std::collections::BTreeSet;

use http_status::catalog;

use crate::service::Service;

/// One of each kind.
const DOCUMENTS: [&str; 23] = [
    "/",
    "/codes",
    "/compare",
    "/docs",
    "/codes/502",
    "/codes/429?retry_after=120",
    "/compare/502-vs-504",
    "/which-code",
    "/fields",
    "/fields/retry-after",
    "/search?q=timeout",
    "/search.json?q=timeout",
    "/search.js",
    "/explain.js",
    "/offline",
    "/sw.js",
    "/codes/502.json",
    "/fields/age.json",
    "/api/codes",
    "/api/codes/502",
    "/cards/502.png",
    "/sitemap.xml",
    "/robots.txt",
];

#[test]
fn whoever_has_a_document_gets_a_304() {
    let service = Service::start();
    for target in DOCUMENTS {
        for coding in ["identity", "br"] {
            let first = service.ask("GET", target, &[("Accept-Encoding", coding)]);
            assert_eq!(first.status(), 200, "{target}");
            let etag =
                first.field("etag").unwrap_or_else(|| panic!("{target}")).to_owned();
            assert_eq!(first.field("vary"), Some("accept-encoding"), "{target}");
            let fields = [("Accept-Encoding", coding), ("If-None-Match", &etag)];
            for method in ["GET", "HEAD"] {
                let second = service.ask(method, target, &fields);
                assert_eq!(second.status(), 304, "{method} {target}");
                assert_eq!(second.content, b"", "{target}");
                assert_eq!(second.field("etag"), Some(etag.as_str()), "{target}");
                assert_eq!(second.field("cache-control"), first.field("cache-control"));
                assert_eq!(second.field("vary"), first.field("vary"), "{target}");
                for left_out in
                    ["content-type", "content-length", "content-security-policy"]
                {
                    assert_eq!(second.field(left_out), None, "{target}");
                }
            }
            let other = [("Accept-Encoding", coding), ("If-None-Match", "W/\"other\"")];
            assert_eq!(service.ask("GET", target, &other).status(), 200, "{target}");
        }
    }
}

#[test]
fn no_two_documents_have_the_same_tag() {
    let service = Service::start();
    let tags: BTreeSet<_> = DOCUMENTS
        .iter()
        // The same document at two addresses.
        .filter(|target| **target != "/api/codes/502")
        .map(|target| service.get(target).field("etag").unwrap().to_owned())
        .collect();
    assert_eq!(tags.len(), DOCUMENTS.len() - 1);
}

#[test]
fn what_is_not_there_has_no_tag() {
    let service = Service::start();
    for target in ["/nothing", "/codes/299", "/api/codes/299", "/codes/299.json"] {
        let response = service.ask("GET", target, &[("If-None-Match", "*")]);
        assert_eq!(
            (response.status(), response.field("etag")),
            (404, None),
            "{target}"
        );
    }
}

#[test]
fn every_code_has_a_card_and_its_page_names_it() {
    let service = Service::start();
    let mut client = service.connect();
    for entry in catalog::entries() {
        let code = entry.code;
        client.send("GET", &format!("/codes/{code}"), &[], "");
        let page = client.receive("GET").text();
        let picture = format!("content=\"http://lab.example/cards/{code}.png\"");
        assert!(page.contains(&picture), "{code}");
        client.send("GET", &format!("/cards/{code}.svg"), &[], "");
        let card = client.receive("GET");
        assert_eq!(card.field("content-type"), Some("image/svg+xml"), "{code}");
        assert!(card.text().contains(&format!(">{code}<")), "{code}");
    }
    let card = service.get("/cards/502.png");
    assert_eq!(card.field("content-type"), Some("image/png"));
    assert!(card.content.starts_with(b"\x89PNG\r\n\x1a\n"));
    assert_eq!(service.get("/cards/statuslab.png").status(), 200);
    for target in ["/cards/299.png", "/cards/502.gif", "/cards/502", "/cards/%2e%2e"] {
        assert_eq!(service.get(target).status(), 404, "{target}");
    }
}

#[test]
fn the_sitemap_lists_pages_that_exist() {
    let service = Service::start();
    let sitemap = service.get("/sitemap.xml").text();
    let origin = "http://lab.example";
    let addresses: Vec<_> = sitemap
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split("</loc>").next().unwrap())
        .collect();
    assert!(addresses.len() > catalog::entries().count() * 2, "{}", addresses.len());
    let mut client = service.connect();
    for address in addresses {
        let path = address.strip_prefix(origin).unwrap();
        client.send("GET", path, &[], "");
        let page = client.receive("GET");
        assert_eq!(page.status(), 200, "{path}");
        let canonical = format!("<link href=\"{address}\" rel=\"canonical\">");
        assert!(page.text().contains(&canonical), "{path}");
    }
    assert!(
        service.get("/robots.txt").text().contains(&format!("{origin}/sitemap.xml"))
    );
}

#[test]
fn the_operator_may_name_the_origin() {
    let service = Service::with(&["--public-url", "https://status.example"]);
    let page = service.get("/codes/502").text();
    for expected in [
        "<link href=\"https://status.example/codes/502\" rel=\"canonical\">",
        "content=\"https://status.example/cards/502.png\"",
    ] {
        assert!(page.contains(expected), "{expected}");
    }
    let document = service.get("/api/status/502").json();
    assert_eq!(document["request"]["url"], "https://status.example/api/status/502");
    assert_eq!(document["links"]["explanation"], "https://status.example/codes/502");
}

#[test]
fn a_page_is_json_too() {
    let service = Service::start();
    let entry = service.get("/codes/502.json");
    assert_eq!(entry.field("content-type"), Some("application/json"));
    assert_eq!(entry.content, service.get("/api/codes/502").content);
    let entry = entry.json();
    let rows = service.get("/api/codes").json();
    let row = rows.as_array().unwrap().iter().find(|row| row["code"] == 502);
    assert_eq!(row, Some(&entry));
    for key in ["lead", "what_it_means", "common_causes", "for_operations"] {
        assert!(entry["text"][key].as_str().is_some_and(|t| t.len() > 20), "{key}");
    }
}

#[test]
fn a_page_describes_itself_to_machines() {
    let service = Service::start();
    let page = service.get("/codes/502").text();
    let (_, rest) = page.split_once("application/ld+json\">").unwrap();
    let data = rest.split("</script>").next().unwrap();
    let data: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@type"], "TechArticle");
    assert_eq!(data["about"]["termCode"], "502");
    assert_eq!(data["url"], "http://lab.example/codes/502");
}

#[test]
fn two_codes_stand_side_by_side() {
    let service = Service::start();
    let page = service.get("/compare/401-vs-403");
    assert_eq!(page.status(), 200);
    let text = page.text();
    for expected in
        ["401 vs 403: Unauthorized or Forbidden", "WWW-Authenticate", "Facts"]
    {
        assert!(text.contains(expected), "{expected}");
    }
    let turned = service.get("/compare/403-vs-401");
    assert_eq!(turned.status(), 308);
    assert_eq!(turned.field("location"), Some("/compare/401-vs-403"));
    for target in [
        "/compare/401-vs-401",
        "/compare/401",
        "/compare/401-vs-299",
        "/compare/a-vs-b",
    ] {
        assert_eq!(service.get(target).status(), 404, "{target}");
    }
}

#[test]
fn a_search_finds_without_scripts() {
    let service = Service::start();
    for (query, first) in [
        ("502", 502),
        ("too+many+requests", 429),
        ("upstream%20timed%20out", 504),
        ("Retry-After", 429),
        ("%3C/title%3E%3Cscript%3E+504", 504),
    ] {
        let page = service.get(&format!("/search?q={query}")).text();
        let (_, results) = page.split_once("search-results").unwrap_or_default();
        let (_, link) = results.split_once("href=\"/codes/").unwrap_or_default();
        assert!(link.starts_with(&first.to_string()), "{query}: {page}");
        assert!(!page.contains("<script> 504"), "{query}");
        assert!(page.contains("content=\"noindex\""), "{query}");
    }
    assert!(service.get("/search?q=zzzzqx").text().contains("Nothing has"));
    assert!(service.get("/search?q=502+504").text().contains("/compare/502-vs-504"));
    assert_eq!(service.get("/search").status(), 200);
}

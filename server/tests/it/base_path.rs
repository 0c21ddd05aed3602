//! The service below a base path: all of it is there, nothing else is, and every link
//! stays.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::Value;

use crate::service::{Client, Response, Service};

const BASE: &str = "/statuslab";
const ORIGIN: &str = "http://lab.example";
/// More addresses than the site has.
const MOST: usize = 3000;

fn service() -> Service {
    let contact = "mailto:security@status.example";
    Service::with(&["--base-path", BASE, "--security-contact", contact])
}

/// The addresses of this service that are known, and where each was found.
#[derive(Default)]
struct Crawl {
    found: BTreeMap<String, String>,
    waiting: VecDeque<String>,
    /// The paths that were asked with a query: one of each is enough. Pages with options
    /// lead to pages with more, which is not followed.
    with_query: BTreeSet<String>,
    outside: Vec<String>,
}

impl Crawl {
    /// Takes a reference that stands at a place; one to elsewhere is none of ours.
    fn add(&mut self, reference: &str, place: &str) {
        let reference = reference.replace("&amp;", "&");
        let address = match reference.strip_prefix(ORIGIN) {
            Some("") => "/",
            Some(address) => address,
            None if reference.starts_with("//") => return,
            None => &reference,
        };
        let address = address.split('#').next().unwrap_or_default();
        let Some(path) = address.strip_prefix('/') else { return };
        if !format!("/{path}").starts_with(&format!("{BASE}/")) {
            self.outside.push(format!("{reference} at {place}"));
            return;
        }
        let has_options = |address: &str| address.contains(['?', ',']);
        if has_options(address) && has_options(place) {
            return;
        }
        if let Some((path, _)) = address.split_once('?')
            && !self.with_query.insert(path.to_owned())
        {
            return;
        }
        if !self.found.contains_key(address) {
            self.found.insert(address.to_owned(), place.to_owned());
            self.waiting.push_back(address.to_owned());
        }
    }

    fn read(&mut self, address: &str, response: &Response) {
        for name in ["location", "link"] {
            let value = response.field(name).unwrap_or_default();
            self.add(value.trim_start_matches('<').split('>').next().unwrap(), address);
        }
        match response.field("content-type").unwrap_or_default() {
            kind if kind.starts_with("text/html") => {
                self.read_html(address, &response.text());
            }
            "application/manifest+json" => {
                let manifest = response.json();
                assert_eq!(manifest["start_url"], "./");
                assert_eq!(manifest["scope"], "./");
                let lists =
                    [(&manifest["icons"], "src"), (&manifest["shortcuts"], "url")];
                for (list, name) in lists {
                    for item in list.as_array().unwrap() {
                        let path = item[name].as_str().unwrap();
                        self.add(&format!("{BASE}/{path}"), address);
                    }
                }
            }
            kind if kind.contains("json") => self.read_json(address, &response.json()),
            kind if kind.contains("xml") => {
                for rest in response.text().split("<loc>").skip(1) {
                    self.add(rest.split('<').next().unwrap(), address);
                }
            }
            "text/plain; charset=utf-8" => {
                for word in response.text().split_whitespace() {
                    self.add(word.trim_end_matches('*'), address);
                }
            }
            _ => {}
        }
    }

    fn read_html(&mut self, address: &str, html: &str) {
        for (at, _) in html.match_indices("=\"") {
            // In a text `<` is written otherwise, so this is an attribute or none.
            if html[..at].rfind('<') < html[..at].rfind('>') {
                continue;
            }
            let value = html[at + 2..].split('"').next().unwrap();
            // Of a picture for chats, one is as good as all.
            let is_picture = value.contains("/cards/") && !value.contains("/502.png");
            let is_base_path = html[..at].ends_with("data-base-path") && value == BASE;
            if !is_picture && !is_base_path {
                self.add(value, address);
            }
        }
        // Also in texts: commands, transcripts, programs. The bar with the URL has its two
        // halves in elements of their own.
        let text = html.replace("</span><span class=\"path\">", "");
        for (at, _) in text.match_indices("/api/") {
            if !text[..at].ends_with(BASE) {
                let end = text[at..].find(['<', '"', ' ']).unwrap_or_default();
                self.outside.push(format!("{} at {address}", &text[at..at + end]));
            }
        }
    }

    fn read_json(&mut self, address: &str, json: &Value) {
        match json {
            Value::String(text) => {
                self.add(text, address);
                for rest in text.split("](").skip(1) {
                    self.add(rest.split(')').next().unwrap(), address);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.read_json(address, item);
                }
            }
            Value::Object(members) => {
                for item in members.values() {
                    self.read_json(address, item);
                }
            }
            _ => {}
        }
    }
}

fn get(client: &mut Client, address: &str) -> Response {
    client.send("GET", address, &[("Accept", "text/html, */*;q=0.9")], "");
    let mut response = client.receive("GET");
    while matches!(response.status(), 100 | 102..=199) {
        response = client.receive("GET");
    }
    response
}

#[test]
fn a_crawl_finds_no_dead_link_and_none_that_leads_outside() {
    let service = service();
    let mut client = service.connect();
    let mut crawl = Crawl::default();
    for path in [
        "/",
        "/robots.txt",
        "/codes/299",
        "/search?q=teapot",
        "/search.json?q=401+vs+403",
    ] {
        crawl.add(&format!("{BASE}{path}"), "the start");
    }
    let mut dead = Vec::new();
    while let Some(address) = crawl.waiting.pop_front() {
        assert!(crawl.found.len() < MOST, "the site has no end: {address}");
        let response = get(&mut client, &address);
        if response.field("connection") == Some("close") {
            client = service.connect();
        }
        let simulated = response.field("simulated-status").is_some();
        let path = &address[BASE.len()..];
        // The API begins there, and 299 means nothing.
        let is_known = path == "/api/" || path.starts_with("/codes/299");
        if !simulated && !is_known && !matches!(response.status(), 200 | 307 | 308) {
            let place = &crawl.found[&address];
            dead.push(format!("{} {address} at {place}", response.status()));
        }
        crawl.read(&address, &response);
    }
    assert_eq!(dead, Vec::<String>::new());
    assert_eq!(crawl.outside, Vec::<String>::new());
    // All of it was seen.
    for path in [
        "/codes/502",
        "/compare/502-vs-504",
        "/fields/age",
        "/rules/405-no-allow",
        "/codes/502.json",
        "/cards/502.png",
        "/api/wire/503",
        "/sitemap.xml",
        "/icons/192.png",
        "/manifest.webmanifest",
    ] {
        let address = format!("{BASE}{path}");
        let is_asked = crawl.found.keys().any(|found| found.starts_with(&address));
        assert!(is_asked, "{address} was not found");
    }
    assert!(crawl.found.len() > 500, "{}", crawl.found.len());
}

#[test]
fn all_else_is_not_there() {
    let service = service();
    for (target, status) in [
        ("/healthz", 200),
        ("/readyz", 200),
        ("/version", 200),
        ("/metrics", 200),
        ("/robots.txt", 200),
        ("/.well-known/security.txt", 200),
        ("/statuslab/healthz", 200),
        ("/statuslab/.well-known/security.txt", 200),
        ("/statuslab/", 200),
        ("/statuslab/codes/502", 200),
        ("/codes/502", 404),
        ("/api/status/200", 404),
        ("/api/wire/200", 404),
        ("/pkg/a.js", 404),
        ("/statuslabs/", 404),
        ("/statuslab/statuslab/", 404),
        ("//statuslab/", 404),
        ("/STATUSLAB/", 404),
    ] {
        assert_eq!(service.get(target).status(), status, "{target}");
    }
    let said = service.get("/api/status/200?delay=1s").problem();
    assert_eq!(
        said,
        "no resource answers GET /api/status/200: this service stands below the base path \
         /statuslab, so ask for /statuslab/api/status/200, and have a proxy pass the path on \
         as it is"
    );
    for (target, location) in [
        ("/", "/statuslab/"),
        ("/statuslab", "/statuslab/"),
        ("/?q=teapot", "/statuslab/?q=teapot"),
        ("/statuslab?q=teapot", "/statuslab/?q=teapot"),
    ] {
        let response = service.get(target);
        assert_eq!(
            (response.status(), response.field("location")),
            (307, Some(location))
        );
    }
    assert_eq!(service.ask("DELETE", "/", &[]).status(), 404);
}

#[test]
fn what_leads_to_a_page_leads_below() {
    let service = service();
    let html = [("Accept", "text/html")];
    for (target, status, location) in [
        ("/503?delay=1s", 307, "/codes/503?delay=1s"),
        ("/status/503", 307, "/codes/503"),
        ("/codes/502%23r1.a.0", 307, "/codes/502#r1.a.0"),
        ("/fields/Retry-After", 308, "/fields/retry-after"),
    ] {
        let response = service.ask("GET", &format!("{BASE}{target}"), &html);
        let expected = format!("{BASE}{location}");
        assert_eq!(response.status(), status, "{target}");
        assert_eq!(response.field("location"), Some(&*expected), "{target}");
    }
}

/// What our own errors name can be asked for.
#[test]
fn errors_name_addresses_that_are_there() {
    let service = service();
    for target in [
        "/nothing",
        "/503",
        "/codes/299",
        "/compare/a",
        "/fields/a",
        "/rules/a",
        "/api/keys/a",
        "/api/a",
    ] {
        let said = service.get(&format!("{BASE}{target}")).problem();
        for (at, _) in said.match_indices(" /").chain(said.match_indices("`/")) {
            assert!(said[at + 1..].starts_with(BASE), "{target}: {said}");
        }
    }
    let worker = [("Service-Worker", "script")];
    let refused = service.ask("GET", "/statuslab/api/status/200", &worker);
    assert_eq!((refused.status(), refused.field("simulated-status")), (403, None));
    let said = service.get("/statuslab/api/status/302?location=//a.example").problem();
    assert!(said.contains("`/statuslab/api/status/200`"), "{said}");
}

#[test]
fn the_simulator_says_what_was_asked_and_leads_below() {
    let service = service();
    let target = "/statuslab/api/status/503/v1/users?key=mytest";
    let document = service.get(target).json();
    assert_eq!(document["request"]["url"], format!("{ORIGIN}{target}"));
    assert_eq!(document["request"]["path"], "/statuslab/api/status/503/v1/users");
    assert_eq!(document["links"]["explanation"], format!("{ORIGIN}{BASE}/codes/503"));
    assert_eq!(document["links"]["key"], format!("{ORIGIN}{BASE}/api/keys/mytest"));
    assert_eq!(service.get("/statuslab/api/keys/mytest").json()["count"], 1);
    for (code, field, value) in [
        (301, "location", "/statuslab/api/status/200"),
        (201, "location", "/statuslab/api/status/200"),
        (451, "link", "</statuslab/codes/451>; rel=\"blocked-by\""),
    ] {
        let response = service.get(&format!("{BASE}/api/status/{code}"));
        assert_eq!(response.field(field), Some(value), "{code}");
    }
    let early = service.exchange(
        b"GET /statuslab/api/status/200?interim=103,104 HTTP/1.1\r\nHost: a\r\n\
          Connection: close\r\n\r\n",
    );
    assert!(early.contains("link: </statuslab/api/codes>; rel=\"preload\""), "{early}");
    assert!(early.contains("location: /statuslab/api/status/200\r\n"), "{early}");
    let cookie = service.get("/statuslab/api/status/200?header=Set-Cookie:a=b");
    assert_eq!(cookie.field("set-cookie"), Some("a=b; Path=/statuslab/api/status/200"));
    // What the ask says is sent as it stands.
    let own = service.get("/statuslab/api/status/302?location=/elsewhere");
    assert_eq!(own.field("location"), Some("/elsewhere"));
}

#[test]
fn a_transcript_has_the_target_as_it_is_asked_for() {
    let service = service();
    let json = service.get("/statuslab/api/wire/301?interim=103").json();
    let sent = json["request"]["text"].as_str().unwrap();
    let line = "GET /statuslab/api/status/301?interim=103 HTTP/1.1\r\n";
    assert!(sent.starts_with(line), "{sent}");
    let segments = json["segments"].as_array().unwrap().iter();
    let received: String = segments
        .filter(|segment| segment["direction"] == "response")
        .map(|segment| segment["text"].as_str().unwrap())
        .collect();
    assert!(received.contains("HTTP/1.1 301 Moved Permanently\r\n"), "{received}");
    assert!(received.contains("location: /statuslab/api/status/200\r\n"), "{received}");
}

#[test]
fn without_a_base_path_nothing_stands_before_a_path() {
    let service = Service::start();
    let page = service.get("/codes/502").text();
    assert!(!page.contains("data-base-path"), "{page}");
    assert_eq!(service.get("/statuslab/codes/502").status(), 404);
}

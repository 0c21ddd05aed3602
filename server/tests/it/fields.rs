//! The pages about fields of responses.

use crate::service::Service;

/// What a page has between its header and its footer.
fn main_of(page: &str) -> &str {
    let (_, rest) = page.split_once("<main").unwrap();
    rest.split_once('>').unwrap().1.split_once("</main>").unwrap().0
}

/// A line for each element that is a block of its own.
fn shown(page: &str) -> String {
    ["<h1", "<h2", "<p", "<section", "<div", "<li", "<ul", "<nav", "</section>"]
        .iter()
        .fold(main_of(page).to_owned(), |text, tag| {
            text.replace(tag, &format!("\n{tag}"))
        })
}

#[test]
fn every_field_has_a_page_and_is_listed() {
    let service = Service::start();
    let mut client = service.connect();
    client.send("GET", "/fields", &[], "");
    let list = client.receive("GET").text();
    for field in app::content::fields() {
        let path = field.path();
        assert!(list.contains(&format!("href=\"{path}\"")), "{path}");
        client.send("GET", &path, &[], "");
        let page = client.receive("GET");
        assert_eq!(page.status(), 200, "{path}");
        let text = page.text();
        let title = format!("<title>{}: what this header field says", field.name);
        assert!(text.contains(&title), "{path}");
        let canonical = format!("href=\"http://lab.example{path}\"");
        assert!(text.contains(&canonical), "{path}");
        let is_refused = http_status::field_policy::refusal(field.name).is_some();
        assert_eq!(text.contains("cannot be set: it "), is_refused, "{path}");
        assert_eq!(text.contains("href=\"/codes/200?header="), !is_refused, "{path}");
        assert!(!text.contains(".wasm"), "{path}");
    }
}

#[test]
fn each_kind_of_page_is_as_it_was() {
    let service = Service::start();
    for (name, path) in [
        ("field_list", "/fields"),
        ("field_retry_after", "/fields/retry-after"),
        ("field_content_length", "/fields/content-length"),
        ("field_x_varnish", "/fields/x-varnish"),
    ] {
        let page = service.get(path);
        assert_eq!(page.status(), 200, "{path}");
        insta::assert_snapshot!(name, shown(&page.text()));
    }
    let near = service.ask("GET", "/fields/retry-afer", &[("Accept", "text/html")]);
    assert_eq!(near.status(), 404);
    insta::assert_snapshot!("field_unknown", shown(&near.text()));
}

#[test]
fn any_case_leads_to_the_address_in_lower_case() {
    let service = Service::start();
    for path in ["/fields/Retry-After", "/fields/RETRY-AFTER", "/fields/retry-Afte%72"]
    {
        let moved = service.get(path);
        assert_eq!(moved.status(), 308, "{path}");
        assert_eq!(moved.field("location"), Some("/fields/retry-after"), "{path}");
    }
    // The same name in other bytes is the same address (RFC 3986 section 6.2.2.2).
    assert_eq!(service.get("/fields/retry-afte%72").status(), 200);
    for path in ["/fields/nothing", "/fields/retry", "/fields/%22", "/fields/*"] {
        assert_eq!(service.get(path).status(), 404, "{path}");
    }
}

#[test]
fn what_a_page_offers_to_try_is_sent() {
    let service = Service::start();
    let mut client = service.connect();
    for field in app::content::fields() {
        if http_status::field_policy::refusal(field.name).is_some() {
            continue;
        }
        client.send("GET", &field.path(), &[], "");
        let page = client.receive("GET").text();
        let (_, rest) = page.split_once("href=\"/codes/200?").unwrap();
        let query = rest.split('"').next().unwrap().replace("&amp;", "&");
        client.send("GET", &format!("/api/status/200?{query}"), &[], "");
        let answer = client.receive("GET");
        assert_eq!(answer.status(), 200, "{}", field.name);
        // A cookie gets the path of its URL behind it.
        let sent = answer.field(&field.id()).unwrap_or_default();
        assert!(sent.starts_with(field.example), "{}: {sent}", field.name);
    }
}

#[test]
fn a_field_answers_as_json_word_for_word() {
    let service = Service::start();
    let answer = service.get("/fields/retry-after.json");
    insta::assert_snapshot!("field_json", answer.show());
    insta::assert_snapshot!(
        "field_json_without_specification",
        service.get("/fields/x-varnish.json").show()
    );
    let head = service.ask("HEAD", "/fields/retry-after.json", &[]);
    assert_eq!(head.status(), 200);
    assert_eq!(head.content, b"");
    for target in [
        "/api/fields/retry-after",
        "/api/fields/RETRY-after",
        "/fields/Retry-Afte%72.json",
    ] {
        assert_eq!(service.get(target).text(), answer.text(), "{target}");
    }
    let etag = answer.field("etag").unwrap();
    let again =
        service.ask("GET", "/fields/retry-after.json", &[("If-None-Match", etag)]);
    assert_eq!(again.status(), 304);
}

#[test]
fn json_says_of_a_field_what_its_page_says() {
    let service = Service::start();
    let mut client = service.connect();
    client.send("GET", "/api/fields", &[], "");
    let rows = client.receive("GET").json();
    let names =
        rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap());
    assert!(names.eq(app::content::fields().map(|field| field.name)));
    for field in app::content::fields() {
        client.send("GET", &format!("{}.json", field.path()), &[], "");
        let row = client.receive("GET").json();
        assert_eq!(row["meaning"], field.summary);
        assert_eq!(row["links"]["explanation"], field.path());
        assert!(rows.as_array().unwrap().contains(&row), "{}", field.name);
    }
}

#[test]
fn a_field_that_nothing_is_written_about_is_a_problem() {
    let service = Service::start();
    for target in [
        "/fields/nothing.json",
        "/fields/%22.json",
        "/fields/age%00.json",
        "/fields/age.json.json",
        "/api/fields/nothing",
        "/api/fields/*",
    ] {
        let answer = service.get(target);
        assert_eq!(answer.status(), 404, "{target}");
        let media_type = answer.field("content-type");
        assert_eq!(media_type, Some("application/problem+json"), "{target}");
        assert!(
            answer.text().contains("all that are known are at /fields"),
            "{target}"
        );
    }
    for target in ["/fields/.json", "/fields/a/age.json"] {
        assert_eq!(service.get(target).status(), 404, "{target}");
    }
    assert_eq!(service.post("/fields/age.json", "").status(), 405);
}

//! The pages and the assets, as a client without scripts sees them.

use http_status::catalog;

use crate::service::Service;

#[test]
fn every_entry_has_a_page() {
    let service = Service::start();
    let mut client = service.connect();
    for entry in catalog::entries() {
        client.send("GET", &format!("/codes/{}", entry.code), &[], "");
        let response = client.receive("GET");
        let page = response.text();
        assert_eq!(response.status(), 200, "{}", entry.code);
        let title =
            format!("<title>{} {} · Statuslab</title>", entry.code, entry.phrase);
        assert!(page.contains(&title), "{title}: {page}");
        assert!(
            page.contains(&format!("/api/status/{}", entry.code)),
            "{}",
            entry.code
        );
        for heading in [
            "What it means",
            "Common causes",
            "How to fix it",
            "Told apart from",
            "What clients do with it",
            "For operations",
            "Answer with it",
            "Handle it",
            "History and specification",
        ] {
            assert!(
                page.contains(&format!("<h2>{heading}</h2>")),
                "{} {heading}",
                entry.code
            );
        }
        assert_eq!(response.field("simulated-status"), None);
    }
}

#[test]
fn several_codes_have_a_page_as_the_simulator_takes_them() {
    let service = Service::start();
    let many = format!("/codes/{}", ["100-999"; 40].join(","));
    for (target, heading, url) in [
        (
            "/codes/503,503,200?order=sequence&key=a",
            "503, 503, 200",
            "/api/status/503,503,200?key=a&amp;order=sequence",
        ),
        (
            "/codes/503,503,200?order=sequence&key=a&step2.fault=reset&step1.delay=1s",
            "<code>step2.fault=reset</code> The connection is reset before the status line.",
            "/api/status/503,503,200?key=a&amp;order=sequence&amp;step1.delay=1s&amp;step2.fault=reset",
        ),
        // Each step has a link to the same response alone.
        (
            "/codes/503,200?order=sequence&key=a&delay=1s&step2.fault=reset",
            "href=\"/codes/503?delay=1s\"",
            "href=\"/codes/200?delay=1s&amp;fault=reset\"",
        ),
        // The plan is that of the first step.
        (
            "/codes/503,200?order=sequence&key=a&step1.delay=7s",
            "<code>step1.delay=7s</code> wait before the status line",
            "… after 7s",
        ),
        // What is wrong stands beside its row.
        (
            "/codes/503,200?order=sequence&key=a&step3.delay=1s",
            "503, 200",
            "is past the end: the steps are step1 to step2",
        ),
        // A weight of 1 is the usual one.
        ("/codes/200:9,503:1", "200:9, 503", "/api/status/200:9,503"),
        ("/codes/500-504?seed=7", "500-504", "/api/status/500-504?seed=7"),
        // Without a key it is no ask, and the page says so.
        (
            "/codes/503,200?order=sequence",
            "503, 200",
            "counts by a key: add key=mytest",
        ),
        (&many, "…</h1>", "… and 876 more."),
    ] {
        let response = service.ask("GET", target, &[("Accept", "text/html")]);
        assert_eq!(response.status(), 200, "{target}");
        let page = response.text().replace("<!>", "");
        let text = |part: &str| page.contains(part);
        assert!(text(heading), "{target}");
        let spans = ["<span class=\"query\">", "</span>", "<span class=\"path\">"];
        let plain = spans.iter().fold(page.clone(), |page, tag| page.replace(tag, ""));
        assert!(plain.contains(url), "{target}: {url}");
    }
}

#[test]
fn pages_that_are_not_there_are_404_pages() {
    let service = Service::start();
    for target in
        ["/codes/299", "/codes/abc", "/codes/200,50x", "/nothing", "/codes/0200"]
    {
        let response = service.ask("GET", target, &[("Accept", "text/html")]);
        assert_eq!(response.status(), 404, "{target}");
        assert_eq!(response.field("content-type"), Some("text/html; charset=utf-8"));
        assert!(response.text().contains("href=\"/\""), "{target}");
    }
}

#[test]
fn an_error_is_a_page_for_who_names_html_and_a_problem_for_all_others() {
    const BROWSER: &str =
        "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";
    let service = Service::start();
    for (accept, is_page) in [
        (None, false),
        (Some("*/*"), false),
        (Some("text/*"), false),
        (Some("application/json"), false),
        (Some("application/json, text/plain, */*"), false),
        (Some("application/problem+json"), false),
        (Some("text/html;q=0"), false),
        (Some("text/html;q=0.5, application/json"), false),
        (Some("text/html;q=0.5, application/problem+json;q=0.6"), false),
        (Some("text/html;q=0.5, */*"), false),
        (Some("image/png"), false),
        (Some("nonsense"), false),
        (Some(BROWSER), true),
        (Some("text/html"), true),
        (Some("TEXT/HTML; charset=utf-8"), true),
        (Some("application/xhtml+xml"), true),
        (Some("application/json, text/html"), true),
        (Some("text/html;q=0.001"), true),
    ] {
        let fields: Vec<_> =
            accept.map(|accept| ("Accept", accept)).into_iter().collect();
        for (method, target, status) in [
            ("GET", "/nothing", 404),
            ("HEAD", "/nothing", 404),
            ("GET", "/codes/299", 404),
            ("GET", "/codes/abc", 404),
            ("GET", "/codes/200,50x", 404),
            ("GET", "/compare/nonsense", 404),
            ("GET", "/rules/nonsense", 404),
            ("GET", "/fields/nonsense", 404),
            ("GET", "/codes/200?delay=1s&delay=1s&delay=1s", 400),
        ] {
            let response = service.ask(method, target, &fields);
            let page = "text/html; charset=utf-8";
            let expected = if is_page { page } else { "application/problem+json" };
            assert_eq!(response.status(), status, "{target} {accept:?}");
            assert_eq!(
                response.field("content-type"),
                Some(expected),
                "{target} {accept:?}"
            );
            let vary: Vec<_> =
                response.fields.iter().filter(|(name, _)| name == "vary").collect();
            let names: Vec<_> = vary.iter().map(|(_, value)| value.as_str()).collect();
            assert_eq!(names, ["accept", "accept-encoding"], "{target} {accept:?}");
        }
    }
    // What is there is a page for everyone.
    for target in ["/", "/codes/502", "/rules"] {
        let page = service.ask("GET", target, &[("Accept", "application/json")]);
        assert_eq!((page.status(), page.field("vary")), (200, Some("accept-encoding")));
    }
}

#[test]
fn codes_that_people_type_lead_to_their_page() {
    let service = Service::start();
    for (target, page) in [
        ("/503", "/codes/503"),
        ("/503?delay=1s&x=%22%3E", "/codes/503?delay=1s&x=%22%3E"),
        ("/200,503", "/codes/200,503"),
        ("/status/503", "/codes/503"),
        ("/status/503/v1/users?key=k", "/codes/503?key=k"),
    ] {
        for method in ["GET", "HEAD"] {
            let response = service.ask(method, target, &[("Accept", "text/html")]);
            assert_eq!(response.status(), 307, "{method} {target}");
            assert_eq!(response.field("location"), Some(page), "{method} {target}");
            assert_eq!(response.field("cache-control"), Some("no-store"));
            assert!(response.field("simulated-status").is_none());
        }
        let text = service.ask("GET", target, &[("Accept", "text/html")]).text();
        assert!(!text.contains("\">\""), "{text}");
        // A program asked for a status, and gets no page for it.
        assert_eq!(service.get(target).status(), 404, "{target}");
        assert_eq!(
            service.ask("POST", target, &[("Accept", "text/html")]).status(),
            404
        );
    }
}

#[test]
fn an_encoded_fragment_with_a_result_leads_to_a_real_one() {
    let service = Service::start();
    for (target, page) in [
        ("/codes/502%23r1.aB_-.0123abcd", "/codes/502#r1.aB_-.0123abcd"),
        ("/codes/503,200?key=a%23r1.a.0123abcd", "/codes/503,200?key=a#r1.a.0123abcd"),
        ("/codes/%22%3E%23r1.a", "/codes/%22%3E#r1.a"),
    ] {
        for method in ["GET", "HEAD"] {
            let response = service.ask(method, target, &[]);
            assert_eq!(response.status(), 307, "{method} {target}");
            assert_eq!(response.field("location"), Some(page), "{method} {target}");
            assert_eq!(response.field("cache-control"), Some("no-store"));
            assert!(response.field("simulated-status").is_none());
        }
    }
    for (target, status) in [
        // Another fragment is no result, and another page has none.
        ("/codes/502%23top", 404),
        ("/codes/502%23r1.a/b", 404),
        ("/rules%23r1.a.0123abcd", 404),
        ("/codes/502?body=%23r1.a%20b", 200),
        // What is asked of the simulator is what it says.
        ("/api/status/502?body=%23r1.a", 502),
    ] {
        let response = service.ask("GET", target, &[("Accept", "text/html")]);
        assert_eq!(response.status(), status, "{target}");
    }
    let posted = service.ask("POST", "/codes/502%23r1.a", &[]);
    assert!(matches!(posted.status(), 404 | 405), "{}", posted.status());
}

#[test]
fn a_problem_says_what_would_be_there() {
    let service = Service::start();
    let targets = [
        "/nothing",
        "/codes/299",
        "/codes/abc",
        "/compare/nonsense",
        "/rules/nonsense",
        "/fields/nonsense",
        "/503",
        "/status/503,200/users",
        "/codes/200?delay=1s&delay=1s&delay=1s",
    ];
    let problems =
        targets.map(|target| format!("{target}: {}", service.get(target).problem()));
    insta::assert_snapshot!("page_problems", problems.join("\n"));
}

#[test]
fn pages_allow_only_their_own_scripts_and_styles() {
    let service = Service::start();
    let nonces: std::collections::HashSet<_> = (0..2)
        .map(|_| {
            let response = service.get("/");
            let policy = response.field("content-security-policy").unwrap().to_owned();
            let nonce = policy.split("'nonce-").nth(1).unwrap();
            let nonce = nonce.split('\'').next().unwrap().to_owned();
            assert!(response.text().contains(&format!("nonce=\"{nonce}\"")));
            assert!(!response.text().contains(" style=\""));
            let page = response.text();
            let sheet = page.split("<link ").find(|link| link.contains("stylesheet"));
            assert!(sheet.unwrap().contains(&format!("nonce=\"{nonce}\"")));
            let rest = policy.replace(&nonce, "…");
            insta::assert_snapshot!("page_policy", rest);
            nonce
        })
        .collect();
    assert_eq!(nonces.len(), 2, "each page has a nonce of its own");
}

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
fn pages_that_are_not_there_are_404_pages() {
    let service = Service::start();
    for target in
        ["/codes/299", "/codes/abc", "/codes/200,503", "/nothing", "/codes/0200"]
    {
        let response = service.get(target);
        assert_eq!(response.status(), 404, "{target}");
        assert_eq!(response.field("content-type"), Some("text/html; charset=utf-8"));
        assert!(response.text().contains("href=\"/\""), "{target}");
    }
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

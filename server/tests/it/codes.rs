//! `/api/codes`.

use http_status::catalog;

use crate::service::Service;

#[test]
fn the_catalogue_is_listed_whole() {
    let service = Service::start();
    let response = service.get("/api/codes");
    assert_eq!(response.status(), 200);
    let rows = response.json();
    let codes =
        rows.as_array().unwrap().iter().map(|row| row["code"].as_u64().unwrap());
    let expected = catalog::entries().map(|entry| u64::from(entry.code.get()));
    assert!(codes.eq(expected));
}

#[test]
fn an_entry_answers_word_for_word() {
    let service = Service::start();
    insta::assert_snapshot!("codes_401", service.get("/api/codes/401").show());
    insta::assert_snapshot!("codes_499", service.get("/api/codes/499").show());
    let head = service.ask("HEAD", "/api/codes/401", &[]);
    assert_eq!(head.status(), 200);
    assert_eq!(head.content, b"");
}

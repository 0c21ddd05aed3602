//! What the largest request head can make us write. The page of a valid ask has some
//! twenty copies of its query, a link for each fault among them; nothing may have more.

use crate::service::Service;

/// As much of a target as fits the limit of a request head.
const TARGET: usize = 16_000;

/// Copies of a part behind a start, as many as fit.
fn filled(start: &str, part: &str) -> String {
    start.to_owned() + &part.repeat((TARGET - start.len()) / part.len())
}

#[test]
fn a_page_has_at_most_twenty_copies_of_its_query() {
    let service = Service::start();
    for (start, part, status) in [
        ("/codes/200?", "header=A:b&", 400),
        ("/codes/200?", "omit=A&", 400),
        ("/codes/200?", "delay=1s&", 400),
        ("/codes/200?", "seed=&", 400),
        ("/codes/299?", "header=A:b&", 400),
        ("/codes/200?header=A:b&", "a=b&", 200),
        ("/codes/200?", "%62=&", 200),
        ("/codes/200?interim=", "103,", 200),
        ("/codes/200?body=", "x", 200),
        ("/codes/200?body=", "%20", 200),
        ("/codes/200?body=", "%26", 200),
        ("/codes/200?delay=", "%22", 200),
        ("/codes/", "200,", 404),
        ("/codes/", "%22", 404),
        ("/compare/", "%22", 404),
        ("/compare/502-vs-504?", "a=b&", 200),
        ("/rules/", "%22", 404),
        ("/fields/", "%22", 404),
        ("/rules?", "a=b&", 200),
        ("/?q=", "e+", 200),
        ("/?q=", "%22", 200),
        ("/?", "q=e&", 200),
        ("/search?q=", "e+", 200),
        ("/search?q=", "%22", 200),
        ("/search?q=", "502+", 200),
        ("/inspect?example=", "caching", 200),
        ("/inspect?", "example=caching&", 200),
        ("/faults?", "a=b&", 200),
        ("/which-code?", "a=b&", 200),
        ("/", "%22", 404),
        ("/api/codes/", "%22", 404),
    ] {
        let bare = start.split('?').next().unwrap_or_default();
        let fields = [("Accept", "text/html")];
        let usual = service.ask("GET", bare, &fields).content.len();
        let response = service.ask("GET", &filled(start, part), &fields);
        assert_eq!(response.status(), status, "{start}{part}");
        let more = response.content.len().saturating_sub(usual);
        assert!(more < 20 * TARGET, "{start}{part}: {more} bytes more");
    }
}

#[test]
fn an_address_that_asks_for_too_much_gets_a_page_that_says_so() {
    let service = Service::start();
    for (count, status) in [(32, 200), (33, 400)] {
        let target = format!("/codes/429?{}", "header=X-A:%20b&".repeat(count));
        let page = service.ask("GET", &target, &[("Accept", "text/html")]);
        assert_eq!(page.status(), status);
        let text = page.text();
        let is_refused = text.contains("This address asks for too much");
        assert_eq!(is_refused, status == 400);
        // The page of the code all the same.
        assert!(text.contains("<title>429 Too Many Requests"));
        assert!(text.contains("<h2>What it means</h2>"));
        assert_eq!(text.contains("class=\"workbench\""), status == 200);
        assert_eq!(text.contains("at most 32 fields"), status == 400);
    }
}

#[test]
fn a_long_search_is_cut_and_said_to_be() {
    let service = Service::start();
    for page in ["/", "/search"] {
        for (length, is_cut) in [(200, false), (201, true), (15_000, true)] {
            let target = format!("{page}?q=502{}", "+".repeat(length - 3));
            let text = service.get(&target).text();
            let remark =
                "The search was too long: only its first 200 characters count.";
            assert_eq!(text.contains(remark), is_cut, "{page} {length}");
            assert!(text.contains("Bad Gateway"), "{page}");
        }
    }
}

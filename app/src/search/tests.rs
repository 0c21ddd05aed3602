//! What people type, and what has to be among the first three.

use super::{search, search_path};

/// Searches, and the page that is meant.
const SEARCHES: [(&str, &str); 72] = [
    // Codes by number and name.
    ("502", "/codes/502"),
    ("http 503 error", "/codes/503"),
    ("bad gateway", "/codes/502"),
    ("Not Found", "/codes/404"),
    ("i'm a teapot", "/codes/418"),
    ("payload too large", "/codes/413"),
    ("unprocessable entity", "/codes/422"),
    ("too many requests", "/codes/429"),
    ("early hints", "/codes/103"),
    ("badgateway", "/codes/502"),
    ("gateway time out", "/codes/504"),
    // By what people meet.
    ("page expired laravel", "/codes/419"),
    ("rate limit", "/codes/429"),
    ("redirect loop", "/codes/301"),
    ("cloudflare 522", "/codes/522"),
    ("websocket handshake failed", "/codes/101"),
    ("csrf token mismatch", "/codes/419"),
    ("jwt expired", "/codes/401"),
    ("request header or cookie too large", "/codes/431"),
    ("captive portal", "/codes/511"),
    ("claude overloaded", "/codes/529"),
    ("linkedin 999", "/codes/999"),
    ("duplicate key value violates unique constraint", "/codes/409"),
    ("browser shows old version", "/codes/304"),
    ("blocked by gdpr", "/codes/451"),
    ("resume download", "/codes/206"),
    // Comparisons.
    ("401 vs 403", "/compare/401-vs-403"),
    ("401 or 403", "/compare/401-vs-403"),
    ("difference between 401 and 403", "/compare/401-vs-403"),
    ("502 504", "/compare/502-vs-504"),
    ("307-vs-308", "/compare/307-vs-308"),
    ("unauthorized vs forbidden", "/compare/401-vs-403"),
    ("not found or gone", "/compare/404-vs-410"),
    // Asks.
    ("503,503,200", "/codes/503,503,200"),
    ("503, 503, 200", "/codes/503,503,200"),
    ("200:9,503:1", "/codes/200:9,503"),
    ("500-504", "/codes/500-504"),
    ("612", "/codes/612"),
    // Fields.
    ("Retry-After", "/fields/retry-after"),
    ("retryafter", "/fields/retry-after"),
    ("cache-control header", "/fields/cache-control"),
    ("www-authenticate", "/fields/www-authenticate"),
    ("access-control-allow-origin", "/fields/access-control-allow-origin"),
    ("content security policy", "/fields/content-security-policy"),
    ("set-cookie", "/fields/set-cookie"),
    ("etag", "/fields/etag"),
    // Faults.
    ("connection reset", "/faults#reset"),
    ("stall", "/faults#stall"),
    ("bad chunk", "/faults#bad-chunk"),
    ("truncated response", "/faults#truncate"),
    ("two content-length headers differ", "/faults#duplicate-length"),
    // Rules and pages.
    ("405-no-allow", "/rules/405-no-allow"),
    ("which code should i send", "/which-code"),
    ("inspect response headers", "/inspect"),
    ("list of all header fields", "/fields"),
    ("api json catalogue", "/api/codes"),
    // What clients and proxies say.
    ("ECONNRESET", "/faults#reset"),
    ("Error: read ECONNRESET", "/faults#reset"),
    ("curl 52", "/faults#empty"),
    ("curl: (18)", "/faults#truncate"),
    ("curl: (52) Empty reply from server", "/faults#empty"),
    ("socket hang up", "/faults#empty"),
    ("upstream timed out", "/codes/504"),
    ("net::ERR_EMPTY_RESPONSE", "/faults#empty"),
    ("ERR_CONTENT_LENGTH_MISMATCH", "/faults#truncate"),
    ("Connection reset by peer", "/faults#reset"),
    ("no healthy upstream", "/codes/503"),
    ("connect ECONNREFUSED 127.0.0.1:3000", "/codes/502"),
    ("blocked by CORS policy", "/fields/access-control-allow-origin"),
    ("context deadline exceeded", "/faults#stall"),
    ("heroku h12", "/codes/503"),
    (
        "2026/11/30 12:00:01 [error] 31#31: *7 upstream prematurely closed connection while \
         reading response header from upstream, client: 10.0.0.1",
        "/codes/502",
    ),
];

/// Searches with a mistake, and the page that is meant.
const MISTAKES: [(&str, &str); 24] = [
    ("unathorized", "/codes/401"),
    ("gatway timeout", "/codes/504"),
    ("gateway timout", "/codes/504"),
    ("forbiden", "/codes/403"),
    ("retry aftr", "/fields/retry-after"),
    ("retry-aftr", "/fields/retry-after"),
    ("teapto", "/codes/418"),
    ("to many reqests", "/codes/429"),
    ("interal server eror", "/codes/500"),
    ("servce unavailble", "/codes/503"),
    ("bad gatewya", "/codes/502"),
    ("ECONRESET", "/faults#reset"),
    ("scoket hang up", "/faults#empty"),
    ("permanant redirect", "/codes/308"),
    ("not modifed", "/codes/304"),
    ("unsuported media type", "/codes/415"),
    ("precondition faild", "/codes/412"),
    ("unprocesable entity", "/codes/422"),
    ("cache-contol", "/fields/cache-control"),
    ("acces-control-allow-orign", "/fields/access-control-allow-origin"),
    ("misdirceted request", "/codes/421"),
    ("upstream timd out", "/codes/504"),
    ("conection refused", "/codes/502"),
    ("unauthorised vs forbiden", "/compare/401-vs-403"),
];

/// The pages that the first hits are, or lead to.
fn first(text: &str, most: usize) -> Vec<String> {
    let hits = search(text).hits.into_iter().take(most);
    hits.map(|hit| hit.path).collect()
}

#[test]
fn the_page_that_is_meant_is_among_the_first_three() {
    let missed: Vec<_> = SEARCHES
        .iter()
        .chain(&MISTAKES)
        .filter(|(text, page)| !first(text, 3).iter().any(|path| path == page))
        .map(|(text, page)| format!("{text} → {page}, but {:?}", first(text, 6)))
        .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn a_name_or_a_number_comes_first() {
    let missed: Vec<_> = [
        ("502", "/codes/502"),
        ("bad gateway", "/codes/502"),
        ("not found", "/codes/404"),
        ("Bad  GATEWAY!", "/codes/502"),
        ("I’m a teapot", "/codes/418"),
        ("Retry-After", "/fields/retry-after"),
        ("401 vs 403", "/compare/401-vs-403"),
        ("503,503,200", "/codes/503,503,200"),
        ("too many requests", "/codes/429"),
        ("unathorized", "/codes/401"),
    ]
    .into_iter()
    .filter(|(text, page)| first(text, 1) != [*page])
    .map(|(text, page)| format!("{text} → {page}, but {:?}", first(text, 4)))
    .collect();
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn a_start_of_a_number_finds_its_codes() {
    assert_eq!(first("50", 3), ["/codes/500", "/codes/501", "/codes/502"]);
    let codes = |text: &str| {
        let hits = search(text).hits;
        hits.into_iter().filter(|hit| hit.path.starts_with("/codes/5")).count()
    };
    let all = http_status::catalog::entries().filter(|own| own.code.get() / 100 == 5);
    assert_eq!(codes("5xx"), all.count());
    assert_eq!(codes("50x"), 10);
}

#[test]
fn nothing_finds_nothing() {
    for text in ["", "  ", "?!", "zzzzqx", "''"] {
        assert!(search(text).hits.is_empty(), "{text}");
    }
}

#[test]
fn a_long_search_is_cut_and_words_that_nobody_has_do_not_count() {
    assert_eq!(first("teapot zzzzqx", 1), ["/codes/418"]);
    assert_eq!(first(&format!("teapot {}", "x".repeat(100_000)), 1), ["/codes/418"]);
}

#[test]
fn a_mistake_is_named_with_what_was_taken_in_its_place() {
    let corrected = search("forbiden retry").corrected;
    assert_eq!(corrected, [("forbiden".to_owned(), "forbidden")]);
    assert!(search("forbidden").corrected.is_empty());
}

#[test]
fn the_same_search_finds_the_same_in_the_same_order() {
    for (text, _) in SEARCHES.iter().chain(&MISTAKES) {
        let found = search(text);
        assert_eq!(found.hits, search(text).hits, "{text}");
        let mut pages: Vec<_> =
            found.hits.iter().map(|hit| (&hit.path, &hit.title)).collect();
        pages.sort_unstable();
        pages.dedup();
        assert_eq!(pages.len(), found.hits.len(), "{text}");
    }
}

#[test]
fn addresses_that_lead_nowhere_find_something() {
    for (path, page) in [
        ("/code/502", "/codes/502"),
        ("/status/teapot", "/codes/418"),
        ("/rules/retry-aftr", "/fields/retry-after"),
        ("/errors/bad%20gateway/?a=b", "/codes/502"),
        ("/fields/cache-contol", "/fields/cache-control"),
        ("/fields/ETags", "/fields/etag"),
        ("/compare/401-and-403", "/compare/401-vs-403"),
        ("/codes/gateway-timeout", "/codes/504"),
    ] {
        let hits = search_path(path).hits;
        let pages: Vec<_> = hits.iter().take(3).map(|hit| hit.path.as_str()).collect();
        assert!(pages.contains(&page), "{path}: {pages:?}");
    }
    for path in ["", "/", "/zzzzqx", "/%ff", "//"] {
        assert!(search_path(path).hits.is_empty(), "{path}");
    }
}

#[test]
fn words_that_were_found_are_marked() {
    for (text, line, expected) in [
        ("redirects", "A Redirect, redirected.", "A [Redirect], [redirected]."),
        ("gatway", "no gateway", "no [gateway]"),
        ("teapot", "", ""),
        ("retry-after", "Retry-After: 2", "[Retry]-[After]: 2"),
    ] {
        let marks = search(text).marks(line).into_iter();
        let marked: String = marks
            .map(
                |(is_word, piece)| {
                    if is_word { format!("[{piece}]") } else { piece.to_owned() }
                },
            )
            .collect();
        assert_eq!(marked, expected, "{text}");
    }
}

/// How long the costliest searches take: `cargo test … -- --ignored --nocapture cost`.
#[test]
#[ignore = "a measurement"]
fn cost() {
    let start = std::time::Instant::now();
    search("teapot");
    println!("first search, with the index: {:?}", start.elapsed());
    let unknown = String::from(
        "qontentlengh reqestheadr acesscontrl gatewaytmeout unavailabl uprocesable \
        authentcation precondtion nonauthoritatve conection prematurly exceded retriabl handshak",
    );
    let starts =
        "con pro res req ser con1 aut app tim cac hea met par ret fie val err lin";
    for (name, text) in [
        ("usual", "upstream timed out"),
        ("mistakes", unknown.as_str()),
        ("starts of words", starts),
        (
            "a comparison of names",
            "unauthorised request error vs forbiden conection by servr",
        ),
        ("digits", "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20"),
        ("numbers", &"502 ".repeat(50)),
    ] {
        let times: Vec<_> = (0..50)
            .map(|_| {
                let start = std::time::Instant::now();
                search(text);
                start.elapsed()
            })
            .collect();
        println!(
            "{name}: least {:?}, most {:?}",
            times.iter().min(),
            times.iter().max()
        );
    }
}

//! What the page says a browser hides.

use http_status::{Ask, Chance, Limits, Request, browser, plan};

#[test]
fn what_a_browser_hides_is_said_for_the_codes_it_concerns() {
    let cases = [
        ("200", "", "GET"),
        ("200", "", "TRACE"),
        ("100", "", "GET"),
        ("101", "", "GET"),
        ("200", "interim=103", "GET"),
        ("205", "", "GET"),
        ("300", "", "GET"),
        ("301", "", "GET"),
        ("301", "omit=Location", "GET"),
        ("304", "", "GET"),
        ("401", "", "GET"),
        ("401", "header=WWW-Authenticate: Basic realm=x", "GET"),
        ("407", "", "GET"),
        ("408", "", "GET"),
        ("421", "", "GET"),
        ("200", "header=Set-Cookie: a=b", "GET"),
    ];
    let shown = cases.map(|(codes, query, method)| {
        let ask = Ask::from_query(codes, query).unwrap();
        let request = Request::get("http://lab.example");
        let plan = plan(&ask, &request, &Limits::default(), Chance::new(0)).unwrap();
        let hidden = browser::hidden(&plan, method);
        let lines =
            hidden.iter().map(|h| format!("  {:?}: {}\n", h.answer, h.sentence));
        format!("{method} {codes}?{query}\n{}", lines.collect::<String>())
    });
    insta::assert_snapshot!("hidden", shown.concat());
}

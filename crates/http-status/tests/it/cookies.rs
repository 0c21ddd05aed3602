//! The cookies of a response: they come back to its URL, and are few and small.

use http_status::{Ask, Chance, Limits, Request, plan, query};

/// What the plan for a path says of these cookies: their values, or what is wrong.
fn outcome(path: Option<&str>, cookies: &[&str]) -> String {
    let fields: Vec<_> =
        cookies.iter().map(|value| format!("Set-Cookie: {value}")).collect();
    let query = query::encode(fields.iter().map(|field| ("header", field.as_str())));
    let planned = Ask::from_query("201", &query).and_then(|ask| {
        let request = Request { path, ..Request::get("http://lab.example") };
        plan(&ask, &request, &Limits::default(), Chance::new(0))
    });
    match planned {
        Err(problems) => format!("refused: {problems}"),
        Ok(plan) => {
            let fields = plan.fields.iter();
            let cookies = fields.filter(|field| field.name == "Set-Cookie");
            let cookies = cookies.map(|field| field.value.to_string());
            cookies.collect::<Vec<_>>().join("\n    ")
        }
    }
}

#[test]
fn a_cookie_comes_back_to_the_url_of_its_request() {
    let full = format!("a={}", "b".repeat(38));
    let over = format!("a={}", "b".repeat(39));
    let cases: &[(Option<&str>, &[&str])] = &[
        (None, &["a=1"]),
        (None, &["a=1; Secure; HttpOnly; SameSite=Lax;", "b=2;Path=/api/status/201"]),
        (Some("/api/status/201/v1"), &["a=1"]),
        (Some("/api/status/201/v1"), &["a=1; path = /api/status/201/v1 "]),
        (Some("/api/status/201/v1"), &["a=1; Path=/api/status/201"]),
        (Some("/api/status/201,200:2"), &["a=1"]),
        (None, &["a=1; Path=/api/status/200"]),
        (None, &["a=1; Path=/api/status/20"]),
        (None, &["a=1; Path=/"]),
        (None, &["a=1; Path"]),
        (None, &["a=1; Path=\"/api/status/201\""]),
        (None, &["a=1; Path=/api/status/201; Path=/api/status"]),
        (None, &["a=1; Domain=lab.example"]),
        (None, &["a=1; Max-Age=0"]),
        (None, &["a=1; Expires=Thu, 01 Jan 1970 00:00:00 GMT"]),
        (None, &["a=1; SameSite=NONE; Secure"]),
        (None, &["a=1; SameSite=Lax; samesite=none"]),
        (None, &["a=1; Partitioned"]),
        (None, &["a=1; Priority=High"]),
        (None, &["__Host-a=1; Secure"]),
        (None, &["a", "=", "", ";"]),
        (None, &["a=1", "b=2", "c=3", "d=4", "e=5"]),
        (None, &[&full]),
        (None, &[&over]),
        (Some("/api/status/201/v1;a"), &["a=1"]),
        (Some("/api/status/201/\u{e9}"), &["a=1"]),
    ];
    let shown = cases.iter().map(|(path, cookies)| {
        let outcome = outcome(*path, cookies);
        format!("{} {cookies:?}\n    {outcome}\n", path.unwrap_or("-"))
    });
    insta::assert_snapshot!("cookies", shown.collect::<String>());
}

#[test]
fn a_path_that_browsers_would_ignore_has_no_cookie() {
    let path = |length: usize| format!("{:a<length$}", "/api/status/201/");
    let longest = path(1024);
    assert_eq!(outcome(Some(&longest), &["a=1"]), format!("a=1; Path={longest}"));
    let refused = outcome(Some(&path(1025)), &["a=1"]);
    assert!(refused.starts_with("refused: `header=Set-Cookie`: "), "{refused}");
    assert_eq!(outcome(Some(&path(1025)), &[]), "");
}

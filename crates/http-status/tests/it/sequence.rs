//! Codes in order, by the count of arrivals.

use http_status::{
    Ask, Chance, Code, Limits, Request, chosen_status, counted_key, plan,
};

const ORIGIN: &str = "http://lab.example";

/// Code and step of each of the first arrivals.
fn steps(codes: &str, query: &str, count: u64) -> String {
    let ask = Ask::from_query(codes, query).unwrap();
    let shown = (1..=count).map(|attempt| {
        let request = Request { attempt, ..Request::get(ORIGIN) };
        let plan = plan(&ask, &request, &Limits::default(), Chance::new(attempt));
        let plan = plan.unwrap();
        let (status, step) = chosen_status(&ask, &request, Chance::new(attempt));
        assert_eq!((status, step), (plan.status, plan.step), "{codes}?{query}");
        assert_eq!(plan.fields.text("Attempt"), Some(&*attempt.to_string()));
        assert_eq!(plan.attempt, Some(attempt));
        assert!(plan.chosen_from.is_empty());
        let step = plan.step.map(|step| step.to_string());
        assert_eq!(plan.fields.text("Sequence"), step.as_deref());
        format!("{} {}", plan.status, step.unwrap_or_default())
    });
    shown.collect::<Vec<_>>().join(", ")
}

#[test]
fn an_arrival_gets_its_step() {
    let cases = [
        ("503,503,200", "", 5, "503 1/3, 503 2/3, 200 3/3, 200 3/3, 200 3/3"),
        ("503,200", "&on_end=repeat", 3, "503 1/2, 200 2/2, 200 2/2"),
        ("503,200", "&on_end=loop", 5, "503 1/2, 200 2/2, 503 1/2, 200 2/2, 503 1/2"),
        ("503,200", "&on_end=410", 4, "503 1/2, 200 2/2, 410 end/2, 410 end/2"),
        ("503", "", 2, "503 1/1, 503 1/1"),
        ("503", "&on_end=loop", 2, "503 1/1, 503 1/1"),
        ("503", "&on_end=410", 2, "503 1/1, 410 end/1"),
        (
            "500-502,200,500-501",
            "&on_end=410",
            7,
            "500 1/6, 501 2/6, 502 3/6, 200 4/6, 500 5/6, 501 6/6, 410 end/6",
        ),
        // What is sent for a 1xx, and for a 101 without a handshake.
        ("103,101,200", "", 3, "200 1/3, 426 2/3, 200 3/3"),
        ("410,200", "&on_end=410", 3, "410 1/2, 200 2/2, 410 end/2"),
    ];
    for (codes, on_end, count, expected) in cases {
        let query = format!("key=a&order=sequence&seed=7{on_end}");
        assert_eq!(steps(codes, &query, count), expected, "{codes}{on_end}");
    }
    assert_eq!(steps("503", "key=a", 3), "503 , 503 , 503 ");
}

#[test]
fn no_count_is_too_high_and_no_list_too_long() {
    let long = vec!["100-999"; 4000].join(",");
    for (on_end, expected) in [
        ("repeat", "999 3600000/3600000"),
        ("loop", "114 1551615/3600000"),
        ("410", "410 end/3600000"),
    ] {
        let query = format!("key=a&order=sequence&on_end={on_end}");
        let step = Ask::from_query(&long, &query).unwrap().step(u64::MAX).unwrap();
        assert_eq!(format!("{} {step}", step.code), expected);
    }
}

#[test]
fn a_key_without_a_sequence_leaves_the_choice_to_chance() {
    let ask = Ask::from_query("200,404", "key=a").unwrap();
    let chosen = |seed| {
        let request = Request { attempt: seed, ..Request::get(ORIGIN) };
        let plan = plan(&ask, &request, &Limits::default(), Chance::new(seed)).unwrap();
        let (status, step) = chosen_status(&ask, &request, Chance::new(seed));
        assert_eq!((status, step), (plan.status, None));
        assert_eq!(plan.chosen_from.len(), 2);
        status
    };
    let seen: std::collections::BTreeSet<Code> = (1..40).map(chosen).collect();
    assert_eq!(seen.len(), 2);
}

#[test]
fn what_does_not_go_together_is_refused() {
    let refused = [
        ("503,200", "order=sequence"),
        ("200:0.9,503", "order=sequence&key=a"),
        ("200-299:2", "order=sequence"),
        ("503,200", "key=a&on_end=loop"),
        ("503,200", "on_end=410&order=random"),
    ];
    let mut shown = String::new();
    for (codes, query) in refused {
        let ask = Ask::from_query(codes, query).unwrap();
        let request = Request::get(ORIGIN);
        let problems =
            plan(&ask, &request, &Limits::default(), Chance::new(0)).unwrap_err();
        if ask.key.is_some() {
            let counted = counted_key(&ask, &request, &Limits::default());
            assert_eq!(counted.as_ref(), Err(&problems));
        }
        shown.push_str(&format!("{codes}?{query}\n    {problems}\n"));
    }
    insta::assert_snapshot!("refused_sequences", shown);
}

#[test]
fn a_request_counts_where_its_answer_is_simulated() {
    let preflight =
        [("Origin", "http://else.example"), ("Access-Control-Request-Method", "PUT")];
    let cases: [(&str, &str, &[(&str, &str)], Option<&str>); 6] = [
        ("GET", "key=a", &[], Some("a")),
        ("HEAD", "key=a", &[], Some("a")),
        ("GET", "", &[], None),
        ("OPTIONS", "key=a", &[], Some("a")),
        ("OPTIONS", "key=a", &preflight, None),
        ("OPTIONS", "key=a&preflight=simulate", &preflight, Some("a")),
    ];
    for (method, query, fields, expected) in cases {
        let ask = Ask::from_query("200", query).unwrap();
        let request = Request { method, fields, ..Request::get(ORIGIN) };
        let key = counted_key(&ask, &request, &Limits::default()).unwrap();
        assert_eq!(key, expected, "{method} {query}");
        let plan = plan(&ask, &request, &Limits::default(), Chance::new(0)).unwrap();
        assert_eq!(plan.attempt.is_some(), expected.is_some(), "{method} {query}");
    }
}

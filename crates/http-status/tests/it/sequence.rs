//! Codes in order, by the count of arrivals.

use http_status::{
    Ask, Chance, Code, Limits, Outcome, Request, counted_key, outcome, plan,
};

const ORIGIN: &str = "http://lab.example";

/// Code and step of each of the first arrivals.
fn steps(codes: &str, query: &str, count: u64) -> String {
    let ask = Ask::from_query(codes, query).unwrap();
    let shown = (1..=count).map(|attempt| {
        let request = Request { attempt, ..Request::get(ORIGIN) };
        let plan = plan(&ask, &request, &Limits::default(), Chance::new(attempt));
        let plan = plan.unwrap();
        let expected =
            Outcome { status: plan.status, step: plan.step, fault: plan.fault };
        let outcome = outcome(&ask, &request, Chance::new(attempt));
        assert_eq!(outcome, expected, "{codes}?{query}");
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
        let expected = Outcome { status: plan.status, step: None, fault: None };
        assert_eq!(outcome(&ask, &request, Chance::new(seed)), expected);
        assert_eq!(plan.chosen_from.len(), 2);
        plan.status
    };
    let seen: std::collections::BTreeSet<Code> = (1..40).map(chosen).collect();
    assert_eq!(seen.len(), 2);
}

/// Status, delay, fault and some fields of the plans of the first arrivals.
fn told(codes: &str, query: &str, count: u64) -> Vec<String> {
    let ask = Ask::from_query(codes, &format!("key=a&order=sequence&{query}")).unwrap();
    let plan_of = |attempt| {
        let request = Request { attempt, ..Request::get(ORIGIN) };
        let plan =
            plan(&ask, &request, &Limits::default(), Chance::new(attempt)).unwrap();
        let expected =
            Outcome { status: plan.status, step: plan.step, fault: plan.fault };
        assert_eq!(outcome(&ask, &request, Chance::new(attempt)), expected);
        assert!(!plan.waits() || ask.may_wait(), "{query}");
        let mut told = format!("{} {}", plan.status, plan.step.unwrap());
        if !plan.delay.is_zero() {
            told.push_str(&format!(" after {}", plan.delay));
        }
        if let Some(fault) = plan.fault {
            told.push_str(&format!(" {}", fault.id()));
        }
        let is_shown = |name: &str| {
            name.to_ascii_uppercase().starts_with("X-T")
                || matches!(name, "Retry-After" | "Location")
        };
        for field in plan.fields.iter().filter(|field| is_shown(&field.name)) {
            told.push_str(&format!(" {}={}", field.name, field.value));
        }
        told
    };
    (1..=count).map(plan_of).collect()
}

#[test]
fn a_step_is_planned_with_its_own_options() {
    type Case<'a> = (&'a str, &'a str, &'a [&'a str]);
    let cases: [Case<'_>; 10] = [
        (
            "503,503,200",
            "step1.retry_after=1&step2.fault=reset&step3.header=X-T: 3",
            &[
                "503 1/3 Retry-After=1",
                "503 2/3 reset Retry-After=5",
                "200 3/3 X-T=3",
                "200 3/3 X-T=3",
            ],
        ),
        (
            "500,501",
            "on_end=loop&step2.fault=empty",
            &["500 1/2", "501 2/2 empty", "500 1/2", "501 2/2 empty"],
        ),
        // Past the end there is no step, so only the options of all hold.
        (
            "500",
            "on_end=410&delay=1s&step1.delay=2s&step1.fault=reset",
            &["500 1/1 after 2s reset", "410 end/1 after 1s"],
        ),
        (
            "500,501",
            "delay=1s&fault=truncate&step1.delay=0s&step2.fault=empty",
            &["500 1/2 truncate", "501 2/2 after 1s empty"],
        ),
        // A range has all of its codes in order.
        ("500-502", "step2.delay=1ms", &["500 1/3", "501 2/3 after 1ms", "502 3/3"]),
        (
            "500,501",
            "header=X-T: 1&header=X-Tb: 2&step2.header=x-t: 3&step2.header=X-T: 4",
            &["500 1/2 X-T=1 X-Tb=2", "501 2/2 X-Tb=2 x-t=3 X-T=4"],
        ),
        (
            "503,503",
            "omit=X-T&header=X-T: 1&header=X-Tb: 2&step2.omit=Retry-After&step2.header=X-T: 3",
            &["503 1/2 Retry-After=5 X-Tb=2", "503 2/2 X-Tb=2 X-T=3"],
        ),
        // However a field is set, that of the step wins.
        (
            "503,503",
            "header=Retry-After: 9&step2.retry_after=1",
            &["503 1/2 Retry-After=9", "503 2/2 Retry-After=1"],
        ),
        (
            "302,302",
            "omit=Location&step2.location=/a",
            &["302 1/2", "302 2/2 Location=/a"],
        ),
        ("200,404", "step2.fault=stall", &["200 1/2", "404 2/2 stall"]),
    ];
    for (codes, query, expected) in cases {
        assert_eq!(
            told(codes, query, expected.len() as u64),
            expected,
            "{codes}?{query}"
        );
    }
}

#[test]
fn chance_has_a_say_where_a_step_leaves_it_one() {
    let leaves = |query: &str| {
        let query = format!("key=a&order=sequence&{query}");
        Ask::from_query("503,200", &query).unwrap().leaves_to_chance()
    };
    assert!(leaves("step2.delay=1s-2s"));
    assert!(!leaves("step2.delay=1s-2s&seed=1"));
    assert!(!leaves("step2.delay=1s"));
}

#[test]
fn what_does_not_go_together_is_refused() {
    let refused = [
        ("503,200", "order=sequence"),
        ("200:0.9,503", "order=sequence&key=a"),
        ("200-299:2", "order=sequence"),
        ("503,200", "key=a&on_end=loop"),
        ("503,200", "on_end=410&order=random"),
        ("503,200", "step1.fault=reset&step2.header=A:1&step2.header=B:2"),
        ("503,200", "key=a&order=random&step1.fault=reset"),
        ("503,200", "key=a&order=sequence&step3.fault=reset"),
        ("503", "key=a&order=sequence&step2.fault=reset&step3.delay=1s"),
        ("500-502", "key=a&order=sequence&step4.delay=31s"),
        ("503:2,200", "key=a&order=sequence&step1.fault=reset"),
        (
            "503,200",
            "key=a&order=sequence&delay=31s&step1.size=9999999&step2.delay=40s",
        ),
        ("503,200", "key=a&order=sequence&step2.location=//else.example/"),
        ("503,200", "order=sequence&step2.fault=reset"),
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

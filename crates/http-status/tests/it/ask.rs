//! The grammar of the ask: what is accepted, what is refused and in which
//! words, and that links restore what they were made from.

use http_status::{
    Ask, Code, Codes, CustomField, Fault, Format, Limits, Millis, OPTIONS, OnEnd, Span,
    StepOptions, query,
};
use proptest::{collection::vec, option, prelude::*};

#[test]
fn codes_are_accepted_and_printed_as_written() {
    let accepted = [
        "503",
        "100",
        "999",
        "200,404,503",
        "200:0.9,503:0.1",
        "500-504",
        "200,500-504",
        "200:2,500-504:0.000001",
        "200:999999.999999",
        "200,200",
    ];
    for text in accepted {
        let codes: Codes = text.parse().unwrap();
        assert_eq!(codes.to_string(), text);
    }
    let canonical = [("200:1", "200"), ("200-200", "200"), ("200:0.50", "200:0.5")];
    for (text, printed) in canonical {
        assert_eq!(text.parse::<Codes>().unwrap().to_string(), printed);
    }
}

#[test]
fn other_codes_are_refused_with_the_part_that_is_wrong() {
    let long = "1".repeat(10_000);
    let refused = [
        "",
        "0",
        "99",
        "1000",
        "-1",
        "abc",
        "200.0",
        "0200",
        " 200",
        "200 ",
        "+200",
        "200,",
        ",200",
        "200,,200",
        "200:",
        "200:x",
        "200:0",
        "200:-1",
        "200:1e3",
        "200:.5",
        "200:1.",
        "200:1:1",
        "500-400",
        "500-",
        "-500",
        "500-504-508",
        "200;404",
        "２００",
        "200\0",
        "200\r\n",
        &long,
    ];
    let mut shown = String::new();
    for text in refused {
        let error = text.parse::<Codes>().unwrap_err().to_string();
        assert!(error.len() < 300, "{error}");
        shown.push_str(&format!("{:?}\n    {error}\n", text.get(..20).unwrap_or(text)));
    }
    insta::assert_snapshot!("refused_codes", shown);
}

#[test]
fn bad_values_of_options_are_refused_with_what_would_be_right() {
    let refused = [
        "delay=2",
        "delay=",
        "delay=1.5",
        "delay=-1s",
        "delay=1m",
        "delay=3s-1s",
        "delay=1.2345s",
        "delay=0.5ms",
        "delay=1s&delay=2s",
        "body_delay=x",
        "drip=1s-2s",
        "type=text",
        "type=text/plain%0d%0aa:b",
        "type=application/problem+json",
        "size=-1",
        "size=1.5",
        "size=99999999999999999999",
        "format=xml",
        "header=X",
        "header=:x",
        "header=X Y: z",
        "header=X:%0d%0aY: z",
        "header=X: %C3%A9",
        "header=Content-Length: 3",
        "header=transfer-encoding: chunked",
        "header=Strict-Transport-Security: max-age=1",
        "header=Simulated-Status: 1",
        "header=Set-Cookie: a=b; Max-Age=9",
        "header=Set-Cookie: a=b; Domain=example",
        "omit=",
        "omit=a b",
        "omit=simulated-status",
        "omit=Content-Security-Policy",
        "location=/a b",
        "location=/%5Cevil",
        "location=/%0d%0aX: y",
        "retry_after=soon",
        "retry_after=-1",
        "retry_after=1.5",
        "reason=a%00b",
        "reason=caf%C3%A9",
        "interim=200",
        "interim=101",
        "interim=103,",
        "fault=explode",
        "fault=",
        "seed=x",
        "seed=-1",
        "key=",
        "key=a b",
        "key=..",
        "key=caf%C3%A9",
        "key=12345678901234567890123456789012345678901234567890123456789012345",
        "order=SEQUENCE",
        "on_end=404",
        "preflight=yes",
        "body=%00",
        "x=%ff",
        "x=%zz",
        "%ff=1",
        "x=%2",
    ];
    let mut shown = String::new();
    for text in refused {
        let problems = Ask::from_query("200", text).unwrap_err();
        shown.push_str(&format!("{text}\n    {problems}\n"));
    }
    insta::assert_snapshot!("refused_options", shown);
}

#[test]
fn bad_options_of_steps_are_refused_with_what_would_be_right() {
    let refused = [
        "step0.fault=reset",
        "step01.fault=reset",
        "step.fault=reset",
        "stepx.fault=reset",
        "step-1.fault=reset",
        "step%2B1.fault=reset",
        "step99999999999999999999.fault=reset",
        "step1.bogus=1",
        "step1.=1",
        "step1.step2.fault=reset",
        "step1.FAULT=reset",
        "step1.fault=explode",
        "step1.delay=2",
        "step2.header=X",
        "step2.header=Content-Length: 3",
        "step2.body=%00",
        "step1.delay=1s&step1.delay=1s",
        "step1.key=a",
        "step1.order=sequence",
        "step1.on_end=loop",
        "step1.seed=1",
        "step1.preflight=simulate",
        "step2.fault=x&delay=2&step1.%0d%0a=1&step3.seed=1",
    ];
    let mut shown = String::new();
    for text in refused {
        let query = format!("key=k&order=sequence&{text}");
        let problems = Ask::from_query("503,200", &query).unwrap_err();
        shown.push_str(&format!("{text}\n    {problems}\n"));
    }
    insta::assert_snapshot!("refused_step_options", shown);
}

#[test]
fn options_of_steps_are_accepted_and_come_back_in_order() {
    for (query, canonical) in [
        ("step1.delay=1500ms", "step1.delay=1.5s"),
        (
            "step10.fault=reset&step2.omit=Date&order=sequence&step2.fault=stall&key=a",
            "key=a&order=sequence&step2.omit=Date&step2.fault=stall&step10.fault=reset",
        ),
        (
            "step1.header=B:1&step1.header=A:+2&header=A:3",
            "header=A:%203&step1.header=B:%201&step1.header=A:%202",
        ),
        ("step2.body=&step1.size=0", "step1.size=0&step2.body="),
    ] {
        assert_eq!(Ask::from_query("500-510", query).unwrap().to_query(), canonical);
    }
    // What is not meant for a step is anybody's.
    let ask =
        Ask::from_query("200", "step1=2&stepper.x=1&Step1.fault=a&step=3").unwrap();
    assert_eq!(ask.unknown, ["step1", "stepper.x", "Step1.fault", "step"]);
    assert_eq!(ask.steps, []);
}

#[test]
fn a_step_takes_every_option_but_those_of_the_whole() {
    let mut of_the_whole = Vec::new();
    for option in OPTIONS {
        let name = format!("step2.{}", option.name);
        let query = query::encode([(name.as_str(), option.example)]);
        match Ask::from_query("503,200", &query) {
            Ok(ask) => assert_eq!(ask.to_query(), query),
            Err(_) => of_the_whole.push(option.name),
        }
    }
    assert_eq!(of_the_whole, ["seed", "key", "order", "on_end", "preflight"]);
}

#[test]
fn the_options_of_all_steps_together_are_bounded() {
    let pairs = |count: usize| -> Vec<_> {
        let pair = |n| (format!("step{}.delay", n + 1), "1s".to_owned());
        (0..count).map(pair).collect()
    };
    let most = Limits::STEP_OPTIONS;
    let limits = Limits::default();
    let accepted = Ask::from_pairs("100-999", &pairs(most)).unwrap();
    assert_eq!(accepted.steps.len(), most);
    assert_eq!(limits.check_counts(&pairs(most)), Ok(()));
    let refused = Ask::from_pairs("100-999", &pairs(most + 1)).unwrap_err();
    assert_eq!(refused.to_string(), "`step=65`: at most 64 options of steps in all");
    assert_eq!(limits.check_counts(&pairs(most + 1)), Err(refused));
    let wrong = vec![("step1.delay".to_owned(), "2".to_owned()); most];
    assert_eq!(Ask::from_pairs("200", &wrong).unwrap_err().iter().count(), 20);
}

#[test]
fn every_problem_is_reported_and_not_only_the_first() {
    let problems = Ask::from_query("99", "delay=2&format=xml&x=1").unwrap_err();
    let options: Vec<_> =
        problems.iter().map(|problem| problem.option.as_str()).collect();
    assert_eq!(options, ["codes", "delay", "format"]);
}

#[test]
fn the_example_of_every_option_is_accepted_and_comes_back() {
    for option in OPTIONS {
        let query = query::encode([(option.name, option.example)]);
        let ask = Ask::from_query("200", &query).unwrap();
        assert_eq!(ask.to_query(), query, "{}", option.name);
        assert_eq!(ask.unknown, Vec::<String>::new());
    }
}

#[test]
fn the_documentation_has_the_row_of_every_option() {
    let text = include_str!("../../../../docs/API.md");
    let (_, table) = text.split_once("| option | what it does | example |\n").unwrap();
    let rows: Vec<_> =
        table.lines().skip(1).take_while(|row| row.starts_with('|')).collect();
    let expected = OPTIONS.iter().map(|option| {
        format!("| `{}` | {} | `{}` |", option.name, option.summary, option.example)
    });
    assert_eq!(rows, expected.collect::<Vec<_>>());
}

#[test]
fn parameters_that_are_no_options_are_kept_by_name() {
    let ask = Ask::from_query("200", "utm_source=a&DELAY=2&=&x%0d=1&").unwrap();
    assert_eq!(ask.unknown, ["utm_source", "DELAY", "", "x\\r"]);
    assert_eq!(ask.to_query(), "");
}

#[test]
fn a_choice_follows_its_weights() {
    let codes: Codes = "200:9,500-503:0.25".parse().unwrap();
    let mut chance = http_status::Chance::new(1);
    let mut counts = std::collections::BTreeMap::new();
    for _ in 0..10_000 {
        *counts.entry(codes.choose(&mut chance).get()).or_insert(0) += 1;
    }
    let keys: Vec<_> = counts.keys().copied().collect();
    assert_eq!(keys, [200, 500, 501, 502, 503]);
    for (code, count) in counts {
        let expected = if code == 200 { 9_000 } else { 250 };
        assert!(
            (expected * 8 / 10..expected * 12 / 10).contains(&count),
            "{code}: {count}"
        );
    }
}

fn any_code() -> impl Strategy<Value = Code> {
    (100u16..=999).prop_map(|number| Code::new(number).unwrap())
}

fn any_codes() -> impl Strategy<Value = Codes> {
    let item = (any_code(), any_code(), option::of(1u64..1_000_000_000));
    vec(item, 1..5).prop_map(|items| {
        let items = items.into_iter().map(|(a, b, weight)| {
            let weight =
                weight.map(|w| format!(":{}.{:06}", w / 1_000_000, w % 1_000_000));
            format!("{}-{}{}", a.min(b), a.max(b), weight.unwrap_or_default())
        });
        items.collect::<Vec<_>>().join(",").parse().unwrap()
    })
}

fn any_millis() -> impl Strategy<Value = Millis> {
    (0u64..1_000_000).prop_map(Millis::new)
}

fn any_span() -> impl Strategy<Value = Span> {
    (any_millis(), any_millis()).prop_map(|(one, other)| Span::new(one, other))
}

fn any_field() -> impl Strategy<Value = CustomField> {
    ("X-[!#$%&'*+.^_`|~0-9A-Za-z-]{1,8}", "([!-~]([ -~]{0,8}[!-~])?)?")
        .prop_map(|(name, value)| CustomField { name, value })
}

fn any_key() -> impl Strategy<Value = String> {
    "[A-Za-z0-9._~-]{1,64}"
        .prop_filter("a URL resolves these away", |key| key != "." && key != "..")
}

fn any_ask() -> impl Strategy<Value = Ask> {
    let steps = prop::collection::btree_map(1u64..2000, any_general_ask(), 0..3);
    (any_general_ask(), steps).prop_map(|(ask, steps)| {
        let steps = steps.into_iter().map(|(position, general)| {
            let none = StepOptions::new(position).own;
            let own = Ask {
                codes: none.codes,
                seed: None,
                key: None,
                is_sequence: false,
                on_end: OnEnd::Repeat,
                simulate_preflight: false,
                ..general
            };
            StepOptions { position, own }
        });
        let has_options = |step: &StepOptions| !step.to_pairs().is_empty();
        Ask { steps: steps.filter(has_options).collect(), ..ask }
    })
}

fn any_general_ask() -> impl Strategy<Value = Ask> {
    let times =
        (option::of(any_span()), option::of(any_span()), option::of(any_millis()));
    let format = option::of(prop::sample::select(Format::ALL.to_vec()));
    let body = option::of("[^\r\n\0]{0,12}");
    let media_type = option::of("[a-z]{1,5}/[a-z+.]{1,5}(; ?[ -~]{0,6})?");
    let content = (body, media_type, option::of(any::<u64>()), format);
    let fields = (vec(any_field(), 0..3), vec("X-[A-Za-z]{1,5}", 0..3));
    let location = option::of("[a-zA-Z0-9/?#:@.=&%+-]{0,12}");
    let single = (location, option::of("[0-9]{1,10}"), option::of("[ -~\t]{0,12}"));
    let interim = vec(prop::sample::select(vec![100u16, 102, 103, 104, 199]), 0..4);
    let on_end = prop::sample::select(OnEnd::ALL.to_vec());
    let sequence = (option::of(any_key()), any::<bool>(), on_end);
    let fault = option::of(prop::sample::select(Fault::ALL));
    let rest = (interim, option::of(any::<u64>()), any::<bool>(), fault, sequence);
    (any_codes(), times, content, fields, single, rest).prop_map(
        |(codes, times, content, fields, single, rest)| Ask {
            delay: times.0,
            body_delay: times.1,
            drip: times.2,
            body: content.0,
            media_type: content.1,
            size: content.2,
            format: content.3,
            fields: fields.0,
            omit: fields.1,
            location: single.0,
            retry_after: single.1,
            reason: single.2,
            interim: rest.0.into_iter().filter_map(Code::new).collect(),
            seed: rest.1,
            simulate_preflight: rest.2,
            fault: rest.3,
            key: rest.4.0,
            is_sequence: rest.4.1,
            on_end: rest.4.2,
            ..Ask::new(codes)
        },
    )
}

proptest! {
    #[test]
    fn a_link_restores_the_ask_it_was_made_from(ask in any_ask()) {
        let (codes, query) = (ask.codes.to_string(), ask.to_query());
        prop_assert_eq!(&Ask::from_query(&codes, &query), &Ok(ask));
        prop_assert!(query.bytes().all(|byte| byte.is_ascii_graphic()));
    }

    #[test]
    fn a_step_has_its_own_options_over_those_of_all(ask in any_ask()) {
        for step in &ask.steps {
            let at_step = ask.at_step(Some(step.position)).into_owned();
            prop_assert_eq!(&at_step.steps, &[]);
            let printed = |option: &http_status::OptionEntry, ask| (option.print)(ask);
            for option in OPTIONS {
                let (own, all) = (printed(option, &step.own), printed(option, &ask));
                let both = printed(option, &at_step);
                if option.repeatable {
                    prop_assert!(both.ends_with(&own), "{}", option.name);
                } else {
                    let expected = if own.is_empty() { all } else { own };
                    prop_assert_eq!(both, expected, "{}", option.name);
                }
            }
        }
        prop_assert_eq!(&*ask.at_step(None), &ask);
    }

    #[test]
    fn pairs_come_back_from_a_query(pairs in vec((".{1,6}", ".{0,6}"), 0..4)) {
        let lines = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        prop_assert_eq!(query::decode(&query::encode(lines)), Ok(pairs));
    }

    #[test]
    fn nothing_that_is_typed_panics(codes in ".{0,40}", query in ".{0,80}") {
        let _ = Ask::from_query(&codes, &query);
        let text = query::decode_text(&query);
        prop_assert!(text.is_none_or(|text| text.len() <= query.len()));
    }

    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..120), option in 0..OPTIONS.len()) {
        let text = String::from_utf8_lossy(&bytes);
        let pair = (OPTIONS[option].name.to_owned(), text.clone().into_owned());
        let _ = Ask::from_pairs(&text, &[pair]);
    }
}

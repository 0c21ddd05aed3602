use super::{
    super::{
        answer::{LiveRequest, tests::answered},
        cut::Cut,
        past::PastOutcome,
    },
    *,
};

/// What came of a request to a code, after so many milliseconds.
fn past(code: u16, millis: u32) -> PastExchange {
    let request = LiveRequest { at: 1, ..answered(code, "GET", &[], "") };
    let past = PastExchange::of_request(&request).unwrap();
    let mut answer = past.answer().unwrap().clone();
    answer.timing.end_at = millis;
    PastExchange { outcome: PastOutcome::Answered(Arc::new(answer)), ..past }
}

/// A request that nobody answered.
fn unanswered(outcome: PastOutcome) -> PastExchange {
    PastExchange { outcome, ..past(200, 0) }
}

fn refused() -> PastExchange {
    unanswered(PastOutcome::Refused("TypeError: Failed to fetch".to_owned()))
}

/// An answer that is cut.
fn cut(code: u16) -> PastExchange {
    let past = past(code, 9);
    let mut answer = past.answer().unwrap().clone();
    answer.cut = Some(Cut { short: String::new(), sentence: String::new() });
    PastExchange { outcome: PastOutcome::Answered(Arc::new(answer)), ..past }
}

fn all(past: Vec<PastExchange>) -> Vec<Arc<PastExchange>> {
    past.into_iter().map(Arc::new).collect()
}

#[test]
fn a_number_is_within_bounds_or_refused_with_the_reason() {
    for (text, number) in [
        ("1", Some(1)),
        (" 10 ", Some(10)),
        ("50", Some(50)),
        ("0", None),
        ("51", None),
        ("-1", None),
        ("2.5", None),
        ("1e1", None),
        ("abc", None),
        ("99999999999999999999999999", None),
    ] {
        let said = format!("“{text}” is no whole number from 1 to 50.");
        assert_eq!(number_of(text), number.ok_or(said), "{text}");
    }
    for text in ["", "  "] {
        let said = "How many? A whole number from 1 to 50.";
        assert_eq!(number_of(text), Err(said.to_owned()));
    }
}

#[test]
fn a_step_stays_within_bounds() {
    for (text, fewer, more) in
        [("1", 1, 2), ("10", 9, 11), ("50", 49, 50), (" 2 ", 1, 3), ("abc", 1, 2)]
    {
        assert_eq!(
            (stepped(text, false), stepped(text, true)),
            (fewer, more),
            "{text}"
        );
    }
}

#[test]
fn results_are_counted_the_most_frequent_first() {
    for (over, expected) in [
        (vec![], ""),
        (vec![past(200, 1)], "200 × 1"),
        (vec![past(200, 1), past(503, 1), past(503, 1)], "503 × 2, 200 × 1"),
        // Of the same number of each, the order does not depend on what came first.
        (vec![past(503, 1), past(200, 1)], "200 × 1, 503 × 1"),
        (vec![refused(), past(503, 1), refused()], "no answer × 2, 503 × 1"),
        (vec![cut(200), past(200, 1), past(200, 1)], "200 × 2, 200 incomplete × 1"),
        (vec![unanswered(PastOutcome::Offline)], "offline × 1"),
    ] {
        assert_eq!(counts(&all(over)), expected);
    }
}

#[test]
fn times_are_those_of_answers() {
    for (over, expected) in [
        (vec![], None),
        (vec![refused()], None),
        (vec![past(200, 12)], Some("12 ms")),
        (
            vec![past(200, 1020), past(503, 3), refused()],
            Some("3 ms to 1.020 s, median 511 ms"),
        ),
        (
            vec![past(200, 9), past(200, 40), past(200, 10)],
            Some("9 ms to 40 ms, median 10 ms"),
        ),
    ] {
        assert_eq!(times(&all(over)).as_deref(), expected);
    }
}

#[test]
fn the_median_is_in_the_middle() {
    for (sorted, expected) in [
        (&[][..], None),
        (&[7], Some(7)),
        (&[1, 4], Some(2)),
        (&[1, 4, 90], Some(4)),
        (&[1, 4, 6, 90], Some(5)),
        (&[u32::MAX, u32::MAX], Some(u32::MAX)),
    ] {
        assert_eq!(median(sorted), expected, "{sorted:?}");
    }
}

#[test]
fn a_run_is_told_at_its_beginning_and_at_its_end() {
    let (none, some) = (vec![], vec![past(503, 5), past(503, 7), past(200, 6)]);
    let times = "5 ms to 7 ms, median 6 ms";
    for (way, progress, over, told, details) in [
        (
            Way::InTurn,
            Progress::Sending,
            &none,
            "Sending 10, one after the other …",
            "0 of 10",
        ),
        (
            Way::Together,
            Progress::Sending,
            &some,
            "Sending 10 together …",
            "3 of 10: 503 × 2, 200 × 1",
        ),
        (Way::InTurn, Progress::Over, &some, "10 sent: 503 × 2, 200 × 1", times),
        (
            Way::Together,
            Progress::Cancelled,
            &some,
            "Cancelled after 3 of 10: 503 × 2, 200 × 1",
            times,
        ),
        (
            Way::InTurn,
            Progress::Cancelled,
            &none,
            "Cancelled before the first of 10 was answered",
            "",
        ),
    ] {
        let run = Run { count: 10, way, progress, over: all(over.clone()) };
        assert_eq!((run.told().as_str(), run.details().as_str()), (told, details));
    }
}

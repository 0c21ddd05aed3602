use std::sync::Arc;

use super::*;
use crate::workbench::answer::tests::answered;

fn past(code: u16, text: &str, change: impl FnOnce(&mut Answer)) -> PastExchange {
    let request = answered(code, "GET", &[], text).with(change);
    PastExchange::of_request(&request).unwrap()
}

/// The rows as text: `! Status | 502 Bad Gateway | 503 Service Unavailable`, where the mark
/// says that they differ (`~`: as at any time).
fn table(left: &PastExchange, right: Option<&PastExchange>) -> Vec<String> {
    let comparison = Comparison::new(left, right);
    let rows = comparison.rows.into_iter().map(|row| {
        let mark = match row.difference {
            Difference::Same => ' ',
            Difference::Expected => '~',
            Difference::Telling => '!',
        };
        let text = |side: Option<String>| side.unwrap_or_else(|| "–".to_owned());
        format!("{mark} {} | {} | {}", row.name, text(row.left), text(row.right))
    });
    rows.collect()
}

fn fields(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[test]
fn what_two_exchanges_have_stands_side_by_side() {
    let left = past(502, "abc", |answer| {
        answer.fields = fields(&[
            ("date", "Mon"),
            ("via", "a"),
            ("via", "b"),
            ("retry-after", "1"),
            ("attempt", "1"),
        ]);
    });
    let right = past(503, "abcd", |answer| {
        answer.fields = fields(&[
            ("Via", "a"),
            ("date", "Tue"),
            ("attempt", "2"),
            ("via", "c"),
            ("via", "d"),
        ]);
        answer.timing.end_at = 1600;
        answer.end = End::Broken("TypeError".to_owned());
        answer.followed_to = Some("http://a/b".to_owned());
    });
    assert_eq!(
        table(&left, Some(&right)),
        [
            "! Status | 502 Bad Gateway | 503 Service Unavailable",
            "~ Time | 1.508 s | 1.600 s",
            "! Content | 3 bytes | 4 bytes",
            "  Protocol | http/1.1 | http/1.1",
            "! Attempt | 1 | 2",
            "! End | – | broken: the browser says “TypeError”",
            "! Redirected to | – | http://a/b",
            "! Page | /codes/502 | /codes/503",
            "~ date | Mon | Tue",
            "  via | a | a",
            "! via | b | c",
            "! retry-after | 1 | –",
            "! via | – | d",
        ]
    );
    assert_eq!(
        Comparison::new(&left, Some(&right)).summary().unwrap(),
        "Different: Status, Content, Attempt, End, Redirected to, 4 more and the content."
    );
}

#[test]
fn one_alone_differs_from_nothing() {
    let left = past(502, "a\nb", |answer| answer.fields = fields(&[("via", "a")]));
    let comparison = Comparison::new(&left, None);
    assert!(!comparison.is_pair && !comparison.content.differ());
    assert_eq!(comparison.summary(), None);
    assert_eq!(
        table(&left, None),
        [
            "  Status | 502 Bad Gateway | –",
            "  Time | 1.508 s | –",
            "  Content | 3 bytes | –",
            "  Protocol | http/1.1 | –",
            "  via | a | –",
        ]
    );
}

#[test]
fn what_came_to_nothing_is_compared_as_well() {
    let left = past(502, "", |_| {});
    let of = |outcome| PastExchange { outcome, ..left.clone() };
    for (outcome, status) in [
        (
            PastOutcome::Refused("TypeError".to_owned()),
            "no answer: the browser says “TypeError”",
        ),
        (PastOutcome::Cancelled, "cancelled before an answer"),
        (PastOutcome::Offline, "no network"),
    ] {
        let right = of(outcome);
        let rows = table(&left, Some(&right));
        assert_eq!(rows[0], format!("! Status | 502 Bad Gateway | {status}"));
        assert_eq!(
            table(&right, Some(&right)),
            [format!("  Status | {status} | {status}")]
        );
    }
}

#[test]
fn the_same_is_said_to_be_the_same() {
    let left = past(200, "abc", |answer| {
        answer.fields = fields(&[("date", "Mon"), ("x-a", "b")]);
    });
    let mut right = left.clone();
    let PastOutcome::Answered(answer) = &mut right.outcome else { panic!() };
    Arc::make_mut(answer).fields[0].1 = "Tue".to_owned();
    for (right, summary) in [
        (right, "The same, but for what differs at any time."),
        (
            past(200, "abc", |answer| answer.fields = fields(&[("date", "Mon")])),
            "Different: x-a.",
        ),
        (
            past(200, "xyz", |answer| {
                answer.fields = fields(&[("date", "Mon"), ("x-a", "c")]);
            }),
            "Different: x-a and the content.",
        ),
        // A field that one has and the other lacks is no matter of the moment.
        (
            past(200, "abc", |answer| answer.fields = fields(&[("x-a", "b")])),
            "Different: date.",
        ),
    ] {
        assert_eq!(Comparison::new(&left, Some(&right)).summary().unwrap(), summary);
    }
}

#[test]
fn what_every_response_has_is_listed_where_it_differs() {
    let of = |origin: &str| {
        past(200, "", |answer| {
            answer.fields = fields(&[
                ("access-control-allow-origin", origin),
                ("x-content-type-options", "nosniff"),
                ("via", "a"),
            ]);
        })
    };
    for (right, names, notes) in [
        (None, &["via"][..], "Fields about CORS and safety that are not listed: 2."),
        (
            Some(of("*")),
            &["via"],
            "Fields about CORS and safety that are the same, and not listed: 2.",
        ),
        (
            Some(of("http://a")),
            &["access-control-allow-origin", "via"],
            "Fields about CORS and safety that are the same, and not listed: 1.",
        ),
    ] {
        let comparison = Comparison::new(&of("*"), right.as_ref());
        let fields = comparison.rows.iter().filter(|row| row.is_field);
        assert_eq!(fields.map(|row| &*row.name).collect::<Vec<_>>(), names);
        assert_eq!(comparison.notes(), [notes]);
    }
}

#[test]
fn what_is_cut_is_compared_as_far_as_it_goes() {
    let whole = past(200, "a\nb\nc\n", |_| {});
    let cut = past(200, "a\nb\nc\n", |answer| answer.bytes = b"a\nb\n"[..].into());
    for (left, right, compared) in [
        (&whole, Some(&cut), Some(4)),
        (&cut, Some(&whole), Some(4)),
        (&cut, None, Some(4)),
        (&whole, Some(&whole), None),
    ] {
        let comparison = Comparison::new(left, right);
        assert_eq!(comparison.compared_bytes, compared);
        assert!(!comparison.content.differ());
    }
}

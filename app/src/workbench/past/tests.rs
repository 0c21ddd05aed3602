use super::{super::answer::tests::answered, *};
use crate::workbench::Content;

fn past(code: u16, text: &str) -> PastExchange {
    let request =
        LiveRequest { at: 1_764_550_000_123, ..answered(code, "GET", &[], text) };
    PastExchange::of_request(&request).unwrap()
}

fn with(past: PastExchange, change: impl FnOnce(&mut Answer)) -> PastExchange {
    let mut answer = past.answer().unwrap().clone();
    change(&mut answer);
    PastExchange { outcome: PastOutcome::Answered(Arc::new(answer)), ..past }
}

#[test]
fn an_exchange_is_read_as_it_was_written() {
    let plain = past(502, "{\"a\": 1}\n\nand more\n");
    let of = |outcome| PastExchange { outcome, ..plain.clone() };
    for past in [
        plain.clone(),
        past(200, ""),
        with(plain.clone(), |answer| answer.content = Content::Json),
        with(plain.clone(), |answer| answer.phrase = String::new()),
        with(plain.clone(), |answer| answer.fields = Vec::new()),
        with(plain.clone(), |answer| {
            answer.fields = vec![("x-a".to_owned(), String::new())];
        }),
        with(plain.clone(), |answer| {
            answer.end = End::Broken("TypeError: é".to_owned());
        }),
        with(plain.clone(), |answer| answer.end = End::Cancelled),
        with(plain.clone(), |answer| {
            answer.followed_to = Some("http://a/b".to_owned());
        }),
        with(plain.clone(), |answer| answer.length = 4_000_000_000),
        of(PastOutcome::Refused("TypeError: Failed to fetch".to_owned())),
        of(PastOutcome::Cancelled),
        of(PastOutcome::Offline),
        PastExchange {
            page: "/codes/503,200?order=sequence&key=a%20b".to_owned(),
            ..plain
        },
    ] {
        let text = past.to_text(usize::MAX);
        assert_eq!(PastExchange::from_text(&text).as_ref(), Some(&past), "{text}");
    }
}

#[test]
fn the_text_is_small_and_can_be_read() {
    insta::assert_snapshot!(past(502, "{\"a\": 1}").to_text(100));
}

#[test]
fn content_is_cut_between_characters_and_said_to_be_cut() {
    let whole = past(200, "aé\u{1f980}b");
    for (most, kept) in
        [(0, ""), (1, "a"), (2, "a"), (3, "aé"), (6, "aé"), (7, "aé\u{1f980}")]
    {
        let read = PastExchange::from_text(&whole.to_text(most)).unwrap();
        let answer = read.answer().unwrap();
        assert_eq!((answer.text(), answer.length), (Some(kept), 8), "{most}");
        assert!(!answer.is_kept());
    }
    // Bytes that are no text are counted and not kept.
    let binary = with(past(200, "abc"), |answer| {
        answer.content = Content::Binary;
        answer.bytes = [0xff, 0, 1][..].into();
    });
    let read = PastExchange::from_text(&binary.to_text(100)).unwrap();
    assert_eq!(
        (read.answer().unwrap().length, read.answer().unwrap().bytes.len()),
        (3, 0)
    );
}

#[test]
fn what_ends_a_line_cannot_forge_one() {
    let forged = with(past(502, "abc"), |answer| {
        answer.phrase = "Bad\n\nGateway".to_owned();
        answer.fields =
            vec![("x-a".to_owned(), "b\r\nset-cookie: c\n\n<b>".to_owned())];
        answer.followed_to = Some("http://a/\nb".to_owned());
    });
    let read = PastExchange::from_text(&forged.to_text(100)).unwrap();
    let answer = read.answer().unwrap();
    assert_eq!(answer.phrase, "Bad  Gateway");
    assert_eq!(answer.fields, [("x-a".to_owned(), "b  set-cookie: c  <b>".to_owned())]);
    assert_eq!(answer.text(), Some("abc"));
}

#[test]
fn what_nobody_wrote_is_refused() {
    let good = past(502, "abc").to_text(100);
    assert!(PastExchange::from_text(&good).is_some());
    let fields = "x-a: b\n".repeat(201);
    let long = format!("x-a: {}\n", "b".repeat(17_000));
    for (from, to) in [
        ("1764550000123", "soon"),
        ("1764550000123", "-1"),
        ("1764550000123", "99999999999999999999999"),
        ("/codes/502", "/codes/5"),
        ("/codes/502", "//evil.example/codes/502"),
        ("/codes/502", "javascript:alert(1)"),
        ("/codes/502", "/inspect"),
        ("answered", "refusing"),
        ("502 Bad Gateway", "99 Bad Gateway"),
        ("502 Bad Gateway", "1000"),
        ("502 Bad Gateway", ""),
        ("0 1500 1508", "0 1500"),
        ("0 1500 1508", "0 1500 1499"),
        ("0 1500 1508", "0 1500 99999999999"),
        ("text 3 whole", "text"),
        ("text 3 whole", "html 3 whole"),
        ("text 3 whole", "text 2 whole"),
        ("text 3 whole", "text 99999999999999 whole"),
        ("said ", ""),
        ("from ", "to "),
        ("content-type:", "content type:"),
        ("content-type:", ":"),
        ("content-type: ", "a\u{7}: "),
        ("content-type", &fields),
        ("content-type", &long),
    ] {
        assert!(good.contains(from), "{from}");
        let text = good.replacen(from, to, 1);
        assert_eq!(PastExchange::from_text(&text), None, "{from} -> {to}");
    }
    for text in ["", "\n", "\n\n\n\n", "1", &"1\n".repeat(80_000)] {
        assert_eq!(PastExchange::from_text(text), None);
    }
    for end in 0..good.len() - 3 {
        // No part of the head is taken for a whole one, but where fields alone are missing.
        let read = PastExchange::from_text(&good[..end]);
        assert!(
            read.is_none_or(|read| read.answer().unwrap().fields.len() < 40),
            "{end}"
        );
    }
}

#[test]
fn what_is_under_way_is_not_past() {
    let request = answered(502, "GET", &[], "abc");
    let arriving = request.clone().with(|answer| answer.end = End::Arriving);
    assert_eq!(PastExchange::of_request(&arriving), None);
    let waiting = LiveRequest { outcome: Outcome::Waiting, ..request };
    assert_eq!(PastExchange::of_request(&waiting), None);
}

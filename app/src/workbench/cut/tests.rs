//! What is said of content that is cut, and of content that is not.

use super::*;
use crate::workbench::{LiveRequest, answer::tests::answered};

const BODY: &str = "0123456789";

/// The answer to `options`, of which so many bytes came before it ended so.
fn ended(
    options: &[(&str, &str)],
    announced: Option<&str>,
    came: usize,
    end: End,
) -> LiveRequest {
    let options = [&[("body", BODY)], options].concat();
    let request = answered(503, "GET", &options, BODY.get(..came).unwrap());
    request.with(|answer| {
        answer.fields.retain(|(name, _)| name != "content-length");
        let length =
            announced.map(|length| ("content-length".to_owned(), length.to_owned()));
        answer.fields.extend(length);
        answer.end = end;
    })
}

fn broken() -> End {
    End::Broken("TypeError: network error".to_owned())
}

#[test]
fn cut_content_is_compared_with_what_was_announced_and_planned() {
    let mut table = String::new();
    for (options, announced, came, end) in [
        (&[][..], Some("10"), 10, End::Whole),
        (&[], None, 10, End::Whole),
        (&[], Some("10"), 4, End::Arriving),
        (&[], Some("10"), 4, broken()),
        (&[], None, 4, End::Whole),
        (&[], Some("10"), 0, End::Cancelled),
        (&[("size", "30")], None, 10, End::Cancelled),
        (&[("fault", "truncate")], Some("10"), 5, broken()),
        // Firefox takes such an end for the end of the content.
        (&[("fault", "truncate")], Some("10"), 5, End::Whole),
        (&[("fault", "stall")], Some("10"), 5, End::Cancelled),
        (&[("fault", "bad-length-short")], Some("5"), 5, End::Whole),
        (&[("fault", "bad-length-long")], Some("20"), 10, broken()),
        (&[("fault", "bad-chunk")], None, 5, broken()),
        (&[("fault", "reset-after-headers")], Some("10"), 0, broken()),
    ] {
        let request = ended(options, announced, came, end.clone());
        let cut = Cut::find(&request.plan, "GET", request.answer());
        let (short, sentence) = cut.map_or_else(
            || ("whole".to_owned(), String::new()),
            |cut| (cut.short, cut.sentence),
        );
        table +=
            &format!("{options:?} {announced:?} {end:?}\n  {short}\n  {sentence}\n");
    }
    insta::assert_snapshot!(table);
}

#[test]
fn of_a_document_whose_length_is_not_known_half_is_still_half() {
    let request = answered(503, "GET", &[("fault", "bad-length-short")], "12345");
    let cut = Cut::find(&request.plan, "GET", request.answer()).unwrap();
    assert_eq!(cut.short, "incomplete: 5 of 10 or 11 bytes");
}

#[test]
fn what_is_no_sign_of_a_cut_is_taken_for_none() {
    // The length of what a GET would get (RFC 9110 section 8.6).
    let head = answered(200, "HEAD", &[], "").with(|answer| {
        answer.fields.push(("content-length".to_owned(), "737".to_owned()));
    });
    assert_eq!(Cut::find(&head.plan, "HEAD", head.answer()), None);
    // Content-Length counts coded bytes.
    let coded = ended(&[], Some("30"), 10, End::Whole).with(|answer| {
        answer.fields.push(("content-encoding".to_owned(), "gzip".to_owned()));
    });
    assert_eq!(Cut::find(&coded.plan, "GET", coded.answer()), None);
    // Another URL has another plan.
    let followed = ended(&[("fault", "bad-length-short")], Some("5"), 5, End::Whole)
        .with(|answer| answer.followed_to = Some("http://a/b".to_owned()));
    assert_eq!(Cut::find(&followed.plan, "GET", followed.answer()), None);
}

#[test]
fn what_is_cut_is_said_aloud() {
    let request = ended(&[("fault", "truncate")], Some("10"), 5, broken()).compared();
    assert_eq!(
        request.announcement().unwrap(),
        "503 Service Unavailable, incomplete: 5 of 10 bytes, 1508 ms"
    );
    let arriving = request.with(|answer| answer.end = End::Arriving);
    assert_eq!(arriving.announcement(), None);
}

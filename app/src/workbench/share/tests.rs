use super::*;

#[test]
fn a_fragment_is_read_as_it_was_written() {
    for bytes in [&b""[..], b"a", &[0xfb, 0xff, 0xfe], &[7; 6000]] {
        let fragment = shared_fragment(bytes);
        assert_eq!(compressed_in(&fragment).unwrap(), bytes);
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        assert!(fragment.chars().all(is_plain), "{fragment}");
        assert!(fragment.ends_with(|c: char| c.is_ascii_hexdigit()), "{fragment}");
    }
    assert_eq!(shared_fragment(b"foobar"), "r1.Zm9vYmFy.61fb1920");
}

#[test]
fn what_a_chat_adds_is_left_alone_and_what_it_cuts_is_noticed() {
    let whole = shared_fragment(b"The result of a request");
    let bytes = compressed_in(&whole);
    assert!(bytes.is_some());
    for after in
        [".", ",", ")", ">", ").", "!", "*", "_", "%3E", "&gt;", "&amp;utm=a", " b"]
    {
        assert_eq!(compressed_in(&[&whole, after].concat()), bytes, "{after}");
    }
    for end in 0..whole.len() {
        assert_eq!(compressed_in(&whole[..end]), None, "{end}");
    }
    let changed = whole.replacen('V', "W", 1);
    assert_ne!(changed, whole);
    for fragment in [
        &*changed,
        &whole[1..],
        &[&whole, "0"].concat(),
        &whole.replacen("r1", "r2", 1),
        &whole.to_ascii_lowercase(),
        "r1.",
        "r1..",
        "r1..00000000",
        "r1.\u{e9}.é9999999",
        "text=HTTP/1.1%20200",
        &["r1.", &"A".repeat(70_000), ".00000000"].concat(),
        &shared_fragment(&vec![7; 60_000]),
    ] {
        assert_eq!(compressed_in(fragment), None, "{fragment:.80}");
    }
}

#[test]
fn notes_say_how_long_a_link_is_and_what_it_lacks() {
    let notes = |characters: usize, held, length| {
        let link = SharedLink { address: "a".repeat(characters), held, length };
        link.notes().join("\n").replace('\u{a0}', " ")
    };
    let first = "characters. The result stands behind the #, which no browser sends to a server.";
    assert_eq!(notes(950, 10, 10), format!("950 {first}"));
    assert_eq!(
        notes(7999, 3214, 9000),
        format!(
            "7 999 {first}\nThe link holds the first 3 214 of 9 000 bytes of the content.\n\
             Some chats cut links longer than 2 000 characters: share the link to the ask \
             alone, or a HAR file."
        )
    );
    assert!(is_short_enough(8000) && !is_short_enough(8001));
    assert_eq!(grouped(1_234_567), "1\u{a0}234\u{a0}567");
}

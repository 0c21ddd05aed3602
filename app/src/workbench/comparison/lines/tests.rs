use super::*;

/// The lines with a mark for their side: ` both`, `-left`, `+right`.
fn marked(left: &str, right: &str) -> Vec<String> {
    let lines = Lines::new(left, Some(right)).lines.into_iter();
    let marked = lines.map(|line| {
        let mark = match line.side {
            LineSide::Both => ' ',
            LineSide::Left => '-',
            LineSide::Right => '+',
        };
        format!("{mark}{}", line.text)
    });
    marked.collect()
}

#[test]
fn lines_are_paired_by_what_both_have() {
    for (left, right, lines) in [
        ("", "", &[][..]),
        ("a", "a", &[" a"]),
        ("a\n", "a", &[" a"]),
        ("a", "", &["-a"]),
        ("", "b", &["+b"]),
        ("a", "b", &["-a", "+b"]),
        ("{\na\n}", "{\nb\n}", &[" {", "-a", "+b", " }"]),
        ("a\nb\nc\nd", "b\nx\nd\ne", &["-a", " b", "-c", "+x", " d", "+e"]),
        ("a\nb\na\nb", "b\na", &["-a", " b", " a", "-b"]),
    ] {
        assert_eq!(marked(left, right), lines, "{left:?} {right:?}");
    }
}

#[test]
fn long_texts_are_compared_by_place_and_bounded() {
    let text = |count: usize, odd: &str| {
        let line = |place| if place % 2 == 0 { "same\n" } else { odd };
        (0..count).map(line).collect::<String>()
    };
    let lines = Lines::new(&text(900, "a\n"), Some(&text(900, "b\n")));
    assert_eq!((lines.lines.len(), lines.left_out), (450 + 900, 0));
    let lines = Lines::new(&text(5000, "a\n"), Some(&text(1200, "b\n")));
    assert_eq!((lines.lines.len(), lines.left_out), (500 + 1000, 4000));
    let long = "é".repeat(5000);
    let lines = Lines::new(&long, None);
    assert_eq!(lines.lines[0].text, format!("{} …", "é".repeat(250)));
}

#[test]
fn every_line_of_both_is_there_once() {
    // Texts of few different lines, so that much can be paired.
    let text = |mut seed: u32, count: usize| {
        let lines = (0..count).map(|_| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            ["a\n", "b\n", "c\n"][(seed >> 16) as usize % 3]
        });
        lines.collect::<String>()
    };
    for seed in 0..200 {
        let (left, right) = (text(seed, 40), text(seed + 1000, 30));
        let lines = Lines::new(&left, Some(&right)).lines;
        let of = |other| {
            let own = lines.iter().filter(|line| line.side != other);
            own.map(|line| line.text.clone() + "\n").collect::<String>()
        };
        assert_eq!((of(LineSide::Right), of(LineSide::Left)), (left, right));
    }
}

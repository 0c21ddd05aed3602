//! The kind of value in the table of options is what the parser reads: what a page offers
//! is accepted, and nothing beside it.

use http_status::{
    Ask, Chance, Limits, OPTIONS, OptionEntry, Request, parameter::Takes, plan, query,
};

/// What is planned with an option, or what is wrong with it.
fn planned(entry: &OptionEntry, value: &str) -> Result<Ask, String> {
    let needs: &[(&str, &str)] = match entry.name {
        "order" => &[("key", "a")],
        "on_end" => &[("key", "a"), ("order", "sequence")],
        _ => &[],
    };
    let pairs = needs.iter().copied().chain([(entry.name, value)]);
    let ask = Ask::from_query("503,200", &query::encode(pairs))
        .map_err(|problems| problems.to_string())?;
    let request = Request::get("http://lab.example");
    match plan(&ask, &request, &Limits::default(), Chance::new(0)) {
        Ok(_) => Ok(ask),
        Err(problems) => Err(problems.to_string()),
    }
}

/// What stands between grave accents behind the option and its value.
fn named(problem: &str) -> Vec<&str> {
    problem.split('`').skip(3).step_by(2).collect()
}

#[test]
fn every_word_of_a_choice_is_accepted_and_no_other() {
    let mut choices = 0;
    for entry in OPTIONS {
        let Takes::Choice(words) = entry.takes else { continue };
        choices += 1;
        let asks: Vec<_> =
            words.iter().map(|word| planned(entry, word).unwrap().to_query()).collect();
        let mut different = asks.clone();
        different.dedup();
        assert_eq!(asks, different, "{}: two words are one", entry.name);
        for word in words {
            let (longer, capital) = (format!("{word}x"), word.to_uppercase());
            let shorter = word.split_at(word.len() - 1).0;
            for other in [&*longer, shorter, &*format!(" {word}"), &*capital] {
                if words.contains(&other) {
                    continue;
                }
                // The problem names what is right: the words of the table.
                let problem = planned(entry, other).unwrap_err();
                let (mut said, mut listed) = (named(&problem), words.to_vec());
                said.sort_unstable();
                listed.sort_unstable();
                assert_eq!(said, listed, "{problem}");
            }
        }
        assert!(planned(entry, "").is_err(), "{}", entry.name);
    }
    assert_eq!(choices, 5);
}

#[test]
fn numbers_and_durations_are_what_the_table_says() {
    let table: [(Takes, &[&str], &[&str]); 3] = [
        (
            Takes::Whole,
            &["0", "42"],
            &["", "-1", "+1", "1.5", "1e3", "0x1", "42 ", "1s"],
        ),
        (
            Takes::Duration,
            &["0s", "1s", "1.5s", "250ms"],
            &["", "2", "1", "-1s", "1m", "s", "1 s", "1s-3s", "1s-", "-"],
        ),
        (
            Takes::DurationRange,
            &["0s", "1.5s", "250ms", "1s-3s", "250ms-1s", "1s-1s"],
            &["", "2", "1-3s", "3s-1s", "1s-", "-1s", "1s-2s-3s", "1s–2s"],
        ),
    ];
    for (takes, right, wrong) in table {
        let mut rows = OPTIONS.iter().filter(|entry| entry.takes == takes).peekable();
        assert!(rows.peek().is_some(), "{takes:?}");
        for entry in rows {
            for value in right {
                assert!(planned(entry, value).is_ok(), "{}={value}", entry.name);
            }
            for value in wrong {
                assert!(planned(entry, value).is_err(), "{}={value}", entry.name);
            }
        }
    }
}

//! Which step of a sequence the next request gets, from the `Sequence` of an answer.

use http_status::{OnEnd, Step};

use super::answer::{Answer, LiveRequest};

impl LiveRequest {
    /// What the next request with the same key gets, as far as the answer tells it.
    pub(super) fn next_step(&self, answer: &Answer) -> Option<String> {
        let Step { of, .. } = self.plan.step?;
        // Behind a redirect it would be the sequence of another URL.
        let field = answer.field("Sequence").filter(|_| answer.is_planned())?;
        let next = next(field, of, on_end(&self.path))?;
        Some(format!(
            "The next request with the same key gets {next}, if no other client asks first."
        ))
    }
}

/// What follows `2/3` in a sequence of so many steps; nothing where the field is that of
/// no such sequence.
fn next(field: &str, of: u64, on_end: OnEnd) -> Option<String> {
    const GONE: &str = "410 Gone";
    let (position, length) = field.split_once('/')?;
    if length.parse() != Ok(of) {
        return None;
    }
    if position == "end" {
        return (on_end == OnEnd::Gone).then(|| format!("{GONE} again"));
    }
    let position =
        position.parse().ok().filter(|position| (1..=of).contains(position))?;
    let step = |position: u64| format!("step {position} of {of}");
    Some(match on_end {
        _ if position < of => step(position + 1),
        OnEnd::Repeat => format!("{} again", step(of)),
        OnEnd::Loop => step(1),
        OnEnd::Gone => format!("{GONE}: the sequence is over"),
    })
}

/// What comes after the last step, by the address of the simulator, which is canonical.
fn on_end(path: &str) -> OnEnd {
    let id = path.split(['?', '&']).find_map(|part| part.strip_prefix("on_end="));
    OnEnd::ALL.into_iter().find(|one| Some(one.id()) == id).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use http_status::Ask;

    use super::*;

    #[test]
    fn the_next_step_is_that_of_the_next_arrival() {
        for on_end in OnEnd::ALL {
            let query = format!("key=a&order=sequence&on_end={}", on_end.id());
            let ask = Ask::from_query("503,502,200", &query).unwrap();
            for attempt in 1..=7 {
                let [now, then] =
                    [attempt, attempt + 1].map(|one| ask.step(one).unwrap());
                let said =
                    next(&now.to_string(), now.of, self::on_end(&ask.to_query()));
                let expected = match then.position {
                    Some(position) if then == now => {
                        format!("step {position} of 3 again")
                    }
                    Some(position) => format!("step {position} of 3"),
                    None if then == now => "410 Gone again".to_owned(),
                    None => "410 Gone: the sequence is over".to_owned(),
                };
                assert_eq!(said, Some(expected), "{now} {query}");
            }
        }
    }

    #[test]
    fn a_field_of_something_else_says_nothing() {
        for field in ["", "2", "0/3", "4/3", "1/2", "end/3", "a/3", "1/3/3", "-1/3"] {
            assert_eq!(next(field, 3, OnEnd::Repeat), None, "{field}");
        }
    }

    #[test]
    fn what_comes_at_the_end_stands_in_the_address() {
        for (path, expected) in [
            ("/api/status/503,200?key=a&order=sequence", OnEnd::Repeat),
            ("/api/status/503,200?on_end=loop&order=sequence", OnEnd::Loop),
            ("/api/status/503,200?key=a&on_end=410&order=sequence", OnEnd::Gone),
            (
                "/api/status/503,200?body=on_end%3Dloop&key=a&order=sequence",
                OnEnd::Repeat,
            ),
        ] {
            assert_eq!(on_end(path), expected, "{path}");
        }
    }
}

//! Whether the rows are an ask, and what it will send.

use http_status::{Ask, Chance, Code, Limits, Plan, Problem, Problems, Request, plan};

use super::row::{Row, pairs_of};

/// What came of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Checked {
    /// The ask and its plan, where nothing is wrong.
    outcome: Option<(Ask, Plan)>,
    /// What is wrong, by the id of the row.
    problems: Vec<(u32, String)>,
    /// Whether another request can be answered otherwise.
    varies: bool,
}

impl Checked {
    /// The ask, where nothing is wrong.
    pub(crate) fn ask(&self) -> Option<&Ask> {
        self.outcome.as_ref().map(|(ask, _)| ask)
    }

    /// What will be sent, where nothing is wrong.
    pub(crate) fn plan(&self) -> Option<&Plan> {
        self.outcome.as_ref().map(|(_, plan)| plan)
    }

    /// What is wrong with a row.
    pub(crate) fn problem(&self, row: u32) -> Option<&str> {
        let found = self.problems.iter().find(|(id, _)| *id == row);
        found.map(|(_, detail)| detail.as_str())
    }

    /// Whether the plan is one of several that chance may choose.
    pub(crate) fn varies(&self) -> bool {
        self.varies
    }
}

/// Checks the rows one by one and together.
pub(crate) fn check(code: Code, method: &str, origin: &str, rows: &[Row]) -> Checked {
    let request = Request { method, ..Request::get(origin) };
    let pairs = pairs_of(rows);
    match outcome(code, &pairs, &request) {
        Ok((ask, plan)) => {
            let varies = varies(&ask, &plan, &request);
            Checked { outcome: Some((ask, plan)), problems: Vec::new(), varies }
        }
        Err(together) => Checked {
            outcome: None,
            problems: place(code, &request, rows, &together),
            varies: false,
        },
    }
}

fn outcome(
    code: Code,
    pairs: &[(String, String)],
    request: &Request<'_>,
) -> Result<(Ask, Plan), Problems> {
    let ask = Ask::from_pairs(&code.to_string(), pairs)?;
    let plan = plan(&ask, request, &Limits::default(), Chance::new(0))?;
    Ok((ask, plan))
}

/// Puts every problem beside a row: what is wrong with a row alone belongs to
/// it, and what is wrong with several together to the last of that option.
fn place(
    code: Code,
    request: &Request<'_>,
    rows: &[Row],
    together: &Problems,
) -> Vec<(u32, String)> {
    let alone = |row: &Row| {
        // They need another option, so that only all rows together tell.
        if matches!(row.option, "order" | "on_end") {
            return None;
        }
        let pairs = pairs_of(std::slice::from_ref(row));
        let problems = outcome(code, &pairs, request).err()?;
        problems.iter().next().map(|problem| (row.id, problem.detail.clone()))
    };
    let mut placed: Vec<_> = rows.iter().filter_map(alone).collect();
    for Problem { option, detail, .. } in together.iter() {
        let known = placed.iter().any(|(_, known)| known == detail);
        let last = rows.iter().rev().find(|row| row.is_given && row.option == option);
        if let Some(row) = last.filter(|_| !known) {
            placed.push((row.id, detail.clone()));
        }
    }
    placed
}

/// A handful of other chances is enough to see whether chance matters.
fn varies(ask: &Ask, first: &Plan, request: &Request<'_>) -> bool {
    let limits = Limits::default();
    (1..6).any(|seed| {
        plan(ask, request, &limits, Chance::new(seed)).as_ref() != Ok(first)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bench::rows_of;

    fn checked(pairs: &[(&str, &str)]) -> Checked {
        let owned =
            |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        let rows = rows_of(&pairs.iter().map(owned).collect::<Vec<_>>());
        check(Code::OK, "GET", "http://127.0.0.1:3000", &rows)
    }

    #[test]
    fn a_problem_stands_beside_the_row_it_concerns() {
        type Case<'a> = (&'a [(&'a str, &'a str)], &'a [u32]);
        let cases: [Case<'_>; 13] = [
            (&[("delay", "2")], &[0]),
            (&[("delay", "1s"), ("header", "A: b"), ("header", "no colon")], &[2]),
            (&[("delay", "1s"), ("delay", "2s")], &[1]),
            (&[("delay", "31s"), ("interim", "200")], &[0, 1]),
            (&[("header", "A: b"), ("header", "Location: //evil.example")], &[1]),
            (&[("header", "A: b"), ("header", "No-Vary-Search: params")], &[1]),
            (&[("header", "A: b"), ("header", "Set-Cookie: a=b; Path=/")], &[1]),
            (&[("delay", "1s")], &[]),
            (&[("order", "sequence"), ("delay", "1s")], &[0]),
            (&[("order", "sequence"), ("key", "a"), ("delay", "2")], &[2]),
            (&[("on_end", "loop"), ("delay", "2")], &[1]),
            (&[("on_end", "loop"), ("delay", "1s")], &[0]),
            (&[("on_end", "404"), ("delay", "2")], &[0, 1]),
        ];
        for (pairs, wrong) in cases {
            let checked = checked(pairs);
            let with_problem: Vec<_> =
                (0..9).filter(|id| checked.problem(*id).is_some()).collect();
            assert_eq!(with_problem, wrong, "{pairs:?}");
            assert_eq!(checked.plan().is_some(), wrong.is_empty(), "{pairs:?}");
        }
    }

    #[test]
    fn two_rows_with_one_fault_each_say_so() {
        let checked = checked(&[("header", "one"), ("header", "two")]);
        assert!(checked.problem(0).is_some());
        assert!(checked.problem(1).is_some());
    }

    #[test]
    fn a_plan_varies_where_chance_has_a_choice() {
        assert!(checked(&[("delay", "1s-3s")]).varies());
        assert!(!checked(&[("delay", "1s-3s"), ("seed", "7")]).varies());
        assert!(!checked(&[("delay", "1s")]).varies());
    }

    #[test]
    fn a_new_row_says_nothing_yet() {
        let row = Row { id: 0, option: "delay", text: String::new(), is_given: false };
        let checked = check(Code::OK, "GET", "", &[row]);
        assert_eq!(checked.ask().map(Ask::to_query).as_deref(), Some(""));
    }
}

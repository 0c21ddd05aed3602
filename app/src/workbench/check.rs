//! Whether the rows are an ask, and what it will send.

use std::sync::Arc;

use http_status::{Ask, Chance, Codes, Plan, Problem, Problems, Request, plan};

use super::{
    link::simulator_path,
    request::{ComposedRequest, Draft, Place, RequestProblems},
    row::{Row, name_of, pairs_of},
};
use crate::site::Site;

/// What came of the rows.
#[derive(Debug, Clone)]
pub(crate) struct Checked {
    /// Who checked them.
    source: Source,
    /// The request.
    request: ComposedRequest,
    /// Path and query of the simulator.
    path: String,
    /// Whether the simulator and every client can do it.
    verdict: Verdict,
    /// The ask and its plan, where nothing is wrong.
    outcome: Option<(Ask, Arc<Plan>)>,
    /// What is wrong, by the id of the row.
    problems: Vec<(u32, String)>,
    /// What is wrong with the request.
    request_problems: RequestProblems,
    /// Whether another request can be answered otherwise.
    varies: bool,
}

/// What came of a check, in short.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// This page can send it.
    Right,
    /// Browsers refuse to send it, other clients do not.
    Refused,
    /// Something is wrong.
    Wrong,
}

impl Verdict {
    /// Its name in the page's data.
    #[cfg(feature = "ssr")]
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Refused => "refused",
            Self::Wrong => "wrong",
        }
    }

    /// The verdict of this name.
    #[cfg(not(feature = "ssr"))]
    pub(crate) fn from_id(id: &str) -> Self {
        match id {
            "right" => Self::Right,
            "refused" => Self::Refused,
            _ => Self::Wrong,
        }
    }
}

/// Who checked the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// The server, for the page as it stands.
    Server,
    /// Nobody yet: they changed before the planner was here.
    Nobody,
    /// The planner.
    Planner,
}

/// Ask and plan follow from request and path, so they are not looked at: that would be
/// kilobytes of wasm. What the server said of a page is what the planner says of it.
impl PartialEq for Checked {
    fn eq(&self, other: &Self) -> bool {
        let is_same_source = self.source == other.source;
        if !is_same_source && [self.source, other.source].contains(&Source::Nobody) {
            return false;
        }
        self.request == other.request
            && self.path == other.path
            && self.verdict == other.verdict
            && (!is_same_source
                || self.problems == other.problems
                    && self.request_problems == other.request_problems)
    }
}

impl Checked {
    /// What the server said of the page for this request: the path, and the verdict.
    /// Another request than that of the page is checked by nobody.
    pub(crate) fn served(
        request: ComposedRequest,
        is_of_page: bool,
        path: &str,
        verdict: Verdict,
    ) -> Self {
        Self {
            source: if is_of_page { Source::Server } else { Source::Nobody },
            request,
            path: path.to_owned(),
            verdict,
            outcome: None,
            problems: Vec::new(),
            request_problems: RequestProblems::default(),
            varies: false,
        }
    }

    /// Whether it was changed before the planner was here.
    pub(crate) fn is_unchecked(&self) -> bool {
        self.source == Source::Nobody
    }

    /// Path and query of the simulator.
    pub(crate) fn path(&self) -> &str {
        &self.path
    }

    /// The request.
    pub(crate) fn request(&self) -> &ComposedRequest {
        &self.request
    }

    /// What came of it, in short.
    #[cfg(feature = "ssr")]
    pub(crate) fn verdict(&self) -> Verdict {
        self.verdict
    }

    /// Whether the rows are an ask, and some client can send the request.
    pub(crate) fn is_valid(&self) -> bool {
        self.verdict != Verdict::Wrong
    }

    /// Whether this page can send the request.
    pub(crate) fn is_sendable(&self) -> bool {
        self.verdict == Verdict::Right
    }

    /// Whether anything of the request is wrong.
    pub(crate) fn has_request_problem(&self) -> bool {
        !self.request_problems.is_empty()
    }

    /// What is wrong at a place of the request.
    pub(crate) fn request_problem(&self, place: Place) -> Option<&str> {
        self.request_problems.at(place)
    }

    /// The ask, where nothing is wrong.
    pub(crate) fn ask(&self) -> Option<&Ask> {
        self.outcome.as_ref().map(|(ask, _)| ask)
    }

    /// What will be sent, where nothing is wrong.
    pub(crate) fn plan(&self) -> Option<&Arc<Plan>> {
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

/// Checks the rows one by one and together, by the limits of the service.
pub(crate) fn check(
    site: &Site,
    codes: &Codes,
    draft: &Draft,
    rows: &[Row],
) -> Checked {
    let (request, request_problems) = (draft.composed(), draft.problems());
    let checking = Checking { site, codes, request: &request };
    let (outcome, problems, varies) = match checking.outcome(&pairs_of(rows)) {
        Ok((ask, plan)) => {
            let varies = checking.varies(&ask, &plan);
            (Some((ask, Arc::new(plan))), Vec::new(), varies)
        }
        Err(together) => (None, checking.beside_rows(rows, &together), false),
    };
    let ask = outcome.as_ref().map(|(ask, _)| ask);
    let verdict = if ask.is_none() || !request_problems.is_valid() {
        Verdict::Wrong
    } else if request_problems.is_sendable() {
        Verdict::Right
    } else {
        Verdict::Refused
    };
    Checked {
        source: Source::Planner,
        path: simulator_path(&site.base_path, codes, rows, ask),
        request,
        verdict,
        outcome,
        problems,
        request_problems,
        varies,
    }
}

/// What is said of a row, as text: the marks around code are for Markdown.
pub(crate) fn hint(text: &str) -> String {
    text.replace('`', "")
}

/// What rows are checked against.
struct Checking<'a> {
    site: &'a Site,
    codes: &'a Codes,
    request: &'a ComposedRequest,
}

impl Checking<'_> {
    fn outcome(&self, pairs: &[(String, String)]) -> Result<(Ask, Plan), Problems> {
        let ask = Ask::from_pairs(&self.codes.to_string(), pairs)?;
        let plan = self.plan(&ask, 0)?;
        Ok((ask, plan))
    }

    fn plan(&self, ask: &Ask, chance: u64) -> Result<Plan, Problems> {
        let ComposedRequest { method, fields, .. } = self.request;
        let fields = fields.iter().map(|(name, value)| (&**name, &**value));
        let fields: Vec<_> = fields.collect();
        let request = Request { fields: &fields, ..self.site.request(method) };
        plan(ask, &request, &self.site.limits, Chance::new(chance))
    }

    /// Puts every problem beside a row: what is wrong with a row alone belongs to
    /// it, and what is wrong with several together to the last of that option.
    fn beside_rows(&self, rows: &[Row], together: &Problems) -> Vec<(u32, String)> {
        let alone = |row: &Row| {
            // They need another option, so that only all rows together tell.
            if row.step.is_some() || matches!(row.option, "order" | "on_end") {
                return None;
            }
            let problems = self.outcome(&pairs_of(std::slice::from_ref(row))).err()?;
            problems.iter().next().map(|problem| (row.id, problem.detail.clone()))
        };
        let mut placed: Vec<_> = rows.iter().filter_map(alone).collect();
        for Problem { option, detail, .. } in together.iter() {
            let is_known = placed.iter().any(|(_, known)| known == detail);
            let is_of =
                |row: &&Row| row.is_given && name_of(row.step, row.option) == *option;
            let last = rows.iter().rev().find(is_of);
            if let Some(row) = last.filter(|_| !is_known) {
                placed.push((row.id, detail.clone()));
            }
        }
        placed
    }

    /// Whether chance matters. A handful of other chances is enough to see it, and
    /// only where the ask leaves something to chance.
    fn varies(&self, ask: &Ask, first: &Plan) -> bool {
        let chosen = |plan: &Plan| (plan.asked, plan.delay, plan.body_delay);
        let differs = |chance| {
            self.plan(ask, chance).is_ok_and(|plan| chosen(&plan) != chosen(first))
        };
        ask.leaves_to_chance() && (1..6).any(differs)
    }
}

#[cfg(test)]
pub(super) mod tests {
    use std::sync::Arc;

    use http_status::{Code, Limits, Millis};

    use super::*;
    use crate::workbench::row::rows_of;

    pub(crate) fn site() -> Site {
        let origin = "http://127.0.0.1:3000".to_owned();
        Site { origin, base_path: String::new(), limits: Arc::default() }
    }

    pub(crate) fn codes(code: u16) -> Codes {
        Codes::one(Code::new(code).unwrap())
    }

    pub(crate) fn checked_as(
        code: u16,
        method: &str,
        pairs: &[(&str, &str)],
    ) -> Checked {
        let owned =
            |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        let rows = rows_of(&pairs.iter().map(owned).collect::<Vec<_>>());
        check(&site(), &codes(code), &Draft::of_method(method), &rows)
    }

    fn checked(pairs: &[(&str, &str)]) -> Checked {
        checked_as(200, "GET", pairs)
    }

    #[test]
    fn the_limits_are_those_of_the_service() {
        let row = |option, text: &str| Row {
            id: 0,
            step: None,
            option,
            text: text.to_owned(),
            is_given: true,
        };
        let limits = Limits {
            delay: Millis::new(60_000),
            redirect_hosts: vec!["example.com".to_owned()],
            ..Limits::default()
        };
        let wide = Site { limits: Arc::new(limits), ..site() };
        let limits = Limits { delay: Millis::new(2_000), ..Limits::default() };
        let narrow = Site { limits: Arc::new(limits), ..site() };
        for (option, text, right) in [
            ("delay", "45s", [false, true, false]),
            ("delay", "2001ms", [true, true, false]),
            ("location", "https://example.com/", [false, true, false]),
            ("location", "http://127.0.0.1:3000/", [true, true, true]),
        ] {
            let rows = [row(option, text)];
            let checked = [&site(), &wide, &narrow].map(|site| {
                check(site, &codes(200), &Draft::of_method("GET"), &rows)
                    .ask()
                    .is_some()
            });
            assert_eq!(checked, right, "{option}={text}");
        }
    }

    #[test]
    fn a_problem_stands_beside_the_row_it_concerns() {
        type Case<'a> = (&'a [(&'a str, &'a str)], &'a [u32]);
        let cases: [Case<'_>; 17] = [
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
            (&[("step1.delay", "2"), ("step1.fault", "reset")], &[0]),
            (&[("step1.delay", "1s"), ("fault", "reset")], &[0]),
            (&[("order", "sequence"), ("key", "a"), ("step2.delay", "1s")], &[2]),
            (&[("order", "sequence"), ("key", "a"), ("step1.delay", "1s")], &[]),
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
        let row = Row {
            id: 0,
            step: None,
            option: "delay",
            text: String::new(),
            is_given: false,
        };
        let checked = check(&site(), &codes(200), &Draft::of_method("GET"), &[row]);
        assert_eq!(checked.ask().map(Ask::to_query).as_deref(), Some(""));
    }
}

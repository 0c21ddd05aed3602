//! A field of CORS that does not exist.

use http_status::excerpt;

use super::sections::GRAMMAR;
use crate::{
    Level, Rule, Subject, rule::Reporter, rules::MOST, syntax::nearest::nearest,
};

pub(super) const RULE: Rule = Rule {
    id: "cors-field-unknown",
    level: Level::Warning,
    title: "A field of CORS that does not exist",
    finds: "A field starts with `Access-Control-` and is none that browsers know, \
          mostly because of a typo.",
    why: "Browsers ignore it, so what it was to allow stays forbidden.",
    fix: "Mind the plurals: `Allow-Methods`, `Allow-Headers`, `Expose-Headers`, but \
          `Allow-Origin`.",
    sections: &[GRAMMAR],
    check,
    ..Rule::DEFAULT
};

const KNOWN: [&str; 12] = [
    "Access-Control-Allow-Origin",
    "Access-Control-Allow-Credentials",
    "Access-Control-Allow-Methods",
    "Access-Control-Allow-Headers",
    "Access-Control-Expose-Headers",
    "Access-Control-Max-Age",
    "Access-Control-Allow-Private-Network",
    "Access-Control-Allow-Local-Network",
    "Access-Control-Request-Method",
    "Access-Control-Request-Headers",
    "Access-Control-Request-Private-Network",
    "Access-Control-Request-Local-Network",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let prefix = "Access-Control-";
    let is_ours = |name: &str| {
        name.get(..prefix.len()).is_some_and(|start| start.eq_ignore_ascii_case(prefix))
    };
    let is_known =
        |name: &str| KNOWN.iter().any(|known| known.eq_ignore_ascii_case(name));
    let unknown = subject.fields().0.iter().filter(|line| is_ours(&line.name));
    for line in unknown.filter(|line| !is_known(&line.name)).take(MOST) {
        let name = excerpt(&line.name);
        let message = match nearest(&line.name, KNOWN) {
            Some(meant) => {
                format!("Browsers do not know `{name}`; `{meant}` was probably meant.")
            }
            None => format!("Browsers do not know `{name}`."),
        };
        report.report_line(line, message);
    }
}

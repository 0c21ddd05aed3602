//! 401 without WWW-Authenticate.

use super::challenges;
use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const FIELD: Section = rfc_section!(9110, "11.6.1");

pub(super) const RULE: Rule = Rule {
    id: "401-no-challenge",
    level: Level::Error,
    title: "401 without WWW-Authenticate",
    finds: "The status is 401 and there is no `WWW-Authenticate`, or it cannot be read \
          as a list of challenges.",
    why: "The challenge tells the client which scheme to use and for which part of the \
          site. Without it browsers and libraries cannot log in, and some refuse the \
          response.",
    fix: "Send `WWW-Authenticate` with a scheme and its parameters, as in `Bearer \
          realm=\"api\"`. A scheme of your own keeps browsers from asking the user.",
    sections: &[rfc_section!(9110, "15.5.2"), FIELD],
    check,
    ..Rule::DEFAULT
};

const NAME: &str = "WWW-Authenticate";

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[401]) {
        let missing = "A 401 has to say in `WWW-Authenticate` how to log in, and this one does not.";
        challenges::check(subject, report, NAME, FIELD, missing);
    }
}

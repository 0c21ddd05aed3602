//! 407 without Proxy-Authenticate.

use super::challenges;
use crate::{Level, Rule, Section, Subject, rule::Reporter, section::rfc_section};

const FIELD: Section = rfc_section!(9110, "11.7.1");

pub(super) const RULE: Rule = Rule {
    id: "407-no-challenge",
    level: Level::Error,
    title: "407 without Proxy-Authenticate",
    finds: "The status is 407 and there is no `Proxy-Authenticate`, or it cannot be \
          read as a list of challenges.",
    why: "The challenge tells the client how to log in to the proxy. Without it \
          nothing can be done, and whatever is behind the proxy stays out of reach.",
    fix: "Send `Proxy-Authenticate` with a scheme and its parameters, as in `Bearer \
          realm=\"api\"`. A scheme of your own keeps browsers from asking the user.",
    sections: &[rfc_section!(9110, "15.5.8"), FIELD],
    check,
    ..Rule::DEFAULT
};

const NAME: &str = "Proxy-Authenticate";

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if subject.is_status(&[407]) {
        let missing = "A 407 has to say in `Proxy-Authenticate` how to log in to the proxy, and this one \
             does not.";
        challenges::check(subject, report, NAME, FIELD, missing);
    }
}

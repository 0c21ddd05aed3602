//! A 401 says how to log in.

use crate::{
    inspect::{
        Level, Rule, Subject, finding::Reporter, rule::rfc_section, syntax::challenge,
    },
    text::excerpt,
};

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
    sections: &[rfc_section!(9110, "15.5.2"), rfc_section!(9110, "11.6.1")],
    check,
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    if !subject.is_status(&[401]) {
        return;
    }
    let Some(value) = subject.fields().value("WWW-Authenticate") else {
        report.report(
            [subject.status_line()],
            "A 401 has to say in `WWW-Authenticate` how to log in, and this one does \
             not.",
        );
        return;
    };
    let message = match challenge::parse(&value) {
        Ok(challenges) if challenges.is_empty() => {
            "`WWW-Authenticate` is empty, so it names no way to log in.".to_owned()
        }
        Ok(_) => return,
        Err(rest) => format!(
            "`WWW-Authenticate` is no list of challenges from `{}` on.",
            excerpt(rest)
        ),
    };
    report.report(subject.fields().lines("WWW-Authenticate"), message);
}

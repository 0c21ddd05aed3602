//! Alt-Svc that cannot be read.

use super::shown;
use crate::{
    Level, Rule, Section, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{
        lists::members,
        scanner::{Scanner, SyntaxError},
    },
};

const FIELD: Section = rfc_section!(7838, "3");
const PARAMETERS: Section = rfc_section!(7838, "3.1");

pub(super) const RULE: Rule = Rule {
    id: "alt-svc-invalid",
    level: Level::Error,
    title: "Alt-Svc that cannot be read",
    finds: "`Alt-Svc` is neither `clear` nor a list of protocols and authorities.",
    why: "Browsers ignore the whole field, so HTTP/3 is never used.",
    fix: "Write `h3=\":443\"; ma=86400`: the authority in quotes, with a port.",
    sections: &[FIELD, PARAMETERS],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    for line in subject.fields().all("Alt-Svc").filter(|line| line.value != "clear") {
        let mut services = members(&line.value);
        let wrong = services.find_map(|service| Some((service, fault(service)?)));
        if let Some((service, fault)) = wrong {
            let section = if fault == NO_AGE { PARAMETERS } else { FIELD };
            report.citing(section).report_line(
                line,
                format!("The alternative {} {fault}.", shown(service)),
            );
            return;
        }
    }
}

const NO_AGE: SyntaxError = "has an `ma` that is no number";

fn fault(service: &str) -> Option<SyntaxError> {
    if service.eq_ignore_ascii_case("clear") {
        return Some("has to be in lower case and alone");
    }
    let mut scanner = Scanner::new(service);
    if scanner.token().is_none() || !scanner.eat('=') {
        return Some("does not start with a protocol and `=`");
    }
    let Some(authority) = scanner.quoted() else {
        return Some("has no authority in quotes");
    };
    let port = authority.rsplit_once(':').map(|(_, port)| port);
    if port.is_none_or(|port| port.parse::<u16>().is_err()) {
        return Some("has no port");
    }
    let parameters = match scanner.parameters() {
        Ok(parameters) => parameters,
        Err(fault) => return Some(fault),
    };
    if !scanner.is_done() {
        return Some("goes on after the authority with something that is no parameter");
    }
    let is_wrong =
        |value: &str| value.is_empty() || !value.bytes().all(|b| b.is_ascii_digit());
    let age = parameters.iter().find(|parameter| parameter.name == "ma")?;
    is_wrong(age.value.as_deref().unwrap_or_default()).then_some(NO_AGE)
}

//! Via that cannot be read.

use super::{MOST, shown};
use crate::{
    Level, Rule, Subject,
    rule::Reporter,
    section::rfc_section,
    syntax::{lists::members_outside, product::comment, scanner::Scanner},
};

pub(super) const RULE: Rule = Rule {
    id: "via-invalid",
    level: Level::Error,
    title: "Via that cannot be read",
    finds: "An element of `Via` is not a protocol version and the name of a proxy.",
    why: "Proxies find loops with it, and servers learn from it what the proxies \
          before them can do.",
    fix: "Write `1.1 name`: the version with which the message was received, then a \
          host or a pseudonym.",
    sections: &[rfc_section!(9110, "7.6.3")],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let lines = subject.fields().all("Via").filter(|line| line.value.is_ascii());
    let wrong = lines.flat_map(|line| {
        let hops = members_outside(&line.value, ('(', ')'));
        hops.filter(|hop| !is_hop(hop)).map(move |hop| (line, hop))
    });
    for (line, hop) in wrong.take(MOST) {
        report.report_line(
            line,
            format!("`Via` has {}, without a version and a name.", shown(hop)),
        );
    }
}

/// `[ protocol-name "/" ] protocol-version RWS received-by [ RWS comment ]`
fn is_hop(text: &str) -> bool {
    let mut scanner = Scanner::new(text);
    let has_version = scanner.token().is_some_and(|first| {
        let version = if scanner.eat('/') { scanner.token() } else { Some(first) };
        version.is_some_and(|version| version.starts_with(|c: char| c.is_ascii_digit()))
    });
    if !has_version || !scanner.skip_space() {
        return false;
    }
    let name = scanner.before(&[' ', '\t']);
    let is_name =
        |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~:[]".contains(&b);
    if name.is_empty() || !name.bytes().all(is_name) {
        return false;
    }
    scanner.skip_space();
    scanner.is_done() || (comment(&mut scanner).is_some() && scanner.is_done())
}

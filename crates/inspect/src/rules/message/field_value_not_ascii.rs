//! Value with characters outside ASCII.

use super::{MOST, shown};
use crate::{
    Exchange, Level, Rule, Subject,
    rule::{Cause, Reporter},
    section::rfc_section,
};

pub(super) const RULE: Rule = Rule {
    id: "field-value-not-ascii",
    level: Level::Warning,
    title: "Value with characters outside ASCII",
    finds: "A field value has bytes outside ASCII, such as typographic quotes or a space \
          that does not break.",
    why: "No charset is defined for them: one client reads UTF-8, another Latin-1, and \
          some libraries refuse the field. Where the field has a grammar, the value \
          cannot be read; then this is as grave as that.",
    fix: "Use the quotes, hyphens and spaces of ASCII. Encode text, with \
          percent-encoding or as the field has it (`filename*`, `title*`), or put it \
          into the content.",
    sections: &[rfc_section!(9110, "5.5")],
    cause: Some(Cause { without, effect: ", so the value is not understood." }),
    check,
    ..Rule::DEFAULT
};

/// Fields where another rule says more, and the one that may have such bytes.
const OTHERS: [&str; 8] = [
    "Content-Disposition",
    "Content-Location",
    "Content-Security-Policy",
    "Content-Security-Policy-Report-Only",
    "ETag",
    "Link",
    "Location",
    "Set-Cookie",
];

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let wrong = subject.fields().0.iter().filter_map(|line| {
        let is_other = OTHERS.iter().any(|name| name.eq_ignore_ascii_case(&line.name));
        let first = line.value.chars().find(|c| !c.is_ascii())?;
        (!is_other).then_some((line, u32::from(first)))
    });
    for (line, first) in wrong.take(MOST) {
        let (name, value) = (shown(&line.name), shown(&line.value));
        let message =
            format!("{name} is {value}, and U+{first:04X} in it is not ASCII.");
        report.report_line(line, message);
    }
}

/// The exchange as it would be if its values were ASCII: with what may be meant by
/// each character, and without it, because where quotation marks do not belong, nothing
/// may be meant.
fn without(exchange: &Exchange) -> Vec<Exchange> {
    let meanings: [fn(char) -> Option<char>; 2] = [|sign| Some(plain(sign)), |_| None];
    meanings.map(|meant| in_ascii(exchange, meant)).into()
}

fn in_ascii(exchange: &Exchange, meant: fn(char) -> Option<char>) -> Exchange {
    let mut exchange = exchange.clone();
    let heads = exchange.interim.iter_mut().chain(&mut exchange.response);
    let sections = heads.map(|head| &mut head.fields).chain([&mut exchange.trailers]);
    for line in sections.flat_map(|fields| &mut fields.0) {
        if !line.value.is_ascii() {
            let signs = line.value.chars();
            let value: String = signs
                .filter_map(|c| if c.is_ascii() { Some(c) } else { meant(c) })
                .collect();
            value.trim().clone_into(&mut line.value);
        }
    }
    exchange
}

/// The plain sign for a typographic one, and any letter for another.
fn plain(sign: char) -> char {
    match sign {
        '“' | '”' | '„' | '«' | '»' => '"',
        '‘' | '’' => '\'',
        '‐'..='―' => '-',
        _ if sign.is_whitespace() => ' ',
        _ => 'x',
    }
}

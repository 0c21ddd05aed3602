//! The page names another charset.

use super::shown;
use crate::{
    Level, Rule, Subject, rule::Reporter, section::rfc_section,
    syntax::charsets::is_utf8,
};

pub(super) const RULE: Rule = Rule {
    id: "charset-conflict",
    level: Level::Warning,
    title: "The page names another charset",
    finds: "`Content-Type` names one charset and the `meta` element of the page \
          another.",
    why: "The field wins, so a page that is in the charset of its `meta` element is \
          shown wrong, and looks right when it is opened from a file.",
    fix: "Let both say `utf-8`.",
    sections: &[
        crate::Section {
            title: "HTML Standard, determining the character encoding",
            url: "https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding",
        },
        rfc_section!(9110, "8.3.2"),
    ],
    check,
    ..Rule::DEFAULT
};

fn check(subject: &Subject<'_>, report: &mut Reporter<'_>) {
    let Some(line) = subject.field("Content-Type") else { return };
    let Some(media_type) =
        subject.content_type().filter(|one| one.essence == "text/html")
    else {
        return;
    };
    let content = subject.content_bytes().unwrap_or_default();
    let Some(inside) = meta_charset(content) else { return };
    let Some(outside) = media_type.charset() else { return };
    let is_same =
        outside.eq_ignore_ascii_case(&inside) || (is_utf8(outside) && is_utf8(&inside));
    if !is_same {
        report.report_line(
            line,
            format!(
                "`Content-Type` says {} and the page says {}.",
                shown(outside),
                shown(&inside)
            ),
        );
    }
}

/// What the first `meta` element with a charset says.
fn meta_charset(content: &[u8]) -> Option<String> {
    let start = content.get(..1024).unwrap_or(content);
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let (_, meta) = start.split_once("<meta charset=").or_else(|| {
        let (_, meta) = start.split_once("<meta http-equiv")?;
        meta.split_once('>')?.0.split_once("charset=")
    })?;
    let name = meta.trim_start_matches(['"', '\'']);
    let end = name.find(['"', '\'', '>', ' ', '/', ';'])?;
    name.get(..end).filter(|name| !name.is_empty()).map(ToOwned::to_owned)
}

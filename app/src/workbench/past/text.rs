//! A past exchange as text, which a link and the browser's storage can hold. Whoever made
//! the text may be anybody: all of it is checked when it is read.
//!
//! The time, the page, what became of the request; of an answer its status line, its
//! times, its content in three words, the browser's words where it broke, where redirects
//! led; then a line for each field, an empty line, and the content.

use std::{str::Lines, sync::Arc};

use http_status::{Code, is_token};

use super::{PastExchange, PastOutcome};
use crate::{
    page_address::codes_in,
    workbench::{Answer, Content, End, Timing},
};

/// Most bytes of a text that is read.
pub(crate) const MOST_TEXT: usize = 128 * 1024;
/// Most bytes of a line: what fits into an address, with some room.
const MOST_LINE: usize = 16 * 1024;
/// Most fields of an answer.
const MOST_FIELDS: usize = 200;

const CONTENTS: [(Content, &str); 3] =
    [(Content::Json, "json"), (Content::Text, "text"), (Content::Binary, "binary")];

impl PastExchange {
    /// The exchange as text, with so many bytes of the content at most.
    pub(crate) fn to_text(&self, most_content: usize) -> String {
        let head = format!("{}\n{}\n", self.at, one_line(&self.page));
        match &self.outcome {
            PastOutcome::Answered(answer) => {
                head + "answered\n" + &answer_text(answer, most_content)
            }
            PastOutcome::Refused(words) => head + "refused\n" + &one_line(words),
            PastOutcome::Cancelled => head + "cancelled\n",
            PastOutcome::Offline => head + "offline\n",
        }
    }

    /// Reads what [`Self::to_text`] wrote; nothing where it is anything else.
    pub(crate) fn from_text(text: &str) -> Option<Self> {
        if text.len() > MOST_TEXT {
            return None;
        }
        let (head, content) = text.split_once("\n\n").unwrap_or((text, ""));
        let mut lines = head.lines();
        let at = line(&mut lines)?.parse().ok()?;
        let page = line(&mut lines).filter(|page| codes_in(page).is_some())?.to_owned();
        let outcome = match line(&mut lines)? {
            "answered" => PastOutcome::Answered(Arc::new(answer(&mut lines, content)?)),
            "refused" => PastOutcome::Refused(line(&mut lines)?.to_owned()),
            "cancelled" => PastOutcome::Cancelled,
            "offline" => PastOutcome::Offline,
            _ => return None,
        };
        Some(Self { at, page, outcome })
    }
}

fn answer_text(answer: &Answer, most_content: usize) -> String {
    let Timing { sent_at, head_at, end_at, protocol } = &answer.timing;
    let (end, words) = match &answer.end {
        End::Arriving | End::Whole => ("whole", ""),
        End::Broken(words) => ("broken", &**words),
        End::Cancelled => ("cancelled", ""),
    };
    let known = CONTENTS.iter().find(|(content, _)| *content == answer.content);
    let content = known.map_or("", |(_, word)| word);
    let lines = [
        format!("{} {}", answer.status, answer.phrase),
        format!("{sent_at} {head_at} {end_at} {protocol}"),
        format!("{content} {} {end}", answer.length),
        // Neither may be empty: an empty line ends the fields.
        format!("said {words}"),
        format!("from {}", answer.followed_to.as_deref().unwrap_or_default()),
    ];
    let fields = answer.fields.iter().map(|(name, value)| format!("{name}: {value}"));
    let lines = lines.into_iter().chain(fields).map(|line| one_line(&line) + "\n");
    let text = answer.text().unwrap_or_default();
    lines.collect::<String>() + "\n" + start(text, most_content)
}

fn answer(lines: &mut Lines<'_>, text: &str) -> Option<Answer> {
    let (status, phrase) = pair(line(lines)?);
    let status = Code::new(status.parse().ok()?)?.get();
    let timing = timing(line(lines)?)?;
    let (content, length, end) = content(line(lines)?)?;
    let words = line(lines)?.strip_prefix("said ")?;
    let followed_to = line(lines)?.strip_prefix("from ")?;
    let fields: Vec<_> =
        lines.take(MOST_FIELDS + 1).map(field).collect::<Option<_>>()?;
    let is_bounded = fields.len() <= MOST_FIELDS && text.len() <= length;
    is_bounded.then(|| Answer {
        status,
        phrase: phrase.to_owned(),
        fields,
        content,
        bytes: text.as_bytes().into(),
        length,
        end: match end {
            "broken" => End::Broken(words.to_owned()),
            "cancelled" => End::Cancelled,
            _ => End::Whole,
        },
        cut: None,
        followed_to: Some(followed_to).filter(|url| !url.is_empty()).map(str::to_owned),
        timing,
    })
}

/// Three times, each at least the one before, and the protocol.
fn timing(line: &str) -> Option<Timing> {
    let mut words = line.splitn(4, ' ');
    let mut time = || words.next()?.parse().ok();
    let (sent_at, head_at, end_at) = (time()?, time()?, time()?);
    let protocol = words.next().unwrap_or_default().to_owned();
    let timing = Timing { sent_at, head_at, end_at, protocol };
    (sent_at <= head_at && head_at <= end_at).then_some(timing)
}

/// What the content is, how long it was, and how it ended.
fn content(line: &str) -> Option<(Content, usize, &str)> {
    let mut words = line.split(' ');
    let kind = words.next()?;
    let (content, _) = CONTENTS.iter().find(|(_, word)| *word == kind)?;
    let length = words.next()?.parse::<u32>().ok()?;
    Some((*content, length.try_into().ok()?, words.next()?))
}

fn field(line: &str) -> Option<(String, String)> {
    let (name, value) = pair(plain(line)?);
    let name = name.strip_suffix(':').filter(|name| is_token(name))?;
    Some((name.to_owned(), value.to_owned()))
}

fn line<'a>(lines: &mut Lines<'a>) -> Option<&'a str> {
    plain(lines.next()?)
}

/// A line, where it is one that was written here.
fn plain(line: &str) -> Option<&str> {
    let is_plain = line.len() <= MOST_LINE && !line.contains(char::is_control);
    is_plain.then_some(line)
}

/// What stands before the first space, and behind it.
fn pair(line: &str) -> (&str, &str) {
    line.split_once(' ').unwrap_or((line, ""))
}

/// A text that ends no line.
fn one_line(text: &str) -> String {
    let text = start(text, MOST_LINE);
    text.chars().map(|char| if char.is_control() { ' ' } else { char }).collect()
}

/// So many bytes of a text at most; no character is cut.
pub(in crate::workbench) fn start(text: &str, most: usize) -> &str {
    let end = (0..=most.min(text.len())).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

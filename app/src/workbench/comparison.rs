//! Two past exchanges side by side, and what differs between them.

mod fields;
mod lines;

use self::fields::field_rows;
pub(crate) use self::lines::{ContentLine, LineSide, Lines};
use super::{
    Answer, End, PastExchange,
    announcement::seconds,
    message::ASIDE,
    past::{PastOutcome, start},
};

/// What two exchanges have in common, or one alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Comparison {
    /// Whether there is a right one.
    pub(crate) is_pair: bool,
    /// What is known of the messages, and their fields.
    pub(crate) rows: Vec<ComparedRow>,
    /// The content, line by line.
    pub(crate) content: Lines,
    /// How many fields are not listed: those that every simulated response has, where they
    /// do not differ.
    pub(crate) aside: usize,
    /// As far as so many bytes, where one of them is no longer here whole.
    pub(crate) compared_bytes: Option<usize>,
}

/// A thing that both may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ComparedRow {
    /// What it is: `Status`, or the name of a field.
    pub(crate) name: String,
    /// Whether it is a field.
    pub(crate) is_field: bool,
    /// What the left one has.
    pub(crate) left: Option<String>,
    /// What the right one has.
    pub(crate) right: Option<String>,
    /// Whether they differ.
    pub(crate) difference: Difference,
}

/// Whether two values differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Difference {
    /// They are the same.
    Same,
    /// They differ, as they do at any time.
    Expected,
    /// They differ.
    Telling,
}

/// Fields that tell when an answer was made: they differ between any two.
const OF_THE_MOMENT: [&str; 4] = ["age", "date", "expires", "server-timing"];

impl Comparison {
    /// Compares two exchanges; one alone where there is no right one.
    pub(crate) fn new(left: &PastExchange, right: Option<&PastExchange>) -> Self {
        let mut rows = about_rows(left, right);
        rows.extend(field_rows(left.answer(), right.and_then(PastExchange::answer)));
        if right.is_none() {
            for row in &mut rows {
                row.difference = Difference::Same;
            }
        }
        let listed = rows.len();
        rows.retain(|row| row.difference != Difference::Same || !row.is_aside());
        let aside = listed - rows.len();
        let compared_bytes =
            [Some(left), right].into_iter().flatten().filter_map(cut_at).min();
        let text = |past| start(content(past), compared_bytes.unwrap_or(usize::MAX));
        let content = Lines::new(text(left), right.map(text));
        Self { is_pair: right.is_some(), rows, content, aside, compared_bytes }
    }

    /// What is to be known besides.
    pub(crate) fn notes(&self) -> Vec<String> {
        let Self { is_pair, aside, compared_bytes, .. } = self;
        let same = if *is_pair { "the same, and " } else { "" };
        let fields =
            format!("Fields about CORS and safety that are {same}not listed: {aside}.");
        let cut = compared_bytes.map(|bytes| {
            format!(
                "Of the content, the first {bytes} bytes are here; no more is compared."
            )
        });
        Some(fields).filter(|_| *aside > 0).into_iter().chain(cut).collect()
    }

    /// How many things differ that need not, in words; nothing of one alone.
    pub(crate) fn summary(&self) -> Option<String> {
        if !self.is_pair {
            return None;
        }
        let telling = |row: &&ComparedRow| row.difference == Difference::Telling;
        let names: Vec<_> =
            self.rows.iter().filter(telling).map(|row| row.name.as_str()).collect();
        let mut words: Vec<_> = names.iter().take(MOST_NAMED).copied().collect();
        let more = names.len().saturating_sub(MOST_NAMED);
        let more = format!("{more} more");
        if names.len() > MOST_NAMED {
            words.push(&more);
        }
        if self.content.differ() {
            words.push("the content");
        }
        Some(match words.split_last() {
            None => "The same, but for what differs at any time.".to_owned(),
            Some((word, [])) => format!("Different: {word}."),
            Some((word, before)) => {
                format!("Different: {} and {word}.", before.join(", "))
            }
        })
    }
}

/// Most names that the summary spells out.
const MOST_NAMED: usize = 5;

impl ComparedRow {
    fn new(name: &str, left: Option<String>, right: Option<String>) -> Self {
        let difference =
            if left == right { Difference::Same } else { Difference::Telling };
        Self { name: name.to_owned(), is_field: false, left, right, difference }
    }

    /// Whether every simulated response has it.
    fn is_aside(&self) -> bool {
        self.is_field && ASIDE.iter().any(|name| self.name.eq_ignore_ascii_case(name))
    }
}

/// Reads one thing of an exchange.
type Read = fn(&PastExchange) -> Option<String>;

/// What is compared besides fields. A thing that neither has is left out.
const ABOUT: [(&str, Read); 8] = [
    ("Status", |past| Some(status(past))),
    ("Time", |past| past.answer().map(|answer| seconds(answer.timing.end_at))),
    ("Content", |past| past.answer().map(|answer| bytes(answer.length))),
    ("Protocol", |past| {
        past.answer().map(|answer| answer.timing.protocol.clone()).filter(is_given)
    }),
    ("Attempt", |past| field(past, "attempt")),
    ("End", |past| past.answer().and_then(end)),
    ("Redirected to", |past| past.answer()?.followed_to.clone()),
    ("Page", |past| Some(past.page.clone())),
];

fn about_rows(left: &PastExchange, right: Option<&PastExchange>) -> Vec<ComparedRow> {
    let rows = ABOUT.iter().map(|(name, read)| {
        let mut row = ComparedRow::new(name, read(left), right.and_then(read));
        if *name == "Time" && row.difference == Difference::Telling {
            row.difference = Difference::Expected;
        }
        row
    });
    // Where both ask for the same, nobody needs to read it.
    let is_shown = |row: &ComparedRow| match row.name.as_str() {
        "Page" => row.right.is_some() && row.left != row.right,
        _ => row.left.is_some() || row.right.is_some(),
    };
    rows.filter(is_shown).collect()
}

fn status(past: &PastExchange) -> String {
    match &past.outcome {
        PastOutcome::Answered(answer) => {
            format!("{} {}", answer.status, answer.phrase).trim_end().to_owned()
        }
        PastOutcome::Refused(words) => {
            format!("no answer: the browser says “{words}”")
        }
        PastOutcome::Cancelled => "cancelled before an answer".to_owned(),
        PastOutcome::Offline => "no network".to_owned(),
    }
}

fn bytes(length: usize) -> String {
    format!("{length} byte{}", if length == 1 { "" } else { "s" })
}

fn end(answer: &Answer) -> Option<String> {
    match &answer.end {
        End::Arriving | End::Whole => None,
        End::Broken(words) => Some(format!("broken: the browser says “{words}”")),
        End::Cancelled => Some("cancelled".to_owned()),
    }
}

fn field(past: &PastExchange, name: &str) -> Option<String> {
    past.answer()?.field(name).map(ToOwned::to_owned)
}

#[expect(clippy::ptr_arg, reason = "the signature that a filter wants")]
fn is_given(text: &String) -> bool {
    !text.is_empty()
}

/// The content as text; nothing where it is none.
fn content(past: &PastExchange) -> &str {
    past.answer().and_then(Answer::text).unwrap_or_default()
}

/// How many bytes of the content are here, where that is not all that came.
fn cut_at(past: &PastExchange) -> Option<usize> {
    let answer = past.answer()?;
    (!answer.is_kept()).then(|| answer.text().unwrap_or_default().len())
}

#[cfg(test)]
mod tests;

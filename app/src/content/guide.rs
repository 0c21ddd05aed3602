//! A guide: questions, whose answers lead to further questions or to a code.
//!
//! ```text
//! # Which code should I send?
//!
//! A sentence or two.
//!
//! ## start: Did it work?
//!
//! What to think of.
//!
//! - Yes -> #success
//! - No, nothing is there -> 404
//! ```

use std::sync::LazyLock;

use super::{FILES, markdown};

static WHICH_CODE: LazyLock<Option<Guide>> = LazyLock::new(|| {
    Guide::read(FILES.get_file("guides/which-code.md")?.contents_utf8()?)
});

/// The guide to the code that fits.
pub(crate) fn which_code() -> Option<&'static Guide> {
    WHICH_CODE.as_ref()
}

/// Questions that lead to a code.
#[derive(Debug)]
pub(crate) struct Guide {
    /// Its title.
    pub(crate) title: String,
    /// What stands before the first question, as HTML.
    pub(crate) lead: String,
    /// The questions; the first is where one starts.
    pub(crate) questions: Vec<Question>,
}

/// A question with its answers.
#[derive(Debug)]
pub(crate) struct Question {
    /// Its name in addresses: `/which-code#success`.
    pub(crate) id: String,
    /// The question.
    pub(crate) title: String,
    /// What to think of before answering, as HTML.
    pub(crate) text: String,
    /// The answers.
    pub(crate) answers: Vec<Answer>,
}

/// An answer, and where it leads.
#[derive(Debug)]
pub(crate) struct Answer {
    /// The answer, as HTML.
    pub(crate) words: String,
    /// Where it leads.
    pub(crate) target: Target,
}

/// Where an answer leads.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// To the question of this name.
    Question(String),
    /// To this code.
    Code(u16),
}

impl Guide {
    /// Reads a file; nothing where it is not of the shape above.
    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split("\n## ");
        let (title, lead) = parts.next()?.strip_prefix("# ")?.split_once('\n')?;
        Some(Self {
            title: title.to_owned(),
            lead: markdown::inline_html(lead),
            questions: parts.map(Question::read).collect::<Option<_>>()?,
        })
    }
}

impl Question {
    fn read(part: &str) -> Option<Self> {
        let (heading, body) = part.split_once('\n')?;
        let (id, title) = heading.split_once(": ")?;
        let (text, answers) = body.split_once("\n- ")?;
        Some(Self {
            id: id.to_owned(),
            title: title.to_owned(),
            text: markdown::html(text),
            answers: answers.split("\n- ").map(Answer::read).collect::<Option<_>>()?,
        })
    }
}

impl Answer {
    fn read(line: &str) -> Option<Self> {
        let (words, target) = line.trim().rsplit_once(" -> ")?;
        let target = match target.strip_prefix('#') {
            Some(id) => Target::Question(id.to_owned()),
            None => Target::Code(target.parse().ok()?),
        };
        Some(Self { words: markdown::inline_html(words), target })
    }
}

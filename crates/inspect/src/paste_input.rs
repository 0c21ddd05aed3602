//! What stands in the paste box: a text, the parameters beside it, and the link that
//! restores both.

use http_status::{Problem, Problems, query};

use super::{Inspected, PARAMETERS, PasteContext, paste};

/// The longest link, in bytes, that is offered: browsers take more, chats and
/// mails do not.
pub const LONGEST_LINK: usize = 32 * 1024;

/// The name of the text in links and forms.
const TEXT: &str = "text";

/// The name of the parameter that a form gives with a line for each value.
const LINES: &str = "request_header";

/// A pasted text and the parameters beside it, as they were typed.
///
/// ```
/// use inspect::PasteInput;
///
/// let input = PasteInput::from_fragment("text=HTTP/1.1%20405%0A&method=PUT").unwrap();
/// assert_eq!(input.text, "HTTP/1.1 405\n");
/// assert_eq!(input.fragment().as_deref(), Some("text=HTTP/1.1%20405%0A&method=PUT"));
/// assert!(PasteInput::from_fragment("line-3").is_none());
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PasteInput {
    /// The text.
    pub text: String,
    /// Values of [`PARAMETERS`], which may be wrong; never empty ones.
    pub parameters: Vec<(String, String)>,
}

impl PasteInput {
    /// Reads the parameters of a form or a link; others than its own are ignored.
    pub fn from_parameters(pairs: Vec<(String, String)>) -> Self {
        let mut input = Self::default();
        for (name, value) in pairs {
            if name == TEXT {
                input.text = value;
            } else if name == LINES {
                input.put_lines(&value);
            } else if PARAMETERS.iter().any(|parameter| parameter.name == name) {
                input.put(&name, value.trim());
            }
        }
        input
    }

    /// Reads what follows the `#` of an address; nothing where that is something
    /// else, or nothing.
    pub fn from_fragment(fragment: &str) -> Option<Self> {
        let input = Self::from_parameters(query::decode(fragment).ok()?);
        (input != Self::default()).then_some(input)
    }

    /// What follows the `#` of an address that restores this; nothing where it
    /// would be longer than [`LONGEST_LINK`].
    pub fn fragment(&self) -> Option<String> {
        if self.text.len() > LONGEST_LINK {
            return None;
        }
        let text = [(TEXT, self.text.as_str())]
            .into_iter()
            .filter(|(_, text)| !text.is_empty());
        let beside =
            self.parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let fragment = query::encode(text.chain(beside));
        (fragment.len() <= LONGEST_LINK).then_some(fragment)
    }

    /// Adds a value, unless it is empty.
    pub fn put(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            self.parameters.push((name.to_owned(), value.to_owned()));
        }
    }

    /// Adds a request field for each line of a text.
    pub fn put_lines(&mut self, text: &str) {
        for line in text.lines() {
            self.put(LINES, line.trim());
        }
    }

    /// The values of a parameter, a line for each.
    pub fn lines(&self, name: &str) -> String {
        let values = self.parameters.iter().filter(|(known, _)| known == name);
        values.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// Whether there is nothing to inspect.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// What is wrong with the parameters.
    pub fn problems(&self) -> Vec<Problem> {
        self.context().1
    }

    /// Inspects the text by the parameters that are right.
    pub fn inspect(&self) -> Vec<Inspected> {
        if self.is_empty() {
            return Vec::new();
        }
        let (context, _) = self.context();
        let read = paste::read_with(&self.text, &context);
        Inspected::all(read.exchanges)
    }

    /// What the right parameters say, and what is wrong with the others.
    fn context(&self) -> (PasteContext, Vec<Problem>) {
        let (mut right, mut wrong) = (Vec::new(), Vec::new());
        for pair in &self.parameters {
            match PasteContext::from_parameters(std::slice::from_ref(pair)) {
                Ok(_) => right.push(pair.clone()),
                Err(problems) => wrong.extend(problems.iter().cloned()),
            }
        }
        let context = PasteContext::from_parameters(&right).unwrap_or_else(
            |problems: Problems| {
                wrong.extend(problems.iter().cloned());
                PasteContext::default()
            },
        );
        (context, wrong)
    }
}

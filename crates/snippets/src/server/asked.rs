//! The fields and the content of a response that a URL asks for.

use http_status::{Ask, Code};

const CONTENT_TYPE: &str = "Content-Type";
/// What content is where nobody says it: the type of the simulator.
const PLAIN: &str = "text/plain; charset=utf-8";

/// What the options of a URL change in a program's answer.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    /// Fields to set, one of each name.
    fields: Vec<(String, String)>,
    /// Names of fields to leave out.
    omitted: Vec<String>,
    content: Option<Content>,
}

/// Content that a URL gives.
#[derive(Debug)]
pub(crate) struct Content {
    pub(crate) text: String,
    pub(crate) media_type: String,
}

impl Asked {
    /// What this query asks for; nothing where it is none of a simulator URL.
    pub(crate) fn from_query(code: Code, query: &str) -> Self {
        let Ok(ask) = Ask::from_query(&code.to_string(), query) else {
            return Self::default();
        };
        let options = [("Location", ask.location), ("Retry-After", ask.retry_after)];
        let options = options.into_iter().filter_map(|(name, value)| {
            let value = value?;
            Some((name.to_owned(), value))
        });
        // A `header` wins over an option, and the first of a name over the next.
        let named: Vec<_> =
            ask.fields.into_iter().map(|field| (field.name, field.value)).collect();
        let given = named.iter().find(|(name, _)| same(name, CONTENT_TYPE));
        let given = given.map(|(_, value)| value.clone()).or(ask.media_type);
        let content = ask.body.map(|text| Content {
            text,
            media_type: given.unwrap_or_else(|| PLAIN.to_owned()),
        });
        let mut asked = Self { fields: Vec::new(), omitted: ask.omit, content };
        for (name, value) in named.into_iter().chain(options) {
            // It goes with the content.
            let is_of_content = same(&name, CONTENT_TYPE);
            let again = asked.fields.iter().any(|(own, _)| same(own, &name));
            if !is_of_content && !again && !asked.omits(&name) {
                asked.fields.push((name, value));
            }
        }
        asked
    }

    /// Whether it changes no field but that of the content.
    pub(crate) fn has_no_fields(&self) -> bool {
        self.fields.is_empty() && self.omitted.is_empty()
    }

    /// The content that it gives.
    pub(crate) fn content(&self) -> Option<&Content> {
        self.content.as_ref()
    }

    /// Whether it sets this field or leaves it out.
    pub(crate) fn changes(&self, name: &str) -> bool {
        self.omits(name) || self.fields.iter().any(|(own, _)| same(own, name))
    }

    /// Whether it leaves this field out.
    pub(crate) fn omits(&self, name: &str) -> bool {
        self.omitted.iter().any(|omitted| same(omitted, name))
    }

    /// The content alone.
    pub(crate) fn without_fields(self) -> Self {
        Self { content: self.content, ..Self::default() }
    }

    /// Replaces a field where it stands, appends what is new, removes what is left out.
    pub(crate) fn apply(&self, fields: &mut Vec<(String, String)>) {
        fields.retain(|(name, _)| !self.omits(name));
        for (name, value) in &self.fields {
            match fields.iter_mut().find(|(own, _)| same(own, name)) {
                Some((_, own)) => own.clone_from(value),
                None => fields.push((name.clone(), value.clone())),
            }
        }
    }
}

fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

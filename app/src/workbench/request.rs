//! The request that somebody composes: its method, header fields and content, as the
//! page's address has them and as they are sent.

mod media_type;
mod problems;

use http_status::query;

use self::parameter::{CONTENT, FIELD, MEDIA_TYPE, METHOD};
pub(crate) use self::{
    media_type::MediaType,
    problems::{Place, RequestProblems, method_problem},
};

/// The parameters of a page that are about its request. None of them is an option of
/// the simulator.
pub(crate) mod parameter {
    pub(crate) const METHOD: &str = "method";
    pub(crate) const FIELD: &str = "request_header";
    pub(crate) const CONTENT: &str = "request_body";
    pub(crate) const MEDIA_TYPE: &str = "request_type";
}

/// The methods to choose from.
pub(crate) const METHODS: [&str; 7] =
    ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

/// Most fields of one request.
const MOST_FIELDS: usize = 32;
/// Most bytes of fields and content in an address: the smallest request head that a
/// service can be set to take is 8 KiB.
const MOST_ENCODED: usize = 6 * 1024;

/// A request as somebody typed it, right or wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    /// The method.
    pub(crate) method: String,
    /// A row for each field.
    pub(crate) fields: Vec<FieldRow>,
    /// The content.
    pub(crate) content: String,
    /// The media type that was chosen; nothing where it is guessed.
    pub(crate) media_type: Option<MediaType>,
}

/// A field with its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct FieldRow {
    /// Stays with the row while others come and go.
    pub(crate) id: u32,
    /// The name.
    pub(crate) name: String,
    /// The value.
    pub(crate) value: String,
}

/// A request as it is sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ComposedRequest {
    /// The method.
    pub(crate) method: String,
    /// The fields in their order.
    pub(crate) fields: Vec<(String, String)>,
    /// The content, which is sent in UTF-8.
    pub(crate) content: Option<String>,
}

impl FieldRow {
    fn parse(id: u32, line: &str) -> Self {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        Self { id, name: name.to_owned(), value: trimmed(value).to_owned() }
    }

    /// Whether it says anything: a new one does not.
    fn is_given(&self) -> bool {
        !(self.name.is_empty() && self.value.is_empty())
    }
}

impl Draft {
    /// A request of this method, without fields and content.
    #[cfg(test)]
    pub(crate) fn of_method(method: &str) -> Self {
        Self::from_parameters(&[(METHOD.to_owned(), method.to_owned())])
    }

    /// The request that the parameters of a page compose: a GET where they name no
    /// method. Of too many fields, one more than may be is kept, to be refused.
    pub(crate) fn from_parameters(parameters: &[(String, String)]) -> Self {
        let values = |name: &'static str| {
            let named = parameters.iter().filter(move |(known, _)| known == name);
            named.map(|(_, value)| value.as_str())
        };
        let first = |name| values(name).next().unwrap_or_default();
        let lines = values(FIELD).take(MOST_FIELDS + 1);
        let method = Some(first(METHOD)).filter(|method| !method.is_empty());
        Self {
            method: normal_method(method.unwrap_or("GET")).to_owned(),
            fields: (0..)
                .zip(lines)
                .map(|(id, line)| FieldRow::parse(id, line))
                .collect(),
            content: first(CONTENT).to_owned(),
            media_type: MediaType::from_id(first(MEDIA_TYPE)),
        }
    }

    /// The parameters of the page that restore it; nothing for a plain GET. Fields and
    /// content that are too long for an address are left out.
    pub(super) fn to_query(&self) -> String {
        let method = normal_method(&self.method);
        let method = (!matches!(method, "GET" | "")).then_some((METHOD, method));
        let rest = self.encoded();
        let rest = Some(rest).filter(|rest| (1..=MOST_ENCODED).contains(&rest.len()));
        let method = method.map(|method| query::encode([method]));
        method.into_iter().chain(rest).collect::<Vec<_>>().join("&")
    }

    /// Fields and content as parameters.
    fn encoded(&self) -> String {
        let given = self.fields.iter().filter(|field| field.is_given());
        let lines = given.map(|field| [&*field.name, ": ", &*field.value].concat());
        let lines: Vec<_> = lines.collect();
        let fields = lines.iter().map(|line| (FIELD, line.as_str()));
        let media_type = self.media_type.map(|chosen| (MEDIA_TYPE, chosen.id()));
        let content = Some(self.content.as_str()).filter(|text| !text.is_empty());
        let content = content.map(|content| (CONTENT, content));
        query::encode(fields.chain(media_type).chain(content))
    }

    /// How many fields and contents are set.
    pub(crate) fn count(&self) -> usize {
        let fields = self.fields.iter().filter(|field| field.is_given()).count();
        fields + usize::from(!self.content.is_empty())
    }

    /// Whether there is content that a request of this method does not carry.
    pub(crate) fn keeps_content_back(&self) -> bool {
        !self.content.is_empty() && !takes_content(normal_method(&self.method))
    }

    /// The media type of the content, as it was chosen or as it is guessed.
    fn media_type(&self) -> MediaType {
        self.media_type.unwrap_or_else(|| self.guess())
    }

    /// The media type that the content looks like.
    pub(crate) fn guess(&self) -> MediaType {
        MediaType::guess(&self.content)
    }

    /// Whether a field of its own says the media type.
    pub(crate) fn has_own_type(&self) -> bool {
        let mut fields = self.fields.iter();
        fields.any(|field| trimmed(&field.name).eq_ignore_ascii_case(CONTENT_TYPE))
    }

    /// The request as it is sent: with a media type where there is content.
    pub(crate) fn composed(&self) -> ComposedRequest {
        let method = normal_method(&self.method);
        let text = |text: &str| trimmed(text).to_owned();
        let given = self.fields.iter().filter(|field| field.is_given());
        let mut fields: Vec<_> =
            given.map(|field| (text(&field.name), text(&field.value))).collect();
        let has_content = !self.content.is_empty() && takes_content(method);
        let content = has_content.then(|| self.content.clone());
        let media_type = self.media_type().value();
        if has_content && !self.has_own_type() && !media_type.is_empty() {
            fields.push((CONTENT_TYPE.to_owned(), media_type.to_owned()));
        }
        ComposedRequest { method: method.to_owned(), fields, content }
    }
}

const CONTENT_TYPE: &str = "Content-Type";

impl ComposedRequest {
    /// Whether it has a field of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(known, _)| known.eq_ignore_ascii_case(name))
    }

    /// The GET that follows a redirect without its content (Fetch, section 4.4).
    pub(crate) fn into_get(mut self) -> Self {
        const OF_CONTENT: [&str; 4] = [
            "content-encoding",
            "content-language",
            "content-location",
            "content-type",
        ];
        self.fields.retain(|(name, _)| {
            !OF_CONTENT.iter().any(|known| name.eq_ignore_ascii_case(known))
        });
        Self { method: "GET".to_owned(), content: None, ..self }
    }
}

/// A method as browsers send it: they write six methods in capitals (Fetch, section
/// 2.2.1). PATCH is none of them, and other methods are case-sensitive.
fn normal_method(method: &str) -> &str {
    let mut methods = METHODS.into_iter().filter(|known| *known != "PATCH");
    methods.find(|known| known.eq_ignore_ascii_case(method)).unwrap_or(method)
}

/// Whether browsers send content with a method (Fetch, section 5.4); a TRACE has none
/// anywhere (RFC 9110 section 9.3.8).
fn takes_content(method: &str) -> bool {
    !matches!(method, "GET" | "HEAD" | "TRACE")
}

/// Without the white space around a field value, which is not part of it (RFC 9110
/// section 5.5).
fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t'])
}

#[cfg(test)]
mod tests;

//! What a browser showed of a response, as a text and as an exchange.

use inspect::{
    Content, Exchange, FieldLine, Fields, RequestHead, ResponseHead, Source, Status,
};

/// What a browser showed.
///
/// The page and the module of the Inspector are two programs: this goes from one
/// to the other as text.
///
/// ```
/// use report::Seen;
///
/// let seen = Seen {
///     method: "GET",
///     url: "http://lab.example/a",
///     status: 405,
///     phrase: "Method Not Allowed",
///     fields: vec![("content-length", "0")],
///     content: Some(""),
///     is_broken: false,
/// };
/// let text = seen.to_text();
/// assert_eq!(Seen::read(&text), Some(seen));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen<'a> {
    /// The method of the request.
    pub method: &'a str,
    /// The absolute URL that answered.
    pub url: &'a str,
    /// The status; 0 where the browser showed no answer (Fetch, section 2.2.6).
    pub status: u16,
    /// The reason phrase; empty where the protocol has none, and without an answer.
    pub phrase: &'a str,
    /// The fields, in the browser's order.
    pub fields: Vec<(&'a str, &'a str)>,
    /// The content as text; nothing where it is none.
    pub content: Option<&'a str>,
    /// Whether the browser gave up on the content.
    pub is_broken: bool,
}

/// The line of a content that the browser gave up on: no field has it.
const BROKEN: &str = "broken";

impl<'a> Seen<'a> {
    /// Request, status, fields, each on a line, and after an empty one the content.
    pub fn to_text(&self) -> String {
        let Self { method, url, status, phrase, fields, content, is_broken } = self;
        let mut text =
            [*method, " ", *url, "\n", &status.to_string(), " ", *phrase].concat();
        for (name, value) in fields {
            for part in ["\n", *name, ":", *value] {
                text.push_str(part);
            }
        }
        if *is_broken {
            text.push('\n');
            text.push_str(BROKEN);
        }
        if let Some(content) = content {
            text.push_str("\n\n");
            text.push_str(content);
        }
        text
    }

    /// Reads such a text; nothing where it is not one.
    pub fn read(text: &'a str) -> Option<Self> {
        let (head, content) = match text.split_once("\n\n") {
            Some((head, content)) => (head, Some(content)),
            None => (text, None),
        };
        let mut lines = head.split('\n');
        let (method, url) = lines.next()?.split_once(' ')?;
        let (status, phrase) = lines.next()?.split_once(' ')?;
        let is_broken = head.ends_with(&["\n", BROKEN].concat());
        let fields = lines.filter_map(|line| line.split_once(':')).collect();
        Some(Self {
            method,
            url,
            status: status.parse().ok()?,
            phrase,
            fields,
            content,
            is_broken,
        })
    }

    /// The exchange; the status is on line 1, the first field on line 2.
    pub fn exchange(&self) -> Exchange {
        let fields = self.fields.iter().zip(2..).map(|((name, value), line)| {
            FieldLine { name: (*name).to_owned(), value: (*value).to_owned(), line }
        });
        let content = match self.content {
            None => Content::Unknown,
            Some("") => Content::Absent,
            Some(text) => Content::Bytes(text.as_bytes().to_vec()),
        };
        Exchange {
            source: Source::Browser,
            request: Some(RequestHead {
                method: self.method.to_owned(),
                url: self.url.to_owned(),
                ..RequestHead::default()
            }),
            response: Some(ResponseHead {
                status: Status {
                    text: self.status.to_string(),
                    number: Some(self.status),
                },
                phrase: Some(self.phrase).filter(|p| !p.is_empty()).map(str::to_owned),
                fields: Fields(fields.collect()),
                line: 1,
                ..ResponseHead::default()
            }),
            content,
            ..Exchange::default()
        }
    }
}

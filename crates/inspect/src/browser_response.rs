//! What a browser showed of a response.

use super::{
    Content, Exchange, FieldLine, Fields, RequestHead, ResponseHead, Source, Status,
};

/// What a browser showed a script of a response.
///
/// ```
/// use inspect::BrowserResponse;
///
/// let shown = BrowserResponse {
///     method: "GET".to_owned(),
///     url: "http://lab.example/a".to_owned(),
///     status: 405,
///     fields: vec![("content-length".to_owned(), "0".to_owned())],
///     ..BrowserResponse::default()
/// };
/// assert_eq!(shown.exchange().response.unwrap().fields.0[0].line, 2);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BrowserResponse {
    /// The method of the request.
    pub method: String,
    /// The absolute URL that answered.
    pub url: String,
    /// The status; 0 where the browser showed no answer (Fetch, section 2.2.6).
    pub status: u16,
    /// The reason phrase; empty where the protocol has none, and without an answer.
    pub phrase: String,
    /// The fields, in the browser's order.
    pub fields: Vec<(String, String)>,
    /// The content as text; nothing where it is none.
    pub content: Option<String>,
    /// Whether the browser gave up on the content.
    pub is_broken: bool,
}

impl BrowserResponse {
    /// The exchange; the status is on line 1, the first field on line 2.
    pub fn exchange(&self) -> Exchange {
        let fields = self.fields.iter().zip(2..).map(|((name, value), line)| {
            FieldLine { name: name.clone(), value: value.clone(), line }
        });
        let content = match self.content.as_deref() {
            None => Content::Unknown,
            Some("") => Content::Absent,
            Some(text) => Content::Bytes(text.as_bytes().to_vec()),
        };
        Exchange {
            source: Source::Browser,
            request: Some(RequestHead {
                method: self.method.clone(),
                url: self.url.clone(),
                ..RequestHead::default()
            }),
            response: Some(ResponseHead {
                status: Status {
                    text: self.status.to_string(),
                    number: Some(self.status),
                },
                phrase: Some(self.phrase.clone()).filter(|phrase| !phrase.is_empty()),
                fields: Fields(fields.collect()),
                line: 1,
                ..ResponseHead::default()
            }),
            content,
            ..Exchange::default()
        }
    }
}

//! A request that this browser made, and what became of it.

use std::sync::Arc;

use http_status::{Code, Plan};
use inspect::BrowserResponse;

use super::{ComposedRequest, cut::Cut, timing::Timing};

/// The last request that was sent, as far as it has come.
#[derive(Debug, Clone)]
pub(crate) struct LiveRequest {
    /// What was sent.
    pub(crate) request: ComposedRequest,
    /// Path and query of the simulator.
    pub(crate) path: String,
    /// Path and query of the page that asks for the same.
    pub(crate) page: String,
    /// When it was over: milliseconds since 1970.
    pub(crate) at: u64,
    /// What it is to be answered with.
    pub(crate) plan: Arc<Plan>,
    /// Whether the plan is one of several that chance may choose.
    pub(crate) varies: bool,
    /// What became of it.
    pub(crate) outcome: Outcome,
    /// What is told of that elsewhere.
    pub(crate) told: Told,
}

/// What a page tells of a request besides showing its answer. It is made with the outcome,
/// so that whoever only tells it needs to know nothing of answers.
#[derive(Debug, Clone, Default)]
pub(crate) struct Told {
    /// What is said aloud: `502 Bad Gateway, 20 ms`; nothing while there is no result.
    pub(crate) said: Option<String>,
    /// The class of the answer's status, as style sheets name it.
    pub(crate) class: Option<&'static str>,
    /// What the browser shows, to be inspected; nothing while that is not all, and after
    /// the request was cancelled.
    pub(crate) response: Option<Arc<BrowserResponse>>,
}

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing yet.
    Waiting,
    /// The reader gave up on it before an answer began.
    Cancelled,
    /// The browser showed an answer, or the beginning of one.
    Answered(Arc<Answer>),
    /// The browser showed nothing; its own words.
    Refused(String),
    /// The browser has no network.
    Offline,
}

/// An answer as the browser shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: u16,
    /// The reason phrase; HTTP/2 has none.
    pub(crate) phrase: String,
    /// The fields, in the browser's order.
    pub(crate) fields: Vec<(String, String)>,
    /// What the content is.
    pub(crate) content: Content,
    /// The content as it came, or the start of it.
    pub(crate) bytes: Arc<[u8]>,
    /// How many bytes came.
    pub(crate) length: usize,
    /// How the content ended.
    pub(crate) end: End,
    /// What is missing of it.
    pub(crate) cut: Option<Cut>,
    /// Where redirects led, if there were any.
    pub(crate) followed_to: Option<String>,
    /// When what came.
    pub(crate) timing: Timing,
}

/// What content is, as far as it came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// JSON.
    Json,
    /// Other text.
    Text,
    /// Bytes that are no text.
    Binary,
}

/// How content ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    /// Not yet.
    Arriving,
    /// As the browser takes the end to be.
    Whole,
    /// Reading failed: the browser's own words.
    Broken(String),
    /// The reader gave up on it.
    Cancelled,
}

impl Answer {
    /// The value of a field.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let mut fields = self.fields.iter();
        let found = fields.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }

    /// The content that was kept, as text; nothing where it is none.
    pub(crate) fn text(&self) -> Option<&str> {
        if self.content == Content::Binary { None } else { text_of(&self.bytes) }
    }

    /// Whether all that came is here.
    pub(crate) fn is_kept(&self) -> bool {
        self.length == self.bytes.len()
    }

    fn response(&self, method: &str, url: String) -> BrowserResponse {
        // Of content that is not all there, nothing is said.
        let is_whole = self.end == End::Whole && self.is_kept();
        BrowserResponse {
            method: method.to_owned(),
            url: self.followed_to.clone().unwrap_or(url),
            status: self.status,
            phrase: self.phrase.clone(),
            fields: self.fields.clone(),
            content: self.text().filter(|_| is_whole).map(ToOwned::to_owned),
            is_broken: matches!(self.end, End::Broken(_)),
        }
    }
}

/// Bytes as text. The last character may be cut: it is left out.
pub(crate) fn text_of(bytes: &[u8]) -> Option<&str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) if error.error_len().is_none() => {
            std::str::from_utf8(bytes.get(..error.valid_up_to())?).ok()
        }
        Err(_) => None,
    }
}

impl LiveRequest {
    /// The request with what became of it, and what is told of that; `origin` is that of
    /// the simulator, `at` the time in milliseconds since 1970.
    pub(crate) fn ended(self, outcome: Outcome, origin: &str, at: u64) -> Self {
        let request = Self { at, outcome, ..self };
        let said = request.announcement();
        let told = Told {
            class: request.class().filter(|_| said.is_some()),
            said,
            response: request.response(origin).map(Arc::new),
        };
        Self { told, ..request }
    }

    fn class(&self) -> Option<&'static str> {
        let Outcome::Answered(answer) = &self.outcome else { return None };
        Code::new(answer.status).map(|code| code.class().id())
    }

    fn response(&self, origin: &str) -> Option<BrowserResponse> {
        let url = [origin, &self.path].concat();
        let method = &self.request.method;
        match &self.outcome {
            Outcome::Waiting | Outcome::Cancelled | Outcome::Offline => None,
            Outcome::Answered(answer) if answer.end == End::Arriving => None,
            Outcome::Answered(answer) => Some(answer.response(method, url)),
            Outcome::Refused(words) => Some(BrowserResponse {
                method: method.clone(),
                url,
                status: 0,
                phrase: words.clone(),
                fields: Vec::new(),
                content: None,
                is_broken: false,
            }),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::workbench::{check::tests::checked_as, request::Draft};

    /// A request with these options, and an answer of this text that shows every field of
    /// the plan but cookies.
    pub(crate) fn answered(
        code: u16,
        method: &'static str,
        options: &[(&str, &str)],
        text: &str,
    ) -> LiveRequest {
        let checked = checked_as(code, method, options);
        let plan = checked.plan().unwrap().clone();
        let fields = plan.fields.iter().filter(|field| field.name != "Set-Cookie");
        let fields = fields.map(|field| {
            let name = field.name.to_ascii_lowercase();
            let is_length = name == "content-length";
            let value = if is_length {
                text.len().to_string()
            } else {
                field.value.to_string()
            };
            (name, value)
        });
        let answer = Answer {
            status: plan.status.get(),
            phrase: plan.phrase.to_string(),
            fields: fields.collect(),
            content: Content::Text,
            bytes: text.as_bytes().into(),
            length: text.len(),
            end: End::Whole,
            cut: None,
            followed_to: None,
            timing: Timing::new(0.0, 1500.0, 1508.0, "http/1.1".to_owned()),
        };
        let varies = checked.varies();
        let outcome = Outcome::Answered(Arc::new(answer));
        let (path, page) = ("/path".to_owned(), format!("/codes/{code}"));
        let (request, told) = (Draft::of_method(method).composed(), Told::default());
        LiveRequest { request, path, page, at: 0, plan, varies, outcome, told }
    }

    impl LiveRequest {
        /// The same with another answer.
        pub(crate) fn with(mut self, change: impl FnOnce(&mut Answer)) -> Self {
            let Outcome::Answered(answer) = &mut self.outcome else {
                panic!("no answer")
            };
            change(Arc::make_mut(answer));
            self
        }

        pub(crate) fn answer(&self) -> &Answer {
            let Outcome::Answered(answer) = &self.outcome else { panic!("no answer") };
            answer
        }

        /// The same, with what is missing.
        pub(crate) fn compared(self) -> Self {
            let cut = Cut::find(&self.plan, &self.request.method, self.answer());
            self.with(|answer| answer.cut = cut)
        }
    }

    #[test]
    fn the_inspector_gets_content_that_is_whole() {
        let whole = answered(502, "GET", &[], "abc");
        let content =
            |request: &LiveRequest| request.response("http://a").unwrap().content;
        assert_eq!(content(&whole).as_deref(), Some("abc"));
        let broken =
            whole.clone().with(|answer| answer.end = End::Broken(String::new()));
        assert_eq!(content(&broken), None);
        assert!(broken.response("http://a").unwrap().is_broken);
        let cancelled = whole.clone().with(|answer| answer.end = End::Cancelled);
        assert_eq!(content(&cancelled), None);
        assert!(!cancelled.response("http://a").unwrap().is_broken);
        let long = whole.clone().with(|answer| answer.length = 9_000_000);
        assert_eq!(content(&long), None);
        let arriving = whole.with(|answer| answer.end = End::Arriving);
        assert_eq!(arriving.response("http://a"), None);
    }

    #[test]
    fn a_character_that_is_cut_waits_for_its_rest() {
        for (bytes, expected) in [
            (&b"abc"[..], Some("abc")),
            (b"a\xc3", Some("a")),
            (b"a\xc3\xa9", Some("a\u{e9}")),
            (b"a\xf0\x9f\x98", Some("a")),
            (b"\xc3", Some("")),
            (b"a\xffb", None),
            (b"a\xc3b", None),
        ] {
            assert_eq!(text_of(bytes), expected, "{bytes:?}");
        }
    }
}

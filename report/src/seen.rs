//! What a browser showed, as a text: the page and the module of the Inspector are
//! two programs, and it goes from one to the other.

use inspect::BrowserResponse;

/// The line of a content that the browser gave up on: no field has it.
const BROKEN: &str = "broken";

/// Request, status, fields, each on a line, and after an empty one the content.
///
/// ```
/// use inspect::BrowserResponse;
///
/// let shown = BrowserResponse {
///     method: "GET".to_owned(),
///     url: "http://lab.example/a".to_owned(),
///     status: 405,
///     phrase: "Method Not Allowed".to_owned(),
///     fields: vec![("content-length".to_owned(), "0".to_owned())],
///     content: Some(String::new()),
///     is_broken: false,
/// };
/// let text = report::print_browser_response(&shown);
/// assert_eq!(report::read_browser_response(&text), Some(shown));
/// ```
pub fn print_browser_response(shown: &BrowserResponse) -> String {
    let BrowserResponse { method, url, status, phrase, fields, content, is_broken } =
        shown;
    let status = status.to_string();
    let mut text = [method, " ", url, "\n", &status, " ", phrase].concat();
    for (name, value) in fields {
        for part in ["\n", name, ":", value] {
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
pub fn read_browser_response(text: &str) -> Option<BrowserResponse> {
    let (head, content) = match text.split_once("\n\n") {
        Some((head, content)) => (head, Some(content)),
        None => (text, None),
    };
    let mut lines = head.split('\n');
    let (method, url) = lines.next()?.split_once(' ')?;
    let (status, phrase) = lines.next()?.split_once(' ')?;
    let fields = lines.filter_map(|line| line.split_once(':'));
    Some(BrowserResponse {
        method: method.to_owned(),
        url: url.to_owned(),
        status: status.parse().ok()?,
        phrase: phrase.to_owned(),
        fields: fields
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect(),
        content: content.map(str::to_owned),
        is_broken: head.ends_with(&["\n", BROKEN].concat()),
    })
}

//! Reads messages: heads and content, one line after the other.

mod content_lines;
mod ends;
mod head_lines;
mod starts;

use super::{
    content::{Body, Echo},
    head::Head,
    lines::Line,
    mark::Style,
    noise,
    start_line::{add_pseudo, bare_status},
    tools::Tools,
};
use crate::{Exchange, Fields, Oddity, OddityKind, RequestHead, ResponseHead};

/// Reads a text with status lines.
pub(super) fn read(lines: &[Line<'_>], is_cut: bool) -> Vec<Exchange> {
    Reader { lines, is_cut, ..Reader::default() }.read()
}

/// Reads a text that has field lines at most.
pub(super) fn read_fields(lines: &[Line<'_>], is_cut: bool) -> Vec<Exchange> {
    Reader { lines, is_cut, takes_fields: true, ..Reader::default() }.read()
}

/// Where the reader stands.
#[derive(Debug, Default)]
enum State<'a> {
    #[default]
    Between,
    Request(RequestHead, Head, Style<'a>),
    Response(Box<Response<'a>>),
    Content(Body<'a>),
}

/// The head of a response on its way in.
#[derive(Debug, Default)]
struct Response<'a> {
    head: ResponseHead,
    lines: Head,
    style: Style<'a>,
    /// The last line, without its mark.
    last: &'a str,
    echo: Echo,
}

/// What ends a head or content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// An empty line: content may follow.
    Blank,
    /// A line of something else.
    Other,
    /// The end of the text.
    Text,
}

#[derive(Debug, Default)]
struct Reader<'a> {
    lines: &'a [Line<'a>],
    /// How long the lines before each are together, without their ends.
    lengths: Vec<usize>,
    is_cut: bool,
    takes_fields: bool,
    /// What closes the block of Markdown.
    fence: Option<&'static str>,
    state: State<'a>,
    tools: Tools,
    current: Exchange,
    done: Vec<Exchange>,
}

impl<'a> Reader<'a> {
    fn read(mut self) -> Vec<Exchange> {
        let lines = self.lines;
        let mut length = 0;
        self.lengths = vec![0];
        self.lengths.extend(lines.iter().map(|line| {
            length += line.text.len();
            length
        }));
        for (index, line) in lines.iter().enumerate() {
            let line = &Line { text: noise::unmetered(line.text), ..*line };
            if let Some(state) = self.started(index, line) {
                self.leave(End::Other);
                self.state = state;
                continue;
            }
            match std::mem::take(&mut self.state) {
                State::Between => self.take_between(line),
                State::Request(head, lines, style) => {
                    self.take_request(head, lines, style, line);
                }
                State::Response(response) => self.take_response(response, index, line),
                State::Content(body) => self.take_content(body, index, line),
            }
        }
        self.leave(End::Text);
        self.leave(End::Text);
        if self.current != Exchange::default() {
            self.done.push(self.current);
        }
        self.done
    }

    /// Ends what is under way.
    fn leave(&mut self, end: End) {
        match std::mem::take(&mut self.state) {
            State::Between => {}
            State::Request(head, lines, _) => self.end_request(head, lines),
            State::Response(response) => self.end_head(*response, end),
            State::Content(body) => {
                let is_cut = self.is_cut && end == End::Text;
                self.current.content = body.content(is_cut, end == End::Other);
                self.done.push(std::mem::take(&mut self.current));
            }
        }
    }

    fn end_request(&mut self, mut head: RequestHead, lines: Head) {
        let (pseudo, fields): (Vec<_>, Vec<_>) =
            lines.fields.0.into_iter().partition(|line| line.name.starts_with(':'));
        add_pseudo(&mut head, &Fields(pseudo));
        head.fields = Some(Fields(fields));
        self.tools.complete(&mut head);
        self.current.request = Some(head);
    }

    fn end_head(&mut self, response: Response<'a>, end: End) {
        let Response { mut head, mut lines, style, echo, .. } = response;
        let last = self.lines.last();
        match last.filter(|last| end == End::Text && last.end.is_empty()) {
            Some(last) if self.is_cut => lines.forget(last.number),
            Some(last) => lines.end_inside(last.number),
            None => {}
        }
        self.current.oddities.append(&mut lines.oddities);
        head.fields = lines.fields;
        if head.status.text.is_empty() && head.protocol.is_empty() {
            self.find_status(&mut head);
        }
        if head.status.is_interim() {
            self.current.interim.push(head);
            return;
        }
        let is_tunnel = head.phrase.as_deref().is_some_and(|phrase| {
            phrase.eq_ignore_ascii_case("Connection established")
        });
        if self.current.request.is_none() && is_tunnel {
            let method = "CONNECT".to_owned();
            self.current.request =
                Some(RequestHead { method, ..RequestHead::default() });
        } else if self.current.request.is_none() {
            self.current.request = self.tools.request();
        }
        self.current.response = Some(head);
        let body = Body::new(&self.current, style, echo);
        if end == End::Blank {
            self.state = State::Content(body);
        } else {
            self.done.push(std::mem::take(&mut self.current));
        }
    }

    /// Finds the status of a head without a status line, where a gateway or a tool
    /// left it among the fields.
    fn find_status(&mut self, head: &mut ResponseHead) {
        let place = head.fields.0.iter().position(|line| {
            let is_status = line.name.eq_ignore_ascii_case("status");
            is_status && bare_status(&line.value).is_some()
        });
        if let Some(place) = place {
            let line = head.fields.0.remove(place);
            head.status = bare_status(&line.value).unwrap_or_default();
            head.line = line.line;
            return;
        }
        let first = head.fields.0.first();
        self.current.oddities.push(Oddity {
            kind: OddityKind::NoStatusLine,
            line: first.map_or(1, |line| line.line),
            text: first
                .map(|line| http_status::excerpt(&line.name))
                .unwrap_or_default(),
        });
    }
}

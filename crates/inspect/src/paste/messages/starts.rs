//! Whether a line starts a message, given what is under way.

use super::{Reader, Response, State};
use crate::{
    OddityKind, RequestHead, ResponseHead,
    paste::{
        content::Echo,
        head::Head,
        lines::Line,
        mark::{Mark, Style, styled},
        start_line::{bare_status, is_field, is_of_head, request_line, status_line},
    },
};

impl<'a> Reader<'a> {
    /// The state that this line leads to, if it starts a message.
    pub(super) fn started(&self, index: usize, line: &Line<'a>) -> Option<State<'a>> {
        let (style, rest) = styled(line.text);
        if !rest.starts_with([':', 'h']) && !rest.starts_with(is_upper_or_digit) {
            return None;
        }
        if let Some((head, is_right)) = status_line(rest, line.number) {
            let is_sure = is_right && head.status.number.is_some();
            let is_start = self.takes_status(index, style, is_sure);
            return is_start.then(|| response(head, style, rest, !is_right));
        }
        if self.takes_bare_status(index, style, rest) {
            let head = ResponseHead {
                protocol: if rest.starts_with(':') { "HTTP/2" } else { "" }.to_owned(),
                status: bare_status(rest)?,
                line: line.number,
                ..ResponseHead::default()
            };
            return Some(response(head, style, rest, false));
        }
        let is_pseudo = [":method:", ":authority:", ":path:", ":scheme:"];
        if matches!(self.state, State::Between)
            && is_pseudo.iter().any(|name| rest.starts_with(name))
        {
            let mut lines = Head::default();
            lines.push(rest, line.number);
            return Some(State::Request(RequestHead::default(), lines, style));
        }
        let head = request_line(rest)?;
        let is_start = self.takes_request(index, style);
        is_start.then(|| State::Request(head, Head::default(), style))
    }

    /// Whether a status line may stand here.
    fn takes_status(&self, index: usize, style: Style<'_>, is_sure: bool) -> bool {
        let is_received = style.mark == Mark::Received;
        match &self.state {
            State::Between | State::Request(..) => true,
            State::Response(open) if open.style.mark == Mark::Received => is_received,
            State::Response(_) => is_sure,
            State::Content(body) if body.style.mark == Mark::Received => is_received,
            State::Content(body) if body.is_blank() => true,
            State::Content(body) => {
                let is_next = if body.may_end() { is_of_head } else { is_field };
                is_sure
                    && self.next(index).map_or(body.may_end(), is_next)
                    && self.may_end(body, index)
            }
        }
    }

    /// Whether this is `200 OK` before fields, or `:status: 200`.
    fn takes_bare_status(&self, index: usize, style: Style<'_>, rest: &str) -> bool {
        let is_pseudo = rest.starts_with(":status");
        let is_free = match &self.state {
            State::Between => true,
            State::Request(..) => is_pseudo,
            State::Response(_) => false,
            State::Content(body) => is_pseudo && body.is_blank(),
        };
        let is_plain = is_pseudo || style.mark == Mark::None;
        is_free
            && is_plain
            && bare_status(rest).is_some()
            && (is_pseudo || self.next(index).is_some_and(is_field))
    }

    /// Whether a request line may stand here.
    fn takes_request(&self, index: usize, style: Style<'_>) -> bool {
        let is_sent = style.mark == Mark::Sent;
        match &self.state {
            State::Between | State::Request(..) => true,
            State::Response(open) => is_sent && open.style.mark == Mark::Received,
            State::Content(body) if body.style.mark == Mark::Received => is_sent,
            State::Content(body) => {
                let is_after_blank = body.is_blank() || body.ends_in_blank();
                (is_sent || is_after_blank)
                    && self.next(index).is_some_and(is_field)
                    && self.may_end(body, index)
            }
        }
    }

    /// The next line, without its mark.
    pub(super) fn next(&self, index: usize) -> Option<&'a str> {
        self.lines.get(index + 1).map(|line| match line.text.trim_end() {
            "<" | ">" => "",
            _ => styled(line.text).1,
        })
    }
}

fn is_upper_or_digit(c: char) -> bool {
    c.is_ascii_uppercase() || c.is_ascii_digit()
}

fn response<'a>(
    head: ResponseHead,
    style: Style<'a>,
    rest: &'a str,
    is_bad: bool,
) -> State<'a> {
    let mut lines = Head::default();
    if is_bad {
        lines.note(OddityKind::BadStatusLine, rest, head.line);
    }
    State::Response(Box::new(Response {
        head,
        lines,
        style,
        last: rest,
        echo: Echo::None,
    }))
}

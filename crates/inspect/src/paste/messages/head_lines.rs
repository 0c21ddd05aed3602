//! Lines of a head that is under way, and lines between messages.

use super::{End, Reader, Response, State};
use crate::{
    OddityKind, RequestHead,
    paste::{
        content::Echo,
        fence,
        head::Head,
        lines::{Line, is_blank},
        mark::{Mark, Style, styled},
        noise,
        start_line::is_field,
        terminal,
        tools::note_saved,
    },
};

impl<'a> Reader<'a> {
    /// A line before or after a message.
    pub(super) fn take_between(&mut self, line: &Line<'a>) {
        self.fence = match self.fence {
            Some(_) if fence::closes(line.text, self.fence) => None,
            open => fence::opened(line.text).or(open),
        };
        self.tools.note(line.text);
        if let Some(last) = self.done.last_mut() {
            note_saved(line.text, last);
        }
        let (style, rest) = styled(line.text);
        if self.takes_fields && is_field(rest) {
            self.takes_fields = false;
            let mut lines = Head::default();
            lines.push(rest, line.number);
            let response = Response { lines, style, ..Response::default() };
            self.state = State::Response(Box::new(response));
        }
    }

    pub(super) fn take_request(
        &mut self,
        head: RequestHead,
        mut lines: Head,
        style: Style<'a>,
        line: &Line<'a>,
    ) {
        match style.strip(line.text) {
            Some("") => self.end_request(head, lines),
            Some(rest) if is_blank(rest) => self.end_request(head, lines),
            Some(rest) => {
                lines.push(rest, line.number);
                self.state = State::Request(head, lines, style);
            }
            None if noise::is_log(line.text) => {
                self.state = State::Request(head, lines, style);
            }
            None => {
                self.end_request(head, lines);
                self.take_between(line);
            }
        }
    }

    pub(super) fn take_response(
        &mut self,
        mut open: Box<Response<'a>>,
        index: usize,
        line: &Line<'a>,
    ) {
        let text = line.text;
        let is_received = open.style.mark == Mark::Received;
        let is_noise = if is_received {
            let is_between = is_blank(text) && self.goes_on(index);
            let is_echo = text.trim_end() == open.last.trim_end() && !is_blank(text);
            if is_echo {
                open.echo = Echo::Lines;
            }
            is_echo || is_between || noise::is_log(text) || text.starts_with(['*', '>'])
        } else {
            noise::is_data_note(text) || noise::is_meter(text)
        };
        if is_noise {
            self.state = State::Response(open);
            return;
        }
        if fence::closes(text, self.fence) {
            self.fence = None;
            return self.end_head(*open, End::Other);
        }
        match open.style.strip(text) {
            Some(rest) if is_blank(rest) => self.end_head(*open, End::Blank),
            Some(rest) if !is_received && is_content(rest) => {
                open.lines.note(OddityKind::NoBlankLine, rest, line.number);
                self.end_head(*open, End::Blank);
                self.take(line);
            }
            Some(rest) if is_heading(rest) => self.end_head(*open, End::Other),
            Some(rest) if terminal::is_sure(rest) => {
                self.end_head(*open, End::Other);
                self.take_between(line);
            }
            Some(rest) => {
                open.last = rest;
                open.lines.push(rest, line.number);
                self.state = State::Response(open);
            }
            None if is_blank(text) || is_received => {
                self.end_head(*open, End::Blank);
                self.take(line);
            }
            None => {
                self.end_head(*open, End::Other);
                self.take_between(line);
            }
        }
    }

    /// Takes the line that ended a head without an empty line.
    fn take(&mut self, line: &Line<'a>) {
        if let State::Content(body) = &mut self.state
            && !line.is_blank()
        {
            body.push(line.text, line.end);
        }
    }

    /// Whether a marked head goes on after this line.
    fn goes_on(&self, index: usize) -> bool {
        let next = self.lines.get(index + 1).map(|line| line.text);
        next.is_some_and(|next| next.starts_with('<') || noise::is_log(next))
    }
}

/// Whether content starts here: no field name has such a character.
fn is_content(line: &str) -> bool {
    line.starts_with(['<', '{', '['])
}

/// What developer tools and Markdown put between messages.
fn is_heading(line: &str) -> bool {
    matches!(line.trim_end(), "Request Headers" | "Response Headers")
        || line.starts_with("```")
        || line.starts_with("~~~")
}

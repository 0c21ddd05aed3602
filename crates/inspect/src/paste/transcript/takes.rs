//! Lines that start nothing.

use super::{End, Place, Reader, Response};
use crate::{
    FieldLine, OddityKind, RequestHead,
    paste::{
        content::{Body, Echo},
        fence,
        head::Head,
        lines::{Line, is_blank},
        mark::{Mark, Style, styled},
        noise,
        start::{field, is_field, status_line},
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
            self.place = Place::Response(Box::new(response));
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
                self.place = Place::Request(head, lines, style);
            }
            None if noise::is_log(line.text) => {
                self.place = Place::Request(head, lines, style);
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
            self.place = Place::Response(open);
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
                self.place = Place::Response(open);
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
        if let Place::Content(body) = &mut self.place
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

    pub(super) fn take_content(
        &mut self,
        mut body: Body<'a>,
        index: usize,
        line: &Line<'a>,
    ) {
        let text = line.text;
        // What closes the block may be content too.
        if fence::closes(text, self.fence) && !self.is_to_come(&body, index) {
            self.fence = None;
            self.place = Place::Content(body);
            return self.leave(End::Other);
        }
        if self.is_command(&body, index, line) {
            self.place = Place::Content(body);
            self.leave(End::Other);
            return self.take_between(line);
        }
        body.is_hidden |= noise::is_binary_note(text);
        if body.style.mark == Mark::Received {
            return self.take_verbose(body, index, line);
        }
        let text = body.style.strip(text).unwrap_or(text);
        if let Some((content, next)) = body.split(text)
            && let Some((head, true)) = status_line(next, line.number)
        {
            body.push(content, "");
            self.place = Place::Content(body);
            self.leave(End::Other);
            let response = Response { head, last: next, ..Response::default() };
            self.place = Place::Response(Box::new(response));
            return;
        }
        body.push(text, line.end);
        self.place = Place::Content(body);
    }

    /// A line after a head of `curl -v`: content has no mark there.
    fn take_verbose(&mut self, mut body: Body<'a>, index: usize, line: &Line<'a>) {
        let text = line.text;
        let is_blank_line = is_blank(text);
        let is_echo = body.is_blank() && status_line(text, 0).is_some();
        if body.echo == Echo::Head || is_echo {
            body.echo = if is_blank_line { Echo::None } else { Echo::Head };
            self.place = Place::Content(body);
            return;
        }
        // A meter starts with CR, which leaves an empty line before it.
        let next = self.lines.get(index + 1);
        let is_before_meter =
            is_blank_line && next.is_some_and(|next| noise::is_meter(next.text));
        let trailer = body.style.strip(text).map(field);
        if let Some(Some((name, value, _))) = trailer {
            self.current.trailers.0.push(FieldLine {
                name: name.to_owned(),
                value: value.to_owned(),
                line: line.number,
            });
        } else if is_before_meter {
            // It is none of the content.
        } else if noise::is_log(text) || (body.is_blank() && text.starts_with("* ")) {
            self.tools.note(text);
        } else if body.echo == Echo::Lines && body.is_empty() && is_blank_line {
            body.echo = Echo::None;
        } else if let Some(content) = noise::unglued(text) {
            body.push(content, "");
        } else if trailer.is_none() || !is_blank(text.trim_start_matches('<')) {
            body.push(text, line.end);
        }
        self.place = Place::Content(body);
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

//! Lines of the content of a pasted message.

use super::{End, Reader, Response, State};
use crate::{
    FieldLine,
    paste::{
        content::{Body, Echo},
        fence,
        lines::{Line, is_blank},
        mark::Mark,
        noise,
        start_line::{field, status_line},
    },
};

impl<'a> Reader<'a> {
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
            self.state = State::Content(body);
            return self.leave(End::Other);
        }
        if self.is_command(&body, index, line) {
            self.state = State::Content(body);
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
            self.state = State::Content(body);
            self.leave(End::Other);
            let response = Response { head, last: next, ..Response::default() };
            self.state = State::Response(Box::new(response));
            return;
        }
        body.push(text, line.end);
        self.state = State::Content(body);
    }

    /// A line after a head of `curl -v`: content has no mark there.
    fn take_verbose(&mut self, mut body: Body<'a>, index: usize, line: &Line<'a>) {
        let text = line.text;
        let is_blank_line = is_blank(text);
        let is_echo = body.is_blank() && status_line(text, 0).is_some();
        if body.echo == Echo::Head || is_echo {
            body.echo = if is_blank_line { Echo::None } else { Echo::Head };
            self.state = State::Content(body);
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
        self.state = State::Content(body);
    }
}

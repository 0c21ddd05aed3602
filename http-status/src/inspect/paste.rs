//! Reads what people paste: output of curl and other tools, copies of developer
//! tools, HAR. Nothing is refused; what is odd becomes an oddity, which rules
//! report.

use super::{
    Content, Exchange, FieldLine, Fields, RequestHead, ResponseHead, Status,
    exchange::{Oddity, OddityKind},
};

/// The most that is read, in bytes; the rest is left out.
pub const LIMIT: usize = 1024 * 1024;

/// What was read: one exchange for each final response.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Read {
    /// The exchanges, in order.
    pub exchanges: Vec<Exchange>,
}

/// Reads a text.
pub fn read(text: &str) -> Read {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = Reader::default();
    for (place, line) in text.split('\n').enumerate() {
        let number = u32::try_from(place + 1).unwrap_or(u32::MAX);
        reader.take(line.strip_suffix('\r').unwrap_or(line), number);
    }
    Read { exchanges: reader.end() }
}

/// Where the reader stands.
#[derive(Debug, Default)]
enum Place {
    #[default]
    Between,
    Request(RequestHead),
    Response(ResponseHead, Vec<Oddity>),
    Content(Vec<String>),
}

#[derive(Debug, Default)]
struct Reader {
    place: Place,
    current: Exchange,
    done: Vec<Exchange>,
}

impl Reader {
    fn take(&mut self, line: &str, number: u32) {
        let line =
            line.strip_prefix("< ").or_else(|| line.strip_prefix("> ")).unwrap_or(line);
        let line = if line == "<" || line == ">" { "" } else { line };
        if let Some(head) = status_line(line, number) {
            self.finish();
            self.place = Place::Response(head, Vec::new());
            return;
        }
        match &mut self.place {
            Place::Between => {
                if let Some(head) = request_line(line) {
                    self.place = Place::Request(head);
                }
            }
            Place::Request(head) => match field_line(line, number) {
                Some(field) => head.fields.get_or_insert_default().0.push(field),
                None => self.finish(),
            },
            Place::Response(head, oddities) => match field_line(line, number) {
                Some(field) => head.fields.0.push(field),
                None if line.is_empty() => self.finish(),
                None => oddities.push(Oddity {
                    kind: OddityKind::NoColon,
                    line: number,
                    text: crate::text::excerpt(line),
                }),
            },
            Place::Content(lines) => lines.push(line.to_owned()),
        }
    }

    /// Ends what is under way.
    fn finish(&mut self) {
        match std::mem::take(&mut self.place) {
            Place::Between => {}
            Place::Request(head) => self.current.request = Some(head),
            Place::Response(head, oddities) => {
                self.current.oddities.extend(oddities);
                if head
                    .status
                    .number
                    .is_some_and(|n| (100..200).contains(&n) && n != 101)
                {
                    self.current.interim.push(head);
                    return;
                }
                self.current.response = Some(head);
                self.place = Place::Content(Vec::new());
            }
            Place::Content(lines) => {
                let text = lines.join("\n");
                self.current.content = Content::Bytes(text.into_bytes());
                self.done.push(std::mem::take(&mut self.current));
            }
        }
    }

    fn end(mut self) -> Vec<Exchange> {
        self.finish();
        self.finish();
        if self.current != Exchange::default() {
            self.done.push(self.current);
        }
        self.done
    }
}

fn status_line(line: &str, number: u32) -> Option<ResponseHead> {
    let rest = line.strip_prefix("HTTP/")?;
    let (version, rest) = rest.split_once(' ')?;
    let (status, phrase) = rest.split_once(' ').unwrap_or((rest, ""));
    let is_number = status.len() == 3 && status.bytes().all(|b| b.is_ascii_digit());
    let status = Status {
        text: status.to_owned(),
        number: status.parse().ok().filter(|_| is_number),
    };
    let phrase = (version.starts_with('1')).then(|| phrase.to_owned());
    let protocol = format!("HTTP/{version}");
    Some(ResponseHead {
        protocol,
        status,
        phrase,
        fields: Fields::default(),
        line: number,
    })
}

fn request_line(line: &str) -> Option<RequestHead> {
    let mut words = line.split(' ');
    let (method, url, protocol) = (words.next()?, words.next()?, words.next()?);
    let is_request = protocol.starts_with("HTTP/") && crate::is_token(method);
    is_request.then(|| RequestHead {
        method: method.to_owned(),
        url: url.to_owned(),
        protocol: protocol.to_owned(),
        fields: Some(Fields::default()),
    })
}

fn field_line(line: &str, number: u32) -> Option<FieldLine> {
    let (name, value) = line.split_once(':')?;
    let value = value.trim_matches([' ', '\t']).to_owned();
    Some(FieldLine { name: name.to_owned(), value, line: number })
}

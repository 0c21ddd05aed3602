//! The exchange that the Inspector reads: a request and its responses, as far as they are
//! known.

/// A request, its interim responses and its final one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Exchange {
    /// Where it comes from, which tells what cannot be seen.
    pub source: Source,
    /// The request, where it is known.
    pub request: Option<RequestHead>,
    /// Interim responses, in order.
    pub interim: Vec<ResponseHead>,
    /// The final response; nothing where only interim ones were seen.
    pub response: Option<ResponseHead>,
    /// What follows the header section of the final response.
    pub content: Content,
    /// Fields after the content.
    pub trailers: Fields,
    /// What was odd about the text it was read from.
    pub oddities: Vec<Oddity>,
}

/// Where an exchange comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Source {
    /// Text that somebody pasted: lines as they were, bytes perhaps not.
    #[default]
    Paste,
    /// The bytes of a connection.
    Wire,
    /// What a browser lets a page see: no `Set-Cookie`, no field lines apart, no
    /// interim responses, content decoded.
    Browser,
}

/// The head of a request.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct RequestHead {
    /// The method.
    pub method: String,
    /// The absolute URL, or the target as it was written; empty if unknown.
    pub url: String,
    /// The protocol, as in `HTTP/1.1`; empty if unknown.
    pub protocol: String,
    /// The fields; nothing where none of them is known.
    pub fields: Option<Fields>,
}

/// The head of a response.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct ResponseHead {
    /// The protocol, as in `HTTP/1.1`, `HTTP/2`; empty if unknown.
    pub protocol: String,
    /// The status.
    pub status: Status,
    /// The reason phrase; nothing where the status line was not seen or the
    /// protocol has none.
    pub phrase: Option<String>,
    /// The fields.
    pub fields: Fields,
    /// The number of the status line in the text, from 1; 0 where there is none.
    pub line: u32,
}

/// A status as it was written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Status {
    /// The text.
    pub text: String,
    /// Its number, if it is one of three digits.
    pub number: Option<u16>,
}

/// Field lines, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Fields(pub Vec<FieldLine>);

/// A field line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct FieldLine {
    /// The name, as it was written.
    pub name: String,
    /// The value, without white space around it.
    pub value: String,
    /// Its number in the text, from 1; 0 where there was no text.
    pub line: u32,
}

/// What follows a header section.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Content {
    /// Nobody knows: only the head was seen.
    #[default]
    Unknown,
    /// It is known that there is none.
    Absent,
    /// Its bytes, as text where they are text. Pasted bytes may differ a little
    /// from those on the wire: line ends, the last line feed, the charset.
    Bytes(Vec<u8>),
    /// So many bytes on the wire, unseen.
    Length(u64),
}

/// Something odd about a text, which a rule reports.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Oddity {
    /// What it is.
    pub kind: OddityKind,
    /// The number of the line, from 1.
    pub line: u32,
    /// The start of the line.
    pub text: String,
}

/// What may be odd about a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OddityKind {
    /// A line in a header section without a colon.
    NoColon,
    /// White space between a field name and its colon.
    SpaceBeforeColon,
    /// A value that goes on in the next line (obs-fold).
    Folded,
    /// White space before the first field line of a header section.
    Indented,
    /// Content right after the field lines, without an empty line between.
    NoBlankLine,
    /// A header section without a status line.
    NoStatusLine,
    /// A status line that is not one of HTTP.
    BadStatusLine,
    /// The text ended inside the header section.
    Unfinished,
    /// More than the limit; the rest was left out.
    TooLong,
    /// A tool showed some fields of the response or none, and not the others. No
    /// rule reports it; it keeps rules from taking for absent what was not shown.
    FieldsLeftOut,
    /// Bytes of a connection that are no HTTP where a response should start. No rule
    /// reports it: there is no response that it could be about.
    NotHttp,
    /// A chunk whose size is no number, or that does not end where its size says. No
    /// rule reports it.
    BadChunk,
}

impl Exchange {
    /// Whether the final response ends with its header section by definition (RFC 9112
    /// section 6.3).
    pub(super) fn ends_with_head(&self) -> bool {
        let Some(response) = &self.response else { return false };
        let method = self.request.as_ref().map(|request| request.method.as_str());
        match response.status.number {
            _ if method == Some("HEAD") => true,
            Some(100..200 | 204 | 304) => true,
            Some(200..300) => method == Some("CONNECT"),
            _ => false,
        }
    }
}

impl Status {
    /// Whether it is one of an interim response, which another follows (RFC 9110
    /// section 15.2).
    pub(super) fn is_interim(&self) -> bool {
        self.number.is_some_and(|n| (100..200).contains(&n) && n != 101)
    }

    /// Whether it is one of a redirect that clients follow (RFC 9110 section 15.4).
    pub(super) fn is_redirect(&self) -> bool {
        matches!(self.number, Some(301 | 302 | 303 | 307 | 308))
    }
}

impl Fields {
    /// The lines with this name, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a FieldLine> {
        self.0.iter().filter(move |line| line.name.eq_ignore_ascii_case(name))
    }

    /// The first line with this name.
    pub fn first(&self, name: &str) -> Option<&FieldLine> {
        self.0.iter().find(|line| line.name.eq_ignore_ascii_case(name))
    }

    /// The value of all lines with this name together (RFC 9110 section 5.3);
    /// nothing where there is none.
    pub fn value(&self, name: &str) -> Option<String> {
        let values: Vec<_> = self.all(name).map(|line| line.value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }

    /// The numbers of the lines with this name.
    pub fn lines(&self, name: &str) -> Vec<u32> {
        self.all(name).map(|line| line.line).collect()
    }
}

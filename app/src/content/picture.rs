//! Pictures of who sends what to whom, for the codes that one understands by seeing it.

/// The way of an exchange between two or three participants, step by step.
#[derive(Debug)]
pub(crate) struct Picture {
    /// The codes that it shows.
    codes: &'static [u16],
    /// The participants, from the left.
    pub(crate) participants: &'static [&'static str],
    /// What one of them sends to another, in time.
    pub(crate) steps: &'static [Step],
}

/// Something that goes from one participant to its neighbour.
#[derive(Debug)]
pub(crate) struct Step {
    /// Who sends it, counted from 1.
    pub(crate) from: usize,
    /// Who gets it.
    pub(crate) to: usize,
    /// What it is.
    pub(crate) words: &'static str,
    /// What it is to the picture.
    pub(crate) kind: StepKind,
}

/// What a step is to a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StepKind {
    /// One of the messages around it.
    Other,
    /// The response with the status of the page.
    Own,
    /// What does not come.
    Missing,
}

impl StepKind {
    /// As style sheets name it.
    pub(crate) const fn id(self) -> &'static str {
        match self {
            Self::Other => "other",
            Self::Own => "own",
            Self::Missing => "missing",
        }
    }
}

const fn step(from: usize, to: usize, words: &'static str) -> Step {
    Step { from, to, words, kind: StepKind::Other }
}

const fn own(from: usize, to: usize, words: &'static str) -> Step {
    Step { from, to, words, kind: StepKind::Own }
}

const fn missing(from: usize, to: usize, words: &'static str) -> Step {
    Step { from, to, words, kind: StepKind::Missing }
}

const TWO: &[&str] = &["Client", "Server"];
const BEHIND_PROXY: &[&str] = &["Client", "Proxy", "Server"];
const BEHIND_GATEWAY: &[&str] = &["Client", "Gateway", "Upstream"];

const fn picture(
    codes: &'static [u16],
    participants: &'static [&'static str],
    steps: &'static [Step],
) -> Picture {
    Picture { codes, participants, steps }
}

static PICTURES: [Picture; 22] = [
    picture(
        &[100],
        TWO,
        &[
            step(1, 2, "PUT, Expect: 100-continue"),
            own(2, 1, "100"),
            step(1, 2, "the content"),
            step(2, 1, "201"),
        ],
    ),
    picture(
        &[101],
        TWO,
        &[
            step(1, 2, "GET, Upgrade: websocket"),
            own(2, 1, "101, Upgrade: websocket"),
            step(1, 2, "WebSocket frames"),
            step(2, 1, "WebSocket frames"),
        ],
    ),
    picture(
        &[102],
        TWO,
        &[
            step(1, 2, "MOVE /large-folder"),
            own(2, 1, "102, still at work"),
            step(2, 1, "201"),
        ],
    ),
    picture(
        &[103],
        TWO,
        &[
            step(1, 2, "GET /page"),
            own(2, 1, "103, Link: </style.css>; rel=preload"),
            step(1, 2, "GET /style.css"),
            step(2, 1, "200, the page"),
        ],
    ),
    picture(
        &[206],
        TWO,
        &[
            step(1, 2, "GET, Range: bytes=0-999"),
            own(2, 1, "206, Content-Range: bytes 0-999/8000"),
        ],
    ),
    picture(
        &[301, 302],
        TWO,
        &[
            step(1, 2, "GET /old"),
            own(2, 1, "Location: /new"),
            step(1, 2, "GET /new"),
            step(2, 1, "200"),
        ],
    ),
    picture(
        &[303],
        TWO,
        &[
            step(1, 2, "POST /orders"),
            own(2, 1, "303, Location: /orders/7"),
            step(1, 2, "GET /orders/7"),
            step(2, 1, "200"),
        ],
    ),
    picture(
        &[304],
        TWO,
        &[
            step(1, 2, "GET, If-None-Match: \"v7\""),
            own(2, 1, "304, no content: the copy is good"),
        ],
    ),
    picture(
        &[307, 308],
        TWO,
        &[
            step(1, 2, "POST /old, content"),
            own(2, 1, "Location: /new"),
            step(1, 2, "POST /new, the same content"),
            step(2, 1, "201"),
        ],
    ),
    picture(
        &[401],
        TWO,
        &[
            step(1, 2, "GET /account"),
            own(2, 1, "401, WWW-Authenticate: Bearer"),
            step(1, 2, "GET /account, Authorization: Bearer …"),
            step(2, 1, "200"),
        ],
    ),
    picture(
        &[407],
        BEHIND_PROXY,
        &[
            step(1, 2, "GET"),
            own(2, 1, "407, Proxy-Authenticate"),
            step(1, 2, "GET, Proxy-Authorization"),
            step(2, 3, "GET"),
            step(3, 2, "200"),
            step(2, 1, "200"),
        ],
    ),
    picture(
        &[408],
        TWO,
        &[
            step(1, 2, "half of a request"),
            missing(1, 2, "the other half"),
            own(2, 1, "408, Connection: close"),
        ],
    ),
    picture(
        &[412],
        TWO,
        &[step(1, 2, "PUT, If-Match: \"v7\""), own(2, 1, "412, it is \"v8\" by now")],
    ),
    picture(
        &[421],
        TWO,
        &[
            step(1, 2, "GET, a host of somebody else"),
            own(2, 1, "421"),
            step(1, 2, "GET, on a connection of its own"),
            step(2, 1, "200"),
        ],
    ),
    picture(
        &[425],
        TWO,
        &[
            step(1, 2, "GET, in early data of TLS"),
            own(2, 1, "425"),
            step(1, 2, "GET, after the handshake"),
            step(2, 1, "200"),
        ],
    ),
    picture(
        &[428],
        TWO,
        &[
            step(1, 2, "PUT"),
            own(2, 1, "428"),
            step(1, 2, "PUT, If-Match: \"v7\""),
            step(2, 1, "204"),
        ],
    ),
    picture(
        &[429],
        TWO,
        &[
            step(1, 2, "GET, once too often"),
            own(2, 1, "429, Retry-After: 5"),
            step(1, 2, "GET, five seconds later"),
            step(2, 1, "200"),
        ],
    ),
    picture(
        &[500],
        TWO,
        &[step(1, 2, "GET /orders/42"), own(2, 1, "500, a failure of its own")],
    ),
    picture(
        &[502],
        BEHIND_GATEWAY,
        &[
            step(1, 2, "GET"),
            step(2, 3, "GET"),
            missing(3, 2, "no usable answer"),
            own(2, 1, "502"),
        ],
    ),
    picture(
        &[503],
        TWO,
        &[
            step(1, 2, "GET"),
            own(2, 1, "503, Retry-After: 120"),
            step(1, 2, "GET, two minutes later"),
            step(2, 1, "200"),
        ],
    ),
    picture(
        &[504],
        BEHIND_GATEWAY,
        &[
            step(1, 2, "GET"),
            step(2, 3, "GET"),
            missing(3, 2, "nothing in time"),
            own(2, 1, "504"),
        ],
    ),
    picture(
        &[511],
        &["Client", "Network", "Server"],
        &[
            step(1, 2, "GET"),
            own(2, 1, "511, a page to log in"),
            step(1, 2, "the log-in"),
            step(1, 3, "GET"),
            step(3, 1, "200"),
        ],
    ),
];

/// The picture of a code, where there is one.
pub(crate) fn picture_of(code: u16) -> Option<&'static Picture> {
    PICTURES.iter().find(|picture| picture.codes.contains(&code))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use http_status::{Code, catalog};

    use super::*;

    #[test]
    fn every_picture_shows_codes_of_the_catalogue_once() {
        let mut seen = BTreeSet::new();
        for code in PICTURES.iter().flat_map(|picture| picture.codes) {
            assert!(catalog::entry(Code::new(*code).unwrap()).is_some(), "{code}");
            assert!(seen.insert(code), "{code} has two pictures");
        }
    }

    #[test]
    fn steps_go_between_participants_and_one_is_the_codes_own() {
        for Picture { codes, participants, steps } in &PICTURES {
            for step in *steps {
                assert!((1..=participants.len()).contains(&step.from), "{codes:?}");
                assert!((1..=participants.len()).contains(&step.to), "{codes:?}");
                assert_ne!(step.from, step.to, "{codes:?}");
            }
            let own: Vec<_> =
                steps.iter().filter(|step| step.kind == StepKind::Own).collect();
            assert_eq!(own.len(), 1, "{codes:?}");
            assert_eq!(own[0].to, 1, "{codes:?}: clients get it");
            if let [code] = codes {
                assert!(own[0].words.starts_with(&code.to_string()), "{code}");
            }
        }
    }
}

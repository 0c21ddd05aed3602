//! Transcripts as HTML: a chain of hops, each with its summary and its lines.

use http_status::curl::Ended;
use inspect::{
    BrowserResponse,
    transcript::{Transcript, hops},
};

use super::{seconds, writer::Writer};
use crate::text::element;

/// A chain of transcripts: the requests, what came back, how the connections ended
/// and what curl says. Lines are elements `{place}-{line}`, counted through the
/// chain. `seen` is what the browser showed of the same ask, if it was asked.
pub fn wire_html(
    chain: &[Transcript],
    seen: Option<&BrowserResponse>,
    place: &str,
) -> String {
    let mut html = String::new();
    for (index, (before, transcript)) in hops(chain).into_iter().enumerate() {
        if chain.len() > 1 {
            element(
                &mut html,
                "<p class=\"hop\">",
                &format!("Hop {}", index + 1),
                "</p>",
            );
        }
        summary(&mut html, transcript);
        let is_last = index + 1 == chain.len();
        let mut writer = Writer::new(&mut html, place, before);
        writer.transcript(transcript, seen, is_last);
    }
    if let Some(target) = chain.last().and_then(Transcript::redirect_target) {
        let words = format!("It leads on to {target}, which is not shown here.");
        element(&mut html, "<p class=\"hop\">", &words, "</p>");
    }
    html
}

fn summary(html: &mut String, transcript: &Transcript) {
    let Transcript { segments, ended, ended_at, curl, .. } = transcript;
    let end = match ended {
        Ended::Open => "The connection stays open.",
        Ended::Reset => "The connection is reset.",
        Ended::Closed => "The connection closes.",
    };
    let bytes: usize = segments.iter().map(|segment| segment.bytes.len()).sum();
    let words = format!("{} · {bytes} bytes · {end}", seconds(*ended_at));
    element(html, "<p class=\"summary\">", &words, "</p>");
    let message = curl.message.as_deref().unwrap_or("it sees nothing wrong");
    let says = format!("curl exits with {}: {message}.", curl.exit);
    element(html, "<p class=\"summary\">", &says, "</p>");
}

//! Transcripts: asked of the service, followed along redirects, and shown.

use http_status::{
    Code,
    catalog::{self, Redirect},
};
use inspect::{
    BrowserResponse, Inspected,
    transcript::{Transcript, hops},
};
use report::{read_browser_response, report_html, wire_html};

use crate::page;

/// How the ids of the lines begin.
const PLACE: &str = "wire";

/// The most hops of a chain that are shown.
const MOST_HOPS: usize = 5;

const STATUS: &str = "/api/status/";

/// Shows the transcript of an ask, method and path, with its findings.
pub(crate) async fn show(ask: &str, seen: &str) -> Result<(), String> {
    let (method, path) = ask.split_once(' ').unwrap_or_default();
    let seen = read_browser_response(seen);
    let chain = chain(method, path, seen.as_ref()).await?;
    let inspected: Vec<_> = hops(&chain)
        .into_iter()
        .map(|(before, transcript)| Inspected::new(transcript.exchange(before)))
        .collect();
    page::set_html("panel-wire", &wire_html(&chain, seen.as_ref(), PLACE));
    page::set_html("report-wire", &report_html(&inspected, PLACE));
    Ok(())
}

/// The transcripts of an ask and of where its redirects lead, as far as that is
/// this simulator.
async fn chain(
    method: &str,
    path: &str,
    seen: Option<&BrowserResponse>,
) -> Result<Vec<Transcript>, String> {
    let (mut method, mut path) = (method.to_owned(), path.to_owned());
    let mut chain = Vec::new();
    while chain.len() < MOST_HOPS {
        let rest = path.strip_prefix(STATUS).unwrap_or_default();
        let arrival = seen.and_then(|seen| arrival(seen, &path));
        let answer =
            page::fetch(&method, &format!("/api/wire/{rest}"), arrival).await?;
        let transcript =
            Transcript::from_json(&answer).ok_or("the service sent no transcript")?;
        let next = next(&transcript, &method, &path);
        chain.push(transcript);
        match next {
            Some(next) => (method, path) = next,
            None => break,
        }
    }
    Ok(chain)
}

/// Which arrival with its key the browser's own request was, if it was one to this
/// path.
fn arrival<'a>(seen: &'a BrowserResponse, path: &str) -> Option<&'a str> {
    let (_, attempt) = seen.fields.iter().find(|(name, _)| name == "attempt")?;
    (page::path_of(&seen.url, "")? == path).then_some(attempt)
}

/// Method and path of the request that clients make next (Fetch, section 4.4).
fn next(transcript: &Transcript, method: &str, path: &str) -> Option<(String, String)> {
    let status = transcript.exchange(0).response?.status.number?;
    let becomes_get = match catalog::redirect(Code::new(status)?) {
        Redirect::None => return None,
        Redirect::PostToGet => method == "POST",
        Redirect::ToGet => !matches!(method, "GET" | "HEAD"),
        Redirect::Preserve => false,
    };
    let location = transcript.field("Location")?;
    let next = page::path_of(&location, path)?;
    let method = if becomes_get { "GET" } else { method };
    next.starts_with(STATUS).then(|| (method.to_owned(), next))
}

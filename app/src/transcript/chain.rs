//! The transcripts of a request and of where its redirects lead.

use std::sync::Arc;

use http_status::{
    Code,
    catalog::{self, Redirect},
    paths::STATUS,
};
use inspect::{
    BrowserResponse, Inspected,
    transcript::{Transcript, hops},
};

use crate::{
    base_path::{below_base, transcript_of},
    browser::{address, wire},
    report::Inspection,
    workbench::ComposedRequest,
};

/// The most hops of a chain that are shown.
const MOST_HOPS: usize = 5;

/// A request to the simulator whose transcripts are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChainQuestion {
    /// The request.
    pub(crate) request: ComposedRequest,
    /// Path and query: `/api/status/503?delay=1s`.
    pub(crate) path: String,
    /// What the browser showed of the same request, if it was sent.
    pub(crate) shown: Option<Arc<BrowserResponse>>,
}

/// The transcripts of a request and of the ones that follow from it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chain {
    /// The transcripts.
    pub(crate) transcripts: Vec<Transcript>,
    /// What the browser showed of the same request.
    pub(crate) shown: Option<BrowserResponse>,
    /// What was found in each of them.
    pub(crate) inspected: Vec<Inspected>,
}

impl Chain {
    /// Inspects the transcripts of a chain.
    pub(super) fn new(
        transcripts: Vec<Transcript>,
        shown: Option<BrowserResponse>,
    ) -> Self {
        let inspected = hops(&transcripts)
            .into_iter()
            .map(|(before, transcript)| Inspected::new(transcript.exchange(before)))
            .collect();
        Self { transcripts, shown, inspected }
    }

    /// What was found.
    pub(crate) fn inspection(&self) -> Inspection {
        Inspection { inspected: self.inspected.clone(), ..Inspection::default() }
    }
}

/// Asks for the transcripts of a request and of where its redirects lead, as far as
/// that is this simulator.
///
/// # Errors
///
/// Why there is no transcript, in words.
pub(crate) async fn chain(question: ChainQuestion) -> Result<Chain, String> {
    let ChainQuestion { mut request, mut path, shown } = question;
    let mut transcripts = Vec::new();
    while transcripts.len() < MOST_HOPS {
        let attempt = shown.as_ref().and_then(|shown| attempt(shown, &path));
        let json = wire::fetch(&request, &transcript_of(&path), attempt).await?;
        let transcript =
            Transcript::from_json(&json).ok_or("the service sent no transcript")?;
        let next = next_request(&transcript, &request.method, &path);
        transcripts.push(transcript);
        let Some((becomes_get, next_path)) = next else { break };
        if becomes_get {
            request = request.into_get();
        }
        path = next_path;
    }
    Ok(Chain::new(transcripts, shown.map(Arc::unwrap_or_clone)))
}

/// The number of the browser's own request among those with the same key, if it went
/// to this path.
fn attempt<'a>(shown: &'a BrowserResponse, path: &str) -> Option<&'a str> {
    let (_, attempt) = shown.fields.iter().find(|(name, _)| *name == "attempt")?;
    (address::same_origin_path(&shown.url, "")? == path).then_some(attempt)
}

/// Whether the request that clients make next is a GET in place of this one, and its
/// path, if it goes to the simulator (Fetch, section 4.4).
fn next_request(
    transcript: &Transcript,
    method: &str,
    path: &str,
) -> Option<(bool, String)> {
    let status = transcript.exchange(0).response?.status.number?;
    let becomes_get = match catalog::redirect(Code::new(status)?) {
        Redirect::None => return None,
        Redirect::PostToGet => method == "POST",
        Redirect::ToGet => !matches!(method, "GET" | "HEAD"),
        Redirect::Preserve => false,
    };
    let location = transcript.field("Location")?;
    let next = address::same_origin_path(&location, path)?;
    let is_simulated = below_base(&next)?.starts_with(STATUS);
    is_simulated.then_some((becomes_get, next))
}

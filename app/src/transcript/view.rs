//! A chain of transcripts: each with its summary and its lines.

use http_status::curl::Ended;
use inspect::transcript::{Transcript, hops};
use leptos::{either::Either, prelude::*};

use super::{
    Chain,
    hop::{entries, seconds},
    line::{Entry, line_view, pause_view},
};
use crate::report::LineLevels;

/// The requests, what came back, how the connections ended and what curl says. Lines
/// are elements `wire-{line}`, counted through the chain.
pub(crate) fn chain_view(chain: &Chain) -> impl IntoView + use<> {
    let Chain { transcripts, shown, inspected } = chain;
    let levels = LineLevels::from_inspected(inspected);
    let hops = hops(transcripts).into_iter().enumerate();
    let hops = hops.map(|(index, (before, transcript))| {
        let heading = (transcripts.len() > 1)
            .then(|| view! { <p class="hop">{format!("Hop {}", index + 1)}</p> });
        let is_last = index + 1 == transcripts.len();
        let entries = entries(transcript, shown.as_ref(), is_last);
        (
            heading,
            summary(transcript),
            view! { <div class="transcript wire">{lines(entries, before, &levels)}</div> },
        )
    });
    let target = transcripts.last().and_then(Transcript::redirect_target);
    let target = target.map(|target| {
        view! { <p class="hop">{format!("It leads on to {target}, which is not shown here.")}</p> }
    });
    (hops.collect_view(), target)
}

/// The entries, their lines counted on from so many before.
fn lines(
    entries: Vec<Entry>,
    before: u32,
    levels: &LineLevels,
) -> impl IntoView + use<> {
    let mut number = before;
    let entries = entries.into_iter().map(|entry| match entry {
        Entry::Line(line) => {
            number += 1;
            Either::Left(line_view(line, number, levels.get(number)))
        }
        Entry::Pause(words) => Either::Right(pause_view(words)),
    });
    entries.collect_view()
}

fn summary(transcript: &Transcript) -> impl IntoView + use<> {
    let Transcript { segments, ended, ended_at, curl, .. } = transcript;
    let end = match ended {
        Ended::Open => "The connection stays open.",
        Ended::Reset => "The connection is reset.",
        Ended::Closed => "The connection closes.",
    };
    let bytes: usize = segments.iter().map(|segment| segment.bytes.len()).sum();
    let message = curl.message.as_deref().unwrap_or("it sees nothing wrong");
    let says = format!("curl exits with {}: {message}.", curl.exit);
    view! {
        <p class="summary">{format!("{} · {bytes} bytes · {end}", seconds(*ended_at))}</p>
        <p class="summary">{says}</p>
    }
}

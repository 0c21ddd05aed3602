//! Which bytes of a transcript came when.

use super::Transcript;

/// `1.050 s`.
pub(super) fn seconds(millis: u64) -> String {
    format!("{}.{:03} s", millis / 1000, millis % 1000)
}

/// Where each segment begins among all that came, and when it came.
pub(super) fn starts(transcript: &Transcript) -> impl Iterator<Item = (usize, u64)> {
    let mut start = 0;
    transcript.segments.iter().map(move |(at, bytes)| {
        let this = start;
        start += bytes.len();
        (this, *at)
    })
}

/// When the segment came that is before this byte.
pub(super) fn time_before(transcript: &Transcript, start: usize) -> u64 {
    let before = starts(transcript).take_while(|(known, _)| *known < start);
    before.last().map_or(0, |(_, at)| at)
}

/// Where the next segment begins behind this byte.
pub(super) fn next_segment(transcript: &Transcript, at: usize) -> Option<usize> {
    starts(transcript).map(|(start, _)| start).find(|start| *start > at)
}

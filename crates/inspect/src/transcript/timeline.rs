//! The times of a transcript: which bytes came when.

use super::Transcript;

impl Transcript {
    /// Where each segment begins among all that came, and when it came, in
    /// milliseconds.
    pub fn segment_starts(&self) -> impl Iterator<Item = (usize, u64)> {
        let mut next = 0;
        self.segments.iter().map(move |segment| {
            let start = next;
            next += segment.bytes.len();
            (start, segment.at)
        })
    }

    /// When the segment came that is before this byte, in milliseconds.
    pub fn time_before(&self, position: usize) -> u64 {
        let before = self.segment_starts().take_while(|(start, _)| *start < position);
        before.last().map_or(0, |(_, at)| at)
    }

    /// Where the next segment begins behind this byte.
    pub fn next_segment(&self, position: usize) -> Option<usize> {
        let mut starts = self.segment_starts().map(|(start, _)| start);
        starts.find(|start| *start > position)
    }
}

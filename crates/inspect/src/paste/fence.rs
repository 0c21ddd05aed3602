//! Fences of Markdown and tags of HTML around a block that is shown as it is.

use super::mark::styled;

/// What opens a block, and what closes it.
const FENCES: [(&str, &str); 3] = [("```", "```"), ("~~~", "~~~"), ("<pre", "</pre")];

/// What closes the block that this line opens, if it opens one. Blocks may be
/// indented and quoted.
pub(super) fn opened(line: &str) -> Option<&'static str> {
    let (_, rest) = styled(line);
    FENCES.iter().find(|(open, _)| rest.starts_with(open)).map(|(_, close)| *close)
}

/// Whether this line closes the block.
pub(super) fn closes(line: &str, fence: Option<&str>) -> bool {
    fence.is_some_and(|close| styled(line).1.starts_with(close))
}

//! The written content stays on the server: no line of it is in the wasm.

use std::collections::HashSet;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::files::files_under;

/// Bytes of a line that are looked for; shorter lines say nothing of their own, and
/// a rule of the Inspector may end in the same words.
const PIECE: usize = 48;

/// Fails when the wasm holds a piece of a text in this folder.
pub(crate) fn check(wasm: &[u8], folder: &Path) -> Result<()> {
    let held: HashSet<&[u8]> = wasm.windows(PIECE).collect();
    let mut lines = 0;
    for (name, path) in files_under(folder)? {
        let text = fs::read_to_string(&path)
            .with_context(|| format!("cannot read {}", path.display()))?;
        for line in text.lines() {
            let bytes = line.as_bytes();
            let ends = [bytes.first_chunk::<PIECE>(), bytes.last_chunk::<PIECE>()];
            lines += usize::from(ends.iter().any(Option::is_some));
            // Without a space it is an address, which a rule may name too.
            let mut words =
                ends.into_iter().flatten().filter(|end| end.contains(&b' '));
            if words.any(|end| held.contains(end.as_slice())) {
                bail!("the wasm holds text of {name}: {line}");
            }
        }
    }
    eprintln!("None of the {lines} lines of content is in the wasm.");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::root::root;

    #[test]
    fn a_line_of_content_is_noticed() {
        let folder = root().join("app/content");
        assert!(
            check(b"\0asm of something else entirely, and nothing more", &folder)
                .is_ok()
        );
        let text = fs::read(folder.join("502.md")).unwrap();
        let error = check(&text, &folder).unwrap_err().to_string();
        assert!(error.starts_with("the wasm holds text of "), "{error}");
    }
}

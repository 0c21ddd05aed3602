//! Worked examples for the Inspector: a text, what is said beside it, and what it
//! shows.
//!
//! ```text
//! title: A 405 that keeps the methods to itself
//! shows: One sentence.
//! finds: 405-no-allow
//! method: DELETE
//! ---
//! HTTP/1.1 405 Method Not Allowed
//! ```

use std::sync::LazyLock;

use inspect::PasteInput;

use super::FILES;

static EXAMPLES: LazyLock<Vec<Example>> = LazyLock::new(|| {
    let files = FILES.get_dir("examples").into_iter().flat_map(include_dir::Dir::files);
    files
        .filter_map(|file| {
            let name = file.path().file_stem()?.to_str()?;
            Example::read(name, file.contents_utf8()?)
        })
        .collect()
});

/// The examples, in the order of their files.
pub fn examples() -> &'static [Example] {
    &EXAMPLES
}

/// The example of this name.
pub(crate) fn example(id: &str) -> Option<&'static Example> {
    EXAMPLES.iter().find(|example| example.id == id)
}

/// A worked example.
#[derive(Debug)]
pub struct Example {
    /// Its name in addresses: `/inspect?example=method`.
    pub id: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it shows, in a sentence or two.
    pub shows: &'static str,
    /// The rules that it is about; without any it has nothing but what is well.
    pub finds: Vec<&'static str>,
    /// The text, with what is said beside it.
    pub pasted: PasteInput,
}

impl Example {
    fn read(name: &'static str, file: &'static str) -> Option<Self> {
        let (_, id) = name.split_once('-')?;
        let (front, text) = file.split_once("\n---\n")?;
        let pairs = || front.lines().filter_map(|line| line.split_once(':'));
        let value = |name| {
            let found = pairs().find(|(known, _)| *known == name);
            found.map(|(_, value)| value.trim())
        };
        let finds = value("finds")?.split(',').map(str::trim);
        let beside = pairs().map(|(name, value)| (name.to_owned(), value.to_owned()));
        let mut pasted = PasteInput::from_parameters(beside.collect());
        text.clone_into(&mut pasted.text);
        Some(Self {
            id,
            title: value("title")?,
            shows: value("shows")?,
            finds: finds.filter(|rule| !rule.is_empty()).collect(),
            pasted,
        })
    }
}

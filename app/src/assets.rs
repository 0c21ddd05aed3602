//! The addresses of what a page loads: style sheet, JavaScript glue, wasm.

use std::{collections::BTreeMap, sync::Arc};

use leptos::{prelude::use_context, serde::Deserialize};

/// The manifest that the build writes: every file by what it is for. An address
/// holds a hash of the content, so it never means other bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(crate = "leptos::serde")]
pub struct Assets {
    /// The styles of every page.
    pub stylesheet: String,
    /// The JavaScript between browser and wasm.
    pub glue: String,
    /// The JavaScript that loads the chunks; missing where there are none.
    #[serde(default)]
    pub loader: Option<String>,
    /// The wasm that every page with an island loads.
    pub main: String,
    /// For each lazy island or function the chunks that it needs besides `main`.
    #[serde(default)]
    pub lazy: BTreeMap<String, Vec<String>>,
}

impl Assets {
    /// The same below a base path.
    #[must_use]
    pub fn below(self, base_path: &str) -> Self {
        let below = |address: String| match address.as_str() {
            "" => address,
            address => [base_path, address].concat(),
        };
        let all = |addresses: Vec<String>| addresses.into_iter().map(below).collect();
        Self {
            stylesheet: below(self.stylesheet),
            glue: below(self.glue),
            loader: self.loader.map(below),
            main: below(self.main),
            lazy: self.lazy.into_iter().map(|(name, list)| (name, all(list))).collect(),
        }
    }
}

/// The assets of this service, which the server puts in the context of each page.
pub(crate) fn assets() -> Arc<Assets> {
    use_context().unwrap_or_default()
}

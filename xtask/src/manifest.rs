//! The manifest of the site: which file is for what, for the server, which writes
//! links to them into the pages, and for the table of sizes.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result};
use serde::{Deserialize, Serialize};

/// Its name in the folder of the site. The server reads it and does not serve it.
pub(crate) const FILE: &str = "manifest.json";

/// Addresses on the server, such as `/pkg/statuslab.0123456789abcdef.main.wasm`.
/// `app::Assets` is its other end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Manifest {
    pub(crate) stylesheet: String,
    /// JavaScript between browser and wasm.
    pub(crate) glue: String,
    /// JavaScript that loads the chunks; missing where there are none.
    pub(crate) loader: Option<String>,
    /// The wasm that every page with an island loads.
    pub(crate) main: String,
    /// For each lazy island or function the chunks that it needs besides `main`.
    pub(crate) lazy: BTreeMap<String, Vec<String>>,
}

impl Manifest {
    pub(crate) fn read(json: &[u8]) -> Result<Self> {
        serde_json::from_slice(json).with_context(|| format!("cannot read {FILE}"))
    }

    pub(crate) fn write(&self) -> Result<Vec<u8>> {
        serde_json::to_vec_pretty(self).with_context(|| format!("cannot write {FILE}"))
    }
}

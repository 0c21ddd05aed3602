//! What wakes an island: the script that loads what it needs after the first paint, and
//! hydrates it.
//!
//! A page without this loads no JavaScript glue and no wasm.

use leptos::prelude::*;
use leptos_meta::Script;

use crate::{
    assets::{Assets, assets},
    written_view::IntoHtml as _,
};

/// Hydrates every island of the page.
const SCRIPT: &str = include_str!("../hydrate.js");

/// The island of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Island {
    /// The filter of the codes, part of the wasm that every island needs.
    CodeFilter,
    /// The workbench.
    Workbench,
    /// The box of the Inspector.
    PasteBox,
}

impl Island {
    /// The name of its chunks in the manifest: that of a lazy island in snake case.
    const fn chunks(self) -> Option<&'static str> {
        match self {
            Self::CodeFilter => None,
            Self::Workbench => Some("workbench"),
            Self::PasteBox => Some("paste_box"),
        }
    }
}

/// Writes the script into the head. To stand once, where the island stands.
#[component]
pub(crate) fn Hydration(island: Island) -> impl IntoView {
    let assets = assets();
    let others = others(&assets, island);
    let start = format!("{SCRIPT}({:?}, {:?}, {others:?});", assets.glue, assets.main);
    view! { <Script type_="module">{start}</Script> }.into_html()
}

/// What an island needs besides the glue and the main module: the loader, and its chunks.
fn others(assets: &Assets, island: Island) -> Vec<&str> {
    let chunks = island.chunks().and_then(|name| assets.lazy.get(name));
    let chunks = chunks.into_iter().flatten().map(String::as_str);
    assets.loader.as_deref().into_iter().chain(chunks).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assets() -> Assets {
        let chunks = ["/pkg/shared.wasm", "/pkg/workbench.wasm"].map(String::from);
        Assets {
            glue: "/pkg/glue.js".into(),
            loader: Some("/pkg/loader.js".into()),
            main: "/pkg/main.wasm".into(),
            lazy: [("workbench".to_owned(), chunks.to_vec())].into(),
            ..Assets::default()
        }
    }

    #[test]
    fn a_lazy_island_needs_its_chunks() {
        assert_eq!(
            others(&assets(), Island::Workbench),
            ["/pkg/loader.js", "/pkg/shared.wasm", "/pkg/workbench.wasm"]
        );
    }

    #[test]
    fn an_island_that_is_not_lazy_needs_no_chunk() {
        assert_eq!(others(&assets(), Island::CodeFilter), ["/pkg/loader.js"]);
    }
}

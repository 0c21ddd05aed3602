//! What wakes an island: the script that hydrates it, and links that have the
//! browser load at once whatever the script will ask for.
//!
//! A page without this loads no JavaScript glue and no wasm.

use leptos::{nonce::use_nonce, prelude::*};
use leptos_meta::{Link, Script};

use crate::assets::{Assets, assets};

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

/// Writes links and script into the head. To stand once, where the island stands.
#[component]
pub(crate) fn Hydration(island: Island) -> impl IntoView {
    let assets = assets();
    let (scripts, wasm) = needed(&assets, island);
    let chunks = wasm.get(1..).unwrap_or_default().to_vec();
    let scripts = scripts.into_iter().map(|address| {
        view! {
            <Link rel="modulepreload" href=address.to_owned() {..} nonce=use_nonce()/>
        }
    });
    // The mode of `fetch`, without which the browser would load it a second time.
    let wasm = wasm.into_iter().map(|address| {
        view! {
            <Link
                rel="preload"
                href=address.to_owned()
                as_="fetch"
                type_="application/wasm"
                crossorigin=""
            />
        }
    });
    let start = format!("{SCRIPT}({:?}, {:?}, {chunks:?});", assets.glue, assets.main);
    view! {
        {scripts.collect_view()}
        {wasm.collect_view()}
        <Script type_="module">{start}</Script>
    }
    .into_any()
}

/// The scripts that an island needs, and the wasm.
fn needed(assets: &Assets, island: Island) -> (Vec<&str>, Vec<&str>) {
    let chunks = island.chunks().and_then(|name| assets.lazy.get(name));
    let chunks = chunks.into_iter().flatten().map(String::as_str);
    let scripts = std::iter::once(assets.glue.as_str()).chain(assets.loader.as_deref());
    (scripts.collect(), std::iter::once(assets.main.as_str()).chain(chunks).collect())
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
        let assets = assets();
        let (scripts, wasm) = needed(&assets, Island::Workbench);
        assert_eq!(scripts, ["/pkg/glue.js", "/pkg/loader.js"]);
        assert_eq!(wasm, ["/pkg/main.wasm", "/pkg/shared.wasm", "/pkg/workbench.wasm"]);
    }

    #[test]
    fn an_island_that_is_not_lazy_needs_no_chunk() {
        let assets = assets();
        assert_eq!(needed(&assets, Island::CodeFilter).1, ["/pkg/main.wasm"]);
    }
}

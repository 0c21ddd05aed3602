//! The server's side: code that answers with a status code.
//!
//! A text is made of a scene, which is read from the recipe, and of what the
//! language says about it. Codes whose code differs in kind (ranges, upgrades,
//! failures upstream ...) have a text of their own in each language.

mod axum;
mod express;
mod fastapi;
mod go;
pub(crate) mod names;
mod scene;
mod spring;
pub(crate) mod story;
mod text;

use self::scene::Scene;
use crate::{Recipe, Snippet, Tool};

/// A text, and what its tool cannot do.
struct Written {
    text: String,
    limit: Option<&'static str>,
}

impl Written {
    fn whole(text: impl Into<String>) -> Self {
        Self { text: text.into(), limit: None }
    }

    fn limited(text: impl Into<String>, limit: &'static str) -> Self {
        Self { text: text.into(), limit: Some(limit) }
    }
}

/// The snippet of a recipe.
pub(crate) fn snippet(tool: Tool, recipe: &Recipe) -> Snippet {
    let scene = Scene::of(recipe);
    let written = match tool {
        Tool::Express => express::write(&scene),
        Tool::FastApi => fastapi::write(&scene),
        Tool::Spring => spring::write(&scene),
        Tool::GoServer => go::write(&scene),
        _ => axum::write(&scene),
    };
    Snippet { tool, text: written.text, limit: written.limit }
}

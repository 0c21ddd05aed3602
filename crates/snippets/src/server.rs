//! Programs of servers: code that answers with a status code.
//!
//! A text is made of an example, which is read from the recipe, and of what the
//! language says about it. Codes whose code differs in kind (ranges, upgrades,
//! failures upstream ...) have a text of their own in each language.

mod axum;
mod example;
mod express;
mod fastapi;
mod go;
pub(crate) mod names;
pub(crate) mod scenario;
mod spring;
mod text;

use self::example::Example;
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
    let example = Example::from_recipe(recipe);
    let written = match tool {
        Tool::Express => express::write(&example),
        Tool::FastApi => fastapi::write(&example),
        Tool::Spring => spring::write(&example),
        Tool::GoServer => go::write(&example),
        _ => axum::write(&example),
    };
    Snippet { tool, text: written.text, limit: written.limit }
}

//! The client's side.

use crate::{Recipe, Snippet, Tool};

/// The snippet of a recipe.
pub(crate) fn snippet(tool: Tool, recipe: &Recipe, origin: &str) -> Snippet {
    let _ = recipe;
    let _ = origin;
    Snippet { tool, text: String::new(), limit: None }
}

//! The server's side.

use crate::{Recipe, Snippet, Tool};

/// The snippet of a recipe.
pub(crate) fn snippet(tool: Tool, recipe: &Recipe) -> Snippet {
    let _ = recipe;

    Snippet { tool, text: String::new(), limit: None }
}

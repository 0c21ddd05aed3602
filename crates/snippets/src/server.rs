//! Programs of servers: code that answers with a status code.
//!
//! A text is made of an example, which is read from the recipe, and of what the
//! language says about it. Codes whose code differs in kind (ranges, upgrades,
//! failures upstream ...) have a text of their own in each language.

mod asked;
mod axum;
mod example;
mod express;
mod fastapi;
mod go;
pub(crate) mod names;
pub(crate) mod scenario;
mod spring;
mod text;

use http_status::Code;

use self::{asked::Asked, example::Example};
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

    /// The text that is written for the code alone, whose content belongs to it; else the
    /// generic one.
    fn of(
        example: &Example<'_>,
        special: Option<Self>,
        generic: fn(&Example<'_>) -> String,
    ) -> Self {
        let Some(own) = special else { return Self::whole(generic(example)) };
        let is_asked = example.content().is_some();
        Self { limit: own.limit.or(is_asked.then_some(OWN_CONTENT)), ..own }
    }
}

/// What is told where a text keeps its fields.
const OWN_FIELDS: &str =
    "This text has the fields of the code, not those that the page asks for.";
/// What is told where a text keeps its content.
const OWN_CONTENT: &str =
    "This text has content of its own, not the content that the page asks for.";
/// What is told where a text keeps both.
const OWN_RESPONSE: &str = "This text has the fields and the content of the code, not \
                            those that the page asks for.";

/// The snippet of a recipe, whose fields and content follow what the query asks for.
pub(crate) fn snippet(tool: Tool, recipe: &Recipe, query: &str) -> Snippet {
    let mut asked = Asked::from_query(recipe.code, query);
    let keeps = keeps_its_fields(tool, recipe.code, &asked) && !asked.has_no_fields();
    if keeps {
        asked = asked.without_fields();
    }
    let example = Example::from_recipe(recipe, &asked);
    let written = match tool {
        Tool::Express => express::write(&example),
        Tool::FastApi => fastapi::write(&example),
        Tool::Spring => spring::write(&example),
        Tool::GoServer => go::write(&example),
        _ => axum::write(&example),
    };
    let limit = match written.limit {
        Some(OWN_CONTENT) if keeps => Some(OWN_RESPONSE),
        limit => limit.or(keeps.then_some(OWN_FIELDS)),
    };
    Snippet { tool, text: written.text, limit }
}

/// Whether the text of a code is about fields that the framework or the request makes,
/// or that its condition reads.
fn keeps_its_fields(tool: Tool, code: Code, asked: &Asked) -> bool {
    match code.get() {
        100..=104 | 206 | 207 | 405 | 408 | 416 | 417 => true,
        406 => tool == Tool::Spring,
        304 => tool == Tool::Spring || asked.changes("ETag"),
        412 => asked.changes("ETag"),
        _ => false,
    }
}

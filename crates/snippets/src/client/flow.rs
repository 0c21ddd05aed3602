//! What a client does about a code: read from the recipe, the same for every tool.

use http_status::catalog::{Redirect, Retry};
use http_status::{Class, Value};

use super::{
    requests::{self, Request},
    shape::Shape,
};
use crate::{Recipe, Tool};

/// The handling of a code.
#[derive(Debug, Clone)]
pub(crate) struct Flow {
    pub(crate) shape: Shape,
    /// The request that the code answers.
    pub(crate) first: Request,
    /// The changed one, where the shape has it.
    pub(crate) second: Option<Request>,
    /// Why it is done so: sentences for a comment.
    pub(crate) why: String,
    /// Fields of the response that are read, with what the plan says.
    pub(crate) fields: Vec<(String, Option<String>)>,
}

impl Flow {
    pub(crate) fn from_recipe(tool: Tool, recipe: &Recipe) -> Self {
        let shape = match (shape(recipe), recipe.code.get(), tool) {
            // They send no Expect that could be left out, and fetch has opened
            // another connection already.
            (Shape::Mend, 417, Tool::Fetch | Tool::Java)
            | (Shape::Mend, 421, Tool::Fetch) => Shape::Report,
            (shape, ..) => shape,
        };
        let row = requests::for_code(recipe.code.get(), shape);
        let mut why = row.why.to_owned();
        if !recipe.entry.seen_by_clients {
            why = format!(
                "{} stands in logs, no server sends it: this handles the simulator's. \
                 {why}",
                recipe.code
            );
        }
        Self {
            shape,
            first: row.first,
            second: row.second,
            why,
            fields: fields(recipe, shape),
        }
    }
}

fn shape(recipe: &Recipe) -> Shape {
    let entry = recipe.entry;
    let has = |list: &[&str], name| list.contains(&name);
    match entry.retry {
        _ if entry.code.is_interim() && has(entry.required, "Upgrade") => {
            Shape::Upgrade
        }
        _ if entry.code.is_interim() => Shape::Interim,
        _ if entry.redirect != Redirect::None => Shape::Follow,
        _ if entry.code.class() == Class::ClientError
            && has(entry.recommended, "ETag") =>
        {
            Shape::Refresh
        }
        Retry::NotApplicable => settled(recipe),
        Retry::AfterDelay => Shape::Wait,
        // A fault of the origin itself tends to come back; those of a gateway
        // pass.
        Retry::Idempotent if entry.code.get() == 500 => Shape::Report,
        Retry::Idempotent => Shape::BackOff,
        Retry::AfterRefresh if entry.code.get() == 409 => Shape::Refresh,
        Retry::Modified if has(entry.recommended, "Retry-After") => Shape::Shrink,
        _ if requests::has_second(entry.code.get()) => Shape::Mend,
        _ => Shape::Report,
    }
}

/// There is nothing to repeat.
fn settled(recipe: &Recipe) -> Shape {
    let entry = recipe.entry;
    match entry.code.get() {
        202 => Shape::Poll,
        304 => Shape::Cached,
        _ if entry.required.contains(&"Content-Range") => Shape::Part,
        _ if !entry.allows_content => Shape::Bare,
        _ => Shape::Show,
    }
}

/// The fields worth reading. Caches read some, the connection others, and both
/// do it by themselves.
fn fields(recipe: &Recipe, shape: Shape) -> Vec<(String, Option<String>)> {
    const FOR_OTHERS: &[&str] = &[
        "Cache-Control",
        "Connection",
        "Date",
        "Vary",
        "Accept-Ranges",
        "Content-Type",
    ];
    if let (Shape::Interim, Some(interim)) = (shape, recipe.plan.interim.first()) {
        let fields = interim.fields.iter();
        return fields
            .map(|(name, value)| ((*name).to_owned(), Some(value.to_string())))
            .collect();
    }
    let own = recipe.own_fields();
    let own = own.filter(|field| !FOR_OTHERS.contains(&&*field.name));
    own.map(|field| {
        let value = match &field.value {
            Value::Text(text) => Some(text.clone().into_owned()),
            _ => None,
        };
        (field.name.clone().into_owned(), value)
    })
    .collect()
}

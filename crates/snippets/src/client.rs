//! Programs of clients: code that handles a status code.
//!
//! The [`flow`] of a code says what to do about it; a tool has a template for
//! each shape of a flow and writes requests and fields its own way.

mod curl;
mod fetch;
mod flow;
mod go;
mod httpx;
mod java;
mod layout;
mod proof;
mod requests;
mod reqwest;
mod shape;

use self::flow::Flow;
use http_status::paths;

use crate::{Recipe, Snippet, Tool};

pub(crate) use proof::{facts, requests as sent};

/// The templates of a tool, one for each shape.
macro_rules! templates {
    ($folder:literal, $ending:literal) => {
        /// The template of a shape.
        const fn template(shape: $crate::client::shape::Shape) -> &'static str {
            use $crate::client::shape::Shape;
            macro_rules! file {
                ($name:literal) => {
                    include_str!(concat!($folder, "/", $name, $ending))
                };
            }
            match shape {
                Shape::Interim => file!("interim"),
                Shape::Upgrade => file!("upgrade"),
                Shape::Show => file!("show"),
                Shape::Bare => file!("bare"),
                Shape::Part => file!("part"),
                Shape::Cached => file!("cached"),
                Shape::Poll => file!("poll"),
                Shape::Follow => file!("follow"),
                Shape::Report => file!("report"),
                Shape::Mend => file!("mend"),
                Shape::Shrink => file!("shrink"),
                Shape::Refresh => file!("refresh"),
                Shape::Wait => file!("wait"),
                Shape::BackOff => file!("back-off"),
            }
        }
    };
}
pub(crate) use templates;

/// The snippet of a recipe.
pub(crate) fn snippet(
    tool: Tool,
    recipe: &Recipe,
    origin: &str,
    query: &str,
) -> Snippet {
    let flow = Flow::from_recipe(tool, recipe);
    let mark = if query.is_empty() { "" } else { "?" };
    let url = format!("{origin}{}{}{mark}{query}", paths::STATUS, recipe.code);
    let write = match tool {
        Tool::Curl => curl::text,
        Tool::Fetch => fetch::text,
        Tool::Httpx => httpx::text,
        Tool::GoClient => go::text,
        Tool::Reqwest => reqwest::text,
        _ => java::text,
    };
    let (text, limit) = write(recipe, &flow, &url);
    Snippet { tool, text, limit }
}

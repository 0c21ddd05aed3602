//! `/cards/{name}.png` and `.svg`: the picture of a page, so that a link pasted
//! in a chat shows what it is.

mod paint;
mod picture;

use axum::{http::Uri, response::Response};
use http_status::{Code, catalog};

use self::{
    paint::painted,
    picture::{svg_of_code, svg_of_site},
};
use crate::{conditional::respond, problem::Problem, unsent::Lasting};

/// How long a picture is fresh.
const A_DAY: &str = "public, max-age=86400";

/// The picture of a code of the catalogue, or of the site.
pub(crate) async fn show_card(uri: Uri) -> Result<Response, Problem> {
    let file = uri.path().strip_prefix("/cards/").unwrap_or_default();
    let unknown = || {
        Problem::not_found(
            "cards are /cards/{code}.png and .svg for the codes of /api/codes, and \
             /cards/statuslab.png",
        )
    };
    let (name, ending) = file.rsplit_once('.').ok_or_else(unknown)?;
    let svg = svg(name).ok_or_else(unknown)?;
    match ending {
        "svg" => Ok(respond("image/svg+xml", A_DAY, svg)),
        "png" => {
            let mut card = respond("image/png", A_DAY, painted(name, svg).await?);
            card.extensions_mut().insert(Lasting);
            Ok(card)
        }
        _ => Err(unknown()),
    }
}

fn svg(name: &str) -> Option<String> {
    if name == "statuslab" {
        return Some(svg_of_site());
    }
    let code: Code = name.parse().ok()?;
    catalog::entry(code).map(svg_of_code)
}

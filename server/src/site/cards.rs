//! `/cards/{name}.png` and `.svg`: pictures of pages, for links that are pasted in chats.

mod picture;
mod render;

use axum::{Extension, http::Uri, response::Response};
use http_status::paths::CODES;

use self::{picture::svg, render::rendered};
use crate::{
    http::{
        envelope::{FOR_A_DAY, document},
        job_queue::JobQueue,
        problem::Problem,
    },
    net::unsent::body::StaticContent,
};

/// The picture of a code of the catalogue, or of the site.
pub(crate) async fn show_card(
    Extension(jobs): Extension<JobQueue>,
    uri: Uri,
) -> Result<Response, Problem> {
    let file = uri.path().strip_prefix("/cards/").unwrap_or_default();
    let unknown = || {
        Problem::not_found(format!(
            "cards are /cards/{{code}}.png and .svg for the codes of {CODES}, and \
             /cards/statuslab.png"
        ))
    };
    let (name, ending) = file.rsplit_once('.').ok_or_else(unknown)?;
    let svg = svg(name).ok_or_else(unknown)?;
    match ending {
        "svg" => Ok(document("image/svg+xml", FOR_A_DAY, svg)),
        "png" => {
            let png = rendered(&jobs, name, svg).await?;
            let mut card = document("image/png", FOR_A_DAY, png);
            card.extensions_mut().insert(StaticContent);
            Ok(card)
        }
        _ => Err(unknown()),
    }
}

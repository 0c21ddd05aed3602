//! What stands in place of a workbench where an address asks for too much.

use http_status::Codes;
use leptos::prelude::*;

use crate::{
    base_path::href,
    page_address::parameters_in,
    pages::answer_bad_request,
    site::Site,
    workbench::hint,
    written_view::{Html, IntoHtml as _},
};

/// Says what an address has too much of; nothing where it is within the limits.
///
/// Such an address could make a page that is many times its own size, so none of its
/// options is shown.
pub(super) fn refused_ask(site: &Site, codes: &Codes, address: &str) -> Option<Html> {
    let problems = site.limits.check_counts(&parameters_in(address)).err()?;
    answer_bad_request();
    let items: Vec<_> = problems
        .iter()
        .map(|problem| {
            let detail = hint(&problem.detail);
            view! {
                <li><code>{problem.option.clone()}</code> ", " {problem.value.clone()} " times: " {detail}</li>
            }
        })
        .collect();
    let view = view! {
        <section class="card prose" role="alert">
            <h2>"This address asks for too much"</h2>
            <p>"Its options were not read, and the simulator refuses them with a 400:"</p>
            <ul>{items}</ul>
            <p><a href=href(&format!("/codes/{codes}"))>{format!("{codes} without options")}</a></p>
        </section>
    };
    Some(view.into_html())
}

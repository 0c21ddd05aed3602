//! The limits of this service, with the settings that they come from.

use http_status::Limits;
use leptos::prelude::*;

use crate::written_view::{Html, IntoHtml as _};

/// Each limit of an ask: what it bounds, its value here, and the setting.
pub(super) fn limit_rows(limits: &Limits) -> Html {
    let rows = values(limits).map(|(what, value, setting)| {
        view! {
            <tr>
                <th scope="row">{what}</th>
                <td>{value}</td>
                <td><code>{setting}</code></td>
            </tr>
        }
    });
    view! {
        <table class="docs-table">
            <thead>
                <tr>
                    <th scope="col">"What"</th>
                    <th scope="col">"Here"</th>
                    <th scope="col">"Setting"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <p>"An ask that wants more is a 400 that names the limit."</p>
    }
    .into_html()
}

fn values(limits: &Limits) -> [(&'static str, String, &'static str); 6] {
    // Whoever adds a limit has to say here what it is.
    let Limits { delay, content, fields, field_section, interim, redirect_hosts } =
        limits;
    let hosts = if redirect_hosts.is_empty() {
        "this service alone".to_owned()
    } else {
        redirect_hosts.join(", ")
    };
    [
        ("Longest delay of each kind", delay.to_string(), "--max-delay"),
        ("Largest content", format!("{content} bytes"), "--max-content"),
        ("Most fields that are set, or left out", fields.to_string(), "--max-fields"),
        (
            "Most bytes of fields and the like",
            field_section.to_string(),
            "--max-field-section",
        ),
        ("Most interim responses", interim.to_string(), "none"),
        ("Hosts that Location may name", hosts, "--redirect-host"),
    ]
}

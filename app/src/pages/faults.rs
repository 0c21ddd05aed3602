//! `/faults`: responses that break on purpose, and what clients make of them.

use http_status::{
    Fault,
    paths::{STATUS, WIRE},
};
use leptos::prelude::*;
use snippets::curl_line;

use crate::{
    base_path::{href, linked},
    content::{self, Client, ClientReport, Observed, Occasion, markdown},
    page_context::base_url,
    parts::{PageMeta, about_page},
    written_view::{Html, IntoHtml as _},
};

const PATH: &str = "/faults";
const TITLE: &str = "Faults: responses broken on purpose";
const DESCRIPTION: &str = "Connection resets, truncated content, wrong lengths, stalls and more: \
                           what goes over the wire, and what curl, browsers, Node, Python and Go \
                           make of it.";

/// Every fault, and what each client reported of it.
#[component]
pub(crate) fn FaultsPage() -> impl IntoView {
    content::observed().map(|observed| {
        let data = about_page(PATH, TITLE, DESCRIPTION);
        let overview: Vec<_> =
            Fault::ALL.iter().map(|fault| overview(observed, *fault)).collect();
        let faults: Vec<_> =
            Fault::ALL.iter().map(|fault| one_fault(observed, *fault)).collect();
        view! {
            <PageMeta title=TITLE.to_owned() description=DESCRIPTION.to_owned() path=PATH data/>
            <div class="faults-page">
                <h1>{TITLE}</h1>
                <p class="lead">
                    "A response can break on its way. These are the ways that a simulator URL "
                    "takes in " <code>"fault="</code>
                    ", with any code and any other option, and what clients made of each."
                </p>
                <nav class="card" aria-label="Faults"><ul>{overview}</ul></nav>
                {faults}
                {measured(observed)}
            </div>
        }
    })
}

/// A line of the list that leads to the faults.
fn overview(observed: &Observed, fault: Fault) -> Html {
    view! {
        <li>
            <a href=format!("#{}", fault.id())><code>{fault.id()}</code></a>
            <span class="told">{observed.tally(fault)}</span>
        </li>
    }
    .into_html()
}

fn one_fault(observed: &'static Observed, fault: Fault) -> Html {
    let id = fault.id();
    let about = fault.about();
    let ask = format!("{}?fault={id}", observed.status);
    let line = curl_line("GET", &format!("{}{STATUS}{ask}", base_url()));
    let wire = href(&format!("{WIRE}{ask}"));
    let try_it = href(&format!("/codes/{ask}"));
    let rows: Vec<_> =
        observed.clients.iter().map(|client| row(observed, client, fault)).collect();
    view! {
        <section class="card fault" id=id>
            <h2><a href=format!("#{id}")><code>{id}</code></a></h2>
            <p class="gist">{about.summary}</p>
            <dl>
                <dt>"On HTTP/1.1"</dt>
                <dd inner_html=linked(&markdown::inline_html(about.http1))></dd>
                <dt>"On HTTP/2"</dt>
                <dd inner_html=linked(&markdown::inline_html(about.http2))></dd>
                <dt>"See it"</dt>
                <dd>
                    <p>
                        <a href=try_it>{format!("Send a {} with it", observed.status)}</a>
                        <a href=wire>"Every byte of it"</a>
                    </p>
                    <p><code>{line}</code>{format!(" exits with {}", about.curl)}</p>
                </dd>
            </dl>
            <table>
                <caption>"What clients made of it"</caption>
                <thead class="visually-hidden">
                    <tr><th scope="col">"Client"</th><th scope="col">"What it reported"</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </section>
    }
    .into_html()
}

fn row(observed: &Observed, client: &'static Client, fault: Fault) -> Html {
    let outcomes = client.reports(fault).iter().map(|seen| outcome(observed, seen));
    view! {
        <tr>
            <th scope="row">
                {client.name.as_str()} " " <span class="version">{client.version.as_str()}</span>
            </th>
            <td>{outcomes.collect_view()}</td>
        </tr>
    }
    .into_html()
}

fn outcome(observed: &Observed, seen: &'static ClientReport) -> Html {
    let Some(error) = &seen.error else {
        return view! {
            <p data-outcome="takes">
                <span class="outcome">"Takes it"</span> ": " {observed.success_text(seen)}
            </p>
        }
        .into_html();
    };
    let after = seen.status.map(|status| format!(" after the status {status}"));
    view! {
        <p data-outcome="fails">
            <span class="outcome">"Fails"</span> {after} ": " <code>{error.as_str()}</code>
        </p>
    }
    .into_html()
}

/// What was done, when and where, so that it can be done again.
fn measured(observed: &'static Observed) -> Html {
    let Observed { status, bytes, silence_seconds, times, .. } = observed;
    let occasions: Vec<_> = observed.occasions().iter().map(occasion).collect();
    view! {
        <section class="card prose" id="measured">
            <h2>"How this was measured"</h2>
            <p>
                {format!(
                    "Each client asked over HTTP/1.1 for a {status} with {bytes} bytes of \
                     content, at least {times} times for each fault, and had a time-out that is longer \
                     than the silence of "
                )}
                <code>"stall"</code>
                {format!(", which was {silence_seconds} s. ")}
                "Each of them took a plain 200 in between. A client has several lines \
                 where it did not report the same each time: what it makes of some faults \
                 depends on the packets they come in."
            </p>
            <p>
                "On a connection that had served before, a browser sends the request of "
                <code>"empty"</code> " and " <code>"reset"</code>
                " again by itself before it gives up: "
                <a href=href("/codes/503?fault=empty&key=mytest")>"count with a key"</a>
                " and look."
            </p>
            <p>
                "In a browser, “fetch” is what a script was told, with what the console shows in \
                 brackets, and “page” is what came of opening the address. "
                <code>"<url>"</code> " and " <code>"<address>"</code>
                " stand for those of the measurement."
            </p>
            <ul>{occasions}</ul>
            <p>"Measure your own: " <code>"cargo xtask observe"</code></p>
        </section>
    }
    .into_html()
}

fn occasion(occasion: &Occasion<'_>) -> Html {
    let Occasion { date, machine, clients } = occasion;
    let clients =
        clients.iter().map(|client| format!("{} {}", client.name, client.version));
    let clients = clients.collect::<Vec<_>>().join("; ");
    view! { <li>{format!("{date}, {machine}: {clients}")}</li> }.into_html()
}

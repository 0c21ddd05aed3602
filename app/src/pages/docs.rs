//! `/docs`: what the service answers and how one asks for it, from the tables of the
//! parser and the settings of this service.

mod limits;
mod options;

use http_status::{
    Fault,
    paths::{CODES, INSPECT, KEYS, STATUS, WIRE},
};
use leptos::prelude::*;
use snippets::curl_line;

use self::{limits::limit_rows, options::option_rows};
use crate::{
    base_path::{href, linked},
    content::markdown,
    page_context::{base_url, page_context},
    parts::{PageMeta, about_page},
    written_view::{Html, IntoHtml as _},
};

const PATH: &str = "/docs";
const TITLE: &str = "Documentation";
const DESCRIPTION: &str = "How to ask for a status: codes, options, sequences, faults, the limits \
                           of this service, and what every answer has.";

/// Ways to write what stands behind `/api/status/`, and what each means.
const CODES_WRITTEN: [(&str, &str); 5] = [
    ("503", "this code, 100 to 999"),
    ("200,404,503", "one of these, each as likely as the others"),
    ("200:9,503:1", "one of these, by weight"),
    ("500-504", "one of the range"),
    ("200,500-504", "any mixture of these"),
];

/// Addresses besides that of the simulator, and what is there.
const ADDRESSES: [(&str, &str, &str); 5] = [
    (
        WIRE,
        "{codes}",
        "what the simulator puts on the wire with the same options, byte for byte, as JSON",
    ),
    (
        KEYS,
        "{key}",
        "what came with a key, and when: `GET` tells it, `DELETE` forgets it",
    ),
    (CODES, "", "every code of the catalogue, as JSON"),
    (CODES, "/{code}", "one code, with what its page says"),
    (INSPECT, "", "`POST` a response as text or HAR, and get what is wrong with it"),
];

/// The documentation.
#[component]
pub(crate) fn DocsPage() -> impl IntoView {
    page_context().map(|context| {
        let data = about_page(PATH, TITLE, DESCRIPTION);
        let url = base_url();
        let limits = context.site.limits;
        let sections = [
            ("codes", "Codes", codes()),
            ("options", "Options", option_rows(&limits)),
            ("sequences", "Sequences and keys", sequences()),
            ("faults", "Faults", faults()),
            ("answers", "What is sent", answers()),
            ("limits", "Limits of this service", limit_rows(&limits)),
            ("api", "Other addresses", addresses()),
        ];
        let places = sections.iter().map(|(id, title, _)| {
            view! { <li><a class="code-link" href=format!("#{id}")>{*title}</a></li> }
        });
        let places = places.collect_view();
        let line = curl_line("GET", &format!("{url}{STATUS}503?retry_after=9"));
        view! {
            <PageMeta title=TITLE.to_owned() description=DESCRIPTION.to_owned() path=PATH data/>
            <div class="rules-page docs-page">
                <h1>{TITLE}</h1>
                <p class="lead">
                    "Ask for a code, and the server really answers with it. One grammar serves \
                     everybody: whatever stands behind a code works at " <code>{href(STATUS)}</code>
                    " and at " <code>{href("/codes/")}</code> ", the page that shows it."
                </p>
                <pre class="docs-line" tabindex="0"><code>{line}</code></pre>
                <nav class="code-links" aria-label="Sections"><ul>{places}</ul></nav>
                {sections.map(section)}
            </div>
        }
    })
}

fn section((id, title, content): (&'static str, &'static str, Html)) -> Html {
    view! {
        <section class="card" id=id>
            <h2>{title}</h2>
            {content}
        </section>
    }
    .into_html()
}

/// Our own Markdown of one paragraph.
fn text(markdown: &str) -> Html {
    view! { <p inner_html=linked(&markdown::inline_html(markdown))></p> }.into_html()
}

fn codes() -> Html {
    let rows = CODES_WRITTEN.map(|(codes, means)| {
        view! {
            <dt><a href=href(&format!("/codes/{codes}"))><code>{codes}</code></a></dt>
            <dd>{means}</dd>
        }
    });
    view! {
        <dl class="docs-list">{rows}</dl>
        {text("Anything behind the codes is ignored and echoed, `/api/status/503/v1/users`, so \
               that the URL can serve as the base URL of a client. What is wrong is a 400 that \
               names it. A choice is fixed by `seed`.")}
    }
    .into_html()
}

fn sequences() -> Html {
    view! {
        {text("With `key` the service counts the requests that name this key, and says in \
               `Attempt` which one each was. With `order=sequence` the first gets the first \
               code of the list, the second the second, and so on: `on_end` says what comes \
               after the last.")}
        {text("A step may have options of its own, `step{N}.{option}`, where N is its place in \
               the list from 1. They go over those of the whole.")}
        <ul>
            {example("/codes/503,503,200?key=mytest&order=sequence", "503 twice, then 200")}
            {example(
                "/codes/503,200?key=mytest&order=sequence&step1.retry_after=1&step2.delay=2s",
                "503 with Retry-After, then a 200 that is late",
            )}
            {example(
                "/codes/200,200,200?key=mytest&order=sequence&on_end=loop&step2.fault=reset",
                "every third answer but one is whole: the second is reset",
            )}
        </ul>
        {text("Keys are not secret: whoever knows one may count with it, see what came, and \
               delete it.")}
    }
    .into_html()
}

fn example(address: &'static str, words: &'static str) -> Html {
    view! { <li><a href=href(address)>{words}</a></li> }.into_html()
}

fn faults() -> Html {
    let rows = Fault::ALL.iter().map(|fault| {
        let id = fault.id();
        view! {
            <dt><a href=href(&format!("/faults#{id}"))><code>{id}</code></a></dt>
            <dd inner_html=linked(&markdown::inline_html(fault.about().summary))></dd>
        }
    });
    view! {
        {text("`fault` breaks the response on purpose, with any code and any other option. The \
               page of the faults says what goes over the wire, and what clients made of it.")}
        <dl class="docs-list">{rows.collect_view()}</dl>
    }
    .into_html()
}

fn answers() -> Html {
    [
        "The status with its registered reason phrase, and the fields that the \
         specifications require or recommend for it: `Location`, `Retry-After`, `Allow`, \
         `WWW-Authenticate`, validators and the like.",
        "`Simulated-Status`, equal to the status line. **An answer without it is the \
         service's own**: a wrong ask is a 400, a limit that is hit a 503, both as \
         `application/problem+json` (RFC 9457).",
        "`Cache-Control: no-store` unless the ask says otherwise, CORS for any origin, and a \
         policy that keeps the content from doing anything in a browser.",
        "A document about the request and the answer, as `Accept` wants it: JSON, problem \
         JSON, text or HTML. `format` chooses it, `body` replaces it.",
    ]
    .map(text)
    .into_html()
}

fn addresses() -> Html {
    let rows = ADDRESSES.map(|(path, behind, what)| {
        view! {
            <dt><code>{href(path)}{behind}</code></dt>
            <dd inner_html=linked(&markdown::inline_html(what))></dd>
        }
    });
    view! { <dl class="docs-list">{rows}</dl> }.into_html()
}

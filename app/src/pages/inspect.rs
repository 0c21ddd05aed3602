//! `/inspect`: a response that somebody pasted, and what is found in it.

use http::request::Parts;
use http_status::Problem;
use inspect::{PARAMETERS, PasteInput};
use leptos::prelude::*;
use report::{lines_html, report_html, text::escape};

use crate::{
    content::{self, Example},
    here::{here, parameters_of},
    parts::{PageMeta, about_page},
};

const TITLE: &str = "Inspect a response";
const DESCRIPTION: &str = "Paste an HTTP response and see what is wrong with it for clients and \
                           caches, why, and how to mend it. It stays in your browser.";

/// How the ids of the lines begin.
const PLACE: &str = "line";

/// The paste box, the report, and examples where there is nothing to report.
#[component]
pub(crate) fn InspectPage() -> impl IntoView {
    let example = example_of(&here());
    let pasted = posted()
        .or_else(|| example.map(|example| example.pasted.clone()))
        .unwrap_or_default();
    let (inspected, problems) = pasted.inspect();
    let report =
        if pasted.is_empty() { String::new() } else { report_html(&inspected, PLACE) };
    let data = about_page("/inspect", TITLE, DESCRIPTION);
    view! {
        <PageMeta title=TITLE.to_owned() description=DESCRIPTION.to_owned() path="/inspect" data/>
        <div class="inspect-page" id="inspect" data-empty=pasted.is_empty().then_some("")>
            <header class="inspect-header">
                <h1>{TITLE}</h1>
                <p class="lead">
                    "Paste what " <code>"curl -i"</code> " or your developer tools show. "
                    <span class="with-script">"It stays in this browser."</span>
                </p>
            </header>
            <form class="paste" id="paste" method="post" action="/inspect">
                {example.map(|example| view! {
                    <p class="example-shows">
                        <strong>{example.title}</strong> " " {example.shows}
                    </p>
                })}
                {paste_card(&pasted, lines_html(&pasted.text, &inspected, PLACE))}
                {beside_card(&pasted, &problems)}
                <p class="no-script">
                    <button class="button" type="submit">"Inspect"</button>
                    " Without scripts the text goes to this server, which reads it and keeps \
                     nothing of it."
                </p>
            </form>
            <section class="card report" id="report" data-place=PLACE aria-label="Inspector" inner_html=report></section>
            {examples(example)}
        </div>
    }
}

/// The text of a form that was sent, which happens without scripts only.
fn posted() -> Option<PasteInput> {
    use_context::<Parts>()?.extensions.get::<PasteInput>().cloned()
}

fn example_of(address: &str) -> Option<&'static Example> {
    let parameters = parameters_of(address);
    let (_, id) = parameters.iter().find(|(name, _)| name == "example")?;
    content::example(id)
}

fn paste_card(pasted: &PasteInput, lines: String) -> AnyView {
    // The first line feed in a text area is no part of its value.
    let mut text = "\n".to_owned();
    escape(&mut text, &pasted.text);
    view! {
        <div class="paste-card">
            <div class="paste-bar">
                <label class="paste-label" for="text">"Response"</label>
                <label class="button file-button with-script">
                    "Open a file"
                    <input type="file" id="file" accept=".txt,.http,.har,.json,text/*,application/json"/>
                </label>
                <button class="button with-script" type="button" id="copy-link" disabled>
                    "Copy link"
                </button>
                <a class="button" href="/inspect" id="clear">"Clear"</a>
            </div>
            <div class="editor">
                <pre class="lines" id="lines" aria-hidden="true" inner_html=lines></pre>
                <textarea
                    id="text"
                    name="text"
                    spellcheck="false"
                    autocomplete="off"
                    autocapitalize="off"
                    placeholder="HTTP/1.1 200 OK\nContent-Type: text/html\n…"
                    inner_html=text
                ></textarea>
            </div>
            <p class="link-note" id="link-note" role="status"></p>
        </div>
    }
    .into_any()
}

/// What the text may leave out.
fn beside_card(pasted: &PasteInput, problems: &[Problem]) -> AnyView {
    let rows = PARAMETERS.iter().map(|parameter| {
        let name = parameter.name;
        let (id, hint) = (format!("beside-{name}"), format!("problem-{name}"));
        let value = pasted.lines(name);
        let problem = problems.iter().find(|problem| problem.option == name);
        let problem =
            problem.map(|problem| format!("{}: {}", problem.value, problem.detail));
        let input = if parameter.repeatable {
            let mut text = "\n".to_owned();
            escape(&mut text, &value);
            view! {
                <textarea
                    id=id.clone()
                    name=name
                    rows="3"
                    spellcheck="false"
                    autocomplete="off"
                    placeholder=parameter.example
                    aria-describedby=hint.clone()
                    inner_html=text
                ></textarea>
            }
            .into_any()
        } else {
            view! {
                <input
                    id=id.clone()
                    name=name
                    value=value
                    spellcheck="false"
                    autocomplete="off"
                    autocapitalize="off"
                    placeholder=parameter.example
                    aria-describedby=hint.clone()
                />
            }
            .into_any()
        };
        view! {
            <div class="beside-row">
                <label for=id>{label(name)}</label>
                {input}
                <p class="hint" id=hint data-problem="">{problem}</p>
            </div>
        }
    });
    view! {
        <details class="card beside" id="beside" open=!pasted.parameters.is_empty()>
            <summary>"What the text leaves out: status, method, URL, request fields"</summary>
            {rows.collect_view()}
        </details>
    }
    .into_any()
}

/// What a parameter is called on the page.
fn label(name: &'static str) -> &'static str {
    match name {
        "status" => "Status",
        "method" => "Method",
        "url" => "URL",
        "request_header" => "Request fields, one a line",
        other => other,
    }
}

fn examples(current: Option<&Example>) -> AnyView {
    let items = content::examples().iter().map(|example| {
        let is_current = current.is_some_and(|current| current.id == example.id);
        view! {
            <li>
                <a
                    href=format!("/inspect?example={}", example.id)
                    aria-current=is_current.then_some("true")
                >
                    {example.title}
                </a>
                <p>{example.shows}</p>
            </li>
        }
    });
    view! {
        <section class="card examples" id="examples">
            <h2>"Examples"</h2>
            <ul>{items.collect_view()}</ul>
        </section>
    }
    .into_any()
}

//! The answer to a text that holds no response: what it is taken for, and what to do.

use http_status::paths::STATUS;
use inspect::paste::{RequestTarget, TextKind};
use leptos::prelude::*;

use super::meaning::status_view;
use crate::base_path::{below_base, href, transcript_of};
use snippets::curl_line;

/// The longest command that is shown, in bytes.
const LONGEST_COMMAND: usize = 4096;

/// What to do with what a text is taken for.
#[component]
pub(super) fn TakenFor(kind: TextKind) -> impl IntoView {
    let simulated = match &kind {
        TextKind::Url(url) => simulated_path(url),
        _ => None,
    };
    let code = match &kind {
        TextKind::Code(code) => Some(status_view(*code)),
        _ => None,
    };
    let Advice { is, then, command } = advice(kind);
    let command = command.filter(|command| command.len() <= LONGEST_COMMAND);
    let command = command.map(|command| {
        view! {
            <div class="sample-text command">
                <pre tabindex="0"><code>{command}</code></pre>
                <button class="copy-code" type="button">"Copy"</button>
            </div>
        }
    });
    view! {
        {code}
        <p class="taken-for"><strong>{is}</strong> " " {then}</p>
        {command}
        {simulated.map(|path| simulated_view(&path))}
    }
}

/// What a text is taken for, what to do then, and a command that does it.
struct Advice {
    is: String,
    then: &'static str,
    command: Option<String>,
}

fn advice(kind: TextKind) -> Advice {
    let says = |is: &str, then| Advice { is: is.to_owned(), then, command: None };
    match kind {
        TextKind::Url(url) => Advice {
            command: Some(curl_line("GET", &url)),
            ..says(
                "This is a URL.",
                "This page asks no other host. Run this command, and paste all that it prints.",
            )
        },
        TextKind::Code(_) => says(
            "This is a code alone.",
            "To have its response inspected, paste the status line with the fields and the \
             content that came with it, as curl -i prints them.",
        ),
        TextKind::Curl(command) => Advice {
            command: Some(command),
            ..says(
                "This is a command of curl, without what it printed.",
                "Run it so, and paste all that it prints.",
            )
        },
        TextKind::Request(request) => about_request(request),
        TextKind::Content(format) => Advice {
            is: format!("This is {format} alone, the content of a response."),
            ..says(
                "",
                "The Inspector looks at the status line and at the fields before it. Paste them \
                 as well: curl -i prints them, and so does the network panel of a browser.",
            )
        },
        TextKind::Unknown => says(
            "There is no response in this text.",
            "A response begins with a status line, as HTTP/1.1 200 OK, or with a field, as \
             Content-Type: text/html. curl -i prints both.",
        ),
    }
}

fn about_request(request: RequestTarget) -> Advice {
    let RequestTarget { method, url } = request;
    let url = url.filter(|_| matches!(method.as_str(), "GET" | "HEAD"));
    Advice {
        is: "This is a request, without its response.".to_owned(),
        then: if url.is_some() {
            "Send it, and paste all that comes back. This command has the method and the URL \
             of it, and none of its fields."
        } else {
            "Send it, and paste all that comes back: curl -i prints it."
        },
        command: url.map(|url| curl_line(&method, &url)),
    }
}

/// Links for a URL of this simulator, from its address.
fn simulated_view(address: &str) -> impl IntoView + use<> {
    let asked = below_base(address).and_then(|path| path.strip_prefix(STATUS));
    let page = href(&["/codes/", asked.unwrap_or_default()].concat());
    view! {
        <p class="taken-for">
            "It is a URL of this simulator: " <a href=page>"its page"</a>
            " says what it sends, and " <a href=transcript_of(address)>"its transcript"</a>
            " has every byte of it."
        </p>
    }
}

/// Path and query of a URL of the simulator of this service.
fn simulated_path(url: &str) -> Option<String> {
    let path = url.strip_prefix(&origin())?.split('#').next()?;
    below_base(path)?.starts_with(STATUS).then(|| path.to_owned())
}

#[cfg(feature = "ssr")]
fn origin() -> String {
    crate::page_context::origin()
}

#[cfg(not(feature = "ssr"))]
fn origin() -> String {
    crate::browser::address::origin()
}

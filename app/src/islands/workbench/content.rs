//! The content of an answer: JSON that folds, the text as it came, copied and saved.

use leptos::{either::Either, prelude::*};

use super::message::Pieces;
use crate::{
    browser::{clipboard, download},
    late_view::fresh_view,
    workbench::{ContentFile, Kind, LONGEST, Node, Side, Value, counted, tree},
};

/// Content, with what can be done with it; nothing where it is no file.
pub(super) fn content_view(side: &Side) -> Option<AnyView> {
    let file = side.file.clone()?;
    let text = std::str::from_utf8(&file.bytes).ok().filter(|_| file.is_json);
    let (tree, content) = (text.and_then(tree), side.content.clone());
    let (is_raw, is_folded) = (RwSignal::new(false), RwSignal::new(false));
    let tree_buttons = tree.is_some().then(|| {
        view! {
            <Toggle words="Fold" is_on=is_folded is_off=is_raw/>
            <Toggle words="Raw" is_on=is_raw is_off=RwSignal::new(false)/>
        }
    });
    let shown = move || match tree.clone().filter(|_| !is_raw.get()) {
        Some(tree) => Either::Left(view! {
            <pre class="content json">
                <code>{node_view(tree, "", is_folded, true)}</code>
            </pre>
        }),
        None => Either::Right(view! { <Pieces content=content.clone()/> }),
    };
    let label = file.label.clone();
    let card = fresh_view(view! {
        <div class="content-bar" role="group" aria-label="Content">
            <span>{label}</span>
            {tree_buttons}
            <FileButtons file/>
        </div>
        <div class="content-body">{move || fresh_view(shown())}</div>
    });
    Some(card.into_any())
}

/// A button that stays pressed; disabled where it has nothing to do.
#[component]
fn Toggle(
    words: &'static str,
    is_on: RwSignal<bool>,
    is_off: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            aria-pressed=move || is_on.get().to_string()
            disabled=move || is_off.get()
            on:click=move |_| is_on.update(|is_on| *is_on = !*is_on)
        >
            {words}
        </button>
    }
}

/// Copies and saves content. Bytes that are no text are only saved.
#[component]
fn FileButtons(file: ContentFile) -> impl IntoView {
    let said = RwSignal::new("");
    let file = StoredValue::new(file);
    let is_text = file.with_value(|file| std::str::from_utf8(&file.bytes).is_ok());
    let copy = move |_| {
        let text =
            file.with_value(|file| String::from_utf8_lossy(&file.bytes).into_owned());
        leptos::task::spawn_local(async move {
            let is_done = clipboard::write(&text).await;
            said.set(if is_done { "Copied" } else { "The browser refuses" });
        });
    };
    let save = move |_| {
        let ContentFile { name, media_type, bytes, .. } = file.get_value();
        download::save(&name, &media_type, &bytes);
    };
    view! {
        {is_text
            .then(|| {
                view! {
                    <button type="button" aria-label="Copy the content" on:click=copy>
                        "Copy"
                    </button>
                }
            })}
        <button type="button" aria-label="Download the content" on:click=save>
            "Download"
        </button>
        <span class="said" role="status">{said}</span>
    }
}

/// A value on its lines; `after` is the comma behind it. A tree has a bounded depth.
fn node_view(
    Node { name, value }: Node,
    after: &'static str,
    is_folded: RwSignal<bool>,
    is_root: bool,
) -> AnyView {
    let name =
        (!name.is_empty()).then(|| view! { <span data-kind="name">{name}</span> ": " });
    match value {
        Value::Leaf(kind, text) => {
            fresh_view(view! { <div>{name} <Leaf kind text/> {after}</div> }).into_any()
        }
        Value::Group(bracket, items) => {
            let last = items.len().saturating_sub(1);
            let count = counted(bracket, items.len());
            let items = items.into_iter().enumerate().map(|(at, item)| {
                node_view(item, if at == last { "" } else { "," }, is_folded, false)
            });
            let is_open = move || is_root || !is_folded.get();
            let closing = closing(bracket);
            fresh_view(view! {
                <details prop:open=is_open>
                    <summary data-count=count data-closing=closing>
                        {name} {bracket.to_string()}
                    </summary>
                    <div class="members">{items.collect_view()}</div>
                    <div>{closing} {after}</div>
                </details>
            })
            .into_any()
        }
    }
}

/// A value that has none in it. Of a long string the rest can be opened.
#[component]
fn Leaf(kind: Kind, text: String) -> impl IntoView {
    let end = text.char_indices().nth(LONGEST).map_or(text.len(), |(at, _)| at);
    let is_open = RwSignal::new(end == text.len());
    let rest = text.chars().count().saturating_sub(LONGEST);
    let shown = move || {
        let most = if is_open.get() { text.len() } else { end };
        text.get(..most).unwrap_or_default().to_owned()
    };
    let more = move || {
        (!is_open.get()).then(|| {
            view! {
                <button type="button" class="more" on:click=move |_| is_open.set(true)>
                    {format!("… {rest} characters more")}
                </button>
            }
        })
    };
    view! { <span data-kind=kind.id()>{shown}</span> {more} }
}

fn closing(bracket: char) -> &'static str {
    if bracket == '{' { "}" } else { "]" }
}

//! A picture of an exchange: a list that is read from above, drawn as arrows.

use leptos::prelude::*;

use crate::{
    content::{Picture, Step},
    written_view::IntoHtml as _,
};

/// Who sends what to whom. Style sheets place each step by the numbers of its sender
/// and its receiver.
#[component]
pub(crate) fn PictureView(picture: &'static Picture) -> impl IntoView {
    let Picture { participants, steps, .. } = picture;
    let heads = participants.iter().map(|name| view! { <span>{*name}</span> });
    let steps = steps.iter().map(|step| step_view(step, participants));
    view! {
        <figure class="picture" data-participants=participants.len()>
            <div class="participants" aria-hidden="true">{heads.collect_view()}</div>
            <ol>{steps.collect_view()}</ol>
        </figure>
    }
    .into_html()
}

fn step_view(step: &'static Step, participants: &[&'static str]) -> impl IntoView {
    let name = |number: usize| {
        let index = number.checked_sub(1)?;
        participants.get(index).copied()
    };
    let ways =
        [name(step.from), name(step.to)].map(Option::unwrap_or_default).join(" to ");
    view! {
        <li data-from=step.from data-to=step.to data-kind=step.kind.id()>
            <span class="visually-hidden">{ways} ": "</span>
            <span class="words">{step.words}</span>
        </li>
    }
    .into_html()
}

//! One finding.

use inspect::{Finding, Section};
use leptos::prelude::*;

use super::sentence::sentence_view;
use crate::base_path::href;

/// The most lines of a finding that are named.
const MOST_LINES: usize = 4;

/// A finding as an item of a list. Its lines are links to the elements
/// `{place}-{line}`.
#[component]
pub(super) fn FindingView(
    /// The finding.
    finding: Finding,
    /// How the ids of its lines begin.
    place: &'static str,
) -> impl IntoView {
    let Finding { rule, level, lines, message, section } = finding;
    let numbers: Vec<_> = lines.iter().map(ToString::to_string).collect();
    view! {
        <li class="finding" data-level=level.id() data-lines=numbers.join(" ")>
            <span class="level">{level.id()}</span>
            <div>
                <p>{line_links(&numbers, place)} {sentence_view(&message)}</p>
                <p class="remedy">
                    {sentence_view(rule.fix)}
                    {section.map(section_link)}
                </p>
                <details class="why">
                    <summary>"Why it matters"</summary>
                    <p>
                        {sentence_view(rule.why)}
                        " "
                        <a href=href(&format!("/rules/{}", rule.id))>{rule.id}</a>
                    </p>
                </details>
            </div>
        </li>
    }
}

/// A link to a section of a specification, after a space.
pub(super) fn section_link(section: Section) -> impl IntoView {
    (" ", view! { <a href=section.url>{section.title}</a> })
}

/// `Line 4`, or `Lines 4 and 7`; a finding with many lines names the first ones.
fn line_links(
    numbers: &[String],
    place: &'static str,
) -> Option<impl IntoView + use<>> {
    let last = numbers.len().checked_sub(1)?;
    let links = numbers.iter().take(MOST_LINES).enumerate().map(|(index, number)| {
        let before = match index {
            0 => None,
            _ if index == last => Some(" and "),
            _ => Some(", "),
        };
        (before, view! { <a href=format!("#{place}-{number}")>{number.clone()}</a> })
    });
    let links = links.collect_view();
    let strong = view! {
        <strong class="at">
            {if last == 0 { "Line " } else { "Lines " }} {links}
            {(last >= MOST_LINES).then_some(" …")}
        </strong>
    };
    Some((strong, " "))
}

//! The steps of a sequence in their order, each with what it has for itself.

use http_status::{
    Ask, Code, Codes, Fault, OnEnd, StepOptions, catalog, excerpt, option,
};
use leptos::prelude::*;

use crate::{
    base_path::href,
    workbench::hint,
    written_view::{Html, IntoHtml as _},
};

/// The most steps that are listed. A sequence may have thousands.
const MOST: u64 = 24;

/// A row for each step: its code, a link to it alone, and its own options.
pub(crate) fn step_list(ask: &Ask) -> Html {
    let count = ask.step(1).map_or(0, |step| step.of);
    let rows: Vec<_> =
        (1..=count.min(MOST)).filter_map(|position| row(ask, position)).collect();
    let left_out = count.saturating_sub(MOST);
    let rest =
        (left_out > 0).then(|| view! { <p>{format!("… and {left_out} more.")}</p> });
    let view = view! {
        <table class="told-apart">
            <thead class="visually-hidden">
                <tr>
                    <th scope="col">"Step"</th>
                    <th scope="col">"Options of its own"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        {rest}
    };
    view.into_html()
}

fn row(ask: &Ask, position: u64) -> Option<Html> {
    // Before its end a sequence gives the n-th arrival the n-th step.
    let code = ask.step(position)?.code;
    let step = ask.steps.iter().find(|step| step.position == position);
    let says = match step {
        Some(step) => own_options(step).into_html(),
        None => catalog::entry(code).map(|entry| entry.meaning).into_html(),
    };
    let view = view! {
        <tr data-class=code.class().id()>
            <th scope="row">
                <a href=href(&alone(ask, position, code))>
                    <span class="step-number">{format!("{position}. ")}</span>
                    <span class="number">{code.get()}</span> " "
                    <span class="phrase">{catalog::phrase(code)}</span>
                </a>
            </th>
            <td>{says}</td>
        </tr>
    };
    Some(view.into_html())
}

/// The options of a step as they are written, and in words.
fn own_options(step: &StepOptions) -> impl IntoView {
    let pairs = step.to_pairs().into_iter();
    let items = pairs.map(|(name, value)| {
        let words = words(&name, &value);
        let written = format!("{name}={}", excerpt(&value));
        view! { <li><code>{written}</code> " " {words}</li> }
    });
    view! { <ul class="step-options">{items.collect_view()}</ul> }
}

/// What an option of a step does.
fn words(name: &str, value: &str) -> String {
    let name = name.split_once('.').map_or(name, |(_, option)| option);
    if let Some(fault) = Fault::from_id(value).filter(|_| name == "fault") {
        return fault.about().summary.to_owned();
    }
    hint(option(name).map_or("", |row| row.summary))
}

/// The page of the code alone, with all the options that the step has.
fn alone(ask: &Ask, position: u64, code: Code) -> String {
    let ask = Ask {
        codes: Codes::one(code),
        key: None,
        is_sequence: false,
        on_end: OnEnd::Repeat,
        steps: Vec::new(),
        ..ask.at_step(Some(position)).into_owned()
    };
    match ask.to_query() {
        query if query.is_empty() => format!("/codes/{code}"),
        query => format!("/codes/{code}?{query}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_alone_has_the_options_of_all_and_its_own_over_them() {
        let query = "delay=1s&header=A:1&key=a&order=sequence&on_end=loop\
                     &step2.header=a:2&step3.delay=2s&step3.fault=reset";
        let ask = Ask::from_query("503,404,200", query).unwrap();
        let links = [1, 2, 3]
            .map(|position| alone(&ask, position, ask.step(position).unwrap().code));
        assert_eq!(
            links,
            [
                "/codes/503?delay=1s&header=A:%201",
                "/codes/404?delay=1s&header=a:%202",
                "/codes/200?delay=2s&header=A:%201&fault=reset",
            ]
        );
        let plain = Ask::from_query("503,200", "key=a&order=sequence").unwrap();
        assert_eq!(alone(&plain, 2, Code::OK), "/codes/200");
    }

    #[test]
    fn an_option_is_said_in_words() {
        for (name, value, expected) in [
            ("step2.fault", "reset", Fault::Reset.about().summary),
            ("step12.retry_after", "1", "the Retry-After field: seconds or a date"),
            ("step1.reason", "reset", "the reason phrase, on HTTP/1.1"),
        ] {
            assert_eq!(words(name, value), expected);
        }
    }
}

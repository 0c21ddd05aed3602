//! The options of an ask: what each takes, its bound on this service, and an example
//! that can be sent.

use http_status::{
    Limits, OPTIONS, OptionEntry, parameter::Takes, paths::STATUS, query,
};
use leptos::prelude::*;

use crate::{
    base_path::{example_of, href, linked},
    content::markdown,
    written_view::{Html, IntoHtml as _},
};

/// What is to be said of an option besides its row in [`OPTIONS`].
struct OptionText {
    name: &'static str,
    /// What its values are besides the kind that the row tells.
    narrower: &'static str,
    /// What is sent without it.
    without: &'static str,
    /// The most that it may ask for.
    bound: Bound,
    /// The codes of the example, and the options that it needs besides.
    example: (&'static str, &'static [(&'static str, &'static str)]),
}

/// Which limit of the service bounds an option.
#[derive(Clone, Copy)]
enum Bound {
    None,
    Delay,
    Content,
    Times,
    Bytes,
    Interim,
}

impl Bound {
    fn words(self, limits: &Limits) -> Option<String> {
        match self {
            Self::None => None,
            Self::Delay => Some(format!("at most {}", limits.delay)),
            Self::Content => Some(format!("at most {} bytes", limits.content)),
            Self::Times => Some(format!("at most {} times", limits.fields)),
            Self::Bytes => Some(format!("at most {} bytes", limits.field_section)),
            Self::Interim => Some(format!("at most {}", limits.interim)),
        }
    }
}

type Needs = &'static [(&'static str, &'static str)];
const ALONE: Needs = &[];
const COUNTED: Needs = &[("key", "mytest")];
const IN_ORDER: Needs = &[("key", "mytest"), ("order", "sequence")];

#[rustfmt::skip]
const TEXTS: [OptionText; 19] = [
    OptionText { name: "delay", narrower: "", without: "no wait", bound: Bound::Delay, example: ("200", ALONE) },
    OptionText { name: "body_delay", narrower: "", without: "no wait", bound: Bound::Delay, example: ("200", ALONE) },
    OptionText { name: "drip", narrower: "", without: "the content goes out at once", bound: Bound::Delay, example: ("200", ALONE) },
    OptionText { name: "body", narrower: "", without: "the diagnostic document", bound: Bound::Content, example: ("503", ALONE) },
    OptionText { name: "type", narrower: "", without: "`text/plain; charset=utf-8` for a `body`", bound: Bound::Bytes, example: ("200", &[("body", "hello")]) },
    OptionText { name: "size", narrower: " of bytes", without: "the content as long as it is", bound: Bound::Content, example: ("200", ALONE) },
    OptionText { name: "format", narrower: "", without: "what `Accept` prefers", bound: Bound::None, example: ("404", ALONE) },
    OptionText { name: "header", narrower: "", without: "the fields of the code", bound: Bound::Times, example: ("200", ALONE) },
    OptionText { name: "omit", narrower: "", without: "all fields are sent", bound: Bound::Times, example: ("401", ALONE) },
    OptionText { name: "location", narrower: " of this service, or of a host that it allows", without: "`/api/status/200` where the code has one", bound: Bound::Bytes, example: ("302", ALONE) },
    OptionText { name: "retry_after", narrower: ": seconds or an HTTP date (RFC 9110 section 10.2.3)", without: "5 with 429 and 503", bound: Bound::Bytes, example: ("503", ALONE) },
    OptionText { name: "reason", narrower: "; HTTP/2 has none (RFC 9113 section 8.3.2)", without: "the registered phrase", bound: Bound::Bytes, example: ("503", ALONE) },
    OptionText { name: "interim", narrower: ": 1xx without 101", without: "none", bound: Bound::Interim, example: ("200", ALONE) },
    OptionText { name: "fault", narrower: "", without: "the response is whole", bound: Bound::None, example: ("200", ALONE) },
    OptionText { name: "seed", narrower: "", without: "each choice is by chance", bound: Bound::None, example: ("200,503", ALONE) },
    OptionText { name: "key", narrower: ": 1 to 64 of `A-Z a-z 0-9 . _ ~ -`", without: "nothing is counted", bound: Bound::None, example: ("200", ALONE) },
    OptionText { name: "order", narrower: "; `sequence` needs a `key`", without: "`random`", bound: Bound::None, example: ("503,503,200", COUNTED) },
    OptionText { name: "on_end", narrower: "", without: "`repeat`", bound: Bound::None, example: ("503,200", IN_ORDER) },
    OptionText { name: "preflight", narrower: "", without: "a preflight succeeds, whatever the code", bound: Bound::None, example: ("403", ALONE) },
];

/// Every option with its bound under these limits.
pub(super) fn option_rows(limits: &Limits) -> Html {
    let rows = OPTIONS.iter().filter_map(|entry| {
        let text = TEXTS.iter().find(|text| text.name == entry.name)?;
        Some(row(entry, text, limits))
    });
    view! { <div class="docs-options">{rows.collect_view()}</div> }.into_html()
}

fn row(entry: &'static OptionEntry, text: &OptionText, limits: &Limits) -> Html {
    let name = entry.name;
    let repeats = entry.repeatable.then_some("may be given more than once");
    let bounds: Vec<_> = text
        .bound
        .words(limits)
        .into_iter()
        .chain(repeats.map(str::to_owned))
        .collect();
    let bounds = (!bounds.is_empty()).then(|| format!(" ({})", bounds.join(", ")));
    let (codes, query) = (text.example.0, example_query(entry, text));
    let takes = kind(entry.takes) + text.narrower;
    view! {
        <section class="docs-option" id=format!("option-{name}")>
            <h3><code>{name}</code></h3>
            <p inner_html=linked(&markdown::inline_html(entry.summary))></p>
            <dl class="docs-list">
                <dt>"Takes"</dt>
                <dd>
                    <span inner_html=linked(&markdown::inline_html(&takes))></span>
                    {bounds}
                </dd>
                <dt>"Without it"</dt>
                <dd inner_html=linked(&markdown::inline_html(text.without))></dd>
                <dt>"Try it"</dt>
                <dd>
                    <a href=href(&format!("/codes/{codes}?{query}"))>
                        <code>{href(&format!("{STATUS}{codes}?{query}"))}</code>
                    </a>
                </dd>
            </dl>
        </section>
    }
    .into_html()
}

/// The values of a kind.
fn kind(takes: Takes) -> String {
    let words = match takes {
        Takes::Duration => "a duration with its unit: `1.5s`, `250ms`",
        Takes::DurationRange => {
            "a duration with its unit, or a range of two: `250ms`, `1s-3s`"
        }
        Takes::Whole => "a whole number",
        Takes::Choice(words) => return alternatives(words),
        Takes::Field => "a field as `Name: value`",
        Takes::FieldName => "the name of a field",
        Takes::MediaType => "a media type (RFC 9110 section 8.3.1)",
        Takes::Codes => "codes with commas",
        Takes::Reference => "a URL",
        Takes::Line => "a line of text",
        Takes::Lines => "a text",
    };
    words.to_owned()
}

/// `a`, `b` or `c`.
fn alternatives(words: &[&str]) -> String {
    let words: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    match words.split_last() {
        Some((last, others)) if !others.is_empty() => {
            format!("{} or {last}", others.join(", "))
        }
        _ => words.concat(),
    }
}

/// The query of an example: what it needs, and the option.
fn example_query(entry: &OptionEntry, text: &OptionText) -> String {
    let example = example_of(entry);
    let own = [(entry.name, &*example)];
    query::encode(text.example.1.iter().copied().chain(own))
}

#[cfg(test)]
mod tests {
    use http_status::{Ask, Chance, plan};

    use super::*;
    use crate::site::Site;

    #[test]
    fn words_are_listed_as_they_are_read() {
        for (words, text) in [
            (&["a"][..], "`a`"),
            (&["a", "b"], "`a` or `b`"),
            (&["a", "b", "c"], "`a`, `b` or `c`"),
        ] {
            assert_eq!(alternatives(words), text);
        }
    }

    #[test]
    fn every_option_has_a_text_and_an_example_that_the_service_takes() {
        let names = TEXTS.iter().map(|text| text.name);
        assert!(names.eq(OPTIONS.iter().map(|entry| entry.name)));
        let (origin, base_path) = ("http://a".into(), String::new());
        let site = Site { origin, base_path, limits: Limits::default().into() };
        for (entry, text) in OPTIONS.iter().zip(&TEXTS) {
            let query = example_query(entry, text);
            let ask = Ask::from_query(text.example.0, &query).unwrap();
            let plan = plan(&ask, &site.request("GET"), &site.limits, Chance::new(0));
            assert!(plan.is_ok(), "{query}: {plan:?}");
            assert!(!(entry.print)(&ask).is_empty(), "{query} does nothing");
        }
    }
}

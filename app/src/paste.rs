//! What the server and the browser have to agree on about the paste box: its names,
//! and what stands in it first.

use inspect::{PARAMETERS, PasteInput};

/// How the ids of the lines begin.
pub(crate) const PLACE: &str = "line";

/// The name of the text's control.
pub(crate) const TEXT: &str = "text";

/// What stands in the box first: what was sent without scripts, or an example.
#[cfg(feature = "ssr")]
pub(crate) fn served_input() -> PasteInput {
    use http::request::Parts;
    let parts = leptos::prelude::use_context::<Parts>();
    let sent = parts.and_then(|parts| parts.extensions.get::<PasteInput>().cloned());
    sent.or_else(|| example().map(|example| example.pasted.clone())).unwrap_or_default()
}

/// What the server put into the box.
#[cfg(not(feature = "ssr"))]
pub(crate) fn served_input() -> PasteInput {
    read_input(crate::browser::served_page::value)
}

/// The example that the address of the page asks for.
#[cfg(feature = "ssr")]
pub(crate) fn example() -> Option<&'static crate::content::Example> {
    use crate::page_address::{page_address, parameters_in};
    let parameters = parameters_in(&page_address());
    let (_, id) = parameters.iter().find(|(name, _)| name == "example")?;
    crate::content::example(id)
}

/// A text and its parameters, from the values of their controls.
pub(crate) fn read_input(value: impl Fn(&str) -> String) -> PasteInput {
    let mut input = PasteInput { text: value(TEXT), ..PasteInput::default() };
    for parameter in PARAMETERS {
        let value = value(parameter.name);
        if parameter.repeatable {
            input.put_lines(&value);
        } else {
            input.put(parameter.name, value.trim());
        }
    }
    input
}

/// A text as what stands in a text area, which Leptos writes as it is. The first line
/// feed in a text area is no part of its value.
#[cfg(feature = "ssr")]
pub(crate) fn served_text(text: &str) -> String {
    ["\n", &*html_escape::encode_text(text)].concat()
}

/// The browser leaves a text area as it stands.
#[cfg(not(feature = "ssr"))]
pub(crate) fn served_text(_: &str) -> String {
    String::new()
}

#[cfg(all(test, feature = "ssr"))]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_its_text_area() {
        let served = served_text("\n</textarea><b id=\"evil\">&amp;");
        assert_eq!(served, "\n\n&lt;/textarea&gt;&lt;b id=\"evil\"&gt;&amp;amp;");
    }
}

//! The page of a number that nobody gave a meaning.

use http_status::{Class, Code, catalog, paths};
use leptos::prelude::*;

use super::answer_not_found;
use crate::{
    base_path::href,
    parts::{CodeHeader, PageMeta, WorkbenchView, code_links},
    written_view::IntoHtml as _,
};

/// What recipients make of the number, and a workbench all the same.
#[component]
pub(crate) fn UnassignedCode(code: Code) -> impl IntoView {
    answer_not_found();
    let description =
        format!("The status code {code} is unassigned. {}", treatment(code));
    view! {
        <PageMeta title=format!("{code} Unassigned") description/>
        <div class="code-page">
            <div class="instrument">
                <CodeHeader code>
                    <p class="lead">
                        "Nobody gave " {code.get()}
                        " a meaning: it is neither registered nor the known habit of a vendor. "
                        {treatment(code)}
                    </p>
                </CodeHeader>
                <WorkbenchView/>
            </div>
            <article class="reading" aria-label="Explanation">
                <section class="prose" id="meaning">
                    <h2>"The simulator answers it all the same"</h2>
                    <p>
                        "Clients meet numbers that are on no list, so a client worth its name has \
                         a plan for them. Ask for "
                        <code>{format!("curl -i …{}{code}", href(paths::STATUS))}</code>
                        " and see what yours does. This page is a 404, because there is nothing \
                         to tell about the code itself."
                    </p>
                    {code_links("Nearest known codes", &nearest(code))}
                    <p><a href=href("/")>"All codes that mean something"</a></p>
                </section>
            </article>
        </div>
    }
    .into_html()
}

/// RFC 9110 section 15 on numbers that a recipient does not know.
fn treatment(code: Code) -> String {
    if code.class() == Class::OutOfRange {
        return format!(
            "{code} lies outside 100 to 599, so recipients treat it as a 5xx, a server \
             error (RFC 9110, section 15)."
        );
    }
    format!(
        "Recipients treat it as the {}00 of its class (RFC 9110, section 15).",
        code.get() / 100
    )
}

/// The closest codes of its class that mean something, in order.
fn nearest(code: Code) -> Vec<u16> {
    const MOST: usize = 4;
    let class = catalog::entries_of(code.class());
    let mut known: Vec<_> = class.map(|entry| entry.code.get()).collect();
    known.sort_by_key(|known| known.abs_diff(code.get()));
    known.truncate(MOST);
    known.sort_unstable();
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_codes_are_named_in_order() {
        assert_eq!(nearest(Code::new(299).unwrap()), [207, 208, 218, 226]);
        assert_eq!(nearest(Code::new(432).unwrap()), [428, 429, 430, 431]);
    }

    #[test]
    fn numbers_beyond_599_are_server_errors() {
        assert!(treatment(Code::new(299).unwrap()).contains("200 of its class"));
        assert!(treatment(Code::new(777).unwrap()).contains("5xx"));
    }
}

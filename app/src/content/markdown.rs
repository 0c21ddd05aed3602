//! Markdown to HTML.

use std::collections::BTreeSet;

use pulldown_cmark::{Event, Parser, Tag, TagEnd, html::push_html};

use super::{FieldText, field};

/// HTML of whole paragraphs and lists.
pub(crate) fn html(text: &str) -> String {
    render(Parser::new(text))
}

/// HTML of one paragraph, without the paragraph.
pub(crate) fn inline_html(text: &str) -> String {
    render(Parser::new(text).filter(is_inner))
}

/// [`html`], in which names of fields in code lead to the pages of the fields.
pub(crate) fn html_with_field_links(text: &str) -> String {
    render(with_field_links(Parser::new(text)))
}

/// [`inline_html`], in which names of fields in code lead to the pages of the fields.
pub(crate) fn inline_html_with_field_links(text: &str) -> String {
    render(with_field_links(Parser::new(text)).filter(is_inner))
}

/// A link to the page of a field, as it stands in a text.
fn field_link(field: &FieldText) -> String {
    format!(
        r#"<a class="field-link" href="{}"><code>{}</code></a>"#,
        field.path(),
        field.name
    )
}

/// The text alone.
pub(crate) fn plain_text(text: &str) -> String {
    let words = Parser::new(text).filter_map(|event| match event {
        Event::Text(text) | Event::Code(text) => Some(text.into_string()),
        Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
        Event::End(TagEnd::Paragraph | TagEnd::Item | TagEnd::Heading(_)) => {
            Some(" ".to_owned())
        }
        _ => None,
    });
    words.collect::<String>().trim_end().to_owned()
}

/// Whether this is more than the bounds of a paragraph.
const fn is_inner(event: &Event<'_>) -> bool {
    !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
}

/// Has names of fields in code lead to the pages of the fields, each once in a
/// paragraph or list item, and not in links or headings.
fn with_field_links<'a>(
    events: impl Iterator<Item = Event<'a>>,
) -> impl Iterator<Item = Event<'a>> {
    let mut linked = BTreeSet::new();
    let mut inside = 0_usize;
    events.map(move |event| {
        match &event {
            Event::Start(Tag::Paragraph | Tag::Item) => linked.clear(),
            Event::Start(Tag::Link { .. } | Tag::Heading { .. }) => inside += 1,
            Event::End(TagEnd::Link | TagEnd::Heading(_)) => {
                inside = inside.saturating_sub(1);
            }
            Event::Code(name) if inside == 0 => {
                if let Some(field) = field(name).filter(|field| field.name == &**name)
                    && linked.insert(field.name)
                {
                    return Event::InlineHtml(field_link(field).into());
                }
            }
            _ => {}
        }
        event
    })
}

fn render<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    let mut html = String::new();
    push_html(&mut html, events);
    html
}

//! Markdown to HTML.

use pulldown_cmark::{Event, Parser, Tag, TagEnd, html::push_html};

/// HTML of whole paragraphs and lists.
pub(crate) fn html(text: &str) -> String {
    render(Parser::new(text))
}

/// HTML of one paragraph, without the paragraph.
pub(crate) fn inline_html(text: &str) -> String {
    let is_inner = |event: &Event<'_>| {
        !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph))
    };
    render(Parser::new(text).filter(is_inner))
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

fn render<'a>(events: impl Iterator<Item = Event<'a>>) -> String {
    let mut html = String::new();
    push_html(&mut html, events);
    html
}

//! The picture of a card, as SVG.

use http_status::{Class, Code, Entry, catalog};

use crate::http::markup::escape;

/// Of the picture, in pixels: what chats and feeds expect.
pub(super) const WIDTH: u32 = 1200;
/// See [`WIDTH`].
pub(super) const HEIGHT: u32 = 630;

/// Letters of a line of the sentence.
const LINE: usize = 52;
/// The longest phrase that fits at full size.
const LONG_PHRASE: usize = 24;

/// The card with this name: that of a code of the catalogue, or of the site.
pub(super) fn svg(name: &str) -> Option<String> {
    if name == "statuslab" {
        return Some(svg_of_site());
    }
    let code: Code = name.parse().ok()?;
    catalog::entry(code).map(svg_of_code)
}

/// The card of a code.
fn svg_of_code(entry: &Entry) -> String {
    let class = entry.code.class();
    let colour = colour(class);
    let size = if entry.phrase.len() > LONG_PHRASE { 50 } else { 66 };
    let phrase = escape(entry.phrase);
    let chip = match class {
        Class::OutOfRange => "beyond the classes".to_owned(),
        _ => format!("{} · {}", class.digits(), class.name()),
    };
    frame(&format!(
        r##"<text x="76" y="300" font-size="250" font-weight="800" letter-spacing="-8" fill="{colour}">{code}</text>
<text x="80" y="390" font-size="{size}" font-weight="800" fill="#1b1e24">{phrase}</text>
<text x="1120" y="140" font-size="34" text-anchor="end" fill="{colour}">{chip}</text>
{sentence}"##,
        code = entry.code,
        chip = escape(&chip),
        sentence = lines(entry.meaning, 452),
    ))
}

/// The card of every other page.
fn svg_of_site() -> String {
    let digits = Class::ALL.iter().filter(|class| **class != Class::OutOfRange);
    let digits = digits.enumerate().map(|(column, class)| {
        let (x, colour) = (80 + 210 * column, colour(*class));
        let digits = class.digits();
        format!(
            r#"<text x="{x}" y="230" font-size="104" font-weight="800" letter-spacing="-3" fill="{colour}">{digits}</text>"#
        )
    });
    let digits: String = digits.collect();
    let sentence = lines(
        "Every HTTP status code for real: a URL for curl, tests and monitors, and an \
         explanation of each.",
        440,
    );
    frame(&format!(
        r##"{digits}
<text x="80" y="360" font-size="66" font-weight="800" fill="#1b1e24">Ask for any status. Get it for real.</text>
{sentence}"##
    ))
}

/// Ground and name.
fn frame(content: &str) -> String {
    format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="Inter, system-ui, sans-serif">
<rect width="{WIDTH}" height="{HEIGHT}" fill="#f8f9fb"/>
<rect width="{WIDTH}" height="12" fill="#2a55b0"/>
{content}
<text x="1120" y="580" font-size="34" font-weight="800" text-anchor="end" fill="#5b6270">Statuslab</text>
</svg>
"##
    )
}

/// A sentence in lines, from `y` downwards.
fn lines(text: &str, y: usize) -> String {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let is_full = lines
            .last()
            .is_some_and(|line| !line.is_empty() && line.len() + word.len() >= LINE);
        if is_full {
            lines.push(String::new());
        }
        if let Some(line) = lines.last_mut() {
            let gap = if line.is_empty() { "" } else { " " };
            line.push_str(gap);
            line.push_str(word);
        }
    }
    let lines = lines.iter().enumerate().map(|(row, line)| {
        let (y, line) = (y + row * 48, escape(line));
        format!(r##"<text x="80" y="{y}" font-size="36" fill="#5b6270">{line}</text>"##)
    });
    lines.collect()
}

/// The colours of the classes on a light ground; the style sheet has them as
/// OKLCH, which painters of SVG do not know.
const fn colour(class: Class) -> &'static str {
    match class {
        Class::Informational => "#2a6cb0",
        Class::Successful => "#1f7a4a",
        Class::Redirection => "#1a7390",
        Class::ClientError => "#97631a",
        Class::ServerError => "#bf2f33",
        Class::OutOfRange => "#5b6270",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_card_has_its_code_and_phrase_and_room_for_its_sentence() {
        for entry in catalog::entries() {
            let svg = svg_of_code(entry);
            assert!(svg.contains(&format!(">{}<", entry.code)), "{svg}");
            assert!(svg.contains(&format!(">{}<", escape(entry.phrase))), "{svg}");
            let lines = lines(entry.meaning, 452);
            assert!(lines.matches("<text").count() <= 3, "{}: {lines}", entry.code);
        }
    }
}

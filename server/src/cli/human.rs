//! Findings as people read them in a terminal.

use http_status::{Code, catalog};
use inspect::{Exchange, Finding, Level, Report};

use super::terminal::escape;

/// Every response of a text, in ANSI colours where they are wanted.
pub(super) fn render(read: &[(Exchange, Report)], has_colour: bool) -> String {
    if read.is_empty() {
        return "There is no response in this text.\n".to_owned();
    }
    let paint = Paint { has_colour };
    let parts: Vec<_> =
        read.iter().map(|(exchange, report)| part(exchange, report, paint)).collect();
    parts.join("\n")
}

/// A response with its findings and what caches do.
fn part(exchange: &Exchange, report: &Report, paint: Paint) -> String {
    let mut text = format!("{}\n", paint.strong(&title(exchange)));
    for finding in &report.findings {
        text += &lines_of(finding, paint);
    }
    if report.left_out > 0 {
        text += &format!("  {} more of them are left out.\n", report.left_out);
    }
    if report.findings.is_empty() {
        text += "  Nothing to say against it.\n";
    }
    if let Some(cache) = &report.cache {
        text += &format!("  {}\n", paint.strong("caches"));
        for (name, verdict) in [("private", &cache.private), ("shared", &cache.shared)]
        {
            text += &format!("    {name}: {}", escape(&verdict.storage.sentence));
            if let Some(freshness) = &verdict.freshness {
                text += &format!(" {}", escape(&freshness.sentence));
            }
            text.push('\n');
        }
    }
    text
}

fn title(exchange: &Exchange) -> String {
    let Some(response) = &exchange.response else {
        return "No final response".to_owned();
    };
    let code = response.status.number.and_then(Code::new);
    match code {
        Some(code) => format!("{code} {}", catalog::phrase(code)),
        None if response.status.text.is_empty() => {
            "A response without a status".to_owned()
        }
        None => response.status.text.clone(),
    }
}

fn lines_of(finding: &Finding, paint: Paint) -> String {
    let Finding { rule, level, lines, message, section } = finding;
    let at = match lines.as_slice() {
        [] => String::new(),
        [line] => format!(" (line {line})"),
        many => {
            let numbers: Vec<_> = many.iter().map(ToString::to_string).collect();
            format!(" (lines {})", numbers.join(", "))
        }
    };
    let (word, message) = (paint.level(*level), escape(message));
    let section = section.map_or("", |section| section.title);
    let fix = if *level == Level::Good {
        String::new()
    } else {
        format!("          {} {}\n", paint.dim("fix:"), rule.fix)
    };
    format!(
        "  {word} {message}{at}\n{fix}          {}\n",
        paint.dim(&format!("{} · {section}", rule.id))
    )
}

/// ANSI colours, or none. What is painted is escaped.
#[derive(Clone, Copy)]
struct Paint {
    has_colour: bool,
}

impl Paint {
    fn with(self, code: &str, text: &str) -> String {
        let text = escape(text);
        if self.has_colour { format!("\x1b[{code}m{text}\x1b[0m") } else { text }
    }

    fn strong(self, text: &str) -> String {
        self.with("1", text)
    }

    fn dim(self, text: &str) -> String {
        self.with("2", text)
    }

    fn level(self, level: Level) -> String {
        let colour = match level {
            Level::Error => "31",
            Level::Warning => "33",
            Level::Note => "34",
            Level::Good => "32",
        };
        self.with(colour, &format!("{:<7}", level.id()))
    }
}

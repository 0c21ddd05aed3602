//! Putting templates together.
//!
//! A template is a file of its language with `@name@` in it. A name alone on its
//! line takes the indentation of that line for every line of its text, and takes
//! the line away where the text is empty.

/// The widest line of a text.
pub(crate) const WIDTH: usize = 80;

/// The parts of a template, by name.
pub(crate) type Parts<'a> = &'a [(&'a str, &'a str)];

/// Fills a template.
pub(crate) fn fill(template: &str, parts: Parts<'_>) -> String {
    let mut text = String::new();
    for line in template.lines() {
        let content = line.trim_start();
        let indent = line.get(..line.len() - content.len()).unwrap_or_default();
        let alone = parts.iter().find(|(name, _)| is_name(content, name));
        if let Some((_, part)) = alone {
            for part in part.lines() {
                push(&mut text, indent, part);
            }
            continue;
        }
        let mut line = line.to_owned();
        for (name, part) in parts {
            if line.contains('@') {
                let part = part.replace('\n', &format!("\n{indent}"));
                line = line.replace(&format!("@{name}@"), &part);
            }
        }
        push(&mut text, "", &line);
    }
    text
}

fn push(text: &mut String, indent: &str, line: &str) {
    if !line.is_empty() {
        text.push_str(indent);
    }
    text.push_str(line);
    text.push('\n');
}

fn is_name(content: &str, name: &str) -> bool {
    content.strip_prefix('@').and_then(|rest| rest.strip_suffix('@')) == Some(name)
}

/// A comment whose lines are wrapped, so that they fit behind `indent` columns.
pub(crate) fn comment(mark: &str, indent: usize, sentences: &str) -> String {
    let room = WIDTH.saturating_sub(indent + mark.len() + 1).min(72);
    let mut lines = vec![String::new()];
    let sentences = sentences.replace("RFC ", "RFC~").replace("section ", "section~");
    for word in sentences.split_whitespace() {
        let word = word.replace('~', " ");
        let Some(line) = lines.last_mut() else { break };
        if !line.is_empty() && line.len() + 1 + word.len() > room {
            lines.push(word);
            continue;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(&word);
    }
    let lines = lines.iter().filter(|line| !line.is_empty());
    lines.map(|line| format!("{mark} {line}\n")).collect()
}

/// A call on one line where it fits behind `indent` columns, and otherwise with
/// a line for each argument.
pub(crate) fn call(
    name: &str,
    arguments: &[String],
    indent: usize,
    step: &str,
) -> String {
    let line = format!("{name}({})", arguments.join(", "));
    if line.len() + indent <= WIDTH && !line.contains('\n') {
        return line;
    }
    let arguments = arguments.iter();
    let arguments: String = arguments
        .map(|argument| {
            format!("{step}{},\n", argument.replace('\n', &format!("\n{step}")))
        })
        .collect();
    format!("{name}(\n{arguments})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_on_its_own_line_keeps_its_indentation_or_goes() {
        let text = fill(
            "if x:\n    @a@\n    @b@\n    y(@c@)\n",
            &[("a", "1\n2\n"), ("b", ""), ("c", "3")],
        );
        assert_eq!(text, "if x:\n    1\n    2\n    y(3)\n");
    }

    #[test]
    fn comments_are_wrapped() {
        let text = comment("//", 72, "one two three");
        assert_eq!(text, "// one\n// two\n// three\n");
    }
}

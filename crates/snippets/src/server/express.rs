//! Express 5, as prettier formats it.

mod check;
mod special;

use self::check::{RATE, check};
use super::Written;
use super::asked::Content;
use super::example::{Example, Payload};
use super::scenario::{Check, ETAG};
use super::text::{Text, fewer_escapes, indented, without_literals};

/// The text of an example.
pub(super) fn write(example: &Example<'_>) -> Written {
    Written::of(example, special::write(example), generic)
}

/// What literals begin and end with.
const LITERALS: &[(&str, &str)] = &[("'", "'"), ("\"", "\"")];

fn quote(text: &str) -> String {
    fewer_escapes('\'', text)
}

fn generic(example: &Example<'_>) -> String {
    let scenario = &example.scenario;
    let mut body = Text::default();
    let (declared, condition) = check(scenario.check);
    if example.shared() {
        body.add("  ", &set(example, &example.fields));
    }
    if scenario.check == Check::Always {
        body.comment("  ", "//", &example.why);
        body.add("  ", &answer(example));
    } else {
        if let Check::Rate(_) = scenario.check {
            body.add("  ", RATE);
        }
        body.comment("  ", "//", &example.why);
        body.add("  ", &format!("if ({condition}) {{"));
        body.add("    ", &answer(example));
        body.add("    ", "return;");
        body.add("  ", "}");
        body.add("  ", &format!("res.json({});", document(example)));
    }
    let body = body.done();
    let code = without_literals(LITERALS, &body);
    let body = if code.contains("(id)") || code.contains(" id,") {
        format!("  const {{ id }} = req.params;\n{body}")
    } else {
        body
    };
    let request = if body.contains("= req.params;") || code.contains("req.") {
        "req"
    } else {
        "_req"
    };

    let mut text = Text::default();
    text.add("", &imports(example));
    text.add("", "\nexport const app = express();");
    text.add("", &declared);
    let route = scenario.route.replace("{id}", ":id");
    let method = scenario.method.to_lowercase();
    text.add("", &format!("\napp.{method}('{route}', ({request}, res) => {{"));
    text.add("", &body);
    text.add("", "});");
    text.done()
}

fn imports(example: &Example<'_>) -> String {
    let express = "import express from 'express';";
    if example.payload() == Payload::Problem {
        format!("import {{ randomUUID }} from 'node:crypto';\n{express}")
    } else {
        express.to_owned()
    }
}

/// The answer of the code, as one statement or two.
fn answer(example: &Example<'_>) -> String {
    let number = example.number;
    let sets = !example.fields.is_empty() && !example.shared();
    if let Some((location, others)) = example.redirect() {
        let redirect = format!("res.redirect({number}, {});", quote(location));
        return set(example, &others) + &redirect;
    }
    let mut calls = vec![format!(".status({number})")];
    if sets {
        calls.push(format!(".set({})", fields(example, &example.fields)));
    }
    match example.payload() {
        Payload::Nothing => calls.push(".end()".to_owned()),
        Payload::Json => calls.push(format!(".json({})", document(example))),
        Payload::Xml => {
            calls.push(".type('application/xml')".to_owned());
            calls.push(".send(results)".to_owned());
        }
        Payload::Problem => return problem(number, example, calls),
        Payload::Asked => return asked(example, &calls),
    }
    chain(&calls)
}

/// What is asked for. Express would add a charset to the type, and an entity tag.
fn asked(example: &Example<'_>, calls: &[String]) -> String {
    let Some(Content { text, media_type }) = example.content() else {
        return chain(calls);
    };
    let head = chain(calls);
    let kind = quote(media_type);
    let text = quote(text);
    format!("{head}\nres.setHeader('Content-Type', {kind});\nres.end({text});")
}

fn problem(number: u16, example: &Example<'_>, mut calls: Vec<String>) -> String {
    calls.push(".type('application/problem+json')".to_owned());
    let head = format!("res{}", calls.concat());
    let indent = if example.scenario.check == Check::Always { 2 } else { 4 };
    let plain = !head.contains('{') && indent + head.len() + ".json({".len() <= 80;
    calls.push(format!(
        ".json({{\n  type: 'about:blank',\n  title: {},\n  status: {number},\n  \
         detail: {},\n  request_id,\n}})",
        quote(example.title()),
        quote(example.scenario.detail),
    ));
    let chain = if plain { format!("res{};", calls.concat()) } else { chain(&calls) };
    format!(
        "const request_id = randomUUID();\n\
         console.info('{number} in request %s', request_id);\n{chain}"
    )
}

/// Prettier keeps a chain on a line while its arguments are plain and it fits.
fn chain(calls: &[String]) -> String {
    let line = format!("res{};", calls.concat());
    if (calls.len() < 3 || !line.contains('{'))
        && line.len() < 76
        && !line.contains('\n')
    {
        return line;
    }
    format!("res\n{};", indented("  ", &calls.join("\n")).trim_end())
}

/// A statement that sets fields, on lines of its own; nothing for none.
fn set(example: &Example<'_>, list: &[(String, String)]) -> String {
    if list.is_empty() {
        return String::new();
    }
    format!("res.set({});\n", fields(example, list))
}

/// Fields, as an argument or two.
fn fields(example: &Example<'_>, list: &[(String, String)]) -> String {
    let value = |value: &String| match example.scenario.check {
        Check::NoMatch(_) if value == ETAG => "etag".to_owned(),
        _ => quote(value),
    };
    match list {
        [(name, text)] => format!("{}, {}", quote(name), value(text)),
        fields => {
            let members = fields.iter().map(|(name, text)| {
                let plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric());
                let name = if plain { name.clone() } else { quote(name) };
                format!("{name}: {}", value(text))
            });
            let members: Vec<_> = members.collect();
            let line = format!("{{ {} }}", members.join(", "));
            if line.len() < 60 {
                return line;
            }
            format!("{{\n  {},\n}}", members.join(",\n  "))
        }
    }
}

/// The document, as an object.
fn document(example: &Example<'_>) -> String {
    let members = example.scenario.document.iter().map(|(name, value)| match *value {
        "@id" if example.scenario.has_id() => "id".to_owned(),
        "@id" => format!("{name}: '42'"),
        number if number.parse::<u32>().is_ok() => format!("{name}: {number}"),
        text => format!("{name}: {}", quote(text)),
    });
    let members: Vec<_> = members.collect();
    format!("{{ {} }}", members.join(", "))
}

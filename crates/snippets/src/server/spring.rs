//! Spring MVC, in the style of google-java-format.
//!
//! The texts compile with Spring 4.3 and use nothing that Spring 6 removed: no
//! servlet API, whose package differs between the two.

mod check;
mod imports;
mod special;

use self::check::{CheckParts, check};
use self::imports::with_imports;
use super::Written;
use super::asked::Content;
use super::example::{Example, Payload};
use super::names::{SPRING, name};
use super::scenario::{Check, ETAG};
use super::text::{Text, capital, double, indented, without_literals};

/// The text of an example.
pub(super) fn write(example: &Example<'_>) -> Written {
    let written = Written::of(example, special::write(example), generic);
    Written { text: with_imports(&written.text), ..written }
}

/// What literals begin and end with.
const LITERALS: &[(&str, &str)] = &[("\"", "\"")];

fn status(number: u16) -> String {
    name(SPRING, number)
        .map_or_else(|| number.to_string(), |n| format!("HttpStatus.{n}"))
}

fn generic(example: &Example<'_>) -> String {
    let scenario = &example.scenario;
    let CheckParts { declared, parameter, before, condition } = check(scenario.check);
    let mut body = Text::default();
    body.add("    ", before);
    body.comment("    ", "//", &example.why);
    if scenario.check == Check::Always {
        body.add("    ", &answer(example));
    } else {
        body.add("    ", &format!("if ({condition}) {{"));
        body.add("      ", &answer(example));
        body.add("    ", "}");
        body.add("    ", &format!("return ResponseEntity.ok({});", document(example)));
    }
    let body = body.done();
    let [verb, noun] = example.handler();
    let mut parameters = Vec::new();
    let code = without_literals(LITERALS, &body);
    if code.contains("(id)") || code.contains(", id") {
        parameters.push("@PathVariable(\"id\") String id".to_owned());
    }
    if !parameter.is_empty() {
        parameters.push(parameter);
    }
    let mut text = Text::default();
    text.add("", &format!("@RestController\nclass {}Controller {{", capital(noun)));
    if body.contains("LOG.") {
        text.add("  ", &logger(noun));
    }
    text.add("  ", &declared);
    if body.contains("LOG.") || !declared.is_empty() {
        text.add("", "\n");
    }
    let route = &scenario.route;
    let method = capital(&scenario.method.to_lowercase());
    text.add("  ", &format!("@{method}Mapping(\"{route}\")"));
    let verb = if verb == "get" { "read" } else { verb };
    text.add("  ", &signature(verb, &parameters));
    text.add("", &body);
    text.add("", "  }\n}");
    text.done()
}

fn logger(noun: &str) -> String {
    format!("private static final Logger LOG = System.getLogger(\"{noun}\");")
}

fn signature(name: &str, parameters: &[String]) -> String {
    let line = format!("ResponseEntity<?> {name}({}) {{", parameters.join(", "));
    if line.len() <= 78 {
        return line;
    }
    let inside = format!("    {}", parameters.join(", "));
    if inside.len() <= 75 {
        return format!("ResponseEntity<?> {name}(\n{inside}) {{");
    }
    let parameters =
        parameters.iter().map(|parameter| match parameter.rsplit_once(") ") {
            Some((annotation, name)) if parameter.len() > 70 => {
                format!("    {annotation})\n        {name}")
            }
            _ => format!("    {parameter}"),
        });
    let parameters: Vec<_> = parameters.collect();
    format!("ResponseEntity<?> {name}(\n{}) {{", parameters.join(",\n"))
}

/// The answer of the code.
fn answer(example: &Example<'_>) -> String {
    let mut calls: Vec<String> =
        example.fields.iter().map(|field| setter(example, field)).collect();
    let start = if example.number == 200 {
        "return ResponseEntity.ok()".to_owned()
    } else {
        format!("return ResponseEntity.status({})", status(example.number))
    };
    match example.payload() {
        Payload::Nothing | Payload::Xml => calls.push(".build()".to_owned()),
        Payload::Json => calls.push(format!(".body({})", document(example))),
        Payload::Problem => return problem(example, &start, calls),
        Payload::Asked => calls.extend(asked(example)),
    }
    chain(&start, &calls)
}

fn setter(example: &Example<'_>, (name, value): &(String, String)) -> String {
    let shared = matches!(example.scenario.check, Check::NoMatch(_)) && value == ETAG;
    match (name.as_str(), value.as_str()) {
        ("ETag", _) if shared => ".eTag(ETAG)".to_owned(),
        ("ETag", ETAG) => format!(".eTag({})", double(value)),
        // A reference that is asked for may be none that URI takes.
        ("Location", value) if value == example.scenario.location => {
            format!(".location(URI.create({}))", double(value))
        }
        ("Cache-Control", "no-store") => {
            ".cacheControl(CacheControl.noStore())".to_owned()
        }
        (name, value) => format!(".header(\"{name}\", {})", double(value)),
    }
}

/// What is asked for, in bytes: Spring would write a text as ISO 8859-1.
fn asked(example: &Example<'_>) -> Vec<String> {
    let calls = example.content().map(|Content { text, media_type }| {
        let bytes = format!("{}.getBytes(StandardCharsets.UTF_8)", double(text));
        let kind = double(media_type);
        [format!(".header(\"Content-Type\", {kind})"), format!(".body({bytes})")]
    });
    calls.into_iter().flatten().collect()
}

fn problem(example: &Example<'_>, start: &str, mut calls: Vec<String>) -> String {
    calls.push(
        ".contentType(MediaType.valueOf(\"application/problem+json\"))".to_owned(),
    );
    let number = example.number;
    calls.push(format!(
        ".body(\n    Map.of(\n        \"type\", \"about:blank\",\n        \
         \"title\", {},\n        \"status\", {number},\n        \
         \"detail\", {},\n        \"request_id\", requestId))",
        double(example.title()),
        double(example.scenario.detail),
    ));
    format!(
        "var requestId = UUID.randomUUID().toString();\n\
         LOG.log(Level.INFO, \"{number} in request {{0}}\", requestId);\n{}",
        chain(start, &calls)
    )
}

fn chain(start: &str, calls: &[String]) -> String {
    let line = format!("{start}{};", calls.concat());
    if line.len() <= 74 && !line.contains('\n') {
        return line;
    }
    format!("{start}\n{};", indented("    ", &calls.join("\n")).trim_end())
}

fn document(example: &Example<'_>) -> String {
    let members = example.scenario.document.iter().map(|(name, value)| match *value {
        "@id" if example.scenario.has_id() => format!("\"{name}\", id"),
        "@id" => format!("\"{name}\", \"42\""),
        number if number.parse::<u32>().is_ok() => format!("\"{name}\", {number}"),
        text => format!("\"{name}\", {}", double(text)),
    });
    let members: Vec<_> = members.collect();
    format!("Map.of({})", members.join(", "))
}

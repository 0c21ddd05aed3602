//! axum 0.8, as rustfmt formats it at 80 columns.

mod check;
mod imports;
mod special;

use self::check::check;
use self::imports::with_imports;
use super::Written;
use super::example::{Example, Payload};
use super::names::{AXUM, AXUM_FIELDS, name};
use super::scenario::{Check, ETAG};
use super::text::{Text, double, indented, without_literals};

/// The text of an example.
pub(super) fn write(example: &Example<'_>) -> Written {
    let written = Written::of(example, special::write(example), generic);
    Written { text: with_imports(&written.text), ..written }
}

/// What literals begin and end with.
const LITERALS: &[(&str, &str)] = &[("r#\"", "\"#"), ("\"", "\"")];

fn quote(text: &str) -> String {
    let is_seen = !text.contains(char::is_control);
    let raw = is_seen && text.contains('"') && !text.contains("\"#");
    if raw { format!("r#\"{text}\"#") } else { braced(&double(text)) }
}

/// Rust's notation of what is not seen: `\u{1}`, where others write `\u0001`.
fn braced(literal: &str) -> String {
    let mut text = String::with_capacity(literal.len());
    let mut rest = literal.chars();
    while let Some(c) = rest.next() {
        text.push(c);
        if c != '\\' {
            continue;
        }
        let escape = rest.next();
        text.extend(escape);
        if escape == Some('u') {
            let digits: String = rest.by_ref().take(4).collect();
            text.push_str(&format!("{{{digits}}}"));
        }
    }
    text
}

fn status(number: u16) -> String {
    name(AXUM, number).map_or_else(
        || format!("StatusCode::from_u16({number}).expect(\"three digits\")"),
        |name| format!("StatusCode::{name}"),
    )
}

fn generic(example: &Example<'_>) -> String {
    let scenario = &example.scenario;
    let (declared, before, condition) = check(scenario.check);
    let mut body = Text::default();
    if example.shared() {
        body.add("    ", &format!("let fields = {};", list(example, &example.fields)));
    }
    body.add("    ", &before);
    body.comment("    ", "//", &example.why);
    if scenario.check == Check::Always {
        body.add("    ", &answer(example, ""));
    } else {
        body.add("    ", &format!("if {condition} {{"));
        body.add("        ", &answer(example, "return "));
        body.add("    ", "}");
        let json = format!("Json({})", document(example));
        if example.shared() {
            body.add("    ", &format!("(fields, {json}).into_response()"));
        } else {
            body.add("    ", &format!("{json}.into_response()"));
        }
    }
    let body = body.done();
    let [verb, noun] = example.handler();
    let method = scenario.method.to_lowercase();
    let parameters = parameters(&without_literals(LITERALS, &body));
    let mut text = Text::default();
    text.add("", &declared);
    text.add("", "pub fn app() -> Router {");
    let call = format!("{method}({verb}_{noun})");
    text.add("    ", &format!("Router::new().route(\"{}\", {call})", scenario.route));
    text.add("", &signature(&format!("{verb}_{noun}"), &parameters));
    text.add("", &body);
    text.add("", "}");
    text.done()
}

/// The extractors that a body uses.
fn parameters(body: &str) -> Vec<&'static str> {
    let all = [
        ("(&id", "Path(id): Path<String>"),
        ("\"\": id", "Path(id): Path<String>"),
        ("client.", "ConnectInfo(client): ConnectInfo<SocketAddr>"),
        ("query", "Query(query): Query<HashMap<String, String>>"),
        ("uri.", "uri: Uri"),
        ("headers", "headers: HeaderMap"),
    ];
    let mut parameters: Vec<&'static str> = Vec::new();
    for (word, parameter) in all {
        if body.contains(word) && !parameters.contains(&parameter) {
            parameters.push(parameter);
        }
    }
    parameters
}

fn signature(name: &str, parameters: &[&str]) -> String {
    let line = format!("async fn {name}({}) -> Response {{", parameters.join(", "));
    if line.len() <= 80 {
        return format!("}}\n\n{line}");
    }
    let parameters = parameters.join(",\n    ");
    format!("}}\n\nasync fn {name}(\n    {parameters},\n) -> Response {{")
}

/// The answer of the code.
fn answer(example: &Example<'_>, keyword: &str) -> String {
    let end = if keyword.is_empty() { "" } else { ";" };
    let status = status(example.number);
    let shared = example.shared();
    if example.payload() == Payload::Problem {
        return problem(example, keyword);
    }
    let redirect = match example.number {
        303 => Some("to"),
        307 => Some("temporary"),
        308 => Some("permanent"),
        _ => None,
    };
    if let Some((name, (location, others))) = redirect.zip(example.redirect()) {
        let mut parts = vec![format!("Redirect::{name}({})", quote(location))];
        if !others.is_empty() {
            parts.insert(0, list(example, &others));
        }
        return tuple(keyword, &parts, end);
    }
    let mut parts = Vec::new();
    if example.number != 200 {
        parts.push(status);
    }
    let content = example.content();
    let kind = content.map(|own| ("Content-Type".to_owned(), own.media_type.clone()));
    let all: Vec<_> = example.fields.iter().cloned().chain(kind).collect();
    if shared {
        parts.push("fields".to_owned());
    } else if !all.is_empty() {
        parts.push(list(example, &all));
    }
    if example.payload() == Payload::Json {
        parts.push(format!("Json({})", document(example)));
    }
    parts.extend(content.map(|own| quote(&own.text)));
    tuple(keyword, &parts, end)
}

/// A tuple that becomes a response; a single part alone does as well.
fn tuple(keyword: &str, parts: &[String], end: &str) -> String {
    if let [part] = parts {
        return format!("{keyword}{part}.into_response(){end}");
    }
    let line = format!("({})", parts.join(", "));
    let whole = format!("{keyword}{line}.into_response(){end}");
    let width = if keyword.is_empty() { 76 } else { 72 };
    if !whole.contains('\n') && whole.len() <= width {
        return whole;
    }
    let parts: String = parts.iter().map(|part| format!("{part},\n")).collect();
    format!("{keyword}(\n{})\n    .into_response(){end}", indented("    ", &parts))
}

/// A problem document, with its log.
fn problem(example: &Example<'_>, keyword: &str) -> String {
    let end = if keyword.is_empty() { "" } else { ";" };
    let status = status(example.number);
    let kind = ("Content-Type".to_owned(), "application/problem+json".to_owned());
    let all: Vec<_> = example.fields.iter().chain([&kind]).cloned().collect();
    let parts = [status, list(example, &all), "problem.to_string()".to_owned()];
    format!(
        "let request_id = Uuid::new_v4();\n\
         tracing::info!(%request_id, \"{number}\");\n\
         let problem = json!({{\n    \"type\": \"about:blank\",\n    \
         \"title\": {title},\n    \"status\": {number},\n    \
         \"detail\": {detail},\n    \"request_id\": request_id,\n}});\n{answer}",
        number = example.number,
        title = quote(example.title()),
        detail = quote(example.scenario.detail),
        answer = tuple(keyword, &parts, end)
    )
}

/// Fields, as an array that axum appends.
fn list(example: &Example<'_>, fields: &[(String, String)]) -> String {
    // The crate has constants for most names; an array has one type.
    let known = fields.iter().all(|(name, _)| has_constant(name));
    let pair = |(name, text): &(String, String)| {
        let value = match example.scenario.check {
            Check::NoMatch(_) if text == ETAG => "ETAG".to_owned(),
            _ => quote(text),
        };
        let name = if known {
            format!("header::{}", name.replace('-', "_").to_uppercase())
        } else {
            double(&name.to_lowercase())
        };
        format!("({name}, {value})")
    };
    let pairs: Vec<_> = fields.iter().map(pair).collect();
    let line = format!("[{}]", pairs.join(", "));
    if line.len() <= 60 {
        return line;
    }
    format!("[\n    {},\n]", pairs.join(",\n    "))
}

fn has_constant(name: &str) -> bool {
    AXUM_FIELDS.iter().any(|known| known.eq_ignore_ascii_case(name))
}

fn document(example: &Example<'_>) -> String {
    let members = example.scenario.document.iter().map(|(name, value)| match *value {
        "@id" if example.scenario.has_id() => format!("\"{name}\": id"),
        "@id" => format!("\"{name}\": \"42\""),
        number if number.parse::<u32>().is_ok() => format!("\"{name}\": {number}"),
        text => format!("\"{name}\": {}", quote(text)),
    });
    let members: Vec<_> = members.collect();
    format!("json!({{ {} }})", members.join(", "))
}

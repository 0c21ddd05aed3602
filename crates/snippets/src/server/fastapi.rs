//! `FastAPI`, as black formats it at 80 columns.

mod check;
mod imports;
mod special;

use http_status::Code;

use self::check::check;
use self::imports::with_imports;
use super::Written;
use super::example::{Example, Payload};
use super::names::{STARLETTE, name};
use super::scenario::{Check, ETAG};
use super::text::{Text, double, fewer_escapes, indented, without_literals};
use crate::Recipe;

const PAST_599: &str = "uvicorn knows the numbers 100 to 599 only, and closes the \
                        connection for any other.";

/// The text of an example.
pub(super) fn write(example: &Example<'_>) -> Written {
    let near = example.recipe.entry.related.first().and_then(|near| Code::new(*near));
    if let Some(near) = near.filter(|_| example.number > 599) {
        let why =
            format!("uvicorn cannot send a {}: this says the same.", example.number);
        return Recipe::for_code(near).map_or_else(
            || Written::whole(generic(example)),
            |recipe| {
                let scenario = example.scenario;
                let near = Example::from_recipe(&recipe, example.asked);
                let near = Example { scenario, why, ..near };
                Written::limited(generic(&near), PAST_599)
            },
        );
    }
    Written::of(example, special::write(example), generic)
}

/// What literals begin and end with.
const LITERALS: &[(&str, &str)] = &[("\"", "\""), ("'", "'")];

fn quote(text: &str) -> String {
    fewer_escapes('"', text)
}

fn status(number: u16) -> String {
    name(STARLETTE, number).map_or_else(
        || number.to_string(),
        |name| format!("status.HTTP_{number}_{name}"),
    )
}

fn generic(example: &Example<'_>) -> String {
    let scenario = &example.scenario;
    let (declared, before, condition) = check(scenario.check);
    let mut body = Text::default();
    if example.shared() {
        body.add("    ", &format!("headers = {}", fields(example, &example.fields)));
    }
    body.add("    ", &before);
    body.comment("    ", "#", &example.why);
    if scenario.check == Check::Always {
        body.add("    ", &answer(example));
    } else {
        body.add("    ", &format!("if {condition}:"));
        body.add("        ", &answer(example));
        let headers = if example.shared() { ", headers=headers" } else { "" };
        let document = document(example);
        body.add("    ", &format!("return JSONResponse({document}{headers})"));
    }
    let body = body.done();

    let mut parameters = Vec::new();
    let code = without_literals(LITERALS, &body);
    if code.contains(": id") || code.contains("id in") || code.contains("id not") {
        parameters.push("id: str");
    }
    // An f-string has code in it.
    if code.contains("request.") || body.contains("{request.") {
        parameters.push("request: Request");
    }
    let route = if parameters.first() == Some(&"id: str") || !scenario.has_id() {
        scenario.route.to_owned()
    } else {
        scenario.route.replace("{id}", "42")
    };
    let method = scenario.method.to_lowercase();
    let [verb, noun] = example.handler();
    let mut text = Text::default();
    text.add("", &format!("app = FastAPI()\n{declared}"));
    text.add("", &format!("\n\n@app.{method}(\"{route}\")"));
    let parameters = parameters.join(", ");
    text.add("", &format!("async def {verb}_{noun}({parameters}) -> Response:"));
    text.add("", &body);
    with_imports(&text.done())
}

/// The answer of the code.
fn answer(example: &Example<'_>) -> String {
    let status = status(example.number);
    if let Some((location, others)) = example.redirect() {
        let mut arguments = vec![quote(location), status];
        if !others.is_empty() {
            arguments.push(format!("headers={}", fields(example, &others)));
        }
        return call("RedirectResponse", &arguments, 4);
    }
    if example.payload() == Payload::Problem {
        return problem(example);
    }
    let json = example.payload() == Payload::Json;
    let mut arguments = Vec::new();
    if json {
        arguments.push(document(example));
    }
    // The class would add a charset to a type that it is given.
    let mut all = example.fields.clone();
    if let Some(content) = example.content() {
        arguments.push(quote(&content.text));
        all.push(("Content-Type".to_owned(), content.media_type.clone()));
    }
    if example.number != 200 {
        let has_content = example.payload() != Payload::Nothing;
        let keyword = if has_content { "" } else { "status_code=" };
        arguments.push(format!("{keyword}{status}"));
    }
    if example.shared() {
        arguments.push("headers=headers".to_owned());
    } else if !all.is_empty() {
        arguments.push(format!("headers={}", fields(example, &all)));
    }
    let indent = if example.scenario.check == Check::Always { 4 } else { 8 };
    call(if json { "JSONResponse" } else { "Response" }, &arguments, indent)
}

/// A problem document, with its log.
fn problem(example: &Example<'_>) -> String {
    let status = status(example.number);
    let mut arguments = vec![
        format!(
            "{{\n    \"type\": \"about:blank\",\n    \"title\": {},\n    \
             \"status\": {status},\n    \"detail\": {},\n    \
             \"request_id\": request_id,\n}}",
            double(example.title()),
            double(example.scenario.detail),
        ),
        format!("status_code={status}"),
    ];
    if !example.fields.is_empty() {
        arguments.push(format!("headers={}", fields(example, &example.fields)));
    }
    arguments.push("media_type=\"application/problem+json\"".to_owned());
    format!(
        "request_id = str(uuid4())\n\
         log.info(\"{} in request %s\", request_id)\n{}",
        example.number,
        call("JSONResponse", &arguments, 8)
    )
}

/// `return name(...)`, on as few lines as black would take.
fn call(name: &str, arguments: &[String], indent: usize) -> String {
    let list = arguments.join(", ");
    let line = format!("return {name}({list})");
    if !line.contains('\n') && line.len() + indent <= 80 {
        return line;
    }
    if !list.contains('\n') && list.len() + indent <= 76 {
        return format!("return {name}(\n    {list}\n)");
    }
    let arguments = arguments.iter().map(|argument| format!("{argument},\n"));
    let arguments: String = arguments.collect();
    format!("return {name}(\n{})", indented("    ", &arguments))
}

/// Fields, as a dictionary.
fn fields(example: &Example<'_>, list: &[(String, String)]) -> String {
    let members = list.iter().map(|(name, text)| {
        let value = match example.scenario.check {
            Check::NoMatch(_) if text == ETAG => "ETAG".to_owned(),
            _ => quote(text),
        };
        format!("\"{name}\": {value}")
    });
    let members: Vec<_> = members.collect();
    let line = format!("{{{}}}", members.join(", "));
    if line.len() <= 58 {
        return line;
    }
    format!("{{\n    {},\n}}", members.join(",\n    "))
}

/// The document, as a dictionary.
fn document(example: &Example<'_>) -> String {
    let members = example.scenario.document.iter().map(|(name, value)| match *value {
        "@id" if example.scenario.has_id() => format!("\"{name}\": id"),
        "@id" => format!("\"{name}\": \"42\""),
        number if number.parse::<u32>().is_ok() => format!("\"{name}\": {number}"),
        text => format!("\"{name}\": {}", quote(text)),
    });
    let members: Vec<_> = members.collect();
    format!("{{{}}}", members.join(", "))
}

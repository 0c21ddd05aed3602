//! Go's `net/http`, as gofmt formats it.

mod check;
mod imports;
mod special;

use self::check::check;
use self::imports::with_imports;
use super::Written;
use super::asked::Content;
use super::example::{Example, Payload};
use super::names::{GO, name};
use super::scenario::{Check, ETAG};
use super::text::{Text, camel, double, without_literals};

/// The text of an example.
pub(super) fn write(example: &Example<'_>) -> Written {
    let written = Written::of(example, special::write(example), generic);
    Written { text: with_imports(&written.text), ..written }
}

/// What literals begin and end with.
const LITERALS: &[(&str, &str)] = &[("\"", "\""), ("`", "`")];

/// Backquotes where quotes would have to be escaped.
fn quote(text: &str) -> String {
    let raw =
        text.contains('"') && !text.contains(|c: char| c == '`' || c.is_control());
    if raw { format!("`{text}`") } else { double(text) }
}

fn status(number: u16) -> String {
    name(GO, number).map_or_else(|| number.to_string(), |n| format!("http.Status{n}"))
}

fn generic(example: &Example<'_>) -> String {
    let scenario = &example.scenario;
    let (declared, before, condition) = check(scenario.check);
    let mut body = Text::default();
    if example.shared() {
        body.add("\t", &fields(example, &example.fields));
    }
    body.add("\t", &before);
    body.comment("\t", "//", &example.why);
    if scenario.check == Check::Always {
        body.add("\t", &answer(example));
    } else {
        body.add("\t", &format!("if {condition} {{"));
        body.add("\t\t", &answer(example));
        body.add("\t\t", "return");
        body.add("\t", "}");
        body.add("\t", JSON);
        body.add("\t", &document(example));
    }
    let body = body.done();

    let handler = camel(example.handler());
    let route = scenario.route.replace("{id}", "");
    let mut text = Text::default();
    text.add("", &declared);
    text.add("", "func Routes(mux *http.ServeMux) {");
    text.add("\t", &format!("mux.HandleFunc(\"{route}\", {handler})"));
    text.add("", &format!("}}\n\nfunc {handler}({PARAMETERS}) {{"));
    let code = without_literals(LITERALS, &body);
    if code.contains("[id]") || code.contains(": id") {
        let prefix = format!("id := strings.TrimPrefix(r.URL.Path, \"{route}\")");
        text.add("\t", &prefix);
    }
    text.add("", &body);
    text.add("", "}");
    text.done()
}

const PARAMETERS: &str = "w http.ResponseWriter, r *http.Request";
const JSON: &str = "w.Header().Set(\"Content-Type\", \"application/json\")";

/// The answer of the code.
fn answer(example: &Example<'_>) -> String {
    let status = status(example.number);
    let mut text = Text::default();
    if let Some((location, others)) = example.redirect() {
        let redirect = format!("http.Redirect(w, r, {}, {status})", quote(location));
        return fields(example, &others) + &redirect;
    }
    if example.payload() == Payload::Problem {
        text.add("", REQUEST_ID);
        text.add(
            "",
            &format!("log.Printf(\"{} in request %x\", requestID)", example.number),
        );
    }
    if !example.shared() {
        text.add("", &fields(example, &example.fields));
    }
    match example.payload() {
        Payload::Nothing | Payload::Xml => {
            text.add("", &format!("w.WriteHeader({status})"));
        }
        Payload::Json => {
            text.add("", JSON);
            if example.number != 200 {
                text.add("", &format!("w.WriteHeader({status})"));
            }
            text.add("", &document(example));
        }
        Payload::Problem => text.add("", &problem(example)),
        Payload::Asked => text.add("", &asked(example)),
    }
    text.done()
}

/// What is asked for.
fn asked(example: &Example<'_>) -> String {
    let Some(Content { text, media_type }) = example.content() else {
        return String::new();
    };
    format!(
        "w.Header().Set(\"Content-Type\", {})\nw.WriteHeader({})\n\
         io.WriteString(w, {})",
        quote(media_type),
        status(example.number),
        quote(text)
    )
}

const REQUEST_ID: &str = "\
requestID := make([]byte, 8)
rand.Read(requestID)";

/// A problem document, for a `requestID` in bytes.
fn problem(example: &Example<'_>) -> String {
    let status = status(example.number);
    let members = [
        ("type", "\"about:blank\"".to_owned()),
        ("title", quote(example.title())),
        ("status", status.clone()),
        ("detail", quote(example.scenario.detail)),
        ("request_id", "fmt.Sprintf(\"%x\", requestID)".to_owned()),
    ];
    let members = members.into_iter().map(|(name, value)| {
        // gofmt aligns the values.
        format!("\t{:<13} {value},\n", format!("\"{name}\":"))
    });
    let members: String = members.collect();
    format!(
        "w.Header().Set(\"Content-Type\", \"application/problem+json\")\n\
         w.WriteHeader({status})\n\
         json.NewEncoder(w).Encode(map[string]any{{\n{members}}})"
    )
}

/// Statements that set fields.
fn fields(example: &Example<'_>, list: &[(String, String)]) -> String {
    let line = |(name, text): &(String, String)| {
        let value = match example.scenario.check {
            Check::NoMatch(_) if text == ETAG => "etag".to_owned(),
            _ => quote(text),
        };
        // The canonical form of Go.
        let name = match name.as_str() {
            "ETag" => "Etag",
            "WWW-Authenticate" => "Www-Authenticate",
            "IM" => "Im",
            name => name,
        };
        format!("w.Header().Set(\"{name}\", {value})\n")
    };
    list.iter().map(line).collect()
}

fn document(example: &Example<'_>) -> String {
    let members = example.scenario.document.iter().map(|(name, value)| match *value {
        "@id" if example.scenario.has_id() => format!("\"{name}\": id"),
        "@id" => format!("\"{name}\": \"42\""),
        number if number.parse::<u32>().is_ok() => format!("\"{name}\": {number}"),
        text => format!("\"{name}\": {}", quote(text)),
    });
    let members: Vec<_> = members.collect();
    let line =
        format!("json.NewEncoder(w).Encode(map[string]any{{{}}})", members.join(", "));
    if line.len() < 70 {
        return line;
    }
    let width = example.scenario.document.iter().map(|(name, _)| name.len() + 3).max();
    let members = members.iter().filter_map(|member| member.split_once(": "));
    let members: String = members
        .map(|(name, value)| {
            format!("\t{:<1$} {value},\n", format!("{name}:"), width.unwrap_or(0))
        })
        .collect();
    format!("json.NewEncoder(w).Encode(map[string]any{{\n{members}}})")
}

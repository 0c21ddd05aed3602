//! Go's `net/http`, as gofmt formats it.

mod check;
mod imports;
mod special;

use self::check::check;
use self::imports::with_imports;
use super::Written;
use super::names::{GO, name};
use super::scene::{Payload, Scene};
use super::story::{Check, ETAG};
use super::text::{Text, camel, double};

/// The text of a scene.
pub(super) fn write(scene: &Scene<'_>) -> Written {
    let (text, limit) = special::write(scene).unwrap_or_else(|| (generic(scene), None));
    Written { text: with_imports(&text), limit }
}

/// Backquotes where quotes would have to be escaped.
fn quote(text: &str) -> String {
    if text.contains('"') { format!("`{text}`") } else { double(text) }
}

fn status(number: u16) -> String {
    name(GO, number).map_or_else(|| number.to_string(), |n| format!("http.Status{n}"))
}

fn generic(scene: &Scene<'_>) -> String {
    let story = &scene.story;
    let (declared, before, condition) = check(story.check);
    let mut body = Text::default();
    if scene.shared() {
        body.add("\t", &fields(scene));
    }
    body.add("\t", &before);
    body.comment("\t", "//", &scene.why);
    if story.check == Check::Always {
        body.add("\t", &answer(scene));
    } else {
        body.add("\t", &format!("if {condition} {{"));
        body.add("\t\t", &answer(scene));
        body.add("\t\t", "return");
        body.add("\t", "}");
        body.add("\t", JSON);
        body.add("\t", &document(scene));
    }
    let body = body.done();

    let handler = camel(scene.handler());
    let route = story.route.replace("{id}", "");
    let mut text = Text::default();
    text.add("", &declared);
    text.add("", "func Routes(mux *http.ServeMux) {");
    text.add("\t", &format!("mux.HandleFunc(\"{route}\", {handler})"));
    text.add("", &format!("}}\n\nfunc {handler}({PARAMETERS}) {{"));
    if body.contains("[id]") || body.contains(": id") {
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
fn answer(scene: &Scene<'_>) -> String {
    let status = status(scene.number);
    let mut text = Text::default();
    if scene.recipe.is_followed() {
        let location = quote(scene.story.location);
        return format!("http.Redirect(w, r, {location}, {status})");
    }
    if scene.payload() == Payload::Problem {
        text.add("", REQUEST_ID);
        text.add(
            "",
            &format!("log.Printf(\"{} in request %x\", requestID)", scene.number),
        );
    }
    if !scene.shared() {
        text.add("", &fields(scene));
    }
    match scene.payload() {
        Payload::Nothing | Payload::Xml => {
            text.add("", &format!("w.WriteHeader({status})"));
        }
        Payload::Json => {
            text.add("", JSON);
            if scene.number != 200 {
                text.add("", &format!("w.WriteHeader({status})"));
            }
            text.add("", &document(scene));
        }
        Payload::Problem => text.add("", &problem(scene)),
    }
    text.done()
}

const REQUEST_ID: &str = "\
requestID := make([]byte, 8)
rand.Read(requestID)";

/// A problem document, for a `requestID` in bytes.
fn problem(scene: &Scene<'_>) -> String {
    let status = status(scene.number);
    let members = [
        ("type", "\"about:blank\"".to_owned()),
        ("title", quote(scene.title())),
        ("status", status.clone()),
        ("detail", quote(scene.story.detail)),
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

fn fields(scene: &Scene<'_>) -> String {
    let line = |(name, text): &(String, String)| {
        let value = match scene.story.check {
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
    scene.fields.iter().map(line).collect()
}

fn document(scene: &Scene<'_>) -> String {
    let members = scene.story.document.iter().map(|(name, value)| match *value {
        "@id" if scene.story.has_id() => format!("\"{name}\": id"),
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
    let width = scene.story.document.iter().map(|(name, _)| name.len() + 3).max();
    let members = members.iter().filter_map(|member| member.split_once(": "));
    let members: String = members
        .map(|(name, value)| {
            format!("\t{:<1$} {value},\n", format!("{name}:"), width.unwrap_or(0))
        })
        .collect();
    format!("json.NewEncoder(w).Encode(map[string]any{{\n{members}}})")
}

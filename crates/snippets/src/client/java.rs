//! Java's `java.net.http.HttpClient`.

use super::layout::{WIDTH, comment, fill};
use super::requests::{Content, Request};
use super::{flow::Flow, shape::Shape};
use crate::Recipe;

super::templates!("java", ".java");

const STEP: &str = "        ";

/// The text, and what the client of the JDK cannot do.
pub(crate) fn text(
    recipe: &Recipe,
    flow: &Flow,
    url: &str,
) -> (String, Option<&'static str>) {
    let limit = match flow.shape {
        Shape::Interim => {
            Some("HttpClient drops interim responses and shows the final one only.")
        }
        Shape::Upgrade => {
            Some("HttpClient changes to a WebSocket only, and hides the 101.")
        }
        _ if recipe.code.get() == 417 => Some(
            "HttpClient sends Expect where expectContinue(true) asks for it only, and \
             then the one of Java 17 waits for ever for a 100.",
        ),
        _ => None,
    };
    let fields = flow.fields.iter().map(|(name, _)| {
        format!(
            "response.headers().firstValue(\"{name}\").ifPresent(\n{STEP}v -> \
             System.out.println(\"{name}: \" + v));\n"
        )
    });
    let fields: String = fields.collect();
    let publishes = |request: &Request| {
        !matches!(request.content, Content::Nothing | Content::Query(_))
            || request.method == "PROPFIND"
    };
    let needs = publishes(&flow.first) || flow.second.as_ref().is_some_and(publishes);
    let import = "import java.net.http.HttpRequest.BodyPublishers;\n";
    let fresh = flow.second.as_ref().is_some_and(|second| second.fresh);
    let fresh = if fresh { "client = HttpClient.newHttpClient();\n" } else { "" };
    let tag = flow.fields.first().and_then(|(_, value)| value.clone());
    let tag = tag.unwrap_or_default();
    let why = match (limit, flow.shape) {
        (Some(limit), Shape::Interim | Shape::Upgrade) => limit.to_owned(),
        (limit, _) => format!("{} {}", limit.unwrap_or_default(), flow.why),
    };
    let builds = flow.shape != Shape::Refresh;
    let second = flow.second.as_ref().map(|second| request(second, 12, true, false));
    let text = fill(
        template(flow.shape),
        &[
            ("url", url),
            ("wsurl", &url.replacen("http", "ws", 1)),
            ("status", &recipe.code.to_string()),
            ("why", &comment("//", 12, &why)),
            ("first", &request(&flow.first, 8, builds, flow.shape == Shape::Interim)),
            ("second", &second.unwrap_or_default()),
            ("java", if needs { import } else { "" }),
            ("fresh", fresh),
            ("fields", &fields),
            ("javatag", &tag.replace('"', "\\\"")),
        ],
    );
    (text, limit)
}

/// The builder's chain, `indent` columns into its block.
fn request(request: &Request, indent: usize, builds: bool, expects: bool) -> String {
    let mut links = vec![".timeout(Duration.ofSeconds(10))".to_owned()];
    let typed = request.fields.iter().any(|(name, _)| *name == "Content-Type");
    let json = matches!(request.content, Content::Json(_) | Content::Stream(_));
    let media_type = (json && !typed).then_some(&("Content-Type", "application/json"));
    for (name, value) in media_type.into_iter().chain(request.fields) {
        if *name == "Expect" {
            if expects {
                links.push(".expectContinue(true)".to_owned());
            }
            continue;
        }
        let value = value.replace('"', "\\\"");
        let link = format!(".header(\"{name}\", \"{value}\")");
        if link.len() + indent + STEP.len() <= WIDTH {
            links.push(link);
        } else {
            links.push(format!(".header(\"{name}\",\n{STEP}\"{value}\")"));
        }
    }
    let publisher = match request.content {
        Content::Json(members) => {
            let members = members.iter();
            let members: Vec<_> =
                members.map(|(name, value)| format!("\"{name}\": {value}")).collect();
            let json = format!("{{{}}}", members.join(", ")).replace('"', "\\\"");
            format!("BodyPublishers.ofString(\n{STEP}\"{json}\")")
        }
        Content::Text(text) => format!("BodyPublishers.ofString(\"{text}\")"),
        Content::Stream(text) => format!(
            "BodyPublishers.fromPublisher(BodyPublishers.ofString(\n{STEP}\"{}\"))",
            text.replace('"', "\\\"")
        ),
        Content::Nothing | Content::Query(_) => "BodyPublishers.noBody()".to_owned(),
    };
    match request.method {
        "GET" => {}
        "DELETE" => links.push(".DELETE()".to_owned()),
        "POST" | "PUT" => links.push(format!(".{}({publisher})", request.method)),
        other => links.push(format!(".method(\"{other}\", {publisher})")),
    }
    if builds {
        links.push(".build()".to_owned());
    }
    let start = match request.content {
        Content::Query(query) => {
            format!("HttpRequest.newBuilder(URI.create(URL + \"?{query}\"))")
        }
        _ => "HttpRequest.newBuilder(URL)".to_owned(),
    };
    let line = format!("{start}{}", links.concat());
    if links.len() <= 1 && !line.contains('\n') && line.len() + indent + 14 <= WIDTH {
        return line;
    }
    let links = links.iter();
    let links: String = links
        .map(|link| format!("\n{STEP}{}", link.replace('\n', &format!("\n{STEP}"))))
        .collect();
    format!("{start}{links}")
}

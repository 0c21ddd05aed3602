//! JavaScript: fetch, axios, k6, Playwright.

use super::quote::common;
use super::sendable::Sendable;

/// `fetch` of browsers and Node.
pub(super) fn fetch(request: &Sendable<'_>) -> String {
    let mut members = vec![format!("method: {}", common(request.method))];
    members.extend(headers(request, "  "));
    if let Some(content) = request.content {
        members.push(format!("body: {}", common(content)));
    }
    members.push("redirect: \"manual\"".to_owned());
    format!(
        "{}// Browsers hide a redirect from scripts, Node shows it.\nconst response = await fetch({}, {});\nconsole.log(response.status, await \
         response.text());\n",
        request.comments("//"),
        common(&request.url),
        object(&members, "")
    )
}

/// What an object of JavaScript cannot hold: setting it sets something else.
pub(super) fn limit(request: &mut Sendable<'_>) {
    let why = "objects of JavaScript cannot hold it";
    request.leave_fields(why, |name, _| name != "__proto__");
}

/// `fetch` throws where it is given content for a GET.
pub(super) fn fetch_limit(request: &mut Sendable<'_>) {
    limit(request);
    if request.method == "GET" {
        request.leave_content("fetch sends none with GET");
    }
}

/// axios, on Node.
pub(super) fn axios(request: &Sendable<'_>) -> String {
    let mut members = vec![
        format!("method: {}", common(request.method)),
        format!("url: {}", common(&request.url)),
    ];
    members.extend(headers(request, "  "));
    if let Some(content) = request.content {
        members.push(format!("data: {}", common(content)));
        // It would write JSON anew.
        members.push("transformRequest: (data) => data".to_owned());
    }
    members.push("responseType: \"text\"".to_owned());
    members.push("maxRedirects: 0".to_owned());
    members.push("validateStatus: () => true".to_owned());
    format!(
        "{}import axios from \"axios\";\n\nconst response = await axios({});\n\
         console.log(response.status, response.data);\n",
        request.comments("//"),
        object(&members, "")
    )
}

/// A load test of k6.
pub(super) fn k6(request: &Sendable<'_>) -> String {
    let mut members: Vec<_> = headers(request, "    ").into_iter().collect();
    members.push("redirects: 0".to_owned());
    let content = request.content.map_or_else(|| "null".to_owned(), common);
    format!(
        "{}import http from \"k6/http\";\n\nexport default function () {{\n  const \
         response = http.request({}, {}, {content}, {});\n  console.log(response.status, \
         response.body);\n}}\n",
        request.comments("//"),
        common(request.method),
        common(&request.url),
        object(&members, "  ")
    )
}

/// A route of Playwright: what the page under test asks for is answered with the
/// response to this request.
pub(super) fn playwright(request: &Sendable<'_>) -> String {
    let mut members = vec![
        format!("url: {}", common(&request.url)),
        format!("method: {}", common(request.method)),
    ];
    members.extend(headers(request, "    "));
    if let Some(content) = request.content {
        members.push(format!("postData: {}", common(content)));
    }
    members.push("maxRedirects: 0".to_owned());
    format!(
        "{}// Answers what your page asks for with the response to this request.\nawait \
         page.route(\"**/orders\", async (route) => {{\n  const response = await \
         route.fetch({});\n  await route.fulfill({{ response }});\n}});\n",
        request.comments("//"),
        object(&members, "  ")
    )
}

/// The member of the fields, where there are any.
fn headers(request: &Sendable<'_>, indent: &str) -> Option<String> {
    let members = request.fields.iter();
    let members =
        members.map(|(name, value)| format!("{}: {}", common(name), common(value)));
    let members: Vec<_> = members.collect();
    (!members.is_empty()).then(|| format!("headers: {}", object(&members, indent)))
}

/// An object with a line for each member.
fn object(members: &[String], indent: &str) -> String {
    let members = members.iter().map(|member| format!("{indent}  {member},\n"));
    format!("{{\n{}{indent}}}", members.collect::<String>())
}

//! Whole programs of compiled languages: Go, Rust, Java, C#.

use super::quote::{common, java as quote_java, rust};
use super::sendable::Sendable;

/// Go.
pub(super) fn go(request: &Sendable<'_>) -> String {
    let (import, content) = match request.content {
        None => ("", "nil".to_owned()),
        Some(content) => {
            ("\n\t\"strings\"", format!("strings.NewReader({})", common(content)))
        }
    };
    let fields = lines(request, |name, value| {
        format!("\trequest.Header.Set({}, {})\n", common(name), common(value))
    });
    format!(
        "{}package main

import (
\t\"fmt\"
\t\"io\"
\t\"net/http\"{import}
)

func main() {{
\trequest, err := http.NewRequest({}, {}, {content})
\tif err != nil {{
\t\tpanic(err)
\t}}
{fields}\tclient := http.Client{{
\t\tCheckRedirect: func(*http.Request, []*http.Request) error {{
\t\t\treturn http.ErrUseLastResponse
\t\t}},
\t}}
\tresponse, err := client.Do(request)
\tif err != nil {{
\t\tpanic(err)
\t}}
\tdefer response.Body.Close()
\tbody, err := io.ReadAll(response.Body)
\tif err != nil {{
\t\tpanic(err)
\t}}
\tfmt.Println(response.StatusCode, string(body))
}}
",
        request.comments("//"),
        common(request.method),
        common(&request.url),
    )
}

/// Rust's reqwest, with tokio.
pub(super) fn reqwest(request: &Sendable<'_>) -> String {
    let mut calls = lines(request, |name, value| {
        format!("        .header({}, {})\n", rust(name), rust(value))
    });
    if let Some(content) = request.content {
        calls.push_str(&format!("        .body({})\n", rust(content)));
    }
    format!(
        "{}#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {{
    let client = reqwest::Client::builder()
        .redirect(reqwest::redirect::Policy::none())
        .build()?;
    let method = reqwest::Method::from_bytes(b{})?;
    let url = {};
    let response = client
        .request(method, url)
{calls}        .send()
        .await?;
    println!(\"{{}} {{}}\", response.status().as_u16(), response.text().await?);
    Ok(())
}}
",
        request.comments("//"),
        rust(request.method),
        rust(&request.url),
    )
}

/// Java's own client, which follows no redirect by itself.
pub(super) fn java(request: &Sendable<'_>) -> String {
    let publisher = request.content.map_or_else(
        || "noBody()".to_owned(),
        |content| format!("ofString({})", quote_java(content)),
    );
    let fields = lines(request, |name, value| {
        format!(
            "                .setHeader({}, {})\n",
            quote_java(name),
            quote_java(value)
        )
    });
    format!(
        "{}import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class Main {{
    public static void main(String[] args) throws Exception {{
        var content = HttpRequest.BodyPublishers.{publisher};
        var request = HttpRequest.newBuilder(URI.create({}))
{fields}                .method({}, content)
                .build();
        var response = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString());
        System.out.println(response.statusCode() + \" \" + response.body());
    }}
}}
",
        request.comments("//"),
        quote_java(&request.url),
        quote_java(request.method),
    )
}

/// Fields that .NET keeps with the content.
const OF_CONTENT: [&str; 8] = [
    "Allow",
    "Content-Disposition",
    "Content-Encoding",
    "Content-Language",
    "Content-Location",
    "Content-Range",
    "Content-Type",
    "Expires",
];

/// C#, as a program without a class.
pub(super) fn csharp(request: &Sendable<'_>) -> String {
    let is_of_content = |name: &str| {
        let mut names = OF_CONTENT.iter();
        names.any(|own| own.eq_ignore_ascii_case(name))
            || name.eq_ignore_ascii_case("Content-MD5")
            || name.eq_ignore_ascii_case("Last-Modified")
    };
    let has_content = request.content.is_some()
        || request.fields.iter().any(|(name, _)| is_of_content(name));
    let content = if has_content {
        let content = common(request.content.unwrap_or_default());
        format!(
            "request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes({content}));\n"
        )
    } else {
        String::new()
    };
    let fields = lines(request, |name, value| {
        let of = if is_of_content(name) { "Content!.Headers" } else { "Headers" };
        format!(
            "request.{of}.TryAddWithoutValidation({}, {});\n",
            common(name),
            common(value)
        )
    });
    format!(
        "{}using System;
using System.Net.Http;
using System.Text;

using var client = new HttpClient(new HttpClientHandler {{ AllowAutoRedirect = false }});
using var request = new HttpRequestMessage(new HttpMethod({}), {});
{content}{fields}using var response = await client.SendAsync(request);
var body = await response.Content.ReadAsStringAsync();
Console.WriteLine($\"{{(int)response.StatusCode}} {{body}}\");
",
        request.comments("//"),
        common(request.method),
        common(&request.url),
    )
}

/// A line for each field.
fn lines(request: &Sendable<'_>, line: impl Fn(&str, &str) -> String) -> String {
    request.fields.iter().map(|(name, value)| line(name, value)).collect()
}

//! An example: what every language needs to write a server for a code.

use http_status::Value;
use http_status::catalog::{Caching, Redirect, Registration, Retry};

use super::asked::{Asked, Content};
use super::scenario::{Check, ETAG, Scenario};
use crate::{Body, Recipe};

/// A recipe and its scenario, and what follows from them.
pub(crate) struct Example<'a> {
    pub(crate) recipe: &'a Recipe,
    pub(crate) scenario: Scenario,
    /// What is asked for besides the code.
    pub(crate) asked: &'a Asked,
    /// The number of the final answer.
    pub(crate) number: u16,
    /// The fields that the code needs or wants, with values for the scenario, and
    /// those that are asked for.
    pub(crate) fields: Vec<(String, String)>,
    /// Why the text does what it does.
    pub(crate) why: String,
}

/// What the answer of the code carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Payload {
    /// A problem document.
    Problem,
    /// A JSON object.
    Json,
    /// WebDAV's XML.
    Xml,
    /// What is asked for: [`Example::content`].
    Asked,
    /// Nothing.
    Nothing,
}

impl<'a> Example<'a> {
    pub(crate) fn from_recipe(recipe: &'a Recipe, asked: &'a Asked) -> Self {
        let scenario = Scenario::from_recipe(recipe);
        let answer = recipe.answer();
        let number = recipe.final_status().get();
        let mut fields: Vec<(String, String)> = recipe
            .own_fields()
            .filter_map(|field| {
                let planned = answer.fields.text(&field.name);
                let value = match &field.value {
                    Value::Text(_) => value(recipe, &scenario, &field.name, planned?),
                    _ => return None,
                };
                Some((field.name.to_string(), value))
            })
            .filter(|(name, _)| name != "Content-Type")
            .collect();
        // The delta is an instance manipulation (RFC 3229 section 10.5.2).
        if let Check::Is("A-IM", manipulation) = scenario.check {
            fields.push(("IM".to_owned(), manipulation.to_owned()));
        }
        // What is not read would be taken for the next request.
        if let Check::LongContent(_) = scenario.check {
            fields.push(("Connection".to_owned(), "close".to_owned()));
        }
        if recipe.entry.caching == Caching::Never
            && !fields.iter().any(|(name, _)| name == "Cache-Control")
        {
            fields.push(("Cache-Control".to_owned(), "no-store".to_owned()));
        }
        asked.apply(&mut fields);
        // A rule that the text breaks on demand does not explain it.
        let breaks = recipe.entry.required.iter().any(|name| asked.omits(name));
        let why = if breaks { String::new() } else { why(recipe, &scenario) };
        Self { recipe, scenario, asked, number, fields, why }
    }

    /// Where clients go on to by themselves, and the other fields.
    pub(crate) fn redirect(&self) -> Option<(&str, Vec<(String, String)>)> {
        // What makes a redirect has content of its own.
        if self.content().is_some() {
            return None;
        }
        let is_location = |(name, _): &&(String, String)| name == "Location";
        let (_, location) = self.fields.iter().find(is_location)?;
        let others = self.fields.iter().filter(|field| !is_location(field));
        self.recipe
            .is_followed()
            .then(|| (location.as_str(), others.cloned().collect()))
    }

    /// The fields, where the other answer of the route has them as well.
    pub(crate) fn shared(&self) -> bool {
        self.scenario.check == Check::Current
    }

    /// What the answer carries.
    pub(crate) fn payload(&self) -> Payload {
        match self.recipe.body() {
            Body::Forbidden | Body::Empty => Payload::Nothing,
            Body::Document if self.asked.content().is_some() => Payload::Asked,
            Body::Document if self.recipe.is_followed() => Payload::Nothing,
            Body::Document if self.number == 207 => Payload::Xml,
            Body::Document if self.number >= 400 => Payload::Problem,
            Body::Document => Payload::Json,
        }
    }

    /// The content that is asked for, where this code can have any.
    pub(crate) fn content(&self) -> Option<&'a Content> {
        self.asked.content().filter(|_| self.payload() == Payload::Asked)
    }

    /// The reason phrase, which is the title of a problem.
    pub(crate) fn title(&self) -> &'static str {
        self.recipe.entry.phrase
    }

    /// The number that was asked for: an interim one comes before the answer.
    pub(crate) fn number_asked(&self) -> u16 {
        self.recipe.code.get()
    }

    /// The handler's name in words.
    pub(crate) fn handler(&self) -> [&'static str; 2] {
        [self.scenario.action.0, self.scenario.action.1]
    }
}

/// A value for the scenario; most are the plan's own.
fn value(recipe: &Recipe, scenario: &Scenario, name: &str, planned: &str) -> String {
    let text = match name {
        "Location" => scenario.location,
        "ETag" => ETAG,
        "WWW-Authenticate" => "Bearer realm=\"reports\"",
        "Proxy-Authenticate" => "Basic realm=\"proxy\"",
        "Link" => "</legal/42>; rel=\"blocked-by\"",
        // The window of the rate, or the time that a mending takes.
        "Retry-After" if matches!(scenario.check, Check::Rate(_)) => "60",
        "Retry-After" => "120",
        "Vary" => "Accept-Encoding",
        // Ours may be kept, if each use asks again.
        "Cache-Control" if recipe.code.get() < 400 => "private, no-cache",
        _ => planned,
    };
    text.to_owned()
}

/// The rule that the text keeps, with its section.
fn why(recipe: &Recipe, scenario: &Scenario) -> String {
    let entry = recipe.entry;
    let at = entry.specification.map_or(String::new(), |s| format!(" ({})", s.title));
    let code = recipe.code;
    if scenario.is_for_tests() {
        return for_tests(recipe);
    }
    if let [field, rest @ ..] = entry.required {
        let rest: String = rest.iter().map(|name| format!(" and {name}")).collect();
        return format!("A {code} must have {field}{rest}{at}.");
    }
    if entry.caching == Caching::Never {
        return format!("Caches must not store a {code}{at}.");
    }
    match entry.redirect {
        Redirect::PostToGet => {
            return format!("Clients may turn a POST into a GET here{at}.");
        }
        Redirect::ToGet => return format!("Clients follow with a GET{at}."),
        Redirect::Preserve => {
            return format!("Clients repeat the method and the content{at}.");
        }
        Redirect::None => {}
    }
    match recipe.body() {
        Body::Forbidden if !recipe.code.is_interim() => {
            return format!("A {code} has no content, and no field about it{at}.");
        }
        Body::Empty => return format!("A {code} has no content{at}."),
        _ => {}
    }
    match entry.retry {
        Retry::AfterRefresh => format!("The client has to read it again first{at}."),
        Retry::NewConnection => format!("A new connection can help{at}."),
        Retry::WithoutEarlyData => format!("Early data can be replayed{at}."),
        _ => String::new(),
    }
}

/// Who really sends a code that no application has a reason to send.
fn for_tests(recipe: &Recipe) -> String {
    let entry = recipe.entry;
    let vendors = entry.registration.vendors();
    let by_proxy = ["nginx", "AWS", "Cloudflare", "informal"];
    let by_proxy = vendors
        .first()
        .is_some_and(|name| by_proxy.iter().any(|start| name.starts_with(start)));
    let near = entry.related.first().map(|near| format!(" Nearest: {near}."));
    let near = near.unwrap_or_default();
    let at = entry.specification.map_or("", |s| s.title);
    // `informal (some proxies)` says what they are in brackets.
    let vendors = vendors.join(", ").replace("informal (some proxies)", "Some proxy");
    match entry.registration {
        Registration::Vendor(_) if !entry.seen_by_clients => format!(
            "A number in logs of {vendors}; no origin sends it, but for a test."
        ),
        Registration::Vendor(_) if by_proxy => format!(
            "{vendors} sends it for an origin; an origin does so only for a test."
        ),
        Registration::Vendor(_) => {
            format!("Not registered; known from {vendors}.{near}")
        }
        Registration::Deprecated | Registration::Obsoleted => {
            format!("Out of use ({at}); only to test clients.")
        }
        Registration::Unused => format!("Reserved ({at}); only to test clients."),
        _ => format!("Not for an application to send ({at}); for tests.{near}"),
    }
}

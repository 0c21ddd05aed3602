//! The options to offer for a code: what its plan has of its own comes first.

use http_status::{
    Ask, Chance, Code, Codes, Content, OPTIONS, Plan, Value, option, plan,
};

use super::Group;
#[cfg(feature = "ssr")]
use crate::base_path::example_of;
use crate::site::Site;

/// An option to offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Suggestion {
    /// The option that it adds.
    pub(crate) option: &'static str,
    /// The field that it is about, for `header`.
    pub(crate) field: Option<String>,
    /// What is sent without it.
    pub(crate) default: Option<String>,
    /// What a new row starts with; with nothing, it shows an example.
    pub(crate) text: String,
    /// Whether it means something for this code, or waits among the rest.
    pub(crate) is_first: bool,
}

impl Suggestion {
    /// Its words: the field's name, or the option's.
    pub(crate) fn label(&self) -> &str {
        match (&self.field, self.option) {
            (Some(field), _) => field,
            (None, "interim") => "1xx before",
            (None, option) => option,
        }
    }

    /// What a row of it says that cannot be empty.
    #[cfg(feature = "ssr")]
    pub(crate) fn starting_text(&self) -> String {
        let example = || option(self.option).map(example_of).unwrap_or_default();
        if self.text.is_empty() { example() } else { self.text.clone() }
    }

    /// The group of controls that it belongs to.
    pub(crate) fn group(&self) -> Group {
        Group::of(None, self.option)
    }

    /// Whether a row is what this would add.
    pub(crate) fn covers(&self, option: &str, text: &str) -> bool {
        let name = text.split(':').next().unwrap_or_default();
        let same = |field: &String| field.eq_ignore_ascii_case(name);
        option == self.option
            && self.field.as_ref().is_none_or(|field| option != "header" || same(field))
    }

    /// Whether there is any number of them.
    pub(crate) fn is_repeatable(&self) -> bool {
        self.field.is_none()
            && option(self.option).is_some_and(|entry| entry.repeatable)
    }
}

/// A code that nobody defined: its plan has what every plan has.
const PLAIN: u16 = 299;
/// Options that mean something for nearly every code.
const COMMON: [&str; 4] = ["delay", "header", "body", "interim"];

/// The option that has a list of its own to pick from.
const PICKED: &str = "fault";

/// The options to offer for codes and a method, in order. What means something for one
/// code alone is offered where there is one.
pub(crate) fn suggestions(site: &Site, codes: &Codes, method: &str) -> Vec<Suggestion> {
    let Some(code) = codes.single().or(Code::new(PLAIN)) else { return Vec::new() };
    let Some(own) = default_plan(site, code, method) else { return Vec::new() };
    let mut suggestions = fields_of_its_own(site, &own, method);
    let has_content = !matches!(own.content, Content::Forbidden | Content::Empty);
    let fits = |name: &str| name != "body" || has_content;
    let common = COMMON.into_iter().filter(|name| fits(name));
    let offered =
        |known: &[Suggestion], name| known.iter().any(|one| one.covers(name, ""));
    for name in common {
        suggestions.push(bare(name, true));
    }
    for entry in OPTIONS {
        if entry.name != PICKED && !offered(&suggestions, entry.name) {
            suggestions.push(bare(entry.name, false));
        }
    }
    suggestions
}

fn bare(option: &'static str, is_first: bool) -> Suggestion {
    // The one value that it takes.
    let text = if option == "preflight" { "simulate" } else { "" };
    Suggestion { option, field: None, default: None, text: text.to_owned(), is_first }
}

/// Fields that this plan has and a plain one has not, as far as an ask may set
/// them.
fn fields_of_its_own(site: &Site, own: &Plan, method: &str) -> Vec<Suggestion> {
    let plain = Code::new(PLAIN).and_then(|code| default_plan(site, code, method));
    let Some(plain) = plain else { return Vec::new() };
    let fields = own.fields.iter().filter(|field| !plain.fields.contains(&field.name));
    fields
        .filter_map(|field| {
            let Value::Text(value) = &field.value else { return None };
            let dedicated = field.name.to_ascii_lowercase().replace('-', "_");
            let (option, text) = match option(&dedicated) {
                Some(entry) => (entry.name, value.to_string()),
                None => ("header", format!("{}: {value}", field.name)),
            };
            let pair = (option.to_owned(), text.clone());
            Ask::from_pairs("200", &[pair]).ok()?;
            Some(Suggestion {
                option,
                field: Some(field.name.to_string()),
                default: Some(value.to_string()),
                text,
                is_first: true,
            })
        })
        .collect()
}

fn default_plan(site: &Site, code: Code, method: &str) -> Option<Plan> {
    let ask = Ask::new(Codes::one(code));
    plan(&ask, &site.request(method), &site.limits, Chance::new(0)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workbench::check::tests::{codes, site};

    fn first(code: u16, method: &str) -> Vec<String> {
        let offered = suggestions(&site(), &codes(code), method);
        let first = offered.iter().filter(|suggestion| suggestion.is_first);
        first
            .map(|suggestion| match &suggestion.default {
                Some(default) => format!("{}={default}", suggestion.label()),
                None => suggestion.label().to_owned(),
            })
            .collect()
    }

    #[test]
    fn what_means_something_for_a_code_comes_first_with_its_default() {
        for (code, own) in [
            (201, "Location=/api/status/200"),
            (301, "Location=/api/status/200"),
            (401, "WWW-Authenticate=Bearer realm=\"simulator\""),
            (405, "Allow=POST"),
            (429, "Retry-After=5"),
            (503, "Retry-After=5"),
        ] {
            assert_eq!(
                first(code, "GET").first().map(String::as_str),
                Some(own),
                "{code}"
            );
        }
        assert_eq!(
            first(405, "POST").first().map(String::as_str),
            Some("Allow=GET, HEAD")
        );
        assert_eq!(first(502, "GET"), ["delay", "header", "body", "1xx before"]);
    }

    #[test]
    fn no_suggestion_leads_to_a_problem_or_to_nothing() {
        for code in Code::all() {
            for suggestion in suggestions(&site(), &Codes::one(code), "GET") {
                let text = if suggestion.text.is_empty() {
                    option(suggestion.option).unwrap().example.to_owned()
                } else {
                    suggestion.text.clone()
                };
                let asked =
                    Ask::from_pairs("200", &[(suggestion.option.to_owned(), text)]);
                assert!(asked.is_ok(), "{code} {suggestion:?}");
            }
        }
        assert!(!first(204, "GET").contains(&"body".to_owned()));
        assert!(!first(408, "GET").iter().any(|label| label.starts_with("Connection")));
    }

    #[test]
    fn every_option_is_offered_once_for_every_code() {
        for code in [100, 204, 301, 405, 503] {
            let offered = suggestions(&site(), &codes(code), "GET");
            for entry in OPTIONS {
                let offered = offered.iter().filter(|suggestion| {
                    suggestion.option == entry.name
                        && (suggestion.field.is_none() || !entry.repeatable)
                });
                let expected = usize::from(entry.name != PICKED);
                assert_eq!(offered.count(), expected, "{code} {}", entry.name);
            }
        }
    }
}

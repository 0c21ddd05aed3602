//! Reads the command line of curl that people paste with what it printed.

use crate::RequestHead;

/// Short options that take an argument.
const WITH_ARGUMENT: &str = "AbcCdDeEFhHKmoPQrtTuUwxXyYz";

/// The request that a command line makes; nothing where the line is none, or it
/// goes on in the next line.
pub(super) fn request(line: &str) -> Option<RequestHead> {
    let prompts = ["$ curl ", "% curl ", "# curl ", "> curl "];
    let after = |prompt: &str| line.split_once(prompt).map(|(_, rest)| rest);
    let line = line.trim_start();
    let rest = line
        .strip_prefix("curl ")
        .or_else(|| prompts.into_iter().find_map(after))
        .filter(|rest| !rest.trim_end().ends_with('\\'))?;
    let (mut url, mut method, mut default) = (None, None, "GET");
    let words = words(rest);
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match word {
            "|" | ">" | "2>" | "2>&1" | ";" | "&&" => break,
            "--head" => default = "HEAD",
            "--request" => method = words.next(),
            "--json" | "--form" => (_, default) = (words.next(), "POST"),
            _ if word.starts_with("--data") => (_, default) = (words.next(), "POST"),
            _ if word.starts_with("--") => {}
            _ if word.starts_with('-') => {
                let Some(place) = word.find(|c| WITH_ARGUMENT.contains(c)) else {
                    if word.contains('I') {
                        default = "HEAD";
                    }
                    continue;
                };
                let (flags, last) = word.split_at(place);
                let (option, argument) = last.split_at(1);
                if flags.contains('I') {
                    default = "HEAD";
                }
                let argument = Some(argument)
                    .filter(|text| !text.is_empty())
                    .or_else(|| words.next());
                match option {
                    "X" => method = argument,
                    "d" | "F" => default = "POST",
                    "T" => default = "PUT",
                    _ => {}
                }
            }
            _ if word.starts_with("http://") || word.starts_with("https://") => {
                url = url.or(Some(word));
            }
            _ => {}
        }
    }
    let method = method.unwrap_or(default);
    // What matters most of a request of no known URL is that it is one with HEAD.
    let url = url.or((method == "HEAD").then_some(""))?.to_owned();
    Some(RequestHead { method: method.to_owned(), url, ..RequestHead::default() })
}

/// Whether curl prints header sections with these arguments: `-i`, `-I`, `-v`, or their
/// long names, alone or among other letters.
pub(super) fn prints_head(arguments: &str) -> bool {
    const LONG: [&str; 5] =
        ["--include", "--show-headers", "--head", "--verbose", "--dump-header"];
    let arguments = arguments.replace(['\r', '\n'], " ");
    words(&arguments).iter().any(|word| match word.strip_prefix('-') {
        Some(letters) if !letters.starts_with('-') => {
            let flags = letters.find(|c| WITH_ARGUMENT.contains(c));
            let flags = letters.get(..flags.unwrap_or(letters.len()));
            flags.is_some_and(|flags| flags.contains(['i', 'I', 'v']))
        }
        _ => LONG.contains(&word.as_str()),
    })
}

/// Words as a shell has them, roughly.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quote) = (String::new(), None);
    for c in text.chars() {
        match (quote, c) {
            (None, '\'' | '"') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, ' ' | '\t') => words.push(std::mem::take(&mut word)),
            _ => word.push(c),
        }
    }
    words.push(word);
    words.retain(|word| !word.is_empty());
    words
}

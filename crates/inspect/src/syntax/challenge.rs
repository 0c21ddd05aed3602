//! Challenges, as `WWW-Authenticate` and `Proxy-Authenticate` have them (RFC 9110
//! sections 11.3 and 11.6.1).

use http_status::is_token;

/// A challenge.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Challenge<'a> {
    /// Where it starts in the list, in bytes.
    pub(crate) place: usize,
    /// The scheme, as it was written.
    pub(crate) scheme: &'a str,
    /// The names of its parameters.
    pub(crate) parameters: Vec<&'a str>,
}

impl Challenge<'_> {
    /// Whether it is of this scheme.
    pub(crate) fn is(&self, scheme: &str) -> bool {
        self.scheme.eq_ignore_ascii_case(scheme)
    }

    /// Whether it has a parameter of this name.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parameters.iter().any(|parameter| parameter.eq_ignore_ascii_case(name))
    }
}

/// Reads a list of challenges; where it breaks the grammar, the text that cannot
/// be read.
pub(crate) fn parse(value: &str) -> Result<Vec<Challenge<'_>>, &str> {
    let mut challenges: Vec<Challenge<'_>> = Vec::new();
    let mut rest = value;
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        if rest.is_empty() {
            return Ok(challenges);
        }
        let (word, after) = word(rest).ok_or(rest)?;
        let spaced = after.trim_start_matches([' ', '\t']);
        if let Some(argument) = spaced.strip_prefix('=') {
            let challenge = challenges.last_mut().ok_or(rest)?;
            challenge.parameters.push(word);
            rest =
                argument_end(argument.trim_start_matches([' ', '\t'])).ok_or(rest)?;
            continue;
        }
        if spaced.len() == after.len() && !is_end(after) {
            return Err(rest);
        }
        let place = value.len() - rest.len();
        challenges.push(Challenge { place, scheme: word, parameters: Vec::new() });
        rest = token68_end(spaced).unwrap_or(spaced);
    }
}

/// The token at the start, and what follows it.
fn word(text: &str) -> Option<(&str, &str)> {
    let end = text.find([' ', '\t', ',', '=', '"']).unwrap_or(text.len());
    let (word, rest) = text.split_at_checked(end)?;
    is_token(word).then_some((word, rest))
}

/// What follows the value of a parameter, up to its comma.
fn argument_end(text: &str) -> Option<&str> {
    let rest = match text.strip_prefix('"') {
        Some(quoted) => quoted.get(quote_end(quoted)? + 1..)?,
        None => word(text)?.1,
    };
    let rest = rest.trim_start_matches([' ', '\t']);
    is_end(rest).then_some(rest)
}

/// Where a quoted string ends.
fn quote_end(text: &str) -> Option<usize> {
    let mut is_escaped = false;
    text.bytes().position(|byte| {
        let is_end = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        is_end
    })
}

/// What follows a `token68`, if there is one that stands alone.
fn token68_end(text: &str) -> Option<&str> {
    let is_body = |b: char| b.is_ascii_alphanumeric() || "-._~+/".contains(b);
    let rest = text.trim_start_matches(is_body);
    if rest.len() == text.len() {
        return None;
    }
    let rest = rest.trim_start_matches('=').trim_start_matches([' ', '\t']);
    is_end(rest).then_some(rest)
}

fn is_end(text: &str) -> bool {
    text.is_empty() || text.starts_with(',')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn challenges_are_told_from_their_parameters() {
        let shown = |text| {
            let challenges = parse(text).unwrap();
            let shown = challenges
                .iter()
                .map(|one| format!("{}({})", one.scheme, one.parameters.join(" ")));
            shown.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(shown("Basic realm=\"a, b\""), "Basic(realm)");
        assert_eq!(shown("Negotiate, NTLM"), "Negotiate() NTLM()");
        assert_eq!(shown("NTLM TlRMTVNTUAAC==, Basic realm=x"), "NTLM() Basic(realm)");
        assert_eq!(
            shown(r#"Newauth realm="apps", type=1, title="\"x\"", Basic realm = "y""#),
            "Newauth(realm type title) Basic(realm)"
        );
        assert_eq!(shown(", ,Bearer"), "Bearer()");
        // The grammar makes this a token68, of the alphabet of base64.
        assert_eq!(shown("Basic realm="), "Basic()");
        assert_eq!(shown(""), "");
    }

    #[test]
    fn what_breaks_the_grammar_is_shown() {
        for text in [
            "realm=\"x\"",
            "Basic realm=\"x",
            "Basic realm=\"x\" charset=\"UTF-8\"",
            "\"Basic\"",
            "Basic realm=a b",
            "Bearer error=\"a\";scope=b",
        ] {
            assert!(parse(text).is_err(), "{text}: {:?}", parse(text));
        }
    }
}

//! What a terminal shows around what a tool printed: prompts, times, complaints.

use super::lines::{is_white_space, trim};

/// Tools whose command lines start an exchange.
const TOOLS: [&str; 6] = ["curl ", "http ", "https ", "wget ", "xh ", "curlie "];

/// Words and signs that stand alone on a line after a message.
const ALONE: [&str; 7] = ["$", "%", "#", ">", ">>>", "…", "closed"];

/// The shortest prompt beyond doubt, in bytes.
const SHORTEST: usize = 3;

/// Whether a terminal wrote this line, whatever is before it.
pub(super) fn is_sure(line: &str) -> bool {
    let line = trim(line);
    match line.bytes().next() {
        _ if line.len() < SHORTEST => false,
        Some(b'<' | b'"' | b'{' | b'*') => false,
        Some(b'c') if line.starts_with("curl: (") => is_complaint(line),
        Some(b'C') => {
            line == "Connection closed by foreign host." || prompt(line).is_some()
        }
        Some(b'r' | b'u' | b's') if is_time(line) => true,
        _ => is_summary(line) || prompt(line).is_some(),
    }
}

/// Whether a terminal may have written this line: it did if no more was promised.
pub(super) fn is_likely(line: &str) -> bool {
    let line = trim(line);
    let bare = line.strip_suffix(['$', '#', '%', '>']).map(trim).unwrap_or_default();
    let is_place = bare.starts_with(['/', '~']) && !bare.contains([' ', '<']);
    is_sure(line) || is_place || ALONE.contains(&line) || line.starts_with("$ ")
}

/// Whether people write this between messages: a heading, a rule.
pub(super) fn is_heading(line: &str) -> bool {
    let line = trim(line);
    let is_rule = line.len() > 2 && line.bytes().all(|b| b"-=_*~#".contains(&b));
    is_rule || line.ends_with(':') || line.starts_with('#')
}

/// The prompt of a line that calls a tool.
pub(super) fn command(line: &str) -> Option<&str> {
    let is_call = |rest: &str| TOOLS.iter().any(|tool| rest.starts_with(tool));
    let line = trim(line);
    if line.len() < SHORTEST {
        return None;
    }
    if let Some(rest) = line.strip_prefix("$ ").or_else(|| line.strip_prefix("% ")) {
        return is_call(rest).then_some("");
    }
    let prompt = prompt(line)?;
    let rest = line.strip_prefix(prompt)?;
    is_call(trim(rest)).then_some(prompt)
}

/// The prompt that a line starts with, where it is one beyond doubt.
fn prompt(line: &str) -> Option<&str> {
    let start = line.get(..2).unwrap_or_default();
    let is_sign = |rest: &str| rest.starts_with(['➜', '❯']);
    let length = match start.as_bytes() {
        _ if is_sign(line) => {
            let name = line.split_once(is_white_space).map_or("", |(_, rest)| rest);
            line.len() - name.trim_start().len()
        }
        b"PS" => {
            let place = line.strip_prefix("PS ")?;
            let is_place = place.starts_with('/') || is_drive(place);
            line.find('>').filter(|_| is_place)? + 1
        }
        [_, b':'] if is_drive(line) => line.find('>')? + 1,
        _ => shell(line)?,
    };
    line.get(..length)
}

/// `C:\`
fn is_drive(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.get(1..).is_some_and(|rest| rest.starts_with(":\\"))
}

/// The length of `me@host:~$`, `[root@host ~]#`, `me@host ~ %`, `bash-5.1$`.
fn shell(line: &str) -> Option<usize> {
    const LONGEST: usize = 120;
    let start = line.get(..line.floor_char_boundary(LONGEST))?;
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let signs = ['$', '#', '%', '>'];
    if start.starts_with("bash-") || start.starts_with("sh-") {
        let end = start.find(signs)?;
        return start.get(..end)?.chars().all(is_name).then_some(end + 1);
    }
    let inner = match start.strip_prefix('(') {
        Some(rest) => rest.split_once(") ")?.1,
        None => start,
    };
    let inner = inner.strip_prefix('[').unwrap_or(inner);
    let (user, rest) = inner.split_once('@')?;
    let host = rest.len() - rest.trim_start_matches(is_name).len();
    let (host, place) = rest.split_at_checked(host)?;
    let is_named = !user.is_empty() && !host.is_empty() && user.chars().all(is_name);
    let sign = place.find(signs).filter(|_| is_named)?;
    let (place, after) = place.split_at_checked(sign)?;
    let is_place = place.is_empty() || place.starts_with([':', ' ', ']']);
    let is_end =
        after.get(1..).is_some_and(|end| end.is_empty() || end.starts_with(' '));
    let is_short = place.split_ascii_whitespace().count() <= 3;
    (is_place && is_end && is_short).then_some(start.len() - after.len() + 1)
}

/// `curl: (18) transfer closed`
fn is_complaint(line: &str) -> bool {
    let number = line.strip_prefix("curl: (").and_then(|rest| rest.split_once(") "));
    number.is_some_and(|(number, _)| number.bytes().all(|b| b.is_ascii_digit()))
}

/// `real 0m0.123s`, as `time` of a shell has it.
fn is_time(line: &str) -> bool {
    let Some((word, time)) = line.split_once(is_white_space) else { return false };
    let is_part = |b: u8| b.is_ascii_digit() || b"ms.,".contains(&b);
    let time = trim(time);
    ["real", "user", "sys"].contains(&word)
        && time.starts_with(|c: char| c.is_ascii_digit())
        && time.bytes().all(is_part)
}

/// `curl -i  0.01s user 0.01s system 5% cpu 0.123 total`, as zsh has it.
fn is_summary(line: &str) -> bool {
    line.ends_with(" total")
        && [" user ", " system ", "% cpu "].iter().all(|word| line.contains(word))
}

//! Reading the value of each option.

use std::{fmt::Display, str::FromStr};

use super::{Ask, CustomField, Format};
use crate::{
    Code, Fault, OnEnd, cookie, field_policy, is_key,
    text::{field_line, is_field_text, is_imf_fixdate, is_token},
};

type Read = Result<(), String>;

pub(super) fn into<T: FromStr<Err: Display>>(
    slot: &mut Option<T>,
    value: &str,
) -> Read {
    *slot = Some(value.parse().map_err(|error: T::Err| error.to_string())?);
    Ok(())
}

pub(super) fn whole(slot: &mut Option<u64>, value: &str) -> Read {
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    let number = value.parse().ok().filter(|_| digits);
    *slot = Some(number.ok_or("write a whole number, as in `42`")?);
    Ok(())
}

pub(super) fn media_type(ask: &mut Ask, value: &str) -> Read {
    let (essence, parameters) = value.split_once(';').unwrap_or((value, ""));
    let valid = essence
        .trim_end()
        .split_once('/')
        .is_some_and(|(main, sub)| is_token(main) && is_token(sub));
    if !valid || !is_field_text(parameters) {
        return Err("write a media type, as in `text/plain; charset=utf-8` \
                    (a `+` in a query is a space: write `%2B`)"
            .to_owned());
    }
    ask.media_type = Some(value.to_owned());
    Ok(())
}

pub(super) fn format(ask: &mut Ask, value: &str) -> Read {
    ask.format = Format::ALL.into_iter().find(|format| format.id() == value);
    ask.format.map(drop).ok_or_else(|| one_of(Format::ALL.map(Format::id)))
}

pub(super) fn fault(ask: &mut Ask, value: &str) -> Read {
    ask.fault = Fault::from_id(value);
    ask.fault.map(drop).ok_or_else(|| one_of(Fault::ALL.iter().map(|fault| fault.id())))
}

fn one_of(ids: impl IntoIterator<Item = &'static str>) -> String {
    let ids: Vec<_> = ids.into_iter().map(|id| format!("`{id}`")).collect();
    format!("write one of {}", ids.join(", "))
}

pub(super) fn field(ask: &mut Ask, value: &str) -> Read {
    let (name, value) = field_line(value)?;
    if !is_field_text(value) {
        return Err("a field value is visible US-ASCII, spaces and tabs, \
                    without line breaks (RFC 9110 section 5.5)"
            .to_owned());
    }
    if let Some(refusal) = field_policy::refusal(name) {
        return Err(refusal.to_string());
    }
    if name.eq_ignore_ascii_case("location") {
        location_text(value)?;
    }
    if name.eq_ignore_ascii_case("set-cookie") {
        cookie::check(value)?;
    }
    ask.fields.push(CustomField { name: name.to_owned(), value: value.to_owned() });
    Ok(())
}

pub(super) fn omit(ask: &mut Ask, value: &str) -> Read {
    if !is_token(value) {
        return Err("write the name of a field, as in `Retry-After`".to_owned());
    }
    let kept = field_policy::refusal(value).map(|refusal| refusal.reason);
    if let Some(reason) = kept.filter(|reason| reason.is_kept()) {
        return Err(format!("this field stays: it {}", reason.clause()));
    }
    ask.omit.push(value.to_owned());
    Ok(())
}

pub(super) fn location(ask: &mut Ask, value: &str) -> Read {
    location_text(value)?;
    ask.location = Some(value.to_owned());
    Ok(())
}

/// What can stand in a URI reference at all (RFC 3986 section 2); whose origin
/// it names is judged when the request is known.
fn location_text(value: &str) -> Read {
    let plain = |b: u8| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&b);
    if value.bytes().all(plain) {
        return Ok(());
    }
    Err("write a URI reference: visible US-ASCII without spaces, quotes, \
         backslashes or braces (RFC 3986 section 4.1)"
        .to_owned())
}

pub(super) fn retry_after(ask: &mut Ask, value: &str) -> Read {
    let seconds =
        (1..=10).contains(&value.len()) && value.bytes().all(|b| b.is_ascii_digit());
    if !seconds && !is_imf_fixdate(value) {
        return Err("write seconds or an HTTP-date, as in `120` or \
                    `Wed, 21 Oct 2026 07:28:00 GMT` (RFC 9110 section 10.2.3)"
            .to_owned());
    }
    ask.retry_after = Some(value.to_owned());
    Ok(())
}

pub(super) fn reason(ask: &mut Ask, value: &str) -> Read {
    if !is_field_text(value) {
        return Err("a reason phrase is visible US-ASCII, spaces and tabs, \
                    without line breaks (RFC 9112 section 4)"
            .to_owned());
    }
    ask.reason = Some(value.to_owned());
    Ok(())
}

pub(super) fn interim(ask: &mut Ask, value: &str) -> Read {
    let code = |text: &str| {
        let code = text.parse::<Code>().ok()?;
        (code.is_interim() && code != Code::SWITCHING_PROTOCOLS).then_some(code)
    };
    ask.interim = value.split(',').map(code).collect::<Option<_>>().ok_or(
        "write 1xx codes other than 101, as in `103,102`: 101 ends the exchange",
    )?;
    Ok(())
}

pub(super) fn preflight(ask: &mut Ask, value: &str) -> Read {
    if value != "simulate" {
        return Err("the only value is `simulate`".to_owned());
    }
    ask.simulate_preflight = true;
    Ok(())
}

pub(super) fn key(ask: &mut Ask, value: &str) -> Read {
    if !is_key(value) {
        return Err(
            "write 1 to 64 of `A-Z a-z 0-9 . _ ~ -`, not `.` or `..`".to_owned()
        );
    }
    ask.key = Some(value.to_owned());
    Ok(())
}

pub(super) fn order(ask: &mut Ask, value: &str) -> Read {
    ask.is_sequence = value == "sequence";
    if ask.is_sequence || value == "random" {
        return Ok(());
    }
    Err("write `sequence` or `random`".to_owned())
}

pub(super) fn on_end(ask: &mut Ask, value: &str) -> Read {
    let on_end = OnEnd::ALL.iter().find(|on_end| on_end.id() == value);
    ask.on_end = *on_end.ok_or("write `repeat`, `loop` or `410`")?;
    Ok(())
}

/// A word where something is so.
pub(super) fn word(is_so: bool, word: &str) -> Vec<String> {
    if is_so { vec![word.to_owned()] } else { Vec::new() }
}

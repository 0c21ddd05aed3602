//! The table of options.

use super::{Ask, Format, values};
use crate::{
    Fault, Millis, OnEnd,
    parameter::{Parameter, Takes, one},
};

/// One option of the query.
pub type OptionEntry = Parameter<Ask>;

/// The option of this name.
pub fn option(name: &str) -> Option<&'static OptionEntry> {
    OPTIONS.iter().find(|option| option.name == name)
}

/// Every option, in the order in which links name them.
pub const OPTIONS: &[OptionEntry] = &[
    OptionEntry {
        name: "delay",
        summary: "wait before the status line; a range is chosen from",
        example: "1.5s",
        takes: Takes::DurationRange,
        repeatable: false,
        read: |ask, value| values::into(&mut ask.delay, value),
        print: |ask| one(ask.delay.as_ref()),
    },
    OptionEntry {
        name: "body_delay",
        summary: "wait between the header section and the content",
        example: "500ms",
        takes: Takes::DurationRange,
        repeatable: false,
        read: |ask, value| values::into(&mut ask.body_delay, value),
        print: |ask| one(ask.body_delay.as_ref()),
    },
    OptionEntry {
        name: "drip",
        summary: "spread the content over this long",
        example: "2s",
        takes: Takes::Duration,
        repeatable: false,
        read: |ask, value| values::into::<Millis>(&mut ask.drip, value),
        print: |ask| one(ask.drip.as_ref()),
    },
    OptionEntry {
        name: "body",
        summary: "content instead of the diagnostic document",
        example: "Back in five minutes.",
        takes: Takes::Lines,
        repeatable: false,
        read: |ask, value| {
            ask.body = Some(value.to_owned());
            Ok(())
        },
        print: |ask| one(ask.body.as_ref()),
    },
    OptionEntry {
        name: "type",
        summary: "media type of the content",
        example: "text/plain; charset=utf-8",
        takes: Takes::MediaType,
        repeatable: false,
        read: values::media_type,
        print: |ask| one(ask.media_type.as_ref()),
    },
    OptionEntry {
        name: "size",
        summary: "pad the content with spaces to this many bytes",
        example: "65536",
        takes: Takes::Whole,
        repeatable: false,
        read: |ask, value| values::whole(&mut ask.size, value),
        print: |ask| one(ask.size.as_ref()),
    },
    OptionEntry {
        name: "format",
        summary: "the representation, over what Accept says",
        example: "problem",
        takes: Takes::Choice(&["json", "problem", "text", "html", "none"]),
        repeatable: false,
        read: values::format,
        print: |ask| one(ask.format.map(Format::id).as_ref()),
    },
    OptionEntry {
        name: "header",
        summary: "set or replace a field",
        example: "Cache-Control: max-age=60",
        takes: Takes::Field,
        repeatable: true,
        read: values::field,
        print: |ask| {
            let print =
                |field: &super::CustomField| format!("{}: {}", field.name, field.value);
            ask.fields.iter().map(print).collect()
        },
    },
    OptionEntry {
        name: "omit",
        summary: "leave out a field that would be sent",
        example: "WWW-Authenticate",
        takes: Takes::FieldName,
        repeatable: true,
        read: values::omit,
        print: |ask| ask.omit.clone(),
    },
    OptionEntry {
        name: "location",
        summary: "the Location field",
        example: "/api/status/200",
        takes: Takes::Reference,
        repeatable: false,
        read: values::location,
        print: |ask| one(ask.location.as_ref()),
    },
    OptionEntry {
        name: "retry_after",
        summary: "the Retry-After field: seconds or a date",
        example: "120",
        takes: Takes::Line,
        repeatable: false,
        read: values::retry_after,
        print: |ask| one(ask.retry_after.as_ref()),
    },
    OptionEntry {
        name: "reason",
        summary: "the reason phrase, on HTTP/1.1",
        example: "Try Again Later",
        takes: Takes::Line,
        repeatable: false,
        read: values::reason,
        print: |ask| one(ask.reason.as_ref()),
    },
    OptionEntry {
        name: "interim",
        summary: "interim responses before the final one",
        example: "103,102",
        takes: Takes::Codes,
        repeatable: false,
        read: values::interim,
        print: |ask| {
            let codes: Vec<_> = ask.interim.iter().map(ToString::to_string).collect();
            if codes.is_empty() { Vec::new() } else { vec![codes.join(",")] }
        },
    },
    OptionEntry {
        name: "fault",
        summary: "break the response on purpose; `/faults` says how",
        example: "truncate",
        takes: Takes::Choice(Fault::IDS),
        repeatable: false,
        read: values::fault,
        print: |ask| one(ask.fault.map(Fault::id).as_ref()),
    },
    OptionEntry {
        name: "seed",
        summary: "fixes every random choice",
        example: "42",
        takes: Takes::Whole,
        repeatable: false,
        read: |ask, value| values::whole(&mut ask.seed, value),
        print: |ask| one(ask.seed.as_ref()),
    },
    OptionEntry {
        name: "key",
        summary: "count the requests with this key",
        example: "mytest",
        takes: Takes::Line,
        repeatable: false,
        read: values::key,
        print: |ask| one(ask.key.as_ref()),
    },
    OptionEntry {
        name: "order",
        summary: "`sequence` gives the codes in order",
        example: "sequence",
        takes: Takes::Choice(&["random", "sequence"]),
        repeatable: false,
        read: values::order,
        print: |ask| values::word(ask.is_sequence, "sequence"),
    },
    OptionEntry {
        name: "on_end",
        summary: "after a sequence: `repeat`, `loop` or `410`",
        example: "loop",
        takes: Takes::Choice(&["repeat", "loop", "410"]),
        repeatable: false,
        read: values::on_end,
        print: |ask| values::word(ask.on_end != OnEnd::Repeat, ask.on_end.id()),
    },
    OptionEntry {
        name: "preflight",
        summary: "`simulate` answers a CORS preflight with the code too",
        example: "simulate",
        takes: Takes::Choice(&["simulate"]),
        repeatable: false,
        read: values::preflight,
        print: |ask| values::word(ask.simulate_preflight, "simulate"),
    },
];

//! Checks of an ask: whether it keeps the limits, and its options go together.

use super::cookies;
use crate::{
    Ask, Limits, Millis, OnEnd, Problem, Problems, Request, parameter::MOST_PROBLEMS,
};

/// Every option that goes too far, or lacks another.
pub(super) fn check(
    ask: &Ask,
    request: &Request<'_>,
    limits: &Limits,
) -> Result<(), Problems> {
    let mut problems = options(ask, request, limits);
    if !ask.steps.is_empty() {
        let of_steps = steps(ask, request, limits, &problems);
        problems.extend(of_steps);
    }
    sequence(&mut problems, ask);
    problems.truncate(MOST_PROBLEMS);
    Problems::check(problems)
}

/// What is wrong with the options of one response.
fn options(ask: &Ask, request: &Request<'_>, limits: &Limits) -> Vec<Problem> {
    let mut problems = Vec::new();
    times(&mut problems, ask, limits.delay);
    sizes(&mut problems, ask, limits);
    if ask.interim.len() > limits.interim {
        let detail = format!("at most {} interim responses", limits.interim);
        problems.push(Problem::new("interim", &ask.interim.len().to_string(), detail));
    }
    locations(&mut problems, ask, request, limits);
    cookies::problems(&mut problems, ask, request);
    problems
}

/// What is wrong with each step, besides what is wrong with the options of all.
fn steps(
    ask: &Ask,
    request: &Request<'_>,
    limits: &Limits,
    of_all: &[Problem],
) -> Vec<Problem> {
    let general = ask.without_steps();
    let mut problems = Vec::new();
    for step in &ask.steps {
        let own = options(&step.over(&general), request, limits).into_iter();
        let own = own.filter(|problem| !of_all.contains(problem));
        problems.extend(own.map(|problem| {
            let option = step.name_of(&problem.option);
            Problem { option, ..problem }
        }));
    }
    problems
}

fn times(problems: &mut Vec<Problem>, ask: &Ask, limit: Millis) {
    let longest = [
        ("delay", ask.delay.map(crate::Span::longest)),
        ("body_delay", ask.body_delay.map(crate::Span::longest)),
        ("drip", ask.drip),
    ];
    for (option, time) in longest {
        if let Some(time) = time.filter(|time| *time > limit) {
            let detail = format!("is too long: at most {limit}");
            problems.push(Problem::new(option, &time.to_string(), detail));
        }
    }
}

fn sizes(problems: &mut Vec<Problem>, ask: &Ask, limits: &Limits) {
    let body = ask.body.as_ref().map(|body| body.len() as u64);
    for (option, bytes, unit) in [("body", body, " bytes"), ("size", ask.size, "")] {
        if let Some(bytes) = bytes.filter(|bytes| *bytes > limits.content) {
            let detail = format!("is too large: at most {} bytes", limits.content);
            problems.push(Problem::new(option, &format!("{bytes}{unit}"), detail));
        }
    }
    for (option, count) in [("header", ask.fields.len()), ("omit", ask.omit.len())] {
        if count > limits.fields {
            let detail = format!("at most {} fields", limits.fields);
            problems.push(Problem::new(option, &count.to_string(), detail));
        }
    }
    let lines = ask.fields.iter().map(|field| field.name.len() + field.value.len() + 4);
    let single = [&ask.reason, &ask.location, &ask.retry_after, &ask.media_type];
    let single = single.into_iter().flatten().map(String::len);
    let section = lines.chain(single).sum::<usize>();
    if section > limits.field_section {
        let detail = format!(
            "the fields together are too large: at most {} bytes",
            limits.field_section
        );
        problems.push(Problem::new("header", &format!("{section} bytes"), detail));
    }
}

fn locations(
    problems: &mut Vec<Problem>,
    ask: &Ask,
    request: &Request<'_>,
    limits: &Limits,
) {
    let fields = ask.fields.iter();
    let set = fields.filter(|field| field.name.eq_ignore_ascii_case("location"));
    let set = set.map(|field| ("header", &field.value));
    for (option, target) in ask.location.iter().map(|l| ("location", l)).chain(set) {
        if !is_welcome(target, request.origin, &limits.redirect_hosts) {
            let detail = format!(
                "names another host: redirects stay on this origin, as in \
                 `{}/api/status/200`, unless the operator allows the host",
                request.base_path
            );
            problems.push(Problem::new(option, target, detail));
        }
    }
}

/// A sequence goes by the count of a key, in the order of the list.
fn sequence(problems: &mut Vec<Problem>, ask: &Ask) {
    let (is_sequence, on_end) = (ask.is_sequence, ask.on_end);
    let mut refuse = |is_wrong, option: &str, value: &str, detail: &str| {
        if is_wrong {
            problems.push(Problem::new(option, value, detail));
        }
    };
    let is_alone = !is_sequence && on_end != OnEnd::Repeat;
    refuse(is_alone, "on_end", on_end.id(), "ends a sequence: add `order=sequence`");
    let is_uncounted = is_sequence && ask.key.is_none();
    refuse(is_uncounted, "order", "sequence", "counts by a key: add `key=mytest`");
    let is_weighted = is_sequence && ask.codes.is_weighted();
    refuse(is_weighted, "order", "sequence", "takes codes without weights");
    let places = ask.codes.steps();
    let past = match places {
        1 => "is past the end: the only step is `step1`".to_owned(),
        _ => format!("is past the end: the steps are `step1` to `step{places}`"),
    };
    for step in &ask.steps {
        let is_past = is_sequence && !is_weighted && step.position > places;
        for (name, value) in step.to_pairs() {
            let alone = "is of a step of a sequence: add `order=sequence`";
            refuse(!is_sequence, &name, &value, alone);
            refuse(is_past, &name, &value, &past);
        }
    }
}

/// Whether a browser that resolves the reference stays on our origin or goes to
/// an allowed host. Backslashes and white space were refused before.
fn is_welcome(target: &str, origin: &str, hosts: &[String]) -> bool {
    let Some(scheme_end) = target.find([':', '/', '?', '#']) else { return true };
    let (scheme, rest) = target.split_at(scheme_end);
    if !rest.starts_with(':') {
        return !target.starts_with("//");
    }
    let is_http =
        scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let Some(rest) = rest.strip_prefix("://").filter(|_| is_http) else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let own = origin.split_once(':').and_then(|(_, rest)| rest.strip_prefix("//"));
    own.is_some_and(|own| own.eq_ignore_ascii_case(authority))
        || hosts.iter().any(|host| host.eq_ignore_ascii_case(authority))
}

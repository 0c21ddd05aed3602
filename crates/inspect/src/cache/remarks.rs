//! Remarks on the reuse of a response, besides its freshness.

use super::{Facts, Kind};
use crate::{
    Section,
    section::rfc_section,
    syntax::{lists, targeted},
};

/// Something else that bears on reuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    /// Where it is said.
    pub section: Section,
    /// What it is, in one sentence.
    pub sentence: String,
}

/// All remarks; only those about CDNs where nothing is kept.
pub(super) fn collect(facts: &Facts<'_>, kind: Kind, is_kept: bool) -> Vec<Remark> {
    let mut remarks = Vec::new();
    if is_kept {
        remarks.extend([
            method(facts),
            vary(facts),
            partial(facts),
            immutable(facts),
            unsafe_cookie(facts, kind),
            credentials(facts, kind),
            fields(facts),
        ]);
    }
    remarks.push(targeted_field(facts, kind));
    remarks.into_iter().flatten().collect()
}

fn remark(section: Section, sentence: impl Into<String>) -> Remark {
    Remark { section, sentence: sentence.into() }
}

fn method(facts: &Facts<'_>) -> Option<Remark> {
    let (section, sentence) = match facts.method? {
        "HEAD" => (
            rfc_section!(9110, "9.3.2"),
            "It has no content, so that it answers later HEAD requests only.",
        ),
        "POST" => (
            rfc_section!(9110, "9.3.3"),
            "It answers later GET and HEAD requests, but not another POST.",
        ),
        "QUERY" => (
            rfc_section!(10008, "2.7"),
            "It answers only a QUERY with the same content.",
        ),
        _ => return None,
    };
    Some(remark(section, sentence))
}

fn vary(facts: &Facts<'_>) -> Option<Remark> {
    let members: Vec<_> = lists::members_of(facts.fields, "Vary")
        .map(|(name, _)| name)
        .filter(|name| !name.is_empty())
        .collect();
    let section = rfc_section!(9111, "4.1");
    if members.is_empty() {
        return None;
    }
    if members.contains(&"*") {
        return Some(remark(
            section,
            "It is never reused without asking, as `Vary: *` fits no request.",
        ));
    }
    let names = http_status::excerpt(&members.join(", "));
    Some(remark(
        section,
        format!(
            "It is reused only for requests with the same fields as before: {names}."
        ),
    ))
}

fn partial(facts: &Facts<'_>) -> Option<Remark> {
    (facts.status == 206).then(|| Remark {
        section: rfc_section!(9111, "3.3"),
        sentence:
            "It is a part, so that only a cache that knows ranges may store it, and \
             only for requests within that part."
                .to_owned(),
    })
}

fn immutable(facts: &Facts<'_>) -> Option<Remark> {
    let is_fresh = facts.lifetime(Kind::Private).1 != Some(0);
    if !facts.directives.has("immutable") || !is_fresh {
        return None;
    }
    Some(remark(
        rfc_section!(8246, "2"),
        "While it is fresh, it is not validated even when the user reloads, as `immutable` \
         asks.",
    ))
}

fn unsafe_cookie(facts: &Facts<'_>, kind: Kind) -> Option<Remark> {
    if kind == Kind::Private || !facts.has("Set-Cookie") {
        return None;
    }
    let named = [
        ("no-cache", rfc_section!(9111, "5.2.2.4"), "asks the server before it uses"),
        ("private", rfc_section!(9111, "5.2.2.7"), "does not store"),
    ];
    let named = named
        .into_iter()
        .find(|(name, ..)| facts.directives.names_field(name, "Set-Cookie"));
    if let Some((name, section, prevents)) = named {
        return Some(remark(
            section,
            format!(
                "`{name}` names `Set-Cookie`: a cache that honours its argument \
                 {prevents} the cookie, and only one that passes it over may give one \
                 user the cookie of another."
            ),
        ));
    }
    Some(remark(
        rfc_section!(9111, "7.3"),
        "`Set-Cookie` does not keep it from being stored, so that one user may get the \
         cookie of another; many CDNs refuse to store it on their own account.",
    ))
}

fn credentials(facts: &Facts<'_>, kind: Kind) -> Option<Remark> {
    if kind == Kind::Private || !facts.is_authorized {
        return None;
    }
    let allows = ["public", "s-maxage", "must-revalidate"];
    let name = allows.into_iter().find(|name| facts.directives.has(name))?;
    Some(remark(
        rfc_section!(9111, "3.5"),
        format!(
            "The request had `Authorization`; `{name}` lets a shared cache keep the \
             answer for others all the same."
        ),
    ))
}

fn fields(facts: &Facts<'_>) -> Option<Remark> {
    let mut qualified = ["private", "no-cache"]
        .into_iter()
        .filter(|name| facts.directives.has(name) && !facts.directives.has_whole(name));
    let name = qualified.next()?;
    let section = match name {
        "private" => rfc_section!(9111, "5.2.2.7"),
        _ => rfc_section!(9111, "5.2.2.4"),
    };
    Some(remark(
        section,
        format!(
            "`{name}` names fields and so concerns these only, but many caches take it \
             for the whole response."
        ),
    ))
}

fn targeted_field(facts: &Facts<'_>, kind: Kind) -> Option<Remark> {
    if kind == Kind::Private {
        return None;
    }
    let (name, directives) =
        targeted::values(facts.fields).into_iter().find_map(|(name, value)| {
            let directives = targeted::parse(&value)?;
            (!directives.is_empty()).then_some((name, directives))
        })?;
    Some(remark(
        rfc_section!(9213, "2.2"),
        format!(
            "A CDN that obeys `{name}` goes by that field alone: it {}.",
            targeted::meaning(&directives)
        ),
    ))
}

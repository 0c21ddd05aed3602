//! A recipe: what every program text says for a code.

use http_status::{
    Ask, Chance, Code, Content, Entry, Field, Limits, Plan, Request, catalog, plan,
};

/// A code, as far as program texts are concerned.
#[derive(Debug, Clone)]
pub struct Recipe {
    /// The code that was asked for.
    pub code: Code,
    /// Its row in the catalogue.
    pub entry: &'static Entry,
    /// What the simulator sends for it to a plain GET.
    pub plan: Plan,
}

/// The rule for the content of the final response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {
    /// No content, and no field about it (RFC 9110 sections 8.6, 15.3.5, 15.4.5).
    Forbidden,
    /// A length of 0 (RFC 9110 section 15.3.6).
    Empty,
    /// A document about the success, the redirect or the error.
    Document,
}

impl Recipe {
    /// The recipe of a code of the catalogue.
    pub fn for_code(code: Code) -> Option<Self> {
        Self::asking(code, "")
    }

    /// The recipe of a code of the catalogue, for a URL with this query.
    pub fn asking(code: Code, query: &str) -> Option<Self> {
        Self::answering(code, query, &Request::get("http://127.0.0.1:3000"))
    }

    /// The recipe of a code of the catalogue, as answer to a request with this
    /// query.
    pub fn answering(code: Code, query: &str, request: &Request<'_>) -> Option<Self> {
        let entry = catalog::entry(code)?;
        let ask = Ask::from_query(&code.to_string(), query).ok()?;
        let plan = plan(&ask, request, &Limits::UNBOUNDED, Chance::new(0)).ok()?;
        Some(Self { code, entry, plan })
    }

    /// The rule for the content.
    pub fn body(&self) -> Body {
        match self.plan.content {
            Content::Forbidden => Body::Forbidden,
            Content::Empty => Body::Empty,
            Content::Diagnostic(_) | Content::Custom(_) => Body::Document,
        }
    }

    /// The fields that the code itself needs or wants, without those that every
    /// simulated response has.
    pub fn own_fields(&self) -> impl Iterator<Item = &Field> {
        let named = |list: &[&str], field: &Field| {
            list.iter().any(|name| name.eq_ignore_ascii_case(&field.name))
        };
        self.plan.fields.iter().filter(move |field| {
            named(self.entry.required, field) || named(self.entry.recommended, field)
        })
    }
}

//! What the site has to be found: codes, errors, fields, faults, rules and pages.

use http_status::{Code, Entry, Fault, catalog, paths::CODES};
use inspect::{RULES, Rule};

use super::document::{Document, Kind, Link};
use crate::content::{
    Article, FieldText, Neighbour, Prose, Question, SeenError, article, field, fields,
    markdown::plain_text, observed, seen_errors, which_code,
};

/// Pages that are about nothing of the above: path, name, what they are for, and words
/// that people look for them with.
const PAGES: [(&str, &str, &str, &str); 10] = [
    (
        "/",
        "Pick a code",
        "Pick any HTTP status code and get it for real.",
        "home start picker simulator",
    ),
    (
        "/codes",
        "Every code",
        "All status codes with a sentence each.",
        "list of all codes overview table",
    ),
    (
        "/compare",
        "Codes that are confused",
        "Pairs of codes side by side.",
        "compare comparison difference list of all comparisons",
    ),
    (
        "/inspect",
        "Inspect",
        "Paste a response, and see what is wrong with it.",
        "inspector lint check validate paste headers response",
    ),
    (
        "/which-code",
        "Which code should I send?",
        "Questions that lead to the code that fits.",
        "choose decide flowchart decision tree",
    ),
    (
        "/faults",
        "Faults",
        "Responses broken on purpose, and what clients make of each.",
        "chaos broken connection network failure simulate",
    ),
    (
        "/fields",
        "Fields",
        "Header fields of responses, each explained.",
        "headers list of all header fields",
    ),
    (
        "/rules",
        "Rules",
        "What the Inspector finds in responses, rule by rule.",
        "lint inspector checks list of all rules",
    ),
    (
        "/docs",
        "Documentation",
        "How to ask for a status: codes, options, sequences, limits.",
        "docs api options parameters query delay sequence key limits help",
    ),
    (
        CODES,
        "Codes as JSON",
        "Every code of the catalogue as JSON.",
        "json machine readable list catalogue",
    ),
];

/// Everything that can be found.
pub(super) fn documents() -> Vec<Document> {
    let codes = catalog::entries().map(code);
    let errors = seen_errors().iter().map(error);
    let faults = Fault::ALL.iter().copied().map(fault_document);
    let rules = RULES.iter().map(rule_document);
    let questions = which_code().map_or(&[][..], |guide| &guide.questions);
    let pages = PAGES.into_iter().map(page).chain(questions.iter().map(question));
    let fields = fields().map(field_document);
    codes.chain(errors).chain(fields).chain(faults).chain(rules).chain(pages).collect()
}

/// The name of a page that something leads to: `504 Gateway Timeout`.
fn title_of(path: &str) -> String {
    if let Some(code) = path.strip_prefix("/codes/").and_then(|code| code.parse().ok())
    {
        return code_title(code);
    }
    if let Some(pair) = path.strip_prefix("/compare/") {
        return pair.replace("-vs-", " or ");
    }
    if let Some(field) = path.strip_prefix("/fields/").and_then(field) {
        return field.name.to_owned();
    }
    if let Some(fault) = path.strip_prefix("/faults#") {
        return format!("the fault {fault}");
    }
    let page = PAGES.iter().find(|(own, ..)| *own == path);
    page.map_or(path, |(_, title, ..)| title).to_owned()
}

pub(super) fn code_title(code: Code) -> String {
    format!("{code} {}", catalog::phrase(code))
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn code(entry: &'static Entry) -> Document {
    let article = article(entry.code);
    let fields = [entry.required, entry.recommended, entry.forbidden].concat();
    let vendors = entry.registration.vendors();
    Document {
        kind: Some(Kind::Code),
        path: format!("/codes/{}", entry.code),
        title: code_title(entry.code),
        line: article.map_or(entry.meaning.to_owned(), |article| article.lead.plain()),
        class: Some(entry.code.class().id()),
        number: Some(entry.code.get()),
        names: owned(&[&[entry.phrase], entry.aliases].concat()),
        messages: article.map(|own| own.front.symptoms.clone()).unwrap_or_default(),
        keywords: owned(&[fields.as_slice(), vendors].concat()),
        text: article.map(text_of).unwrap_or_default(),
        more: Vec::new(),
    }
}

fn text_of(article: &'static Article) -> String {
    let neighbours = article.neighbours.iter().map(|own: &Neighbour| &own.difference);
    let sections = article.sections().into_iter().chain(neighbours);
    sections.map(Prose::plain).collect::<Vec<_>>().join(" ")
}

fn error(error: &SeenError) -> Document {
    let mut pages = error
        .leads_to
        .iter()
        .map(|path| Link { path: (*path).to_owned(), title: title_of(path) });
    let path = pages.next().map(|page| page.path).unwrap_or_default();
    let first = Link { title: title_of(&path), path: path.clone() };
    Document {
        kind: Some(Kind::Error),
        path,
        title: error.name.to_owned(),
        line: plain_text(error.sentence),
        names: vec![error.name.to_owned()],
        messages: owned(&error.also),
        keywords: owned(&error.seen_in),
        more: std::iter::once(first).chain(pages).collect(),
        ..Document::default()
    }
}

fn field_document(field: &'static FieldText) -> Document {
    Document {
        kind: Some(Kind::Field),
        path: field.path(),
        title: field.name.to_owned(),
        line: plain_text(field.summary),
        names: vec![field.name.to_owned()],
        keywords: owned(&["header field"]),
        text: plain_text(field.details),
        ..Document::default()
    }
}

fn fault_document(fault: Fault) -> Document {
    let about = fault.about();
    let clients = observed().map_or(&[][..], |observed| &observed.clients);
    let reports = clients.iter().flat_map(|client| client.reports(fault));
    let mut messages: Vec<_> =
        reports.filter_map(|report| report.error.clone()).collect();
    messages.sort_unstable();
    messages.dedup();
    Document {
        kind: Some(Kind::Fault),
        path: format!("/faults#{}", fault.id()),
        title: fault.id().to_owned(),
        line: about.summary.to_owned(),
        names: vec![fault.id().to_owned()],
        messages,
        text: plain_text(&format!("{} {}", about.http1, about.http2)),
        ..Document::default()
    }
}

fn rule_document(rule: &'static Rule) -> Document {
    Document {
        kind: Some(Kind::Rule),
        path: format!("/rules/{}", rule.id),
        title: plain_text(rule.title()),
        line: plain_text(rule.finds()),
        names: vec![rule.id.to_owned(), plain_text(rule.title())],
        text: plain_text(&format!("{} {}", rule.why, rule.fix)),
        ..Document::default()
    }
}

fn page((path, title, line, words): (&str, &str, &str, &str)) -> Document {
    Document {
        kind: Some(Kind::Page),
        path: path.to_owned(),
        title: title.to_owned(),
        line: line.to_owned(),
        names: vec![title.to_owned()],
        keywords: owned(&[words]),
        ..Document::default()
    }
}

fn question(question: &'static Question) -> Document {
    Document {
        kind: Some(Kind::Page),
        path: format!("/which-code#{}", question.id),
        title: question.title.clone(),
        line: "A question of “Which code should I send?”".to_owned(),
        text: question.title.clone(),
        ..Document::default()
    }
}

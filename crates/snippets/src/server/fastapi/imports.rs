//! The imports that a program needs.

/// A statement of the standard library, and what of it makes it needed.
const STANDARD: [(&str, &str); 12] = [
    ("import asyncio", "asyncio."),
    ("import json", "json."),
    ("import logging", "logging."),
    ("import os", "os."),
    ("import re", "re."),
    ("import time", "time."),
    ("from collections import Counter", "Counter("),
    ("from pathlib import Path", "Path("),
    ("from typing import Annotated", "Annotated["),
    ("from uuid import uuid4", "uuid4("),
    ("from xml.sax.saxutils import escape", "escape("),
    ("from datetime import datetime", "datetime."),
];

/// Names of a package, in its order.
const FASTAPI: [(&str, &[&str]); 4] = [
    ("fastapi", &["Body", "FastAPI", "Header", "Request", "WebSocket", "status"]),
    ("fastapi.exceptions", &["RequestValidationError"]),
    (
        "fastapi.responses",
        &["JSONResponse", "RedirectResponse", "Response", "StreamingResponse"],
    ),
    ("pydantic", &["BaseModel", "Field"]),
];

/// Adds the imports that the text uses, in the order of isort, and the logger.
pub(super) fn with_imports(text: &str) -> String {
    let mut text = text.to_owned();
    if text.contains("log.") {
        let logger = "app = FastAPI()\nlog = logging.getLogger(__name__)";
        text = text.replacen("app = FastAPI()", logger, 1);
    }
    let mut head = String::new();
    for (line, word) in STANDARD {
        if uses(&text, word) {
            head.push_str(&format!("{line}\n"));
        }
    }
    if !head.is_empty() {
        head.push('\n');
    }
    if text.contains("httpx.") {
        head.push_str("import httpx\n");
    }
    for (package, names) in FASTAPI {
        // Titles have this word as well.
        let used = |name: &&&str| match **name {
            "Request" => text.contains(": Request"),
            name => uses(&text, name),
        };
        let names: Vec<_> = names.iter().filter(used).copied().collect();
        if !names.is_empty() {
            head.push_str(&format!("from {package} import {}\n", names.join(", ")));
        }
    }
    format!("{head}\n{text}")
}

/// Whether a word stands in the text, and not within a longer one.
fn uses(text: &str, word: &str) -> bool {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    text.match_indices(word).any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        let before = before.chars().next_back();
        let after = rest.get(word.len()..).and_then(|rest| rest.chars().next());
        let whole = !word.ends_with(char::is_alphanumeric) || apart(after);
        apart(before) && before.is_none_or(|c| !"./\"".contains(c)) && whole
    })
}

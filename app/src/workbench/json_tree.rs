//! JSON as a tree of lines, to be folded.

use super::json::{Kind, tokens};

/// How deep values may stand in each other, and how many there may be: past that, JSON
/// is shown as it came.
const DEEPEST: usize = 32;
const MOST_NODES: usize = 2_000;
/// Longer strings are cut, with a way to see all.
pub(crate) const LONGEST: usize = 400;

/// A value, with the name that it has in its object.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    /// With its quotes; empty where there is none.
    pub(crate) name: String,
    pub(crate) value: Value,
}

/// What stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Value {
    /// A string, a number, `true`, `false` or `null`, as it came.
    Leaf(Kind, String),
    /// An object or an array, by its first bracket.
    Group(char, Vec<Node>),
}

/// The tree of a valid JSON text; nothing where it is too large for one, and where there
/// is nothing to fold.
pub(crate) fn tree(json: &str) -> Option<Node> {
    let mut open: Vec<Node> = vec![Node::group(String::new(), '[')];
    let mut name = String::new();
    let mut nodes = 0;
    for (kind, piece) in tokens(json) {
        match kind {
            Kind::Name => piece.clone_into(&mut name),
            Kind::String | Kind::Literal => {
                let value = Value::Leaf(kind, piece.to_owned());
                put(&mut open, Node { name: std::mem::take(&mut name), value })?;
                nodes += 1;
            }
            Kind::Plain => {
                for bracket in piece.chars() {
                    match bracket {
                        '{' | '[' => {
                            open.push(Node::group(std::mem::take(&mut name), bracket));
                            nodes += 1;
                        }
                        '}' | ']' => {
                            let closed = open.pop()?.closed();
                            put(&mut open, closed)?;
                        }
                        _ => {}
                    }
                }
            }
        }
        if nodes > MOST_NODES || open.len() > DEEPEST {
            return None;
        }
    }
    let Value::Group(_, mut roots) = open.pop()?.value else { return None };
    let root = roots.pop()?;
    let is_foldable =
        matches!(&root.value, Value::Group(_, items) if !items.is_empty());
    (open.is_empty() && roots.is_empty() && is_foldable).then_some(root)
}

impl Node {
    /// A group without members is a leaf: there is nothing to fold.
    fn closed(self) -> Self {
        match self.value {
            Value::Group(bracket, items) if items.is_empty() => {
                let text = if bracket == '{' { "{}" } else { "[]" };
                let value = Value::Leaf(Kind::Plain, text.to_owned());
                Self { name: self.name, value }
            }
            _ => self,
        }
    }

    fn group(name: String, bracket: char) -> Self {
        Self { name, value: Value::Group(bracket, Vec::new()) }
    }
}

/// Puts a value into the innermost group.
fn put(open: &mut [Node], node: Node) -> Option<()> {
    match &mut open.last_mut()?.value {
        Value::Group(_, items) => items.push(node),
        Value::Leaf(..) => return None,
    }
    Some(())
}

/// `3 members`, of an object or an array.
pub(crate) fn counted(bracket: char, items: usize) -> String {
    let thing = if bracket == '{' { "member" } else { "item" };
    format!("{items} {thing}{}", if items == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn written(node: &Node, out: &mut String) {
        if !node.name.is_empty() {
            write!(out, "{}=", node.name).unwrap();
        }
        match &node.value {
            Value::Leaf(_, text) => out.push_str(text),
            Value::Group(bracket, items) => {
                out.push(*bracket);
                for item in items {
                    written(item, out);
                    out.push(';');
                }
            }
        }
    }

    #[test]
    fn values_stand_in_their_groups() {
        for (json, expected) in [
            (
                r#"{"a": [1, {"b": "x]}"}, []], "c": null}"#,
                r#"{"a"=[1;{"b"="x]}";;[];;"c"=null;"#,
            ),
            ("[true]", "[true;"),
            ("[\n  -1.5e+3,\n  \"\\\"\"\n]\n", "[-1.5e+3;\"\\\"\";"),
        ] {
            let mut out = String::new();
            written(&tree(json).unwrap(), &mut out);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn what_cannot_be_folded_has_no_tree() {
        let deep = format!("{}1{}", "[".repeat(40), "]".repeat(40));
        let long = format!("[{}1]", "1,".repeat(MOST_NODES));
        for json in
            ["", "1", "\"a\"", "{}", "[]", "[1", "1]", "}{", "[1][2]", &deep, &long]
        {
            assert_eq!(tree(json), None, "{json:.20}");
        }
        let fits = format!("{}1{}", "[".repeat(30), "]".repeat(30));
        assert!(tree(&fits).is_some());
    }

    #[test]
    fn items_are_counted() {
        assert_eq!(counted('{', 1), "1 member");
        assert_eq!(counted('[', 3), "3 items");
    }
}

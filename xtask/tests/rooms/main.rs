//! The rooms of the server use each other as `ARCHITECTURE.md` says, and none of its
//! modules use each other in a circle.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "what fails in a test fails the test"
)]

mod arrows;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use crate::arrows::{Arrows, Module};

/// Between a room and those that it uses.
const ARROW: &str = " → ";
/// Between a crate and the rooms that may use it.
const BACK: &str = " ← ";
/// Stands for the rooms of a room that uses none.
const NONE: &str = "no other room";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// The lines of the block of `ARCHITECTURE.md` that begins with this word.
fn block(first_word: &str) -> Vec<String> {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let start = format!("\n{first_word} ");
    let block = text.split("```").find(|block| block.starts_with(&start)).unwrap();
    block.trim().lines().map(str::to_owned).collect()
}

/// A name, an arrow, and names.
fn line(from: &str, arrow: &str, to: &BTreeSet<&str>) -> String {
    let to: Vec<_> = to.iter().copied().collect();
    format!("{from}{arrow}{}", if to.is_empty() { NONE.into() } else { to.join(", ") })
}

/// The same line without its padding.
fn unpadded(line: &str, arrow: &str) -> String {
    let (from, to) = line.split_once(arrow).unwrap();
    format!("{}{arrow}{to}", from.trim_end())
}

/// Which room uses which.
fn rooms(arrows: &Arrows) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut rooms: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (from, to) in &arrows.inside {
        let room = rooms.entry(&from[0]).or_default();
        // The root names every room, so a module that needs it needs them all.
        let to = to.iter().map(|to| to.first().map_or("the root", String::as_str));
        room.extend(to.filter(|to| *to != from[0]));
    }
    rooms
}

/// A way along the arrows that leads back to where it began.
fn circle<T: Ord + Clone>(arrows: &BTreeMap<T, BTreeSet<T>>) -> Option<Vec<T>> {
    fn visit<T: Ord + Clone>(
        from: &T,
        arrows: &BTreeMap<T, BTreeSet<T>>,
        way: &mut Vec<T>,
        done: &mut BTreeSet<T>,
    ) -> Option<Vec<T>> {
        if let Some(start) = way.iter().position(|passed| passed == from) {
            return Some(way[start..].to_vec());
        }
        if !done.insert(from.clone()) {
            return None;
        }
        way.push(from.clone());
        let found =
            arrows.get(from)?.iter().find_map(|to| visit(to, arrows, way, done));
        way.pop();
        found
    }
    let mut done = BTreeSet::new();
    arrows.keys().find_map(|from| visit(from, arrows, &mut Vec::new(), &mut done))
}

#[test]
fn rooms_use_each_other_as_is_written() {
    let arrows = Arrows::read(&root().join("server/src"));
    let rooms = rooms(&arrows);
    let used: Vec<_> = rooms.iter().map(|(from, to)| line(from, ARROW, to)).collect();
    let written =
        block("admin").iter().map(|line| unpadded(line, ARROW)).collect::<Vec<_>>();
    assert_eq!(used, written, "the sources, and below them `ARCHITECTURE.md`");
    assert_eq!(circle(&rooms), None);
}

#[test]
fn only_some_rooms_know_the_pages() {
    let arrows = Arrows::read(&root().join("server/src"));
    let written = block("app");
    let used = written.iter().map(|line| {
        let name = line.split_whitespace().next().unwrap();
        let users = arrows.first_names.iter().filter(|(_, names)| {
            names.iter().any(|own| own == name || own.starts_with(&format!("{name}_")))
        });
        self::line(name, BACK, &users.map(|(module, _)| &*module[0]).collect())
    });
    let written: Vec<_> = written.iter().map(|line| unpadded(line, BACK)).collect();
    assert_eq!(used.collect::<Vec<_>>(), written, "the sources, and `ARCHITECTURE.md`");
}

#[test]
fn no_modules_of_the_server_use_each_other_in_a_circle() {
    let arrows = Arrows::read(&root().join("server/src"));
    assert!(arrows.inside.len() > 50);
    assert_eq!(circle(&arrows.inside), None);
}

/// Whatever way a module is named.
#[test]
fn a_path_of_any_form_is_an_arrow() {
    let module = |path: &str| path.split("::").map(str::to_owned).collect::<Module>();
    let sources = [
        (
            "a",
            "mod b; pub(crate) use b::One; use crate::{c, d::{self, e::Two}};
             #[cfg(test)] mod tests { use crate::f::Three; }",
        ),
        ("a::b", "use std::fmt; use super::super::d::Four; use leptos_axum::Five;"),
        ("c", "/// crate::a\nfn g(x: crate::d::e::Six) { format!(\"crate::a\") }"),
        ("d", "fn h() { select! { _ = crate::f::i(), } }"),
        (
            "d::e",
            "#[cfg(test)] mod tests; struct Seven { nine: super::super::c::Nine }",
        ),
        ("f", "use crate::Eight;"),
    ];
    let sources = sources.map(|(name, text)| (module(name), text.to_owned()));
    let arrows = Arrows::between(&sources.into());
    let to = |from: &str| -> Vec<_> {
        arrows.inside[&module(from)].iter().map(|to| to.join("::")).collect()
    };
    assert_eq!(to("a"), ["a::b", "c", "d", "d::e"]);
    assert_eq!(to("a::b"), ["d"]);
    assert_eq!(to("c"), ["d::e"]);
    assert_eq!(to("d"), ["f"]);
    assert_eq!(to("d::e"), ["c"]);
    assert_eq!(to("f"), [""], "the root");
    assert!(arrows.first_names[&module("a::b")].contains("leptos_axum"));
    assert_eq!(
        rooms(&arrows)["a"],
        BTreeSet::from(["c", "d"]),
        "and arrows inside of a room are none between rooms"
    );
}

#[test]
fn a_circle_is_found_behind_other_arrows() {
    let arrows = |lines: &[(char, &[char])]| {
        lines.iter().map(|(from, to)| (*from, to.iter().copied().collect())).collect()
    };
    let circle = |lines: &[(char, &[char])]| circle(&arrows(lines));
    assert_eq!(circle(&[('a', &['b', 'c']), ('b', &['c']), ('c', &[])]), None);
    assert_eq!(
        circle(&[('a', &['b']), ('b', &['c', 'd']), ('c', &[]), ('d', &['b'])]),
        Some(vec!['b', 'd'])
    );
}

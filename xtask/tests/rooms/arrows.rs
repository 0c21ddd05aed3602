//! Which module uses which, read from the sources of a crate.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A module by the names of its path; none for the root of the crate.
pub(crate) type Module = Vec<String>;

/// The paths that each module names, and the modules that these lead to.
pub(crate) struct Arrows {
    /// From each module, to the others of the crate.
    pub(crate) inside: BTreeMap<Module, BTreeSet<Module>>,
    /// From each module, to the first names of all its paths: other crates among them.
    pub(crate) first_names: BTreeMap<Module, BTreeSet<String>>,
}

impl Arrows {
    /// Those of the sources in a folder. Tests may use what they like.
    pub(crate) fn read(folder: &Path) -> Self {
        let mut sources = BTreeMap::new();
        collect(folder, &[], &mut sources);
        Self::between(&sources)
    }

    /// Those of modules with these texts.
    pub(crate) fn between(sources: &BTreeMap<Module, String>) -> Self {
        let mut arrows = Self { inside: BTreeMap::new(), first_names: BTreeMap::new() };
        for (module, text) in sources {
            let mut paths = Vec::new();
            paths_of(text.parse().unwrap(), &[], &mut paths);
            let first = paths.iter().filter_map(|path| path.first().cloned());
            arrows.first_names.insert(module.clone(), first.collect());
            let to = paths.iter().filter_map(|path| resolve(module, path, sources));
            let to = to.filter(|to| to != module).collect();
            arrows.inside.insert(module.clone(), to);
        }
        arrows
    }
}

/// The sources below a folder, by module; tests in files of their own are left out.
fn collect(folder: &Path, parent: &[String], sources: &mut BTreeMap<Module, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let module = [parent, &[name.to_owned()]].concat();
        if path.is_dir() && name != "tests" {
            collect(&path, &module, sources);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && !["lib", "main", "tests"].contains(&name)
        {
            sources.insert(module, fs::read_to_string(&path).unwrap());
        }
    }
}

/// Every path of two names and more, those in braces behind a common start written out.
/// Modules of tests are skipped.
fn paths_of(tokens: TokenStream, start: &[String], paths: &mut Vec<Vec<String>>) {
    let mut path = start.to_vec();
    let mut is_joined = !start.is_empty();
    let mut is_for_tests = false;
    let mut colons = 0;
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ':' => {
                colons += 1;
                is_joined = colons == 2;
                continue;
            }
            TokenTree::Ident(name) => {
                if !is_joined {
                    finish(&mut path, start, paths);
                }
                path.push(name.to_string());
            }
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                let is_list = is_joined && !path.is_empty();
                let is_skipped = std::mem::take(&mut is_for_tests);
                if is_list {
                    paths_of(group.stream(), &path, paths);
                    path = start.to_vec();
                } else if !is_skipped {
                    finish(&mut path, start, paths);
                    paths_of(group.stream(), &[], paths);
                }
            }
            TokenTree::Group(group) => {
                finish(&mut path, start, paths);
                is_for_tests |= group.to_string() == "[cfg (test)]";
                paths_of(group.stream(), &[], paths);
            }
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                finish(&mut path, start, paths);
                is_joined = !start.is_empty();
                colons = 0;
                continue;
            }
            TokenTree::Punct(_) | TokenTree::Literal(_) => {
                // An item for tests without braces has ended.
                is_for_tests &=
                    !matches!(&token, TokenTree::Punct(p) if p.as_char() == ';');
                finish(&mut path, start, paths);
            }
        }
        colons = 0;
        is_joined = false;
    }
    finish(&mut path, start, paths);
}

/// Notes a path that is complete, and begins the next one.
fn finish(path: &mut Vec<String>, start: &[String], paths: &mut Vec<Vec<String>>) {
    let path = std::mem::replace(path, start.to_vec());
    if path.len() > start.len().max(1)
        || (!start.is_empty() && path.len() > start.len())
    {
        paths.push(path);
    }
}

/// The module that a path leads to, from this module; none where it leads elsewhere.
fn resolve(
    module: &Module,
    path: &[String],
    sources: &BTreeMap<Module, String>,
) -> Option<Module> {
    let mut names = path.iter().map(String::as_str).peekable();
    let mut to = match *names.peek()? {
        "crate" => Module::new(),
        "self" | "super" => module.clone(),
        child => {
            let child = [&**module, &[child.to_owned()]].concat();
            return sources
                .contains_key(&child)
                .then(|| deepest(child, &path[1..], sources));
        }
    };
    while let Some(name) =
        names.next_if(|name| ["crate", "self", "super"].contains(name))
    {
        if name == "super" {
            to.pop();
        }
    }
    let rest: Vec<_> = names.map(str::to_owned).collect();
    Some(deepest(to, &rest, sources))
}

/// As far down from a module as names of the path are modules.
fn deepest(
    mut module: Module,
    path: &[String],
    sources: &BTreeMap<Module, String>,
) -> Module {
    for name in path {
        module.push(name.clone());
        if !sources.contains_key(&module) {
            module.pop();
            break;
        }
    }
    module
}

//! From cargo's wasm to what browsers load: a main module, a chunk for each lazy
//! island or function and for what they share, the loader of the chunks, and the
//! JavaScript glue.
//!
//! `wasm_split_cli_support` takes the chunks out, wasm-bindgen works on the rest. The
//! wasm has to be linked with `--emit-relocs`.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, anyhow, bail};
use wasm_bindgen_cli_support::Bindgen;
use wasm_encoder::{Module, RawSection};
use wasm_split_cli_support::{Options, transform};
use wasmparser::Parser;

use crate::file_names::{Chunks, NAME, file_name};
use crate::files::{Files, read};

/// The wasm of the pages in pieces.
pub(crate) struct Pieces {
    /// Every file, under a name of [`file_name`].
    pub(crate) files: Files,
    /// For each lazy island or function the names of its chunks.
    pub(crate) lazy: BTreeMap<String, Vec<String>>,
}

/// Goes before the loader, which asks for all chunks of a page in one task. Each has a
/// task of its own here: many requests hold the main thread of a phone up.
const FETCH: &str = "const fetch = async (address) => {
  await new Promise((done) => setTimeout(done));
  return globalThis.fetch(address);
};
";

/// Splits the wasm in `input`. The libraries write files, so `folder` is emptied for
/// them first.
pub(crate) fn split(input: &Path, folder: &Path) -> Result<Pieces> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let (taken_out, main) = (folder.join("chunks"), folder.join("main.wasm"));
    let (glue, loader) = (file_name("js"), file_name("loader.js"));
    let wasm = read(input)?;
    let (loader_address, glue_address) = (format!("./{loader}"), format!("./{glue}"));
    let mut options = Options::new(&wasm);
    options.output_dir = &taken_out;
    options.main_out_path = &main;
    options.link_name = &loader_address;
    options.main_module = &glue_address;
    fs::create_dir_all(&taken_out)
        .with_context(|| format!("cannot make {}", taken_out.display()))?;
    let split = transform(options)
        .map_err(|error| anyhow!("cannot split {}: {error:#}", input.display()))?;

    let mut files = bind(&main, &folder.join("bound"), &glue)?;
    let chunks = Chunks::new(&split.prefetch_map)?;
    for (stem, name) in chunks.names() {
        let chunk = read(&taken_out.join(stem).with_extension("wasm"))?;
        files.insert(name.to_owned(), without_custom_sections(&chunk)?);
    }
    if !chunks.is_empty() {
        let text = String::from_utf8(read(&taken_out.join(&loader))?)?;
        let text = format!("{FETCH}{}", chunks.rename_in(&text));
        files.insert(loader, text.into_bytes());
    }
    Ok(Pieces { files, lazy: chunks.lazy() })
}

/// Runs wasm-bindgen over the main module: glue and wasm.
fn bind(main: &Path, folder: &Path, glue: &str) -> Result<Files> {
    Bindgen::new()
        .input_path(main)
        .out_name(NAME)
        .web(true)?
        // The page tells the glue where the wasm is.
        .omit_default_module_path(true)
        .typescript(false)
        // The loader finds what the chunks share by the names of its exports.
        .keep_lld_exports(true)
        .demangle(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .with_context(|| format!("wasm-bindgen could not read {}", main.display()))?;
    expect_two_files(NAME, folder)?;
    let wasm = read(&folder.join(format!("{NAME}_bg.wasm")))?;
    Ok(Files::from([
        (glue.to_owned(), read(&folder.join(format!("{NAME}.js")))?),
        (file_name("main.wasm"), without_custom_sections(&wasm)?),
    ]))
}

/// A dependency with inline JavaScript adds a folder of snippets, which the
/// glue imports by a name of no hash: the site has no place for it.
pub(crate) fn expect_two_files(name: &str, folder: &Path) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let found = entry?.file_name();
        if found != *format!("{name}.js") && found != *format!("{name}_bg.wasm") {
            bail!(
                "wasm-bindgen made `{}` besides the glue and the wasm: a dependency \
                 of the front end brings JavaScript of its own, which the site \
                 does not serve",
                found.display()
            );
        }
    }
    Ok(())
}

/// The wasm without what browsers do not need: names, producers, relocations.
fn without_custom_sections(wasm: &[u8]) -> Result<Vec<u8>> {
    const CUSTOM: u8 = 0;
    let mut kept = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let section = payload.context("no wasm")?.as_section();
        let Some((id, range)) = section.filter(|(id, _)| *id != CUSTOM) else {
            continue;
        };
        let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
        let data = wasm.get(range).context("a cut section")?;
        kept.section(&RawSection { id, data });
    }
    Ok(kept.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_sections_are_left_out() {
        // Magic and version, a custom section `n`, an empty type section.
        let wasm = b"\0asm\x01\0\0\0\x00\x04\x01nab\x01\x01\x00";
        let kept = without_custom_sections(wasm).unwrap();
        assert_eq!(kept, b"\0asm\x01\0\0\0\x01\x01\x00");
        assert!(without_custom_sections(b"text").is_err());
        assert!(without_custom_sections(wasm.split_last().unwrap().1).is_err());
    }
}

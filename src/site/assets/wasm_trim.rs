//! Removes from the program what nothing calls, and shortens the names that it shares with its script.
//!
//! Leptos brings stream classes for server functions. wasm-bindgen exports them, so no optimizer may
//! remove them. Here their exports are deleted, and then everything that only they call.
//! `glue_trim` does the same in the script.

use super::wasm_paths::blank_library_folders;
use crate::site::SiteError;
use std::collections::HashMap;
use std::env;

/// A part of the names of those exports.
const STREAMS: &str = "intounderlying";

/// The long names by which program and script call each other, each with the short one that replaces it.
pub type ShortNames = HashMap<String, String>;

/// The program without the stream classes, and the short names in it. wasm-bindgen's own names end in
/// hashes, which compression can't make smaller: short names save 1.8 kB of the compressed script.
///
/// # Errors
/// When the bytes are no WebAssembly module.
pub fn trim_module(wasm: &[u8]) -> Result<(Vec<u8>, ShortNames), SiteError> {
    let mut module = walrus::ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(wasm)
        .map_err(|e| SiteError::WebAssembly(e.into()))?;
    let streams: Vec<_> = module
        .exports
        .iter()
        .filter(|e| e.name.contains(STREAMS))
        .map(|e| e.id())
        .collect();
    for export in streams {
        module.exports.delete(export);
    }
    let cargo = env::var("CARGO_HOME").ok();
    let cargo = cargo.or_else(|| Some(format!("{}/.cargo", env::var("HOME").ok()?)));
    if let Some(cargo) = cargo {
        blank_library_folders(&mut module, &format!("{cargo}/"));
    }
    walrus::passes::gc::run(&mut module);
    let mut names = ShortNames::new();
    let mut short = |name: &mut String| {
        let next = format!("_{}", names.len());
        *name = names.entry(name.clone()).or_insert(next).clone();
    };
    for import in module.imports.iter_mut() {
        if import.name.starts_with("__wb") {
            short(&mut import.name);
        }
    }
    for export in module.exports.iter_mut() {
        if export.name.contains("closures_") {
            short(&mut export.name);
        }
    }
    Ok((module.emit_wasm(), names))
}

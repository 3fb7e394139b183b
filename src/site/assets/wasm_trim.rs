//! The program and its script without what nothing calls, and with short names between them.
//!
//! Leptos brings stream classes for server functions. wasm-bindgen exports them, so no optimiser may
//! take them out; here they are named and go, and with them all that only they call.

use super::wasm_paths::blank_library_folders;
use crate::site::SiteError;
use std::collections::HashMap;
use std::env;

/// What the names of those exports hold.
const STREAMS: &str = "intounderlying";

/// Long names that program and script call each other by, with the short ones in their place.
pub type ShortNames = HashMap<String, String>;

/// The program without the stream classes, and short names for what it and its script share: those
/// of wasm-bindgen end in hashes, which no compression makes smaller.
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

/// wasm-bindgen's script without the stream classes and what the program asks for no more: whole lines
/// only, so that no string or pattern in it can be touched. Shared names are the short ones.
pub fn trim_glue(script: &str, shared: &ShortNames) -> String {
    let (mut class, mut registry, mut import) = (false, false, false);
    let mut out = String::with_capacity(script.len());
    for line in script.lines() {
        class |= line.starts_with("export class IntoUnderlying");
        registry |= line.starts_with("const IntoUnderlying");
        let (ends_class, line) = (class && line == "}", line.trim());
        let disposes = line.starts_with("if (Symbol.dispose) IntoUnderlying");
        import |= given(line).is_some_and(|name| !shared.contains_key(name));
        let gone = class || registry || disposes || import;
        if !(gone || line.is_empty()) {
            rename(line, shared, &mut out);
            out.push('\n');
        }
        class &= !ends_class;
        import &= !line.starts_with("},");
        registry &= !line.ends_with(';');
    }
    out
}

/// The name under which the line begins to give the program a function.
fn given(line: &str) -> Option<&str> {
    let (name, value) = line.split_once(": ")?;
    (name.starts_with("__wb") && value.starts_with("function(")).then_some(name)
}

/// Whether names may hold this letter.
fn part(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || c == '$'
}

/// Writes the line with each whole name that has a short one replaced by it.
fn rename(line: &str, names: &ShortNames, out: &mut String) {
    let mut rest = line;
    while let Some(start) = rest.find(part) {
        let end = rest[start..]
            .find(|c| !part(c))
            .map_or(rest.len(), |n| start + n);
        let name = &rest[start..end];
        out.push_str(&rest[..start]);
        out.push_str(names.get(name).map_or(name, String::as_str));
        rest = &rest[end..];
    }
    out.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::{ShortNames, trim_glue};

    #[test]
    fn indents_and_stream_classes_go_and_code_stays() {
        let script = "export class IntoUnderlyingSink {\n    f() {\n    }\n}\n    let a = 'x // y';\nif (a) {\n    b();\n}\n";
        assert_eq!(
            trim_glue(script, &ShortNames::new()),
            "let a = 'x // y';\nif (a) {\nb();\n}\n"
        );
    }

    #[test]
    fn what_the_program_asks_for_stays() {
        let names = ShortNames::from([("__wbg_on_1".to_owned(), "_0".to_owned())]);
        let script = "__wbg_off_2: function() { return f(function (a) {\n    a.off();\n}, arguments); },\n__wbg_on_1: function(a) {\n    a.on();\n},\n__wbg_up_3: function(a) {\n    a.up();\n},\n";
        assert_eq!(
            trim_glue(script, &names),
            "_0: function(a) {\na.on();\n},\n"
        );
    }

    #[test]
    fn only_whole_names_are_shortened() {
        let names = ShortNames::from([("__wbg_on_12".to_owned(), "_0".to_owned())]);
        let script = "__wbg_on_12: f, __wbg_on_123: 'é', x.__wbg_on_12(a)";
        assert_eq!(
            trim_glue(script, &names),
            "_0: f, __wbg_on_123: 'é', x._0(a)\n"
        );
    }
}

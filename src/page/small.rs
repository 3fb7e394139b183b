//! The program and its script without what nothing calls.
//!
//! Leptos brings stream classes for server functions. wasm-bindgen exports them, so no optimiser may
//! take them out; here they are named and go, and with them all that only they call.

/// What the names of those exports hold.
const STREAMS: &str = "intounderlying";

/// The program without the stream classes.
///
/// # Errors
/// When the bytes are no WebAssembly module.
pub fn program(wasm: &[u8]) -> Result<Vec<u8>, String> {
    let mut module = walrus::Module::from_buffer(wasm).map_err(|e| e.to_string())?;
    let streams: Vec<_> = module
        .exports
        .iter()
        .filter(|e| e.name.contains(STREAMS))
        .map(|e| e.id())
        .collect();
    for export in streams {
        module.exports.delete(export);
    }
    walrus::passes::gc::run(&mut module);
    Ok(module.emit_wasm())
}

/// wasm-bindgen's script without comments, indents and the stream classes: whole lines only, so that
/// no string or pattern in it can be touched.
pub fn glue(script: &str) -> String {
    let (mut comment, mut class) = (false, false);
    let mut out = String::with_capacity(script.len());
    for line in script.lines() {
        class |= line.starts_with("export class IntoUnderlying");
        let (ends_class, line) = (class && line == "}", line.trim());
        let starts = line.starts_with("/*");
        let disposes = line.starts_with("if (Symbol.dispose) IntoUnderlying");
        if !(class || disposes || comment || starts || line.is_empty() || line.starts_with("//")) {
            out += line;
            out.push('\n');
        }
        class &= !ends_class;
        comment = (comment || starts) && !line.ends_with("*/");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::glue;

    #[test]
    fn comments_indents_and_stream_classes_go_and_code_stays() {
        let script = "/**\n * A word.\n */\nexport class IntoUnderlyingSink {\n    f() {\n    }\n}\n    let a = 'x // y';\n// gone\nif (a) {\n    b();\n}\n";
        assert_eq!(glue(script), "let a = 'x // y';\nif (a) {\nb();\n}\n");
    }
}

//! Minifies scripts with oxc, a JavaScript compiler.

use crate::site::SiteError;
use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// The minified module. Its exports keep their names.
///
/// # Errors
/// When the source is no JavaScript; the message says what the parser found.
pub fn minify_module(source: &str) -> Result<String, SiteError> {
    minify_edited_module(source, |_, _| ())
}

/// The minified module, after `edit` has changed its syntax tree.
///
/// # Errors
/// When the source is no JavaScript; the message says what the parser found.
pub fn minify_edited_module(
    source: &str,
    edit: impl for<'a> FnOnce(&'a Allocator, &mut Program<'a>),
) -> Result<String, SiteError> {
    minify(source, SourceType::mjs(), edit)
}

/// The minified script. Its global names stay.
///
/// # Errors
/// When the source is no JavaScript; the message says what the parser found.
pub fn minify_script(source: &str) -> Result<String, SiteError> {
    minify(source, SourceType::cjs(), |_, _| ())
}

fn minify(
    source: &str,
    kind: SourceType,
    edit: impl for<'a> FnOnce(&'a Allocator, &mut Program<'a>),
) -> Result<String, SiteError> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, kind).parse();
    if let Some(error) = parsed.errors.first() {
        return Err(SiteError::JavaScript(error.to_string()));
    }
    let mut program = parsed.program;
    edit(&allocator, &mut program);
    let options = MinifierOptions {
        mangle: Some(MangleOptions {
            top_level: kind.is_module(),
            ..MangleOptions::default()
        }),
        compress: Some(CompressOptions::smallest()),
    };
    let minified = Minifier::new(options).minify(&allocator, &mut program);
    let code = Codegen::new()
        .with_options(CodegenOptions::minify())
        .with_scoping(minified.scoping)
        .build(&program)
        .code;
    Ok(code)
}

/// The local name of what a module exports as `default`.
///
/// # Errors
/// When the source is no JavaScript, or when it has no such name.
pub fn default_export(source: &str) -> Result<String, SiteError> {
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    if let Some(error) = parsed.errors.first() {
        return Err(SiteError::JavaScript(error.to_string()));
    }
    let exports = parsed.module_record.local_export_entries;
    let default = exports
        .iter()
        .find(|export| export.export_name.default_export_span().is_some());
    let name = default.and_then(|export| export.local_name.name());
    name.map(|name| name.to_string())
        .ok_or(SiteError::NoDefaultExport)
}

#[cfg(test)]
mod tests {
    use super::{default_export, minify_module, minify_script};
    use crate::site::SiteError;

    #[test]
    fn a_module_loses_space_and_local_names_and_keeps_its_exports() -> Result<(), SiteError> {
        let source = "// A comment.\nlet counter = 0;\nexport function next(step) {\n    return (counter += step);\n}\n";
        let small = minify_module(source)?;
        assert!(small.len() < source.len() / 2, "{small}");
        assert!(
            small.contains("next") && !small.contains("counter"),
            "{small}"
        );
        Ok(())
    }

    #[test]
    fn a_script_keeps_its_global_names() -> Result<(), SiteError> {
        let source = "const counter = (first) => {\n    return first + other;\n};\ncounter(1);\n";
        let small = minify_script(source)?;
        assert!(
            small.contains("counter") && small.contains("other") && !small.contains("first"),
            "{small}"
        );
        Ok(())
    }

    #[test]
    fn the_default_export_is_found_by_its_name_in_the_module() -> Result<(), SiteError> {
        for (source, name) in [
            ("function a(){}export{b as c,a as default};let b=1", "a"),
            ("const t='export{z as default}';export{t as default}", "t"),
            ("export default function start(){}", "start"),
        ] {
            assert_eq!(default_export(source)?, name);
        }
        assert!(default_export("let a=1;export{a}").is_err());
        assert!(default_export("export default 1").is_err());
        Ok(())
    }

    #[test]
    fn invalid_javascript_is_refused() {
        assert!(minify_module("let = = 1").is_err());
        assert!(default_export("let = = 1").is_err());
    }
}

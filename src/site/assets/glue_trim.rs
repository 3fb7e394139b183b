//! Removes from wasm-bindgen's script what the trimmed program doesn't use, and gives it the short names that
//! it shares with the program.
//!
//! No minifier can do either: the stream classes are exports, the functions for the program are properties
//! of an object, and the names are also in the program.

use super::wasm_trim::ShortNames;
use oxc_allocator::{Allocator, FromIn};
use oxc_ast::ast::{
    Expression, IdentifierName, ObjectExpression, ObjectPropertyKind, Program, Statement,
};
use oxc_ast_visit::{VisitMut, walk_mut};
use oxc_span::{Atom, GetSpan};

/// How the names of the stream classes begin, and of the constants that belong to them.
const STREAMS: &str = "IntoUnderlying";

/// How the names of the functions begin that the script gives to the program.
const IMPORT: &str = "__wb";

/// Removes the stream classes and the functions that the program doesn't import. Names that have a short
/// one in `names` get it; a function that has none isn't imported.
pub fn trim_glue<'a>(allocator: &'a Allocator, program: &mut Program<'a>, names: &ShortNames) {
    let source = program.source_text;
    let of_streams = |statement: &Statement| {
        let kind = matches!(
            statement,
            Statement::ExportNamedDeclaration(_)
                | Statement::VariableDeclaration(_)
                | Statement::IfStatement(_)
        );
        kind && statement.span().source_text(source).contains(STREAMS)
    };
    program.body.retain(|statement| !of_streams(statement));
    Trim { allocator, names }.visit_program(program);
}

struct Trim<'a, 'n> {
    allocator: &'a Allocator,
    names: &'n ShortNames,
}

impl Trim<'_, '_> {
    fn is_unused(&self, property: &ObjectPropertyKind) -> bool {
        let ObjectPropertyKind::ObjectProperty(property) = property else {
            return false;
        };
        let function = matches!(property.value, Expression::FunctionExpression(_));
        let name = property.key.static_name();
        function
            && name.is_some_and(|n| n.starts_with(IMPORT) && !self.names.contains_key(n.as_ref()))
    }
}

impl<'a> VisitMut<'a> for Trim<'a, '_> {
    fn visit_object_expression(&mut self, object: &mut ObjectExpression<'a>) {
        object
            .properties
            .retain(|property| !self.is_unused(property));
        walk_mut::walk_object_expression(self, object);
    }

    /// A property's name, where the object is written and where it is used; never a variable's.
    fn visit_identifier_name(&mut self, name: &mut IdentifierName<'a>) {
        if let Some(short) = self.names.get(name.name.as_str()) {
            name.name = Atom::from_in(short.as_str(), self.allocator);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::SiteError;
    use crate::site::assets::javascript::minify_edited_module;

    /// The script after the removals, minified; `used` is the function that the program imports, as `_0`.
    fn trimmed(script: &str, used: &str) -> Result<String, SiteError> {
        let names = ShortNames::from([(used.to_owned(), "_0".to_owned())]);
        minify_edited_module(script, |allocator, program| {
            trim_glue(allocator, program, &names);
        })
    }

    #[test]
    fn stream_classes_are_removed_with_what_only_they_use() -> Result<(), SiteError> {
        let script = "export class IntoUnderlyingSink { free() { IntoUnderlyingSinkFinalization.unregister(this) } }
            if (Symbol.dispose) IntoUnderlyingSink.prototype[Symbol.dispose] = IntoUnderlyingSink.prototype.free;
            const IntoUnderlyingSinkFinalization = new FinalizationRegistry(f);
            f('// IntoUnderlying');";
        assert_eq!(trimmed(script, "")?, "f(`// IntoUnderlying`);");
        Ok(())
    }

    #[test]
    fn only_functions_that_the_program_imports_stay() -> Result<(), SiteError> {
        let script = "f({ __proto__: null, __wbg_off_2: function() { return g(function (a) { a.off() }, arguments) },
            __wbg_on_1: function(a) { a.on() }, __wbg_up_3: function(a) { a.up() } });";
        assert_eq!(
            trimmed(script, "__wbg_on_1")?,
            "f({__proto__:null,_0:function(e){e.on()}});"
        );
        Ok(())
    }

    #[test]
    fn only_whole_names_of_properties_are_shortened() -> Result<(), SiteError> {
        let script = "f(wasm.__wbg_on_1(), wasm.__wbg_on_12(), '__wbg_on_1');";
        assert_eq!(
            trimmed(script, "__wbg_on_1")?,
            "f(wasm._0(),wasm.__wbg_on_12(),`__wbg_on_1`);"
        );
        Ok(())
    }
}

//! Scripts that the build gives data to.

use super::javascript::minify_module;
use crate::site::SiteError;

/// The place of the data in a script: the argument of the function that the script calls.
const PLACEHOLDER: &str = "BUILD_DATA";

/// A script with one place for data, as JSON.
#[derive(Clone, Debug, Default)]
pub struct ScriptTemplate {
    before: String,
    after: String,
}

impl ScriptTemplate {
    /// Minifies a module and finds the place in it. Errors name `file`.
    ///
    /// # Errors
    /// When the source is no JavaScript, or has not exactly one place.
    pub fn module(source: &str, file: &str) -> Result<ScriptTemplate, SiteError> {
        let template = minify_module(source).and_then(|script| ScriptTemplate::new(&script));
        template.map_err(SiteError::in_file(file))
    }

    /// Finds the place in the script, as it will be served.
    ///
    /// # Errors
    /// When the script has not exactly one place.
    pub fn new(script: &str) -> Result<ScriptTemplate, SiteError> {
        let pieces: Vec<&str> = script.split(PLACEHOLDER).collect();
        let [before, after] = pieces[..] else {
            return Err(SiteError::ScriptPlaceholder {
                placeholder: PLACEHOLDER,
                count: pieces.len() - 1,
            });
        };
        Ok(ScriptTemplate {
            before: before.to_owned(),
            after: after.to_owned(),
        })
    }

    /// The script with this JSON in its place.
    pub fn fill(&self, json: &str) -> String {
        [&self.before, json, &self.after].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_data_is_the_argument_of_the_script() -> Result<(), SiteError> {
        let script = ScriptTemplate::new("(({ A }) => A)(BUILD_DATA);")?;
        assert_eq!(script.fill("{\"A\":1}"), "(({ A }) => A)({\"A\":1});");
        Ok(())
    }

    #[test]
    fn a_script_without_a_single_place_is_refused() {
        assert!(ScriptTemplate::new("f();").is_err());
        assert!(ScriptTemplate::new("f(BUILD_DATA, BUILD_DATA);").is_err());
    }
}

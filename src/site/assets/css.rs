//! Minifies style sheets with Lightning CSS, a CSS compiler.

use crate::site::SiteError;
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions, StyleSheet};
use lightningcss::targets::{Features, Targets};

/// The minified style sheet. It works in the same browsers as the source: the compiler adds no prefixes and
/// replaces no syntax by older or newer syntax.
///
/// # Errors
/// When the source is no CSS; the message says what the parser found, and in which line.
pub fn minify_css(source: &str) -> Result<String, SiteError> {
    let mut sheet = StyleSheet::parse(source, ParserOptions::default())
        .map_err(|e| SiteError::Css(e.to_string()))?;
    let targets = Targets {
        browsers: None,
        // Without this the printer writes `(min-width: 1rem)` as `(width>=1rem)`, which older browsers don't
        // know.
        include: Features::MediaRangeSyntax,
        exclude: Features::empty(),
    };
    sheet
        .minify(MinifyOptions {
            targets,
            ..MinifyOptions::default()
        })
        .map_err(|e| SiteError::Css(e.to_string()))?;
    let printed = sheet.to_css(PrinterOptions {
        minify: true,
        targets,
        ..PrinterOptions::default()
    });
    Ok(printed.map_err(|e| SiteError::Css(e.to_string()))?.code)
}

#[cfg(test)]
mod tests {
    use super::minify_css;
    use crate::site::SiteError;

    #[test]
    fn comments_and_white_space_are_removed_and_quoted_texts_stay() -> Result<(), SiteError> {
        let source = "/* A comment. */\na::before {\n  content: \"/* no  comment */ ; }\";\n  color: var(--text);\n}\n";
        assert_eq!(
            minify_css(source)?,
            "a:before{content:\"/* no  comment */ ; }\";color:var(--text)}"
        );
        Ok(())
    }

    #[test]
    fn browsers_get_the_syntax_of_the_source() -> Result<(), SiteError> {
        for sheet in [
            "@media (min-width:40rem){a{color:red}}",
            "@container (min-width:40rem){a{color:red}}",
            "@media (max-width:40rem) and (scripting:none){a{color:red}}",
            "@supports (display:grid){a{display:grid}}",
            "@layer base{a{color:red}}",
            "a{& b{color:red}}",
            ":is(a,b):has(c){margin-block:1rem}",
            "a{-webkit-text-size-adjust:100%;inset-inline-start:0}",
            "details::details-content{content-visibility:visible}",
            "a{padding:calc(.5rem + var(--room,0rem));inline-size:min(100%,100cqi)}",
        ] {
            assert_eq!(minify_css(sheet)?, sheet);
        }
        Ok(())
    }

    #[test]
    fn invalid_css_is_refused() {
        assert!(minify_css("a { color: red }}").is_err());
    }
}

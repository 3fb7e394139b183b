//! Runs axe-core, which checks a page for faults of accessibility.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::LANGUAGES;
use std::path::Path;

/// The rules that axe checks.
#[derive(Clone, Copy, PartialEq)]
pub enum Rules {
    /// All of them.
    All,
    /// All but the contrast of texts, which takes most of the time. For pages whose colours another page has, too.
    AllButContrast,
}

/// Runs axe-core on the page in its current state. Returns each violated rule with the first element.
pub async fn axe_violations(b: &Browser, rules: Rules) -> Result<Vec<String>, Failure> {
    axe_violations_in(b, ":root", rules).await
}

/// Runs axe-core on the part of the page that a selector names, in its current state. Most of axe's time goes into
/// the table of figures, so a test that has changed another part should name that part.
pub async fn axe_violations_in(
    b: &Browser,
    selector: &str,
    rules: Rules,
) -> Result<Vec<String>, Failure> {
    if !b.js::<bool>("return !!window.axe").await? {
        let file =
            Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(&file)
            .map_err(|e| format!("{}: {e}; `make test` installs it", file.display()))?;
        b.js::<()>(&axe).await?;
    }
    let contrast = rules == Rules::All;
    b.js(&format!(
        "const part = document.querySelector(`{selector}`);
         const found = await axe.run(part == document.documentElement ? document : part, {{
             resultTypes: ['violations'],
             rules: {{ 'color-contrast': {{ enabled: {contrast} }} }},
         }});
         return found.violations.map(v => `${{v.id}}: ${{v.help}}: ${{v.nodes.length}} × ${{v.nodes[0].target}} ${{v.nodes[0].failureSummary}}`)"
    ))
    .await
}

/// The rules for a page in this language. Colours are the same in every language, so their contrast is checked in
/// the first only.
pub fn rules_for(lang: &str) -> Rules {
    if lang == LANGUAGES[0].1 {
        Rules::All
    } else {
        Rules::AllButContrast
    }
}

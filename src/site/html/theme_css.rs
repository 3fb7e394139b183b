//! The colours of pages as custom properties of CSS, for both themes.

use jisr_charts::Palette;

/// The colours of both themes as custom properties, with `color-scheme`, which the browser's own controls and
/// scroll bars follow.
///
/// Printed pages have the light theme. With forced colours the system chooses the page's background, so the
/// system's scheme decides there and the theme in the address doesn't.
pub fn theme_tokens() -> String {
    let light = format!("color-scheme:light;{}", Palette::LIGHT.css());
    let dark = format!("color-scheme:dark;{}", Palette::DARK.css());
    format!(
        ":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\
         @media screen and (forced-colors:none){{:root[data-theme=light]{{{light}}}:root[data-theme=dark]{{{dark}}}}}"
    )
}

/// The same for a page that follows the system's theme alone.
pub fn system_theme_tokens() -> String {
    let (light, dark) = (Palette::LIGHT.css(), Palette::DARK.css());
    format!(
        ":root{{color-scheme:light;{light}}}@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{dark}}}}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use jisr_charts::ColorRole;

    #[test]
    fn every_colour_that_a_drawing_can_have_is_defined() {
        for css in [theme_tokens(), system_theme_tokens()] {
            for role in ColorRole::ALL {
                assert!(css.contains(&format!(";--{}:#", role.code())), "{role:?}");
            }
        }
    }

    #[test]
    fn case_c4_forced_colours_and_paper_ignore_the_theme_that_is_asked_for() {
        let css = theme_tokens();
        let (base, screen) = css.split_once("@media").unwrap_or_default();
        assert!(base.contains(&Palette::LIGHT.css()), "{base}");
        assert!(!base.contains(&Palette::DARK.css()), "{base}");
        let (system, asked) = screen.split_once("@media").unwrap_or_default();
        assert!(system.starts_with(" screen and (prefers-color-scheme:dark)"));
        assert!(asked.starts_with(" screen and (forced-colors:none)"));
        assert!(!system.contains("data-theme") && asked.contains("data-theme=dark"));
    }
}

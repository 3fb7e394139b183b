//! The colours of pages as custom properties of CSS, for both themes.

use jisr_charts::palette::NAMES;
use jisr_charts::{ColorRole, Palette};

/// The colours that the page's drawings and style sheets use.
const PAGE_COLORS: [ColorRole; 17] = [
    ColorRole::Paper,
    ColorRole::Text,
    ColorRole::Muted,
    ColorRole::Grid,
    ColorRole::Axis,
    ColorRole::First,
    ColorRole::Second,
    ColorRole::FirstSoft,
    ColorRole::SecondSoft,
    ColorRole::Neutral,
    ColorRole::NeutralSoft,
    ColorRole::OnMark,
    ColorRole::Doubt,
    ColorRole::Third,
    ColorRole::ThirdSoft,
    ColorRole::Fourth,
    ColorRole::FourthSoft,
];

/// The colours of both themes as custom properties, with `color-scheme`, which the browser's own controls and
/// scroll bars follow.
///
/// Printed pages have the light theme. With forced colours the system chooses the page's background, so the
/// system's scheme decides there and the theme in the address doesn't.
pub fn theme_tokens() -> String {
    let light = format!("color-scheme:light;{}", Palette::LIGHT.css(&PAGE_COLORS));
    let dark = format!("color-scheme:dark;{}", Palette::DARK.css(&PAGE_COLORS));
    format!(
        ":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}\
         @media screen and (forced-colors:none){{:root[data-theme=light]{{{light}}}:root[data-theme=dark]{{{dark}}}}}"
    )
}

/// All colours of both themes, for a page that follows the system's theme alone.
pub fn all_colors() -> String {
    let all = |palette: &Palette| -> String {
        let colors = NAMES.iter().zip(palette.0);
        colors
            .map(|(name, c)| format!("--{name}:#{c:06x};"))
            .collect()
    };
    let (light, dark) = (all(&Palette::LIGHT), all(&Palette::DARK));
    format!(
        ":root{{color-scheme:light;{light}}}@media screen and (prefers-color-scheme:dark){{:root{{color-scheme:dark;{dark}}}}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_c4_forced_colours_and_paper_ignore_the_theme_that_is_asked_for() {
        let css = theme_tokens();
        let (base, screen) = css.split_once("@media").unwrap_or_default();
        assert!(base.contains(&Palette::LIGHT.css(&PAGE_COLORS)), "{base}");
        assert!(!base.contains(&Palette::DARK.css(&PAGE_COLORS)), "{base}");
        let (system, asked) = screen.split_once("@media").unwrap_or_default();
        assert!(system.starts_with(" screen and (prefers-color-scheme:dark)"));
        assert!(asked.starts_with(" screen and (forced-colors:none)"));
        assert!(!system.contains("data-theme") && asked.contains("data-theme=dark"));
    }
}

//! The style sheet of the components.

use crate::Palette;
use leptos::prelude::*;

/// The rules without colours.
const RULES: &str = include_str!("chart.css");

/// The style sheet of the components: the palettes of both themes as custom properties, and rules for
/// the elements of a chart.
pub fn style() -> String {
    let (light, dark) = (Palette::LIGHT.css(), Palette::DARK.css());
    [
        ".jisr-chart{color-scheme:light;",
        &light,
        "}.jisr-chart[data-theme=dark]{color-scheme:dark;",
        &dark,
        "}@media (prefers-color-scheme:dark){.jisr-chart:not([data-theme=light]){color-scheme:dark;",
        &dark,
        "}}\n",
        RULES,
    ]
    .concat()
}

/// Puts the style sheet of the components into the page, once for all charts.
#[component]
pub fn ChartStyle() -> impl IntoView {
    view! { <style>{style()}</style> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sheet_has_both_palettes_and_all_rules() {
        let sheet = style();
        for palette in [Palette::LIGHT, Palette::DARK] {
            assert!(sheet.contains(&palette.css()));
        }
        assert!(sheet.ends_with(RULES));
        assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
        assert!(!sheet.contains('<'), "it can stand inside <style>");
    }
}

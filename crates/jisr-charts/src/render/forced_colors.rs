//! The style sheet that keeps a drawing readable where the reader's system chooses all colours.
//!
//! With forced colours a browser takes the background away from an SVG file and leaves the shapes as they are.
//! These rules give the shapes colours of the system, too. A system has few colours that stand out from its
//! background, so four series are told apart by them, and four more are outlines in the same ones.
//!
//! In an `<img>` browsers don't apply the rules. There the file keeps its own colours on its own background.

use crate::{ColorRole, Palette};
use std::fmt::Write;

/// Width of the lines around areas and around the letters of texts, in tenths of a scene unit.
const AREA_LINE: u32 = 10;
const TEXT_LINE: u32 = 30;

/// A file's root. Other drawings of a page that the file is put into have no font of their own.
const DRAWING: &str = "svg[font-family]";

/// The system colours that stand for a role.
struct SystemColors {
    /// Of areas.
    area: &'static str,
    /// Of the lines around areas. They separate areas that touch each other.
    edge: Option<&'static str>,
    /// Of lines.
    line: &'static str,
}

const fn filled(color: &'static str) -> SystemColors {
    SystemColors {
        area: color,
        edge: Some("Canvas"),
        line: color,
    }
}

const fn hollow(color: &'static str) -> SystemColors {
    SystemColors {
        area: "Canvas",
        edge: Some(color),
        line: color,
    }
}

const fn plain(color: &'static str) -> SystemColors {
    SystemColors {
        area: color,
        edge: None,
        line: color,
    }
}

const fn system_colors(role: ColorRole) -> SystemColors {
    match role {
        ColorRole::Paper | ColorRole::OnMark => plain("Canvas"),
        ColorRole::Grid => plain("GrayText"),
        ColorRole::Text | ColorRole::Muted | ColorRole::Axis | ColorRole::Doubt => {
            plain("CanvasText")
        }
        ColorRole::First => filled("CanvasText"),
        ColorRole::Second => filled("LinkText"),
        ColorRole::Fourth => filled("Highlight"),
        ColorRole::Third => filled("GrayText"),
        ColorRole::Fifth | ColorRole::FirstSoft | ColorRole::FifthSoft => hollow("CanvasText"),
        ColorRole::Sixth | ColorRole::SecondSoft | ColorRole::SixthSoft => hollow("LinkText"),
        ColorRole::Seventh | ColorRole::FourthSoft | ColorRole::SeventhSoft => hollow("Highlight"),
        ColorRole::Neutral | ColorRole::ThirdSoft | ColorRole::NeutralSoft => hollow("GrayText"),
    }
}

/// A style element for a drawing that consists of these elements: rules for the colours that it uses.
pub(super) fn style(palette: &Palette, elements: &str) -> String {
    let mut rules: Vec<(String, Vec<String>)> = vec![];
    let mut add = |selector: String, declarations: String| {
        let same = rules.iter_mut().find(|(other, _)| *other == declarations);
        match same {
            Some((_, selectors)) if selectors.contains(&selector) => {}
            Some((_, selectors)) => selectors.push(selector),
            None => rules.push((declarations, vec![selector])),
        }
    };
    for role in ColorRole::ALL {
        let (r, g, b) = palette.rgb(role);
        let SystemColors { area, edge, line } = system_colors(role);
        let fill = format!("fill=\"#{r:02x}{g:02x}{b:02x}\"");
        if elements.contains(&fill) {
            let edge = edge.map(|edge| format!(";stroke:{edge};stroke-width:{AREA_LINE}"));
            let declarations = format!("fill:{area}{}", edge.unwrap_or_default());
            add(format!("[{fill}]"), declarations);
        }
        let stroke = format!("stroke=\"#{r:02x}{g:02x}{b:02x}\"");
        if elements.contains(&stroke) {
            add(format!("[{stroke}]"), format!("stroke:{line}"));
        }
    }
    // A line around the letters keeps them readable on areas. Letters as outlines are in hundredths.
    for (start, selector, width) in [
        ("<text ", "text", TEXT_LINE),
        ("<g fill", "g[transform] path", 10 * TEXT_LINE),
    ] {
        if elements.contains(start) {
            let line = format!("stroke:Canvas;stroke-width:{width};paint-order:stroke");
            add(selector.to_owned(), format!("fill:CanvasText;{line}"));
        }
    }
    let mut out = format!(
        "<style>@media (forced-colors:active){{{DRAWING}{{forced-color-adjust:none;background:Canvas!important}}"
    );
    for (declarations, selectors) in rules {
        let selectors = selectors.join(",");
        let _ = write!(out, "{DRAWING} :is({selectors}){{{declarations}}}");
    }
    out + "}</style>"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Theme;

    #[test]
    fn roles_of_one_colour_have_the_same_system_colours() {
        for theme in [Theme::Light, Theme::Dark] {
            let palette = Palette::of(theme);
            for a in ColorRole::ALL {
                for b in ColorRole::ALL {
                    if palette.rgb(a) == palette.rgb(b) {
                        let (a, b) = (system_colors(a), system_colors(b));
                        assert_eq!((a.area, a.edge, a.line), (b.area, b.edge, b.line));
                    }
                }
            }
        }
    }

    #[test]
    fn all_series_differ_in_area_or_edge_and_stand_out_from_the_background() {
        let all = ColorRole::SERIES.map(system_colors);
        for (i, a) in all.iter().enumerate() {
            assert!(a.area != "Canvas" || a.edge.is_some_and(|edge| edge != "Canvas"));
            for b in all.iter().skip(i + 1) {
                assert_ne!((a.area, a.edge), (b.area, b.edge));
            }
        }
    }

    #[test]
    fn a_drawing_has_rules_for_the_colours_that_it_uses() {
        let elements = "<path fill=\"#006d77\" d=\"\"/><text x=\"0\">1</text>";
        let style = style(&Palette::LIGHT, elements);
        assert!(style.contains(":is([fill=\"#006d77\"]){fill:CanvasText;stroke:Canvas;"));
        assert!(style.contains(":is(text){fill:CanvasText;"));
        assert!(!style.contains("[stroke=") && !style.contains("#c2410c"));
    }
}

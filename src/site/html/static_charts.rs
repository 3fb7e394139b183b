//! The static drawings of a chart or of the timeline: one for each layout width, of which the style sheet
//! shows the one that fits.
//!
//! A page in one file has two of each chart, to be small. A narrow and a wide drawing show there until the program
//! draws the chart.

use crate::breakpoint::BREAKPOINTS;
use crate::site::PageContext;
use crate::site::page::Delivery;
use jisr_charts::Scene;
use jisr_charts::render::{empty_svg, static_svg};

/// The places in `BREAKPOINTS` of the two widths that a page in one file has.
const NARROW: usize = 0;
const WIDE: usize = 2;

/// CSS pixels to a `rem` at the default text size.
pub const PIXELS_PER_REM: f64 = 16.0;

/// A chart's drawing for the width at `step` of `BREAKPOINTS`. In a page in one file, drawings of the other
/// widths are empty: they keep the height for the program's drawing.
pub fn chart_svg(page: &PageContext, scene: &Scene, step: usize) -> String {
    match (page.delivery, step) {
        (Delivery::Site, _) => static_svg(scene, &format!("static-chart bp-{step}")),
        (Delivery::SingleFile(_), NARROW) => {
            static_svg(scene, &format!("static-chart bp-{step} narrow"))
        }
        (Delivery::SingleFile(_), WIDE) => {
            static_svg(scene, &format!("static-chart bp-{step} wide"))
        }
        (Delivery::SingleFile(_), _) => empty_svg(scene, &format!("static-chart bp-{step} gap")),
    }
}

/// The timeline's drawing for the width at `step` of `BREAKPOINTS`. Pages in one file have it for each width, too,
/// because the program draws the timeline only in other states.
pub fn timeline_svg(scene: &Scene, step: usize) -> String {
    static_svg(scene, &format!("static-chart bp-{step}"))
}

/// Shows one of a chart's two drawings in a page in one file, until the program draws the chart.
pub fn single_file_css() -> String {
    let static_page = "html:not([data-app=live])";
    let wide = BREAKPOINTS[WIDE] / PIXELS_PER_REM;
    format!(
        "{static_page} :is(.gap,.wide){{display:none}}{static_page} .narrow{{display:block}}\
         @container (min-width:{wide}rem){{{static_page} .narrow{{display:none}}{static_page} .wide{{display:block}}}}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_shows_the_drawing_that_fits() {
        let css = include_str!("../../../style/chart.css");
        for (step, width) in BREAKPOINTS.iter().enumerate().skip(1) {
            let rule = format!(
                "@container (min-width: {}rem) {{ .bp-{} {{ display: none }} .bp-{step} {{ display: block }} }}",
                width / PIXELS_PER_REM,
                step - 1
            );
            assert!(css.contains(&rule), "style/chart.css lacks {rule}");
        }
    }
}

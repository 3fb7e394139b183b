//! The key to the textures of a chart: which source has which. It stands below the button that turns textures on, and
//! the program shows it while they are on.

use crate::site::PageContext;
use crate::story::Chart;
use jisr_charts::i18n::Direction;
use jisr_charts::render::{escape_markup, static_svg};
use jisr_charts::{ColorRole, Fill, Rect, SceneBuilder};
use leptos::prelude::*;

/// Side of a swatch, in scene units: large enough for a texture to be known.
const SWATCH: f64 = 16.0;

/// The key of a chart that compares two sources. The parts of other charts are named in the drawing, beside their
/// areas or in its legend.
pub fn texture_key(page: &PageContext, chart: &Chart) -> Option<impl IntoView + use<>> {
    let sources = chart.ledgers()?.sources;
    let colors = [ColorRole::First, ColorRole::Second];
    let entries: Vec<_> = sources
        .iter()
        .zip(colors)
        .filter_map(|(id, color)| {
            let name = page
                .locale
                .message(page.story.source(*id)?.short)
                .to_owned();
            let html = [&swatch(color), " ", &*escape_markup(&name)].concat();
            Some(view! { <span inner_html=html></span> })
        })
        .collect();
    Some(view! { <span class="texture-key" hidden>{entries}</span> })
}

/// A square in the colour and texture of a series, as drawings have it.
fn swatch(color: ColorRole) -> String {
    let square = Rect {
        x: 0.0,
        y: 0.0,
        w: SWATCH,
        h: SWATCH,
    };
    let mut builder = SceneBuilder::new(SWATCH, Direction::Ltr);
    let fill = color.texture().map_or(Fill::Solid, Fill::Texture);
    builder.rect(square, color, fill);
    static_svg(&builder.finish(SWATCH), "swatch")
}

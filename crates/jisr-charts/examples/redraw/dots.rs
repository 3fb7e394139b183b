//! The form `Scatter` with the numbers of the page: `globalThis.dots(xs, ys)`.

use crate::board::{Board, offer_points};
use jisr_charts::chart::{Chart, Dot, DotGroup, Scatter};
use jisr_charts::i18n::Lang;
use jisr_charts::{Scene, Settings};
use wasm_bindgen::prelude::JsValue;

/// Gives the page its function; none where there is no canvas.
pub fn offer() -> Option<()> {
    offer_points("dots", chart)
}

fn chart(xs: &[f64], ys: &[f64], board: &Board) -> Result<Scene, JsValue> {
    let dots = xs.iter().zip(ys).map(|(x, y)| Dot::at("", *x, *y));
    let chart = Scatter::new([DotGroup::new("", dots)]);
    let settings = Settings::new(Lang::Ar, board.width).pixel_ratio(board.ratio);
    let scene = chart.scene(&settings);
    scene.map_err(|error| JsValue::from_str(&error.to_string()))
}

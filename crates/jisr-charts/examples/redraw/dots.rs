//! The form `Scatter` with the numbers of the page: `globalThis.dots(xs, ys)`.

use crate::board::{Board, take};
use jisr_charts::Settings;
use jisr_charts::chart::{Chart, Dot, DotGroup, Scatter};
use jisr_charts::i18n::Lang;
use js_sys::{Float64Array, Reflect};
use wasm_bindgen::prelude::{Closure, JsValue};

/// Gives the page its function; none where there is no canvas.
pub fn offer() -> Option<()> {
    let mut board = Board::of_page()?;
    let (mut xs, mut ys) = (vec![], vec![]);
    let draw = move |new_xs: Float64Array, new_ys: Float64Array| {
        take(&new_xs, &mut xs);
        take(&new_ys, &mut ys);
        let dots = xs.iter().zip(&ys).map(|(x, y)| Dot::at("", *x, *y));
        let chart = Scatter::new([DotGroup::new("", dots)]);
        let settings = Settings::new(Lang::Ar, board.width).pixel_ratio(board.ratio);
        let scene = chart.scene(&settings);
        board.paint(&scene.map_err(|error| JsValue::from_str(&error.to_string()))?)
    };
    let draw = Closure::<dyn FnMut(Float64Array, Float64Array) -> Result<(), JsValue>>::new(draw);
    Reflect::set(&js_sys::global(), &"dots".into(), &draw.into_js_value()).ok()?;
    Some(())
}

//! A bar for each number of the page: `globalThis.bars(values)`.
//!
//! The form `Columns` refuses so many on one screen, because nobody could read them. These are rectangles in the plot.

use crate::board::{Board, take};
use crate::plot::{Plot, extent};
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Fill, Rect, Scene, SceneBuilder, Settings};
use js_sys::{Float64Array, Reflect};
use wasm_bindgen::prelude::{Closure, JsValue};

/// The part of its place that a bar fills.
const SHARE: f64 = 0.9;

/// Gives the page its function; none where there is no canvas.
pub fn offer() -> Option<()> {
    let mut board = Board::of_page()?;
    let mut values = vec![];
    let draw = move |new: Float64Array| {
        take(&new, &mut values);
        let scene = chart(&values, &board);
        board.paint(&scene)
    };
    let draw = Closure::<dyn FnMut(Float64Array) -> Result<(), JsValue>>::new(draw);
    Reflect::set(&js_sys::global(), &"bars".into(), &draw.into_js_value()).ok()?;
    Some(())
}

fn chart(values: &[f64], board: &Board) -> Scene {
    let settings = Settings::new(Lang::Ar, board.width).pixel_ratio(board.ratio);
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let extents = ((0.0, values.len() as f64), (0.0, extent(values).1));
    let Plot {
        area,
        along,
        values: upward,
    } = Plot::draw(&mut builder, board, &settings, extents);
    for (place, value) in values.iter().enumerate() {
        let h = upward.at(*value);
        let bar = Rect {
            x: area.x + along.at(place as f64),
            y: area.y + area.h - h,
            w: SHARE * along.length / (along.high - along.low),
            h,
        };
        builder.rect(bar, ColorRole::First, Fill::Solid);
    }
    builder.finish(board.height)
}

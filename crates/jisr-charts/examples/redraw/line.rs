//! A line with an axis, drawn from the numbers of the page: `globalThis.line(xs, ys)`.

use crate::board::{Board, take};
use crate::plot::{Plot, extent};
use jisr_charts::chart::draw_polyline;
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Scene, SceneBuilder, Settings, Stroke};
use js_sys::{Float64Array, Reflect};
use wasm_bindgen::prelude::{Closure, JsValue};

/// Gives the page its function; none where there is no canvas.
pub fn offer() -> Option<()> {
    let mut board = Board::of_page()?;
    let (mut xs, mut ys) = (vec![], vec![]);
    let draw = move |new_xs: Float64Array, new_ys: Float64Array| {
        take(&new_xs, &mut xs);
        take(&new_ys, &mut ys);
        let scene = chart(&xs, &ys, &board);
        board.paint(&scene)
    };
    let draw = Closure::<dyn FnMut(Float64Array, Float64Array) -> Result<(), JsValue>>::new(draw);
    Reflect::set(&js_sys::global(), &"line".into(), &draw.into_js_value()).ok()?;
    Some(())
}

fn chart(xs: &[f64], ys: &[f64], board: &Board) -> Scene {
    let settings = Settings::new(Lang::Ar, board.width).pixel_ratio(board.ratio);
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let extents = (extent(xs), extent(ys));
    let plot = Plot::draw(&mut builder, board, &settings, extents);
    let stroke = Stroke {
        color: ColorRole::First,
        width: 1.0,
        dashed: false,
    };
    let points = xs.iter().copied().zip(ys.iter().copied());
    let scales = (plot.along, plot.values);
    draw_polyline(
        &mut builder,
        points,
        plot.area,
        scales,
        settings.pixel(),
        stroke,
    );
    builder.finish(board.height)
}

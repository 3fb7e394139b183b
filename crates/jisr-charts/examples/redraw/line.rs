//! A line with an axis, drawn from the numbers of the page: `globalThis.line(xs, ys)`.

use crate::board::{Board, offer_points};
use crate::plot::{Plot, extent};
use jisr_charts::chart::draw_polyline;
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Scene, SceneBuilder, Settings, Stroke};
use wasm_bindgen::prelude::JsValue;

/// Gives the page its function; none where there is no canvas.
pub fn offer() -> Option<()> {
    offer_points("line", chart)
}

fn chart(xs: &[f64], ys: &[f64], board: &Board) -> Result<Scene, JsValue> {
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
    Ok(builder.finish(board.height))
}

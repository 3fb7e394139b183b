//! A line with an axis, drawn from the numbers of the page: `globalThis.line(xs, ys)`.

use crate::board::{Board, take};
use jisr_charts::chart::axis::{AXIS_HEIGHT, HorizontalAxis, VerticalAxis};
use jisr_charts::chart::draw_polyline;
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Rect, Scene, SceneBuilder, Settings, Stroke};
use js_sys::{Float64Array, Reflect};
use wasm_bindgen::prelude::{Closure, JsValue};

/// Space above the plot for half of the uppermost label, and at its end.
const TOP: f64 = 8.0;
const END: f64 = 8.0;

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

fn extent(values: &[f64]) -> (f64, f64) {
    let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
    for v in values {
        if *v < low {
            low = *v;
        }
        if *v > high {
            high = *v;
        }
    }
    (low, high)
}

fn chart(xs: &[f64], ys: &[f64], board: &Board) -> Scene {
    let settings = Settings::new(Lang::Ar, board.width).pixel_ratio(board.ratio);
    let style = settings.text.note;
    let write = |number| settings.numbers.number(number);
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let bottom = board.height - AXIS_HEIGHT;
    let values = VerticalAxis::new(bottom, extent(ys), bottom - TOP, style, write);
    let start = values.label_width();
    let length = settings.width - start - END;
    let along = HorizontalAxis::new(start, extent(xs), length, style, write);
    values.draw_grid_lines(&mut builder, start, start + length);
    values.draw_labels(&mut builder, 0.0);
    along.draw_grid_lines(&mut builder, TOP, bottom);
    along.draw_labels(&mut builder, bottom);
    let plot = Rect {
        x: start,
        y: TOP,
        w: length,
        h: bottom - TOP,
    };
    let stroke = Stroke {
        color: ColorRole::First,
        width: 1.0,
        dashed: false,
    };
    let points = xs.iter().copied().zip(ys.iter().copied());
    let scales = (along.scale, values.scale);
    draw_polyline(&mut builder, points, plot, scales, settings.pixel(), stroke);
    builder.finish(board.height)
}

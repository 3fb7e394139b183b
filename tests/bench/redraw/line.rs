//! A line chart with an axis, redrawn from new data: `globalThis.line(xs, ys)`.

use crate::board::{Board, take};
use jisr::locale::{Direction, ltr};
use jisr_charts::chart::draw_polyline;
use jisr_charts::scale::{Linear, ticks};
use jisr_charts::text::{TextStyle, Weight};
use jisr_charts::{Anchor, ColorRole, Point, Rect, Scene, SceneBuilder, Stroke};
use js_sys::{Float64Array, Reflect};
use wasm_bindgen::prelude::{Closure, JsValue};

const SIZE: f64 = 12.0;

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
    let mut builder = SceneBuilder::new(board.width, Direction::Rtl);
    let frame = Rect {
        x: 48.0,
        y: 8.0,
        w: board.width - 56.0,
        h: board.height - 32.0,
    };
    let scale = |(low, high), length| Linear { low, high, length };
    let (x, y) = (scale(extent(xs), frame.w), scale(extent(ys), frame.h));
    let floor = frame.y + frame.h;
    let grid = Stroke {
        color: ColorRole::Grid,
        width: 1.0,
        dashed: false,
    };
    let p = |x, y| Point { x, y };
    for value in ticks(y.low, y.high, 6) {
        let at = floor - y.at(value.to_f64());
        builder.line(p(frame.x, at), p(frame.x + frame.w, at), grid);
        let text = ltr(&format!("{:.0}", value.to_f64()));
        builder.label(
            text,
            p(frame.x - 6.0, at + 4.0),
            Anchor::End,
            TextStyle::new(SIZE, Weight::Regular, ColorRole::Muted),
        );
    }
    for value in ticks(x.low, x.high, 8) {
        let at = frame.x + x.at(value.to_f64());
        builder.line(p(at, frame.y), p(at, floor), grid);
        let text = ltr(&format!("{:.0}", value.to_f64()));
        builder.label(
            text,
            p(at, floor + 16.0),
            Anchor::Middle,
            TextStyle::new(SIZE, Weight::Regular, ColorRole::Muted),
        );
    }
    let stroke = Stroke {
        color: ColorRole::First,
        width: 1.0,
        dashed: false,
    };
    let values = xs.iter().copied().zip(ys.iter().copied());
    draw_polyline(
        &mut builder,
        values,
        frame,
        (x, y),
        1.0 / board.ratio,
        stroke,
    );
    builder.finish(board.height)
}

//! Bars with charming, which hands a description to ECharts. The page needs ECharts beside this program.

use charming::component::Axis;
use charming::element::AxisType;
use charming::series::Bar;
use charming::{Chart, WasmRenderer};
use wasm_bindgen::prelude::*;

/// Draws in the element with this id.
#[wasm_bindgen]
pub fn draw(id: &str, values: Vec<f64>) -> bool {
    let names = vec!["مصر", "العراق", "السعودية", "سوريا", "الأردن"];
    let chart = Chart::new()
        .x_axis(Axis::new().type_(AxisType::Value))
        .y_axis(Axis::new().type_(AxisType::Category).data(names))
        .series(Bar::new().data(values));
    WasmRenderer::new(448, 300).render(id, &chart).is_ok()
}

fn main() {}

//! Bars with plotters on a canvas, as its own examples draw them.

use plotters::prelude::*;
use plotters_canvas::CanvasBackend;
use wasm_bindgen::prelude::*;

/// Draws on the canvas with this id.
#[wasm_bindgen]
pub fn draw(canvas: &str, values: Vec<f64>) -> bool {
    bars(canvas, &values).is_ok()
}

fn bars(canvas: &str, values: &[f64]) -> Result<(), Box<dyn std::error::Error>> {
    let backend = CanvasBackend::new(canvas).ok_or("no canvas")?;
    let root = backend.into_drawing_area();
    root.fill(&WHITE)?;
    let names = ["مصر", "العراق", "السعودية", "سوريا", "الأردن"];
    let most = values.iter().copied().fold(0.0, f64::max);
    let mut chart = ChartBuilder::on(&root)
        .caption("مليون نسمة", ("sans-serif", 16))
        .x_label_area_size(30)
        .y_label_area_size(80)
        .build_cartesian_2d(0.0..most, (0..names.len()).into_segmented())?;
    let name = |place: &SegmentValue<usize>| match place {
        SegmentValue::CenterOf(i) => names.get(*i).copied().unwrap_or_default().to_owned(),
        _ => String::new(),
    };
    chart.configure_mesh().y_label_formatter(&name).draw()?;
    let bars = Histogram::horizontal(&chart).style(BLUE.filled()).margin(4);
    chart.draw_series(bars.data(values.iter().copied().enumerate().map(|(i, v)| (i, v))))?;
    root.present()?;
    Ok(())
}

fn main() {}

//! How long the layout of each chart of the examples takes: `cargo bench -p jisr-charts --bench layout`.
//!
//! Prints a table: the chart, its marks, and the median time of a layout in milliseconds, also for 100 marks.

use jisr_charts::Settings;
use jisr_charts::chart::Chart;
use jisr_charts::i18n::Lang;
use std::hint::black_box;
use std::time::Instant;

#[path = "../examples/charts/forms/mod.rs"]
mod forms;

/// How often each chart is laid out.
const ROUNDS: usize = 101;

/// The median time of a layout, in milliseconds, and the number of marks.
fn measure(chart: &dyn Chart, settings: &Settings) -> Option<(f64, usize)> {
    let marks = chart.scene(settings).ok()?.marks.len();
    let round = || {
        let start = Instant::now();
        // A failed layout was left out above.
        let _ = black_box(chart.scene(black_box(settings)));
        start.elapsed().as_secs_f64() * 1000.0
    };
    let mut times: Vec<f64> = (0..ROUNDS).map(|_| round()).collect();
    times.sort_by(f64::total_cmp);
    Some((*times.get(ROUNDS / 2)?, marks))
}

fn main() {
    println!("| chart | marks | ms | ms for 100 marks |\n|---|---:|---:|---:|");
    let settings = Settings::new(Lang::Ar, 672.0);
    for (form, charts) in forms::FORMS {
        for (name, chart) in charts(Lang::Ar) {
            if let Some((ms, marks)) = measure(chart.as_ref(), &settings) {
                let each = ms * 100.0 / marks.max(1) as f64;
                println!("| {form}, {name} | {marks} | {ms:.3} | {each:.3} |");
            }
        }
    }
}

//! A program with one form of jisr-charts, or with the drawing alone: `--cfg form="bars"` chooses which.

#![allow(
    unused_imports,
    dead_code,
    reason = "each form needs a part of what all of them share"
)]

use jisr_charts::chart::*;
use jisr_charts::i18n::{Date, Lang};
use jisr_charts::timeline::{Event, Timeline};
use jisr_charts::*;
use wasm_bindgen::prelude::*;

const NAMES: [&str; 5] = ["مصر", "العراق", "السعودية", "سوريا", "الأردن"];

fn unit() -> Unit {
    Unit::new("مليون نسمة")
}

fn years() -> Times {
    Times::years(2020..2025)
}

fn series(name: &str, values: &[f64]) -> Series {
    Series::new(name, values.to_vec())
}

fn amounts(values: &[f64]) -> impl Iterator<Item = Amount> {
    let named = NAMES.iter().zip(values);
    named.map(|(name, value)| Amount::new(*name, *value))
}

/// The chart of the program that is compiled with `--cfg form="NAME"`. `tests/tools/charts_sizes.sh` reads the names.
macro_rules! form {
    ($name:literal, |$values:ident| $chart:expr) => {
        #[cfg(form = $name)]
        fn chart($values: &[f64]) -> impl Chart {
            $chart
        }
    };
}

form!("bars", |values| Bars::new(NAMES, [series("2024", values)])
    .unit(unit()));
form!("lines", |values| Lines::new(
    years(),
    [series("2024", values)]
)
.unit(unit()));
form!("areas", |values| Areas::new(
    years(),
    [series("2024", values)]
)
.unit(unit()));
form!("parts", |values| Parts::new(amounts(values)).unit(unit()));
form!("ranges", |values| {
    Ranges::dumbbell(NAMES, series("2000", values), series("2024", values)).unit(unit())
});
form!("slope", |values| Slope::new(
    Times::years([2000, 2024]),
    NAMES.map(|name| Series::new(name, values.iter().copied().take(2))),
));
form!("strip", |values| {
    let dots = NAMES.iter().zip(values);
    Strip::new([DotGroup::new("", dots.map(|(name, v)| Dot::new(*name, *v)))]).unit(unit())
});
form!("scatter", |values| {
    let dots = NAMES.iter().zip(values).zip(values.iter().rev());
    let dots = dots.map(|((name, x), y)| Dot::at(*name, *x, *y));
    Scatter::new([DotGroup::new("", dots)]).x(unit())
});
form!("table", |values| {
    TableChart::new(
        NAMES,
        [TableColumn::bars("2024", values.to_vec()).unit(unit())],
    )
});
form!("columns", |values| Columns::new(
    NAMES,
    [series("2024", values)]
)
.unit(unit()));
form!("paired_bars", |values| {
    PairedBars::new(NAMES, ["2000", "2024"].map(|source| series(source, values))).unit(unit())
});
form!("icons", |values| Icons::new(amounts(values)));
form!("waffle", |values| Waffle::new(amounts(values)));
form!("scorecard", |values| Scorecard::new(
    amounts(values).map(Card::new)
));
form!("waterfall", |values| {
    let changes = NAMES.iter().zip(values);
    changes.fold(Waterfall::new(), |chart, (name, v)| chart.change(*name, *v))
});
form!("timeline", |_values| {
    let years = NAMES.iter().zip(2020..);
    Timeline::new(years.map(|(name, year)| Event::new(*name, *name, Date::of_year(year))))
});

/// A drawing without a form: one label.
#[cfg(form = "none")]
fn scene(values: &[f64], settings: &Settings) -> Result<Scene, LayoutError> {
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let style = settings.text.note;
    style.draw_at(&mut builder, NAMES[0], Anchor::Start, values[0], 20.0);
    Ok(builder.finish(40.0))
}

#[cfg(not(form = "none"))]
fn scene(values: &[f64], settings: &Settings) -> Result<Scene, LayoutError> {
    chart(values).scene(settings)
}

/// The chart's SVG.
#[wasm_bindgen]
pub fn draw(values: Vec<f64>, width: f64) -> String {
    match scene(&values, &Settings::new(Lang::Ar, width)) {
        Ok(scene) => render::svg(&scene, Theme::Light),
        Err(_) => String::new(),
    }
}

fn main() {}

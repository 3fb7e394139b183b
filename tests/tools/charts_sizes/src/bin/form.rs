//! A program with one form of jisr-charts, or with the drawing alone: `--cfg form="bars"` chooses which.

#![allow(
    unused_imports,
    unused_variables,
    reason = "each form needs a part of it"
)]

use jisr_charts::chart::*;
use jisr_charts::i18n::{Date, Lang};
use jisr_charts::timeline::{Event, Timeline};
use jisr_charts::*;
use wasm_bindgen::prelude::*;

/// The chart's SVG.
#[wasm_bindgen]
pub fn draw(values: Vec<f64>, width: f64) -> String {
    let settings = Settings::new(Lang::Ar, width);
    let names = ["مصر", "العراق", "السعودية", "سوريا", "الأردن"];
    let unit = Unit::new("مليون نسمة");
    let amounts = names.iter().zip(values.clone());
    let amounts = amounts.map(|(name, value)| Amount::new(*name, value));
    #[cfg(form = "bars")]
    let chart = Bars::new(names, [Series::new("2024", values)]).unit(unit);
    #[cfg(form = "lines")]
    let chart = Lines::new(Times::years(2020..2025), [Series::new("2024", values)]).unit(unit);
    #[cfg(form = "areas")]
    let chart = Areas::new(Times::years(2020..2025), [Series::new("2024", values)]).unit(unit);
    #[cfg(form = "parts")]
    let chart = Parts::new(amounts).unit(unit);
    #[cfg(form = "ranges")]
    let chart = {
        let [from, to] = [
            Series::new("2000", values.clone()),
            Series::new("2024", values),
        ];
        Ranges::dumbbell(names, from, to).unit(unit)
    };
    #[cfg(form = "slope")]
    let chart = Slope::new(
        Times::years([2000, 2024]),
        names.map(|name| Series::new(name, values.iter().copied().take(2))),
    );
    #[cfg(form = "strip")]
    let chart = {
        let dots = names.iter().zip(&values);
        Strip::new([DotGroup::new("", dots.map(|(name, v)| Dot::new(*name, *v)))]).unit(unit)
    };
    #[cfg(form = "scatter")]
    let chart = {
        let dots = names.iter().zip(&values);
        Scatter::new([DotGroup::new(
            "",
            dots.map(|(name, v)| Dot::at(*name, *v, width)),
        )])
        .x(unit)
    };
    #[cfg(form = "table")]
    let chart = TableChart::new(names, [TableColumn::bars("2024", values).unit(unit)]);
    #[cfg(form = "columns")]
    let chart = Columns::new(names, [Series::new("2024", values)]).unit(unit);
    #[cfg(form = "paired_bars")]
    let chart = {
        let sources = ["2000", "2024"].map(|source| Series::new(source, values.clone()));
        PairedBars::new(names, sources).unit(unit)
    };
    #[cfg(form = "icons")]
    let chart = Icons::new(amounts);
    #[cfg(form = "waffle")]
    let chart = Waffle::new(amounts);
    #[cfg(form = "scorecard")]
    let chart = Scorecard::new(amounts.map(Card::new));
    #[cfg(form = "waterfall")]
    let chart = names
        .iter()
        .zip(&values)
        .fold(Waterfall::new(), |chart, (name, v)| chart.change(*name, *v));
    #[cfg(form = "timeline")]
    let chart = {
        let years = names.iter().zip(2020..);
        Timeline::new(years.map(|(name, year)| Event::new(*name, *name, Date::of_year(year))))
    };
    #[cfg(form = "none")]
    let scene = {
        let mut builder = SceneBuilder::new(width, settings.direction);
        settings
            .text
            .note
            .draw_at(&mut builder, names[0], Anchor::Start, values[0], 20.0);
        Ok::<Scene, LayoutError>(builder.finish(40.0))
    };
    #[cfg(not(form = "none"))]
    let scene = chart.scene(&settings);
    match scene {
        Ok(scene) => render::svg(&scene, Theme::Light),
        Err(_) => String::new(),
    }
}

fn main() {}

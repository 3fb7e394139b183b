//! Textures: they change nothing but the fills of areas, and tell all series of a chart apart.

use crate::forms;
use jisr_charts::chart::{Areas, BarMode, Bars, Chart, ColumnMode, Columns, Stacking};
use jisr_charts::i18n::Lang;
use jisr_charts::{
    Amount, ColorRole, Fill, LayoutError, Point, Rect, Scene, Series, Settings, Shape, Texture,
    Times,
};

/// The examples whose charts show values as areas in the colours of series.
const WITH_AREAS: [&str; 8] = [
    "bars",
    "paired_bars",
    "columns",
    "areas",
    "parts",
    "waffle",
    "icons",
    "waterfall",
];
/// Two textures differ already in an area of this side.
const LEAST: f64 = 10.0;

fn textured(chart: &dyn Chart, settings: &Settings) -> Scene {
    chart.scene(&settings.textures(true)).unwrap()
}

/// The colour and the fill of a closed shape, and whether it is large enough for a texture.
fn area(shape: &Shape) -> Option<(ColorRole, Fill, bool)> {
    match shape {
        Shape::Rect(r, color, fill) => Some((*color, *fill, r.w.min(r.h) >= LEAST)),
        Shape::Polygon(_, color, fill) => Some((*color, *fill, false)),
        _ => None,
    }
}

fn textures(scene: &Scene) -> Vec<Texture> {
    let mut all: Vec<Texture> = vec![];
    for shape in &scene.shapes {
        if let Some((_, Fill::Texture(texture), _)) = area(shape)
            && !all.contains(&texture)
        {
            all.push(texture);
        }
    }
    all
}

#[test]
fn textures_change_the_fills_of_areas_and_nothing_else() {
    for (form, charts) in forms::FORMS {
        let mut count = 0;
        for lang in [Lang::Ar, Lang::En] {
            for (name, chart) in charts(lang) {
                let settings = Settings::new(lang, 448.0);
                let plain = chart.scene(&settings).unwrap();
                let with = textured(chart.as_ref(), &settings);
                assert_eq!((&plain.labels, &plain.marks), (&with.labels, &with.marks));
                assert_eq!(plain.shapes.len(), with.shapes.len());
                for (a, b) in plain.shapes.iter().zip(&with.shapes) {
                    if a == b {
                        let solid = matches!(area(a), Some((color, Fill::Solid, true)) if color.texture().is_some());
                        assert!(!solid, "{form}, {name}: {a:?} has no texture");
                        continue;
                    }
                    count += 1;
                    let (Some((color, before, _)), Some((same, after, _))) = (area(a), area(b))
                    else {
                        panic!("{form}, {name}: {a:?} and {b:?}");
                    };
                    assert_eq!((color, before), (same, Fill::Solid));
                    assert_eq!(Some(after), color.texture().map(Fill::Texture));
                }
            }
        }
        if WITH_AREAS.contains(form) {
            assert!(count > 0, "{form} has no textures");
        }
    }
}

/// Whether a point lies in a textured area.
fn is_on_texture(scene: &Scene, p: Point) -> bool {
    scene.shapes.iter().any(|shape| match shape {
        Shape::Rect(r, _, Fill::Texture(_)) => r.holds(p),
        Shape::Polygon(corners, _, Fill::Texture(_)) => {
            let next = corners.iter().cycle().skip(1);
            let crossed = |(a, b): &(&Point, &Point)| {
                (a.y > p.y) != (b.y > p.y) && p.x < a.x + (b.x - a.x) * (p.y - a.y) / (b.y - a.y)
            };
            corners.iter().zip(next).filter(crossed).count() % 2 == 1
        }
        _ => false,
    })
}

#[test]
fn text_on_a_texture_is_in_the_colour_that_stands_out_from_marks() {
    let mut count = 0;
    for (form, charts) in forms::FORMS {
        for (name, chart) in charts(Lang::En) {
            let scene = textured(chart.as_ref(), &Settings::new(Lang::En, 672.0));
            for label in &scene.labels {
                let Rect { x, y, w, h } = label.frame;
                let middle = Point {
                    x: x + w / 2.0,
                    y: y + h / 2.0,
                };
                if is_on_texture(&scene, middle) {
                    count += 1;
                    let text = &label.text;
                    assert_eq!(label.color, ColorRole::OnMark, "{form}, {name}: {text}");
                }
            }
        }
    }
    assert!(count > 10, "only {count} texts stand on textures");
}

/// Series of three values each, as many as are asked for.
fn series(count: usize) -> Vec<Series> {
    let one = |i: usize| Series::new(["Series ", &i.to_string()].concat(), [9.0, 8.0, 7.0]);
    (0..count).map(one).collect()
}

#[test]
fn all_series_of_a_chart_have_different_textures() {
    let settings = Settings::new(Lang::En, 1000.0);
    let names = ["A", "B", "C"];
    let times = || Times::years([2010, 2011, 2012]);
    for count in 2..=ColorRole::SERIES.len() {
        let all = || series(count);
        let amounts = || (0..count).map(|i| Amount::new(["Part ", &i.to_string()].concat(), 9.0));
        let charts: Vec<Box<dyn Chart>> = vec![
            Box::new(Bars::new(names, all())),
            Box::new(Bars::new(names, all()).mode(BarMode::Stacked)),
            Box::new(Bars::new(names, all()).mode(BarMode::Share)),
            Box::new(Columns::new(names, all())),
            Box::new(Columns::new(names, all()).mode(ColumnMode::Percent)),
            Box::new(Columns::over_time(times(), all()).mode(ColumnMode::Stacked)),
            Box::new(Areas::new(times(), all())),
            Box::new(Areas::new(times(), all()).stacking(Stacking::Shares)),
            Box::new(jisr_charts::chart::Parts::new(amounts())),
            Box::new(jisr_charts::chart::Waffle::new(amounts())),
        ];
        for (place, chart) in charts.iter().enumerate() {
            let scene = textured(chart.as_ref(), &settings);
            assert_eq!(textures(&scene).len(), count, "chart {place}");
        }
    }
}

#[test]
fn more_series_than_textures_are_an_error() {
    let settings = Settings::new(Lang::En, 1000.0);
    let count = ColorRole::SERIES.len() + 1;
    let names = ["A", "B", "C"];
    let charts: [Box<dyn Chart>; 3] = [
        Box::new(Bars::new(names, series(count))),
        Box::new(Columns::new(names, series(count))),
        Box::new(Areas::new(Times::years([2010, 2011, 2012]), series(count))),
    ];
    for chart in charts {
        let error = chart.scene(&settings).unwrap_err();
        assert!(matches!(error, LayoutError::TooMany { .. }), "{error}");
    }
}

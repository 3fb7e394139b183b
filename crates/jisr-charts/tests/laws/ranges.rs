//! Ranges with random values.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Annotation, AxisStart, Chart, Position, Ranges};
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Datum, Fill, LayoutError, Point, Rect, Scene, Series, Settings};
use jisr_charts::{Shape, Unit, Value};
use proptest::prelude::*;

/// A value of any kind: a number, a range, an estimate, or none.
fn datum() -> impl Strategy<Value = Datum> {
    let number = -99_999i32..99_999;
    prop_oneof![
        4 => number.clone().prop_map(Datum::new),
        1 => number.clone().prop_map(|n| Datum::new(n).estimated()),
        1 => number.clone().prop_map(|n| Datum::new(n).caveat()),
        1 => (number.clone(), 0..50_000i32)
            .prop_map(|(n, more)| Datum::new((f64::from(n), f64::from(n + more)))),
        1 => Just(Datum::default()),
    ]
}

fn names(count: usize) -> Vec<String> {
    (0..count).map(|i| format!("Category {i}")).collect()
}

/// The centres of the dots of a colour.
fn dots(scene: &Scene, color: ColorRole) -> Vec<Point> {
    let center = |shape: &Shape| match shape {
        Shape::Dot(center, _, c, _) if *c == color => Some(*center),
        _ => None,
    };
    scene.shapes.iter().filter_map(center).collect()
}

/// The solid bars of a colour.
fn bars(scene: &Scene, color: ColorRole) -> Vec<Rect> {
    let bar = |shape: &Shape| match shape {
        Shape::Rect(r, c, Fill::Solid) if *c == color => Some(*r),
        _ => None,
    };
    scene.shapes.iter().filter_map(bar).collect()
}

/// Asserts that places are to each other as their values are.
fn assert_true(places: &[(f64, f64)]) {
    let (low, high) = (
        places.iter().min_by(|a, b| a.0.total_cmp(&b.0)).unwrap(),
        places.iter().max_by(|a, b| a.0.total_cmp(&b.0)).unwrap(),
    );
    for (value, place) in places {
        let share = (value - low.0) / (high.0 - low.0).max(1.0);
        let expected = low.1 + share * (high.1 - low.1);
        assert!((place - expected).abs() < 0.01, "{value} is at {place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_dumbbells_keep_the_laws(
        values in prop::collection::vec((datum(), datum()), 1..9),
        start in prop::sample::select(vec![AxisStart::Auto, AxisStart::Zero, AxisStart::Data]),
        gap in any::<bool>(),
    ) {
        let (from, to): (Vec<_>, Vec<_>) = values.into_iter().unzip();
        prop_assume!(from.iter().chain(&to).any(|d| d.value != Value::Missing));
        let names = names(from.len());
        let chart = Ranges::dumbbell(names, Series::new("Then", from), Series::new("Now", to));
        let chart = chart.unit(Unit::new("units")).axis_start(start);
        assert_laws(&if gap { chart.gap("Change") } else { chart });
    }

    #[test]
    fn random_ranges_keep_the_laws(
        values in prop::collection::vec((datum(), datum()), 1..9),
        line in -99_999i32..99_999,
    ) {
        let (first, second): (Vec<_>, Vec<_>) = values.into_iter().unzip();
        prop_assume!(first.iter().chain(&second).any(|d| d.value != Value::Missing));
        let series = [Series::new("First", first), Series::new("Second", second)];
        let chart = Ranges::bars(names(series[0].data.len()), series);
        let line = f64::from(line);
        assert_laws(&chart.annotations([
            Annotation::line(Position::Value(line), "A value that is meant"),
            Annotation::span(Position::Value(line), Position::Value(line + 9e3), "A stretch"),
        ]));
    }

    #[test]
    fn dots_are_at_their_values(values in prop::collection::vec((-9_999i32..9_999, -9_999i32..9_999), 2..9)) {
        let (from, to): (Vec<_>, Vec<_>) = values.into_iter().unzip();
        let series = (Series::new("Then", from.clone()), Series::new("Now", to.clone()));
        let chart = Ranges::dumbbell(names(from.len()), series.0, series.1).axis_start(AxisStart::Data);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let then = dots(&scene, ColorRole::First);
            let now = dots(&scene, ColorRole::Second);
            // A legend has a dot of each, too.
            let then = then.iter().rev().take(from.len()).rev().map(|p| p.x);
            let now = now.iter().rev().take(to.len()).rev().map(|p| p.x);
            let values = from.iter().chain(&to).map(|v| f64::from(*v));
            let places: Vec<_> = values.zip(then.chain(now)).collect();
            assert_true(&places);
        }
    }

    #[test]
    fn bars_reach_from_the_least_to_the_greatest_number(
        values in prop::collection::vec((0i32..9_000, 800i32..9_000), 2..9),
    ) {
        let ranges: Vec<(f64, f64)> = values
            .iter()
            .map(|(low, more)| (f64::from(*low), f64::from(low + more)))
            .collect();
        let chart = Ranges::bars(names(ranges.len()), [Series::new("s", ranges.clone())]);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let bars = bars(&scene, ColorRole::First);
            prop_assert_eq!(bars.len(), ranges.len());
            let ends = bars.iter().flat_map(|bar| [bar.x, bar.x + bar.w]);
            let values = ranges.iter().flat_map(|(low, high)| [*low, *high]);
            let places: Vec<_> = values.zip(ends).collect();
            assert_true(&places);
        }
    }
}

#[test]
fn an_axis_that_does_not_start_at_zero_says_so() {
    let settings = Settings::new(Lang::En, 448.0);
    let says = |start| {
        let series = (Series::new("Then", [70, 80]), Series::new("Now", [90, 75]));
        let chart = Ranges::dumbbell(["a", "b"], series.0, series.1).axis_start(start);
        let scene = chart.scene(&settings).unwrap();
        let words = settings.words.not_from_zero;
        scene.labels.iter().any(|label| label.text == words)
    };
    assert!(says(AxisStart::Auto));
    assert!(says(AxisStart::Data));
    assert!(!says(AxisStart::Zero));
}

#[test]
fn estimates_and_missing_values_are_named_and_look_different() {
    let settings = Settings::new(Lang::En, 672.0);
    let series = (
        Series::new("Plan", [Datum::new(5), Datum::default()]),
        Series::new("Actual", [Datum::new(7).estimated(), Datum::new(3)]),
    );
    let chart = Ranges::dumbbell(["a", "b"], series.0, series.1);
    let scene = chart.scene(&settings).unwrap();
    let texts: Vec<&str> = scene.labels.iter().map(|l| l.text.as_str()).collect();
    assert!(texts.contains(&"Actual: estimate"), "{texts:?}");
    assert!(texts.contains(&"Plan: no data"), "{texts:?}");
    let rings = scene
        .shapes
        .iter()
        .filter(|s| matches!(s, Shape::Dot(_, _, _, Fill::Outline(_))));
    assert_eq!(rings.count(), 1);
    assert_eq!(chart.table(&settings).rows[0][2], "7 (estimate)");
}

#[test]
fn data_that_can_make_no_chart_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let chart = |to: Vec<Datum>| {
        Ranges::dumbbell(
            ["a"],
            Series::new("Then", [Value::Missing]),
            Series::new("Now", to),
        )
    };
    assert_eq!(
        chart(vec![Datum::default()]).scene(&settings),
        Err(LayoutError::NoData)
    );
    let unequal = LayoutError::UnequalLengths {
        series: 1,
        values: 2,
        expected: 1,
    };
    let two = vec![Datum::new(1), Datum::new(2)];
    assert_eq!(chart(two).scene(&settings), Err(unequal));
    let narrow = chart(vec![Datum::new(1_000_000)]).scene(&settings.width(90.0));
    assert!(matches!(narrow, Err(LayoutError::TooNarrow { .. })));
    let outside =
        chart(vec![Datum::new(1)]).annotations([Annotation::mark("no such mark", "text")]);
    let expected = LayoutError::AnnotationOutside { item: 0 };
    assert_eq!(outside.scene(&settings), Err(expected));
}

//! Strips and scatters with random values.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::Value;
use jisr_charts::chart::{Annotation, AxisStart, Chart, Dot, DotGroup, DotLabels, Position};
use jisr_charts::chart::{Scatter, Strip};
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Datum, Fill, LayoutError, Point, Scene, Settings, Shape, Unit};
use proptest::prelude::*;

/// A value of any kind: a number, a range, an estimate, or none.
fn datum() -> impl Strategy<Value = Datum> {
    let number = -99_999i32..99_999;
    prop_oneof![
        6 => number.clone().prop_map(Datum::new),
        1 => number.clone().prop_map(|n| Datum::new(n).estimated()),
        1 => number.clone().prop_map(|n| Datum::new(n).caveat()),
        1 => (number.clone(), 0..50_000i32)
            .prop_map(|(n, more)| Datum::new((f64::from(n), f64::from(n + more)))),
        1 => Just(Datum::default()),
    ]
}

/// Dots of a scatter, some of them chosen.
fn dots(most: usize) -> impl Strategy<Value = Vec<Dot>> {
    let dot = (datum(), datum(), 0u32..10_000, any::<bool>());
    prop::collection::vec(dot, 1..most).prop_map(|dots| {
        let dots = dots.into_iter().enumerate();
        let dot = |(i, (x, y, size, chosen))| {
            let dot = Dot::at(format!("Dot number {i}"), x, y).size(f64::from(size));
            if chosen { dot.labelled() } else { dot }
        };
        dots.map(dot).collect()
    })
}

/// Whether one dot at least can be drawn.
fn any_drawn(dots: &[Dot]) -> bool {
    let known = |datum: &Datum| datum.value != Value::Missing;
    dots.iter().any(|dot| known(&dot.x) && known(&dot.y))
}

/// The centres and radii of the dots of a colour, without the rings of paper around them.
fn discs(scene: &Scene, color: ColorRole) -> Vec<(Point, f64)> {
    let disc = |shape: &Shape| match shape {
        Shape::Dot(center, r, c, Fill::Solid) if *c == color => Some((*center, *r)),
        _ => None,
    };
    scene.shapes.iter().filter_map(disc).collect()
}

/// Asserts that sorted places are to each other as the sorted values are.
fn assert_true(mut values: Vec<f64>, mut places: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    places.sort_by(f64::total_cmp);
    assert_eq!(values.len(), places.len());
    let (first, last) = (values[0], values[values.len() - 1]);
    let (low, high) = (places[0], places[places.len() - 1]);
    for (value, place) in values.iter().zip(&places) {
        let share = (value - first) / (last - first).max(1.0);
        let expected = low + share * (high - low);
        assert!((place - expected).abs() < 0.01, "{value} is at {place}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn random_scatters_keep_the_laws(
        first in dots(12),
        second in dots(12),
        sized in any::<bool>(),
        start in prop::sample::select(vec![AxisStart::Auto, AxisStart::Zero, AxisStart::Data]),
    ) {
        prop_assume!(any_drawn(&first));
        let groups = [DotGroup::new("First", first), DotGroup::new("Second", second)];
        let chart = Scatter::new(groups)
            .x(Unit::new("Across"))
            .y(Unit::new("Upward"))
            .start(start, start)
            .annotations([
                Annotation::line(Position::Value(0.0), "A value that is meant"),
                Annotation::span(Position::Number(0.0), Position::Number(5e4), "A stretch"),
                Annotation::point(Position::Number(100.0), 100.0, "What happened here"),
            ]);
        assert_laws(&if sized { chart.size(Unit::new("people")) } else { chart });
    }

    #[test]
    fn random_strips_keep_the_laws(first in dots(30), second in dots(12), chosen in any::<bool>()) {
        prop_assume!(first.iter().any(|dot| dot.x.value != Value::Missing));
        let rows = [DotGroup::new("First", first), DotGroup::new("Second", second)];
        let labels = if chosen { DotLabels::Chosen } else { DotLabels::Fitting };
        assert_laws(&Strip::new(rows).unit(Unit::new("units")).labels(labels));
    }

    #[test]
    fn dots_of_a_scatter_are_at_their_values(
        values in prop::collection::vec((-9_999i32..9_999, -9_999i32..9_999), 2..40),
    ) {
        let dot = |(x, y): &(i32, i32)| Dot::at("", *x, *y);
        let chart = Scatter::new([DotGroup::new("", values.iter().map(dot))]);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let discs = discs(&scene, ColorRole::First);
            let x = values.iter().map(|v| f64::from(v.0)).collect();
            assert_true(x, discs.iter().map(|d| d.0.x).collect());
            let y = values.iter().map(|v| -f64::from(v.1)).collect();
            assert_true(y, discs.iter().map(|d| d.0.y).collect());
        }
    }

    #[test]
    fn dots_of_a_strip_are_at_their_values_and_do_not_overlap(
        values in prop::collection::vec(-999i32..999, 2..60),
    ) {
        let dots = values.iter().map(|x| Dot::new("", *x));
        let chart = Strip::new([DotGroup::new("", dots)]);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let discs = discs(&scene, ColorRole::First);
            let x = values.iter().map(|v| f64::from(*v)).collect();
            assert_true(x, discs.iter().map(|d| d.0.x).collect());
            for (i, (a, r)) in discs.iter().enumerate() {
                for (b, s) in &discs[i + 1..] {
                    prop_assert!((a.x - b.x).hypot(a.y - b.y) > r + s);
                }
            }
        }
    }

    #[test]
    fn areas_are_true_to_sizes(sizes in prop::collection::vec(100u32..10_000, 2..20)) {
        let dot = |(i, size): (usize, &u32)| Dot::at("", i as f64, 0.0).size(f64::from(*size));
        let dots = sizes.iter().enumerate().map(dot);
        let chart = Scatter::new([DotGroup::new("", dots)]).size(Unit::new("people"));
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let mut radii: Vec<f64> = discs(&scene, ColorRole::First).iter().map(|d| d.1).collect();
            radii.sort_by(f64::total_cmp);
            let mut sizes: Vec<f64> = sizes.iter().map(|s| f64::from(*s)).collect();
            sizes.sort_by(f64::total_cmp);
            let (radius, size) = (radii[radii.len() - 1], sizes[sizes.len() - 1]);
            for (r, s) in radii.iter().zip(&sizes).filter(|(r, _)| **r > 1.5) {
                let share = (r / radius).powi(2);
                prop_assert!((share - s / size).abs() < 1e-6, "{share} is not {}", s / size);
            }
        }
    }
}

#[test]
fn each_dot_belongs_to_one_mark() {
    let dots = (0..2000).map(|i| Dot::at("", i * 37 % 1000, i * 91 % 1000));
    let chart = Scatter::new([DotGroup::new("", dots)]);
    let scene = chart.scene(&Settings::new(Lang::Ar, 448.0)).unwrap();
    let mut ids: Vec<&str> = scene.marks.iter().flat_map(|m| m.id.split(' ')).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 2000);
}

#[test]
fn many_dots_are_all_drawn() {
    let settings = Settings::new(Lang::Ar, 672.0);
    let dots = || (0..5000).map(|i| Dot::at("", i * 37 % 1009, i * 91 % 997));
    let (scatter, strip) = (
        Scatter::new([DotGroup::new("", dots())]),
        Strip::new([DotGroup::new("", dots())]),
    );
    assert_eq!(
        discs(&scatter.scene(&settings).unwrap(), ColorRole::First).len(),
        5000
    );
    assert_eq!(
        discs(&strip.scene(&settings).unwrap(), ColorRole::First).len(),
        5000
    );
}

#[test]
fn dots_without_data_are_named() {
    let settings = Settings::new(Lang::En, 448.0);
    let dots = [Dot::at("Jordan", 1, 2), Dot::at("Syria", 3, Value::Missing)];
    let chart = Scatter::new([DotGroup::new("", dots)]);
    let scene = chart.scene(&settings).unwrap();
    assert!(
        scene
            .labels
            .iter()
            .any(|label| label.text == "no data: Syria")
    );
    assert_eq!(scene.marks.len(), 1);
    assert_eq!(chart.table(&settings).rows[1][2], "no data");
}

#[test]
fn data_that_can_make_no_chart_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let scatter = |dot| Scatter::new([DotGroup::new("", [dot])]).size(Unit::new("people"));
    let error = |chart: &dyn Chart| chart.scene(&settings).unwrap_err();
    assert_eq!(error(&scatter(Dot::at("", 1, 2))), LayoutError::NoData);
    let negative = LayoutError::Negative { series: 0, item: 0 };
    assert_eq!(error(&scatter(Dot::at("", 1, 2).size(-1))), negative);
    let same = (0..3000).map(|_| Dot::new("", 1));
    let crowded = Strip::new([DotGroup::new("", same)]);
    assert!(matches!(error(&crowded), LayoutError::TooMany { .. }));
    let narrow = Strip::new([DotGroup::new("", [Dot::new("", 1)])]);
    let narrow = narrow.scene(&settings.width(100.0));
    assert!(matches!(narrow, Err(LayoutError::TooNarrow { .. })));
}

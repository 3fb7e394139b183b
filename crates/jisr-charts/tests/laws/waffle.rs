//! Fields of squares with random parts.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Chart, Item, Waffle};
use jisr_charts::i18n::Lang;
use jisr_charts::{
    Amount, ColorRole, Datum, Fill, LayoutError, Scene, Settings, Shape, Unit, Value,
};
use proptest::prelude::*;

/// The colour of a part at a place, as the form chooses it.
fn color(place: usize) -> ColorRole {
    ColorRole::SERIES[place]
}

/// The area of all squares in a colour, without the swatch of the label.
fn area(scene: &Scene, place: usize) -> f64 {
    let area = |shape: &Shape| match shape {
        Shape::Rect(r, c, Fill::Solid) if *c == color(place) && r.h != 11.0 => r.w * r.h,
        _ => 0.0,
    };
    scene.shapes.iter().map(area).sum()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_fields_keep_the_laws(
        values in prop::collection::vec((0i32..10_000, 0u8..6), 0..7),
        known in 1i32..10_000,
    ) {
        let datum = |(value, kind): (i32, u8)| match kind {
            0 => Datum::new(Value::Missing),
            1 => Datum::new(value).estimated().caveat(),
            2 => Datum::new((f64::from(value), f64::from(value) + 500.0)),
            _ => Datum::new(value),
        };
        let parts = values.into_iter().map(|v| Amount::new("A name of several words", datum(v)));
        let known = Amount::new("Known", known);
        let chart = Waffle::new([known].into_iter().chain(parts)).unit(Unit::new("units"));
        assert_laws(&chart);
    }

    #[test]
    fn areas_are_true_to_amounts(values in prop::collection::vec(1i32..10_000, 1..8)) {
        let chart = Waffle::new(values.iter().map(|n| Amount::new("Part", *n)));
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::Ar, width)).unwrap();
            let all: f64 = (0..values.len()).map(|i| area(&scene, i)).sum();
            let sum: f64 = values.iter().copied().map(f64::from).sum();
            for (i, value) in values.iter().enumerate() {
                let expected = all * f64::from(*value) / sum;
                prop_assert!((area(&scene, i) - expected).abs() < 1e-6);
            }
        }
    }
}

#[test]
fn a_hundred_per_cent_are_a_hundred_squares() {
    let chart = Waffle::new([Amount::new("Part", 30)]).unit(Unit::percent("of all"));
    let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
    let of = |wanted: fn(ColorRole, Fill) -> bool| {
        let is = |s: &&Shape| matches!(s, Shape::Rect(r, c, f) if r.h != 11.0 && wanted(*c, *f));
        scene.shapes.iter().filter(is).count()
    };
    assert_eq!(of(|color, _| color == ColorRole::Grid), 100);
    assert_eq!(
        of(|color, fill| color == ColorRole::First && fill == Fill::Solid),
        30
    );
}

#[test]
fn data_that_can_fill_no_field_are_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let scene = |chart: Waffle| chart.scene(&settings).map(|scene| scene.marks.len());
    let of = |values: &[Value]| Waffle::new(values.iter().map(|v| Amount::new("Part", *v)));
    assert_eq!(scene(of(&[])), Err(LayoutError::NoData));
    assert_eq!(scene(of(&[Value::Missing])), Err(LayoutError::NoData));
    let negative = LayoutError::Negative { series: 0, item: 0 };
    assert_eq!(scene(of(&[(-3).into()])), Err(negative));
    let many = |what, count, limit| Err(LayoutError::TooMany { what, count, limit });
    assert_eq!(scene(of(&[1.into(); 9])), many(Item::Part, 9, 8));
    let squares = of(&[900.into()]).per_square(2.0);
    assert_eq!(scene(squares), many(Item::Icon, 450, 400));
}

//! Slope charts with random values.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Chart, Item, Slope};
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, Datum, Fill, LayoutError, Series, Settings, Shape};
use jisr_charts::{TimeDirection, Times, Unit, Value};
use proptest::prelude::*;

fn datum() -> impl Strategy<Value = Datum> {
    let number = -9_999i32..9_999;
    prop_oneof![
        4 => number.clone().prop_map(Datum::new),
        1 => number.clone().prop_map(|n| Datum::new(n).estimated()),
        1 => number.clone().prop_map(|n| Datum::new(n).caveat()),
        1 => (number.clone(), 0..5_000i32)
            .prop_map(|(n, more)| Datum::new((f64::from(n), f64::from(n + more)))),
        1 => Just(Datum::default()),
    ]
}

fn years() -> Times {
    Times::years([1990, 2024])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_slopes_keep_the_laws(values in prop::collection::vec((datum(), datum()), 1..12)) {
        let known = |d: &Datum| d.value != Value::Missing;
        prop_assume!(values.iter().any(|(a, b)| known(a) || known(b)));
        let values = values.into_iter().enumerate();
        let series = values.map(|(i, (a, b))| Series::new(format!("Series {i}"), [a, b]));
        assert_laws(&Slope::new(years(), series).unit(Unit::new("units")));
    }

    #[test]
    fn heights_are_true_to_values(values in prop::collection::vec((-999i32..999, -999i32..999), 2..8)) {
        let series = values.iter().map(|(a, b)| Series::new("s", [*a, *b]).color(ColorRole::First));
        let chart = Slope::new(years(), series);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let dot = |shape: &Shape| match shape {
                Shape::Dot(center, _, ColorRole::First, Fill::Solid) => Some(center.y),
                _ => None,
            };
            let mut heights: Vec<f64> = scene.shapes.iter().filter_map(dot).collect();
            heights.sort_by(|a, b| b.total_cmp(a));
            let values = values.iter().flat_map(|(a, b)| [*a, *b]);
            let mut values: Vec<f64> = values.map(f64::from).collect();
            values.sort_by(f64::total_cmp);
            prop_assert_eq!(heights.len(), values.len());
            let last = values.len() - 1;
            for (value, height) in values.iter().zip(&heights) {
                let share = (value - values[0]) / (values[last] - values[0]).max(1.0);
                let expected = heights[0] + share * (heights[last] - heights[0]);
                prop_assert!((height - expected).abs() < 0.01, "{value} is at {height}");
            }
        }
    }
}

#[test]
fn the_later_time_is_where_time_ends() {
    let chart = Slope::new(
        years(),
        [Series::new("s", [Datum::new(1), Datum::new(2).estimated()])],
    );
    for (time, later_is_right) in [(TimeDirection::Ltr, true), (TimeDirection::Rtl, false)] {
        for lang in [Lang::Ar, Lang::En] {
            let scene = chart.scene(&Settings::new(lang, 448.0).time(time)).unwrap();
            let x = |fill: fn(&Fill) -> bool| {
                let dot = |shape: &Shape| match shape {
                    Shape::Dot(center, _, _, f) if fill(f) => Some(center.x),
                    _ => None,
                };
                scene.shapes.iter().find_map(dot).unwrap()
            };
            let later = x(|fill| matches!(fill, Fill::Outline(_)));
            let earlier = x(|fill| *fill == Fill::Solid);
            assert_eq!(later > earlier, later_is_right, "{lang:?} {time:?}");
        }
    }
}

#[test]
fn data_that_can_make_no_chart_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let error = |chart: Slope| chart.scene(&settings).unwrap_err();
    let none = Series::new("s", [Value::Missing, Value::Missing]);
    assert_eq!(error(Slope::new(years(), [none])), LayoutError::NoData);
    let three = LayoutError::UnequalLengths {
        series: 0,
        values: 3,
        expected: 2,
    };
    assert_eq!(
        error(Slope::new(years(), [Series::new("s", [1, 2, 3])])),
        three
    );
    let many = (0..50).map(|i| Series::new("s", [i, i]));
    let expected = LayoutError::TooMany {
        what: Item::Series,
        count: 50,
        limit: 40,
    };
    assert_eq!(error(Slope::new(years(), many)), expected);
}

//! Bars in all modes, with random values: numbers, ranges, estimates, missing ones.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{BarMode, BarOrder, Bars, Chart, Middle};
use jisr_charts::i18n::Lang;
use jisr_charts::{Datum, Fill, LayoutError, Rect, Scene, Series, Settings, Shape, Unit, Value};
use proptest::prelude::*;

const MODES: [BarMode; 5] = [
    BarMode::Grouped,
    BarMode::Stacked,
    BarMode::Share,
    BarMode::Diverging(Middle::After(1)),
    BarMode::Diverging(Middle::Within(1)),
];

/// Bars of three series with these values, a row for each category.
fn bars(rows: &[[Datum; 3]], mode: BarMode) -> Bars {
    let names = (0..rows.len()).map(|i| format!("Category {i}"));
    let series = [0, 1, 2].map(|place| {
        let data = rows.iter().map(move |row| row[place].clone());
        Series::new(format!("Series {place}"), data)
    });
    Bars::new(names, series).unit(Unit::new("units")).mode(mode)
}

/// A value that is a number, a range, an estimate, doubtful or missing.
fn datum(least: i32) -> impl Strategy<Value = Datum> {
    let number = least..10_000i32;
    prop_oneof![
        4 => number.clone().prop_map(Datum::new),
        1 => number.clone().prop_map(|n| Datum::new(n).estimated()),
        1 => number.clone().prop_map(|n| Datum::new(n).caveat().note("noted")),
        1 => (number.clone(), number).prop_map(|(a, b)| Datum::new((f64::from(a), f64::from(b)))),
        1 => Just(Datum::new(Value::Missing)),
    ]
}

fn rows(least: i32) -> impl Strategy<Value = Vec<[Datum; 3]>> {
    let row = [datum(least), datum(least), datum(least)];
    prop::collection::vec(row, 1..7)
}

/// The filled rectangle of a mark.
fn bar(scene: &Scene, id: &str) -> Rect {
    let mark = scene.marks.iter().find(|m| m.id == id).unwrap();
    let filled = |shape: &Shape| match shape {
        Shape::Rect(r, _, Fill::Solid) => Some(*r),
        _ => None,
    };
    scene.shapes[mark.shapes.clone()]
        .iter()
        .find_map(filled)
        .unwrap()
}

fn scene(chart: &Bars, width: f64) -> Scene {
    chart.scene(&Settings::new(Lang::En, width)).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn random_bars_keep_the_laws_in_modes_that_allow_negative_values(rows in rows(-10_000)) {
        for mode in [BarMode::Grouped, BarMode::Stacked] {
            let chart = bars(&rows, mode);
            if chart.scene(&Settings::new(Lang::En, 448.0)) != Err(LayoutError::NoData) {
                assert_laws(&chart);
            }
        }
    }

    #[test]
    fn random_parts_keep_the_laws_in_every_mode(rows in rows(0)) {
        for mode in MODES {
            let chart = bars(&rows, mode).order(BarOrder::Descending).most_rows(4);
            if chart.scene(&Settings::new(Lang::En, 448.0)) != Err(LayoutError::NoData) {
                assert_laws(&chart);
            }
        }
    }

    #[test]
    fn lengths_are_true_to_values_in_every_mode(
        rows in prop::collection::vec([1i32..1000, 1..1000, 1..1000], 1..6)
    ) {
        let data: Vec<[Datum; 3]> = rows.iter().map(|row| row.map(Datum::new)).collect();
        for mode in MODES {
            let chart = bars(&data, mode);
            for width in WIDTHS {
                let scene = scene(&chart, width);
                let mut unit = None;
                for (item, row) in rows.iter().enumerate() {
                    let whole = match mode {
                        BarMode::Share => f64::from(row.iter().sum::<i32>()),
                        _ => 1.0,
                    };
                    for (place, value) in row.iter().enumerate() {
                        let drawn = bar(&scene, &format!("{place}.{item}")).w;
                        let amount = f64::from(*value) / whole;
                        let unit = *unit.get_or_insert(drawn / amount);
                        prop_assert!(
                            (drawn - amount * unit).abs() < 1e-6,
                            "{mode:?} {width}: {drawn} is not {}", amount * unit
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn parts_follow_each_other_without_a_gap(
        rows in prop::collection::vec([1i32..1000, 1..1000, 1..1000], 1..6)
    ) {
        let data: Vec<[Datum; 3]> = rows.iter().map(|row| row.map(Datum::new)).collect();
        for mode in MODES.into_iter().skip(1) {
            let scene = scene(&bars(&data, mode), 448.0);
            let mut shares = vec![];
            for item in 0..rows.len() {
                let parts = [0, 1, 2].map(|place| bar(&scene, &format!("{place}.{item}")));
                for pair in parts.windows(2) {
                    prop_assert!((pair[0].x + pair[0].w - pair[1].x).abs() < 1e-6, "{mode:?}");
                }
                shares.push((parts[0].x, parts[2].x + parts[2].w));
            }
            if mode == BarMode::Share {
                for share in &shares {
                    prop_assert!((share.0 - shares[0].0).abs() < 1e-6, "{shares:?}");
                    prop_assert!((share.1 - shares[0].1).abs() < 1e-6, "{shares:?}");
                }
            }
        }
    }

    #[test]
    fn the_middle_line_is_where_it_is_said_to_be(
        rows in prop::collection::vec([1i32..1000, 1..1000, 1..1000], 1..6)
    ) {
        let data: Vec<[Datum; 3]> = rows.iter().map(|row| row.map(Datum::new)).collect();
        for middle in [Middle::After(1), Middle::After(2), Middle::Within(1)] {
            let scene = scene(&bars(&data, BarMode::Diverging(middle)), 672.0);
            let lines = (0..rows.len()).map(|item| match middle {
                Middle::After(count) => bar(&scene, &format!("{count}.{item}")).x,
                Middle::Within(place) => {
                    let part = bar(&scene, &format!("{place}.{item}"));
                    part.x + part.w / 2.0
                }
            });
            let lines: Vec<f64> = lines.collect();
            prop_assert!(lines.iter().all(|x| (x - lines[0]).abs() < 1e-6), "{lines:?}");
        }
    }

    #[test]
    fn rows_are_in_the_order_that_is_asked_for(
        values in prop::collection::vec(-1000i32..1000, 2..12)
    ) {
        let names: Vec<String> = values.iter().map(i32::to_string).collect();
        let chart = Bars::new(names, [Series::new("Series", values.clone())]);
        let drawn = |order: BarOrder| -> Vec<i32> {
            let scene = scene(&chart.clone().order(order), 448.0);
            let value = |id: &str| values[id.strip_prefix("0.").unwrap().parse::<usize>().unwrap()];
            scene.marks.iter().map(|mark| value(&mark.id)).collect()
        };
        let mut sorted = values.clone();
        sorted.sort_unstable();
        prop_assert_eq!(drawn(BarOrder::Ascending), sorted.clone());
        sorted.reverse();
        prop_assert_eq!(drawn(BarOrder::Descending), sorted);
        prop_assert_eq!(drawn(BarOrder::AsGiven), values.clone());
    }

    #[test]
    fn the_smallest_categories_are_summed_up_in_a_last_row(
        values in prop::collection::vec(1i32..1000, 5..12)
    ) {
        let names: Vec<String> = values.iter().map(i32::to_string).collect();
        let chart = Bars::new(names, [Series::new("Series", values.clone())]).most_rows(4);
        let scene = scene(&chart.order(BarOrder::Descending), 448.0);
        let mut sorted = values.clone();
        sorted.sort_unstable();
        sorted.reverse();
        let rest: i32 = sorted.split_off(3).iter().sum();
        sorted.push(rest);
        let drawn: Vec<f64> = scene.marks.iter().map(|mark| bar(&scene, &mark.id).w).collect();
        prop_assert_eq!(drawn.len(), 4);
        for (value, length) in sorted.iter().zip(&drawn) {
            let expected = drawn[0] * f64::from(*value) / f64::from(sorted[0]);
            prop_assert!((length - expected).abs() < 1e-6, "{length} is not {expected}");
        }
    }
}

#[test]
fn parts_of_a_whole_are_not_negative() {
    let rows = [[Datum::new(1), Datum::new(-2), Datum::new(3)]];
    let settings = Settings::new(Lang::En, 448.0);
    let negative = LayoutError::Negative { series: 1, item: 0 };
    for mode in MODES.into_iter().skip(2) {
        assert_eq!(
            bars(&rows, mode).scene(&settings),
            Err(negative),
            "{mode:?}"
        );
    }
}

#[test]
fn a_number_that_leaves_no_room_for_bars_is_an_error() {
    let long =
        Datum::new(1).label("about one hundred and twenty-three thousand four hundred units");
    let chart = Bars::new(["A"], [Series::new("Series", [long])]);
    let error = chart.scene(&Settings::new(Lang::En, 304.0));
    let Err(LayoutError::TooNarrow { least, .. }) = error else {
        panic!("{error:?}");
    };
    assert!(chart.scene(&Settings::new(Lang::En, least + 1.0)).is_ok());
}

#[test]
fn colours_limit_the_number_of_series() {
    let series = (0..9).map(|i| Series::new(i.to_string(), [i]));
    let error = Bars::new(["A"], series).scene(&Settings::new(Lang::En, 448.0));
    assert!(matches!(error, Err(LayoutError::TooMany { limit: 8, .. })));
}

#[test]
fn a_missing_value_is_named_and_takes_no_length() {
    let rows = [[Datum::new(1), Datum::new(Value::Missing), Datum::new(3)]];
    for mode in MODES {
        let scene = scene(&bars(&rows, mode), 448.0);
        let texts = scene.labels.iter();
        let named = texts.filter(|l| l.text.contains("no data")).count();
        assert_eq!(named, 1, "{mode:?}");
        let has_length = scene.marks.iter().any(|m| {
            let mut shapes = scene.shapes[m.shapes.clone()].iter();
            m.id == "1.0" && shapes.any(|s| matches!(s, Shape::Rect(..)))
        });
        assert!(!has_length, "{mode:?}");
    }
}

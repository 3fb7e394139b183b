//! Paired bars with random values.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Chart, Followed, Gaps, PairedBars};
use jisr_charts::i18n::Lang;
use jisr_charts::{Datum, Fill, LayoutError, Scene, Series, Settings, Shape, Unit, Value};
use proptest::prelude::*;

fn paired(rows: &[[Datum; 2]]) -> PairedBars {
    let names = (0..rows.len()).map(|i| format!("Category {i}"));
    let series = [0, 1].map(|side| {
        let data = rows.iter().map(move |row| row[side].clone());
        Series::new(["First count", "Second count"][side], data)
    });
    PairedBars::new(names, series).unit(Unit::new("units"))
}

fn datum() -> impl Strategy<Value = Datum> {
    let number = -1_000..10_000i32;
    prop_oneof![
        4 => number.clone().prop_map(Datum::new),
        1 => number.clone().prop_map(|n| Datum::new(n).estimated()),
        1 => number.clone().prop_map(|n| Datum::new(n).caveat().note("noted")),
        1 => (number.clone(), number).prop_map(|(a, b)| Datum::new((f64::from(a), f64::from(b)))),
        1 => Just(Datum::new(Value::Missing)),
    ]
}

/// The length of the first level line among the shapes of a mark: its bracket.
fn bracket(scene: &Scene, id: &str) -> f64 {
    let mark = scene.marks.iter().find(|m| m.id == id).unwrap();
    let level = |shape: &Shape| match shape {
        Shape::Line(a, b, _) if a.y == b.y => Some((a.x - b.x).abs()),
        _ => None,
    };
    scene.shapes[mark.shapes.clone()]
        .iter()
        .find_map(level)
        .unwrap()
}

/// The length of the first filled rectangle of a mark.
fn length(scene: &Scene, id: &str) -> f64 {
    let mark = scene.marks.iter().find(|m| m.id == id).unwrap();
    let filled = |shape: &Shape| match shape {
        Shape::Rect(r, _, Fill::Solid) => Some(r.w),
        _ => None,
    };
    scene.shapes[mark.shapes.clone()]
        .iter()
        .find_map(filled)
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn random_pairs_keep_the_laws(rows in prop::collection::vec([datum(), datum()], 1..5)) {
        let chart = paired(&rows).followed(Followed::First);
        if chart.scene(&Settings::new(Lang::En, 448.0)) != Err(LayoutError::NoData) {
            assert_laws(&chart);
        }
    }

    #[test]
    fn bars_and_gaps_are_true_to_values(
        rows in prop::collection::vec([1i32..1000, 1..1000], 1..5)
    ) {
        let data: Vec<[Datum; 2]> = rows.iter().map(|row| row.map(Datum::new)).collect();
        for width in WIDTHS {
            let scene = paired(&data).scene(&Settings::new(Lang::En, width)).unwrap();
            let unit = length(&scene, "0.0") / f64::from(rows[0][0]);
            for (item, [first, second]) in rows.iter().enumerate() {
                let lengths = [
                    (f64::from(*first), length(&scene, &format!("0.{item}"))),
                    (f64::from(*second), length(&scene, &format!("1.{item}"))),
                    (f64::from((first - second).abs()), bracket(&scene, &format!("gap.{item}"))),
                ];
                for (amount, drawn) in lengths {
                    prop_assert!((amount * unit - drawn).abs() < 1e-6, "{amount}: {drawn}");
                }
            }
        }
    }

    #[test]
    fn a_switch_between_states_moves_no_row(
        rows in prop::collection::vec([1i32..1000, 1..1000], 1..5)
    ) {
        let data: Vec<[Datum; 2]> = rows.iter().map(|row| row.map(Datum::new)).collect();
        let stated = [0, 1].map(|side| rows.iter().map(|r| Datum::new(r[side] + 7)).collect());
        let gaps = paired(&data).captions(["The values and the gaps between them"]);
        let before = paired(&data).gaps(Gaps::Hidden).stated(stated);
        for width in WIDTHS {
            let settings = Settings::new(Lang::En, width);
            let draw = |shown: &PairedBars, other: &PairedBars| {
                let chart = shown.clone().alternatives(vec![other.clone()]);
                chart.scene(&settings).unwrap()
            };
            let [a, b] = [draw(&gaps, &before), draw(&before, &gaps)];
            prop_assert_eq!(a.height, b.height);
            let tops = |scene: &Scene| -> Vec<f64> {
                let bars = scene.marks.iter().filter(|m| !m.id.starts_with("gap"));
                bars.map(|m| m.rect.y).collect()
            };
            prop_assert_eq!(tops(&a), tops(&b));
        }
    }
}

#[test]
fn a_pair_with_a_missing_value_has_no_gap_and_says_so() {
    let chart = paired(&[[Datum::new(5), Datum::new(Value::Missing)]]);
    let settings = Settings::new(Lang::En, 672.0);
    let scene = chart.scene(&settings).unwrap();
    assert_eq!(scene.marks.len(), 2);
    assert!(scene.labels.iter().any(|l| l.text == "no data"));
    assert_eq!(
        chart.table(&settings).rows,
        [["Category 0", "5", "no data", "no data"]]
    );
}

#[test]
fn the_gap_has_as_many_decimal_places_as_the_values() {
    let chart = paired(&[[Datum::new(5.1), Datum::new(6.4)]]);
    let scene = chart.scene(&Settings::new(Lang::En, 672.0)).unwrap();
    assert!(scene.labels.iter().any(|l| l.text == "gap 1.3"));
}

#[test]
fn lists_of_other_lengths_are_errors() {
    let settings = Settings::new(Lang::En, 448.0);
    let rows = [
        [Datum::new(1), Datum::new(2)],
        [Datum::new(3), Datum::new(4)],
    ];
    let unequal = paired(&rows).stated([vec![Datum::new(1)], vec![]]);
    let expected = LayoutError::UnequalLengths {
        series: 0,
        values: 1,
        expected: 2,
    };
    assert_eq!(unequal.scene(&settings), Err(expected));
    let empty = paired(&[[Datum::default(), Datum::default()]]);
    assert_eq!(empty.scene(&settings), Err(LayoutError::NoData));
}

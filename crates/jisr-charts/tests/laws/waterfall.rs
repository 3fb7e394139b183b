//! Waterfalls with random values.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Chart, StepKind, Waterfall, WaterfallLayout};
use jisr_charts::i18n::{Decimal, Lang, strip};
use jisr_charts::{ColorRole, Datum, LayoutError, Rect, Scene, Settings, Shape, Unit, Value};
use proptest::prelude::*;

const LAYOUTS: [WaterfallLayout; 2] = [WaterfallLayout::Auto, WaterfallLayout::Rows];

/// The rectangles of marks, in their order.
fn bars(scene: &Scene) -> Vec<Rect> {
    let rect = |shape: &Shape| match shape {
        Shape::Rect(r, ..) => Some(*r),
        _ => None,
    };
    let first = |mark: &jisr_charts::Mark| scene.shapes[mark.shapes.clone()].iter().find_map(rect);
    scene.marks.iter().filter_map(first).collect()
}

fn texts(scene: &Scene) -> Vec<String> {
    scene.labels.iter().map(|l| strip(&l.text)).collect()
}

/// A chart of whole numbers with a stated sum.
fn of(changes: &[i32], sum: i32) -> Waterfall {
    let steps = changes.iter().enumerate();
    let chart = steps.fold(Waterfall::new(), |chart, (place, change)| {
        chart.change(format!("Step {place}"), *change)
    });
    chart.sum("Sum", sum)
}

/// A value of any kind.
fn datum() -> impl Strategy<Value = Datum> {
    let number = -100_000i32..100_000;
    let value = prop_oneof![
        5 => number.clone().prop_map(Value::from),
        1 => (number.clone(), number).prop_map(Value::from),
        1 => Just(Value::Missing),
    ];
    (value, any::<bool>(), prop::bool::weighted(0.3)).prop_map(|(value, estimated, caveat)| {
        let datum = Datum::new(value);
        let datum = if estimated { datum.estimated() } else { datum };
        if caveat { datum.caveat() } else { datum }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_waterfalls_keep_the_laws(
        data in prop::collection::vec(datum(), 1..7),
        start in 1..100_000i32,
        sum in -100_000..100_000i32,
        rounded in any::<bool>(),
    ) {
        let chart = Waterfall::new().start("Start", start);
        let steps = data.into_iter().enumerate();
        let chart = steps.fold(chart, |chart, (place, datum)| {
            chart.change(format!("Step number {place}"), datum)
        });
        let chart = chart.total("Reached").sum("Stated sum", sum).unit(Unit::new("units"));
        let chart = if rounded { chart.rounded() } else { chart };
        for layout in LAYOUTS {
            assert_laws(&chart.clone().layout(layout));
        }
    }

    #[test]
    fn lengths_are_true_and_each_step_begins_where_the_last_ended(
        changes in prop::collection::vec(1_000..100_000i32, 1..5),
    ) {
        let sum: i32 = changes.iter().sum();
        for width in WIDTHS {
            for (layout, upright) in [(WaterfallLayout::Columns, true), (WaterfallLayout::Rows, false)] {
                let settings = Settings::new(Lang::En, width);
                let scene = of(&changes, sum).layout(layout).scene(&settings).unwrap();
                let bars: Vec<(f64, f64)> = bars(&scene)
                    .into_iter()
                    // Ends toward zero and away from it.
                    .map(|r| if upright { (-r.y - r.h, -r.y) } else { (r.x, r.x + r.w) })
                    .collect();
                let (last, steps) = bars.split_last().unwrap();
                let whole = last.1 - last.0;
                let mut level = last.0;
                for (bar, change) in steps.iter().zip(&changes) {
                    let expected = whole * f64::from(*change) / f64::from(sum);
                    prop_assert!((bar.1 - bar.0 - expected).abs() < 1.6);
                    prop_assert!((bar.0 - level).abs() < 1.6);
                    level = bar.1;
                }
                prop_assert!((level - last.1).abs() < 1.6);
            }
        }
    }

    #[test]
    fn a_difference_is_drawn_exactly_if_the_sum_is_another(
        changes in prop::collection::vec(-1_000..1_000i32, 1..6),
        by in -3..3i32,
    ) {
        let sum: i32 = changes.iter().sum();
        let chart = of(&changes, sum + by);
        let settings = Settings::new(Lang::En, 672.0);
        let scene = chart.scene(&settings).unwrap();
        let marks = changes.len() + 1 + usize::from(by != 0);
        prop_assert_eq!(scene.marks.len(), marks);
        let table = chart.table(&settings);
        let named = table.rows.iter().any(|row| row[0] == format!("Does not add up by {}", by.abs()));
        prop_assert_eq!(named, by != 0);
    }
}

#[test]
fn sums_of_decimal_numbers_are_exact() {
    let chart = |sum: f64| {
        let chart = Waterfall::new().change("a", 0.1).change("b", 0.2);
        chart
            .sum("sum", sum)
            .table(&Settings::new(Lang::En, 448.0))
            .rows
            .len()
    };
    assert_eq!(chart(0.3), 3);
    assert_eq!(chart(0.31), 4);
}

#[test]
fn rounded_values_and_ranges_may_explain_a_difference() {
    let settings = Settings::new(Lang::En, 448.0);
    let rows = |chart: &Waterfall| chart.table(&settings).rows.len();
    let thirds = Waterfall::new()
        .change("a", 33)
        .change("b", 33)
        .change("c", 33)
        .sum("sum", 100);
    assert_eq!(rows(&thirds), 5);
    assert_eq!(rows(&thirds.rounded()), 4);
    let far = Waterfall::new()
        .change("a", 33)
        .change("b", 33)
        .sum("sum", 100)
        .rounded();
    assert_eq!(rows(&far), 4);
    let range = Waterfall::new().change("a", (10, 14)).sum("sum", 13);
    assert_eq!(rows(&range), 2);
    let beyond = Waterfall::new().change("a", (10, 14)).sum("sum", 15);
    assert_eq!(rows(&beyond), 3);
}

#[test]
fn a_difference_is_hatched_and_named_in_both_layouts() {
    for layout in [WaterfallLayout::Columns, WaterfallLayout::Rows] {
        let settings = Settings::new(Lang::En, 448.0);
        let scene = of(&[5, 3], 9).layout(layout).scene(&settings).unwrap();
        let hatched = |shape: &Shape| {
            matches!(
                shape,
                Shape::Rect(_, ColorRole::Doubt, jisr_charts::Fill::Hatch)
            )
        };
        assert!(scene.shapes.iter().any(hatched), "{layout:?}");
        let words = texts(&scene).join(" ");
        assert!(
            words.contains("Does not add up by 1"),
            "{layout:?}: {words}"
        );
        assert!(words.contains("+1"), "{layout:?}: {words}");
        let ids: Vec<&str> = scene.marks.iter().map(|m| m.id.as_ref()).collect();
        assert_eq!(ids, ["0", "1", "2.difference", "2"], "{layout:?}");
    }
}

#[test]
fn long_names_turn_the_columns_into_rows() {
    let name = "A name with a good many words that needs several lines";
    let chart = (0..5).fold(Waterfall::new(), |chart, _| chart.change(name, 5));
    let settings = Settings::new(Lang::En, 304.0);
    let auto = chart.scene(&settings).unwrap();
    let rows = chart
        .clone()
        .layout(WaterfallLayout::Rows)
        .scene(&settings)
        .unwrap();
    assert_eq!(auto, rows);
}

#[test]
fn a_computed_total_is_written_and_a_missing_step_is_named() {
    let chart = Waterfall::new()
        .step(StepKind::Start, "Start", Value::from(Decimal::new(88, 1)))
        .change("Unknown", Value::Missing)
        .change("Known", 1)
        .total("Total");
    let settings = Settings::new(Lang::En, 448.0);
    let table = chart.table(&settings);
    assert_eq!(table.rows[1], ["Unknown", "no data"]);
    assert_eq!(table.rows[3], ["Total", "9.8"]);
    assert!(texts(&chart.scene(&settings).unwrap()).contains(&"no data".to_owned()));
}

#[test]
fn a_waterfall_without_values_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let chart = Waterfall::new().change("a", Value::Missing).total("b");
    assert_eq!(chart.scene(&settings), Err(LayoutError::NoData));
    let narrow = of(&[1_000_000], 1_000_000).scene(&settings.width(60.0));
    assert!(
        matches!(narrow, Err(LayoutError::TooNarrow { .. })),
        "{narrow:?}"
    );
}

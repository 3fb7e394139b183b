//! Tables with random values.

use crate::common::{WIDTHS, assert_laws, assert_readable, bar_widths};
use jisr_charts::chart::{Chart, TableChart, TableColumn};
use jisr_charts::i18n::{Lang, strip};
use jisr_charts::{ColorRole, Datum, Fill, LayoutError, Settings, Shape, Unit, Value};
use proptest::prelude::*;

/// Random values: numbers, estimates, ranges, missing ones, some with a caveat.
fn any_datum() -> impl Strategy<Value = Datum> {
    let number = (-99_999i32..99_999).prop_map(Value::from);
    let range = (-500i32..500, 1i32..300)
        .prop_map(|(from, length)| Value::from((f64::from(from), f64::from(from + length))));
    let value = prop_oneof![4 => number, 1 => range, 1 => Just(Value::Missing)];
    (value, any::<bool>(), any::<bool>()).prop_map(|(value, estimated, caveat)| {
        let datum = Datum::new(value);
        let datum = if estimated { datum.estimated() } else { datum };
        if caveat { datum.caveat() } else { datum }
    })
}

/// Three columns with the same number of rows.
fn any_columns() -> impl Strategy<Value = [Vec<Datum>; 3]> {
    (1usize..9).prop_flat_map(|rows| {
        let column = || prop::collection::vec(any_datum(), rows);
        [column(), column(), column()]
    })
}

fn table([numbers, bars, heat]: [Vec<Datum>; 3]) -> TableChart {
    let rows: Vec<String> = (0..numbers.len())
        .map(|i| format!("A row with a long name {i}"))
        .collect();
    let lines = numbers.iter().zip(&bars).zip(&heat);
    let lines = lines.map(|((a, b), c)| [a.clone(), b.clone(), c.clone()]);
    let columns = [
        TableColumn::lines("Lines", lines).unit(Unit::new("kilometres")),
        TableColumn::numbers("Numbers", numbers).unit(Unit::new("thousand tonnes a year")),
        TableColumn::bars("Bars", bars).unit(Unit::new("billion dollars")),
        TableColumn::heat("Heat", heat).unit(Unit::percent("of all")),
    ];
    TableChart::new(rows, columns).names("Rows")
}

/// One known value, so that the table can be drawn.
fn known(columns: &mut [Vec<Datum>; 3]) {
    columns[0][0] = Datum::new(7);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_tables_keep_the_laws(mut columns in any_columns()) {
        known(&mut columns);
        assert_laws(&table(columns));
    }

    #[test]
    fn bars_are_true_to_values_over_all_columns_of_one_unit(
        values in prop::collection::vec((1_000i32..100_000, 1_000i32..100_000), 1..9),
    ) {
        let unit = Unit::new("tonnes");
        let (a, b): (Vec<i32>, Vec<i32>) = values.iter().copied().unzip();
        let columns = [
            TableColumn::bars("2000", a).unit(unit.clone()),
            TableColumn::bars("2020", b).unit(unit),
        ];
        let chart = TableChart::new(values.iter().map(|(a, _)| a.to_string()), columns);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let widths = bar_widths(&scene, ColorRole::First);
            let values: Vec<i32> = values.iter().flat_map(|(a, b)| [*a, *b]).collect();
            prop_assert_eq!(widths.len(), values.len());
            let longest = widths.iter().copied().fold(0.0, f64::max);
            let most = f64::from(values.iter().copied().max().unwrap());
            for (value, bar) in values.iter().zip(&widths) {
                let expected = longest * f64::from(*value) / most;
                prop_assert!((bar - expected).abs() < 1.6, "{bar} is not {expected}");
            }
        }
    }

    #[test]
    fn the_greater_value_never_has_the_paler_cell(
        values in prop::collection::vec(-1_000i32..1_000, 2..12),
    ) {
        let rows: Vec<String> = values.iter().map(i32::to_string).collect();
        let chart = TableChart::new(rows, [TableColumn::heat("Heat", values.clone())]);
        let scene = chart.scene(&Settings::new(Lang::Ar, 448.0)).unwrap();
        let tints = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Rect(_, _, Fill::Tint(share)) => Some(*share),
            _ => None,
        });
        let mut pairs: Vec<(i32, u8)> = values.iter().copied().zip(tints).collect();
        prop_assert_eq!(pairs.len(), values.len());
        pairs.sort_unstable();
        prop_assert!(pairs.is_sorted_by_key(|(_, tint)| *tint), "{:?}", pairs);
    }

    #[test]
    fn every_number_is_written_and_every_row_is_a_mark(
        values in prop::collection::vec(-9_999i32..9_999, 1..12),
    ) {
        let rows = (0..values.len()).map(|i| format!("row {i}"));
        let columns = [
            TableColumn::bars("Bars", values.clone()),
            TableColumn::heat("Heat", values.clone()),
        ];
        let chart = TableChart::new(rows, columns);
        let settings = Settings::new(Lang::En, 304.0);
        let scene = chart.scene(&settings).unwrap();
        prop_assert_eq!(scene.marks.len(), values.len());
        let texts: Vec<_> = scene.labels.iter().map(|l| strip(&l.text)).collect();
        for row in chart.table(&settings).rows {
            for cell in &row[1..] {
                let written = texts.iter().filter(|t| **t == strip(cell)).count();
                prop_assert!(written >= 2, "{cell} is written {written} times: {texts:?}");
            }
        }
    }
}

#[test]
fn many_columns_become_cards_on_a_phone_and_stay_readable() {
    let columns = (0..12).map(|month| {
        let data = [(month, 0), (3, month)].map(|(a, b)| a * 10 + b);
        TableColumn::heat(format!("Month {month}"), data).unit(Unit::new("°C"))
    });
    let chart = TableChart::new(["Cairo", "Baghdad"], columns);
    let height = |width| {
        let scene = chart.scene(&Settings::new(Lang::Ar, width)).unwrap();
        assert_readable(&scene, &width.to_string());
        scene.height
    };
    assert!(height(304.0) > 2.0 * height(1000.0));
    assert!(height(280.0) > 2.0 * height(1000.0));
}

#[test]
fn an_estimate_is_hatched_and_named_and_a_missing_value_has_no_bar() {
    let data = [Datum::new(5).estimated(), Datum::new(Value::Missing)];
    let chart = TableChart::new(["a", "b"], [TableColumn::bars("Bars", data)]);
    let settings = Settings::new(Lang::En, 448.0);
    let scene = chart.scene(&settings).unwrap();
    let bars = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Rect(_, ColorRole::First, fill) => Some(*fill),
        _ => None,
    });
    assert_eq!(bars.collect::<Vec<_>>(), [Fill::Hatch]);
    let written = |text: &str| scene.labels.iter().any(|l| strip(&l.text) == text);
    assert!(written("estimate") && written("no data"));
    let rows = chart.table(&settings).rows;
    let cells: Vec<_> = rows.iter().map(|r| strip(&r[1])).collect();
    assert_eq!(cells, ["5 (estimate)", "no data"]);
}

#[test]
fn a_line_writes_its_last_known_value_and_the_table_has_all() {
    let lines = [vec![Some(1), Some(3), None], vec![None, None, None]];
    let chart = TableChart::new(["a", "b"], [TableColumn::lines("Course", lines)]);
    for width in WIDTHS {
        let settings = Settings::new(Lang::En, width);
        let scene = chart.scene(&settings).unwrap();
        assert_readable(&scene, &width.to_string());
        let written = |text: &str| scene.labels.iter().any(|l| strip(&l.text) == text);
        assert!(written("3") && written("no data"));
        let lines = scene.shapes.iter().filter(|s| matches!(s, Shape::Path(..)));
        assert_eq!(lines.count(), 1);
        let rows = chart.table(&settings).rows;
        let cells: Vec<_> = rows.iter().map(|r| strip(&r[1])).collect();
        assert_eq!(cells, ["1 · 3 · no data", "no data · no data · no data"]);
    }
}

#[test]
fn data_that_can_make_no_table_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let empty = TableChart::new(["a"], [TableColumn::numbers("n", [Value::Missing])]);
    assert_eq!(empty.scene(&settings), Err(LayoutError::NoData));
    let unequal = TableChart::new(["a", "b"], [TableColumn::numbers("n", [1])]);
    let expected = LayoutError::UnequalLengths {
        series: 0,
        values: 1,
        expected: 2,
    };
    assert_eq!(unequal.scene(&settings), Err(expected));
    let wide = TableChart::new(["a"], [TableColumn::bars("A long name of a column", [1])]);
    let narrow = wide.scene(&Settings::new(Lang::En, 90.0));
    assert!(
        matches!(narrow, Err(LayoutError::TooNarrow { .. })),
        "{narrow:?}"
    );
}

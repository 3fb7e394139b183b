//! Bars with random values.

use crate::common::{WIDTHS, assert_laws, bar_widths};
use jisr_charts::chart::{Bars, Chart};
use jisr_charts::i18n::Lang;
use jisr_charts::{ColorRole, LayoutError, Series, Settings, Unit, Value};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_bars_keep_the_laws(values in prop::collection::vec(-1_000_000i32..1_000_000, 1..12)) {
        let names = (0..values.len()).map(|i| format!("Category {i}"));
        let chart = Bars::new(names, [Series::new("Series", values)]).unit(Unit::new("units"));
        assert_laws(&chart);
    }

    #[test]
    fn lengths_are_true_to_values(values in prop::collection::vec(1_000i32..1_000_000, 2..12)) {
        let names: Vec<String> = values.iter().map(i32::to_string).collect();
        let chart = Bars::new(names, [Series::new("Series", values.clone())]);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let widths = bar_widths(&scene, ColorRole::First);
            prop_assert_eq!(widths.len(), values.len());
            // The longest bar is the measure: a very short one is drawn wider, so that it can be seen.
            let longest = widths.iter().copied().fold(0.0, f64::max);
            let greatest = f64::from(values.iter().copied().max().unwrap());
            for (value, bar) in values.iter().zip(&widths) {
                let expected = longest * f64::from(*value) / greatest;
                prop_assert!((bar - expected).abs() < 1.6, "{bar} is not {expected}");
            }
        }
    }
}

#[test]
fn data_that_can_make_no_chart_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let empty = Bars::new(["a"], [Series::new("s", [Value::Missing])]);
    assert_eq!(empty.scene(&settings), Err(LayoutError::NoData));
    let unequal = Bars::new(["a", "b"], [Series::new("s", [1])]);
    let expected = LayoutError::UnequalLengths {
        series: 0,
        values: 1,
        expected: 2,
    };
    assert_eq!(unequal.scene(&settings), Err(expected));
}

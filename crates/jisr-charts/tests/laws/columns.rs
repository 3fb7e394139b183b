//! Columns with random values.

use crate::common::{WIDTHS, assert_laws, rects};
use jisr_charts::chart::{Chart, ColumnMode, Columns, Item};
use jisr_charts::i18n::{Date, Lang, strip};
use jisr_charts::{
    Category, ColorRole, Datum, Fill, LayoutError, Rect, Series, Settings, Times, Unit, Value,
};
use proptest::prelude::*;

/// A value of any kind.
fn datum() -> impl Strategy<Value = Datum> {
    let number = -100_000i32..100_000;
    let value = prop_oneof![
        6 => number.clone().prop_map(Value::from),
        1 => (number.clone(), number).prop_map(Value::from),
        1 => Just(Value::Missing),
    ];
    (value, any::<bool>(), prop::bool::weighted(0.2)).prop_map(|(value, estimated, caveat)| {
        let datum = Datum::new(value);
        let datum = if estimated { datum.estimated() } else { datum };
        if caveat { datum.caveat() } else { datum }
    })
}

/// One known value and others of any kind.
fn data(most: usize) -> impl Strategy<Value = Vec<Datum>> {
    (prop::collection::vec(datum(), 0..most), 1..100_000i32).prop_map(|(mut data, known)| {
        data.push(known.into());
        data
    })
}

fn names(count: usize) -> Vec<Category> {
    (0..count).map(|i| format!("Name {i}").into()).collect()
}

/// Series of the same length, with values that are not negative.
fn amounts(most: usize) -> impl Strategy<Value = Vec<Series>> {
    let values = prop::collection::vec(prop::collection::vec(0..100_000i32, 3), 1..most);
    values.prop_map(|all| {
        let series = all.into_iter().enumerate();
        series
            .map(|(place, mut values)| {
                values.push(1);
                Series::new(format!("Series {place}"), values)
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn random_columns_over_categories_keep_the_laws(data in data(6)) {
        let chart = Columns::new(names(data.len()), [Series::new("Series", data)]);
        assert_laws(&chart.unit(Unit::new("units")));
    }

    #[test]
    fn random_columns_over_time_keep_the_laws(data in data(40), apart in 1i16..12) {
        let years = (0..data.len() as i16).map(|i| 1900 + i * apart);
        let chart = Columns::over_time(Times::years(years), [Series::new("Series", data)]);
        assert_laws(&chart.unit(Unit::new("units")));
    }

    #[test]
    fn random_months_keep_the_laws(data in data(24), start in 0u16..12) {
        let months = (0..data.len() as u16).map(|i| {
            let month = start + i;
            (2000 + (month / 12) as i16, (month % 12) as u8 + 1)
        });
        let chart = Columns::over_time(Times::months(months), [Series::new("Series", data)]);
        assert_laws(&chart);
    }

    #[test]
    fn random_days_and_quarters_keep_the_laws(data in data(20), gaps in prop::collection::vec(1..4i32, 20)) {
        let mut day = Date::parse("2022-02-20").unwrap().first_day();
        let days = gaps.iter().take(data.len()).map(|gap| {
            day += gap;
            Date::of_day(day)
        });
        let series = Series::new("Series", data.clone());
        assert_laws(&Columns::over_time(Times::days(days), [series.clone()]));
        let quarters = (0..data.len() as u8).map(|i| (2000 + i16::from(i / 4), i % 4 + 1));
        assert_laws(&Columns::over_time(Times::quarters(quarters), [series]));
    }

    #[test]
    fn columns_of_all_modes_keep_the_laws(series in amounts(5)) {
        for mode in [ColumnMode::Grouped, ColumnMode::Stacked, ColumnMode::Percent, ColumnMode::Diverging] {
            assert_laws(&Columns::new(names(4), series.clone()).mode(mode));
        }
    }

    #[test]
    fn heights_are_true_to_values(values in prop::collection::vec(1_000i32..100_000, 2..40)) {
        let years = Times::years((0..values.len() as i16).map(|i| 1980 + i));
        let chart = Columns::over_time(years, [Series::new("Series", values.clone())]);
        for width in WIDTHS {
            let scene = chart.scene(&Settings::new(Lang::En, width)).unwrap();
            let columns = rects(&scene, ColorRole::First, Fill::Solid);
            prop_assert_eq!(columns.len(), values.len());
            let foot = columns[0].y + columns[0].h;
            let highest = columns.iter().map(|c| c.h).fold(0.0, f64::max);
            let greatest = values.iter().copied().fold(0, i32::max);
            for (value, column) in values.iter().zip(&columns) {
                let expected = highest * f64::from(*value) / f64::from(greatest);
                prop_assert!((column.h - expected).abs() < 1.6, "{} is not {expected}", column.h);
                prop_assert!((column.y + column.h - foot).abs() < 1e-6);
            }
        }
    }

    #[test]
    fn shares_are_parts_of_the_same_height(series in amounts(6)) {
        let chart = Columns::new(names(4), series.clone()).mode(ColumnMode::Percent);
        let scene = chart.scene(&Settings::new(Lang::En, 672.0)).unwrap();
        let key = usize::from(series.len() > 1);
        let parts: Vec<Vec<Rect>> = (0..series.len())
            .map(|place| rects(&scene, series[place].color_at(place), Fill::Solid))
            .map(|parts| parts[key..].to_vec())
            .collect();
        let heights: Vec<f64> = (0..4)
            .map(|item| {
                let top = parts.iter().map(|p| p[item].y).fold(f64::MAX, f64::min);
                parts[0][item].y + parts[0][item].h - top
            })
            .collect();
        for height in &heights {
            prop_assert!((height - heights[0]).abs() < 1.6, "{heights:?}");
        }
    }
}

#[test]
fn missing_values_are_seen_and_estimates_are_hatched_and_named() {
    let data = [
        Datum::new(5),
        Datum::new(Value::Missing),
        Datum::new(4).estimated(),
    ];
    let chart = Columns::new(["a", "b", "c"], [Series::new("Series", data)]);
    let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
    let texts: Vec<String> = scene.labels.iter().map(|l| strip(&l.text)).collect();
    assert!(texts.contains(&"no data".to_owned()), "{texts:?}");
    assert!(texts.contains(&"estimate".to_owned()), "{texts:?}");
    assert_eq!(rects(&scene, ColorRole::First, Fill::Solid).len(), 1);
    // The key and the column.
    assert_eq!(rects(&scene, ColorRole::First, Fill::Hatch).len(), 2);
    let table = chart.table(&Settings::new(Lang::En, 448.0));
    assert_eq!(table.rows[1][1], "no data");
    assert_eq!(table.rows[2][1], "4 (estimate)");
}

#[test]
fn a_share_of_an_unknown_sum_is_not_drawn() {
    let a = Series::new("a", [Value::from(1), Value::from(1)]);
    let b = Series::new("b", [Value::from(3), Value::Missing]);
    let chart = Columns::new(["whole", "unknown"], [a, b]).mode(ColumnMode::Percent);
    let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
    // The key and one part.
    assert_eq!(rects(&scene, ColorRole::First, Fill::Solid).len(), 2);
}

#[test]
fn descriptions_name_each_value_of_few_and_the_extremes_of_many() {
    let settings = Settings::new(Lang::En, 448.0);
    let few = Columns::new(["a", "b"], [Series::new("Series", [1, 2])]).unit(Unit::new("units"));
    assert_eq!(few.description(&settings), "units: Series: a 1; b 2");
    let values = (0..20).map(|i| if i == 7 { 100 } else { 30 - i });
    let many = Columns::over_time(Times::years(2000..2020), [Series::new("units", values)]);
    let text = many.unit(Unit::new("units")).description(&settings);
    assert_eq!(text, "units: 2000 30; 2007 100; 2019 11");
}

#[test]
fn the_domain_widens_the_axis_and_never_cuts_it() {
    let chart = Columns::new(["a"], [Series::new("Series", [50])]);
    assert_eq!(chart.extent(), Some((0.0, 50.0)));
    let wide = chart.with_extent((-20.0, 80.0)).unwrap();
    assert_eq!(wide.extent(), Some((-20.0, 80.0)));
    let narrow = chart.with_extent((10.0, 20.0)).unwrap();
    assert_eq!(narrow.extent(), Some((0.0, 50.0)));
}

#[test]
fn data_that_can_make_no_chart_is_an_error() {
    let settings = Settings::new(Lang::En, 304.0);
    let of = |data: Vec<i32>| {
        let names: Vec<String> = (0..data.len()).map(|i| format!("Category {i}")).collect();
        Columns::new(names, [Series::new("Series", data)])
    };
    assert_eq!(of(vec![]).scene(&settings), Err(LayoutError::NoData));
    let many = of(vec![1; 60]);
    let Err(LayoutError::TooMany { what, count, limit }) = many.scene(&settings) else {
        panic!("60 names fit");
    };
    assert_eq!((what, count), (Item::Category, 60));
    assert!(of(vec![1; limit]).scene(&settings).is_ok(), "{limit}");
    assert!(of(vec![1; 2 * limit]).scene(&settings).is_err(), "{limit}");
    let series = [Series::new("a", [1, 2]), Series::new("b", [1, -2])];
    let negative = Columns::new(["a", "b"], series).mode(ColumnMode::Percent);
    let expected = LayoutError::Negative { series: 1, item: 1 };
    assert_eq!(negative.scene(&settings), Err(expected));
    let times = Columns::over_time(Times::years([2001, 2001]), [Series::new("a", [1, 2])]);
    let expected = LayoutError::TimesNotAscending { item: 1 };
    assert_eq!(times.scene(&settings), Err(expected));
    let thin = Columns::over_time(Times::years(1000..2000), [Series::new("a", vec![1; 1000])]);
    let Err(LayoutError::TooMany { limit, .. }) = thin.scene(&settings) else {
        panic!("1000 columns fit");
    };
    let fewer = Columns::over_time(
        Times::years(1000..1000 + limit as i16),
        [Series::new("a", vec![1; limit])],
    );
    assert!(fewer.scene(&settings).is_ok(), "{limit}");
}

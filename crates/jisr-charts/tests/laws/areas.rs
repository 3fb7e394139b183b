//! Areas with random data.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Areas, Chart, Stacking};
use jisr_charts::i18n::{Lang, strip};
use jisr_charts::{
    ColorRole, Datum, LayoutError, Point, Scene, Series, Settings, Shape, Times, Unit, Value,
};
use proptest::prelude::*;

/// A value that is not negative.
fn datum() -> impl Strategy<Value = Datum> {
    let value = prop_oneof![
        1 => Just(Value::Missing),
        1 => Just(Value::from(0)),
        8 => (0..1_000_000i32).prop_map(Value::from),
    ];
    (value, prop::bool::weighted(0.1), prop::bool::weighted(0.05)).prop_map(
        |(value, estimated, caveat)| {
            let datum = Datum::new(value);
            let datum = if estimated { datum.estimated() } else { datum };
            if caveat { datum.caveat() } else { datum }
        },
    )
}

/// Series of one length whose last values are known.
fn series(lengths: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Series>> {
    let name = prop_oneof![
        Just("مصر"),
        Just("Kuwait"),
        Just("Arab states of the Persian Gulf and their neighbours"),
    ];
    (1..=8usize, lengths).prop_flat_map(move |(count, length)| {
        let data = (
            name.clone(),
            prop::collection::vec(datum(), length),
            1..1000i32,
        );
        let series = data.prop_map(|(name, mut data, last)| {
            data.pop();
            data.push(Datum::from(last));
            Series::new(name, data)
        });
        prop::collection::vec(series, count)
    })
}

fn years(count: usize) -> Times {
    Times::years((0..count).map(|i| 1900 + i as i16))
}

/// The outline of the area of a colour.
fn outline(scene: &Scene, color: ColorRole) -> Option<&[Point]> {
    let of_color = |shape| match shape {
        &Shape::Polygon(ref points, role, _) if role == color => Some(points.as_slice()),
        _ => None,
    };
    scene.shapes.iter().find_map(of_color)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn random_areas_keep_the_laws(series in series(1..30), shares in any::<bool>(), projected in 0..60usize) {
        let stacking = if shares { Stacking::Shares } else { Stacking::Amounts };
        let chart = Areas::new(years(series[0].data.len()), series);
        let chart = chart.unit(Unit::new("units")).stacking(stacking).projected_from(projected);
        assert_laws(&chart);
    }

    #[test]
    fn heights_are_true_to_values(values in prop::collection::vec((1..1000i32, 1..1000i32), 2..20)) {
        let (below, above): (Vec<i32>, Vec<i32>) = values.iter().copied().unzip();
        let series = [Series::new("a", below), Series::new("b", above)];
        let chart = Areas::new(years(values.len()), series);
        for width in WIDTHS {
            for lang in [Lang::Ar, Lang::En] {
                let scene = chart.scene(&Settings::new(lang, width)).unwrap();
                let [lower, upper] = [ColorRole::First, ColorRole::Second].map(|c| outline(&scene, c).unwrap());
                prop_assert_eq!(lower.len(), 2 * values.len());
                let height = |area: &[Point], i: usize| area[area.len() - 1 - i].y - area[i].y;
                let unit = height(lower, 0) / f64::from(values[0].0);
                for (i, (a, b)) in values.iter().enumerate() {
                    prop_assert!((height(lower, i) - unit * f64::from(*a)).abs() < 1e-6);
                    prop_assert!((height(upper, i) - unit * f64::from(*b)).abs() < 1e-6);
                    prop_assert_eq!(upper[upper.len() - 1 - i], lower[i], "one stands on the other");
                    let onward = lower[i].x > lower[0].x;
                    prop_assert!(i == 0 || onward == (lang == Lang::En));
                }
            }
        }
    }

    #[test]
    fn shares_fill_the_plot(values in prop::collection::vec((1..1000i32, 1..1000i32), 2..20)) {
        let (a, b): (Vec<i32>, Vec<i32>) = values.iter().copied().unzip();
        let series = [Series::new("a", a), Series::new("b", b)];
        let chart = Areas::new(years(values.len()), series).stacking(Stacking::Shares);
        let scene = chart.scene(&Settings::new(Lang::Ar, 448.0)).unwrap();
        let (lower, upper) = (outline(&scene, ColorRole::First).unwrap(), outline(&scene, ColorRole::Second).unwrap());
        let (top, bottom) = (upper[0].y, lower[lower.len() - 1].y);
        for (i, (a, b)) in values.iter().enumerate() {
            prop_assert!((upper[i].y - top).abs() < 1e-6);
            let share = f64::from(*a) / f64::from(a + b);
            prop_assert!((bottom - lower[i].y - share * (bottom - top)).abs() < 1e-6);
        }
    }
}

proptest! {
    // Each case has thousands of points.
    #![proptest_config(ProptestConfig::with_cases(2))]

    #[test]
    fn long_random_areas_keep_the_laws(series in series(100..200)) {
        assert_laws(&Areas::new(years(series[0].data.len()), series));
    }
}

#[test]
fn a_missing_part_is_a_gap_in_the_whole_sum() {
    let series = [
        Series::new("a", [Some(1), Some(2), Some(3), Some(4), Some(5)]),
        Series::new("b", [Some(1), Some(2), None, Some(4), Some(5)]),
    ];
    let chart = Areas::new(years(5), series);
    let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
    for color in [ColorRole::First, ColorRole::Second] {
        let areas = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Polygon(points, role, _) if *role == color => Some(points.len()),
            _ => None,
        });
        assert_eq!(
            areas.collect::<Vec<_>>(),
            [4, 4],
            "two areas of two positions each"
        );
    }
}

#[test]
fn each_part_is_named_at_every_width() {
    let names = [
        "مصر",
        "المملكة العربية السعودية",
        "السودان",
        "سوريا",
        "لبنان",
    ];
    let series = names.map(|name| Series::new(name, [10, 1, 3]));
    let chart = Areas::new(years(3), series);
    for width in WIDTHS {
        let scene = chart.scene(&Settings::new(Lang::Ar, width)).unwrap();
        let texts: Vec<String> = scene.labels.iter().map(|l| strip(&l.text)).collect();
        let all = texts.join(" ");
        for name in names {
            assert!(all.contains(name), "{name} is missing at {width}: {all}");
        }
    }
}

#[test]
fn negative_parts_are_an_error_and_one_negative_series_is_not() {
    let settings = Settings::new(Lang::En, 448.0);
    let series = [Series::new("a", [1, 2]), Series::new("b", [1, -2])];
    let error = LayoutError::Negative { series: 1, item: 1 };
    assert_eq!(
        Areas::new(years(2), series.clone()).scene(&settings),
        Err(error)
    );
    let [_, single] = series;
    assert!(Areas::new(years(2), [single]).scene(&settings).is_ok());
    let empty = Areas::new(years(1), [Series::new("a", [Value::Missing])]);
    assert_eq!(empty.scene(&settings), Err(LayoutError::NoData));
}

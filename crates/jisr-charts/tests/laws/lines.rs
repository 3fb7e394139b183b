//! Lines with random data.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{Chart, Lines};
use jisr_charts::i18n::{Lang, strip};
use jisr_charts::{
    ColorRole, Datum, LayoutError, Point, Positions, Scene, Series, Settings, Shape, TimeDirection,
    Times, Unit, Value,
};
use proptest::prelude::*;

/// A value of any kind.
fn datum() -> impl Strategy<Value = Datum> {
    let number = -100_000i32..1_000_000;
    let value = prop_oneof![
        1 => Just(Value::Missing),
        5 => number.clone().prop_map(Value::from),
        1 => (number.clone(), 0..100_000i32)
            .prop_map(|(low, more)| (f64::from(low), f64::from(low + more)).into()),
    ];
    (value, prop::bool::weighted(0.1), prop::bool::weighted(0.05)).prop_map(
        |(value, estimated, caveat)| {
            let datum = Datum::new(value);
            let datum = if estimated { datum.estimated() } else { datum };
            if caveat { datum.caveat() } else { datum }
        },
    )
}

/// Series with one value for each of some positions, at least one of which is known.
fn series(most: usize, positions: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Series>> {
    let name = prop_oneof![
        Just("العراق"),
        Just("Kuwait"),
        Just("الجمهورية الإسلامية الموريتانية"),
        Just("Arab states of the Persian Gulf and their neighbours"),
    ];
    (1..=most, positions).prop_flat_map(move |(count, length)| {
        let data = (
            name.clone(),
            prop::collection::vec(datum(), length),
            -1000i32..1000,
        );
        let series = data.prop_map(|(name, mut data, last)| {
            data.pop();
            data.push(Datum::from(last));
            Series::new(name, data)
        });
        prop::collection::vec(series, count)
    })
}

/// Times of one kind.
fn times(kind: usize, count: usize, step: usize) -> Times {
    let at = |i: usize| 1970 * 12 + i * step;
    let year = |i: usize| i16::try_from(1900 + i * step).unwrap();
    let month = |i: usize| ((at(i) / 12) as i16, (at(i) % 12 + 1) as u8);
    let quarter = |i: usize| (month(3 * i).0, month(3 * i).1.div_ceil(3));
    let day = |i: usize| jisr_charts::i18n::Date::of_day((i * step) as i32 + 19_000);
    match kind {
        0 => Times::years((0..count).map(year)),
        1 => Times::quarters((0..count).map(quarter)),
        2 => Times::months((0..count).map(month)),
        _ => Times::days((0..count).map(day)),
    }
}

/// The dots of a series, in the order of their marks.
fn dots(scene: &Scene, color: ColorRole) -> Vec<Point> {
    let centre = |shape: &Shape| match shape {
        Shape::Dot(centre, _, role, _) if *role == color => Some(*centre),
        _ => None,
    };
    scene.shapes.iter().filter_map(centre).collect()
}

/// The lines of a series.
fn paths(scene: &Scene, color: ColorRole) -> Vec<&[Point]> {
    let path = |shape| match shape {
        &Shape::Path(ref points, stroke) if stroke.color == color => Some(points.as_slice()),
        _ => None,
    };
    scene.shapes.iter().filter_map(path).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn random_lines_keep_the_laws(
        series in series(8, 1..30),
        kind in 0..4usize,
        step in 1..4usize,
        projected in prop::option::of(0..30usize),
    ) {
        let times = times(kind, series[0].data.len(), step);
        let chart = Lines::new(times, series).unit(Unit::new("units"));
        let chart = match projected {
            Some(place) => chart.projected_from(place),
            None => chart,
        };
        assert_laws(&chart);
    }

    #[test]
    fn random_lines_over_numbers_keep_the_laws(series in series(4, 1..20), step in 1..1000i32) {
        let numbers = (0..series[0].data.len()).map(|i| i as f64 * f64::from(step));
        let positions = Positions::numbers(numbers, Unit::new("steps of the experiment from its beginning to the end of the observation"));
        assert_laws(&Lines::new(positions, series));
    }

    #[test]
    fn points_are_true_to_values_and_times(values in prop::collection::vec(-1000i32..1000, 3..12), step in 1..9usize) {
        let years = times(0, values.len(), step);
        let days: Vec<f64> = years.dates().iter().map(|d| f64::from(d.first_day())).collect();
        let chart = Lines::new(years, [Series::new("Series", values.clone())]);
        let share = |all: &[f64], i: usize| (all[i] - all[0]) / (all[all.len() - 1] - all[0]);
        let (low, high) = chart.extent().unwrap();
        for width in WIDTHS {
            for (time, lang) in [(TimeDirection::Ltr, Lang::Ar), (TimeDirection::Rtl, Lang::En)] {
                let scene = chart.scene(&Settings::new(lang, width).time(time)).unwrap();
                let mut dots = dots(&scene, ColorRole::First);
                prop_assert_eq!(dots.len(), values.len());
                dots.sort_by(|a, b| a.x.total_cmp(&b.x));
                if time == TimeDirection::Rtl {
                    dots.reverse();
                }
                let xs: Vec<f64> = dots.iter().map(|p| p.x).collect();
                for i in 0..values.len() {
                    prop_assert!((share(&days, i) - share(&xs, i)).abs() < 1e-9);
                    for j in 0..values.len() {
                        // The same difference of values is the same difference of heights.
                        let rise = (dots[i].y - dots[j].y) / f64::from(values[j] - values[i]);
                        let same = values[i] == values[j] && dots[i].y == dots[j].y;
                        prop_assert!(same || rise > 0.0 && rise < 320.0 / (high - low));
                        prop_assert!(same || (rise - rise_of(&dots, &values)).abs() < 1e-9);
                    }
                }
            }
        }
    }

    #[test]
    fn gaps_are_not_bridged(known in prop::collection::vec(any::<bool>(), 3..40)) {
        prop_assume!(known.iter().any(|k| *k));
        let value = |(i, known): (usize, &bool)| known.then_some(i as i32 % 7);
        let values: Vec<Option<i32>> = known.iter().enumerate().map(value).collect();
        let chart = Lines::new(times(0, known.len(), 1), [Series::new("Series", values)]);
        let whole = Lines::new(times(0, known.len(), 1), [Series::new("Series", vec![3; known.len()])]);
        let settings = Settings::new(Lang::Ar, 448.0);
        let (scene, whole) = (chart.scene(&settings).unwrap(), whole.scene(&settings).unwrap());
        let steps = |scene: &Scene| -> usize {
            paths(scene, ColorRole::First).iter().map(|path| path.len() - 1).sum()
        };
        let expected = known.windows(2).filter(|pair| pair[0] && pair[1]).count();
        prop_assert_eq!(steps(&scene), expected, "a step for each two neighbours");
        prop_assert_eq!(steps(&whole), known.len() - 1);
    }
}

proptest! {
    // Each case has thousands of points.
    #![proptest_config(ProptestConfig::with_cases(3))]

    #[test]
    fn long_random_lines_keep_the_laws(series in series(8, 100..300), kind in 0..4usize) {
        let times = times(kind, series[0].data.len(), 1);
        assert_laws(&Lines::new(times, series));
    }
}

/// Height of one unit of value, from the values that differ most.
fn rise_of(dots: &[Point], values: &[i32]) -> f64 {
    let places = 0..values.len();
    let low = places.clone().min_by_key(|i| values[*i]).unwrap();
    let high = places.max_by_key(|i| values[*i]).unwrap();
    (dots[low].y - dots[high].y) / f64::from(values[high] - values[low])
}

#[test]
fn each_series_is_named_at_every_width() {
    let names = [
        "مصر",
        "المملكة العربية السعودية",
        "السودان",
        "سوريا",
        "لبنان",
        "ليبيا",
    ];
    let series = names.map(|name| Series::new(name, [1, 2, 3]));
    let chart = Lines::new(Times::years(2020..2023), series);
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
fn an_axis_without_zero_says_so() {
    let chart = |values: [i32; 2]| Lines::new(Times::years(2020..2022), [Series::new("s", values)]);
    let settings = Settings::new(Lang::En, 448.0);
    let says = |values| {
        let scene = chart(values).scene(&settings).unwrap();
        let words = settings.words.not_from_zero;
        scene.labels.iter().any(|l| strip(&l.text) == words)
    };
    assert!(says([90, 100]));
    assert!(!says([9, 100]));
    assert!(!says([-9, 100]));
    assert!(says([-90, -100]));
}

#[test]
fn estimates_and_projections_are_named_in_the_table() {
    let data = [
        Datum::from(1),
        Datum::from(2).estimated(),
        Datum::new(Value::Missing),
        Datum::from(4),
    ];
    let chart = Lines::new(Times::years(2020..2024), [Series::new("Iraq", data)]);
    let chart = chart.unit(Unit::new("barrels")).projected_from(2);
    let table = chart.table(&Settings::new(Lang::En, 448.0));
    assert_eq!(table.columns, ["date", "Iraq (barrels)"]);
    let rows = [
        ["2020", "1"],
        ["2021", "2 (estimate)"],
        ["2022", "no data"],
        ["2023", "4 (projection)"],
    ];
    assert_eq!(table.rows, rows);
    assert_eq!(
        chart.description(&Settings::new(Lang::En, 448.0)),
        "barrels. Iraq: 2020 1, 2023 4, lowest 2020 1, highest 2023 4"
    );
}

#[test]
fn data_that_can_make_no_chart_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let lines = |years: &[i16], values: &[Option<i32>]| {
        Lines::new(
            Times::years(years.iter().copied()),
            [Series::new("s", values.iter().copied())],
        )
    };
    assert_eq!(
        lines(&[2020], &[None]).scene(&settings),
        Err(LayoutError::NoData)
    );
    assert_eq!(lines(&[], &[]).scene(&settings), Err(LayoutError::NoData));
    let error = LayoutError::TimesNotAscending { item: 1 };
    assert_eq!(
        lines(&[2020, 2020], &[Some(1), Some(2)]).scene(&settings),
        Err(error)
    );
    let error = LayoutError::UnequalLengths {
        series: 0,
        values: 1,
        expected: 2,
    };
    assert_eq!(
        lines(&[2020, 2021], &[Some(1)]).scene(&settings),
        Err(error)
    );
    let many = (0..9).map(|i| Series::new(format!("s{i}"), [1, 2]));
    let many = Lines::new(Times::years(2020..2022), many).scene(&settings);
    assert!(matches!(
        many,
        Err(LayoutError::TooMany {
            count: 9,
            limit: 8,
            ..
        })
    ));
    let narrow = lines(&[2020, 2021], &[Some(1), Some(2)]).scene(&settings.width(60.0));
    assert!(matches!(narrow, Err(LayoutError::TooNarrow { .. })));
}

//! Columns over time: their direction, their distances, their marks and annotations.

use crate::common::{assert_laws, rects};
use jisr_charts::chart::{Annotation, Chart, Columns, Position};
use jisr_charts::i18n::{Date, Lang};
use jisr_charts::{ColorRole, Fill, LayoutError, Rect, Series, Settings, TimeDirection, Times};

#[test]
fn times_follow_the_direction_of_time_and_categories_that_of_the_layout() {
    let series = || [Series::new("Series", [1, 2, 3])];
    let over_time = Columns::over_time(Times::years([2001, 2002, 2003]), series());
    let over_categories = Columns::new(["a", "b", "c"], series());
    for lang in [Lang::Ar, Lang::En] {
        for time in [TimeDirection::Ltr, TimeDirection::Rtl] {
            let settings = Settings::new(lang, 448.0).time(time);
            let grows = |chart: &Columns| {
                let scene = chart.scene(&settings).unwrap();
                // The highest column is that of the last value.
                let columns = rects(&scene, ColorRole::First, Fill::Solid);
                let by_height = |a: &&Rect, b: &&Rect| a.h.total_cmp(&b.h);
                let low = columns.iter().min_by(by_height).unwrap();
                columns.iter().max_by(by_height).unwrap().x > low.x
            };
            assert_eq!(
                grows(&over_time),
                time == TimeDirection::Ltr,
                "{lang:?} {time:?}"
            );
            assert_eq!(
                grows(&over_categories),
                lang == Lang::En,
                "{lang:?} {time:?}"
            );
        }
    }
}

#[test]
fn uneven_times_keep_their_distances() {
    let years = Times::years([1960, 1980, 1990]);
    let chart = Columns::over_time(years, [Series::new("Series", [1, 2, 3])]);
    let scene = chart.scene(&Settings::new(Lang::En, 672.0)).unwrap();
    let columns = rects(&scene, ColorRole::First, Fill::Solid);
    let ratio = (columns[1].x - columns[0].x) / (columns[2].x - columns[1].x);
    assert!((ratio - 2.0).abs() < 0.01, "{ratio}");
}

#[test]
fn columns_too_narrow_for_a_finger_share_marks_and_wide_ones_have_their_own() {
    let chart = |years: i16| {
        let values = vec![1; years as usize];
        Columns::over_time(
            Times::years(2000..2000 + years),
            [Series::new("Series", values)],
        )
    };
    let ids = |years: i16| -> Vec<String> {
        let scene = chart(years).scene(&Settings::new(Lang::En, 304.0)).unwrap();
        scene.marks.iter().map(|m| m.id.to_string()).collect()
    };
    assert_eq!(ids(3), ["0.0", "0.1", "0.2"]);
    let many = ids(50);
    assert!(many.len() < 13, "{many:?}");
    assert!(many[0].starts_with("0.0 0.1 "), "{many:?}");
    assert!(many.last().unwrap().ends_with(" 0.49"), "{many:?}");
}

#[test]
fn a_span_shades_whole_columns_and_a_mark_is_named_though_it_shares_its_area() {
    let years = Times::years(1990..2030);
    let year = |year| Position::Time(Date::of_year(year));
    let chart = Columns::over_time(years, [Series::new("Series", 1..41)]).annotations([
        Annotation::span(year(2001), year(2003), "Three years"),
        Annotation::mark("0.30", "The year 2020"),
    ]);
    assert_laws(&chart);
    for lang in [Lang::Ar, Lang::En] {
        let scene = chart.scene(&Settings::new(lang, 672.0)).unwrap();
        let shade = rects(&scene, ColorRole::Grid, Fill::Solid)[0];
        let columns = rects(&scene, ColorRole::First, Fill::Solid);
        let shaded = |r: &Rect| r.x > shade.x && r.x + r.w < shade.x + shade.w;
        let inside = columns.iter().filter(|r| shaded(r)).count();
        let touched = columns
            .iter()
            .filter(|r| r.x < shade.x + shade.w && r.x + r.w > shade.x);
        assert_eq!((inside, touched.count()), (3, 3), "{lang:?}");
    }
    assert!(
        chart
            .description(&Settings::new(Lang::En, 672.0))
            .contains("The year 2020")
    );
    let outside = chart.annotations([Annotation::line(year(1980), "Too early")]);
    let error = outside.scene(&Settings::new(Lang::En, 672.0));
    assert_eq!(error, Err(LayoutError::AnnotationOutside { item: 0 }));
}

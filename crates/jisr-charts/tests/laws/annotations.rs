//! Annotations of forms with axes.

use crate::common::{WIDTHS, assert_laws};
use jisr_charts::chart::{
    Annotation, Areas, Bars, Chart, Dot, DotGroup, Lines, Position, Ranges, Scatter, Waterfall,
};
use jisr_charts::i18n::{Date, Lang};
use jisr_charts::{ColorRole, LayoutError, Scene, Series, Settings, Shape, TimeDirection, Times};
use proptest::prelude::*;

/// Everything that a scene writes.
fn words(scene: &Scene) -> String {
    let texts: Vec<&str> = scene.labels.iter().map(|l| l.text.as_str()).collect();
    texts.join(" ")
}

/// Ranges from zero to these values, with annotations.
fn ranges(values: &[i32], annotations: impl IntoIterator<Item = Annotation>) -> Ranges {
    let names = (0..values.len()).map(|i| format!("Category {i}"));
    let data = values.iter().map(|value| (0.0, f64::from(*value)));
    Ranges::bars(names, [Series::new("s", data)]).annotations(annotations)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn random_annotations_keep_the_laws_and_are_all_written(
        values in prop::collection::vec(-9_999i32..9_999, 1..8),
        positions in prop::collection::vec(-9_999f64..9_999.0, 1..4),
    ) {
        let lines = positions.iter().enumerate().map(|(i, position)| {
            Annotation::line(Position::Value(*position), format!("Line{i}"))
        });
        let last = positions[positions.len() - 1];
        let others = [
            Annotation::span(Position::Value(positions[0]), Position::Value(last), "Span"),
            Annotation::mark("0.0", "A text about the first of all ranges"),
        ];
        let annotations: Vec<Annotation> = lines.chain(others).collect();
        let chart = ranges(&values, annotations.clone());
        assert_laws(&chart);
        for width in WIDTHS {
            let written = words(&chart.scene(&Settings::new(Lang::En, width)).unwrap());
            for text in annotations.iter().flat_map(|a| a.text.split(' ')) {
                prop_assert!(written.contains(text), "{text} is not in {written}");
            }
        }
        let description = chart.description(&Settings::new(Lang::En, 448.0));
        prop_assert!(annotations.iter().all(|a| description.contains(&a.text)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn annotated_bars_keep_the_laws(
        values in prop::collection::vec(-9_999i32..9_999, 1..8),
        line in -9_999f64..9_999.0,
    ) {
        let names = (0..values.len()).map(|i| format!("Category {i}"));
        let chart = Bars::new(names, [Series::new("s", values)]).annotations([
            Annotation::line(Position::Value(line), "A value that is meant"),
            Annotation::span(Position::Value(0.0), Position::Value(line), "A stretch"),
            Annotation::mark("0.0", "A text about the first of all bars"),
        ]);
        assert_laws(&chart);
    }
}

/// Years from 2000 on, as many as there are values.
fn years(values: &[i32]) -> Times {
    Times::years((0..values.len()).map(|i| 2000 + i as i16))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn annotated_lines_areas_and_waterfalls_keep_the_laws_and_are_all_written(
        values in prop::collection::vec(1i32..9_999, 3..12),
        line in 0f64..9_999.0,
    ) {
        let last = Position::Time(Date::of_year(1999 + values.len() as i16));
        let value = Annotation::line(Position::Value(line), "Value");
        let mark = |id: &'static str| Annotation::mark(id, "A text about the second of all values");
        let along = [
            value.clone(),
            Annotation::line(last, "Last"),
            Annotation::span(Position::Time(Date::of_year(2000)), last, "Span"),
            mark("0.1"),
        ];
        let step = |chart: Waterfall, value: &i32| chart.change("Step", *value);
        let series = || [Series::new("First", values.clone()), Series::new("Second", values.clone())];
        let charts: [(Box<dyn Chart>, Vec<Annotation>); 3] = [
            (Box::new(Lines::new(years(&values), series()).annotations(along.clone())), along.to_vec()),
            (Box::new(Areas::new(years(&values), series()).annotations(along.clone())), along.to_vec()),
            (
                Box::new(values.iter().fold(Waterfall::new(), step).annotations([value.clone(), mark("1")])),
                vec![value, mark("1")],
            ),
        ];
        for (chart, annotations) in charts {
            assert_laws(chart.as_ref());
            for width in WIDTHS {
                let settings = Settings::new(Lang::En, width);
                let written = words(&chart.scene(&settings).unwrap());
                for text in annotations.iter().flat_map(|a| a.text.split(' ')) {
                    prop_assert!(written.contains(text), "{text} is not in {written}");
                }
                let described = chart.description(&settings);
                prop_assert!(annotations.iter().all(|a| described.contains(&a.text)));
            }
        }
    }
}

#[test]
fn lines_of_a_line_chart_stand_at_their_value_and_at_their_time() {
    let values = [10, 20, 40];
    let chart = Lines::new(years(&values), [Series::new("s", values)]).annotations([
        Annotation::line(Position::Value(20.0), "Value"),
        Annotation::line(Position::Time(Date::of_year(2001)), "Time"),
    ]);
    for time in [TimeDirection::Rtl, TimeDirection::Ltr] {
        let settings = Settings::new(Lang::En, 448.0).time(time);
        let scene = chart.scene(&settings).unwrap();
        let path = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Path(points, _) => points.get(1),
            _ => None,
        });
        let second = path.unwrap();
        let dashed = scene.shapes.iter().filter_map(|shape| match shape {
            Shape::Line(a, b, stroke) if stroke.dashed => Some((*a, *b)),
            _ => None,
        });
        let (level, upright): (Vec<_>, Vec<_>) = dashed.partition(|(a, b)| a.y == b.y);
        assert!(!level.is_empty() && !upright.is_empty());
        assert!(level.iter().all(|(a, _)| (a.y - second.y).abs() < 0.01));
        assert!(upright.iter().all(|(a, _)| (a.x - second.x).abs() < 0.01));
    }
}

#[test]
fn a_value_that_is_missing_or_is_not_there_has_no_annotation() {
    let values = [Some(10), None, Some(40)];
    let settings = Settings::new(Lang::En, 448.0);
    let error = |annotation| {
        let lines = Lines::new(years(&[1, 2, 3]), [Series::new("s", values)]);
        lines
            .annotations([annotation])
            .scene(&settings)
            .unwrap_err()
    };
    let expected = LayoutError::AnnotationOutside { item: 0 };
    assert_eq!(error(Annotation::mark("0.1", "text")), expected);
    assert_eq!(error(Annotation::mark("0.3", "text")), expected);
    let late = Position::Time(Date::of_year(2030));
    assert_eq!(error(Annotation::line(late, "text")), expected);
    let number = Position::Number(2.0);
    assert_eq!(error(Annotation::line(number, "text")), expected);
}

#[test]
fn a_line_stands_at_its_value_and_its_name_above_the_plot() {
    let chart = ranges(
        &[100, 50],
        [Annotation::line(Position::Value(75.0), "Average")],
    );
    let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
    let dashed = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Line(from, to, stroke) if stroke.dashed => Some((from.x, to.x, from.y)),
        _ => None,
    });
    let lines: Vec<_> = dashed.collect();
    let bars = crate::common::bar_widths(&scene, ColorRole::First);
    let zero = scene.shapes.iter().find_map(|shape| match shape {
        Shape::Rect(r, ColorRole::First, _) => Some(r.x),
        _ => None,
    });
    let expected = zero.unwrap() + bars[0] * 0.75;
    for (from, to, _) in &lines {
        assert!((from - expected).abs() < 0.01 && (to - expected).abs() < 0.01);
    }
    let name = scene.labels.iter().find(|l| l.text == "Average").unwrap();
    assert!(lines.iter().all(|line| name.at.y < line.2));
}

#[test]
fn a_text_without_room_stands_below_with_a_number() {
    let dots = (0..30).flat_map(|x| (0..30).map(move |y| Dot::at("", x, y)));
    let long =
        "A very long text about one of many dots that leave no room for it at all in the plot";
    let chart = Scatter::new([DotGroup::new("", dots)]).annotations([
        Annotation::mark("0.465", long),
        Annotation::mark(
            "0.40",
            "Another text that is long enough to find no room in the plot",
        ),
    ]);
    let scene = chart.scene(&Settings::new(Lang::En, 448.0)).unwrap();
    let count = |text: &str| scene.labels.iter().filter(|l| l.text == text).count();
    // Each number stands at its dot, if there is room, and in the list.
    assert!((1..=2).contains(&count("1")), "{}", words(&scene));
    assert!(words(&scene).contains("very long text"));
    let below = scene
        .labels
        .iter()
        .find(|l| l.text.contains("very long text"));
    let axis = scene.labels.iter().find(|l| l.text == "20").unwrap();
    assert!(below.unwrap().at.y > axis.at.y);
}

#[test]
fn what_has_no_place_is_an_error() {
    let settings = Settings::new(Lang::En, 448.0);
    let error = |annotation| ranges(&[1, 2], [annotation]).scene(&settings).unwrap_err();
    let expected = LayoutError::AnnotationOutside { item: 0 };
    assert_eq!(error(Annotation::mark("no such mark", "text")), expected);
    let time = Position::Time(Date::of_year(2024));
    assert_eq!(error(Annotation::line(time, "text")), expected);
    let mixed = Annotation::span(Position::Value(1.0), time, "text");
    assert_eq!(error(mixed), expected);
}

//! Labels and arrow of the axis of time.

use super::*;
use crate::data::Times;
use crate::i18n::{Lang, strip};
use crate::{Scene, Shape, TimeDirection};

fn drawn(times: &Times, settings: &Settings, length: f64) -> Scene {
    let room = (settings.width - length) / 2.0;
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let axis = TimeAxis::new(room, times.ends().unwrap(), length, times.unit(), settings);
    axis.draw(&mut builder, 10.0);
    builder.finish(10.0 + TimeAxis::HEIGHT)
}

#[test]
fn both_ends_are_labelled_and_labels_are_clear_of_each_other() {
    let all = [
        Times::years([1987, 2026]),
        Times::quarters([(2019, 4), (2024, 3)]),
        Times::months([(2024, 2), (2024, 11)]),
        Times::parse(["2023-12-30", "2024-03-02"]).unwrap(),
    ];
    for (times, lang) in all.iter().flat_map(|t| Lang::ALL.map(|lang| (t, lang))) {
        for time in [TimeDirection::Rtl, TimeDirection::Ltr] {
            for width in [280.0, 304.0, 672.0, 1000.0] {
                let settings = Settings::new(lang, width).time(time);
                let scene = drawn(times, &settings, width - 40.0);
                let ends = scene.labels.iter().filter(|label| label.bold);
                let ends: Vec<String> = ends.map(|label| strip(&label.text)).collect();
                let [first, last] = [0, 1].map(|i| strip(&times.label(i, &settings)));
                assert_eq!(ends, [first, last], "{lang:?} {width}");
                let mut boxes: Vec<_> = scene.labels.iter().map(|l| l.frame).collect();
                boxes.sort_by(|a, b| a.x.total_cmp(&b.x));
                for pair in boxes.windows(2) {
                    let gap = pair[1].x - pair[0].x - pair[0].w;
                    assert!(gap >= MIN_LABEL_GAP - 0.01, "{times:?} {lang:?} {width}");
                }
            }
        }
    }
}

#[test]
fn narrow_axes_name_their_ends_by_what_differs() {
    let settings = Settings::new(Lang::En, 120.0);
    let texts = |times: Times| -> Vec<String> {
        let length = TimeAxis::least_length(times.ends().unwrap(), times.unit(), &settings);
        let scene = drawn(&times, &settings, length);
        scene
            .labels
            .iter()
            .map(|label| strip(&label.text))
            .collect()
    };
    let (years, months) = ([(2021, 5), (2024, 9)], [(2024, 5), (2024, 9)]);
    assert_eq!(texts(Times::months(years)), ["2021", "2024"]);
    assert_eq!(texts(Times::months(months)), ["May", "Sep"]);
}

#[test]
fn the_arrow_points_to_the_future() {
    for (time, side) in [(TimeDirection::Ltr, 1.0), (TimeDirection::Rtl, -1.0)] {
        let settings = Settings::new(Lang::Ar, 304.0).time(time);
        let scene = drawn(&Times::years([2000, 2020]), &settings, 260.0);
        let Some(Shape::Polygon(arrow, ..)) = scene.shapes.get(1) else {
            panic!("no arrow behind the line: {:?}", scene.shapes);
        };
        let (tip, foot) = (arrow[0], arrow[1]);
        assert!((tip.x - foot.x) * side > 0.0, "{time:?}");
        assert!((tip.x - 152.0) * side > 0.0, "at the end of time, {time:?}");
    }
}

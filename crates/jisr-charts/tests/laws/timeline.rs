//! Timelines with random events.

mod random;

use crate::common::{WIDTHS, assert_laws, assert_readable};
use jisr_charts::chart::{Chart, Item};
use jisr_charts::i18n::{Date, DateFormat, Direction, Lang, NumberFormat, strip};
use jisr_charts::timeline::{
    Event, EventKind, Filtered, Layout, Orientation, Scaling, Timeline, TimelineWords,
};
use jisr_charts::{Label, LayoutError, Scene, Settings, Shape, TimeDirection};
use proptest::prelude::*;
use random::{NAMES, seeds, timeline};

/// Positions that differ by less are the same.
const SAME: f64 = 1e-6;

/// More than half of the height of a horizontal axis.
const AXIS_HALF: f64 = 15.0;

/// Settings for each language's layout with time in both directions, at a wide and a narrow width.
fn settings() -> Vec<Settings<'static>> {
    let mut all = vec![];
    for lang in [Lang::Ar, Lang::En] {
        for width in [304.0, 672.0] {
            for time in [TimeDirection::Rtl, TimeDirection::Ltr] {
                all.push(Settings::new(lang, width).time(time));
            }
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn random_timelines_keep_the_laws(seeds in seeds(10)) {
        assert_laws(&timeline(seeds));
    }

    #[test]
    fn crowded_timelines_are_readable_in_every_orientation(seeds in seeds(120), even: bool) {
        let scaling = if even { Scaling::Even } else { Scaling::EnlargeCrowded };
        let timeline = timeline(seeds).scaling(scaling);
        for orientation in [Orientation::Horizontal, Orientation::Vertical] {
            let timeline = timeline.clone().orientation(orientation);
            for width in [280.0, WIDTHS[1], WIDTHS[3]] {
                let settings = Settings::new(Lang::Ar, width);
                let scene = timeline.scene(&settings).unwrap();
                assert_readable(&scene, &format!("{orientation:?} {width}"));
            }
        }
    }

    #[test]
    fn each_event_has_a_mark_or_is_counted_once(seeds in seeds(60), year in 2015i16..2025) {
        let whole = timeline(seeds);
        let zoomed = whole.clone().range(Date::of_year(year));
        for timeline in [whole, zoomed] {
            for settings in settings() {
                let layout = timeline.layout(&settings).unwrap();
                let mut times = vec![0; timeline.events.len()];
                prop_assert_eq!(layout.marks.len(), layout.scene.marks.len());
                for (info, mark) in layout.marks.iter().zip(&layout.scene.marks) {
                    prop_assert!(info.counter || info.events.len() == 1);
                    prop_assert_eq!(&mark.id, &timeline.events[info.events[0]].id);
                    info.events.iter().for_each(|event| times[*event] += 1);
                }
                prop_assert!(times.iter().all(|n| *n == 1), "{:?}", times);
            }
        }
    }

    #[test]
    fn marks_follow_time_in_its_direction(seeds in seeds(40)) {
        let timeline = timeline(seeds);
        for settings in settings() {
            let layout = timeline.layout(&settings).unwrap();
            let horizontal = settings.width >= Timeline::HORIZONTAL_FROM;
            let toward = settings.time.resolve(settings.lang());
            for pair in layout.marks.windows(2) {
                let onward = match (horizontal, toward) {
                    (false, _) => pair[1].at.y - pair[0].at.y,
                    (true, Direction::Ltr) => pair[1].at.x - pair[0].at.x,
                    (true, Direction::Rtl) => pair[0].at.x - pair[1].at.x,
                };
                prop_assert!(onward >= -SAME, "{:?} comes after {:?}", pair[1], pair[0]);
            }
        }
    }

    #[test]
    fn the_four_directions_of_layout_and_time_mirror_each_other(seeds in seeds(40)) {
        let timeline = timeline(seeds);
        for width in [304.0, 1000.0] {
            let layout = |direction, time| {
                let settings = Settings::new(Lang::En, width).direction(direction).time(time);
                timeline.layout(&settings).unwrap()
            };
            let together = layout(Direction::Ltr, TimeDirection::Ltr);
            let against = layout(Direction::Ltr, TimeDirection::Rtl);
            assert_mirrored(&together, &layout(Direction::Rtl, TimeDirection::Rtl));
            assert_mirrored(&against, &layout(Direction::Rtl, TimeDirection::Ltr));
            assert_only_time_turned(&together, &against, width);
        }
    }

    #[test]
    fn kinds_that_are_left_out_leave_the_timeline_of_the_others(seeds in seeds(40)) {
        let all = timeline(seeds);
        let mut others = all.clone();
        others.events.retain(|e| e.kind.as_deref() == Some("b"));
        let filtered = all.selected(["b"]).filtered(Filtered::LeftOut);
        for settings in settings() {
            prop_assert_eq!(filtered.scene(&settings), others.scene(&settings));
            prop_assert_eq!(filtered.table(&settings), others.table(&settings));
            prop_assert_eq!(filtered.description(&settings), others.description(&settings));
        }
    }

    #[test]
    fn dimming_kinds_moves_nothing(seeds in seeds(40)) {
        let all = timeline(seeds);
        let dimmed = all.clone().selected(["b", "c"]);
        for settings in settings() {
            let (plain, mut faint) = (all.scene(&settings).unwrap(), dimmed.scene(&settings).unwrap());
            for group in &mut faint.groups {
                let selected = group.kinds.iter().any(|kind| kind == "b" || kind == "c");
                prop_assert_eq!(group.dimmed, !selected);
                group.dimmed = false;
            }
            prop_assert_eq!(plain, faint);
        }
    }

    #[test]
    fn words_that_are_given_to_the_layout_replace_those_of_the_language(seeds in seeds(20)) {
        let timeline = timeline(seeds);
        let words = TimelineWords::of(Lang::Ru);
        for settings in settings() {
            let dates = DateFormat::of(NumberFormat { lang: Lang::Ru, ..settings.numbers });
            let given = timeline.layout_with_words(&settings, words, dates).unwrap();
            let own = timeline.clone().words(words).dates(dates).layout(&settings).unwrap();
            prop_assert_eq!(&given, &own);
            prop_assert_ne!(&given, &timeline.layout(&settings).unwrap());
        }
    }

    #[test]
    fn the_table_has_every_event_in_the_order_of_time(seeds in seeds(60)) {
        let timeline = timeline(seeds);
        let table = timeline.table(&Settings::new(Lang::En, 448.0));
        prop_assert_eq!(table.rows.len(), timeline.events.len());
        prop_assert!(table.rows.iter().all(|row| row.len() == table.columns.len()));
    }
}

/// Asserts that marks and labels of two layouts are mirrors.
fn assert_mirrored(a: &Layout, b: &Layout) {
    let (a, b) = (&a.scene, &b.scene);
    assert_eq!(a.labels.len(), b.labels.len());
    for (a, b) in a.labels.iter().zip(&b.labels) {
        assert_eq!(strip(&a.text), strip(&b.text));
    }
    let boxes = |scene: &Scene| -> Vec<_> { scene.labels.iter().map(|l| l.frame).collect() };
    let rects = |scene: &Scene| -> Vec<_> { scene.marks.iter().map(|m| m.rect).collect() };
    let pairs = boxes(a).into_iter().chain(rects(a));
    for (a_box, b_box) in pairs.zip(boxes(b).into_iter().chain(rects(b))) {
        assert!((a_box.x + b_box.x + b_box.w - a.width).abs() < SAME);
        assert!((a_box.y - b_box.y).abs() < SAME && (a_box.w - b_box.w).abs() < SAME);
    }
}

/// Asserts that marks are turned around on a horizontal axis, and that the legend stays where it is.
fn assert_only_time_turned(together: &Layout, against: &Layout, width: f64) {
    let horizontal = width >= Timeline::HORIZONTAL_FROM;
    assert_eq!(together.marks.len(), against.marks.len());
    for (a, b) in together.marks.iter().zip(&against.marks) {
        assert_eq!(a.events, b.events);
        let x = if horizontal { width - a.at.x } else { a.at.x };
        assert!((x - b.at.x).abs() < SAME && (a.at.y - b.at.y).abs() < SAME);
    }
    let legend = |layout: &Layout| -> Vec<Label> {
        let marks = layout.scene.marks.iter().map(|m| m.rect.y + m.rect.h);
        // The names of the axis stand within half of its height around the marks' points on it.
        let axis = layout.marks.iter().map(|m| m.at.y + AXIS_HALF);
        let bottom = marks.chain(axis).fold(0.0, f64::max);
        let labels = layout.scene.labels.iter();
        labels.filter(|l| l.frame.y > bottom).cloned().collect()
    };
    assert_eq!(legend(together), legend(against));
}

#[test]
fn an_event_above_the_axis_leaves_the_legend_where_it_is() {
    let timeline = timeline(vec![(18_902, 72, 16, 203, 159)]);
    let settings = Settings::new(Lang::En, 1000.0);
    let layout = |time| timeline.layout(&settings.time(time)).unwrap();
    let (together, against) = (layout(TimeDirection::Ltr), layout(TimeDirection::Rtl));
    assert_only_time_turned(&together, &against, settings.width);
}

#[test]
fn the_arrow_points_where_time_runs() {
    let timeline = timeline(vec![(8_000, 0, 0, 0, 1), (19_000, 0, 0, 0, 1)]);
    for settings in settings() {
        let scene = timeline.scene(&settings).unwrap();
        let arrow = scene.shapes.iter().find_map(|shape| match shape {
            Shape::Polygon(points, jisr_charts::ColorRole::Axis, _) => Some(points.clone()),
            _ => None,
        });
        let arrow = arrow.unwrap();
        let (dx, dy) = (arrow[1].x - arrow[0].x, arrow[1].y - arrow[0].y);
        if settings.width < Timeline::HORIZONTAL_FROM {
            assert!(dy > 5.0);
        } else {
            let right = settings.time == TimeDirection::Ltr;
            assert!(if right { dx > 5.0 } else { dx < -5.0 });
        }
    }
}

#[test]
fn the_ends_of_the_axis_are_bold() {
    let timeline = timeline(vec![(19_050, 0, 0, 0, 1)]).range(Date::of_year(2022));
    for settings in settings() {
        let scene = timeline.scene(&settings).unwrap();
        for month in 1..=12 {
            let name = settings.words.month(month);
            let label = scene.labels.iter().find(|l| strip(&l.text) == name);
            let bold = label.unwrap().bold;
            assert_eq!(bold, month == 1 || month == 12, "{name}");
        }
    }
}

#[test]
fn the_longest_name_with_room_is_drawn() {
    let long = NAMES[3];
    let date = Date::parse("2022-06-24").unwrap();
    let longer = [long, long, long].join(" ");
    let events = [Event::new("summit", longer, date).shorter_name("Summit")];
    let scene = Timeline::new(events).scene(&Settings::new(Lang::En, 672.0));
    let texts: Vec<String> = scene
        .unwrap()
        .labels
        .iter()
        .map(|l| strip(&l.text))
        .collect();
    assert!(texts.iter().any(|text| text == "Summit"), "{texts:?}");
    let both = [Event::new("summit", long, date).shorter_name("Summit")];
    let scene = Timeline::new(both).scene(&Settings::new(Lang::En, 672.0));
    let texts: Vec<String> = scene
        .unwrap()
        .labels
        .iter()
        .map(|l| strip(&l.text))
        .collect();
    assert!(texts.iter().all(|text| text != "Summit"), "{texts:?}");
}

#[test]
fn timelines_that_cannot_be_drawn_are_errors() {
    let settings = Settings::new(Lang::En, 448.0);
    let none = Timeline::new([]);
    assert_eq!(none.scene(&settings), Err(LayoutError::NoData));
    let some = timeline(vec![(19_000, 0, 1, 0, 1)]);
    let nothing_left = some.clone().selected(["h"]).filtered(Filtered::LeftOut);
    assert_eq!(nothing_left.scene(&settings), Err(LayoutError::NoData));
    let narrow = LayoutError::TooNarrow {
        width: 200.0,
        least: 280.0,
    };
    assert_eq!(some.scene(&settings.width(200.0)), Err(narrow));
    let unknown = some.clone().kinds([EventKind::new("z", "Other")]);
    let error = LayoutError::UnknownKind { item: 0 };
    assert_eq!(unknown.scene(&settings), Err(error));
    let many = (0..9).map(|i| EventKind::new(format!("{i}"), "Kind"));
    let error = LayoutError::TooMany {
        what: Item::Kind,
        count: 9,
        limit: 8,
    };
    assert_eq!(some.kinds(many).scene(&settings), Err(error));
}

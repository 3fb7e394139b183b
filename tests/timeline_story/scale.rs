//! Where time is on the axis: its direction, the scale of the crowded year, and zoom.

use super::{IN_ORDER, LANGS, story_layout, with};
use jisr::breakpoint::BREAKPOINTS;
use jisr::locale::{Digits, Lang, Locale, key, strip};
use jisr::timeline::{Layout, Zoom};
use jisr_charts::i18n::Date;
use jisr_charts::{Align, ColorRole, Shape, TimeDirection};

#[test]
fn time_runs_right_to_left_in_arabic_and_the_arrow_points_there() {
    for (lang, forward) in [(Lang::Ar, -1.0), (Lang::En, 1.0)] {
        let layout = story_layout(lang, 672.0);
        let x = |id| {
            let place = IN_ORDER.iter().position(|i| *i == id);
            place.map_or(f64::NAN, |i| layout.marks[i].at.x)
        };
        assert!((x("visit") - x("relations")) * forward > 400.0);
        // The only polygon in the colour of the axis is the arrow: its tip is its farthest point.
        let arrow = layout.scene.shapes.iter().find_map(|s| match s {
            Shape::Polygon(points, ColorRole::Axis, _) => Some(points),
            _ => None,
        });
        let Some(arrow) = arrow else {
            panic!("no arrow")
        };
        assert!((arrow[1].x - arrow[0].x) * forward > 5.0);
        assert!(
            (arrow[0].x - x("visit")) * forward > 0.0,
            "it stands where time ends"
        );
    }
}

#[test]
fn time_runs_as_it_is_asked_to_and_the_texts_stay() {
    for lang in [Lang::Ar, Lang::En] {
        for (time, forward) in [(TimeDirection::Rtl, -1.0), (TimeDirection::Ltr, 1.0)] {
            let layout = with(lang, 672.0, |view| view.time = time);
            let (first, last) = (&layout.marks[0], &layout.marks[IN_ORDER.len() - 1]);
            assert!(
                (last.at.x - first.at.x) * forward > 400.0,
                "{lang:?} {time:?}"
            );
            // The legend is the drawing's last text: it stands at the side where reading starts.
            let legend = layout
                .scene
                .labels
                .last()
                .map_or(Align::Middle, |l| l.align);
            let start = if lang == Lang::Ar {
                Align::Right
            } else {
                Align::Left
            };
            assert_eq!(legend, start, "{lang:?} {time:?}");
        }
    }
}

#[test]
fn the_crowded_year_has_a_scale_of_its_own_that_is_marked_and_named() {
    for lang in LANGS {
        for width in BREAKPOINTS {
            let Layout { scene, scale, .. } = story_layout(lang, width);
            let [past, year] = scale.segments[..] else {
                panic!("two scales at {width}")
            };
            assert!(!past.focus && year.focus);
            assert_eq!(past.to, year.from);
            assert_eq!(Date::of_day(year.from).iso(), "2022-01-01");
            assert_eq!(Date::of_day(past.from).iso(), "1992-01-01");
            assert!(
                year.length() > 1.7 * past.length(),
                "the year has most of the length"
            );
            assert!(
                year.start - past.end >= 16.0,
                "a gap shows the change of scale"
            );
            let locale = Locale::native(lang, Digits::Latn);
            let says = |text: &str| {
                scene
                    .labels
                    .iter()
                    .any(|l| strip(&l.text).contains(&strip(text)))
            };
            let year = locale.message(key::DATE_YEAR).replace("{y}", "2022");
            let months = locale.message(key::TIMELINE_BY_MONTH);
            assert!(says(&format!("{year} · {months}")), "{lang:?}");
            assert!(
                says(locale.message(key::TIMELINE_BY_YEAR)),
                "{lang:?}: {:?}",
                scene.labels.iter().map(|l| &l.text).collect::<Vec<_>>()
            );
            assert!(
                says(locale.message(key::TIMELINE_BREAK)),
                "the mark of the change is explained"
            );
            assert!(
                (1..=9).all(|m| says(locale.dates().month_short(m))),
                "each month is named at {width}"
            );
        }
    }
}

#[test]
fn the_year_fills_the_drawing_and_what_is_outside_is_counted() {
    for width in BREAKPOINTS {
        let year = with(Lang::En, width, |v| v.zoom = Zoom::Year(2022));
        assert_eq!(year.scale.segments.len(), 1);
        let first = &year.marks[0];
        assert!(first.counter && first.events.len() == 2);
        assert!(
            year.scene
                .labels
                .iter()
                .any(|l| strip(&l.text) == "+2 earlier")
        );
        assert_eq!(year.scene.marks.len(), 9);
        let locale = Locale::native(Lang::En, Digits::Latn);
        assert!((1..=12).all(|m| {
            year.scene
                .labels
                .iter()
                .any(|l| l.text == locale.dates().month_short(m))
        }));
    }
}

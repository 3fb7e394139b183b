//! Marks and labels show how exactly a date is known.

use super::{IN_ORDER, events, rects, shapes, story_layout, words};
use jisr::breakpoint::BREAKPOINTS;
use jisr::locale::{Digits, Lang, Locale, strip};
use jisr::story::{Event, Span};
use jisr::timeline::{TimelineView, Zoom, layout};
use jisr_charts::i18n::Date;
use jisr_charts::{Fill, Rect, Scene, Shape};

/// Days in a year without a leap day.
const YEAR: i32 = 365;

/// The number of thick ends of an interval's band: rectangles 2.5 scene units long or high.
fn firm_ends(scene: &Scene, id: &str) -> usize {
    let end = |r: &&Rect| (r.w - 2.5).abs() < 0.01 || (r.h - 2.5).abs() < 0.01;
    rects(scene, id).iter().filter(end).count()
}

#[test]
fn glyphs_and_bands_show_the_precision_of_dates() {
    for width in BREAKPOINTS {
        let scene = story_layout(Lang::Ar, width).scene;
        let hollow = |id| {
            shapes(&scene, id)
                .iter()
                .any(|s| matches!(s, Shape::Dot(_, _, _, Fill::Outline(_))))
        };
        let solid = |id| {
            shapes(&scene, id)
                .iter()
                .any(|s| matches!(s, Shape::Dot(_, _, _, Fill::Solid)))
        };
        let bands = |id| !rects(&scene, id).is_empty();
        for id in ["relations", "treaty", "c5", "beijing_visit", "brics"] {
            assert!(
                hollow(id) && !bands(id),
                "{id} is a day of the public record"
            );
        }
        assert!(solid("january") && bands("january"), "a month is a band");
        assert_eq!(firm_ends(&scene, "january"), 0);
        let square = |s: &Shape| matches!(s, Shape::Polygon(points, ..) if points.len() == 4);
        assert!(bands("agri") && shapes(&scene, "agri").iter().any(square));
        assert_eq!(firm_ends(&scene, "trade_window"), 2, "counted months end");
    }
}

#[test]
fn months_that_go_beyond_the_shown_year_have_no_ends_in_it() {
    for width in BREAKPOINTS {
        let longer = events().iter().map(|e| match e.id.as_str() {
            "trade_window" => Event {
                when: Span {
                    from: Date::of_day(e.when.from.first_day() - YEAR),
                    to: Date::of_day(e.when.to.first_day() + YEAR),
                },
                ..*e
            },
            _ => *e,
        });
        let longer: Vec<Event> = longer.collect();
        let locale = Locale::native(Lang::Ar, Digits::Latn);
        let year = layout(&TimelineView {
            events: &longer,
            zoom: Zoom::Year(2022),
            ..TimelineView::new(jisr::story(), &locale, width)
        });
        assert_eq!(
            firm_ends(&year.scene, "trade_window"),
            0,
            "no end where the shown year ends"
        );
    }
}

#[test]
fn what_is_planned_is_dashed_and_open() {
    for width in BREAKPOINTS {
        let scene = story_layout(Lang::Ar, width).scene;
        let dashed = |id| {
            shapes(&scene, id)
                .iter()
                .filter(|s| matches!(s, Shape::Line(_, _, stroke) if stroke.dashed))
                .count()
        };
        assert_eq!(
            dashed("visit"),
            3,
            "what is planned has three sides: it is open to what comes"
        );
        assert!(
            IN_ORDER
                .iter()
                .filter(|id| **id != "visit")
                .all(|id| dashed(id) == 0)
        );
    }
}

#[test]
fn the_drawing_says_planned_public_record_and_anniversaries() {
    let says =
        |scene: &Scene, text: &str| scene.labels.iter().any(|l| strip(&l.text).contains(text));
    for width in BREAKPOINTS {
        let en = story_layout(Lang::En, width).scene;
        assert!(words(&en, "visit").contains("planned"));
        assert!(words(&en, "relations").contains("30 years in 2022"));
        assert!(words(&en, "treaty").contains("20 years in 2022"));
        assert!(says(&en, "Day from the public record"));
        let ar = story_layout(Lang::Ar, width).scene;
        assert!(words(&ar, "relations").contains("30 عامًا في 2022"));
        assert!(words(&ar, "visit").contains("مقرَّر"));
    }
}

//! The timeline of the compiled story: ten events between 1992 and 2022, eight of them in the last year.

use jisr::draw::{BREAKPOINTS, ColorRole, Fill, Mark, Point, Rect, Scene, Shape, hit};
use jisr::locale::{Digits, Lang, Locale, key, strip};
use jisr::story::{Event, Span};
use jisr::timeline::{Layout, TimelineView, Zoom, date_of, layout};

const LANGS: [Lang; 5] = Lang::ALL;
const IN_ORDER: [&str; 10] = [
    "relations",
    "treaty",
    "january",
    "c5",
    "beijing_visit",
    "trade_window",
    "agri",
    "brics",
    "academic_year",
    "visit",
];

/// Days in a year, about.
const YEAR: i32 = 365;

fn events() -> &'static [Event] {
    jisr::story().events.0
}

fn with(lang: Lang, width: f64, change: impl Fn(&mut TimelineView)) -> Layout {
    let locale = Locale::native(lang, Digits::Latn);
    let mut view = TimelineView::new(jisr::story(), &locale, width);
    change(&mut view);
    layout(&view)
}

fn laid(lang: Lang, width: f64) -> Layout {
    with(lang, width, |_| ())
}

fn mark<'a>(scene: &'a Scene, id: &str) -> &'a Mark {
    let found = scene.marks.iter().find(|m| m.id == id);
    found.unwrap_or_else(|| panic!("no mark for {id}"))
}

fn shapes<'a>(scene: &'a Scene, id: &str) -> &'a [Shape] {
    &scene.shapes[mark(scene, id).shapes.clone()]
}

fn rects(scene: &Scene, id: &str) -> Vec<Rect> {
    let rect = |s: &Shape| match s {
        Shape::Rect(r, ..) => Some(*r),
        _ => None,
    };
    shapes(scene, id).iter().filter_map(rect).collect()
}

/// The ends of a band: short along time, higher than the band.
fn firm_ends(scene: &Scene, id: &str) -> usize {
    let end = |r: &&Rect| (r.w - 2.5).abs() < 0.01 || (r.h - 2.5).abs() < 0.01;
    rects(scene, id).iter().filter(end).count()
}

/// The words inside a mark, line after line.
fn words(scene: &Scene, id: &str) -> String {
    let rect = mark(scene, id).rect;
    let inside = scene.labels.iter().filter(|l| rect.overlaps(&l.frame));
    inside.map(|l| strip(&l.text)).collect::<Vec<_>>().join(" ")
}

#[test]
fn all_ten_are_named_at_every_width_in_the_order_of_time() {
    for lang in LANGS {
        for width in BREAKPOINTS {
            let laid = laid(lang, width);
            let ids: Vec<_> = laid.scene.marks.iter().map(|m| m.id).collect();
            assert_eq!(ids, IN_ORDER, "{lang:?} {width}");
            assert!(laid.seats.iter().all(|s| !s.counter), "{lang:?} {width}");
            let locale = Locale::native(lang, Digits::Latn);
            for event in events() {
                let name = strip(&locale.fill(event.label, jisr::story()));
                let shown = words(&laid.scene, event.id);
                assert!(shown.contains(&name), "{width}: {shown} names {name}");
            }
        }
    }
}

#[test]
fn time_runs_right_to_left_in_arabic_and_the_arrow_points_there() {
    for (lang, forward) in [(Lang::Ar, -1.0), (Lang::En, 1.0)] {
        let laid = laid(lang, 840.0);
        let x = |id| {
            let place = IN_ORDER.iter().position(|i| *i == id);
            place.map_or(f64::NAN, |i| laid.seats[i].at.x)
        };
        assert!((x("visit") - x("relations")) * forward > 400.0);
        // The only polygon in the colour of the axis is the arrow: its tip is its farthest point.
        let arrow = laid.scene.shapes.iter().find_map(|s| match s {
            Shape::Polygon(points, ColorRole::Axis) => Some(points),
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
fn the_crowded_year_has_a_scale_of_its_own_that_is_marked_and_named() {
    for lang in LANGS {
        for width in BREAKPOINTS {
            let Layout { scene, scale, .. } = laid(lang, width);
            let [past, year] = scale.pieces[..] else {
                panic!("two scales at {width}")
            };
            assert!(!past.focus && year.focus);
            assert_eq!(past.to, year.from);
            assert_eq!(date_of(year.from).iso(), "2022-01-01");
            assert_eq!(date_of(past.from).iso(), "1992-01-01");
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
                (1..=9).all(|m| says(&locale.month_short(m))),
                "each month is named at {width}"
            );
        }
    }
}

#[test]
fn dates_look_as_exact_as_they_are() {
    for width in BREAKPOINTS {
        let scene = laid(Lang::Ar, width).scene;
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
        let square = |s: &Shape| matches!(s, Shape::Polygon(points, _) if points.len() == 4);
        assert!(bands("agri") && shapes(&scene, "agri").iter().any(square));
        assert_eq!(firm_ends(&scene, "trade_window"), 2, "counted months end");
        // The same months, begun before the shown year and ended after it.
        let longer = events().iter().map(|e| match e.id {
            "trade_window" => Event {
                when: Span {
                    from: date_of(e.when.from.first_day() - YEAR),
                    to: date_of(e.when.to.first_day() + YEAR),
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
        let en = laid(Lang::En, width).scene;
        assert!(words(&en, "visit").contains("planned"));
        assert!(words(&en, "relations").contains("30 years in 2022"));
        assert!(words(&en, "treaty").contains("20 years in 2022"));
        assert!(says(&en, "Day from the public record"));
        let ar = laid(Lang::Ar, width).scene;
        assert!(words(&ar, "relations").contains("30 عامًا في 2022"));
        assert!(words(&ar, "visit").contains("مقرَّر"));
    }
}

#[test]
fn a_glyph_a_band_and_a_name_all_answer_the_pointer() {
    for width in BREAKPOINTS {
        let scene = laid(Lang::Ar, width).scene;
        for id in IN_ORDER {
            let rect = mark(&scene, id).rect;
            let middle = jisr::draw::Point {
                x: rect.x + rect.w / 2.0,
                y: rect.y + rect.h / 2.0,
            };
            assert_eq!(
                hit(&scene, middle, 0.0).map(|i| scene.marks[i].id),
                Some(id),
                "{width}"
            );
        }
        for id in ["relations", "c5", "beijing_visit", "brics"] {
            let glyph = shapes(&scene, id).iter().find_map(|s| match s {
                Shape::Dot(c, ..) => Some(*c),
                _ => None,
            });
            let found = glyph.and_then(|g| hit(&scene, g, 0.0));
            assert_eq!(found.map(|i| scene.marks[i].id), Some(id), "{width}");
        }
    }
}

#[test]
fn the_year_fills_the_drawing_and_what_is_outside_is_counted() {
    for width in BREAKPOINTS {
        let year = with(Lang::En, width, |v| v.zoom = Zoom::Year(2022));
        assert_eq!(year.scale.pieces.len(), 1);
        let first = &year.seats[0];
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
                .any(|l| l.text == locale.month_short(m))
        }));
    }
}

/// The signs before these words of the legend, placed as if the words began at one point.
fn sign(scene: &Scene, words: &str) -> Vec<Shape> {
    let label = scene.labels.iter().rfind(|l| strip(&l.text) == words);
    let frame = label.unwrap_or_else(|| panic!("no {words}")).frame;
    // English: the sign stands at the left of its words.
    let room = Rect {
        x: frame.x - 40.0,
        y: frame.y - 3.0,
        w: 40.0,
        h: frame.h + 6.0,
    };
    let moved = |p: &Point| Point {
        x: (p.x - frame.x).round(),
        y: (p.y - frame.y).round(),
    };
    let found = scene.shapes.iter().filter_map(|shape| match shape {
        Shape::Dot(c, r, color, fill) if room.holds(*c) => {
            Some(Shape::Dot(moved(c), *r, *color, *fill))
        }
        Shape::Polygon(points, color) if points.iter().all(|p| room.holds(*p)) => {
            Some(Shape::Polygon(points.iter().map(moved).collect(), *color))
        }
        _ => None,
    });
    found.collect()
}

#[test]
fn case_f6_the_legend_explains_shapes_and_fills_apart() {
    let locale = Locale::native(Lang::En, Digits::Latn);
    for width in BREAKPOINTS {
        let scene = laid(Lang::En, width).scene;
        let kinds = [key::KIND_DIPLOMACY, key::KIND_TRADE, key::KIND_EDUCATION];
        let kinds = kinds.map(|word| sign(&scene, locale.message(word)));
        let fills = [key::TIMELINE_BY_ARTICLE, key::TIMELINE_BY_RECORD];
        let fills = fills.map(|word| sign(&scene, locale.message(word)));
        // Without colour: the outlines and fills alone tell all five apart.
        let grey = |shapes: &Vec<Shape>| -> Vec<Shape> {
            let one = |s: &Shape| match s {
                Shape::Dot(c, r, ColorRole::Paper, fill) => {
                    Shape::Dot(*c, *r, ColorRole::Paper, *fill)
                }
                Shape::Dot(c, r, _, fill) => Shape::Dot(*c, *r, ColorRole::Text, *fill),
                Shape::Polygon(p, ColorRole::Paper) => Shape::Polygon(p.clone(), ColorRole::Paper),
                Shape::Polygon(p, _) => Shape::Polygon(p.clone(), ColorRole::Text),
                other => other.clone(),
            };
            shapes.iter().map(one).collect()
        };
        let all: Vec<Vec<Shape>> = kinds.iter().chain(&fills).map(grey).collect();
        for (i, a) in all.iter().enumerate() {
            assert!(!a.is_empty(), "{width}: sign {i}");
            for b in &all[i + 1..] {
                assert_ne!(a, b, "at {width}");
            }
        }
        // A fill is shown on more than one shape, so that no shape stands for it.
        for fill in &fills {
            let dots = fill.iter().any(|s| matches!(s, Shape::Dot(..)));
            let corners = fill.iter().any(|s| matches!(s, Shape::Polygon(..)));
            assert!(dots && corners, "at {width}: {fill:?}");
        }
        for heading in [key::TIMELINE_BY_SHAPE, key::TIMELINE_BY_FILL] {
            let words = locale.message(heading);
            assert!(scene.labels.iter().any(|l| strip(&l.text) == words));
        }
    }
}

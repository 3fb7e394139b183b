//! The timeline of the compiled story: ten events between 1992 and 2022, eight of them in the last year.

mod dates;
mod legend;
mod scale;

use jisr::breakpoint::BREAKPOINTS;
use jisr::locale::{Digits, Lang, Locale, strip};
use jisr::story::Event;
use jisr::timeline::{Layout, TimelineView, layout};
use jisr_charts::scene::hit;
use jisr_charts::{Mark, Rect, Scene, Shape};

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

fn events() -> &'static [Event] {
    jisr::story().events.0
}

fn with(lang: Lang, width: f64, change: impl Fn(&mut TimelineView)) -> Layout {
    let locale = Locale::native(lang, Digits::Latn);
    let mut view = TimelineView::new(jisr::story(), &locale, width);
    change(&mut view);
    layout(&view)
}

fn story_layout(lang: Lang, width: f64) -> Layout {
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

/// The words inside a mark, line after line.
fn words(scene: &Scene, id: &str) -> String {
    let rect = mark(scene, id).rect;
    let inside = scene.labels.iter().filter(|l| rect.overlaps(&l.frame));
    inside.map(|l| strip(&l.text)).collect::<Vec<_>>().join(" ")
}

#[test]
fn all_events_have_names_at_every_width_in_the_order_of_time() {
    for lang in LANGS {
        for width in BREAKPOINTS {
            let layout = story_layout(lang, width);
            let ids: Vec<&str> = layout.scene.marks.iter().map(|m| m.id.as_ref()).collect();
            assert_eq!(ids, IN_ORDER, "{lang:?} {width}");
            assert!(layout.marks.iter().all(|s| !s.counter), "{lang:?} {width}");
            let locale = Locale::native(lang, Digits::Latn);
            for event in events() {
                let name = strip(&locale.fill(event.label, jisr::story()));
                let shown = words(&layout.scene, event.id.as_str());
                assert!(shown.contains(&name), "{width}: {shown} names {name}");
            }
        }
    }
}

#[test]
fn glyphs_bands_and_names_hit_their_mark() {
    for width in BREAKPOINTS {
        let scene = story_layout(Lang::Ar, width).scene;
        for id in IN_ORDER {
            let rect = mark(&scene, id).rect;
            let middle = jisr_charts::Point {
                x: rect.x + rect.w / 2.0,
                y: rect.y + rect.h / 2.0,
            };
            assert_eq!(
                hit(&scene, middle, 0.0).map(|i| scene.marks[i].id.as_ref()),
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
            assert_eq!(
                found.map(|i| scene.marks[i].id.as_ref()),
                Some(id),
                "{width}"
            );
        }
    }
}

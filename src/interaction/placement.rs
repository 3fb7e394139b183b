//! Where a tooltip stands beside its mark, and how far the page scrolls so that both are in view.
//!
//! All lengths are CSS pixels and all rectangles are in one coordinate system, that of the window.

use crate::chart::{Point, Rect};

/// Between tooltip and mark.
pub const AWAY: f64 = 8.0;

/// Between a mark, with the ring around it, and the window's edge.
const EDGE: f64 = 6.0;

/// What a tooltip can use.
#[derive(Clone, Copy, Debug)]
pub struct Space<'a> {
    /// What the reader sees of the page.
    pub window: Rect,
    /// What must not be covered, such as the controls.
    pub avoid: &'a [Rect],
}

impl Space<'_> {
    /// The rectangle for a tooltip of this width and height at `mark`, and whether it covers nothing and
    /// lies inside the window. Below the mark where it fits, else above, else at its right or left; where
    /// it fits nowhere, the place inside the window where it covers least.
    pub fn place(&self, mark: Rect, size: (f64, f64)) -> (Rect, bool) {
        let (w, h) = size;
        let at = |x: f64, y: f64| Rect { x, y, w, h };
        let (x, y) = (mark.x + (mark.w - w) / 2.0, mark.y + (mark.h - h) / 2.0);
        let mut sides = [at(mark.x + mark.w + AWAY, y), at(mark.x - AWAY - w, y)];
        let right = self.window.x + self.window.w - mark.x - mark.w;
        if right < mark.x - self.window.x {
            sides.reverse();
        }
        let [first, second] = sides;
        let candidates = [
            at(x, mark.y + mark.h + AWAY),
            at(x, mark.y - AWAY - h),
            first,
            second,
        ]
        .map(|c| inside(c, self.window));
        // Moved into the window a candidate may come nearer than it should.
        let kept = mark.grown(AWAY - 0.5);
        let mut best = (candidates[0], f64::INFINITY);
        for place in candidates {
            let covered: f64 = self.avoid.iter().map(|a| overlap(place, *a)).sum();
            // To cover a control is worse than to cover a part of the mark.
            let cost = overlap(place, kept) + 4.0 * covered + outside(place, self.window);
            if cost < best.1 {
                best = (place, cost);
            }
        }
        (best.0, best.1 == 0.0)
    }

    /// How far the page scrolls down (up when negative) so that mark and tooltip are seen, and the
    /// tooltip covers neither the mark nor what must not be covered. `range` is how far the page can
    /// scroll. The least way wins; where nothing will do, the mark alone is brought into view and the
    /// second value is false.
    pub fn scroll(&self, mark: Rect, size: (f64, f64), range: (f64, f64)) -> (f64, bool) {
        let (window, h) = (self.window, size.1);
        let seen = mark.grown(EDGE);
        let bottom = window.y + window.h;
        // Not `clamp`: it prints its bounds in a panic, and the code that prints fractions is 5 kB of
        // the download.
        let within = |way: f64| way.max(range.0.min(0.0)).min(range.1.max(0.0));
        // The scroll ways that show all from one height to another; nearest to none.
        let showing = |top: f64, end: f64| {
            let (least, most) = (end - bottom, top - window.y);
            let near = within(least.max(0.0).min(most));
            (least <= near && near <= most).then_some(near)
        };
        let below = showing(seen.y, mark.y + mark.h + AWAY + h);
        let above = showing(mark.y - AWAY - h, seen.y + seen.h);
        let beside = showing(seen.y, seen.y + seen.h);
        let clean = |way: &f64| {
            let up = |r: Rect| Rect { y: r.y - way, ..r };
            let avoid: Vec<Rect> = self.avoid.iter().map(|r| up(*r)).collect();
            let space = Space {
                window,
                avoid: &avoid,
            };
            space.place(up(mark), size).1
        };
        let ways = [beside, below, above].into_iter().flatten();
        let best = ways
            .filter(clean)
            .min_by(|a, b| a.abs().total_cmp(&b.abs()));
        // What is taller than the window is shown from its top.
        let top = within(seen.y - window.y);
        (best.or(beside).unwrap_or(top), best.is_some())
    }
}

/// Whether the pointer is on the way from a mark to its tooltip: in the strip between them.
pub fn between(mark: Rect, tooltip: Rect, pointer: Point) -> bool {
    let level = |a: f64, b: f64, v: f64| a.min(b) <= v && v <= a.max(b);
    let (below, above) = (mark.y + mark.h, tooltip.y + tooltip.h);
    let (after, before) = (mark.x + mark.w, tooltip.x + tooltip.w);
    let across = level(tooltip.x, before, pointer.x);
    let down = level(tooltip.y, above, pointer.y);
    across
        && (below <= tooltip.y && level(below, tooltip.y, pointer.y)
            || above <= mark.y && level(above, mark.y, pointer.y))
        || down
            && (after <= tooltip.x && level(after, tooltip.x, pointer.x)
                || before <= mark.x && level(before, mark.x, pointer.x))
}

/// The rectangle moved into the window; what is larger than the window is seen from its start.
fn inside(r: Rect, window: Rect) -> Rect {
    let side = |at: f64, length: f64, from: f64, room: f64| at.min(from + room - length).max(from);
    Rect {
        x: side(r.x, r.w, window.x, window.w),
        y: side(r.y, r.h, window.y, window.h),
        ..r
    }
}

/// The area that two rectangles share.
fn overlap(a: Rect, b: Rect) -> f64 {
    let side = |a: f64, a_length: f64, b: f64, b_length: f64| {
        ((a + a_length).min(b + b_length) - a.max(b)).max(0.0)
    };
    side(a.x, a.w, b.x, b.w) * side(a.y, a.h, b.y, b.h)
}

/// The area of a rectangle that is outside of the window.
fn outside(r: Rect, window: Rect) -> f64 {
    (r.w * r.h - overlap(r, window)).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn rect(x: f64, y: f64, w: f64, h: f64) -> Rect {
        Rect { x, y, w, h }
    }

    const PHONE: Rect = rect(4.0, 4.0, 382.0, 836.0);
    const CARD: (f64, f64) = (320.0, 200.0);

    #[test]
    fn a_tooltip_stands_beside_its_mark_and_inside_the_window() {
        let table = [
            ("below", rect(100.0, 100.0, 60.0, 20.0), (4.0, 128.0)),
            (
                "below, at the right edge",
                rect(300.0, 100.0, 80.0, 20.0),
                (66.0, 128.0),
            ),
            ("above", rect(100.0, 700.0, 60.0, 20.0), (4.0, 492.0)),
        ];
        for (what, mark, at) in table {
            let space = Space {
                window: PHONE,
                avoid: &[],
            };
            let (place, clean) = space.place(mark, CARD);
            assert!(clean, "{what}");
            assert_eq!((place.x, place.y), at, "{what}");
        }
        // Neither below nor above: at the side with more room.
        let low = rect(4.0, 4.0, 632.0, 240.0);
        let space = Space {
            window: low,
            avoid: &[],
        };
        let (place, clean) = space.place(rect(40.0, 100.0, 60.0, 60.0), CARD);
        assert!(clean);
        assert_eq!((place.x, place.y), (108.0, 30.0));
        let (place, clean) = space.place(rect(500.0, 100.0, 60.0, 60.0), CARD);
        assert!(clean);
        assert_eq!((place.x, place.y), (172.0, 30.0));
    }

    #[test]
    fn case_e4_a_tooltip_covers_no_controls() {
        let controls = [rect(4.0, 130.0, 380.0, 60.0)];
        let space = Space {
            window: PHONE,
            avoid: &controls,
        };
        let (place, clean) = space.place(rect(100.0, 260.0, 60.0, 20.0), CARD);
        assert!(clean && place.y == 288.0);
        // It would fit above but for the controls, and not below: it goes beside the mark.
        let wide = rect(4.0, 4.0, 632.0, 392.0);
        let space = Space {
            window: wide,
            avoid: &[rect(4.0, 60.0, 632.0, 80.0)],
        };
        let (place, clean) = space.place(rect(100.0, 260.0, 60.0, 20.0), CARD);
        assert!(clean);
        assert_eq!((place.x, place.y), (168.0, 170.0));
    }

    #[test]
    fn a_tooltip_larger_than_the_window_is_seen_from_its_start() {
        let space = Space {
            window: rect(4.0, 4.0, 240.0, 150.0),
            avoid: &[],
        };
        let (place, clean) = space.place(rect(20.0, 60.0, 60.0, 20.0), CARD);
        assert!(!clean);
        assert_eq!((place.x, place.y), (4.0, 4.0));
    }

    #[test]
    fn case_e5_the_page_scrolls_the_least_way_to_mark_and_tooltip() {
        let window = rect(4.0, 4.0, 632.0, 392.0);
        let space = Space { window, avoid: &[] };
        let far = (-1000.0, 1000.0);
        let table = [
            ("seen already", 40.0, far, 0.0),
            ("above fits", 360.0, far, 0.0),
            ("below fits but for its distance", 170.0, (0.0, 9.0), 2.0),
            ("below the window", 500.0, far, 130.0),
            ("above the window", -100.0, far, -110.0),
            ("a page that can't scroll", 500.0, (0.0, 0.0), 0.0),
            ("a page that ends soon", 500.0, (-50.0, 135.0), 130.0),
        ];
        for (what, y, range, expected) in table {
            let mark = rect(100.0, y, 500.0, 20.0);
            assert_eq!(space.scroll(mark, CARD, range).0, expected, "{what}");
        }
    }

    #[test]
    fn case_e3_after_the_scroll_mark_and_tooltip_are_in_view() {
        let window = rect(4.0, 56.0, 312.0, 508.0);
        let controls = [rect(4.0, -300.0, 312.0, 200.0)];
        for y in (-90..3000).step_by(37) {
            let mark = rect(20.0, f64::from(y), 280.0, 44.0);
            let space = Space {
                window,
                avoid: &controls,
            };
            let (way, _) = space.scroll(mark, (300.0, 290.0), (-9000.0, 9000.0));
            let moved = |r: Rect| Rect { y: r.y - way, ..r };
            let avoid = controls.map(moved);
            let space = Space {
                window,
                avoid: &avoid,
            };
            let (place, clean) = space.place(moved(mark), (300.0, 290.0));
            assert!(clean, "a mark at {y}, scrolled by {way}: {place:?}");
            assert_eq!(outside(moved(mark), window), 0.0, "a mark at {y}");
        }
    }

    #[test]
    fn case_c3_the_way_from_mark_to_tooltip_is_kept() {
        let mark = rect(100.0, 100.0, 200.0, 30.0);
        let card = rect(120.0, 138.0, 160.0, 80.0);
        for (x, y, on_the_way) in [
            (200.0, 134.0, true),
            (110.0, 134.0, false),
            (200.0, 99.0, false),
            (200.0, 230.0, false),
        ] {
            assert_eq!(between(mark, card, Point { x, y }), on_the_way, "{x}, {y}");
        }
        let above = rect(120.0, 12.0, 160.0, 80.0);
        assert!(between(mark, above, Point { x: 200.0, y: 96.0 }));
        let beside = rect(308.0, 80.0, 160.0, 80.0);
        assert!(between(mark, beside, Point { x: 304.0, y: 115.0 }));
        assert!(!between(mark, beside, Point { x: 304.0, y: 170.0 }));
    }
}

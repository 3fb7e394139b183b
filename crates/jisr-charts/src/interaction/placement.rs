//! Places a tooltip beside its mark, and computes how far the page scrolls to show both.
//!
//! All lengths are in CSS pixels. All rectangles are in the coordinates of the viewport.

use crate::{Point, Rect};

/// An area below this is an error of rounding, in square CSS pixels: positions in a window are fractions.
const ROUNDING: f64 = 0.5;

/// Distance between tooltip and mark.
pub const TOOLTIP_GAP: f64 = 8.0;

/// Least distance between a mark, which has a ring around it, and the viewport's edge.
const VIEWPORT_MARGIN: f64 = 6.0;

/// The space for a tooltip.
#[derive(Clone, Copy, Debug)]
pub struct Space<'a> {
    /// The visible part of the page.
    pub window: Rect,
    /// Rectangles that must not be covered, such as the controls.
    pub avoid: &'a [Rect],
}

impl Space<'_> {
    /// The rectangle for a tooltip of this width and height at `mark`, and whether it fits: it is inside the
    /// window and covers nothing. The first that fits is taken: below the mark, above it, at the side with
    /// more space, at the other side. If none fits, the one that covers least is taken.
    pub fn place(&self, mark: Rect, size: (f64, f64)) -> (Rect, bool) {
        let (w, h) = size;
        let at = |x: f64, y: f64| Rect { x, y, w, h };
        let (x, y) = (mark.x + (mark.w - w) / 2.0, mark.y + (mark.h - h) / 2.0);
        let mut sides = [
            at(mark.x + mark.w + TOOLTIP_GAP, y),
            at(mark.x - TOOLTIP_GAP - w, y),
        ];
        let right = self.window.x + self.window.w - mark.x - mark.w;
        if right < mark.x - self.window.x {
            sides.reverse();
        }
        let [first, second] = sides;
        let candidates = [
            at(x, mark.y + mark.h + TOOLTIP_GAP),
            at(x, mark.y - TOOLTIP_GAP - h),
            first,
            second,
        ]
        .map(|c| inside(c, self.window));
        // A candidate that was moved into the window may be too near to the mark.
        let kept = mark.grown(TOOLTIP_GAP - 0.5);
        let mut best = (candidates[0], f64::INFINITY);
        for place in candidates {
            let covered: f64 = self.avoid.iter().map(|a| overlap(place, *a)).sum();
            // Covering a control costs more than covering a part of the mark.
            let cost = overlap(place, kept) + 4.0 * covered + outside(place, self.window);
            if cost < best.1 {
                best = (place, cost);
            }
        }
        (best.0, best.1 < ROUNDING)
    }

    /// How far the page has to scroll down (up if negative) so that the whole mark and tooltip are visible
    /// and the tooltip covers neither the mark nor a rectangle of `avoid`. `range` is how far the page can
    /// scroll. The shortest distance is taken. If there is none, only the mark is brought into view, and the
    /// second value is false.
    pub fn scroll(&self, mark: Rect, size: (f64, f64), range: (f64, f64)) -> (f64, bool) {
        let (window, h) = (self.window, size.1);
        let seen = mark.grown(VIEWPORT_MARGIN);
        let bottom = window.y + window.h;
        // Not `clamp`: its panic message prints the bounds, and the code that prints fractions would add
        // 5 kB to the download.
        let within = |way: f64| way.max(range.0.min(0.0)).min(range.1.max(0.0));
        // The shortest scroll that shows everything from `top` to `end`.
        let showing = |top: f64, end: f64| {
            let (least, most) = (end - bottom, top - window.y);
            let near = within(least.max(0.0).min(most));
            (least <= near && near <= most).then_some(near)
        };
        let below = showing(seen.y, mark.y + mark.h + TOOLTIP_GAP + h);
        let above = showing(mark.y - TOOLTIP_GAP - h, seen.y + seen.h);
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
        // A mark that is taller than the window is shown from its top.
        let top = within(seen.y - window.y);
        (best.or(beside).unwrap_or(top), best.is_some())
    }
}

/// Whether the pointer is in the strip between a mark and its tooltip, on the way to the tooltip.
pub fn is_between(mark: Rect, tooltip: Rect, pointer: Point) -> bool {
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

/// The rectangle moved into the window. If it is larger than the window, its start is visible.
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

/// The area of the part of a rectangle that is outside of the window.
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
    fn the_page_scrolls_as_far_as_it_must_at_fractions_of_a_pixel() {
        let window = rect(4.0, 4.0, 1260.0, 806.0);
        let avoid = [rect(202.0, 470.640625, 864.0, 52.0)];
        let space = Space {
            window,
            avoid: &avoid,
        };
        for y in [587.776_785_714_285_7, 588.0, 588.416_785_714_285_7] {
            let mark = rect(202.0, y, 415.131_409_271_480_27, 52.045_386_904_761_905);
            for height in [215.0, 305.0] {
                let (way, fits) = space.scroll(mark, (320.0, height), (0.0, 4221.0));
                let expected = mark.y + mark.h + TOOLTIP_GAP + height - 810.0;
                assert!(fits && (way - expected).abs() < 0.1, "{y} {height}: {way}");
            }
        }
    }

    #[test]
    fn a_tooltip_is_placed_beside_its_mark_and_inside_the_window() {
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
    fn a_tooltip_larger_than_the_window_shows_its_start() {
        let space = Space {
            window: rect(4.0, 4.0, 240.0, 150.0),
            avoid: &[],
        };
        let (place, clean) = space.place(rect(20.0, 60.0, 60.0, 20.0), CARD);
        assert!(!clean);
        assert_eq!((place.x, place.y), (4.0, 4.0));
    }

    #[test]
    fn case_e5_the_page_scrolls_the_shortest_distance_to_mark_and_tooltip() {
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
    fn case_c3_the_strip_between_mark_and_tooltip_is_recognised() {
        let mark = rect(100.0, 100.0, 200.0, 30.0);
        let card = rect(120.0, 138.0, 160.0, 80.0);
        for (x, y, on_the_way) in [
            (200.0, 134.0, true),
            (110.0, 134.0, false),
            (200.0, 99.0, false),
            (200.0, 230.0, false),
        ] {
            assert_eq!(
                is_between(mark, card, Point { x, y }),
                on_the_way,
                "{x}, {y}"
            );
        }
        let above = rect(120.0, 12.0, 160.0, 80.0);
        assert!(is_between(mark, above, Point { x: 200.0, y: 96.0 }));
        let beside = rect(308.0, 80.0, 160.0, 80.0);
        assert!(is_between(mark, beside, Point { x: 304.0, y: 115.0 }));
        assert!(!is_between(mark, beside, Point { x: 304.0, y: 170.0 }));
    }
}

//! Scene coordinates as whole tenths of a scene unit: what the SVG writes.

use super::path::Tenths;
use crate::i18n::Decimal;
use crate::{Point, Rect};

/// Tenths to a scene unit.
const PER_UNIT: f64 = 10.0;

/// A length or coordinate.
pub(super) fn tenths(v: f64) -> i64 {
    (v * PER_UNIT).round() as i64
}

/// A length in scene units, with one digit behind the point if it needs one.
pub(super) fn units(v: f64) -> Decimal {
    Decimal::round_trimmed(v, 1)
}

/// A point.
pub(super) fn point(p: Point) -> Tenths {
    (tenths(p.x), tenths(p.y))
}

/// A line's width: a tenth at least, so that it is seen.
pub(super) fn thickness(width: f64) -> i64 {
    tenths(width).max(1)
}

/// The corners of the rectangle between two opposite ones.
pub(super) fn corners((x0, y0): Tenths, (x1, y1): Tenths) -> [Tenths; 4] {
    [(x0, y0), (x1, y0), (x1, y1), (x0, y1)]
}

/// The upper left and the lower right corner of a rectangle.
pub(super) fn bounds(r: Rect) -> (Tenths, Tenths) {
    let a = (tenths(r.x), tenths(r.y));
    (a, (tenths(r.x + r.w), tenths(r.y + r.h)))
}

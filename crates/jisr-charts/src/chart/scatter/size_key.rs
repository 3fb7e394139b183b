//! The key of sizes: what the areas of dots count, with dots of two round sizes.

use crate::i18n::{Decimal, Interpolate};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, SceneBuilder, Settings, Unit};

/// A dot smaller than this is drawn this large, so that it can be seen.
pub(super) const MIN_RADIUS: f64 = 1.5;
/// Space above the dots of the key.
const KEY_TOP: f64 = 4.0;
/// Space between the words, dots and numbers of the key of sizes.
const KEY_GAP: f64 = 6.0;
const KEY_ENTRY_GAP: f64 = 14.0;

/// A unit whose numbers have as many digits as they need.
pub(super) fn tick_unit(unit: &Unit) -> Unit {
    Unit {
        decimals: None,
        ..unit.clone()
    }
}

/// The radius of a dot whose area is to that of the greatest as their sizes are.
pub(super) fn radius_of(size: f64, radius: f64, greatest: f64) -> f64 {
    (radius * (size / greatest).max(0.0).sqrt()).max(MIN_RADIUS)
}

/// Says what areas count, with dots of two round sizes.
pub(super) fn draw_size_key(
    builder: &mut SceneBuilder,
    unit: &Unit,
    (radius, greatest): (f64, f64),
    column: &mut Column,
    settings: &Settings,
) {
    let style = settings.text.note;
    let words = settings.words.dot_area.interpolate("unit", &unit.name);
    style.draw_lines(builder, &words, false, column);
    let large = crate::scale::ticks(0.0, greatest, 2).pop();
    let large = large.filter(|n| n.mantissa > 0);
    let small = large.and_then(|n| Some(Decimal::new(n.mantissa, n.scale.checked_add(1)?)));
    let mut x = column.x;
    let middle = column.y + KEY_TOP + radius;
    for number in [small.map(trim), large].into_iter().flatten() {
        let radius = radius_of(number.to_f64(), radius, greatest);
        let center = Point {
            x: x + radius,
            y: middle,
        };
        builder.dot(center, radius, ColorRole::Muted, Fill::Outline(1.0));
        let number = tick_unit(unit).write(number, settings);
        let after = x + 2.0 * radius + KEY_GAP;
        x = style.draw_centered(builder, &number, Anchor::Start, after, middle) + KEY_ENTRY_GAP;
    }
    column.y = middle + radius;
}

/// The number without zeros at the end of its fraction.
fn trim(number: Decimal) -> Decimal {
    let mut number = number;
    while number.scale > 0 && number.mantissa % 10 == 0 {
        number = Decimal::new(number.mantissa / 10, number.scale - 1);
    }
    number
}

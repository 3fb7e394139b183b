//! How far the texts of rows reach beyond the axis at both of its ends.

use super::arrangement::Arrangement;
use super::lane::Lane;
use crate::Settings;
use crate::chart::TOUCH;

/// Radius of a dot.
pub(super) const RADIUS: f64 = 6.0;
/// Space between a mark and its label, and between two labels.
pub(super) const LABEL_GAP: f64 = 6.0;
/// The widths at both ends of the axis are found in at most so many steps, until they grow by less than this.
const STEPS: usize = 1000;
const SETTLED: f64 = 0.001;

/// The widths that a row needs before its least and behind its greatest value.
pub(super) fn reach(lane: &Lane, arrangement: Arrangement, settings: &Settings) -> (f64, f64) {
    let style = settings.text.label.bold();
    let half = TOUCH / 2.0;
    let before = match lane.before.as_str() {
        "" => half,
        words => RADIUS + LABEL_GAP + style.width(words).max(half),
    };
    let note = match lane.note.as_str() {
        "" => 0.0,
        _ if arrangement.notes_below => 0.0,
        words => LABEL_GAP + settings.text.note.width(words),
    };
    let after = RADIUS + LABEL_GAP + style.width(&lane.after).max(half);
    (before, after + note + lane.caveat_width())
}

/// The widths that a row needs before its least and behind its greatest value, and these values.
pub(super) type Reach = ((f64, f64), (f64, f64));

/// The widths that texts need at both ends of an axis from `low` to `high` in this room. How much of them lies beside the axis depends
/// on its length.
pub(super) fn end_widths(reaches: &[Reach], (low, high): (f64, f64), room: f64) -> (f64, f64) {
    let share = |value: f64| (value - low) / (high - low);
    let (mut before, mut after): (f64, f64) = (0.0, 0.0);
    for _ in 0..STEPS {
        let length = (room - before - after).max(0.0);
        let mut need = (0.0f64, 0.0f64);
        for ((start, end), (a, b)) in reaches {
            need.0 = need.0.max(start - share(*a) * length);
            need.1 = need.1.max(end - (1.0 - share(*b)) * length);
        }
        let settled = need.0 <= before + SETTLED && need.1 <= after + SETTLED;
        (before, after) = (before.max(need.0), after.max(need.1));
        if settled || before + after > room {
            break;
        }
    }
    (before, after)
}

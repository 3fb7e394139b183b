//! The signs of doubtful values.

use super::Areas;
use crate::chart::draw_caveat_icon;
use crate::chart::plot::Frame;
use crate::{Point, Rect, SceneBuilder};

/// Width of the caveat icon, and from its foot to the plot.
const CAVEAT_WIDTH: f64 = 10.0;
const CAVEAT_GAP: f64 = 1.0;

/// Draws the caveat icon above the plot at each position that has a doubtful value.
pub(super) fn draw_caveats(areas: &Areas, frame: &Frame, builder: &mut SceneBuilder) {
    for (item, x) in frame.places().into_iter().enumerate() {
        let mut data = areas
            .series
            .iter()
            .filter_map(|series| series.data.get(item));
        if data.any(|datum| datum.has_caveat && datum.value.middle().is_some()) {
            let Rect { x: from, y, w, .. } = frame.plot;
            let x = x.max(from).min(from + w - CAVEAT_WIDTH);
            let y = y - CAVEAT_GAP;
            draw_caveat_icon(builder, Point { x, y });
        }
    }
}

//! The bar of all parts, with the labels of each part below it.

use super::PartsLayout;
use super::markers::{MARKER_ROW, draw_marker};
use crate::chart::mark_color::{outline_color, text_color};
use crate::chart::{TOUCH, draw_range_rest, spread};
use crate::data::Amount;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// Height of the bar of all parts, and how far the lines of the grid reach below it.
const BAR_HEIGHT: f64 = 40.0;
pub(super) const GRID_BELOW: f64 = 5.0;
/// A part thinner than this has a marker below the bar.
const MIN_VISIBLE: f64 = 4.0;
/// Space between the bar, or its markers, and the labels.
const LABELS_GAP: f64 = 10.0;
/// How far a part's mark reaches above the bar, and how much higher than the bar it is.
const MARK_ABOVE: f64 = 2.0;
const MARK_EXTRA: f64 = 6.0;
/// Space above the share of the last part.
const SHARE_GAP: f64 = 6.0;
/// Least space beside a number inside its part, both sides together.
const INSIDE_PADDING: f64 = 12.0;
/// Width of the paper between two parts.
const SEPARATOR: f64 = 1.5;

/// A part of the bar with its position.
pub(super) struct PlacedPart<'a> {
    pub amount: &'a Amount,
    pub color: ColorRole,
    fill: Fill,
    pub area: Rect,
    /// The width that is drawn for certain: up to the lower end of a range.
    low: f64,
}

impl PartsLayout<'_> {
    /// Draws the bar of all parts, and the labels below it.
    pub(super) fn draw_parts(&self, builder: &mut SceneBuilder, column: &mut Column) {
        let top = column.y;
        if self.has_axis() {
            let bottom = top + BAR_HEIGHT;
            self.axis
                .draw_grid_lines(builder, bottom, bottom + GRID_BELOW);
        }
        let placed = self.place_parts(top);
        // If a part is too thin for a fingertip, the labels are the marks instead of the parts.
        let touch = placed.iter().all(|p| p.area.w >= TOUCH);
        let is_thin = |p: &PlacedPart| p.area.w < MIN_VISIBLE && p.is_known();
        let thin = placed.iter().any(is_thin);
        let places: Vec<f64> = placed.iter().map(|p| p.area.x + p.area.w / 2.0).collect();
        let edges = (TOUCH / 2.0, column.w - TOUCH / 2.0);
        let markers = spread(&places, TOUCH, edges);
        column.y += BAR_HEIGHT + LABELS_GAP + if thin { MARKER_ROW } else { 0.0 };
        let mut columns = self.label_columns(*column, &placed);
        for (i, (part, marker)) in placed.iter().zip(markers).enumerate() {
            let first = builder.shapes();
            let inside = self.draw_segment(builder, part);
            if is_thin(part) {
                draw_marker(builder, part.area, part.color, marker);
            }
            let mut at = columns.place(i, (part.area.x, part.area.w));
            let mut row = Rect {
                x: at.x,
                y: at.y,
                w: at.w,
                h: 0.0,
            };
            self.draw_labels(builder, part, (inside, columns.is_direct()), &mut at);
            let rect = if touch {
                Rect {
                    y: top - MARK_ABOVE,
                    h: BAR_HEIGHT + MARK_EXTRA,
                    ..part.area
                }
            } else {
                at.y = at.y.max(row.y + TOUCH);
                row.h = at.y - row.y;
                row
            };
            builder.mark(part.amount.mark_id(|| i.to_string().into()), rect, first);
            let last = i + 1 == placed.len();
            if let Some(share) = self.chart.share.as_ref().filter(|_| last) {
                at.y += SHARE_GAP;
                self.draw_share(builder, share, &mut at);
            }
            columns.end(at.y);
        }
        for pair in placed.windows(2) {
            if let [a, b] = pair {
                draw_separator(builder, a, b);
            }
        }
        column.y = columns.bottom();
    }

    /// The positions of the parts, one behind the other.
    fn place_parts<'p>(&'p self, top: f64) -> Vec<PlacedPart<'p>> {
        let mut from = 0.0;
        let place = |(i, amount): (usize, &'p Amount)| {
            let (low, high) = amount.bounds();
            let [x, low, end] = [from, from + low, from + high].map(|v| self.axis.at(v));
            from += high;
            let color = self.chart.color_of(i);
            PlacedPart {
                amount,
                color,
                fill: self.settings.value_fill(color, amount.datum.estimated),
                area: Rect {
                    x,
                    y: top,
                    w: end - x,
                    h: BAR_HEIGHT,
                },
                low: low - x,
            }
        };
        self.chart.parts.iter().enumerate().map(place).collect()
    }

    /// Draws one part of the bar; returns whether its number stands inside.
    fn draw_segment(&self, builder: &mut SceneBuilder, part: &PlacedPart) -> bool {
        let (area, low) = (part.area, part.low);
        if !part.is_known() {
            return false;
        }
        part.draw_rect(builder, Rect { w: low, ..area });
        if area.w > low {
            let rest = Rect {
                x: area.x + low,
                w: area.w - low,
                ..area
            };
            draw_range_rest(builder, rest, outline_color(part.color));
        }
        let inside = self.fits_inside(part);
        if inside {
            let words = self.short_text(part.amount);
            let value = self.settings.text.value;
            let style = value.color(text_color(part.color));
            let (x, y) = (area.x + low / 2.0, area.y + BAR_HEIGHT / 2.0);
            style.draw_centered(builder, &words, Anchor::Middle, x, y);
        }
        inside
    }

    /// The text of a value inside its part.
    fn short_text(&self, amount: &Amount) -> String {
        let short = amount.short.clone();
        short.unwrap_or_else(|| self.value_text(amount))
    }

    /// Whether the number of a part has room inside. On the hatching of an estimate it could not be read.
    pub(super) fn fits_inside(&self, part: &PlacedPart) -> bool {
        let width = self
            .settings
            .text
            .value
            .width(&self.short_text(part.amount));
        width + INSIDE_PADDING <= part.low && !part.amount.datum.estimated && part.is_known()
    }
}

impl PlacedPart<'_> {
    pub fn is_known(&self) -> bool {
        self.amount.datum.value.bounds().is_some()
    }

    /// Draws the rectangle of the part or of its swatch, with an outline: hatched for an estimate, empty
    /// for a missing value.
    pub fn draw_rect(&self, builder: &mut SceneBuilder, area: Rect) {
        let outline = outline_color(self.color);
        if !self.is_known() {
            builder.rect(area, outline, Fill::Dashed(1.0));
        } else if self.fill == Fill::Hatch {
            builder.rect(area, outline, self.fill);
        } else {
            builder.rect(area, self.color, self.fill);
            builder.rect(area, outline, Fill::Outline(1.0));
        }
    }
}

/// Draws a line of paper between two parts, if both are wide enough. A pale part needs none.
fn draw_separator(builder: &mut SceneBuilder, a: &PlacedPart, b: &PlacedPart) {
    let pale = outline_color(b.color) != b.color;
    if !pale && a.area.w.min(b.area.w) >= MIN_VISIBLE {
        let stroke = Stroke {
            color: ColorRole::Paper,
            width: SEPARATOR,
            dashed: false,
        };
        let at = |y| Point { x: b.area.x, y };
        builder.line(at(b.area.y), at(b.area.y + b.area.h), stroke);
    }
}

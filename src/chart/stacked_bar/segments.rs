//! The bar of all parts, with the labels of each part below it.

use super::label_columns::LabelColumns;
use super::markers::{MARKER_ROW, draw_marker};
use super::{BAR_HEIGHT, GRID_BELOW, Part, StackedBarLayout};
use crate::chart::extent;
use crate::story::{Check, Decimal};
use jisr_charts::chart::TOUCH;
use jisr_charts::chart::spread;
use jisr_charts::text::style::{Column, LABEL, VALUE};
use jisr_charts::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Stroke};

/// Width of the swatch before a label, with the space behind it.
const SWATCH_ROOM: f64 = 20.0;
/// A part thinner than this has a marker below the bar.
const MIN_VISIBLE: f64 = 4.0;
/// Space between the bar, or its markers, and the labels.
const LABELS_GAP: f64 = 10.0;
/// How far a part's mark reaches above the bar, and how much higher than the bar it is.
const MARK_ABOVE: f64 = 2.0;
const MARK_EXTRA: f64 = 6.0;
/// Space above the share, and between labels one below the other.
const SHARE_GAP: f64 = 6.0;
const STACK_GAP: f64 = 8.0;
/// Least space beside a number inside its part, both sides together.
const INSIDE_PADDING: f64 = 12.0;
/// Side of a swatch, and how far it stands below the top of its label.
const SWATCH: f64 = 11.0;
const SWATCH_DROP: f64 = 4.0;
/// Width of the paper between two parts.
const SEPARATOR: f64 = 1.5;
/// A part of the bar with its position.
pub(super) struct PlacedPart<'a> {
    pub part: &'a Part,
    /// The value at which it begins on the axis.
    from: f64,
    pub area: Rect,
    pub last: bool,
}

impl StackedBarLayout<'_> {
    /// Draws the bar of all parts, and the labels below it.
    pub(super) fn draw_parts(
        &self,
        builder: &mut SceneBuilder,
        parts: &[Part],
        share: Option<(&'static Check, Decimal)>,
        column: &mut Column,
    ) {
        let top = column.y;
        self.axis
            .draw_grid_lines(builder, top + BAR_HEIGHT, top + BAR_HEIGHT + GRID_BELOW);
        let placed = self.place_parts(parts, top);
        // If a part is too thin for a fingertip, the labels are the marks instead of the parts.
        let touch = placed.iter().all(|p| p.area.w >= TOUCH);
        let thin = placed.iter().any(|p| p.area.w < MIN_VISIBLE);
        let places: Vec<f64> = placed.iter().map(|p| p.area.x + p.area.w / 2.0).collect();
        let edges = (TOUCH / 2.0, column.w - TOUCH / 2.0);
        let markers = spread(&places, TOUCH, edges);
        column.y += BAR_HEIGHT + LABELS_GAP + if thin { MARKER_ROW } else { 0.0 };
        let columns = LabelColumns::new(column, placed.len());
        let mut below = column.y;
        for (i, part) in placed.iter().enumerate() {
            let first = builder.shapes();
            let inside = self.draw_segment(builder, part);
            if part.area.w < MIN_VISIBLE {
                draw_marker(builder, part, markers[i]);
            }
            let mut at = columns.column(i, column.y);
            let mut row = self.draw_part_labels(builder, part, inside, &mut at);
            let rect = match touch {
                true => Rect {
                    y: top - MARK_ABOVE,
                    h: BAR_HEIGHT + MARK_EXTRA,
                    ..part.area
                },
                false => {
                    at.y = at.y.max(row.y + TOUCH);
                    row.h = at.y - row.y;
                    row
                }
            };
            builder.mark(part.part.figure.id, rect, first);
            if let Some((check, result)) = share.filter(|_| part.last) {
                at.y += SHARE_GAP;
                self.draw_share(builder, check, result, &mut at);
            }
            below = below.max(at.y);
            if !columns.side_by_side {
                column.y = at.y + STACK_GAP;
            }
        }
        for pair in placed.windows(2).filter(|_| placed.len() > 2) {
            draw_separator(builder, &pair[0].area, &pair[1].area);
        }
        column.y = below;
    }

    /// The positions of the parts, one behind the other.
    fn place_parts<'p>(&self, parts: &'p [Part], top: f64) -> Vec<PlacedPart<'p>> {
        let mut from = 0.0;
        let place = |(i, part): (usize, &'p Part)| {
            let start = from;
            from += part.extent.high;
            let [x, end] = [start, from].map(|v| self.axis.at(v));
            PlacedPart {
                part,
                from: start,
                area: Rect {
                    x,
                    y: top,
                    w: end - x,
                    h: BAR_HEIGHT,
                },
                last: i + 1 == parts.len(),
            }
        };
        parts.iter().enumerate().map(place).collect()
    }

    /// Draws one part of the bar; returns whether its number stands inside.
    fn draw_segment(&self, builder: &mut SceneBuilder, placed: &PlacedPart) -> bool {
        let Part {
            value,
            extent,
            figure,
        } = placed.part;
        let (area, last) = (placed.area, placed.last);
        let low = self.axis.at(placed.from + extent.low) - area.x;
        draw_part_rect(builder, Rect { w: low, ..area }, last);
        if extent.is_range() {
            let rest = Rect {
                x: area.x + low,
                w: area.w - low,
                ..area
            };
            extent::draw_range_rest(builder, rest, ColorRole::Neutral);
        }
        let unit = Some(self.unit);
        let words = self.input.locale.quantity(*value, unit, figure.about);
        let inside = VALUE.width(&words) + INSIDE_PADDING <= low;
        if inside {
            let style = VALUE.color(if last {
                ColorRole::Text
            } else {
                ColorRole::OnMark
            });
            let (x, y) = (area.x + low / 2.0, area.y + BAR_HEIGHT / 2.0);
            style.draw_centered(builder, &words, Anchor::Middle, x, y);
        }
        inside
    }

    /// Writes the label of a part, with its number if that has no room inside; returns the
    /// rectangle of the texts.
    fn draw_part_labels(
        &self,
        builder: &mut SceneBuilder,
        placed: &PlacedPart,
        inside: bool,
        at: &mut Column,
    ) -> Rect {
        let (locale, figure) = (self.input.locale, placed.part.figure);
        let start = *at;
        let swatch = Rect {
            x: at.x,
            y: at.y + SWATCH_DROP,
            w: SWATCH,
            h: SWATCH,
        };
        draw_part_rect(builder, swatch, placed.last);
        at.x += SWATCH_ROOM;
        at.w -= SWATCH_ROOM;
        if !inside {
            VALUE.draw_lines(builder, &locale.figure(figure), false, at);
        }
        let has_caveat = !figure.caveats.is_empty();
        LABEL.draw_lines(builder, locale.message(figure.label), has_caveat, at);
        Rect {
            x: start.x,
            y: start.y,
            w: start.w,
            h: at.y - start.y,
        }
    }
}

/// Draws the rectangle of a part or of its swatch. The last part is pale with an outline.
fn draw_part_rect(builder: &mut SceneBuilder, area: Rect, last: bool) {
    builder.rect(
        area,
        if last {
            ColorRole::NeutralSoft
        } else {
            ColorRole::Neutral
        },
        Fill::Solid,
    );
    builder.rect(area, ColorRole::Neutral, Fill::Outline(1.0));
}

/// Draws a line of paper between two parts of one colour, if both are wide enough.
fn draw_separator(builder: &mut SceneBuilder, a: &Rect, b: &Rect) {
    if a.w.min(b.w) >= MIN_VISIBLE {
        let stroke = Stroke {
            color: ColorRole::Paper,
            width: SEPARATOR,
            dashed: false,
        };
        let at = |y| Point { x: b.x, y };
        builder.line(at(b.y), at(b.y + b.h), stroke);
    }
}

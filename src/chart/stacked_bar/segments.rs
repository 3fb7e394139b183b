//! The bar of all parts, and below it the words of each.

use super::{BAR_HEIGHT, Part, StackedBarLayout};
use crate::chart::extent;
use crate::draw::spread::spread;
use crate::draw::text_style::{Column, LABEL, VALUE};
use crate::draw::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Stroke, TOUCH};
use crate::story::{Check, Decimal};

/// From this width on the parts' words stand side by side.
const MIN_SIDE_BY_SIDE: f64 = 440.0;
/// The last part's words take this much of the width, the others' the rest: it has most to say.
const LAST_SHARE: f64 = 0.46;
/// The narrowest column for a part's words.
const MIN_COLUMN: f64 = 140.0;
/// Room of the swatch before a part's words.
const SWATCH_ROOM: f64 = 20.0;
/// A part thinner than this has a marker below the bar.
const MIN_VISIBLE: f64 = 4.0;
/// Radius of a marker.
const MARKER_RADIUS: f64 = 4.0;
/// Height of the markers' row.
const MARKER_ROW: f64 = 18.0;

/// A part of the bar in its place.
struct PlacedPart<'a> {
    part: &'a Part,
    /// Where it begins, on the axis.
    from: f64,
    area: Rect,
    last: bool,
}

impl StackedBarLayout<'_> {
    /// The bar of all parts, and below it what each is.
    pub(super) fn draw_parts(
        &self,
        builder: &mut SceneBuilder,
        parts: &[Part],
        share: Option<(&'static Check, Decimal)>,
        column: &mut Column,
    ) {
        let top = column.y;
        self.axis
            .draw_grid_lines(builder, top + BAR_HEIGHT, top + BAR_HEIGHT + 5.0);
        let placed = self.place_parts(parts, top);
        // Parts too thin for a fingertip answer where their words stand.
        let touch = placed.iter().all(|p| p.area.w >= TOUCH);
        let thin = placed.iter().any(|p| p.area.w < MIN_VISIBLE);
        let places: Vec<f64> = placed.iter().map(|p| p.area.x + p.area.w / 2.0).collect();
        let edges = (TOUCH / 2.0, column.w - TOUCH / 2.0);
        let markers = spread(&places, TOUCH, edges);
        column.y += BAR_HEIGHT + 10.0 + if thin { MARKER_ROW } else { 0.0 };
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
                    y: top - 2.0,
                    h: BAR_HEIGHT + 6.0,
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
                at.y += 6.0;
                self.draw_share(builder, check, result, &mut at);
            }
            below = below.max(at.y);
            if !columns.side_by_side {
                column.y = at.y + 8.0;
            }
        }
        for pair in placed.windows(2).filter(|_| placed.len() > 2) {
            draw_separator(builder, &pair[0].area, &pair[1].area);
        }
        column.y = below;
    }

    /// Each part in its place on the bar, one behind the other.
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

    /// One part of the bar; answers whether its number stands inside.
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
        let inside = VALUE.width(&words) + 12.0 <= low;
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

    /// What a part is, with its number where that has no room inside; answers the place of the words.
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
            y: at.y + 4.0,
            w: 11.0,
            h: 11.0,
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

/// A part of the bar, or its swatch: the last one is pale with an outline.
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

/// Paper between two parts that are wide enough to keep their ends: pieces of one colour stay apart.
fn draw_separator(builder: &mut SceneBuilder, a: &Rect, b: &Rect) {
    if a.w.min(b.w) >= MIN_VISIBLE {
        let stroke = Stroke {
            color: ColorRole::Paper,
            width: 1.5,
            dashed: false,
        };
        let at = |y| Point { x: b.x, y };
        builder.line(at(b.y), at(b.y + b.h), stroke);
    }
}

/// A dot below the bar for a part too thin to be seen, with a line to where the part is.
fn draw_marker(builder: &mut SceneBuilder, placed: &PlacedPart, x: f64) {
    let area = placed.area;
    let (bottom, centre) = (area.y + area.h, area.x + area.w / 2.0);
    let dot = Point {
        x,
        y: bottom + MARKER_ROW - 2.0,
    };
    let stroke = Stroke {
        color: ColorRole::Neutral,
        width: 1.0,
        dashed: false,
    };
    let turn = Point {
        x,
        y: bottom + MARKER_ROW - 6.0,
    };
    builder.path(
        &[
            Point {
                x: centre,
                y: bottom,
            },
            turn,
            dot,
        ],
        stroke,
    );
    builder.dot(dot, MARKER_RADIUS, ColorRole::Neutral, Fill::Solid);
    if placed.last {
        builder.dot(
            dot,
            MARKER_RADIUS - 1.0,
            ColorRole::NeutralSoft,
            Fill::Solid,
        );
    }
}

/// Where the words of each part stand: in columns side by side where these are wide enough, else
/// one below the other.
struct LabelColumns {
    side_by_side: bool,
    total_width: f64,
    column_width: f64,
}

impl LabelColumns {
    fn new(column: &Column, count: usize) -> Self {
        let before = (count as f64 - 1.0).max(1.0);
        let column_width = column.w * (1.0 - LAST_SHARE) / before;
        LabelColumns {
            side_by_side: column.w >= MIN_SIDE_BY_SIDE && column_width >= MIN_COLUMN,
            total_width: column.w,
            column_width,
        }
    }

    /// The place of a part's words, of which the first are at the height `y`.
    fn column(&self, part: usize, y: f64) -> Column {
        if !self.side_by_side {
            return Column {
                x: 0.0,
                w: self.total_width,
                y,
            };
        }
        let x = self.column_width * part as f64;
        let last = self.total_width * (1.0 - LAST_SHARE) <= x + 0.5;
        let w = if last {
            self.total_width - x
        } else {
            self.column_width
        };
        Column { x, w: w - 12.0, y }
    }
}

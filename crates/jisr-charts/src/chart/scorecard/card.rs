//! One number of a scorecard, and its drawing.

use crate::chart::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
use crate::data::{Amount, Unit, Value};
use crate::text::TextStyle;
use crate::text::style::{Column, TEXT_GAP};
use crate::{Anchor, ColorRole, Point, SceneBuilder, Settings, Stroke};

/// The font size of a number.
const NUMBER_SIZE: f64 = 30.0;
/// Width of the line above a card, and the space below it; below the number; above the change.
const LINE: f64 = 2.0;
const LINE_GAP: f64 = 8.0;
const NUMBER_GAP: f64 = 2.0;
const CHANGE_GAP: f64 = 6.0;
/// Width and height of the arrow of a change.
const ARROW: (f64, f64) = (10.0, 9.0);
/// From the bottom of a line to its baseline, in font sizes.
const ABOVE_BOTTOM: f64 = 0.36;

/// A number of a scorecard.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Card {
    /// The number with its name. Its note stands below the unit.
    pub amount: Amount,
    /// What it counts.
    pub unit: Unit,
    /// How it has changed, with what it is compared with as its name: "on the year before".
    pub change: Option<Amount>,
    /// What the change counts; usually per cent.
    pub change_unit: Unit,
}

impl Card {
    /// A number.
    pub fn new(amount: Amount) -> Self {
        Card {
            amount,
            unit: Unit::default(),
            change: None,
            change_unit: Unit::percent("").signed(),
        }
    }

    /// The same with what it counts.
    pub fn unit(self, unit: Unit) -> Self {
        Card { unit, ..self }
    }

    /// The same with its change in per cent.
    pub fn change(self, change: Amount) -> Self {
        let change = Some(change);
        Card { change, ..self }
    }

    /// The same with another unit of the change.
    pub fn change_unit(self, change_unit: Unit) -> Self {
        Card {
            change_unit,
            ..self
        }
    }
}

impl Card {
    /// Draws the card; moves the column's top below it.
    pub(super) fn draw(
        &self,
        builder: &mut SceneBuilder,
        column: &mut Column,
        settings: &Settings,
    ) {
        let text = settings.text;
        let at = |x| Point {
            x,
            y: column.y + LINE / 2.0,
        };
        let stroke = Stroke {
            color: ColorRole::Axis,
            width: LINE,
            dashed: false,
        };
        builder.line(at(column.x), at(column.x + column.w), stroke);
        column.y += LINE + LINE_GAP;
        text.label
            .draw_lines(builder, &self.amount.name, false, column);
        column.y += NUMBER_GAP;
        self.draw_number(builder, column, settings);
        text.note
            .draw_lines(builder, &self.unit.name, false, column);
        let note = self.amount.note(settings);
        text.note.draw_lines(builder, note, false, column);
        if let Some(change) = &self.change {
            column.y += CHANGE_GAP;
            self.draw_change(builder, change, column, settings);
        }
    }

    /// Draws the number as large as the card allows. Words for a missing one are small and grey.
    fn draw_number(&self, builder: &mut SceneBuilder, column: &mut Column, settings: &Settings) {
        let words = self.unit.label(&self.amount.datum, settings);
        let large = TextStyle {
            size: NUMBER_SIZE,
            ..settings.text.value
        };
        let has_caveat = self.amount.datum.has_caveat;
        let icon = if has_caveat { CAVEAT_ICON_WIDTH } else { 0.0 };
        let room = column.w - icon;
        if self.amount.datum.value == Value::Missing && self.amount.datum.label.is_none() {
            let style = settings.text.value.color(ColorRole::Muted);
            style.draw_lines(builder, &words, has_caveat, column);
            return;
        }
        let fitting = large.fit(&words, room);
        if fitting.width(&words) > room {
            fitting.draw_lines(builder, &words, has_caveat, column);
            return;
        }
        column.y += fitting.line_height();
        let base = column.y - fitting.size * ABOVE_BOTTOM;
        let end = fitting.draw_at(builder, &words, Anchor::Start, column.x, base);
        if has_caveat {
            let x = end + TEXT_GAP;
            draw_caveat_icon(builder, Point { x, y: base });
        }
    }

    /// Draws the change: an arrow up or down, the number with its sign, and what it is compared with.
    fn draw_change(
        &self,
        builder: &mut SceneBuilder,
        change: &Amount,
        column: &mut Column,
        settings: &Settings,
    ) {
        let text = settings.text;
        let style = text.label.bold();
        let words = self.change_unit.label(&change.datum, settings);
        let arrow = change.datum.value.middle();
        let mut line = *column;
        if let Some(value) = arrow {
            let room = ARROW.0 + TEXT_GAP;
            let middle = line.y + style.line_height() / 2.0;
            draw_arrow(
                builder,
                Point {
                    x: line.x,
                    y: middle,
                },
                value,
            );
            line.x += room;
            line.w -= room;
        }
        let number = style.width(&words) + TEXT_GAP;
        let beside = !change.name.is_empty() && number + text.note.width(&change.name) <= line.w;
        style.draw_lines(builder, &words, change.datum.has_caveat, &mut line);
        if beside && !change.datum.has_caveat {
            let base = line.y - style.size * ABOVE_BOTTOM;
            let x = line.x + number;
            text.note
                .draw_at(builder, &change.name, Anchor::Start, x, base);
        } else {
            text.note
                .draw_lines(builder, &change.name, false, &mut line);
        }
        column.y = line.y;
    }
}

/// Draws an arrow at the start of a line whose middle this is: up, down, or a bar for no change.
fn draw_arrow(builder: &mut SceneBuilder, at: Point, value: f64) {
    let (w, h) = ARROW;
    let corner = |x, y| Point {
        x: at.x + x,
        y: at.y + y,
    };
    let color = ColorRole::Text;
    if value > 0.0 {
        let corners = [
            corner(0.0, h / 2.0),
            corner(w / 2.0, -h / 2.0),
            corner(w, h / 2.0),
        ];
        builder.polygon(&corners, color);
    } else if value < 0.0 {
        let corners = [
            corner(0.0, -h / 2.0),
            corner(w / 2.0, h / 2.0),
            corner(w, -h / 2.0),
        ];
        builder.polygon(&corners, color);
    } else {
        let stroke = Stroke {
            color,
            width: LINE,
            dashed: false,
        };
        builder.line(corner(0.0, 0.0), corner(w, 0.0), stroke);
    }
}

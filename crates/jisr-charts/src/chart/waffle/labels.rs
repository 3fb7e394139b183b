//! The labels of the parts beside or below the field, and what a square stands for.

use super::Waffle;
use super::field::PieceStyle;
use crate::chart::TOUCH;
use crate::chart::mark_color::outline_color;
use crate::data::{Amount, Unit, Value};
use crate::i18n::{Decimal, Interpolate};
use crate::text::style::{Column, TEXT_GAP};
use crate::{Anchor, Fill, Rect, SceneBuilder, Settings};

/// Width of the swatch before a label, with the space behind it; its side; how far it stands below the
/// top of its label.
const SWATCH_ROOM: f64 = 20.0;
const SWATCH: f64 = 11.0;
const SWATCH_DROP: f64 = 5.0;
/// From the bottom of a line to its baseline, in font sizes.
const ABOVE_BOTTOM: f64 = 0.36;

impl Waffle {
    /// Draws the label of a part: swatch, number, name, secondary text.
    pub(super) fn draw_label(
        &self,
        builder: &mut SceneBuilder,
        (part, style): (&Amount, PieceStyle),
        column: &mut Column,
        settings: &Settings,
    ) {
        let text = settings.text;
        let top = column.y;
        let swatch = Rect {
            x: column.x,
            y: top + SWATCH_DROP,
            w: SWATCH,
            h: SWATCH,
        };
        if part.datum.value == Value::Missing {
            builder.rect(swatch, outline_color(style.color), Fill::Dashed(1.0));
        } else {
            style.draw(builder, swatch);
        }
        let number = self.unit.label(&part.datum, settings);
        let width = text.value.width(&number);
        let mut words = Column {
            x: column.x + SWATCH_ROOM,
            w: column.w - SWATCH_ROOM,
            y: top,
        };
        let mut names = Column {
            x: words.x + width + TEXT_GAP,
            w: words.w - width - TEXT_GAP,
            y: top + text.value.line_height() - text.label.line_height(),
        };
        let caveat = part.datum.has_caveat;
        let word = part.name.split(' ').map(|word| text.label.width(word));
        let beside = word.fold(0.0, f64::max) + TOUCH <= names.w;
        if beside {
            let base = top + text.value.line_height() - text.label.size * ABOVE_BOTTOM;
            text.value
                .draw_at(builder, &number, Anchor::Start, words.x, base);
            text.label
                .draw_lines(builder, &part.name, caveat, &mut names);
            words.y = names.y.max(top + text.value.line_height());
        } else {
            text.value.draw_lines(builder, &number, false, &mut words);
            text.label
                .draw_lines(builder, &part.name, caveat, &mut words);
        }
        let note = part.note(settings);
        text.note.draw_lines(builder, note, false, &mut words);
        column.y = words.y.max(top + TOUCH);
    }

    /// Writes what one square stands for, and what the dashed part of a range means.
    pub(super) fn draw_notes(
        &self,
        builder: &mut SceneBuilder,
        each: f64,
        column: &mut Column,
        settings: &Settings,
    ) {
        let note = settings.text.note;
        let number = Decimal::from_f64(each).unwrap_or(Decimal::new(0, 0));
        let exact = Unit {
            decimals: None,
            ..self.unit.clone()
        };
        let number = exact.write(number, settings);
        let named = !self.unit.name.is_empty() && !self.unit.percent;
        let (space, name) = if named {
            (" ", self.unit.name.as_str())
        } else {
            ("", "")
        };
        let one = [&number, space, name].concat();
        let words = settings.words.one_square.interpolate("n", &one);
        note.draw_lines(builder, &words, false, column);
        let mut parts = self.parts.iter();
        if parts.any(|a| matches!(a.datum.value, Value::Range(..))) {
            note.draw_lines(builder, settings.words.range, false, column);
        }
    }
}

//! What both arrangements of icons share: texts and marks below each other.

use super::{Icon, Icons, PART_GAP};
use crate::chart::amount_text::draw_amount_text;
use crate::data::{Amount, Unit, Value};
use crate::i18n::{Decimal, Interpolate};
use crate::text::style::{Column, TEXT_GAP};
use crate::{MarkId, Rect, SceneBuilder, Settings};

/// The input and the place of what is drawn next.
pub(super) struct IconsLayout<'a> {
    pub chart: &'a Icons,
    pub settings: &'a Settings<'a>,
    pub column: Column,
}

impl IconsLayout<'_> {
    /// The text of an amount's value.
    pub fn value_text(&self, amount: &Amount) -> String {
        self.chart.unit.label(&amount.datum, self.settings)
    }

    /// Declares a mark from `top` to the current end of the column.
    pub fn add_mark(&self, builder: &mut SceneBuilder, id: MarkId, top: f64, first: usize) {
        let Column { x, w, y } = self.column;
        let h = y - top;
        builder.mark(id, Rect { x, y: top, w, h }, first);
    }

    /// Writes what one icon stands for.
    pub fn draw_scale_note(&mut self, builder: &mut SceneBuilder, each: f64) {
        let (unit, settings) = (&self.chart.unit, self.settings);
        let usual = || {
            let number = Decimal::round_trimmed(each, 9);
            let exact = Unit {
                decimals: None,
                ..unit.clone()
            };
            let number = exact.write(number, settings);
            let space = if unit.name.is_empty() { "" } else { " " };
            let one = [&number, space, &unit.name].concat();
            let pattern = match self.chart.icon {
                Icon::Square => settings.words.one_square,
                _ => settings.words.one_icon,
            };
            pattern.interpolate("n", &one)
        };
        let words = self.chart.scale_note.clone().unwrap_or_else(usual);
        let style = settings.text.note;
        style.draw_lines(builder, &words, false, &mut self.column);
    }

    /// Writes what the outlined part of a range means, if an amount is a range.
    pub fn draw_range_note(&mut self, builder: &mut SceneBuilder) {
        let mut rows = self.chart.rows.iter();
        if rows.any(|a| matches!(a.datum.value, Value::Range(..))) {
            let own = self.chart.range_note.as_deref();
            let words = own.unwrap_or(self.settings.words.range);
            let style = self.settings.text.note;
            style.draw_lines(builder, words, false, &mut self.column);
        }
    }

    /// Writes the related amount.
    pub fn draw_related(&mut self, builder: &mut SceneBuilder, amount: &Amount) {
        self.column.y += PART_GAP;
        let (top, first) = (self.column.y, builder.shapes());
        let number = self.value_text(amount);
        let caveat = amount.datum.has_caveat;
        let words = (number.as_str(), amount.name.as_str());
        draw_amount_text(builder, words, caveat, &mut self.column, self.settings);
        self.column.y += TEXT_GAP;
        self.add_mark(builder, amount.mark_id(|| "related".into()), top, first);
    }
}

//! The labels of the parts below their bar.

use super::PartsLayout;
use super::label_columns::LabelColumns;
use super::segments::PlacedPart;
use crate::chart::CAVEAT_ICON_WIDTH;
use crate::data::Amount;
use crate::text::style::{Column, TEXT_GAP};
use crate::{Anchor, Rect, SceneBuilder};

/// Width of the swatch before a label, with the space behind it; its side; how far it stands below the
/// top of its label.
const SWATCH_ROOM: f64 = 20.0;
const SWATCH: f64 = 11.0;
const SWATCH_DROP: f64 = 4.0;
/// From the bottom of a line to its baseline, in font sizes.
const ABOVE_BOTTOM: f64 = 0.36;
/// The greatest number of lines of a name that stands directly below its part.
const DIRECT_LINES: usize = 3;

impl PartsLayout<'_> {
    /// The places of the labels: directly below the parts if all have room there.
    pub(super) fn label_columns(&self, column: Column, placed: &[PlacedPart]) -> LabelColumns {
        let text = self.settings.text;
        let note_width = |a: &Amount| text.note.width(a.note(self.settings));
        let direct = self.chart.share.is_none()
            && placed.iter().all(|part| {
                let room = LabelColumns::direct(column, 1)
                    .place(0, (0.0, part.area.w))
                    .w;
                let name = &part.amount.name;
                let words = name.split(' ').map(|word| text.label.width(word));
                let number = text.value.width(&self.value_text(part.amount));
                let widest = words.fold(number.max(note_width(part.amount)), f64::max);
                // The caveat icon stands behind the name.
                let icon = if part.amount.datum.has_caveat {
                    CAVEAT_ICON_WIDTH
                } else {
                    0.0
                };
                widest + icon <= room && text.label.line_count(name, room - icon) <= DIRECT_LINES
            });
        if direct {
            return LabelColumns::direct(column, placed.len());
        }
        let width = |part: &PlacedPart| {
            let value = text.value.width(&self.value_text(part.amount));
            let name = text.label.width(&part.amount.name);
            let inside = self.fits_inside(part);
            let number = if inside { 0.0 } else { value + TEXT_GAP };
            SWATCH_ROOM + (number + name).max(note_width(part.amount))
        };
        let widths: Vec<f64> = placed.iter().map(width).collect();
        LabelColumns::new(column, &widths, self.chart.share.is_some())
    }

    /// Writes the label of a part, with its number if that does not stand inside. Labels that are not
    /// directly below their part have a swatch.
    pub(super) fn draw_labels(
        &self,
        builder: &mut SceneBuilder,
        part: &PlacedPart,
        (inside, direct): (bool, bool),
        at: &mut Column,
    ) {
        let text = self.settings.text;
        if !direct {
            let swatch = Rect {
                x: at.x,
                y: at.y + SWATCH_DROP,
                w: SWATCH,
                h: SWATCH,
            };
            part.draw_rect(builder, swatch);
            at.x += SWATCH_ROOM;
            at.w -= SWATCH_ROOM;
        }
        let Amount { name, datum, .. } = part.amount;
        let words = self.value_text(part.amount);
        let icon = if datum.has_caveat {
            CAVEAT_ICON_WIDTH
        } else {
            0.0
        };
        let number = text.value.width(&words) + TEXT_GAP;
        // Beside a share, which has its number above its text, the parts have theirs above, too.
        let beside = number + text.label.width(name) + icon <= at.w && self.chart.share.is_none();
        let mut names = *at;
        if !inside && beside {
            let base = at.y + text.label.line_height() - text.label.size * ABOVE_BOTTOM;
            text.value
                .draw_at(builder, &words, Anchor::Start, at.x, base);
            names.x += number;
            names.w -= number;
        } else if !inside {
            text.value.draw_lines(builder, &words, false, &mut names);
        }
        text.label
            .draw_lines(builder, name, datum.has_caveat, &mut names);
        at.y = names.y;
        let note = part.amount.note(self.settings);
        text.note.draw_lines(builder, note, false, at);
    }
}

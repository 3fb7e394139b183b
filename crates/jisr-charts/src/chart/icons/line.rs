//! One line of icons for each amount, over an axis that counts them; bars if the icons don't fit.

use super::shapes::{Certainty, Icon};
use super::{AMOUNT_GAP, IconArrangement, Icons, IconsLayout};
use crate::chart::amount_text::draw_amount_text;
use crate::chart::axis::{AXIS_HEIGHT, HorizontalAxis};
use crate::chart::{BarStyle, Extent, bracket, draw_bar};
use crate::data::Amount;
use crate::{Anchor, ColorRole, Rect, SceneBuilder};

/// Least and greatest width of the cell of an icon, and the space between two icons.
const MIN_CELL: f64 = 9.0;
const MAX_CELL: f64 = 22.0;
const ICON_GAP: f64 = 3.0;
const MAX_ICON_WIDTH: f64 = 20.0;
/// The greatest height of an icon, and the height of a bar.
const ICON_HEIGHT: f64 = 26.0;
const BAR_HEIGHT: f64 = 24.0;
/// Space between two rows.
const ROW_GAP: f64 = 6.0;
/// How far the lines of the grid reach beyond a row, above and below.
const GRID_ABOVE: f64 = 2.0;
const GRID_BELOW: f64 = 3.0;
/// Space between the last row and the axis.
const AXIS_GAP: f64 = 3.0;
/// The bracket over the excess: how far it stands above the row, how long its ends are, where it starts
/// behind the stated icons, and the rise of its text. It is drawn if it is longer than `LEAST_EXCESS`.
const BRACKET_RISE: f64 = 9.0;
const BRACKET_END: f64 = 5.0;
const BRACKET_START: f64 = 2.0;
const LEAST_EXCESS: f64 = 4.0;
const BRACKET_TEXT_RISE: f64 = 6.0;

/// The scale of all lines.
struct Line<'a> {
    axis: HorizontalAxis<'a>,
    /// What one icon stands for.
    each: f64,
    /// The width of an icon's cell; `None` if bars are drawn instead.
    cell: Option<f64>,
    /// The greatest number that the first row states.
    stated: f64,
}

impl Icons {
    /// What one icon of a line stands for: as many as let all icons fit.
    pub(super) fn per_icon_of_line(&self, width: f64) -> f64 {
        let least = self.greatest() * MIN_CELL / width;
        self.per_icon.unwrap_or_else(|| super::round_up(least))
    }
}

impl<'a> IconsLayout<'a> {
    fn line(&self) -> Line<'a> {
        let (settings, chart) = (self.settings, self.chart);
        let (each, width) = (chart.per_icon_of_line(self.column.w), self.column.w);
        let count = (chart.greatest() / each).ceil().max(1.0);
        let cell = (width / count).min(MAX_CELL);
        let as_icons = chart.arrangement == IconArrangement::Line && cell >= MIN_CELL;
        let (cell, length, high) = if as_icons {
            (Some(cell), count * cell, count * each)
        } else {
            (None, width, chart.greatest())
        };
        let write = |n| chart.unit.write(n, settings);
        let style = settings.text.note;
        let first = chart.rows.first().and_then(|a| Extent::of(a.datum.value));
        Line {
            axis: HorizontalAxis::new(self.column.x, (0.0, high), length, style, write),
            each,
            cell,
            stated: first.map_or(0.0, |e| e.high),
        }
    }

    /// Draws all rows, the axis, and the bracket over the excess.
    pub(super) fn draw_lines(&mut self, builder: &mut SceneBuilder) {
        let line = self.line();
        let mut last = self.column.y;
        for (place, amount) in self.chart.rows.iter().enumerate() {
            if place > 0 {
                self.column.y += ROW_GAP;
            }
            last = self.column.y;
            self.draw_row(builder, &line, (place, amount));
        }
        line.axis.draw_labels(builder, self.column.y + AXIS_GAP);
        self.column.y += AXIS_GAP + AXIS_HEIGHT;
        if line.cell.is_some() && (line.each - 1.0).abs() > f64::EPSILON {
            self.draw_scale_note(builder, line.each);
        }
        if line.cell.is_none() {
            self.draw_range_note(builder);
        }
        self.draw_excess(builder, &line, last);
    }

    /// Draws one row: the amount in words, and below it its icons or its bar.
    fn draw_row(
        &mut self,
        builder: &mut SceneBuilder,
        line: &Line,
        (place, amount): (usize, &Amount),
    ) {
        let (top, first) = (self.column.y, builder.shapes());
        let number = self.value_text(amount);
        let caveat = amount.datum.has_caveat;
        let words = (number.as_str(), amount.name.as_str());
        draw_amount_text(builder, words, caveat, &mut self.column, self.settings);
        let note = amount.note(self.settings);
        let style = self.settings.text.note;
        style.draw_lines(builder, note, false, &mut self.column);
        self.column.y += AMOUNT_GAP;
        let height = match line.cell {
            Some(cell) => self.icon_box(cell).h,
            None => BAR_HEIGHT,
        };
        let y = self.column.y;
        let axis = &line.axis;
        axis.draw_grid_lines(builder, y - GRID_ABOVE, y + height + GRID_BELOW);
        let color = self.chart.color_of(place);
        if let Some(extent) = Extent::of(amount.datum.value) {
            match line.cell {
                Some(cell) => self.draw_icons(builder, line, (cell, color), amount, extent),
                None => {
                    let fill = self.settings.value_fill(color, amount.datum.estimated);
                    let style = BarStyle { color, fill };
                    draw_bar(builder, axis, extent, (y, height), style);
                }
            }
        }
        self.column.y += height;
        self.add_mark(
            builder,
            amount.mark_id(|| place.to_string().into()),
            top,
            first,
        );
    }

    /// The size of an icon in a cell of this width.
    fn icon_box(&self, cell: f64) -> Rect {
        let w = (cell - ICON_GAP).min(MAX_ICON_WIDTH);
        let icon = self.chart.icon;
        // The train keeps its height however narrow it is, so that its windscreen can be seen.
        let (w, h) = if icon == Icon::Train {
            (w, ICON_HEIGHT)
        } else {
            let h = (w / icon.proportion()).min(ICON_HEIGHT);
            (w.min(h * icon.proportion()), h)
        };
        Rect {
            x: (cell - w) / 2.0,
            y: 0.0,
            w,
            h,
        }
    }

    /// Draws a row of icons, the last one cut at its fraction. All bodies come first, then all that is
    /// on them, so that neighbours share a path and a colour.
    fn draw_icons(
        &self,
        builder: &mut SceneBuilder,
        line: &Line,
        (cell, color): (f64, ColorRole),
        amount: &Amount,
        extent: Extent,
    ) {
        let (low, high) = (extent.low / line.each, extent.high / line.each);
        let stated = line.stated / line.each;
        let certainty = |i: f64| match amount.datum.estimated {
            true if self.chart.excess.is_some() && i >= stated => Certainty::Excess,
            true => Certainty::Implied,
            false if i < low => Certainty::Stated,
            false => Certainty::Possible,
        };
        let size = self.icon_box(cell);
        let at = |i: f64| Rect {
            x: self.column.x + i * cell + size.x,
            y: self.column.y,
            ..size
        };
        // An icon at the lower end of a range is there for certain up to this end, and then possible.
        let pieces = |i: f64| {
            let possible = (low > i && low < i + 1.0 && high > low && !amount.datum.estimated)
                .then_some(((high - i).min(1.0), Certainty::Possible));
            let share = match possible {
                Some(_) => low - i,
                None => (high - i).min(1.0),
            };
            possible.into_iter().chain([(share, certainty(i))])
        };
        let icon = self.chart.icon;
        for i in 0..high.ceil() as u32 {
            let i = f64::from(i);
            for (share, certainty) in pieces(i) {
                icon.draw_body(builder, at(i), share, (certainty, color), self.settings);
            }
        }
        for i in 0..high.ceil() as u32 {
            let i = f64::from(i);
            for (share, certainty) in pieces(i) {
                icon.draw_details(builder, at(i), share, (certainty, color));
            }
        }
    }

    /// Draws a bracket with its text over what the last row has more than the first states. If it has
    /// less, or there is no room, only the text is written.
    fn draw_excess(&mut self, builder: &mut SceneBuilder, line: &Line, bottom: f64) {
        let Some(words) = self.chart.excess.as_deref().filter(|w| !w.is_empty()) else {
            return;
        };
        let last = self.chart.rows.last();
        let extent = last.and_then(|a| Extent::of(a.datum.value));
        let to = line.axis.at(extent.map_or(0.0, |e| e.high));
        let from = line.axis.at(line.stated);
        let y = bottom - BRACKET_RISE;
        let style = self.settings.text.note.bold().color(ColorRole::Doubt);
        let end = self.column.x + self.column.w;
        let least = from + LEAST_EXCESS + style.width(words);
        if to > from + LEAST_EXCESS {
            let span = (from + BRACKET_START, to);
            bracket(builder, span, y, BRACKET_END, ColorRole::Doubt);
            if least <= end {
                let x = end.min(to.max(least));
                style.draw_at(builder, words, Anchor::End, x, y - BRACKET_TEXT_RISE);
                return;
            }
        }
        style.draw_lines(builder, words, false, &mut self.column);
    }
}

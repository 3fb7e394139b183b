//! Rows of icons below each other for each amount; the last icon is cut at its fraction.

use super::shapes::{Certainty, Icon};
use super::{AMOUNT_GAP, Icons, IconsLayout, PART_GAP};
use crate::chart::amount_text::draw_amount_text;
use crate::chart::{Extent, TOUCH, draw_range_rest};
use crate::data::Amount;
use crate::text::style::Column;
use crate::{ColorRole, Fill, Rect, SceneBuilder, Settings};

/// The greatest number of icons of one amount, from which follows what one stands for.
const MAX_ICONS: f64 = 40.0;
/// Icons in a row, and from which width on twice as many.
const PER_ROW: u32 = 10;
const WIDE: f64 = 560.0;
/// Space between two icons, and the greatest side of one.
const GAP: f64 = 4.0;
const MAX_SIDE: f64 = 34.0;
/// Up to this many icons stand before their text; more stand below it.
const MAX_INLINE: f64 = 3.0;
/// Space between a few icons and the text behind them, and above icons beside or below their text.
const INLINE_GAP: f64 = 8.0;
const TOP: f64 = 5.0;

/// The size of the icons.
struct Cells {
    per_row: u32,
    /// From one icon to the next, sideways and downward.
    step: (f64, f64),
    /// The size of an icon.
    size: (f64, f64),
}

impl Cells {
    fn new(icon: Icon, width: f64) -> Self {
        let per_row = if width >= WIDE { 2 * PER_ROW } else { PER_ROW };
        let cell = (width + GAP) / f64::from(per_row);
        let side = (cell.floor() - GAP).min(MAX_SIDE);
        let proportion = icon.proportion();
        let size = if proportion > 1.0 {
            (side, side / proportion)
        } else {
            (side * proportion, side)
        };
        Cells {
            per_row,
            step: (size.0 + GAP, size.1 + GAP),
            size,
        }
    }

    /// The number of icons in the first row.
    fn in_first_row(&self, count: f64) -> f64 {
        count.ceil().max(1.0).min(f64::from(self.per_row))
    }

    /// The place of an icon.
    fn at(&self, i: u32, column: &Column) -> Rect {
        let (row, place) = (i / self.per_row, i % self.per_row);
        Rect {
            x: column.x + f64::from(place) * self.step.0,
            y: column.y + f64::from(row) * self.step.1,
            w: self.size.0,
            h: self.size.1,
        }
    }
}

impl Icons {
    /// What one icon of a grid stands for: as many as make at most forty icons of an amount.
    pub(super) fn per_icon_of_grid(&self) -> f64 {
        let least = self.greatest() / MAX_ICONS;
        self.per_icon.unwrap_or_else(|| super::round_up(least))
    }
}

impl IconsLayout<'_> {
    /// Draws all amounts.
    pub(super) fn draw_grids(&mut self, builder: &mut SceneBuilder) {
        let each = self.chart.per_icon_of_grid();
        let cells = Cells::new(self.chart.icon, self.column.w);
        for (place, amount) in self.chart.rows.iter().enumerate() {
            if place > 0 {
                self.column.y += PART_GAP;
            }
            let (top, first) = (self.column.y, builder.shapes());
            let count = Extent::of(amount.datum.value).map(|e| Extent {
                low: e.low / each,
                high: e.high / each,
            });
            let color = self.chart.color_of(place);
            if place == 0 {
                self.draw_first(builder, (amount, color), &cells, count);
                self.draw_scale_note(builder, each);
                self.draw_range_note(builder);
            } else {
                self.draw_further(builder, (amount, color), &cells, count);
            }
            // A missing amount has a line of text alone.
            self.column.y = self.column.y.max(top + TOUCH);
            let id = amount.mark_id(|| place.to_string().into());
            self.add_mark(builder, id, top, first);
        }
    }

    /// Draws the first amount: its number, its name beside it, its icons below.
    fn draw_first(
        &mut self,
        builder: &mut SceneBuilder,
        (amount, color): (&Amount, ColorRole),
        cells: &Cells,
        count: Option<Extent>,
    ) {
        let number = self.value_text(amount);
        let caveat = amount.datum.has_caveat;
        let words = (number.as_str(), amount.name.as_str());
        draw_amount_text(builder, words, caveat, &mut self.column, self.settings);
        let note = amount.note(self.settings);
        let style = self.settings.text.note;
        style.draw_lines(builder, note, false, &mut self.column);
        self.column.y += AMOUNT_GAP;
        if let Some(count) = count {
            let style = (amount.datum.estimated, color);
            let mut icons = self.column;
            self.draw_cells(builder, cells, count, style, &mut icons);
            self.column = icons;
        }
    }

    /// Draws a further amount to the same scale. A few icons stand before its text, more stand below.
    fn draw_further(
        &mut self,
        builder: &mut SceneBuilder,
        (amount, color): (&Amount, ColorRole),
        cells: &Cells,
        count: Option<Extent>,
    ) {
        let text = self.settings.text;
        let style = (amount.datum.estimated, color);
        let inline = count.filter(|c| c.high <= MAX_INLINE);
        let mut icons = Column {
            y: self.column.y + TOP,
            ..self.column
        };
        let mut words = self.column;
        if let Some(count) = inline {
            self.draw_cells(builder, cells, count, style, &mut icons);
            let room = cells.in_first_row(count.high) * cells.step.0 + INLINE_GAP;
            words.x += room;
            words.w -= room;
        }
        let number = self.value_text(amount);
        let caveat = amount.datum.has_caveat;
        // Beside icons the name stands below the number, so that both are near them.
        let (beside, below) = match inline {
            Some(_) => ("", amount.name.as_str()),
            None => (amount.name.as_str(), ""),
        };
        draw_amount_text(
            builder,
            (&number, beside),
            caveat,
            &mut words,
            self.settings,
        );
        text.label.draw_lines(builder, below, false, &mut words);
        let note = amount.note(self.settings);
        text.note.draw_lines(builder, note, false, &mut words);
        if let Some(count) = count.filter(|_| inline.is_none()) {
            icons.y = words.y + TOP;
            self.draw_cells(builder, cells, count, style, &mut icons);
        }
        self.column.y = if count.is_some() {
            words.y.max(icons.y)
        } else {
            words.y
        };
    }

    /// Draws `count.low` icons, the last one cut at its fraction, and moves the column's top below them.
    /// What is between the ends of a range is an outline; an estimate is pale. What is missing of the
    /// last icon is drawn dashed or pale, so that the whole is seen.
    fn draw_cells(
        &self,
        builder: &mut SceneBuilder,
        cells: &Cells,
        count: Extent,
        (estimated, color): (bool, ColorRole),
        column: &mut Column,
    ) {
        for i in 0..cells.count(count) {
            let area = cells.at(i, column);
            let share = |end: f64| (end - f64::from(i)).clamp(0.0, 1.0);
            let shares = (share(count.low), share(count.high));
            if self.chart.icon == Icon::Square {
                draw_square(builder, area, shares, (estimated, color), self.settings);
            } else {
                self.draw_icon(builder, area, shares, (estimated, color));
            }
        }
        column.y += cells.height(count);
    }

    /// Draws one icon of another shape than a square.
    fn draw_icon(
        &self,
        builder: &mut SceneBuilder,
        area: Rect,
        (low, high): (f64, f64),
        (estimated, color): (bool, ColorRole),
    ) {
        let icon = self.chart.icon;
        if high < 1.0 {
            icon.draw_body(
                builder,
                area,
                1.0,
                (Certainty::Stated, ColorRole::Grid),
                self.settings,
            );
        }
        let certain = if estimated {
            Certainty::Implied
        } else {
            Certainty::Stated
        };
        let pieces = [(high, Certainty::Possible), (low, certain)];
        let shown = |(share, certainty): &(f64, Certainty)| {
            *share > 0.0 && (*certainty != Certainty::Possible || high > low)
        };
        for (share, certainty) in pieces.into_iter().filter(shown) {
            icon.draw_body(builder, area, share, (certainty, color), self.settings);
            icon.draw_details(builder, area, share, (certainty, color));
        }
    }
}

impl Cells {
    /// The number of icons that are drawn for a count: at least one, so that a small amount is seen.
    fn count(&self, count: Extent) -> u32 {
        (count.high.ceil() as u32).max(1)
    }

    /// The height of all rows of icons.
    fn height(&self, count: Extent) -> f64 {
        f64::from(self.count(count).div_ceil(self.per_row)) * self.step.1
    }
}

/// Draws a square. Its cut end has a dashed outline of the full size.
fn draw_square(
    builder: &mut SceneBuilder,
    square: Rect,
    (low, high): (f64, f64),
    (estimated, color): (bool, ColorRole),
    settings: &Settings,
) {
    let (low, high) = (low * square.w, high * square.w);
    if low > 0.0 {
        let color = if estimated { color.soft() } else { color };
        builder.rect(Rect { w: low, ..square }, color, settings.fill(color));
    }
    if high > low {
        let between = Rect {
            x: square.x + low,
            w: high - low,
            ..square
        };
        draw_range_rest(builder, between, color);
    }
    if high < square.w {
        builder.rect(square, ColorRole::Axis, Fill::Dashed(1.0));
    }
}

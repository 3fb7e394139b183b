//! Names below equal slots side by side: on one row, or on two rows by turns where they are long.

use super::{Item, LayoutError};
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Settings, Stroke};

/// Space between the plot and the names, between the two rows, and between names side by side.
const TOP_GAP: f64 = 6.0;
const ROW_GAP: f64 = 8.0;
const NAMES_APART: f64 = 8.0;
/// The greatest number of lines of a name on one row of names, and on two.
const MOST_LINES: [usize; 2] = [3, 5];

/// The names of slots, broken into lines and placed.
pub(super) struct SlotNames {
    names: Vec<Name>,
    /// The height below the plot.
    pub height: f64,
}

struct Name {
    lines: Vec<String>,
    /// The box of the lines, with its top counted from the bottom of the plot.
    rect: Rect,
    /// Where the column is that it names.
    middle: f64,
    is_lower: bool,
}

impl SlotNames {
    /// Places the names below slots of this step, of which the first begins at this place.
    ///
    /// # Errors
    /// [`LayoutError::TooMany`] if the names don't fit on two rows.
    pub fn new(
        names: &[&str],
        (from, step): (f64, f64),
        settings: &Settings,
    ) -> Result<Self, LayoutError> {
        let count = names.len();
        let length = step * count as f64;
        let of_first = |count: usize| {
            let first = names.get(..count)?;
            let step = length / count.max(1) as f64;
            let of_rows = |rows: usize| SlotNames::on_rows(rows, first, (from, step), settings);
            of_rows(1).or_else(|| of_rows(2))
        };
        of_first(count).ok_or_else(|| {
            let fits = |count: &usize| of_first(*count).is_some();
            LayoutError::TooMany {
                what: Item::Category,
                count,
                limit: (1..count).rev().find(fits).unwrap_or(1),
            }
        })
    }

    /// The names on so many rows, below slots of this step from this place on; `None` if they don't fit.
    fn on_rows(
        rows: usize,
        texts: &[&str],
        (from, step): (f64, f64),
        settings: &Settings,
    ) -> Option<Self> {
        let style = settings.text.note.color(ColorRole::Text);
        let room = step * rows as f64 - NAMES_APART;
        let most = MOST_LINES.get(rows - 1).copied().unwrap_or(1);
        let mut names = vec![];
        for (place, text) in texts.iter().enumerate() {
            let lines = style.balance(text, room);
            let widths = lines.iter().map(|line| style.width(line));
            let w = widths.fold(0.0, f64::max);
            if lines.len() > most || is_broken(text, &lines) || w > room {
                return None;
            }
            let middle = from + step * (place as f64 + 0.5);
            names.push(Name {
                rect: Rect {
                    x: (middle - w / 2.0).min(settings.width - w).max(0.0),
                    y: TOP_GAP,
                    w,
                    h: lines.len() as f64 * style.line_height(),
                },
                is_lower: rows == 2 && place % 2 == 1,
                middle,
                lines,
            });
        }
        let bottom = |lower: bool| {
            let row = names.iter().filter(|name| name.is_lower == lower);
            row.map(|name| name.rect.y + name.rect.h)
                .fold(0.0, f64::max)
        };
        let upper = bottom(false);
        for name in names.iter_mut().filter(|name| name.is_lower) {
            name.rect.y = upper + ROW_GAP;
        }
        let height = names
            .iter()
            .map(|n| n.rect.y + n.rect.h)
            .fold(0.0, f64::max);
        let out = SlotNames { names, height };
        out.is_clear().then_some(out)
    }

    /// Whether all names stand on one row.
    pub fn is_one_row(&self) -> bool {
        !self.names.iter().any(|name| name.is_lower)
    }

    /// Whether no name touches another one, or the line that leads to a name of the lower row.
    fn is_clear(&self) -> bool {
        let lower = || self.names.iter().filter(|name| name.is_lower);
        let apart = |(place, name): (usize, &Name)| {
            let mut others = self.names.iter().skip(place + 1);
            let clear = others.all(|other| !name.rect.grown(2.0).overlaps(&other.rect));
            let crossed = !name.is_lower
                && lower().any(|other| {
                    let x = other.middle;
                    x > name.rect.x - 2.0 && x < name.rect.x + name.rect.w + 2.0
                });
            clear && !crossed
        };
        self.names.iter().enumerate().all(apart)
    }

    /// Draws the names below `bottom`.
    pub fn draw(&self, builder: &mut SceneBuilder, bottom: f64, settings: &Settings) {
        let style = settings.text.note.color(ColorRole::Text);
        for name in &self.names {
            if name.is_lower {
                let at = |y| Point { x: name.middle, y };
                let stroke = Stroke {
                    color: ColorRole::Grid,
                    width: 1.0,
                    dashed: false,
                };
                let end = bottom + name.rect.y - 1.0;
                builder.line(at(bottom + 2.0), at(end), stroke);
            }
            let x = name.rect.x + name.rect.w / 2.0;
            for (place, line) in name.lines.iter().enumerate() {
                let y = name.rect.y + (place as f64 + 0.5) * style.line_height();
                style.draw_centered(builder, line, Anchor::Middle, x, bottom + y);
            }
        }
    }
}

/// Whether a word had to be broken, so that its lines have more hyphens than the name.
fn is_broken(name: &str, lines: &[String]) -> bool {
    let hyphens = |text: &str| text.matches('-').count();
    lines.iter().map(|line| hyphens(line)).sum::<usize>() > hyphens(name)
}

//! Draws what stands at the ends of columns.

use super::slots::Slots;
use super::tips::Tip;
use crate::chart::draw_caveat_icon;
use crate::scale::Linear;
use crate::text::TextStyle;
use crate::{Anchor, ColorRole, Point, Rect, SceneBuilder, Settings, Stroke};

/// Space between a column and its number, and between numbers side by side.
const NUMBER_GAP: f64 = 4.0;
const NUMBERS_APART: f64 = 6.0;
/// Width and height of the caveat icon with a small margin.
const ICON_WIDTH: f64 = 11.0;
const ICON_HEIGHT: f64 = 14.0;
/// The sign of a missing value: its width, and its height above the axis.
const SIGN_WIDTH: f64 = 8.0;
const SIGN_HEIGHT: f64 = 6.0;

/// The widest style in which all numbers fit over their columns; `None` if they fit in none, or if a column
/// has no number at its end.
pub(super) fn style_for_all<'m>(
    tips: &[Tip],
    slots: &Slots,
    settings: &Settings<'m>,
) -> Option<TextStyle<'m>> {
    let room = slots.text_width() - NUMBER_GAP;
    let known = || tips.iter().filter(|tip| !tip.lacks_value);
    let fits = |style: &TextStyle| {
        known().all(|tip| tip.text.as_ref().is_some_and(|t| style.width(t) <= room))
    };
    let text = settings.text;
    let styles = [text.value, text.label.bold(), small(settings)];
    styles.into_iter().find(fits)
}

/// The smallest style of numbers.
pub(super) fn small<'m>(settings: &Settings<'m>) -> TextStyle<'m> {
    settings.text.note.bold().color(ColorRole::Text)
}

/// The room that tips need above and below the plot.
pub(super) fn room(tips: &[Tip], style: TextStyle) -> (f64, f64) {
    let height = |tip: &Tip| {
        let number = if tip.text.is_some() {
            style.line_height() + NUMBER_GAP
        } else {
            0.0
        };
        number + if tip.has_caveat { ICON_HEIGHT } else { 0.0 }
    };
    let most = |down: bool| {
        let side = tips.iter().filter(|tip| tip.down == down);
        side.map(height).fold(0.0, f64::max)
    };
    (most(false), most(true))
}

/// Draws the ends of columns.
pub(super) struct TipPainter<'a, 'm> {
    pub slots: &'a Slots<'m>,
    pub scale: Linear,
    /// The height of the least value of the scale.
    pub bottom: f64,
    pub style: TextStyle<'m>,
    pub settings: &'a Settings<'m>,
}

impl TipPainter<'_, '_> {
    fn y(&self, value: f64) -> f64 {
        self.bottom - self.scale.at(value)
    }

    /// The box of the number of a tip, inside the two places.
    pub fn number_rect(&self, tip: &Tip, text: &str, (from, to): (f64, f64)) -> Rect {
        let w = self.style.width(text);
        let middle = self.slots.lane_middle(tip.item, tip.lane);
        let h = self.style.line_height();
        let y = self.y(tip.value);
        Rect {
            x: (middle - w / 2.0).min(to - w).max(from),
            y: if tip.down {
                y + NUMBER_GAP / 2.0
            } else {
                y - NUMBER_GAP / 2.0 - h
            },
            w,
            h,
        }
    }

    /// Draws the number in its box.
    pub fn draw_number(&self, builder: &mut SceneBuilder, rect: Rect, text: &str) {
        let (x, y) = (rect.x + rect.w / 2.0, rect.y + rect.h / 2.0);
        self.style
            .draw_centered(builder, text, Anchor::Middle, x, y);
    }

    /// The box of the caveat icon over the end of a column, or over its number if that is written.
    pub fn icon_rect(&self, tip: &Tip, has_number: bool) -> Rect {
        let number = if has_number {
            self.style.line_height() + NUMBER_GAP / 2.0
        } else {
            NUMBER_GAP / 2.0
        };
        let middle = self.slots.lane_middle(tip.item, tip.lane);
        let y = self.y(tip.value);
        let last = self.settings.width - ICON_WIDTH;
        Rect {
            x: (middle - ICON_WIDTH / 2.0).min(last).max(0.0),
            y: if tip.down {
                y + number
            } else {
                y - number - ICON_HEIGHT
            },
            w: ICON_WIDTH,
            h: ICON_HEIGHT,
        }
    }

    /// Draws the caveat icon in its box.
    pub fn draw_icon(&self, builder: &mut SceneBuilder, rect: Rect) {
        let base = Point {
            x: rect.x + 1.0,
            y: rect.y + rect.h - 1.0,
        };
        draw_caveat_icon(builder, base);
    }

    /// The lines of the words for a missing value, if they fit over a column.
    pub fn missing_words(&self) -> Option<Vec<String>> {
        missing_words(self.slots, self.settings)
    }

    /// The words over a column that is missing; `None` if they don't fit there, or would reach above the plot.
    fn words_over(&self, tip: &Tip) -> Option<Vec<String>> {
        let lines = self.missing_words().filter(|_| tip.value == 0.0)?;
        let height = lines.len() as f64 * self.settings.text.note.line_height() + NUMBER_GAP;
        (height <= self.scale.length - self.scale.at(tip.value)).then_some(lines)
    }

    /// The box of the words or the sign for a missing value.
    fn missing_rect(&self, tip: &Tip) -> Rect {
        let style = self.settings.text.note;
        let lines = self.words_over(tip).unwrap_or_default();
        let widths = lines.iter().map(|line| style.width(line));
        let w = widths.fold(SIGN_WIDTH, f64::max);
        let h = (lines.len() as f64 * style.line_height()).max(SIGN_HEIGHT) + NUMBER_GAP;
        Rect {
            x: self.slots.lane_middle(tip.item, tip.lane) - w / 2.0,
            y: self.y(tip.value) - h,
            w,
            h,
        }
    }

    /// Draws that a value is missing: words if they fit, else a short line over the axis.
    pub fn draw_missing(&self, builder: &mut SceneBuilder, tip: &Tip) {
        let middle = self.slots.lane_middle(tip.item, tip.lane);
        let y = self.y(tip.value);
        let Some(lines) = self.words_over(tip) else {
            let half = SIGN_WIDTH.min(self.slots.lane_width()) / 2.0;
            draw_missing_sign(builder, middle - half, 2.0 * half, y - SIGN_HEIGHT);
            return;
        };
        let style = self.settings.text.note;
        let count = lines.len() as f64;
        for (place, line) in lines.iter().enumerate() {
            let up = (count - place as f64 - 0.5) * style.line_height() + NUMBER_GAP / 2.0;
            style.draw_centered(builder, line, Anchor::Middle, middle, y - up);
        }
    }
}

/// The lines of the words for a missing value, if they fit over a column without being broken.
pub(super) fn missing_words(slots: &Slots, settings: &Settings) -> Option<Vec<String>> {
    let (style, words) = (settings.text.note, settings.words.missing);
    let room = slots.text_width() - NUMBER_GAP;
    let widest = words.split(' ').map(|w| style.width(w)).fold(0.0, f64::max);
    (widest <= room).then(|| style.balance(words, room))
}

/// Draws the sign of a missing value: a short line.
fn draw_missing_sign(builder: &mut SceneBuilder, x: f64, w: f64, y: f64) {
    let stroke = Stroke {
        color: ColorRole::Muted,
        width: 2.0,
        dashed: false,
    };
    builder.line(Point { x, y }, Point { x: x + w, y }, stroke);
}

/// The tips whose numbers are written where not all have room: the ends and the extremes, as far as they
/// stand clear of each other and of the columns.
pub(super) fn chosen(
    tips: &[Tip],
    painter: &TipPainter,
    bounds: (f64, f64),
    columns: &[Rect],
) -> Vec<usize> {
    let known: Vec<(usize, &Tip)> = tips
        .iter()
        .enumerate()
        .filter(|(_, tip)| tip.text.is_some())
        .collect();
    let by_value = |a: &&(usize, &Tip), b: &&(usize, &Tip)| a.1.value.total_cmp(&b.1.value);
    let candidates = [
        known.iter().max_by(by_value),
        known.last(),
        known.first(),
        known.iter().min_by(by_value),
    ];
    let mut taken: Vec<Rect> = vec![];
    let mut out = vec![];
    for (place, tip) in candidates.into_iter().flatten() {
        let Some(text) = tip.text.as_ref().filter(|_| !out.contains(place)) else {
            continue;
        };
        let rect = painter.number_rect(tip, text, bounds);
        let wide = rect.grown(NUMBERS_APART / 2.0);
        let mut others = tips.iter().enumerate().filter(|(other, _)| other != place);
        let in_the_way = |tip: &Tip| {
            let icon = || painter.icon_rect(tip, false);
            tip.has_caveat && icon().overlaps(&rect)
                || tip.lacks_value && painter.missing_rect(tip).overlaps(&rect)
        };
        let clear = taken.iter().all(|r| !r.overlaps(&wide))
            && columns.iter().all(|r| !r.overlaps(&rect))
            && !others.any(|(_, tip)| in_the_way(tip));
        if clear {
            taken.push(wide);
            out.push(*place);
        }
    }
    out
}

/// The boxes of the caveat icons, with the places of their tips. Where columns are narrower than the icons,
/// one icon stands for those beside it that would overlap it.
pub(super) fn icons(tips: &[Tip], painter: &TipPainter, written: &[usize]) -> Vec<(usize, Rect)> {
    let mut out: Vec<(usize, Rect)> = vec![];
    let doubtful = tips.iter().enumerate().filter(|(_, tip)| tip.has_caveat);
    for (place, tip) in doubtful {
        let has_number = tip.text.is_some() && written.contains(&place);
        let rect = painter.icon_rect(tip, has_number);
        if out.iter().all(|(_, other)| !other.overlaps(&rect)) {
            out.push((place, rect));
        }
    }
    out
}

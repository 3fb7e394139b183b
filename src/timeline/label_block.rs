//! The text of an event in the drawing: its dates in bold, and its name, broken into lines.

use super::builder::TimelineBuilder;
use super::label_text::LabelText;
use jisr_charts::text::{FontMetrics, JisrSans, TextStyle, Weight};
use jisr_charts::{Anchor, ColorRole, Point};

/// Font size of the date.
const DATE_SIZE: f64 = 12.0;
/// Font size of the name.
const NAME_SIZE: f64 = 13.0;
/// From one baseline to the next, in font sizes.
const LEADING: f64 = 1.32;
/// From a line's top to its baseline, in font sizes.
const ASCENT: f64 = 0.96;
/// Space to keep free between two blocks.
pub(super) const LABEL_GAP: f64 = 10.0;
/// Greatest number of lines, with those of the date.
const MAX_LINES: usize = 5;

#[derive(Clone, Debug)]
pub(super) struct LabelBlock {
    lines: Vec<(String, bool)>,
    /// Width of the widest line.
    pub w: f64,
    /// Height of all lines.
    pub h: f64,
}

fn size(date: bool) -> f64 {
    if date { DATE_SIZE } else { NAME_SIZE }
}

fn weight(date: bool) -> Weight {
    if date { Weight::Bold } else { Weight::Regular }
}

impl LabelBlock {
    /// The text of an event, at most `room` wide; `None` if a word is wider.
    pub fn new(label_text: &LabelText, event: usize, room: f64) -> Option<Self> {
        let mut lines = vec![];
        // Date and remarks share a line if it has room for all; otherwise each begins a line.
        let parts = label_text.when(event);
        let one = parts.join(" · ");
        let parts = if JisrSans.width(&one, DATE_SIZE, Weight::Bold) <= room {
            vec![one]
        } else {
            parts
        };
        for part in parts {
            for line in wrap_with_ellipsis(&part, room, DATE_SIZE, Weight::Bold, MAX_LINES) {
                lines.push((line, true));
            }
        }
        lines.truncate(MAX_LINES - 1);
        let max_lines = MAX_LINES - lines.len();
        for line in wrap_with_ellipsis(
            &label_text.label(event),
            room,
            NAME_SIZE,
            Weight::Regular,
            max_lines,
        ) {
            lines.push((line, false));
        }
        let w = lines
            .iter()
            .map(|(t, date)| JisrSans.width(t, size(*date), weight(*date)))
            .fold(0.0, f64::max);
        let h = lines.iter().map(|(_, date)| size(*date) * LEADING).sum();
        (w <= room).then_some(LabelBlock { lines, w, h })
    }

    /// Draws the lines from `top` down; `anchor` says which edge of the texts is at `x`.
    pub fn draw(&self, builder: &mut TimelineBuilder, x: f64, top: f64, anchor: Anchor) {
        let mut y = top;
        for (text, date) in &self.lines {
            let size = size(*date);
            let color = if *date {
                ColorRole::Muted
            } else {
                ColorRole::Text
            };
            let at = Point {
                x,
                y: y + ASCENT * size,
            };
            builder.scene.label(
                text.as_str(),
                at,
                anchor,
                TextStyle::new(size, weight(*date), color),
            );
            y += size * LEADING;
        }
    }
}

/// The text in at most `max_lines` lines; an ellipsis replaces the rest.
fn wrap_with_ellipsis(
    text: &str,
    room: f64,
    size: f64,
    weight: Weight,
    max_lines: usize,
) -> Vec<String> {
    let mut lines = TextStyle::new(size, weight, ColorRole::Text).balance(text, room);
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some(last) = lines.last_mut() {
            while JisrSans.width(&format!("{last}…"), size, weight) > room
                && let Some(cut) = last.rfind(' ')
            {
                last.truncate(cut);
            }
            last.push('…');
        }
    }
    lines
}

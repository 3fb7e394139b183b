//! The text of an event in the drawing: its dates in bold, and its name, broken into lines.

use super::builder::TimelineBuilder;
use super::label_text::LabelText;
use crate::chart::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
use crate::text::TextStyle;
use crate::{Anchor, Point};

/// From one baseline to the next, in font sizes.
const LEADING: f64 = 1.32;
/// From a line's top to its baseline, in font sizes.
const ASCENT: f64 = 0.96;
/// Space to keep free between two blocks.
pub(super) const LABEL_GAP: f64 = 10.0;
/// Greatest number of lines, with those of the date.
const MAX_LINES: usize = 5;
/// Space between the name and the caveat icon behind it.
const CAVEAT_GAP: f64 = 5.0;

/// What a line of a block belongs to; each has a style of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    Date,
    Name,
}

#[derive(Clone, Debug)]
pub(super) struct LabelBlock {
    lines: Vec<(String, Part)>,
    has_caveat: bool,
    /// Width of the widest line.
    pub w: f64,
    /// Height of all lines.
    pub h: f64,
}

impl Part {
    fn style<'a>(self, label_text: &LabelText<'a>) -> TextStyle<'a> {
        match self {
            Part::Date => label_text.input().note().bold(),
            Part::Name => label_text.input().name(),
        }
    }
}

impl LabelBlock {
    /// The text of an event, at most `room` wide; `None` if a word is wider.
    pub fn new(label_text: &LabelText, event: usize, room: f64) -> Option<Self> {
        let style = |part: Part| part.style(label_text);
        let has_caveat = label_text.has_caveat(event);
        let icon = if has_caveat {
            CAVEAT_GAP + CAVEAT_ICON_WIDTH
        } else {
            0.0
        };
        let mut lines = vec![];
        // Date and remarks share a line if it has room for all; otherwise each begins a line.
        let parts = label_text.when(event);
        let one = parts.join(" · ");
        let parts = if style(Part::Date).width(&one) <= room {
            vec![one]
        } else {
            parts
        };
        for part in parts {
            for line in wrap_with_ellipsis(&part, room, style(Part::Date), MAX_LINES) {
                lines.push((line, Part::Date));
            }
        }
        lines.truncate(MAX_LINES - 1);
        let max_lines = MAX_LINES - lines.len();
        let names = label_text.names(event);
        for line in name_lines(names, room - icon, style(Part::Name), max_lines) {
            lines.push((line, Part::Name));
        }
        let width = |(text, part): &(String, Part)| style(*part).width(text);
        let widest = lines.iter().map(width).fold(0.0, f64::max);
        let last = lines.last().map_or(0.0, width) + icon;
        let w = widest.max(last);
        let heights = lines.iter().map(|(_, part)| style(*part).size * LEADING);
        let h = heights.sum();
        (w <= room).then_some(LabelBlock {
            lines,
            has_caveat,
            w,
            h,
        })
    }

    /// Draws the lines from `top` down; `anchor` says which edge of the texts is at `x`, in the direction
    /// of time.
    pub fn draw(
        &self,
        builder: &mut TimelineBuilder,
        label_text: &LabelText,
        (x, top): (f64, f64),
        anchor: Anchor,
    ) {
        let mut y = top;
        let last = self.lines.len().saturating_sub(1);
        for (i, (text, part)) in self.lines.iter().enumerate() {
            let style = part.style(label_text);
            let baseline = y + ASCENT * style.size;
            let caveat = self.has_caveat && i == last;
            // The icon stands behind the text in the direction of reading; a text that ends at the leader
            // line makes room for it.
            let ends = builder.is_reversed() != (anchor == Anchor::End);
            let inward = if caveat && ends {
                CAVEAT_GAP + CAVEAT_ICON_WIDTH
            } else {
                0.0
            };
            let x = if anchor == Anchor::End {
                x - inward
            } else {
                x + inward
            };
            let frame = builder.label_in_time(text, (x, baseline), anchor, style);
            if caveat {
                let base = Point {
                    x: frame.x + frame.w + CAVEAT_GAP,
                    y: baseline,
                };
                draw_caveat_icon(&mut builder.scene, base);
            }
            y += style.size * LEADING;
        }
    }
}

/// The lines of the longest name that fits into `max_lines`; otherwise those of the shortest, cut.
fn name_lines(names: &[String], room: f64, style: TextStyle, max_lines: usize) -> Vec<String> {
    let fitting = names.iter().find_map(|name| {
        let lines = style.balance(name, room);
        (lines.len() <= max_lines).then_some(lines)
    });
    let shortest = || names.last().map_or("", String::as_str);
    fitting.unwrap_or_else(|| wrap_with_ellipsis(shortest(), room, style, max_lines))
}

/// The text in at most `max_lines` lines; an ellipsis replaces the rest.
fn wrap_with_ellipsis(text: &str, room: f64, style: TextStyle, max_lines: usize) -> Vec<String> {
    let mut lines = style.balance(text, room);
    if lines.len() > max_lines {
        lines.truncate(max_lines);
        if let Some(last) = lines.last_mut() {
            while style.width(&[last.as_str(), "…"].concat()) > room
                && let Some(cut) = last.rfind(' ')
            {
                last.truncate(cut);
            }
            last.push('…');
        }
    }
    lines
}

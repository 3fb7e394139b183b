//! The legend: swatches with the names of series, for charts that can't write the names at the marks.

use super::TOUCH;
use super::plot::draw_glyph;
use crate::text::TextStyle;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, Rect, SceneBuilder, Settings, Stroke};

/// Side of a swatch, and length of a swatch that is a line.
const SWATCH: f64 = 12.0;
const LINE_SWATCH: f64 = 18.0;
/// Space between a swatch and its name, and between a name and the next swatch.
const NAME_GAP: f64 = 6.0;
const ENTRY_GAP: f64 = 18.0;
/// Width of a swatch's line.
const LINE: f64 = 2.5;

/// What the swatch of a legend looks like.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Swatch {
    /// A filled square, for bars, columns and areas. A solid one gets the texture of its colour if the settings
    /// ask for textures.
    Square(ColorRole, Fill),
    /// A line, for lines; dashed or not.
    Line(ColorRole, bool),
    /// A disc or ring, for dots.
    Dot(ColorRole, Fill),
    /// The glyph that the series at this place has at its values, for lines.
    Glyph(usize, ColorRole),
}

/// One entry of a legend.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LegendEntry<'a> {
    /// The name of what it explains.
    pub name: &'a str,
    /// How that is drawn.
    pub swatch: Swatch,
}

impl Swatch {
    fn width(self) -> f64 {
        match self {
            Swatch::Line(..) => LINE_SWATCH,
            Swatch::Square(..) | Swatch::Dot(..) | Swatch::Glyph(..) => SWATCH,
        }
    }

    /// Draws it from `x`, centred at the height `y`.
    fn draw(self, builder: &mut SceneBuilder, x: f64, y: f64, settings: &Settings) {
        let half = SWATCH / 2.0;
        match self {
            Swatch::Square(color, fill) => {
                let square = Rect {
                    x,
                    y: y - half,
                    w: SWATCH,
                    h: SWATCH,
                };
                let fill = match fill {
                    Fill::Solid => settings.fill(color),
                    other => other,
                };
                builder.rect(square, color, fill);
            }
            Swatch::Line(color, dashed) => {
                let (from, to) = (
                    Point { x, y },
                    Point {
                        x: x + LINE_SWATCH,
                        y,
                    },
                );
                let width = LINE;
                builder.line(
                    from,
                    to,
                    Stroke {
                        color,
                        width,
                        dashed,
                    },
                );
            }
            Swatch::Dot(color, fill) => {
                builder.dot(Point { x: x + half, y }, half - 1.0, color, fill);
            }
            Swatch::Glyph(place, color) => {
                draw_glyph(builder, place, Point { x: x + half, y }, color);
            }
        }
    }
}

/// Draws the entries from the start side, in as many lines as they need; moves the column's top below
/// them. Without entries it draws nothing.
pub fn draw_legend(
    builder: &mut SceneBuilder,
    entries: &[LegendEntry],
    column: &mut Column,
    settings: &Settings,
) {
    draw_entries(
        builder,
        entries,
        column,
        (settings.text.note, 0.0),
        settings,
    );
}

/// Draws a legend whose entries are marks, so that a reader can select a series by them: in larger text, and
/// large enough for a fingertip. Returns the area of each entry.
pub(crate) fn draw_mark_legend(
    builder: &mut SceneBuilder,
    entries: &[LegendEntry],
    column: &mut Column,
    settings: &Settings,
) -> Vec<Rect> {
    draw_entries(
        builder,
        entries,
        column,
        (settings.text.label, TOUCH),
        settings,
    )
}

/// Draws the entries with names in this style, each at least `least` wide and high; returns their areas.
fn draw_entries(
    builder: &mut SceneBuilder,
    entries: &[LegendEntry],
    column: &mut Column,
    (style, least): (TextStyle, f64),
    settings: &Settings,
) -> Vec<Rect> {
    let line_height = style.line_height();
    let end = column.x + column.w;
    let (mut x, mut row_height) = (column.x, 0.0);
    let mut areas = vec![];
    for LegendEntry { name, swatch } in entries {
        let shift = swatch.width() + NAME_GAP;
        let lines = style.balance(name, column.w - shift);
        let widest = lines.iter().map(|l| style.width(l)).fold(0.0, f64::max);
        let w = (shift + widest).max(least);
        if x > column.x && x + w > end {
            x = column.x;
            column.y += row_height;
            row_height = 0.0;
        }
        let y = column.y;
        let middle = y + line_height.max(least) / 2.0;
        swatch.draw(builder, x, middle, settings);
        for (i, line) in lines.iter().enumerate() {
            let y = middle + i as f64 * line_height;
            style.draw_centered(builder, line, Anchor::Start, x + shift, y);
        }
        let h = (lines.len() as f64 * line_height).max(least);
        areas.push(Rect { x, y, w, h });
        row_height = f64::max(row_height, h);
        // What follows a name of several lines would look like a part of it.
        x = if lines.len() > 1 {
            end
        } else {
            x + w + ENTRY_GAP
        };
    }
    column.y += row_height;
    areas
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Direction, Lang};

    fn drawn(names: &[&str], width: f64) -> (crate::Scene, f64) {
        let settings = Settings::new(Lang::En, width);
        let mut builder = SceneBuilder::new(width, Direction::Ltr);
        let swatch = Swatch::Square(ColorRole::First, Fill::Solid);
        let entries: Vec<_> = names
            .iter()
            .map(|name| LegendEntry { name, swatch })
            .collect();
        let (x, w, y) = (0.0, width, 0.0);
        let mut column = Column { x, w, y };
        draw_legend(&mut builder, &entries, &mut column, &settings);
        (builder.finish(column.y), column.y)
    }

    #[test]
    fn entries_take_as_many_lines_as_they_need() {
        let names = ["Exports", "Imports", "Transit"];
        let (one, one_height) = drawn(&names, 304.0);
        assert!(one.labels.windows(2).all(|l| l[0].at.y == l[1].at.y));
        let (two, two_height) = drawn(&names, 160.0);
        assert!(two_height > one_height);
        assert!(two.labels.iter().all(|l| l.frame.x + l.frame.w <= 160.0));
        assert_eq!(drawn(&[], 304.0).1, 0.0);
    }

    #[test]
    fn a_name_longer_than_a_line_is_wrapped_beside_its_swatch() {
        let long = "Goods that cross the border by rail and are loaded onto ships later";
        let (scene, height) = drawn(&["Road", long, "Sea"], 200.0);
        assert!(scene.labels.len() > 3);
        for label in &scene.labels {
            let frame = label.frame;
            assert!(frame.x + frame.w <= 200.0 && frame.y + frame.h <= height + 2.0);
        }
        let last = scene.labels.last().unwrap();
        assert_eq!(last.text, "Sea");
        assert!(
            scene
                .labels
                .iter()
                .all(|l| l.text == "Sea" || l.at.y < last.at.y)
        );
    }
}

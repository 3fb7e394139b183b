//! What stands at the values of a line chart: numbers, caveat icons, dots, and the marks of steps.

use super::layout::Layout;
use super::strokes::Strokes;
use crate::chart::draw_caveat_icon;
use crate::chart::plot::{Obstacles, Steps, draw_glyph, step_id};
use crate::text::TextStyle;
use crate::{Anchor, Point, Rect, SceneBuilder};

/// Values have dots if there are at most this many, and at least this far apart.
const MOST_DOTS: usize = 14;
const DOT_DISTANCE: f64 = 16.0;
/// From a value to the label or icon above or below it.
const VALUE_GAP: f64 = 9.0;
/// Size of the caveat icon, and the half of its line.
const CAVEAT_ICON: (f64, f64) = (10.0, 11.0);
const CAVEAT_INSET: f64 = 1.0;

/// A number with its place.
struct Number<'m> {
    text: String,
    style: TextStyle<'m>,
    area: Rect,
}

impl Number<'_> {
    fn draw(&self, builder: &mut SceneBuilder) {
        let Rect { x, y, h, .. } = self.area;
        self.style
            .draw_centered(builder, &self.text, Anchor::Start, x, y + h / 2.0);
    }
}

impl Layout<'_, '_> {
    /// Writes the first value of each series above or below it, if all have room where nothing is in the way.
    /// Without labels at the end of time it writes the last values, too, as far as they have room.
    pub(super) fn draw_values(
        &self,
        builder: &mut SceneBuilder,
        strokes: &[Strokes],
        has_end_labels: bool,
        obstacles: &mut Obstacles,
    ) {
        let is_reversed = self.frame.is_reversed;
        let mut before = obstacles.clone();
        let ends = || {
            let ends = strokes.iter().enumerate();
            ends.filter_map(|(series, stroke)| Some(((series, stroke), stroke.ends()?)))
        };
        let first = ends().filter(|(_, (first, last))| first != last);
        let first =
            first.map(|(of, (first, _))| self.place_value(of, first, !is_reversed, obstacles));
        let first: Option<Vec<Number>> = first.collect();
        for number in first.iter().flatten() {
            number.draw(builder);
        }
        if has_end_labels {
            return;
        }
        let obstacles = if first.is_some() {
            obstacles
        } else {
            &mut before
        };
        for (of, (_, last)) in ends() {
            if let Some(number) = self.place_value(of, last, is_reversed, obstacles) {
                number.draw(builder);
            }
        }
    }

    /// Finds a place for a number above or below its value; it begins there or ends there.
    fn place_value(
        &self,
        (series, stroke): (usize, &Strokes),
        item: usize,
        begins: bool,
        obstacles: &mut Obstacles,
    ) -> Option<Number<'_>> {
        let (settings, data) = (self.frame.settings, self.lines.series.get(series)?);
        let style = settings.text.label.bold().color(data.color_at(series));
        let point = stroke.point(item)?;
        let text = self.lines.unit.label(data.data.get(item)?, settings);
        let (w, h) = (style.width(&text), style.line_height());
        let x = if begins { point.x } else { point.x - w };
        let areas = [point.y - VALUE_GAP - h, point.y + VALUE_GAP];
        let mut areas = areas.map(|y| Rect { x, y, w, h }).into_iter();
        let area = areas.find(|area| self.frame.holds(area) && obstacles.are_clear_of(*area))?;
        obstacles.add_box(area);
        Some(Number { text, style, area })
    }

    /// Draws the caveat icon at each doubtful value: above it, or below it where the line is in the way.
    pub(super) fn draw_caveats(
        &self,
        builder: &mut SceneBuilder,
        strokes: &[Strokes],
        obstacles: &Obstacles,
    ) {
        for (stroke, series) in strokes.iter().zip(&self.lines.series) {
            for (place, datum) in series.data.iter().enumerate() {
                let Some(point) = stroke.point(place).filter(|_| datum.has_caveat) else {
                    continue;
                };
                let (w, h) = CAVEAT_ICON;
                let x = point
                    .x
                    .max(self.frame.plot.x)
                    .min(self.frame.plot.x + self.frame.plot.w - w);
                let areas = [point.y - VALUE_GAP - h, point.y + VALUE_GAP];
                let areas = areas.map(|y| Rect { x, y, w, h });
                let clear = |area: &&Rect| self.frame.holds(area) && obstacles.are_clear_of(**area);
                let inside = || areas.iter().find(|area| self.frame.holds(area));
                if let Some(area) = areas.iter().find(clear).or_else(inside) {
                    let y = area.y + h;
                    draw_caveat_icon(
                        builder,
                        Point {
                            x: x + CAVEAT_INSET,
                            y,
                        },
                    );
                }
            }
        }
    }

    /// Draws the dots of each step, and declares its mark.
    pub(super) fn draw_steps(&self, builder: &mut SceneBuilder, strokes: &[Strokes], glyphs: bool) {
        let xs = self.frame.places();
        let Rect { y, h, .. } = self.frame.plot;
        let has_dots = xs.len() <= MOST_DOTS && Steps::least_distance(&xs) >= DOT_DISTANCE;
        for step in Steps::new(&xs, self.frame.stretch()).steps {
            let first = builder.shapes();
            for place in step.places.clone() {
                for (number, stroke) in strokes.iter().enumerate() {
                    let ends = stroke.ends();
                    let is_first = ends.is_some_and(|(first, _)| first == place);
                    let is_last = ends.is_some_and(|(_, last)| last == place);
                    if is_last || !(has_dots || is_first || stroke.is_estimate(place)) {
                        continue;
                    }
                    let point = stroke
                        .point(place)
                        .filter(|_| glyphs && has_dots && !stroke.is_estimate(place));
                    match (point, self.lines.series.get(number)) {
                        (Some(point), Some(series)) => {
                            draw_glyph(builder, number, point, series.color_at(number));
                        }
                        _ => stroke.draw_dot(builder, place),
                    }
                }
            }
            let id = step_id(&self.lines.series, step.places.clone());
            builder.mark(id, step.rect(y, y + h), first);
        }
    }
}

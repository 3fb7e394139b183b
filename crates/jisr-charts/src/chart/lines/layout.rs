//! The layout of a line chart: header, plot with its axes, lines, labels, marks.

use super::Lines;
use super::strokes::Strokes;
use crate::chart::axis::VerticalAxis;
use crate::chart::plot::{
    AlongAxis, EndLabel, EndLabels, Legend, Obstacles, Run, Steps, draw_glyph, write_tick,
};
use crate::chart::{LayoutError, draw_caveat_icon};
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Point, Rect, Scene, SceneBuilder, Settings, Stroke};

/// Height of the plot as a part of its width, and its limits.
const ASPECT: f64 = 0.52;
const HEIGHTS: (f64, f64) = (180.0, 320.0);
/// Space below the header.
const HEADER_GAP: f64 = 12.0;
/// Names at the ends of lines are broken into lines of this width.
const NAME_WIDTH: f64 = 128.0;
/// Labels stand at the ends of lines if the axis keeps this part of the width.
const LEAST_SHARE: f64 = 0.56;
/// Least width at the sides of the axis: half a mark.
const SIDE: f64 = 12.0;
/// Values have dots if there are at most this many, and at least this far apart.
const MOST_DOTS: usize = 14;
const DOT_DISTANCE: f64 = 16.0;
/// Steps have marks if there are at most this many; otherwise series have.
const MOST_STEPS: usize = 80;
/// From a value to the label above or below it.
const VALUE_GAP: f64 = 9.0;
/// Height of the row for the word "projection".
const PROJECTION_ROW: f64 = 18.0;
/// From the line where projections begin to this word.
const PROJECTION_GAP: f64 = 5.0;
/// Size of the caveat icon.
const CAVEAT_ICON: (f64, f64) = (10.0, 11.0);

/// What is placed so far.
struct Layout<'a, 'm> {
    lines: &'a Lines,
    settings: &'a Settings<'m>,
    along: AlongAxis<'m>,
    values: VerticalAxis<'m>,
    coordinates: Vec<f64>,
    is_reversed: bool,
    plot: Rect,
}

pub(super) fn scene(lines: &Lines, settings: &Settings) -> Result<Scene, LayoutError> {
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let height = (settings.width * ASPECT).max(HEIGHTS.0).min(HEIGHTS.1);
    let write = |n| write_tick(&lines.unit, n, settings);
    let mut values = VerticalAxis::new(
        height,
        lines.value_extent(),
        height,
        settings.text.note,
        write,
    );
    let past_room = values.label_width().max(SIDE);
    let most = settings.width * (1.0 - LEAST_SHARE) - past_room;
    let fitting = |with_names| {
        let labels = end_labels(lines, &values, with_names, settings);
        labels.filter(|labels| labels.width <= most)
    };
    let direct = fitting(true);
    let has_legend = direct.is_none() && lines.series.len() > 1;
    let mut labels = direct.or_else(|| fitting(false));
    let future_room = labels.as_ref().map_or(0.0, |l| l.width).max(SIDE);
    let length = settings.width - past_room - future_room;
    let least = AlongAxis::least_length(&lines.positions, settings);
    if length < least {
        let (width, least) = (settings.width, least + past_room + future_room);
        return Err(LayoutError::TooNarrow { width, least });
    }
    let mut column = Column {
        x: 0.0,
        w: settings.width,
        y: 0.0,
    };
    let legend = draw_header(
        lines,
        &mut builder,
        &values,
        has_legend,
        &mut column,
        settings,
    );
    if lines.projected_from.is_some() {
        column.y += PROJECTION_ROW;
    }
    let is_reversed = AlongAxis::is_reversed(&lines.positions, settings);
    let start = if is_reversed { future_room } else { past_room };
    values.bottom += column.y;
    if let Some(labels) = &mut labels {
        labels.move_down(column.y);
    }
    let layout = Layout {
        lines,
        settings,
        along: AlongAxis::new(&lines.positions, start, length, settings),
        coordinates: lines.positions.coordinates(),
        is_reversed,
        plot: Rect {
            x: start,
            y: column.y,
            w: length,
            h: height,
        },
        values,
    };
    Ok(layout.draw(builder, labels, legend))
}

/// The labels at the ends of the lines, with names or with values alone. `None` if they have no room.
fn end_labels<'m>(
    lines: &Lines,
    values: &VerticalAxis,
    with_names: bool,
    settings: &Settings<'m>,
) -> Option<EndLabels<'m>> {
    let names = with_names && lines.series.len() > 1;
    let label = |(place, series): (usize, &crate::data::Series)| {
        let mut known = series.data.iter().rev();
        let (datum, middle) = known.find_map(|d| Some((d, d.value.middle()?)))?;
        let color = series.color_at(place);
        let value = (
            lines.unit.label(datum, settings),
            settings.text.label.bold().color(color),
        );
        let mut rows: Vec<Vec<Run>> = vec![];
        let name_style = settings.text.label.color(color);
        if names {
            let rows_of_name = name_style.balance(&series.name, NAME_WIDTH);
            rows.extend(rows_of_name.into_iter().map(|row| vec![(row, name_style)]));
        }
        match rows.as_mut_slice() {
            [only] if names && fits(only, &value) => only.push(value),
            _ => rows.push(vec![value]),
        }
        if datum.estimated {
            rows.push(vec![(
                settings.words.estimate.to_owned(),
                settings.text.note,
            )]);
        }
        Some(EndLabel {
            series: place,
            lines: rows,
            y: values.y(middle),
            color,
        })
    };
    let labels = lines.series.iter().enumerate().filter_map(label).collect();
    EndLabels::new(labels, (-HEADER_GAP + 2.0, values.bottom))
}

/// Whether a value stands behind a name.
fn fits(row: &[Run], (value, style): &Run) -> bool {
    let width: f64 = row.iter().map(|(text, style)| style.width(text)).sum();
    width + style.width(value) <= NAME_WIDTH
}

/// Draws what stands above the plot; returns the boxes of the legend if there is one.
fn draw_header(
    lines: &Lines,
    builder: &mut SceneBuilder,
    values: &VerticalAxis,
    has_legend: bool,
    column: &mut Column,
    settings: &Settings,
) -> Option<Vec<Rect>> {
    let text = settings.text;
    if let [series] = lines.series.as_slice()
        && !series.name.is_empty()
        && series.name != lines.unit.name
    {
        text.label.bold().color(series.color_at(0)).draw_lines(
            builder,
            &series.name,
            false,
            column,
        );
    }
    text.note
        .draw_lines(builder, &lines.unit.name, false, column);
    if values.leaves_zero_out() {
        text.note
            .draw_lines(builder, settings.words.not_from_zero, false, column);
    }
    if !has_legend {
        column.y += HEADER_GAP;
        return None;
    }
    let items = lines.series.iter().enumerate();
    let items = items.map(|(place, series)| (series.name.as_str(), series.color_at(place)));
    let legend = Legend {
        items: items.collect(),
    };
    let boxes = legend.draw(builder, column, settings);
    column.y += HEADER_GAP;
    Some(boxes)
}

impl Layout<'_, '_> {
    fn draw(
        self,
        mut builder: SceneBuilder,
        labels: Option<EndLabels>,
        legend: Option<Vec<Rect>>,
    ) -> Scene {
        let Rect { x, y, w, h } = self.plot;
        let axes = (&self.along, &self.values);
        let pixel = self.settings.pixel();
        let series = 0..self.lines.series.len();
        let strokes = series.map(|i| Strokes::new(self.lines, i, &self.coordinates, axes, pixel));
        let strokes: Vec<Strokes> = strokes.flatten().collect();
        for stroke in &strokes {
            stroke.draw_bands(&mut builder);
        }
        self.values.draw_grid_lines(&mut builder, x, x + w);
        self.draw_value_labels(&mut builder);
        self.along.draw(&mut builder, y + h);
        self.draw_projection(&mut builder);
        let mut obstacles = Obstacles::default();
        let glyphs = legend.is_some();
        let marks = self.series_marks(labels.as_ref(), legend);
        for (place, area) in &marks {
            let first = builder.shapes();
            if let Some(stroke) = strokes.get(*place) {
                stroke.draw_line(&mut builder, &mut obstacles);
                self.draw_end(&mut builder, (*place, stroke), glyphs);
            }
            if self.has_series_marks() {
                builder.mark(place.to_string(), *area, first);
            }
        }
        if let Some(labels) = &labels {
            let end = |place: usize| {
                let last = strokes.get(place).and_then(|s| s.point(s.ends()?.1));
                last.map_or(self.future(), |point| point.x)
            };
            labels.draw(&mut builder, self.future(), self.is_reversed, end);
        }
        self.draw_values(&mut builder, &strokes, labels.is_some(), &mut obstacles);
        self.draw_caveats(&mut builder, &strokes, &obstacles);
        if !self.has_series_marks() {
            self.draw_steps(&mut builder, &strokes, glyphs);
        }
        builder.finish(y + h + self.along.height())
    }

    /// Whether there are too many steps for a mark each, so that each series is one.
    fn has_series_marks(&self) -> bool {
        self.coordinates.len() > MOST_STEPS
    }

    /// The place of each series with the area of its mark, if it gets one: the whole plot for one alone, else
    /// its item in the legend or its label.
    fn series_marks(
        &self,
        labels: Option<&EndLabels>,
        legend: Option<Vec<Rect>>,
    ) -> Vec<(usize, Rect)> {
        match (legend, labels) {
            _ if self.lines.series.len() == 1 => vec![(0, self.plot)],
            (Some(legend), _) => legend.into_iter().enumerate().collect(),
            (None, Some(labels)) => labels.boxes(self.future(), self.is_reversed),
            (None, None) => vec![],
        }
    }

    /// Draws the labels of the axis of values at the side of the past.
    fn draw_value_labels(&self, builder: &mut SceneBuilder) {
        let x = if self.is_reversed {
            builder.width() - self.values.label_width() + VerticalAxis::LABEL_GAP
        } else {
            0.0
        };
        self.values.draw_labels(builder, x);
    }

    /// The place of the end of time.
    fn future(&self) -> f64 {
        if self.is_reversed {
            self.plot.x
        } else {
            self.plot.x + self.plot.w
        }
    }

    /// Draws a line where projections begin, with the word for them above the plot.
    fn draw_projection(&self, builder: &mut SceneBuilder) {
        let Some(from) = self.lines.projected_from else {
            return;
        };
        let last_known = from.saturating_sub(1);
        let Some(coordinate) = self.coordinates.get(last_known) else {
            return;
        };
        let (x, top) = (self.along.at(*coordinate), self.plot.y);
        let stroke = Stroke {
            color: ColorRole::Axis,
            width: 1.0,
            dashed: true,
        };
        let at = |y| Point { x, y };
        builder.line(at(top - PROJECTION_ROW), at(top + self.plot.h), stroke);
        let (text, style) = (self.settings.words.projection, self.settings.text.note);
        let room = if self.is_reversed {
            x
        } else {
            builder.width() - x
        };
        let fits = style.width(text) + PROJECTION_GAP <= room;
        let (anchor, x) = if fits != self.is_reversed {
            (Anchor::Start, x + PROJECTION_GAP)
        } else {
            (Anchor::End, x - PROJECTION_GAP)
        };
        style.draw_centered(builder, text, anchor, x, top - PROJECTION_ROW / 2.0);
    }

    /// Draws what stands at the last value of a series: its glyph in the legend, or a dot.
    fn draw_end(
        &self,
        builder: &mut SceneBuilder,
        (place, stroke): (usize, &Strokes),
        glyphs: bool,
    ) {
        let Some((_, last)) = stroke.ends() else {
            return;
        };
        if glyphs && let Some(point) = stroke.point(last) {
            let color = self.lines.series.get(place).map(|s| s.color_at(place));
            draw_glyph(builder, place, point, color.unwrap_or(ColorRole::Text));
        } else {
            stroke.draw_dot(builder, last);
        }
    }

    /// Writes the first value of each series above or below it, where nothing is in the way; the last value, too,
    /// if it has no label at the end of time.
    fn draw_values(
        &self,
        builder: &mut SceneBuilder,
        strokes: &[Strokes],
        has_end_labels: bool,
        obstacles: &mut Obstacles,
    ) {
        for (place, (stroke, series)) in strokes.iter().zip(&self.lines.series).enumerate() {
            let style = self
                .settings
                .text
                .label
                .bold()
                .color(series.color_at(place));
            let Some((first, last)) = stroke.ends() else {
                continue;
            };
            let mut draw = |item: usize, begins: bool| {
                let point = stroke.point(item)?;
                let text = self.lines.unit.label(series.data.get(item)?, self.settings);
                let (w, h) = (style.width(&text), style.line_height());
                let x = if begins { point.x } else { point.x - w };
                let areas = [point.y - VALUE_GAP - h, point.y + VALUE_GAP];
                let mut areas = areas.map(|y| Rect { x, y, w, h }).into_iter();
                let area = areas.find(|area| self.holds(area) && obstacles.are_clear_of(*area))?;
                style.draw_centered(builder, &text, Anchor::Start, x, area.y + h / 2.0);
                obstacles.add_box(area);
                Some(())
            };
            if first != last {
                draw(first, !self.is_reversed);
            }
            if !has_end_labels {
                draw(last, self.is_reversed);
            }
        }
    }

    /// Whether an area is inside of the plot, and a little above it.
    fn holds(&self, area: &Rect) -> bool {
        let Rect { x, y, w, h } = self.plot;
        let (top, bottom) = (y - HEADER_GAP / 2.0, y + h);
        area.x >= x && area.x + area.w <= x + w && area.y >= top && area.y + area.h <= bottom
    }

    /// Draws the caveat icon at each doubtful value: above it, or below it where the line is in the way.
    fn draw_caveats(&self, builder: &mut SceneBuilder, strokes: &[Strokes], obstacles: &Obstacles) {
        for (stroke, series) in strokes.iter().zip(&self.lines.series) {
            for (place, datum) in series.data.iter().enumerate() {
                let Some(point) = stroke.point(place).filter(|_| datum.has_caveat) else {
                    continue;
                };
                let (w, h) = CAVEAT_ICON;
                let x = point.x.max(self.plot.x).min(self.plot.x + self.plot.w - w);
                let areas = [point.y - VALUE_GAP - h, point.y + VALUE_GAP];
                let areas = areas.map(|y| Rect { x, y, w, h });
                let clear = |area: &&Rect| self.holds(area) && obstacles.are_clear_of(**area);
                let inside = || areas.iter().find(|area| self.holds(area));
                if let Some(area) = areas.iter().find(clear).or_else(inside) {
                    let y = area.y + h;
                    draw_caveat_icon(builder, Point { x: x + 1.0, y });
                }
            }
        }
    }

    /// Draws the dots of each step, and declares its mark.
    fn draw_steps(&self, builder: &mut SceneBuilder, strokes: &[Strokes], glyphs: bool) {
        let xs: Vec<f64> = self.coordinates.iter().map(|c| self.along.at(*c)).collect();
        let Rect { x, y, w, h } = self.plot;
        let has_dots = xs.len() <= MOST_DOTS && Steps::least_distance(&xs) >= DOT_DISTANCE;
        for step in Steps::new(&xs, (x - SIDE, x + w + SIDE)).steps {
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
            builder.mark(step.places.start.to_string(), step.rect(y, y + h), first);
        }
    }
}

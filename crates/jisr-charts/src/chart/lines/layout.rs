//! The layout of a line chart: header, plot with its axes, lines, labels, marks.

use super::Lines;
use super::strokes::Strokes;
use crate::chart::axis::VerticalAxis;
use crate::chart::legend::draw_mark_legend;
use crate::chart::plot::{
    EndLabels, Frame, Obstacles, draw_glyph, draw_words, end_label, label_heights, label_room,
    place_marks, runs_sideways, series_id, value_axis,
};
use crate::chart::{Annotation, AnnotationLayer, LayoutError, LegendEntry, Swatch};
use crate::data::Series;
use crate::text::style::Column;
use crate::{ColorRole, Rect, Scene, SceneBuilder, Settings};

/// Steps have marks if there are at most this many; otherwise series have.
const MOST_STEPS: usize = 80;
/// A line chart in its frame.
pub(super) struct Layout<'a, 'm> {
    pub lines: &'a Lines,
    pub frame: Frame<'a, 'm>,
}

/// Whether marks stand for series, because there are too many positions for a mark each.
pub(super) fn marks_are_series(lines: &Lines) -> bool {
    lines.positions.len() > MOST_STEPS
}

pub(super) fn scene(lines: &Lines, settings: &Settings) -> Result<Scene, LayoutError> {
    let mut builder = SceneBuilder::new(settings.width, settings.direction);
    let values = value_axis(&lines.unit, lines.value_extent(), settings);
    let fitting = |with_names| {
        let labels = end_labels(lines, &values, with_names, settings);
        labels.filter(|labels| labels.width <= label_room(&values, settings))
    };
    let direct = fitting(true);
    let has_legend = direct.is_none() && lines.series.len() > 1;
    let mut labels = direct.or_else(|| fitting(false));
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
    let annotations = lines.placed_annotations()?;
    let layer = AnnotationLayer::new(&annotations, settings);
    let top = (
        column.y + layer.headroom(runs_sideways),
        lines.projected_from,
    );
    let frame = Frame::new(&lines.positions, values, labels.as_mut(), top, settings)?;
    Layout { lines, frame }.draw(builder, layer, labels, legend)
}

/// The labels at the ends of the lines, with names or with values alone. `None` if they have no room.
fn end_labels<'m>(
    lines: &Lines,
    values: &VerticalAxis,
    with_names: bool,
    settings: &Settings<'m>,
) -> Option<EndLabels<'m>> {
    let with_names = with_names && lines.series.len() > 1;
    let label = |(place, series): (usize, &Series)| {
        let mut known = series.data.iter().rev();
        let (datum, middle) = known.find_map(|d| Some((d, d.value.middle()?)))?;
        let value = lines.unit.label(datum, settings);
        let name = with_names.then_some(series.name.as_str());
        let y = values.y(middle);
        Some(end_label(
            (place, series),
            name,
            (datum, &value),
            y,
            settings,
        ))
    };
    let labels = lines.series.iter().enumerate().filter_map(label).collect();
    EndLabels::new(labels, label_heights(values))
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
    if let [series] = lines.series.as_slice()
        && !series.name.is_empty()
        && series.name != lines.unit.name
    {
        let style = settings.text.label.bold().color(series.color_at(0));
        style.draw_lines(builder, &series.name, false, column);
    }
    draw_words(builder, &lines.unit.name, values, column, settings);
    let series = lines.series.iter().enumerate();
    let entries = series.map(|(place, series)| LegendEntry {
        name: &series.name,
        swatch: Swatch::Glyph(place, series.color_at(place)),
    });
    let entries: Vec<LegendEntry> = entries.collect();
    has_legend.then(|| draw_mark_legend(builder, &entries, column, settings))
}

impl Lines {
    /// The annotations, with points in place of the ids of values.
    fn placed_annotations(&self) -> Result<Vec<Annotation>, LayoutError> {
        let data = (&self.positions, self.series.as_slice());
        place_marks(&self.annotations, data, |series, item| {
            self.series.get(series)?.data.get(item)?.value.middle()
        })
    }
}

impl Layout<'_, '_> {
    fn draw(
        self,
        mut builder: SceneBuilder,
        mut layer: AnnotationLayer,
        labels: Option<EndLabels>,
        legend: Option<Vec<Rect>>,
    ) -> Result<Scene, LayoutError> {
        let frame = &self.frame;
        let place = |at| frame.place(at);
        let annotated = frame.annotated(&place);
        layer.draw_spans(&mut builder, &annotated)?;
        let axes = (&frame.along, &frame.values);
        let pixel = frame.settings.pixel();
        let series = 0..self.lines.series.len();
        let strokes = series.map(|i| Strokes::new(self.lines, i, &frame.coordinates, axes, pixel));
        let strokes: Vec<Strokes> = strokes.flatten().collect();
        for stroke in &strokes {
            stroke.draw_bands(&mut builder);
        }
        frame.draw_axes(&mut builder);
        let mut obstacles = Obstacles::default();
        let word = frame.draw_projection(&mut builder, self.lines.projected_from);
        if let Some(word) = word {
            obstacles.add_box(word);
        }
        let glyphs = legend.is_some();
        let marks = self.series_marks(labels.as_ref(), legend);
        for (place, area) in &marks {
            let first = builder.shapes();
            if let Some(stroke) = strokes.get(*place) {
                stroke.draw_line(&mut builder, &mut obstacles);
                self.draw_end(&mut builder, (*place, stroke), glyphs);
            }
            if self.has_series_marks() {
                builder.mark(series_id(&self.lines.series, *place), *area, first);
            }
        }
        if let Some(labels) = &labels {
            let end = |place: usize| {
                let last = strokes.get(place).and_then(|s| s.point(s.ends()?.1));
                last.map_or(self.frame.future(), |point| point.x)
            };
            labels.draw(
                &mut builder,
                self.frame.future(),
                self.frame.is_reversed,
                end,
            );
        }
        self.draw_values(&mut builder, &strokes, labels.is_some(), &mut obstacles);
        self.draw_caveats(&mut builder, &strokes, &obstacles);
        if !self.has_series_marks() {
            self.draw_steps(&mut builder, &strokes, glyphs);
        }
        let bottom = layer.draw(&mut builder, &annotated, frame.bottom())?;
        Ok(builder.finish(bottom))
    }

    /// Whether there are too many steps for a mark each, so that each series is one.
    fn has_series_marks(&self) -> bool {
        marks_are_series(self.lines)
    }

    /// The place of each series with the area of its mark, if it gets one: the whole plot for one alone, else
    /// its item in the legend or its label.
    fn series_marks(
        &self,
        labels: Option<&EndLabels>,
        legend: Option<Vec<Rect>>,
    ) -> Vec<(usize, Rect)> {
        match (legend, labels) {
            _ if self.lines.series.len() == 1 => vec![(0, self.frame.plot)],
            (Some(legend), _) => legend.into_iter().enumerate().collect(),
            (None, Some(labels)) => labels.boxes(self.frame.future(), self.frame.is_reversed),
            (None, None) => vec![],
        }
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
}

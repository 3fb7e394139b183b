//! A strip: the dots of each row at their values on one axis. Dots that would overlap are moved apart across the
//! axis, never along it.

mod plot;
mod swarm;

use self::plot::StripPlot;
use super::annotation::{AnnotationLayer, Plot, Position};
use super::axis_start::{AxisStart, leaves_zero_out};
use super::domain::ordered;
use super::dot::dot_texts;
use super::dot::{Dot, DotGroup, DotLabels, RING, bounds, draw_dot_labels, missing_note};
use super::mark_text::MarkText;
use super::{
    Annotation, Chart, DataTable, LayoutError, LegendEntry, Swatch, describe_annotations,
    draw_legend,
};
use crate::data::Unit;
use crate::text::style::Column;
use crate::{ColorRole, Fill, Rect, Scene, SceneBuilder, Settings};

/// The most names that a row has beside those of chosen dots: of its extremes.
const MOST_LABELS: usize = 2;
/// Space below the words for the unit and the legend, and above a note.
const HEAD_GAP: f64 = 6.0;
const NOTE_GAP: f64 = 4.0;

/// A strip chart. The axis may leave zero out, and the drawing then says so.
///
/// A mark is one dot, or all dots of a place that are too close to be hit one by one; its id is then theirs,
/// separated by spaces.
///
/// ```
/// use jisr_charts::chart::{Chart, Dot, DotGroup, Strip};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Settings, Unit};
///
/// let dots = [Dot::new("Jordan", 11.6), Dot::new("Iraq", 46.0), Dot::new("Egypt", 116.5)];
/// let chart = Strip::new([DotGroup::new("Population", dots)]).unit(Unit::new("millions"));
/// assert_eq!(chart.scene(&Settings::new(Lang::Ar, 448.0))?.marks.len(), 3);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("dots-strip"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Strip {
    /// The rows, from the top, each with its dots. Their values are [`Dot::x`].
    pub rows: Vec<DotGroup>,
    /// What the values count.
    pub unit: Unit,
    /// Which dots have their names written.
    pub labels: DotLabels,
    /// Where the axis starts.
    pub axis_start: AxisStart,
    /// Least and greatest values that the axis covers too, such as those of other charts beside this one.
    pub domain: Option<(f64, f64)>,
    /// Texts about dots and values.
    pub annotations: Vec<Annotation>,
}

impl Strip {
    /// A strip for each group of dots.
    pub fn new(rows: impl IntoIterator<Item = DotGroup>) -> Self {
        Strip {
            rows: rows.into_iter().collect(),
            unit: Unit::default(),
            labels: DotLabels::default(),
            axis_start: AxisStart::default(),
            domain: None,
            annotations: vec![],
        }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Strip { unit, ..self }
    }

    /// The same with a choice of the dots that have their names written.
    pub fn labels(self, labels: DotLabels) -> Self {
        Strip { labels, ..self }
    }

    /// The same with another start of the axis.
    pub fn axis_start(self, axis_start: AxisStart) -> Self {
        Strip { axis_start, ..self }
    }

    /// The same with an axis that covers these values too.
    pub fn domain(self, domain: (f64, f64)) -> Self {
        let domain = Some(ordered(domain));
        Strip { domain, ..self }
    }

    /// The same with texts about dots and values.
    pub fn annotations(self, annotations: impl IntoIterator<Item = Annotation>) -> Self {
        let annotations = annotations.into_iter().collect();
        Strip {
            annotations,
            ..self
        }
    }

    /// All dots.
    fn dots(&self) -> impl Iterator<Item = &Dot> {
        self.rows.iter().flat_map(|row| &row.dots)
    }

    /// The least and greatest value; `None` if there is none.
    fn bounds(&self) -> Option<(f64, f64)> {
        let all = self.dots().filter_map(|dot| bounds(&dot.x));
        all.reduce(|(a, b), (c, d)| (a.min(c), b.max(d)))
    }

    /// Draws the words for the unit, and the legend of estimates.
    fn draw_head(&self, builder: &mut SceneBuilder, column: &mut Column, settings: &Settings) {
        let style = settings.text.note;
        style.draw_lines(builder, &self.unit.name, false, column);
        let estimate = LegendEntry {
            name: settings.words.estimate,
            swatch: Swatch::Dot(ColorRole::Neutral, Fill::Outline(RING)),
        };
        let entries: &[_] = if self.dots().any(Dot::is_estimated) {
            &[estimate]
        } else {
            &[]
        };
        draw_legend(builder, entries, column, settings);
        if column.y > 0.0 {
            column.y += HEAD_GAP;
        }
    }
}

impl Chart for Strip {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        let bounds = self.bounds().ok_or(LayoutError::NoData)?;
        let extent = (self.axis_start).extent(bounds, self.domain, &self.annotations);
        let plot = StripPlot::new(self, extent, settings)?;
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        self.draw_head(&mut builder, &mut column, settings);
        let mut layer = AnnotationLayer::new(&self.annotations, settings);
        column.y += layer.headroom(|at| matches!(at, Position::Value(_)));
        let within = plot.within(column.y);
        let place = |at| plot.place(at);
        let area = Plot {
            area: within,
            place: &place,
        };
        layer.draw_spans(&mut builder, &area)?;
        let dots = plot.draw_rows(&mut builder, &mut column);
        // Names may stand beside the plot, as far as nothing else is there.
        let room = Rect {
            x: 0.0,
            w: settings.width,
            ..within
        };
        for dots in &dots {
            let labels = (self.labels, MOST_LABELS);
            draw_dot_labels(&mut builder, labels, dots, &room, settings);
        }
        plot.draw_axis(&mut builder, &mut column);
        let zero = leaves_zero_out(extent).then(|| settings.words.not_from_zero.to_owned());
        let lacking = self.dots().filter(|dot| dot.x.value.bounds().is_none());
        for note in zero.into_iter().chain(missing_note(lacking, settings)) {
            column.y += NOTE_GAP;
            (settings.text.note).draw_lines(&mut builder, &note, false, &mut column);
        }
        let bottom = layer.draw(&mut builder, &area, column.y)?;
        Ok(builder.finish(bottom))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let row = |row: &DotGroup| -> Vec<Vec<String>> {
            // A dot without a name has its number as one.
            let cells = |(place, dot): (usize, &Dot)| {
                let value = self.unit.write_datum(&dot.x, settings);
                let name = match dot.name.as_str() {
                    "" => settings.numbers.count(place + 1),
                    name => name.to_owned(),
                };
                vec![name, row.name.clone(), value]
            };
            row.dots.iter().enumerate().map(cells).collect()
        };
        DataTable {
            columns: vec![String::new(), String::new(), self.unit.name.clone()],
            rows: self.rows.iter().flat_map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let rows = self.rows.iter().enumerate();
        let ids = rows
            .flat_map(|(row, data)| (0..data.dots.len()).map(move |item| data.mark_id(row, item)));
        dot_texts(
            scene,
            &self.table(settings),
            &ids.collect::<Vec<_>>(),
            settings,
        )
    }

    fn description(&self, settings: &Settings) -> String {
        let row = |row: &DotGroup| {
            let all = row.dots.iter().filter_map(|dot| bounds(&dot.x));
            let all = all.reduce(|(a, b), (c, d)| (a.min(c), b.max(d)));
            let value = all.map(crate::Value::from).unwrap_or_default();
            let words = self.unit.write_value(value, settings);
            let count = settings.numbers.count(row.dots.len());
            [&row.name, " (", &count, ") ", &words].concat()
        };
        let rows: Vec<String> = self.rows.iter().map(row).collect();
        let notes = describe_annotations(&self.annotations);
        [&self.unit.name, ": ", &rows.join("; "), ".", &notes].concat()
    }

    fn extent(&self) -> Option<(f64, f64)> {
        Some(
            self.axis_start
                .extent(self.bounds()?, None, &self.annotations),
        )
    }

    fn with_extent(&self, extent: (f64, f64)) -> Option<Box<dyn Chart>> {
        Some(Box::new(self.clone().domain(extent)))
    }
}

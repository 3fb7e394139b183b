//! A strip: the dots of each row at their values on one axis. Dots that would overlap are moved apart across the
//! axis, never along it.

mod swarm;

use self::swarm::swarm;
use super::annotation::{AnnotationLayer, Placed, Plot, Position};
use super::axis::{AXIS_HEIGHT, HorizontalAxis};
use super::axis_start::{AxisStart, leaves_zero_out};
use super::dot_data::{Dot, DotGroup, DotLabels, bounds, missing_note};
use super::dot_labels::draw_dot_labels;
use super::dot_shapes::{Front, LABELLED_RADIUS, PlacedDot, RING, draw_dots};
use super::row_names::RowNames;
use super::{
    Annotation, Chart, DataTable, Item, LayoutError, LegendEntry, Swatch, TOUCH,
    describe_annotations, draw_legend,
};
use crate::data::Unit;
use crate::text::style::Column;
use crate::{Anchor, ColorRole, Fill, Point, Rect, Scene, SceneBuilder, Settings, Stroke};

/// Radii of dots: the first at which no row is higher than [`MAX_HALF`] above its middle.
const RADII: [f64; 5] = [5.0, 4.0, 3.0, 2.0, 1.5];
const MAX_HALF: f64 = 90.0;
/// Space between a swarm and the edge of its row.
const ROW_PADDING: f64 = 6.0;
/// Height above the swarm of a row for names of dots.
const LABEL_ROOM: f64 = 18.0;
/// The most names that a row has beside those of chosen dots: of its extremes.
const MOST_LABELS: usize = 2;
/// Rows with more dots than this get no room for names that nobody has chosen.
const MOST_WITH_ROOM: usize = 60;
/// Space at both ends of the axis.
const PADDING: f64 = 12.0;
/// Least length of the axis.
const MIN_LENGTH: f64 = 6.0 * TOUCH;
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

/// A row while the chart is laid out.
struct Row {
    /// The distance of each dot from the middle of the row, in the order of the data.
    offsets: Vec<f64>,
    /// From the middle of the row to its edge.
    half: f64,
    /// The room for names above.
    label_room: f64,
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
        let domain = Some(domain);
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

    /// The rows, with dots as large as they can be.
    fn layout(&self, axis: &HorizontalAxis) -> Result<(f64, Vec<Row>), LayoutError> {
        let mut most = 0.0;
        for radius in RADII {
            let rows: Vec<Row> = self
                .rows
                .iter()
                .map(|r| self.row(r, radius, axis))
                .collect();
            most = rows.iter().map(|row| row.half).fold(0.0, f64::max);
            if most <= MAX_HALF {
                return Ok((radius, rows));
            }
        }
        let counts = self.rows.iter().map(|row| row.dots.len());
        let count = counts.max().unwrap_or_default();
        Err(LayoutError::TooMany {
            what: Item::Dot,
            count,
            limit: (count as f64 * MAX_HALF / most) as usize,
        })
    }

    fn row(&self, row: &DotGroup, radius: f64, axis: &HorizontalAxis) -> Row {
        let place = |dot: &Dot| Some(axis.at(dot.x.value.middle()?));
        let places: Vec<Option<f64>> = row.dots.iter().map(place).collect();
        let offsets = swarm(&places, radius);
        let widest = offsets.iter().map(|y| y.abs()).fold(0.0, f64::max);
        let any = row.dots.len() <= MOST_WITH_ROOM && self.labels == DotLabels::Fitting;
        let named = |dot: &Dot| !dot.name.is_empty() && (any || dot.is_labelled);
        let has_names = row.dots.iter().any(named);
        Row {
            half: (widest + radius.max(LABELLED_RADIUS) + ROW_PADDING).max(TOUCH / 2.0),
            offsets,
            label_room: if has_names { LABEL_ROOM } else { 0.0 },
        }
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

    /// Draws the dots of a row around its middle; returns them.
    fn draw_row<'a>(
        &'a self,
        builder: &mut SceneBuilder,
        axis: &HorizontalAxis,
        (place, row): (usize, &Row),
        (middle, radius): (f64, f64),
    ) -> Vec<PlacedDot<'a>> {
        let from = Point {
            x: axis.x,
            y: middle,
        };
        let to = Point {
            x: axis.x + axis.scale.length,
            y: middle,
        };
        let stroke = Stroke {
            color: ColorRole::Grid,
            width: 1.0,
            dashed: false,
        };
        builder.line(from, to, stroke);
        let Some(group) = self.rows.get(place) else {
            return vec![];
        };
        let placed = |(item, (dot, offset)): (usize, (&'a Dot, &f64))| {
            let (low, high) = bounds(&dot.x)?;
            let y = middle + offset;
            let at = |value: f64| Point {
                x: axis.at(value),
                y,
            };
            let labelled = if dot.is_labelled {
                LABELLED_RADIUS
            } else {
                0.0
            };
            Some(PlacedDot {
                dot,
                group: place,
                item,
                center: at((low + high) / 2.0),
                radius: radius.max(labelled),
                ranges: [(high > low).then(|| (at(low), at(high))), None],
            })
        };
        let dots = group.dots.iter().zip(&row.offsets).enumerate();
        let dots: Vec<PlacedDot> = dots.filter_map(placed).collect();
        let within = Rect {
            x: axis.x - PADDING,
            y: middle - row.half,
            w: axis.scale.length + 2.0 * PADDING,
            h: 2.0 * row.half,
        };
        draw_dots(builder, &self.rows, &dots, &within, Front::Large);
        dots
    }
}

impl Chart for Strip {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        let bounds = self.bounds().ok_or(LayoutError::NoData)?;
        let extent = (self.axis_start).extent(bounds, self.domain, &self.annotations);
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        let style = settings.text;
        let names = self.rows.iter().map(|row| row.name.as_str());
        let names = RowNames::new(names, settings.width, style.label);
        let x = names.width + PADDING;
        let length = settings.width - x - PADDING;
        if length < MIN_LENGTH {
            return Err(LayoutError::TooNarrow {
                width: settings.width,
                least: (settings.width + MIN_LENGTH - length).ceil(),
            });
        }
        let unit = Unit {
            decimals: None,
            ..self.unit.clone()
        };
        let write = |n| unit.write(n, settings);
        let axis = HorizontalAxis::new(x, extent, length, style.note, write);
        let (radius, rows) = self.layout(&axis)?;
        self.draw_head(&mut builder, &mut column, settings);
        let mut layer = AnnotationLayer::new(&self.annotations, settings);
        column.y += layer.headroom(|at| matches!(at, Position::Value(_)));
        let top = column.y;
        let name_height = |row: &DotGroup| {
            let lines = style.label.balance(&row.name, settings.width).len();
            let above = names.are_above();
            if above {
                lines as f64 * style.label.line_height()
            } else {
                0.0
            }
        };
        let heights: Vec<f64> = (self.rows.iter().zip(&rows))
            .map(|(data, row)| name_height(data) + row.label_room + 2.0 * row.half)
            .collect();
        let within = Rect {
            x: axis.x - PADDING,
            y: top,
            w: length + 2.0 * PADDING,
            h: heights.iter().sum(),
        };
        let place = |at| match at {
            Position::Value(value) => Some(Placed::X(axis.at(value))),
            _ => None,
        };
        let plot = Plot {
            area: within,
            place: &place,
        };
        layer.draw_spans(&mut builder, &plot)?;
        let bottom = top + within.h;
        axis.draw_grid_lines(&mut builder, top, bottom);
        let mut dots = vec![];
        for (i, ((data, row), height)) in self.rows.iter().zip(&rows).zip(heights).enumerate() {
            let end = column.y + height;
            names.draw_above(&mut builder, &data.name, &mut column);
            let middle = end - row.half;
            names.draw_beside(&mut builder, &data.name, middle);
            let of_row = self.draw_row(&mut builder, &axis, (i, row), (middle, radius));
            if of_row.is_empty() {
                let words = settings.words.missing;
                style
                    .note
                    .draw_centered(&mut builder, words, Anchor::Start, axis.x, middle);
            }
            dots.push(of_row);
            column.y = end;
        }
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
        axis.draw_labels(&mut builder, bottom);
        column.y = bottom + AXIS_HEIGHT;
        let zero = leaves_zero_out(extent).then(|| settings.words.not_from_zero.to_owned());
        let lacking = self.dots().filter(|dot| dot.x.value.bounds().is_none());
        for note in zero.into_iter().chain(missing_note(lacking, settings)) {
            column.y += NOTE_GAP;
            style
                .note
                .draw_lines(&mut builder, &note, false, &mut column);
        }
        let bottom = layer.draw(&mut builder, &plot, column.y)?;
        Ok(builder.finish(bottom))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let row = |row: &DotGroup| -> Vec<Vec<String>> {
            let cells = |dot: &Dot| {
                let value = self.unit.write_datum(&dot.x, settings);
                vec![dot.name.clone(), row.name.clone(), value]
            };
            row.dots.iter().map(cells).collect()
        };
        DataTable {
            columns: vec![String::new(), String::new(), self.unit.name.clone()],
            rows: self.rows.iter().flat_map(row).collect(),
        }
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

//! Ranges: two values of each row joined by a line (a dumbbell), or a bar from one value to another.

mod arrangement;
mod lane;
mod mark;
mod plot;
mod reach;
mod rows;
mod series_names;

use self::arrangement::Arrangement;
use self::lane::Lane;
use self::plot::{GOOD_SHARE, MIN_LENGTH, RangePlot};
use super::axis_start::{AxisStart, leaves_zero_out};
use super::check::check_lengths;
use super::domain::ordered;
use super::mark_text::{MarkCells, MarkText, find_value, table_texts};
use super::row_names::RowNames;
use super::{Annotation, AnnotationLayer, Chart, DataTable, LayoutError, describe_annotations};
use crate::data::{Category, Series, Unit};
use crate::text::style::Column;
use crate::{MarkId, Scene, SceneBuilder, Settings};

/// Space below the words for the unit, and below the legend.
const UNIT_GAP: f64 = 6.0;
/// Space below the chart's axis before a note.
const NOTE_GAP: f64 = 4.0;

/// How ranges are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum RangeStyle {
    /// A dot for each series, joined by a line: one row for each category.
    #[default]
    Dumbbell,
    /// A bar from the least number of a value to its greatest.
    Bars,
}

/// A chart of ranges. Its marks are places on the axis, so the axis need not start at zero; if it does not,
/// the drawing says so.
///
/// ```
/// use jisr_charts::chart::{Chart, Ranges};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Unit};
///
/// let names = ["Kazakhstan", "Jordan"];
/// let (then, now) = (Series::new("1990", [16.3, 3.4]), Series::new("2024", [20.6, 11.6]));
/// let chart = Ranges::dumbbell(names, then, now)
///     .unit(Unit::new("million people"))
///     .gap("Change");
/// assert_eq!(chart.scene(&Settings::new(Lang::Ar, 448.0))?.marks.len(), 4);
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("ranges-dumbbell"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ranges {
    /// The rows, from the top.
    pub categories: Vec<Category>,
    /// The series; each has one value for each category.
    pub series: Vec<Series>,
    /// What the values count.
    pub unit: Unit,
    /// How the ranges are drawn.
    pub style: RangeStyle,
    /// The name of the column of differences between the first and the last series; none without it.
    pub gap: Option<String>,
    /// Where the axis starts.
    pub axis_start: AxisStart,
    /// Least and greatest values that the axis covers too, such as those of other charts beside this one.
    pub domain: Option<(f64, f64)>,
    /// Texts about values.
    pub annotations: Vec<Annotation>,
}

impl Ranges {
    /// Two values of each category, joined by a line.
    pub fn dumbbell<C: Into<Category>>(
        categories: impl IntoIterator<Item = C>,
        from: Series,
        to: Series,
    ) -> Self {
        Ranges::new(categories, vec![from, to], RangeStyle::Dumbbell)
    }

    /// A bar from the least to the greatest number of each value.
    pub fn bars<C: Into<Category>>(
        categories: impl IntoIterator<Item = C>,
        series: impl IntoIterator<Item = Series>,
    ) -> Self {
        Ranges::new(categories, series.into_iter().collect(), RangeStyle::Bars)
    }

    fn new<C: Into<Category>>(
        categories: impl IntoIterator<Item = C>,
        series: Vec<Series>,
        style: RangeStyle,
    ) -> Self {
        Ranges {
            categories: categories.into_iter().map(Into::into).collect(),
            series,
            unit: Unit::default(),
            style,
            gap: None,
            axis_start: AxisStart::default(),
            domain: None,
            annotations: vec![],
        }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        Ranges { unit, ..self }
    }

    /// The same with a column of differences between the first and the last series, under this name.
    pub fn gap(self, name: impl Into<String>) -> Self {
        let gap = Some(name.into());
        Ranges { gap, ..self }
    }

    /// The same with another start of the axis.
    pub fn axis_start(self, axis_start: AxisStart) -> Self {
        Ranges { axis_start, ..self }
    }

    /// The same with an axis that covers these values too.
    pub fn domain(self, domain: (f64, f64)) -> Self {
        let domain = Some(ordered(domain));
        Ranges { domain, ..self }
    }

    /// The same with texts about values.
    pub fn annotations(self, annotations: impl IntoIterator<Item = Annotation>) -> Self {
        let annotations = annotations.into_iter().collect();
        Ranges {
            annotations,
            ..self
        }
    }

    /// The least and greatest value; `None` if there is none.
    fn bounds(&self) -> Option<(f64, f64)> {
        let data = self.series.iter().flat_map(|s| &s.data);
        let bounds = data.filter_map(|d| d.value.bounds());
        bounds.reduce(|(a, b), (c, d)| (a.min(c), b.max(d)))
    }

    /// The plot with its rows: the first arrangement of names, notes and differences that has room.
    fn plot<'a>(
        &'a self,
        extent: (f64, f64),
        settings: &'a Settings<'a>,
    ) -> Result<(RangePlot<'a>, Vec<Vec<Lane<'a>>>), LayoutError> {
        let names = self.categories.iter().map(|c| c.name.as_str());
        let names = RowNames::new(names, settings.width, settings.text.label);
        let mut last = LayoutError::NoData;
        for least in [settings.width * GOOD_SHARE, MIN_LENGTH] {
            for arrangement in Arrangement::all(names) {
                let lanes = self.lanes(arrangement, settings);
                match RangePlot::new(self, arrangement, &lanes, extent, least, settings) {
                    Ok(plot) => return Ok((plot, lanes)),
                    Err(error) => last = error,
                }
            }
        }
        Err(last)
    }

    /// The rows of the drawing: one for each category, or for each value if they are bars.
    fn lanes(&self, arrangement: Arrangement, settings: &Settings) -> Vec<Vec<Lane<'_>>> {
        let items = 0..self.categories.len();
        let all: Vec<usize> = (0..self.series.len()).collect();
        let of_item = |item| match self.style {
            RangeStyle::Dumbbell => vec![Lane::new(self, item, &all, settings)],
            RangeStyle::Bars => {
                let lane = |series: &usize| Lane::new(self, item, &[*series], settings);
                all.iter().map(lane).collect()
            }
        };
        let mut lanes: Vec<Vec<Lane>> = items.map(of_item).collect();
        if let Some(name) = self.gap.as_ref().filter(|_| !arrangement.gap_in_column) {
            for lane in lanes.iter_mut().filter_map(|lanes| lanes.first_mut()) {
                if let Some(words) = self.difference(lane.item, settings) {
                    lane.add_note(&[name, ": ", &words].concat());
                }
            }
        }
        lanes
    }

    /// The words below the axis.
    fn draw_note(
        &self,
        builder: &mut SceneBuilder,
        extent: (f64, f64),
        column: &mut Column,
        settings: &Settings,
    ) {
        if leaves_zero_out(extent) {
            column.y += NOTE_GAP;
            let words = settings.words.not_from_zero;
            settings.text.note.draw_lines(builder, words, false, column);
        }
    }
}

impl Chart for Ranges {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        check_lengths(&self.series, self.categories.len())?;
        let bounds = self.bounds().ok_or(LayoutError::NoData)?;
        let extent = (self.axis_start).extent(bounds, self.domain, &self.annotations);
        let mut builder = SceneBuilder::new(settings.width, settings.direction);
        let mut column = Column {
            x: 0.0,
            w: settings.width,
            y: 0.0,
        };
        if !self.unit.name.is_empty() {
            let style = settings.text.note;
            style.draw_lines(&mut builder, &self.unit.name, false, &mut column);
            column.y += UNIT_GAP;
        }
        let (mut plot, lanes) = self.plot(extent, settings)?;
        let mut layer = AnnotationLayer::new(&self.annotations, settings);
        plot.draw_head(&mut builder, &lanes, &mut column);
        plot.draw_rows(&mut builder, &mut layer, &lanes, &mut column)?;
        self.draw_note(&mut builder, extent, &mut column, settings);
        let bottom = plot.draw_annotations(&mut builder, &layer, column.y)?;
        Ok(builder.finish(bottom))
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let names = self.series.iter().map(|s| s.name.clone());
        let row = |(item, category): (usize, &Category)| {
            let values = self.series.iter().filter_map(|s| s.data.get(item));
            let cells = values.map(|d| self.unit.write_datum(d, settings));
            let gap = self.gap.as_ref().map(|_| {
                let difference = self.difference(item, settings);
                difference.unwrap_or_else(|| settings.words.missing.to_owned())
            });
            let name = [category.name.clone()];
            name.into_iter().chain(cells).chain(gap).collect()
        };
        let unit = [self.unit.name.clone()];
        DataTable {
            columns: unit
                .into_iter()
                .chain(names)
                .chain(self.gap.clone())
                .collect(),
            rows: self.categories.iter().enumerate().map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        let has = |id: MarkId| scene.marks.iter().any(|mark| mark.id == id);
        table_texts(scene, &table, unit, |id| {
            let (own, item) = find_value(&self.series, id.split(' ').next()?)?;
            let mut others = self.series.iter().enumerate();
            // Where the other ends have no mark of their own, this one stands for the whole row.
            let shares = others.any(|(place, s)| place != own && has(s.mark_id(place, item)));
            Some(match shares {
                true => MarkCells::value(item, own),
                false => MarkCells::row(item),
            })
        })
    }

    fn description(&self, settings: &Settings) -> String {
        let table = self.table(settings);
        let columns = table.columns.get(1..).unwrap_or_default().join(", ");
        let rows: Vec<String> = table.rows.iter().map(|row| row.join(" ")).collect();
        let notes = describe_annotations(&self.annotations);
        [
            &self.unit.name,
            " (",
            &columns,
            "): ",
            &rows.join("; "),
            ".",
            &notes,
        ]
        .concat()
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

//! The rows of a panel as categories, times and series of the chart library.

use super::input::{Number, library_unit};
use super::{LayoutInput, is_linked};
use crate::generated::HAS_ANNOTATIONS;
use crate::story::{
    Date, FigureId, Panel, PanelForm, PanelSeries, Place, Precision, Row, RowOrder, Story, Unit,
};
use jisr_charts::chart::{Annotation, Position};
use jisr_charts::data::Times;
use jisr_charts::{self as charts, Category, ColorRole, Datum, MarkId, Series};

/// The rows of a panel as data of the library.
pub(super) struct RowsData {
    pub categories: Vec<Category>,
    pub times: Times,
    pub series: Vec<Series>,
    /// What the figures of each series count. In most forms all count the same.
    pub units: Vec<Unit>,
    /// What the figures of the first series count.
    pub unit: charts::Unit,
    /// The ids of the figures and checks of each row, as one mark has them.
    pub ids: Vec<MarkId>,
    /// The reference line, and the notes at rows.
    pub annotations: Vec<Annotation>,
}

impl RowsData {
    /// The names and times of the rows, and the figures of each series, each in the unit of its first figure.
    pub fn of(panel: &Panel, input: &LayoutInput) -> Self {
        let rows = rows(panel, input.story);
        let count = panel.series.len().max(1);
        let units: Vec<Unit> = (0..count)
            .map(|place| unit_of_series(panel, place, input.story))
            .collect();
        let of_series = |(place, unit): (usize, &Unit)| {
            let series = panel.series.get(place);
            let name = series.map_or("", |s| input.locale.message(s.name));
            let ids = rows.iter().filter_map(|row| row.figures.get(place));
            let mut all = Series::new(name, ids.map(|id| datum(*id, *unit, input)));
            all.color = series.and_then(|s| color(panel, s));
            all
        };
        let first = rows
            .iter()
            .filter_map(|row| input.story.figure(row.first()?));
        let dates: Vec<Date> = first.filter_map(|f| Some(f.period?.from)).collect();
        let label = |row: &Row| label(row, input);
        RowsData {
            categories: rows.iter().map(|row| label(row).into()).collect(),
            times: times(&dates),
            series: units.iter().enumerate().map(of_series).collect(),
            unit: library_unit(*units.first().unwrap_or(&Unit::Percent), input),
            units,
            ids: rows.iter().map(|row| joined(&row.figures)).collect(),
            annotations: if is_linked(HAS_ANNOTATIONS) {
                annotations(panel, &rows, input)
            } else {
                vec![]
            },
        }
    }
}

/// The id of a mark that shows these figures: all of their ids.
fn joined(ids: &[FigureId]) -> MarkId {
    let ids: Vec<&str> = ids.iter().map(|id| id.as_str()).collect();
    ids.join(" ").into()
}

/// The rows in the order in which they are drawn. Bars are ordered by the library, because a sum of small rows
/// stands below all others.
pub(super) fn rows(panel: &Panel, story: &Story) -> Vec<Row> {
    let mut rows = panel.rows.to_vec();
    let by_library = matches!(
        panel.form,
        PanelForm::Bars | PanelForm::StackedBars | PanelForm::PercentBars
    );
    let Some(order) = panel.options.order.filter(|_| !by_library) else {
        return rows;
    };
    let size = |row: &Row| row.first().map_or(0.0, |id| size(id, story));
    rows.sort_by(|a, b| match order {
        RowOrder::Ascending => size(a).total_cmp(&size(b)),
        RowOrder::Descending => size(b).total_cmp(&size(a)),
    });
    rows
}

/// The number of a figure or check in single units, by which rows are ordered.
fn size(id: FigureId, story: &Story) -> f64 {
    let number = Number::of(id, story);
    let bounds = number.and_then(|n| Some((n.value.bounds()?, n.unit?.factor())));
    bounds.map_or(0.0, |((low, high), factor)| {
        (low.to_f64() + high.to_f64()) / 2.0 * factor
    })
}

/// What the first figure of a row says it counts: in the series itself where each has a unit of its own,
/// otherwise in the first.
fn unit_of_series(panel: &Panel, place: usize, story: &Story) -> Unit {
    let place = match panel.form {
        PanelForm::Table | PanelForm::Scatter => place,
        _ => 0,
    };
    let mut ids = panel.rows.iter().filter_map(|row| row.figures.get(place));
    let unit = ids.find_map(|id| Number::of(*id, story)?.unit);
    unit.unwrap_or(Unit::Percent)
}

/// The label of a row; empty if it has none.
pub(super) fn label(row: &Row, input: &LayoutInput) -> String {
    row.label
        .map_or_else(String::new, |label| input.locale.message(label).to_owned())
}

/// The colour of a series in a panel that highlights some; otherwise the library chooses it.
fn color(panel: &Panel, series: &PanelSeries) -> Option<ColorRole> {
    let any = panel.series.iter().any(|s| s.is_highlighted);
    any.then_some(match series.is_highlighted {
        true => ColorRole::First,
        false => ColorRole::Neutral,
    })
}

/// A figure or check in a unit, with its amount in words. One without a number keeps its mark.
fn datum(id: FigureId, unit: Unit, input: &LayoutInput) -> Datum {
    let number = Number::of(id, input.story);
    match number.filter(|n| n.value.bounds().is_some()) {
        Some(number) => number.datum(unit).label(number.words(unit, input)),
        None => Datum::default().id(id.as_str()),
    }
}

/// The reference line under the label of its figure, and the notes of rows.
fn annotations(panel: &Panel, rows: &[Row], input: &LayoutInput) -> Vec<Annotation> {
    let (story, locale) = (input.story, input.locale);
    let unit = unit_of_series(panel, 0, story);
    let line = panel.beside(Place::Reference).and_then(|id| {
        let number = Number::of(id, story)?;
        let (low, high) = number.value_in(unit).bounds()?;
        let middle = (low.to_f64() + high.to_f64()) / 2.0;
        let label = locale.message(number.label);
        Some(Annotation::line(Position::Value(middle), label))
    });
    let note = |row: &Row| {
        let words = locale.message(row.note?);
        Some(Annotation::mark(row.first()?.as_str(), words))
    };
    line.into_iter()
        .chain(rows.iter().filter_map(note))
        .collect()
}

/// Times in the coarsest unit that tells them apart as they are stated.
fn times(dates: &[Date]) -> Times {
    let all = |precision| dates.iter().all(|date| date.precision == precision);
    if all(Precision::Year) {
        Times::years(dates.iter().map(|date| date.year))
    } else if all(Precision::Month) {
        Times::months(dates.iter().map(|date| (date.year, date.month)))
    } else {
        Times::days(dates.iter().copied())
    }
}

//! Rows of figures as a form of the chart library.

use super::LayoutInput;
use super::input::{settings, value};
use crate::locale::Direction;
use crate::story::{Chart, Date, FigureId, Form, Precision, RowsForm, Unit};
use jisr_charts::chart::{
    Areas, BarMode, Bars, Chart as Drawn, ColumnMode, Columns, Lines, Ranges, Slope, Waffle,
};
use jisr_charts::data::Times;
use jisr_charts::i18n::Words;
use jisr_charts::{Amount, Category, Datum, LayoutError, Scene, Series};

/// The rows of a chart as data of the library.
struct RowsData {
    categories: Vec<Category>,
    times: Times,
    series: Vec<Series>,
}

/// Lays the rows out.
///
/// # Errors
/// If the form can't show these figures at this width.
pub(super) fn scene(
    chart: &Chart,
    input: &LayoutInput,
    direction: Direction,
) -> Result<Scene, LayoutError> {
    let Form::Rows { form, .. } = chart.form else {
        return Err(LayoutError::NoData);
    };
    let words = Words::of(input.locale.lang);
    library_form(form, RowsData::of(chart, input)).scene(&settings(input, words, direction))
}

/// The form of the library that draws the data.
fn library_form(form: RowsForm, data: RowsData) -> Box<dyn Drawn> {
    let RowsData {
        categories,
        times,
        series,
    } = data;
    let bars = |mode| -> Box<dyn Drawn> {
        Box::new(Bars::new(categories.clone(), series.clone()).mode(mode))
    };
    let columns = |mode| -> Box<dyn Drawn> {
        Box::new(Columns::new(categories.clone(), series.clone()).mode(mode))
    };
    match form {
        RowsForm::Bars => bars(BarMode::Grouped),
        RowsForm::StackedBars => bars(BarMode::Stacked),
        RowsForm::PercentBars => bars(BarMode::Share),
        RowsForm::Columns => columns(ColumnMode::Grouped),
        RowsForm::StackedColumns => columns(ColumnMode::Stacked),
        RowsForm::PercentColumns => columns(ColumnMode::Percent),
        RowsForm::TimeColumns => Box::new(Columns::over_time(times, series)),
        RowsForm::Lines => Box::new(Lines::new(times, series)),
        RowsForm::Areas => Box::new(Areas::new(times, series)),
        RowsForm::Slope => Box::new(Slope::new(times, series)),
        RowsForm::Dumbbell => match <[Series; 2]>::try_from(series) {
            Ok([from, to]) => Box::new(Ranges::dumbbell(categories, from, to)),
            Err(series) => Box::new(Bars::new(categories, series)),
        },
        RowsForm::Waffle => {
            let data = series.into_iter().flat_map(|s| s.data);
            let parts = categories.into_iter().zip(data);
            Box::new(Waffle::new(
                parts.map(|(c, datum)| Amount::new(c.name, datum)),
            ))
        }
    }
}

impl RowsData {
    /// The names and times of the rows, and the figures of each series in the unit of the first figure.
    fn of(chart: &Chart, input: &LayoutInput) -> Self {
        let Form::Rows { series, rows, .. } = chart.form else {
            return RowsData {
                categories: vec![],
                times: Times::years([]),
                series: vec![],
            };
        };
        let (locale, story) = (input.locale, input.story);
        let mut all = rows.iter().flat_map(|r| r.figures.iter());
        let unit = all.find_map(|id| story.figure(*id)?.unit);
        let unit = unit.unwrap_or(Unit::Percent);
        let names: Vec<&str> = match series.is_empty() {
            true => vec![""],
            false => series.iter().map(|name| locale.message(*name)).collect(),
        };
        let of_series = |(place, name): (usize, &str)| {
            let ids = rows.iter().filter_map(|r| r.figures.get(place));
            Series::new(name, ids.map(|id| datum(*id, unit, input)))
        };
        let first = rows
            .iter()
            .filter_map(|r| story.figure(*r.figures.first()?));
        let dates: Vec<Date> = first.filter_map(|f| Some(f.period?.from)).collect();
        RowsData {
            categories: rows
                .iter()
                .map(|r| locale.message(r.label).into())
                .collect(),
            times: times(&dates),
            series: names.into_iter().enumerate().map(of_series).collect(),
        }
    }
}

/// A figure in a unit, with its amount in words.
fn datum(id: FigureId, unit: Unit, input: &LayoutInput) -> Datum {
    let found = input.story.figure(id).map(|f| (f, f.value_in(unit)));
    let Some((figure, stated)) = found.filter(|(_, value)| value.bounds().is_some()) else {
        return Datum::default();
    };
    let words = input.locale.quantity(stated, Some(unit), figure.about);
    let datum = Datum::new(value(stated)).id(id.as_str()).label(words);
    match figure.caveats.is_empty() {
        true => datum,
        false => datum.caveat(),
    }
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

//! Rows of figures as a form of the chart library.

use super::LayoutInput;
use super::input::value;
use crate::locale::Direction;
use crate::story::{Chart, Form, RowsForm, Unit};
use jisr_charts::chart::{Bars, Chart as _};
use jisr_charts::{Category, Datum, Scene, Series, Settings};

/// Lays the rows out.
pub(super) fn scene(chart: &Chart, input: &LayoutInput, direction: Direction) -> Scene {
    let Form::Rows { form, .. } = chart.form else {
        return Scene::default();
    };
    let settings = Settings::new(input.locale.lang, input.width)
        .digits(input.locale.digits)
        .direction(direction);
    let (categories, series) = data(chart, input);
    let drawn = match form {
        RowsForm::Bars => Bars::new(categories, series).scene(&settings),
    };
    drawn.unwrap_or_default()
}

/// The names of the rows, and the figures of each series in the unit of the first figure.
fn data(chart: &Chart, input: &LayoutInput) -> (Vec<Category>, Vec<Series>) {
    let Form::Rows { series, rows, .. } = chart.form else {
        return (vec![], vec![]);
    };
    let locale = input.locale;
    let figure = |id: &&'static str| input.story.figure(id);
    let mut all = rows.iter().flat_map(|r| r.figures.iter());
    let unit = all.find_map(|id| figure(id)?.unit).unwrap_or(Unit::Percent);
    let datum = |id: &'static str| -> Datum {
        let found = figure(&id).map(|f| (f, f.value_in(unit)));
        let Some((figure, stated)) = found.filter(|(_, value)| value.bounds().is_some()) else {
            return Datum::default();
        };
        let datum = Datum::new(value(stated)).id(id).label(locale.quantity(
            stated,
            Some(unit),
            figure.about,
        ));
        if figure.caveats.is_empty() {
            datum
        } else {
            datum.caveat()
        }
    };
    let names = series.iter().map(|name| locale.message(*name));
    let names: Vec<&str> = if series.is_empty() {
        vec![""]
    } else {
        names.collect()
    };
    let of_series = |(place, name): (usize, &str)| {
        let ids = rows.iter().filter_map(|r| r.figures.get(place).copied());
        Series::new(name, ids.map(datum))
    };
    (
        rows.iter()
            .map(|r| locale.message(r.label).into())
            .collect(),
        names.into_iter().enumerate().map(of_series).collect(),
    )
}

//! The texts of labels at the end of time: the name of a series and its last value.

use super::{EndLabel, Run};
use crate::data::{Datum, Series};
use crate::{ColorRole, Settings};

/// Names are broken into lines of this width.
const NAME_WIDTH: f64 = 128.0;

/// The name of a series, if it is given, and a value, in the colour of the series; below it the word for an
/// estimate.
pub(crate) fn label_rows<'m>(
    name: Option<&str>,
    value: &str,
    (is_estimated, color): (bool, ColorRole),
    settings: &Settings<'m>,
) -> Vec<Vec<Run<'m>>> {
    let style = settings.text.label.color(color);
    let mut rows: Vec<Vec<Run>> = vec![];
    let names = name.map(|name| style.balance(name, NAME_WIDTH));
    let names = names.into_iter().flatten();
    rows.extend(names.map(|row| vec![(row, style)]));
    let value = (value.to_owned(), style.bold());
    match rows.as_mut_slice() {
        [only] if fits(only, &value) => only.push(value),
        _ => rows.push(vec![value]),
    }
    if is_estimated {
        rows.push(vec![(
            settings.words.estimate.to_owned(),
            settings.text.note,
        )]);
    }
    rows
}

/// Whether a value stands behind a name.
fn fits(row: &[Run], (value, style): &Run) -> bool {
    let width: f64 = row.iter().map(|(text, style)| style.width(text)).sum();
    width + style.width(value) <= NAME_WIDTH
}

/// The label of the series at a place, whose line ends at the height `y`.
pub(crate) fn end_label<'m>(
    (place, series): (usize, &Series),
    name: Option<&str>,
    (datum, value): (&Datum, &str),
    y: f64,
    settings: &Settings<'m>,
) -> EndLabel<'m> {
    let color = series.color_at(place);
    EndLabel {
        series: place,
        lines: label_rows(name, value, (datum.estimated, color), settings),
        y,
        color,
    }
}

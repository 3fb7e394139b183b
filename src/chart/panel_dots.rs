//! Panels of dots: strips and scatters.

use super::input::library_unit;
use super::panel::Drawing;
use super::rows::RowsData;
use crate::story::{Unit, Value};
use jisr_charts::chart::{Dot, DotGroup, Scatter, Strip};
use jisr_charts::{Datum, Series};

impl Drawing<'_> {
    /// Dots along an axis, a row for each series.
    pub fn strip(&self) -> Strip {
        let RowsData {
            categories,
            series,
            unit,
            annotations,
            ..
        } = self.rows();
        let group = |series: Series| {
            let named = categories.iter().zip(series.data);
            let dots = named.map(|(category, datum)| dot(&category.name, datum));
            let mut group = DotGroup::new(series.name, dots);
            group.color = series.color;
            group
        };
        let mut strip = Strip::new(series.into_iter().map(group))
            .unit(unit)
            .axis_start(self.axis_start());
        strip.domain = self.axis_range();
        strip.annotations = annotations;
        strip
    }

    /// A dot for each row, at both of its figures. Its mark shows both.
    pub fn scatter(&self) -> Scatter {
        let RowsData {
            categories,
            series,
            units,
            ids,
            annotations,
            ..
        } = self.rows();
        let mut series = series.into_iter();
        let (across, up) = (series.next(), series.next());
        let data =
            |series: Option<Series>| series.map_or((String::new(), vec![]), |s| (s.name, s.data));
        let ((x, across), (y, up)) = (data(across), data(up));
        let values = categories
            .into_iter()
            .zip(ids)
            .zip(across.into_iter().zip(up));
        let dots = values.map(|((category, id), (across, up))| {
            let mut dot = dot(&category.name, across);
            dot.y = up;
            dot.id = Some(id);
            dot
        });
        let mut units = units.into_iter();
        let mut named = |name: String| {
            let unit = units.next().unwrap_or(Unit::Percent);
            let words = self.input.locale.unit_name(Value::None, unit);
            let mut unit = library_unit(unit, self.input);
            unit.name = match words.as_str() {
                "" => name,
                words => [&name, " (", words, ")"].concat(),
            };
            unit
        };
        let start = self.axis_start();
        let mut scatter = Scatter::new([DotGroup::new("", dots)])
            .x(named(x))
            .y(named(y))
            .start(start, start);
        scatter.domain = self.axis_range();
        scatter.annotations = annotations;
        scatter
    }
}

/// A dot with the mark of its value.
fn dot(name: &str, datum: Datum) -> Dot {
    let mut dot = Dot::new(name, datum);
    dot.id = dot.x.id.clone();
    dot
}

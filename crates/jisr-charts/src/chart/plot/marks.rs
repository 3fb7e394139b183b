//! The marks of a chart along positions: their ids, and what they show in words.

use crate::chart::DataTable;
use crate::chart::mark_text::{MarkCells, MarkText, find_value, table_texts};
use crate::data::{Series, own_ids};
use crate::{Mark, MarkId, Scene};
use std::ops::Range;

/// The id of the mark of some positions: the ids of their values, or the place of the first position.
pub(crate) fn step_id(series: &[Series], places: Range<usize>) -> MarkId {
    let first = places.start;
    own_ids(series, places).unwrap_or_else(|| first.to_string().into())
}

/// The id of the mark of a whole series: that of its last value, or its place.
pub(crate) fn series_id(series: &[Series], place: usize) -> MarkId {
    let mut data = series.get(place).into_iter().flat_map(|s| s.data.iter());
    let last = data.rfind(|datum| datum.value.bounds().is_some());
    let own = last.and_then(|datum| datum.id.clone());
    own.unwrap_or_else(|| place.to_string().into())
}

/// What the marks show: a position or neighbouring ones, or a whole series, which is described by its first and
/// last value.
pub(crate) fn course_texts(
    scene: &Scene,
    table: &DataTable,
    (series, unit): (&[Series], &str),
    marks_are_series: bool,
) -> Vec<MarkText> {
    // Of the first value that a mark names, the places of series and position; otherwise its id is a place.
    let found = |id: &MarkId| find_value(series, id.split(' ').next()?);
    let place = |id: &MarkId| id.parse::<usize>().ok();
    if !marks_are_series {
        let start = |id: &MarkId| found(id).map(|(_, item)| item).or_else(|| place(id));
        let starts: Vec<usize> = scene.marks.iter().filter_map(|m| start(&m.id)).collect();
        return table_texts(scene, table, unit, |id| {
            let start = start(id)?;
            let next = starts.iter().copied().filter(|other| *other > start).min();
            Some(MarkCells::rows(start..next.unwrap_or(table.rows.len())))
        });
    }
    let end =
        |row: &Vec<String>, column: usize| Some((row.first()?.clone(), row.get(column)?.clone()));
    let text = |mark: &Mark| {
        let series = found(&mark.id).map(|(series, _)| series);
        let column = series.or_else(|| place(&mark.id));
        let column = column.map_or(0, |series| series + 1);
        let name = table.columns.get(column).cloned().unwrap_or_default();
        let ends = [table.rows.first(), table.rows.last()]
            .into_iter()
            .flatten();
        MarkText {
            title: name,
            rows: ends.filter_map(|row| end(row, column)).collect(),
        }
    };
    scene.marks.iter().map(text).collect()
}

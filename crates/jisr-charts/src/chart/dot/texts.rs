//! What the marks of dots show, in words.

use crate::chart::DataTable;
use crate::chart::mark_text::{MarkCells, MarkText, table_texts};
use crate::scene::names;
use crate::{Mark, MarkId, Scene, Settings};

/// What each mark shows: a dot, by its row of the table, or several dots whose marks became one. `ids` are those
/// of the dots, in the order of the rows.
pub fn dot_texts(
    scene: &Scene,
    table: &DataTable,
    ids: &[MarkId],
    settings: &Settings,
) -> Vec<MarkText> {
    let place = |id: &MarkId| ids.iter().position(|of| of == id);
    let single = table_texts(scene, table, "", |id| place(id).map(MarkCells::row));
    let text = |(mark, text): (&Mark, MarkText)| match place(&mark.id) {
        Some(_) => text,
        None => joined_text(&mark.id, table, ids, settings).unwrap_or(text),
    };
    scene.marks.iter().zip(single).map(text).collect()
}

/// The names of all dots of a mark, then each with its values.
fn joined_text(
    id: &MarkId,
    table: &DataTable,
    ids: &[MarkId],
    settings: &Settings,
) -> Option<MarkText> {
    let separator = settings.words.list_separator;
    let rows = parts(id, ids)
        .into_iter()
        .filter_map(|place| table.rows.get(place));
    let rows: Vec<(&String, String)> = rows
        .filter_map(|row| {
            let (name, cells) = row.split_first()?;
            let cells = cells
                .iter()
                .map(String::as_str)
                .filter(|cell| !cell.is_empty());
            Some((name, cells.collect::<Vec<&str>>().join(separator)))
        })
        .collect();
    let names: Vec<&str> = rows.iter().map(|(name, _)| name.as_str()).collect();
    let text = MarkText::new(names.join(separator));
    let with_row = |text: MarkText, (name, cells): (&String, String)| text.row(name, cells);
    (rows.len() > 1).then(|| rows.into_iter().fold(text, with_row))
}

/// The places of the dots that a mark shows. A dot may itself have more than one id.
fn parts(id: &MarkId, ids: &[MarkId]) -> Vec<usize> {
    let mut places: Vec<usize> = vec![];
    for own in id.split(' ') {
        let place = ids.iter().position(|of| names(of, own));
        places.extend(place.filter(|place| !places.contains(place)));
    }
    places
}

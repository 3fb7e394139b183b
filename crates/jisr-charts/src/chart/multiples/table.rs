//! The table of small multiples.

use super::Multiples;
use crate::Settings;
use crate::chart::DataTable;

/// The tables of all panels as one: side by side if their rows have the same names, else one below the other.
pub(super) fn of(chart: &Multiples, settings: &Settings) -> DataTable {
    let tables = chart.panels.iter();
    let tables = tables.map(|p| (p.title.as_str(), p.chart.table(settings)));
    let tables: Vec<(&str, DataTable)> = tables.collect();
    let names = |table: &DataTable| -> Vec<String> {
        let names = table.rows.iter().filter_map(|row| row.first().cloned());
        names.collect()
    };
    let Some((_, first)) = tables.first() else {
        return DataTable::default();
    };
    let rows = names(first);
    if tables.iter().all(|(_, table)| names(table) == rows) {
        side_by_side(&tables, &rows)
    } else {
        stacked(&tables)
    }
}

/// A row for each name, with the values of all panels.
fn side_by_side(tables: &[(&str, DataTable)], rows: &[String]) -> DataTable {
    let of_names = tables.first().and_then(|(_, t)| t.columns.first().cloned());
    let mut columns = vec![of_names.unwrap_or_default()];
    for (title, table) in tables {
        let single = table.columns.len() == 2;
        columns.extend(table.columns.iter().skip(1).map(|column| {
            if single || column.is_empty() {
                (*title).to_owned()
            } else {
                [title, ": ", column].concat()
            }
        }));
    }
    let row = |(place, name): (usize, &String)| {
        let cells = tables.iter().filter_map(|(_, table)| table.rows.get(place));
        let cells = cells.flat_map(|row| row.iter().skip(1).cloned());
        [name.clone()].into_iter().chain(cells).collect()
    };
    DataTable {
        columns,
        rows: rows.iter().enumerate().map(row).collect(),
    }
}

/// The rows of all panels, each named by its panel, with a column for each name of a column.
fn stacked(tables: &[(&str, DataTable)]) -> DataTable {
    let mut columns = vec![String::new()];
    for (_, table) in tables {
        for column in table.columns.iter().skip(1) {
            if !columns.iter().skip(1).any(|known| known == column) {
                columns.push(column.clone());
            }
        }
    }
    let mut rows = vec![];
    for (title, table) in tables {
        for row in &table.rows {
            let name = row.first().map_or("", String::as_str);
            let mut cells = vec![String::new(); columns.len()];
            if let Some(cell) = cells.first_mut() {
                *cell = [title, ": ", name].concat();
            }
            for (column, text) in table.columns.iter().zip(row).skip(1) {
                let place = columns.iter().skip(1).position(|known| known == column);
                if let Some(cell) = place.and_then(|place| cells.get_mut(place + 1)) {
                    cell.clone_from(text);
                }
            }
            rows.push(cells);
        }
    }
    DataTable { columns, rows }
}

//! What a mark shows, in words: for tooltips and screen readers.

use super::DataTable;
use crate::{Datum, Mark, MarkId, Scene, Series};

/// What a mark shows, in words.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct MarkText {
    /// What the mark stands for, such as the name of its category or its time.
    pub title: String,
    /// Names and texts of its values. The name is empty where it would repeat the title.
    pub rows: Vec<(String, String)>,
}

impl MarkText {
    /// A title without values.
    pub fn new(title: impl Into<String>) -> Self {
        MarkText {
            title: title.into(),
            rows: vec![],
        }
    }

    /// The same with one more value. A missing name is empty.
    pub fn row(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.rows.push((name.into(), value.into()));
        self
    }

    /// All of it in one line, for a screen reader.
    ///
    /// ```
    /// use jisr_charts::chart::MarkText;
    ///
    /// let text = MarkText::new("Egypt").row("2023", "114.5").row("2024", "116.5");
    /// assert_eq!(text.sentence(", "), "Egypt, 2023 114.5, 2024 116.5");
    /// ```
    pub fn sentence(&self, separator: &str) -> String {
        let row = |(name, value): &(String, String)| match name.as_str() {
            "" => value.clone(),
            name => [name, " ", value].concat(),
        };
        let title = (!self.title.is_empty()).then(|| self.title.clone());
        let parts: Vec<String> = title.into_iter().chain(self.rows.iter().map(row)).collect();
        parts.join(separator)
    }
}

/// The part of a chart's table that a mark shows.
pub(crate) struct MarkCells {
    /// The places of the rows.
    rows: Vec<usize>,
    /// The place of the column; all without it.
    column: Option<usize>,
}

impl MarkCells {
    /// A whole row.
    pub fn row(row: usize) -> Self {
        MarkCells::rows([row])
    }

    /// Whole rows that follow each other.
    pub fn rows(rows: impl IntoIterator<Item = usize>) -> Self {
        MarkCells {
            rows: rows.into_iter().collect(),
            column: None,
        }
    }

    /// A value of a series: series are the columns behind the first.
    pub fn value(row: usize, series: usize) -> Self {
        MarkCells {
            rows: vec![row],
            column: Some(series + 1),
        }
    }

    /// These cells in words. A column whose head is the unit has no name; the unit then stands at the end.
    fn text(&self, table: &DataTable, unit: &str) -> Option<MarkText> {
        let rows = self.rows.iter().filter_map(|row| table.rows.get(*row));
        let rows: Vec<&Vec<String>> = rows.collect();
        let (first, last) = (rows.first()?.first()?, rows.last()?.first()?);
        let mut text = match rows.len() {
            1 => MarkText::new(first),
            _ => MarkText::new([first, " – ", last].concat()),
        };
        let mut is_unit_named = unit.is_empty();
        for (column, head) in table.columns.iter().enumerate().skip(1) {
            let cells = rows.iter().filter_map(|row| row.get(column));
            let cells: Vec<&str> = cells
                .map(String::as_str)
                .filter(|c| !c.is_empty())
                .collect();
            if cells.is_empty() || self.column.is_some_and(|own| own != column) {
                continue;
            }
            let name = if head == unit { "" } else { head };
            is_unit_named |= name.contains(unit);
            text = text.row(name, cells.join("; "));
        }
        Some(if is_unit_named {
            text
        } else {
            text.row("", unit)
        })
    }
}

/// What the marks of a scene show, where `cells` finds the part of the table for the id of a mark. A mark for
/// which it finds none has the texts that the drawing writes in its area.
pub(crate) fn table_texts(
    scene: &Scene,
    table: &DataTable,
    unit: &str,
    cells: impl Fn(&MarkId) -> Option<MarkCells>,
) -> Vec<MarkText> {
    let text = |mark: &Mark| {
        let of_table = cells(&mark.id).and_then(|cells| cells.text(table, unit));
        of_table.unwrap_or_else(|| drawn_text(scene, mark))
    };
    scene.marks.iter().map(text).collect()
}

/// The places of the series and of the value in it that has this id: its own, or one made of these places.
pub(super) fn find_value(series: &[Series], id: &str) -> Option<(usize, usize)> {
    let own = |datum: &Datum| datum.id.as_deref() == Some(id);
    let mut all = series.iter().enumerate();
    let found = all.find_map(|(place, s)| Some((place, s.data.iter().position(own)?)));
    found.or_else(|| {
        let (place, item) = id.split_once('.')?;
        let (place, item): (usize, usize) = (place.parse().ok()?, item.parse().ok()?);
        let datum = series.get(place)?.data.get(item)?;
        datum.id.is_none().then_some((place, item))
    })
}

/// The texts that a drawing writes in the area of each mark, in the order of reading: the first is the
/// title.
pub(super) fn drawn_texts(scene: &Scene) -> Vec<MarkText> {
    scene
        .marks
        .iter()
        .map(|mark| drawn_text(scene, mark))
        .collect()
}

fn drawn_text(scene: &Scene, mark: &Mark) -> MarkText {
    let labels = scene.labels.iter();
    let mut inside = labels
        .filter(|label| label.frame.overlaps(&mark.rect))
        .map(|label| label.text.clone());
    let text = MarkText::new(inside.next().unwrap_or_default());
    inside.fold(text, |text, value| text.row("", value))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> DataTable {
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        DataTable {
            columns: row(["year", "A", "kg"]),
            rows: vec![
                row(["2021", "1", "4"]),
                row(["2022", "", "5"]),
                row(["2023", "3", "6"]),
            ],
        }
    }

    #[test]
    fn cells_are_named_by_their_heads_and_units_stand_behind() {
        let cases = [
            (MarkCells::row(0), "2021, A 1, 4, kg"),
            (MarkCells::row(1), "2022, 5, kg"),
            (MarkCells::value(2, 0), "2023, A 3, kg"),
            (MarkCells::rows(0..3), "2021 – 2023, A 1; 3, 4; 5; 6, kg"),
        ];
        for (cells, expected) in cases {
            let text = cells.text(&table(), "kg").map(|text| text.sentence(", "));
            assert_eq!(text.as_deref(), Some(expected));
        }
        let other = MarkCells::value(0, 0).text(&table(), "");
        assert_eq!(
            other.map(|t| t.sentence(", ")).as_deref(),
            Some("2021, A 1")
        );
        assert_eq!(MarkCells::row(9).text(&table(), "kg"), None);
    }
}

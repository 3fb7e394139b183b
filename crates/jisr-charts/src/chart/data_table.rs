//! The table of a chart: the same values for readers who can't see the drawing, and for exports.

/// A table of texts. The first cell of each row names the row.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DataTable {
    /// The names of the columns; the first is that of the column of names.
    pub columns: Vec<String>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
}

impl DataTable {
    /// The rows as one sentence, for a text alternative: the unit, then each row with its cells.
    pub fn sentence(&self) -> String {
        let rows: Vec<String> = self.rows.iter().map(|row| row.join(" ")).collect();
        let unit = self.columns.first().map_or("", String::as_str);
        let colon = if unit.is_empty() { "" } else { ": " };
        [unit, colon, &rows.join("; ")].concat()
    }
}

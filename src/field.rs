//! The texts of a row: of a figure, a check or an event.
//!
//! The element of each text has the attribute `data-field` with the field's code. The style sheets, `assets/share.js`
//! and the program select the texts of a row by it, wherever they stand in the row.

use crate::story::coded_enum::coded_enum;

coded_enum! {
/// What a text of a row says.
pub enum Field {
    /// What is counted.
    Label = "label",
    /// The amount with its unit.
    Value = "value",
    /// The change on the year.
    Change = "change",
    /// The period that it covers.
    Period = "period",
    /// What the other source counts.
    OtherSource = "other-source",
    /// Whether the article states the figure or it is computed.
    Basis = "basis",
    /// How it is computed.
    Formula = "formula",
    /// What rounding allows the result to be.
    Rounding = "rounding",
    /// What a check finds. The row of a check has the verdict's code in `data-verdict`.
    Verdict = "verdict",
    /// Who says so, and in which paragraph.
    Source = "source",
    /// A sentence of context.
    Note = "note",
    /// The title of a caveat.
    Caveat = "caveat",
    /// Why there is a caveat.
    Reason = "reason",
    /// When an event happened.
    Date = "date",
    /// That an event is only planned.
    Planned = "planned",
    /// What happened.
    Text = "text",
    /// Who gives an event's date, and in which paragraph.
    DatedBy = "dated-by",
}
}

impl Field {
    /// Whether the label that a screen reader reads for a mark contains the text. A verdict is read only where the
    /// figures disagree.
    pub const fn is_spoken(self, disagrees: bool) -> bool {
        match self {
            Field::Verdict => disagrees,
            Field::OtherSource | Field::Formula | Field::Rounding | Field::Note | Field::Reason => {
                false
            }
            _ => true,
        }
    }
}

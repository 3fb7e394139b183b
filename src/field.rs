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
    /// Whether a row has the text also where it stands below another of the same mark. `style/tooltip.css` hides the
    /// other texts there.
    pub const fn is_brief(self) -> bool {
        matches!(
            self,
            Field::Label | Field::Value | Field::Period | Field::Caveat
        )
    }

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

/// The texts of a row as one text for screen readers. A text that ends as a sentence is followed by a space alone.
pub fn joined(texts: &[String], separator: &str) -> String {
    let mut all = String::new();
    for text in texts {
        if all.ends_with('.') || all.ends_with('。') {
            all.push(' ');
        } else if !all.is_empty() {
            all.push_str(separator);
        }
        all.push_str(text);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn no_separator_follows_the_end_of_a_sentence() {
        let table: [(&[&str], &str); 5] = [
            (&[], ""),
            (&["2022"], "2022"),
            (&["2022", "planned"], "2022، planned"),
            (
                &["2022", "They met.", "by the article"],
                "2022، They met. by the article",
            ),
            (&["会见。", "据文章"], "会见。 据文章"),
        ];
        for (texts, all) in table {
            let texts: Vec<String> = texts.iter().map(|t| (*t).to_owned()).collect();
            assert_eq!(joined(&texts, "، "), all);
        }
    }
}

//! The story to take away: tables, data, drawings that stand alone.
//!
//! The content of each file is made here, by pure functions; only `rasterize` knows a rasteriser.
//! `site::exports` writes the files.

pub mod csv;
pub mod json;
pub mod preview;
pub mod rasterize;
pub mod standalone_svg;

use crate::story::{Story, View};

/// Version of the data files' form; grows when a reader of the old form could misread the new one.
pub const VERSION: u32 = 1;

/// The form of the data files, as JSON Schema.
pub const SCHEMA: &str = include_str!("schema.json");

/// Ids of the figures and checks in a view, in the story's order: a chart's own, or all of them.
pub fn ids(story: &Story, view: View) -> Vec<&'static str> {
    let figures = story.figures.iter().map(|f| f.id);
    let all = figures.chain(story.checks.iter().map(|c| c.id));
    match view {
        View::Chart(chart) => {
            let own = chart.ids();
            all.filter(|id| own.contains(id)).collect()
        }
        View::Timeline => vec![],
        View::All | View::Ledger => all.collect(),
    }
}

/// A number with the digits that were stated, a point before the fraction, and nothing else.
fn digits(number: crate::story::Decimal) -> String {
    let scale = usize::from(number.scale);
    let all = format!(
        "{:0>width$}",
        number.mantissa.unsigned_abs(),
        width = scale + 1
    );
    let (whole, part) = all.split_at(all.len() - scale);
    let sign = if number.mantissa < 0 { "-" } else { "" };
    let point = if scale > 0 { "." } else { "" };
    [sign, whole, point, part].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::Decimal;

    #[test]
    fn stated_digits_stay() {
        for text in ["8.8", "5.10", "-0.05", "3218", "0.332", "0", "-7"] {
            let number = Decimal::parse(text);
            assert_eq!(number.map(digits).as_deref(), Some(text));
        }
    }
}

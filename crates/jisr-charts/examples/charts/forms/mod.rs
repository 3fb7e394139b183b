//! The charts of every form: the program prints them, the tests draw them, and the gallery of the site shows them.

use jisr_charts::chart::Chart;
use jisr_charts::i18n::Lang;

mod annotations;
mod areas;
mod bars;
mod columns;
mod data;
mod dots;
mod icons;
mod lines;
mod multiples;
mod paired_bars;
mod parts;
mod ranges;
mod scorecard;
mod table;
mod timeline;
mod waffle;
mod waterfall;

/// The charts of a form, each with the name of its picture.
pub type Charts = Vec<(&'static str, Box<dyn Chart>)>;

/// Makes the charts of a form, in a language.
pub type Make = fn(Lang) -> Charts;

/// All forms, in the order of the gallery: the name of the folder of their pictures, and their charts.
pub const FORMS: &[(&str, Make)] = &[
    ("bars", bars::charts),
    ("paired_bars", paired_bars::charts),
    ("columns", columns::charts),
    ("lines", lines::charts),
    ("areas", areas::charts),
    ("ranges", ranges::charts),
    ("dots", dots::charts),
    ("parts", parts::charts),
    ("icons", icons::charts),
    ("waffle", waffle::charts),
    ("table", table::charts),
    ("scorecard", scorecard::charts),
    ("waterfall", waterfall::charts),
    ("timeline", timeline::charts),
    ("multiples", multiples::charts),
    ("annotations", annotations::charts),
];

/// The texts of an example in a language.
#[derive(Clone, Copy)]
pub struct Text(pub Lang);

impl Text {
    /// The Arabic or the English text.
    pub fn of<'a>(self, arabic: &'a str, english: &'a str) -> &'a str {
        if self.0 == Lang::Ar { arabic } else { english }
    }
}

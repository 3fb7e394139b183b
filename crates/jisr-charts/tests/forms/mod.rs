//! The charts of all examples.

#![allow(
    clippy::duplicate_mod,
    reason = "each example loads what all of them share, as a program of its own has to"
)]

use jisr_charts::chart::Chart;
use jisr_charts::i18n::Lang;

#[path = "../../examples/areas.rs"]
mod areas;
#[path = "../../examples/bars.rs"]
mod bars;
#[path = "../../examples/icons.rs"]
mod icons;
#[path = "../../examples/lines.rs"]
mod lines;
#[path = "../../examples/paired_bars.rs"]
mod paired_bars;
#[path = "../../examples/parts.rs"]
mod parts;
#[path = "../../examples/scorecard.rs"]
mod scorecard;
#[path = "../../examples/table.rs"]
mod table;
#[path = "../../examples/timeline.rs"]
mod timeline;
#[path = "../../examples/waffle.rs"]
mod waffle;

/// The charts of an example, in a language.
pub type Charts = fn(Lang) -> Vec<(&'static str, Box<dyn Chart>)>;

/// All forms: the name of the folder of their pictures, and their charts.
pub const FORMS: &[(&str, Charts)] = &[
    ("areas", areas::charts),
    ("bars", bars::charts),
    ("columns", columns::charts),
    ("multiples", multiples::charts),
    ("waterfall", waterfall::charts),
    ("lines", lines::charts),
    //
    ("icons", icons::charts),
    ("paired_bars", paired_bars::charts),
    ("parts", parts::charts),
    ("annotations", annotations::charts),
    ("dots", dots::charts),
    ("ranges", ranges::charts),
    ("scorecard", scorecard::charts),
    ("table", table::charts),
    //
    ("timeline", timeline::charts),
    ("waffle", waffle::charts),
];

#[path = "../../examples/annotations.rs"]
mod annotations;
#[path = "../../examples/dots.rs"]
mod dots;
#[path = "../../examples/ranges.rs"]
mod ranges;

#[path = "../../examples/columns.rs"]
mod columns;
#[path = "../../examples/multiples.rs"]
mod multiples;
#[path = "../../examples/waterfall.rs"]
mod waterfall;

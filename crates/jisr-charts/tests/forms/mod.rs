//! The charts of all examples.

#![allow(
    clippy::duplicate_mod,
    reason = "each example loads what all of them share, as a program of its own has to"
)]

use jisr_charts::chart::Chart;
use jisr_charts::i18n::Lang;

#[path = "../../examples/annotations.rs"]
mod annotations;
#[path = "../../examples/areas.rs"]
mod areas;
#[path = "../../examples/bars.rs"]
mod bars;
#[path = "../../examples/columns.rs"]
mod columns;
#[path = "../../examples/dots.rs"]
mod dots;
#[path = "../../examples/icons.rs"]
mod icons;
#[path = "../../examples/lines.rs"]
mod lines;
#[path = "../../examples/multiples.rs"]
mod multiples;
#[path = "../../examples/paired_bars.rs"]
mod paired_bars;
#[path = "../../examples/parts.rs"]
mod parts;
#[path = "../../examples/ranges.rs"]
mod ranges;
#[path = "../../examples/scorecard.rs"]
mod scorecard;
#[path = "../../examples/table.rs"]
mod table;
#[path = "../../examples/timeline.rs"]
mod timeline;
#[path = "../../examples/waffle.rs"]
mod waffle;
#[path = "../../examples/waterfall.rs"]
mod waterfall;

/// The charts of an example, in a language.
pub type Charts = fn(Lang) -> Vec<(&'static str, Box<dyn Chart>)>;

/// All forms, in the order of the gallery: the name of the folder of their pictures, and their charts.
pub const FORMS: &[(&str, Charts)] = &[
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

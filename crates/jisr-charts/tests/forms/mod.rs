//! The charts of all examples.

use jisr_charts::chart::Chart;
use jisr_charts::i18n::Lang;

#[path = "../../examples/bars.rs"]
mod bars;

/// The charts of an example, in a language.
type Charts = fn(Lang) -> Vec<(&'static str, Box<dyn Chart>)>;

/// All forms: the name of the folder of their pictures, and their charts.
pub const FORMS: [(&str, Charts); 1] = [("bars", bars::charts)];

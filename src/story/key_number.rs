//! The numbers under the headline.

use super::{ChartId, FigureId, List, Text};

/// A number under the headline, which links to the chart that explains it.
#[derive(Clone, Copy, Debug)]
pub struct KeyNumber {
    /// The figure or check; or two figures, the counts of two sources in one unit.
    pub figures: List<FigureId>,
    /// What the number counts, as the words that follow it and its unit.
    pub label: Text,
    /// The chart that it links to.
    pub chart: ChartId,
}

//! Charts: the interface that all forms have, a file for each form, and the parts that they share.

mod amount_text;
mod annotation;
mod areas;
pub mod axis;
mod axis_start;
mod bars;
mod bracket;
mod callout;
mod caveat_icon;
mod check;
mod columns;
mod data_table;
mod domain;
mod dot;
mod error;
mod extent;
mod form;
mod icons;
mod legend;
mod lines;
mod mark_color;
mod mark_text;
mod multiples;
mod obstacles;
mod paired_bars;
mod parts;
mod plot;
mod polyline;
mod ranges;
mod row_names;
mod scatter;
mod scorecard;
mod slope;
mod slot_names;
mod sparkline;
mod spread;
mod strip;
mod table_chart;
mod waffle;
mod waterfall;

pub use annotation::{
    Annotation, AnnotationLayer, AnnotationTarget, Placed, Plot, Position, describe_annotations,
    include_numbers, include_values,
};
pub use areas::{Areas, Stacking};
pub use axis_start::AxisStart;
pub use bars::{BarMode, BarOrder, Bars, Middle};
pub use bracket::bracket;
pub use caveat_icon::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
pub use columns::{ColumnAxis, ColumnMode, Columns};
pub use data_table::DataTable;
pub use dot::{Dot, DotGroup, DotLabels};
pub use error::{Item, LayoutError};
pub use extent::{BarStyle, Extent, draw_bar, draw_range_rest};
pub use form::Chart;
pub use icons::{Icon, IconArrangement, Icons};
pub use legend::{LegendEntry, Swatch, draw_legend};
pub use lines::Lines;
pub use mark_text::MarkText;
pub use multiples::{Multiples, Panel, PanelScale};
pub use paired_bars::{Followed, Gap, Gaps, PairedBars};
pub use parts::Parts;
pub use polyline::{draw_polyline, reduce_line};
pub use ranges::{RangeStyle, Ranges};
pub use scatter::Scatter;
pub use scorecard::{Card, Scorecard};
pub use slope::Slope;
pub use sparkline::Sparkline;
pub use spread::spread;
pub use strip::Strip;
pub use table_chart::{Cells, TableChart, TableColumn};
pub use waffle::Waffle;
pub use waterfall::{StepKind, Waterfall, WaterfallLayout, WaterfallStep};

/// Least width and height of a mark, in scene units, so that a fingertip can hit it.
pub const TOUCH: f64 = 24.0;

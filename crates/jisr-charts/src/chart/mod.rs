//! Charts: the interface that all forms have, a file for each form, and the parts that they share.

mod amount_text;
mod areas;
pub mod axis;
mod bars;
mod bracket;
mod caveat_icon;
mod data_table;
mod error;
mod extent;
mod form;
mod icons;
mod legend;
mod lines;
mod paired_bars;
mod parts;
mod plot;
mod polyline;
mod scorecard;
mod sparkline;
mod spread;
mod table_chart;
mod waffle;

pub use areas::{Areas, Stacking};
pub use bars::{BarMode, BarOrder, Bars, Middle};
pub use bracket::bracket;
pub use caveat_icon::{CAVEAT_ICON_WIDTH, draw_caveat_icon};
pub use data_table::DataTable;
pub use error::{Item, LayoutError};
pub use extent::{BarStyle, Extent, draw_bar, draw_range_rest};
pub use form::Chart;
pub use icons::{Icon, IconArrangement, Icons};
pub use legend::{LegendEntry, Swatch, draw_legend};
pub use lines::Lines;
pub use paired_bars::{Followed, Gap, Gaps, PairedBars};
pub use parts::Parts;
pub use polyline::{draw_polyline, reduce_line};
pub use scorecard::{Card, Scorecard};
pub use sparkline::Sparkline;
pub use spread::spread;
pub use table_chart::{Cells, TableChart, TableColumn};
pub use waffle::Waffle;

/// Least width and height of a mark, in scene units, so that a fingertip can hit it.
pub const TOUCH: f64 = 24.0;

// Forms whose marks are places on an axis, and annotations.
mod annotation;
mod axis_start;
mod callout;
mod dot_data;
mod dot_labels;
mod dot_marks;
mod dot_shapes;
mod obstacles;
mod ranges;
mod row_names;
mod scatter;
mod slope;
mod strip;

pub use annotation::{
    Annotation, AnnotationLayer, AnnotationTarget, Placed, Plot, Position, describe_annotations,
    include_numbers, include_values,
};
pub use axis_start::AxisStart;
pub use dot_data::{Dot, DotGroup, DotLabels};
pub use ranges::{RangeStyle, Ranges};
pub use scatter::Scatter;
pub use slope::Slope;
pub use strip::Strip;

mod columns;
mod multiples;
mod slot_names;
mod waterfall;

pub use columns::{ColumnAxis, ColumnMode, Columns};
pub use multiples::{Multiples, Panel, PanelScale};
pub use waterfall::{StepKind, Waterfall, WaterfallLayout, WaterfallStep};

//! What a column chart decides along the horizontal axis, before heights are known: slots, numbers, whether it
//! has an axis of values.

use super::segments::Segment;
use super::slots::Slots;
use super::tip_painter as tips;
use super::tips::Tip;
use super::{ColumnMode, Columns};
use crate::chart::LayoutError;
use crate::chart::axis::VerticalAxis;
use crate::i18n::Decimal;
use crate::text::TextStyle;
use crate::{ColorRole, Settings, Unit};

/// Height of the plot: a part of the width, within bounds.
const ASPECT: f64 = 0.42;
const HEIGHTS: (f64, f64) = (132.0, 264.0);
/// Space beside a number inside a part.
const INSIDE: f64 = 3.0;

/// Everything that stands at known places along the horizontal axis, before heights are known.
pub(super) struct Plan<'m> {
    pub segments: Vec<Segment>,
    pub tips: Vec<Tip>,
    pub slots: Slots<'m>,
    /// The axis of values; none if each column has its number.
    pub axis: VerticalAxis<'m>,
    pub has_axis: bool,
    pub style: TextStyle<'m>,
    /// Whether the numbers of parts fit into their columns.
    pub writes_inside: bool,
    /// Where the plot begins, from the start side.
    pub from: f64,
}

impl<'m> Plan<'m> {
    pub fn new(columns: &Columns, settings: &Settings<'m>) -> Result<Self, LayoutError> {
        let segments = columns.segments();
        let tips = columns.tips(&segments, settings);
        let axis = vertical_axis(columns, settings);
        let bare = Slots::new(columns, (0.0, settings.width), settings);
        // Charts that share a scale show it.
        if columns.domain.is_none()
            && let Ok(slots) = bare
            && let Some(style) = tips::style_for_all(&tips, &slots, settings)
        {
            return Ok(Plan {
                writes_inside: columns.parts_fit(&segments, &slots, settings),
                segments,
                tips,
                slots,
                axis,
                has_axis: false,
                style,
                from: 0.0,
            });
        }
        let from = axis.label_width();
        let slots = Slots::new(columns, (from, settings.width), settings)?;
        Ok(Plan {
            writes_inside: columns.parts_fit(&segments, &slots, settings),
            segments,
            tips,
            slots,
            axis,
            has_axis: true,
            style: tips::small(settings),
            from,
        })
    }
}

/// The axis of values with the height of the plot. Its bottom is set later.
fn vertical_axis<'m>(columns: &Columns, settings: &Settings<'m>) -> VerticalAxis<'m> {
    let height = (settings.width * ASPECT).min(HEIGHTS.1).max(HEIGHTS.0);
    let unit = match columns.mode {
        ColumnMode::Percent => Unit::percent(""),
        _ => Unit {
            decimals: None,
            ..columns.unit.clone()
        },
    };
    let write = |n: Decimal| {
        let n = match columns.mode {
            ColumnMode::Diverging => Decimal::new(n.mantissa.abs(), n.scale),
            _ => n,
        };
        unit.write(n, settings)
    };
    VerticalAxis::new(0.0, columns.covered(), height, settings.text.note, write)
}

/// The style of numbers inside parts.
pub(super) fn inside_style<'m>(settings: &Settings<'m>) -> TextStyle<'m> {
    settings.text.note.color(ColorRole::OnMark)
}

impl Columns {
    /// The number of a part of a stack; its share if the stacks are per cent.
    pub(super) fn part_text(&self, segment: &Segment, settings: &Settings) -> Option<String> {
        if self.mode == ColumnMode::Percent {
            let share = Decimal::round((segment.to - segment.from).abs(), 0);
            return Some(settings.numbers.percent(share));
        }
        let datum = self.series.get(segment.series)?.data.get(segment.item)?;
        Some(self.unit.label(datum, settings))
    }

    /// Whether the columns have parts whose numbers stand inside.
    pub(super) fn has_parts(&self) -> bool {
        match self.mode {
            ColumnMode::Grouped => false,
            ColumnMode::Stacked | ColumnMode::Percent => self.series.len() > 1,
            ColumnMode::Diverging => self.series.len() > 2,
        }
    }

    /// Whether the widest number of a part fits into a column.
    fn parts_fit(&self, segments: &[Segment], slots: &Slots, settings: &Settings) -> bool {
        let style = inside_style(settings);
        let texts = segments.iter().filter_map(|s| self.part_text(s, settings));
        let widest = texts.map(|text| style.width(&text)).fold(0.0, f64::max);
        self.has_parts() && widest <= slots.lane_width() - 2.0 * INSIDE
    }
}

//! Why a chart can't be drawn.

use std::fmt;

/// Why a chart can't be drawn. The text says what to change.
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub enum LayoutError {
    /// There is no value to draw.
    NoData,
    /// The drawing is narrower than the form needs, in scene units.
    TooNarrow {
        /// The width that was asked for.
        width: f64,
        /// The least width of the form with this data.
        least: f64,
    },
    /// A series has another number of values than there are categories or times.
    UnequalLengths {
        /// The place of the series, from 0.
        series: usize,
        /// How many values it has.
        values: usize,
        /// How many it must have.
        expected: usize,
    },
    /// There are more items than can stay readable at this width.
    TooMany {
        /// What there are too many of.
        what: Item,
        /// How many there are.
        count: usize,
        /// How many can be shown.
        limit: usize,
    },
    /// A value is negative, and the form can only show parts of a whole.
    Negative {
        /// The place of the series, from 0.
        series: usize,
        /// The place of the value in it, from 0.
        item: usize,
    },
    /// An event has a kind that the timeline does not have.
    UnknownKind {
        /// The place of the event, from 0.
        item: usize,
    },
    /// The times are not in ascending order.
    TimesNotAscending {
        /// The place of the first time that is not after the one before it.
        item: usize,
    },
    /// An annotation lies outside the axes, or names a mark or an axis that the chart does not have.
    AnnotationOutside {
        /// The place of the annotation, from 0.
        item: usize,
    },
}

/// What a chart can have too many of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Item {
    /// Rows or columns.
    Category,
    /// Series.
    Series,
    /// Parts of a sum.
    Part,
    /// Dots of one row.
    Dot,
    /// Icons or squares.
    Icon,
    /// Labels that have to stand side by side.
    Label,
    /// Kinds of events.
    Kind,
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Item::Category => "categories",
            Item::Series => "series",
            Item::Part => "parts",
            Item::Dot => "dots",
            Item::Icon => "icons",
            Item::Label => "labels",
            Item::Kind => "kinds of events",
        })
    }
}

impl fmt::Display for LayoutError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LayoutError::NoData => {
                f.write_str("the chart has no value to draw: add a value that is not missing")
            }
            LayoutError::TooNarrow { width, least } => write!(
                f,
                "the chart needs {least} units of width and has {width}: make it wider, or shorten its names"
            ),
            LayoutError::UnequalLengths {
                series,
                values,
                expected,
            } => write!(
                f,
                "series {series} has {values} values where {expected} are expected: write missing values as `Value::Missing`"
            ),
            LayoutError::TooMany { what, count, limit } => write!(
                f,
                "{count} {what} can't be read at this width: show at most {limit}, or group the smallest"
            ),
            LayoutError::Negative { series, item } => write!(
                f,
                "value {item} of series {series} is negative, but the form shows parts of a whole: choose another form"
            ),
            LayoutError::UnknownKind { item } => write!(
                f,
                "event {item} has a kind that is not among the timeline's kinds: add the kind, or mend its id"
            ),
            LayoutError::TimesNotAscending { item } => write!(
                f,
                "time or number {item} is not after the one before it: sort them and keep one value for each"
            ),
            LayoutError::AnnotationOutside { item } => write!(
                f,
                "annotation {item} has no place: it lies outside the axes, or names a mark or an axis that the chart does not have"
            ),
        }
    }
}

impl std::error::Error for LayoutError {}

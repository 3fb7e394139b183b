//! Charts and timelines for right-to-left pages.
//!
//! A layout turns plain data into a [`Scene`]: shapes, labels and marks as numbers and strings. Code that
//! makes a scene counts positions from the side where reading starts, so the drawings of both directions
//! are exact mirrors. Code that uses a scene only renders it.
//!
//! - [`data`]: values, series, categories, times and units, the input of charts
//! - [`Settings`]: language, direction of layout and of time, digits, width, font
//! - [`chart`]: the forms of charts, axes and other parts
//! - [`timeline`]: events on an axis of time
//! - [`scene`]: what a drawing is, how it is built, the mark under a pointer, the way from one scene to
//!   another
//! - [`scale`]: positions of values, and the round values of ticks
//! - [`text`]: widths of text, text styles, line breaking
//! - [`i18n`]: languages, digits, numbers, dates, plurals
//! - [`interaction`]: what keys, pointer and selection do with a drawing's marks, and where a tooltip is placed
//! - [`render`]: SVG (feature `svg`), canvas (feature `canvas`) and, natively, PNG (feature `png`)
//! - [`palette`]: the colours of both themes
//! - `leptos`: charts as components for Leptos (feature `leptos`)
//!
//! Nothing here knows a page. Only `render::paint`, `render::label_style` and `render::canvas` name plotters, and
//! only `leptos` names Leptos.
//!
//! # Forms
//!
//! Each form is a type of [`chart`] that is drawn by [`Chart::scene`]. Its page shows it in both directions, and a
//! file in `examples/charts/forms` makes it of real data.
//!
//! - [`chart::Bars`], [`chart::Columns`]: a length for each value, over categories or times
//! - [`chart::PairedBars`]: two counts of the same things, with the gap between them
//! - [`chart::Lines`], [`chart::Areas`]: series over times or numbers
//! - [`chart::Parts`], [`chart::Waffle`], [`chart::Icons`]: the parts of a sum, and counts as signs
//! - [`chart::Ranges`], [`chart::Slope`]: from one value to another
//! - [`chart::Strip`], [`chart::Scatter`]: dots along one axis, or between two
//! - [`chart::Waterfall`]: steps up and down that lead to a sum, or fail to
//! - [`chart::TableChart`]: a table with bars, lines, heat and numbers in its cells
//! - [`chart::Scorecard`]: single numbers, large, with their changes
//! - [`timeline::Timeline`]: events on an axis of time, as exact as their dates are known
//! - [`chart::Multiples`]: small charts of one form, side by side
//! - [`chart::Annotation`]: notes on points, spans and lines of a chart
//!
//! [`Settings::textures`] fills areas with patterns that tell series apart without colour.

/// The pictures of a chart for its documentation, from the right and from the left. `tests/snapshots.rs` writes
/// their files.
#[cfg(doc)]
macro_rules! pictures {
    ($chart:literal) => {
        concat!(
            "\n\n<div>",
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/",
                $chart,
                "-ar.svg"
            )),
            "<br>",
            include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/docs/",
                $chart,
                "-en.svg"
            )),
            "</div>"
        )
    };
}

pub mod chart;
mod coded_enum;
pub mod data;
pub mod i18n;
pub mod interaction;
#[cfg(feature = "leptos")]
pub mod leptos;
mod order;
pub mod palette;
pub mod render;
pub mod scale;
pub mod scene;
mod settings;
pub mod text;
pub mod timeline;

pub use chart::{Chart, DataTable, LayoutError};
pub use data::{Amount, Category, Datum, Positions, Series, TimeUnit, Times, Unit, Value};
pub use palette::{Palette, Theme};
pub use scene::{
    Align, Anchor, ColorRole, Fill, Group, Label, Mark, MarkId, Point, Rect, Scene, SceneBuilder,
    Shape, Stroke, Texture, TextureCut,
};
pub use settings::{Settings, TimeDirection};

/// The program of the README, which is compiled and run as a test.
#[cfg(all(doctest, feature = "svg"))]
#[doc = include_str!("../README.md")]
struct Readme;

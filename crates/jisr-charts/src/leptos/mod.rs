//! Components for Leptos: a chart that is drawn natively and alive in the browser.
//!
//! [`Chart`] draws any form of [`chart`](crate::chart) as an SVG
//! drawing with everything that a reader needs to ask it: a tooltip, a focus ring, keys that follow the
//! direction of reading, a list of the marks for screen readers, a text alternative and a table of the
//! values. [`Timeline`] draws events with buttons that go from one to the next, and takes filter and zoom as
//! signals. [`DataTable`] is that table alone.
//!
//! ```
//! use jisr_charts::chart::Bars;
//! use jisr_charts::i18n::Lang;
//! use jisr_charts::leptos::Chart;
//! use jisr_charts::{MarkId, Series, Settings, Unit};
//! use leptos::prelude::*;
//!
//! #[component]
//! fn People() -> impl IntoView {
//!     let lang = RwSignal::new(Lang::Ar);
//!     let bars = || {
//!         let people = Series::new("2024", [116.5, 46.0, 35.3]);
//!         Bars::new(["مصر", "العراق", "السعودية"], [people]).unit(Unit::new("مليون نسمة"))
//!     };
//!     let log = |mark: Option<MarkId>| leptos::logging::log!("{mark:?}");
//!     view! {
//!         <Chart
//!             id="people"
//!             title="السكان"
//!             chart=bars
//!             settings=move |width| Settings::new(lang.get(), width)
//!             on_select=log
//!         />
//!     }
//! }
//! ```
//!
//! `chart` and `settings` are closures. The chart is laid out again when a signal changes that they read,
//! and when its width changes.
//!
//! # Features
//!
//! The crate chooses no way to render. A program sets `csr`, `hydrate` or `ssr` here or on Leptos itself.
//!
//! # Why SVG
//!
//! The drawing is SVG in the browser too. It is the markup that was rendered natively, so hydration has
//! nothing to replace. It is sharp at every zoom and on paper, and follows the theme without being drawn
//! again. It is set by `innerHTML`: a page whose policy has `require-trusted-types-for 'script'` can't use
//! it. All texts in it are escaped.
//!
//! # Style
//!
//! The components need the rules of [`style`]. [`ChartStyle`] puts them into the page; a page whose
//! policy allows no inline styles serves them as a file. The font of the drawings is `Jisr Sans`, unless
//! the style of the page sets the property `--jisr-font`; then the settings need that font's metrics
//! ([`Settings::metrics`](crate::Settings::metrics)).

mod chart;
mod data_table;
mod dom;
mod drawing;
mod frame;
mod marks;
mod overlay;
mod pointer;
mod resize;
mod steps;
mod style;
mod timeline;
mod tooltip;
mod words;

pub use chart::{Chart, ChartProps};
pub use data_table::{DataTable, DataTableProps};
pub use style::{ChartStyle, style};
pub use timeline::{Timeline, TimelineProps};

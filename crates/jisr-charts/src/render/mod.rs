//! Renderers of scenes: SVG, canvas and PNG.

#[cfg(all(feature = "canvas", target_arch = "wasm32"))]
mod canvas;
#[cfg(all(feature = "canvas", target_arch = "wasm32"))]
mod canvas_font;
#[cfg(feature = "svg")]
mod forced_colors;
#[cfg(feature = "canvas")]
mod label_style;
#[cfg(feature = "canvas")]
mod paint;
#[cfg(feature = "svg")]
mod path;
#[cfg(all(feature = "png", not(target_arch = "wasm32")))]
mod png;
#[cfg(any(feature = "svg", feature = "canvas"))]
mod strokes;
#[cfg(feature = "svg")]
mod svg;
#[cfg(feature = "svg")]
mod svg_labels;
#[cfg(feature = "svg")]
mod svg_shapes;
#[cfg(feature = "svg")]
mod svg_text;
#[cfg(feature = "svg")]
mod tenths;

#[cfg(all(feature = "canvas", target_arch = "wasm32"))]
pub use canvas::Canvas;
#[cfg(all(feature = "canvas", target_arch = "wasm32"))]
pub use canvas_font::CanvasFont;
#[cfg(feature = "canvas")]
pub use paint::paint;
#[cfg(all(feature = "png", not(target_arch = "wasm32")))]
pub use png::{RasterizeError, Rasterizer};
#[cfg(all(test, feature = "svg"))]
pub(crate) use strokes::hatching;
#[cfg(feature = "svg")]
pub use svg::{Document, empty_svg, static_svg, svg};
#[cfg(feature = "svg")]
pub use svg_text::{Text, escape_markup};

/// The shipped font family, with its fallback.
pub const FAMILY: &str = "Jisr Sans,sans-serif";

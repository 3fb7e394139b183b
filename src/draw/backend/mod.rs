//! The renderers of scenes: SVG at build time, canvas in the browser.

#[cfg(target_arch = "wasm32")]
mod canvas;
#[cfg(not(target_arch = "wasm32"))]
mod path;
#[cfg(not(target_arch = "wasm32"))]
mod svg;
#[cfg(not(target_arch = "wasm32"))]
mod svg_labels;
#[cfg(not(target_arch = "wasm32"))]
mod svg_shapes;
#[cfg(not(target_arch = "wasm32"))]
mod tenths;

#[cfg(target_arch = "wasm32")]
pub use canvas::Canvas;
#[cfg(not(target_arch = "wasm32"))]
pub use svg::{Document, Text, empty_svg, escape_markup, static_svg, static_svg_with_marks, svg};

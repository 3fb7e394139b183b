//! Jisr: an interactive news infographic that reads right to left as its first language.
//!
//! Data flows one way: [`mod@story`] → [`locale`] → layout ([`chart`], [`timeline`]) → [`jisr_charts::Scene`]
//! → SVG at build time, canvas in the browser. Only `app` and the canvas of `jisr_charts` use browser APIs.
//!
//! Entry points: [`story()`] is the compiled story, [`chart::scene`] and [`timeline::scene`] lay drawings
//! out. The native program `prerender` writes the static site with the module `site`; in the browser
//! `app::start` takes a page over. ARCHITECTURE.md has the map and the glossary.

pub mod breakpoint;
pub mod chart;
pub mod components;
pub mod field;
pub mod fragment;
pub mod interaction;
pub mod locale;
pub mod search;
pub mod story;
pub mod timeline;

mod generated;

#[cfg(not(target_arch = "wasm32"))]
pub use generated::panel_place;
pub use generated::story;

#[cfg(not(target_arch = "wasm32"))]
pub mod details;
#[cfg(not(target_arch = "wasm32"))]
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod parse;
#[cfg(not(target_arch = "wasm32"))]
pub mod site;

#[cfg(target_arch = "wasm32")]
pub mod app;

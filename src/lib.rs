//! Jisr: an interactive news infographic that reads right to left as its first language.
//!
//! Data flows one way: [`mod@story`] → [`locale`] → layout ([`chart`], [`timeline`]) → scene → paint.
//! All of that is pure and runs both at build time (static pages with SVG) and in the page
//! (canvas). Only `live`, `embed` and `chart::backend::canvas` know the browser.

pub mod chart;
pub mod embed;
pub mod interaction;
pub mod locale;
pub mod search;
pub mod story;
pub mod timeline;

mod told;

pub use told::story;

#[cfg(not(target_arch = "wasm32"))]
pub mod export;
#[cfg(not(target_arch = "wasm32"))]
pub mod ledger;
#[cfg(not(target_arch = "wasm32"))]
pub mod page;

#[cfg(target_arch = "wasm32")]
pub mod live;

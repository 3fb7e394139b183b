//! The static site: all files that the build writes, except the program itself. Native only.
//!
//! [`PageContext::html`] renders a page from Leptos components; [`routes`] makes every address. `html` has the
//! components, `meta` the metadata of pages, `assets` the files that pages load, and `exports` the downloads and
//! the files for embedding.

pub mod assets;
mod document;
pub mod error;
pub mod exports;
mod html;
pub mod meta;
pub mod page;
pub mod routes;

pub use assets::manifest::AssetManifest;
pub use error::SiteError;
pub use page::{Delivery, PageContext};

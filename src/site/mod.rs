//! The static site: everything that the build writes beside the program. Native only.
//!
//! [`page`] renders a page from Leptos components; [`routes`] makes every address. `html` holds the
//! components, `meta` what a page tells other sites about itself, `assets` the files that pages load,
//! and `exports` the files that are made for downloads and for other people's pages.

pub mod assets;
pub mod error;
pub mod exports;
mod html;
pub mod meta;
pub mod page;
pub mod routes;

pub use assets::manifest::AssetManifest;
pub use error::SiteError;
pub use page::{Delivery, PageContext};

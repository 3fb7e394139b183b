//! Downloads, files for embedding, and pages as one file.

pub mod downloads;
pub mod embed_builder;
pub mod embed_script;
pub mod embed_snippets;
pub mod frame_heights;
pub mod gallery;
pub mod image_exports;
pub mod single_file;

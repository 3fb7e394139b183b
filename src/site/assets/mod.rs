//! The files that pages load: minified, named by their hash, compressed, and listed with checksums.

pub mod boot;
pub mod checksums;
pub mod copy_table;
pub mod css;
pub mod glue_trim;
pub mod hashed_file;
pub mod javascript;
pub mod listen;
pub mod manifest;
pub mod precompress;
pub mod script_template;
pub mod wasm_optimize;
pub mod wasm_paths;
pub mod wasm_trim;

pub use hashed_file::Asset;

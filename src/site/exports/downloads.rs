//! Writes the files to download: data and drawings.

use super::image_exports::write_images;
use crate::export::{SCHEMA, csv, json};
use crate::locale::{Digits, Locale};
use crate::site::routes::{data_path, schema_path};
use crate::site::{AssetManifest, SiteError};
use crate::story::{Story, View, routes};
use std::fs;
use std::path::Path;

/// Writes the data and drawings of all languages, and the PNGs if `pictures` is set.
///
/// # Errors
/// When a font can't be read, a picture can't be rendered, or a file can't be written.
pub fn write_downloads(
    story: &Story,
    files: &AssetManifest,
    staging: &Path,
    pictures: bool,
) -> Result<(), SiteError> {
    for folder in [routes::DATA, routes::PICTURES, routes::PREVIEW] {
        let folder = staging.join(folder);
        fs::create_dir_all(&folder).map_err(SiteError::io(&folder))?;
    }
    let put = |name: String, text: &str| {
        let path = staging.join(name);
        fs::write(&path, text).map_err(SiteError::io(&path))
    };
    put(schema_path(), SCHEMA)?;
    for lang in story.languages.iter().copied() {
        let (locale, code) = (Locale::native(lang, Digits::Latn), lang.code());
        for view in story.views().into_iter().filter(|v| *v != View::Ledger) {
            let name = data_path(code, view);
            let file = format!("{name}.csv");
            let table = csv::csv(story, &locale, view).map_err(SiteError::in_file(&file))?;
            put(file, &table)?;
            put(format!("{name}.json"), &json::json(story, &locale, view))?;
        }
        write_images(story, lang, files, staging, pictures)?;
    }
    Ok(())
}

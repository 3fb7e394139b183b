//! Files whose names contain a hash of their content.

use super::javascript::minify_module;
use crate::site::SiteError;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// A file whose name holds a hash of its content.
#[derive(Clone, Debug, Default)]
pub struct Asset {
    /// Its path below the site's root.
    pub path: String,
    /// The hash that browsers check its content against: the value of an `integrity` attribute.
    pub integrity: String,
}

impl Asset {
    fn new(path: String, bytes: &[u8]) -> Asset {
        let hash = STANDARD.encode(Sha256::digest(bytes));
        Asset {
            path,
            integrity: format!("sha256-{hash}"),
        }
    }
}

/// Changes the content of the staged file `stem*end`, and renames it to `stem-HASH.ext`.
pub fn prepare_staged(
    staging: &Path,
    end: &str,
    stem: &str,
    ext: &str,
    change: impl FnOnce(&[u8]) -> Result<Vec<u8>, SiteError>,
) -> Result<Asset, SiteError> {
    let path = staging.join(find_file(staging, stem, end)?);
    let bytes = fs::read(&path).map_err(SiteError::io(&path))?;
    let bytes = change(&bytes).map_err(SiteError::in_file(&path))?;
    fs::write(&path, &bytes).map_err(SiteError::io(&path))?;
    let name = format!("{stem}-{}.{ext}", short_hash(&bytes));
    fs::rename(&path, staging.join(&name)).map_err(SiteError::io(&path))?;
    Ok(Asset::new(name, &bytes))
}

/// The file `stem-HASH.ext` of a built site.
pub fn built_asset(dist: &Path, stem: &str, ext: &str) -> Result<Asset, SiteError> {
    let name = find_file(dist, &format!("{stem}-"), &format!(".{ext}"))?;
    let path = dist.join(&name);
    let bytes = fs::read(&path).map_err(SiteError::io(&path))?;
    Ok(Asset::new(name, &bytes))
}

/// The name of the file in a folder that begins with `start` and ends with `end`.
fn find_file(folder: &Path, start: &str, end: &str) -> Result<String, SiteError> {
    fs::read_dir(folder)
        .map_err(SiteError::io(folder))?
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned())
        .find(|n| n.starts_with(start) && n.ends_with(end))
        .ok_or_else(|| SiteError::Missing {
            folder: folder.to_owned(),
            name: format!("{start}*{end}"),
        })
}

/// Minifies one of our modules and writes it as `stem-HASH.js`.
pub fn add_module(staging: &Path, stem: &str, source: &str) -> Result<Asset, SiteError> {
    let script = minify_module(source).map_err(SiteError::in_file(format!("assets/{stem}.js")))?;
    add_script(staging, stem, &script)
}

/// Writes a script as `stem-HASH.js`.
pub fn add_script(staging: &Path, stem: &str, script: &str) -> Result<Asset, SiteError> {
    let bytes = script.as_bytes();
    let name = format!("{stem}-{}.js", short_hash(bytes));
    let path = staging.join(&name);
    fs::write(&path, bytes).map_err(SiteError::io(&path))?;
    Ok(Asset::new(name, bytes))
}

/// The first 16 hexadecimal digits of the content's hash.
pub fn short_hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(8)
        .map(|b| format!("{b:02x}"))
        .collect()
}

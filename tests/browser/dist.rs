//! The files of the built site, read from its folder.

use crate::driver::Failure;
use jisr::site::assets::checksums::CHECKSUMS_FILE;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the built pages: `JISR_DIST`, or `dist/`.
pub fn dist() -> Result<PathBuf, Failure> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let dist = project.join(std::env::var_os("JISR_DIST").unwrap_or_else(|| "dist".into()));
    if dist.join("index.html").exists() {
        Ok(dist)
    } else {
        Err(format!(
            "{}: no pages here; run `trunk build --release`",
            dist.display()
        )
        .into())
    }
}

/// The names of the files in the site's root that end with `end`.
pub fn files(end: &str) -> Result<Vec<String>, Failure> {
    let names = fs::read_dir(dist()?)?
        .flatten()
        .map(|e| e.file_name().to_string_lossy().into_owned());
    Ok(names.filter(|n| n.ends_with(end)).collect())
}

/// Every page of the site: its path and its HTML.
pub fn pages() -> Result<Vec<(String, String)>, Failure> {
    let list = fs::read_to_string(dist()?.join(CHECKSUMS_FILE))
        .map_err(|_| "no list of files: the pages are not a release build")?;
    let names = list.lines().filter_map(|l| l.split_once("  "));
    let pages = names.filter(|(_, name)| name.ends_with(".html"));
    pages
        .map(|(_, name)| Ok((name.to_owned(), fs::read_to_string(dist()?.join(name))?)))
        .collect()
}

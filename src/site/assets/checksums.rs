//! The list of all files of a built site with their hashes: what was built can be told from what is
//! served, and one build from another.

use crate::site::SiteError;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The list's name; `sha256sum -c` reads it.
pub const CHECKSUMS_FILE: &str = "SHA256SUMS";

/// Writes the list of every file below the folder, in the order of names.
///
/// # Errors
/// When a file can't be read or the list can't be written; the message names it.
pub fn write_checksums(folder: &Path) -> Result<(), SiteError> {
    let mut files = vec![];
    list(folder, "", &mut files)?;
    files.sort();
    let mut out = String::new();
    for name in files.iter().filter(|n| *n != CHECKSUMS_FILE) {
        let path = folder.join(name);
        let bytes = fs::read(&path).map_err(SiteError::io(&path))?;
        let hash: String = Sha256::digest(&bytes)
            .iter()
            .map(|b| format!("{b:02x}"))
            .collect();
        out += &format!("{hash}  {name}\n");
    }
    let path = folder.join(CHECKSUMS_FILE);
    fs::write(&path, out).map_err(SiteError::io(&path))
}

/// Names of all files below, with `/` between folders on every system.
fn list(folder: &Path, before: &str, files: &mut Vec<String>) -> Result<(), SiteError> {
    let entries = fs::read_dir(folder).map_err(SiteError::io(folder))?;
    for entry in entries.flatten() {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}

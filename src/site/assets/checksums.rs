//! The list of all files of a built site with their hashes. With it one can check that a server has the files
//! of a build, and compare two builds.

use crate::site::SiteError;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// The name of the list. `sha256sum -c` checks the files against it.
pub const CHECKSUMS_FILE: &str = "SHA256SUMS";

/// Writes the list of all files below the folder, sorted by name.
///
/// # Errors
/// When a file can't be read or the list can't be written; the message names it.
pub fn write_checksums(folder: &Path) -> Result<(), SiteError> {
    let mut files = vec![];
    add_paths(folder, "", &mut files)?;
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

/// Adds the paths of all files below the folder, with `/` between folders on every system.
fn add_paths(folder: &Path, before: &str, files: &mut Vec<String>) -> Result<(), SiteError> {
    let entries = fs::read_dir(folder).map_err(SiteError::io(folder))?;
    for entry in entries.flatten() {
        let name = format!("{before}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            add_paths(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.push(name);
        }
    }
    Ok(())
}

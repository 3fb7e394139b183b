//! Writes compressed copies beside the files, which servers can send as they are.

use crate::site::SiteError;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;

/// The types of files that are worth compressing. Fonts and PNGs are compressed already.
const TEXT: [&str; 8] = ["html", "js", "css", "wasm", "svg", "json", "csv", "txt"];

/// How the names of files end that are left out. These drawings are many, large and seldom requested;
/// compressing them would take longer than the rest of the build.
const LEFT_OUT: &str = "-outlines.svg";

/// Writes a `.br` and a `.gz` file beside every text file below the folder, except drawings with outlines.
///
/// # Errors
/// When a file can't be read or written; the message names it.
pub fn precompress(folder: &Path) -> Result<(), SiteError> {
    for entry in fs::read_dir(folder)
        .map_err(SiteError::io(folder))?
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            precompress(&path)?;
        } else if path
            .extension()
            .is_some_and(|e| TEXT.iter().any(|t| e == *t))
            && !path.to_string_lossy().ends_with(LEFT_OUT)
        {
            let bytes = fs::read(&path).map_err(SiteError::io(&path))?;
            let name = |ext: &str| {
                path.with_file_name(format!("{}.{ext}", entry.file_name().to_string_lossy()))
            };
            let mut br = vec![];
            let settings = brotli::enc::BrotliEncoderParams {
                quality: 11,
                lgwin: 22,
                ..Default::default()
            };
            brotli::BrotliCompress(&mut bytes.as_slice(), &mut br, &settings)
                .map_err(SiteError::io(&path))?;
            fs::write(name("br"), br).map_err(SiteError::io(&path))?;
            let mut gz = GzEncoder::new(vec![], Compression::best());
            let gz = gz
                .write_all(&bytes)
                .and_then(|()| gz.finish())
                .map_err(SiteError::io(&path))?;
            fs::write(name("gz"), gz).map_err(SiteError::io(&path))?;
        }
    }
    Ok(())
}

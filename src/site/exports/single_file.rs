//! A page of the site as one file, with all that it needs inside: program, script, fonts.
//!
//! It can be opened from a disk, from a mail's attachment or as a frame's `srcdoc`, and requests nothing.

use crate::locale::Locale;
use crate::site::assets::javascript::default_export;
use crate::site::html::start_scripts::inlined_start_script;
use crate::site::{AssetManifest, Delivery, PageContext, SiteError};
use crate::story::{Story, View};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use jisr_charts::TimeDirection;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::Path;

/// The files that a page in one file holds.
#[derive(Clone, Debug, Default)]
pub struct InlinedFiles {
    /// The script that holds the program and starts it.
    pub start_script: String,
    /// Each font file of the site, with its content as a `data:` address.
    pub fonts: BTreeMap<String, String>,
}

impl InlinedFiles {
    /// Reads the files of a built site in `dist`.
    ///
    /// # Errors
    /// When a file can't be read, or when the program's script has no function that starts it.
    pub fn read(files: &AssetManifest, dist: &Path) -> Result<InlinedFiles, SiteError> {
        let read = |name: &str| {
            let path = dist.join(name);
            fs::read(&path).map_err(SiteError::io(&path))
        };
        let program = compress(&read(&files.wasm.path)?);
        let program = program.map_err(SiteError::io(Path::new(&files.wasm.path)))?;
        let glue = String::from_utf8_lossy(&read(&files.glue.path)?).into_owned();
        let start = default_export(&glue).map_err(SiteError::in_file(&files.glue.path))?;
        let mut fonts = BTreeMap::new();
        for name in files.all_fonts() {
            let address = format!("data:font/woff2;base64,{}", STANDARD.encode(read(name)?));
            fonts.insert(name.to_owned(), address);
        }
        Ok(InlinedFiles {
            start_script: inlined_start_script(&glue, &start, &STANDARD.encode(program)),
            fonts,
        })
    }

    /// The address of a font file of the site; empty for any other file.
    pub fn font_address(&self, file: &str) -> String {
        self.fonts.get(file).cloned().unwrap_or_default()
    }
}

/// Compresses by gzip, which browsers decompress.
fn compress(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(vec![], Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

/// The whole page of a language as one file.
pub fn single_file(
    story: &Story,
    locale: &Locale,
    files: &AssetManifest,
    inlined: &InlinedFiles,
) -> String {
    let page = PageContext {
        story,
        locale,
        time: TimeDirection::Auto,
        view: View::All,
        root: "",
        files,
        delivery: Delivery::SingleFile(inlined),
    };
    page.html()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::breakpoint::BREAKPOINTS;
    use crate::locale::{Digits, Lang};
    use crate::story;

    fn page(lang: Lang) -> String {
        let inlined = InlinedFiles {
            start_script: "startProgram()".to_owned(),
            fonts: BTreeMap::new(),
        };
        single_file(
            story(),
            &Locale::native(lang, Digits::Latn),
            &AssetManifest::default(),
            &inlined,
        )
    }

    /// The values of an attribute, in the order of the page.
    fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
        let start = format!(" {attribute}=\"");
        let pieces = html.split(&start).skip(1);
        pieces.filter_map(|piece| piece.split('"').next()).collect()
    }

    #[test]
    fn a_page_in_one_file_names_no_other_file() {
        for lang in Lang::ALL {
            let html = page(lang);
            let beside = |address: &&str| !address.starts_with('#') && *address != "data:,";
            let mut addresses = values(&html, "href");
            addresses.extend(values(&html, "src"));
            let beside: Vec<_> = addresses.into_iter().filter(beside).collect();
            assert_eq!(beside, Vec::<&str>::new(), "{lang:?}");
            for attribute in [
                "data-share",
                "data-script",
                "data-dialog",
                "hreflang",
                "download",
            ] {
                assert!(values(&html, attribute).is_empty(), "{lang:?}: {attribute}");
            }
            for empty in ["\"ROOT\":\"\"", "\"SHARE_SCRIPT\":\"\""] {
                assert!(html.contains(empty), "{lang:?}: {empty}");
            }
        }
    }

    #[test]
    fn the_program_is_inside_and_the_policy_allows_it() {
        let html = page(Lang::En);
        assert!(html.ends_with("<script type=\"module\">startProgram()</script></body></html>"));
        // The SHA-256 of `startProgram()` in Base64.
        let hash = "sha256-m+Z2samkfJbUivs7JQ7tYmfnaCLMq4gOVOovdHGIU3o=";
        assert!(html.contains(hash), "{html}");
        assert!(!html.contains("'self'"), "{html}");
    }

    #[test]
    fn a_chart_has_two_drawings_and_the_height_of_all() {
        let html = page(Lang::Ar);
        let classes = values(&html, "class");
        let with = |name: &str| {
            let named = |class: &&&str| class.split(' ').any(|one| one == name);
            classes.iter().filter(named).count()
        };
        let charts = story().charts.len();
        assert_eq!((with("narrow"), with("wide")), (charts, charts));
        assert_eq!(with("gap"), charts * (BREAKPOINTS.len() - 2));
        // The timeline has a drawing for every width.
        for step in 0..BREAKPOINTS.len() {
            assert_eq!(with(&format!("bp-{step}")), charts + 1, "step {step}");
        }
    }
}

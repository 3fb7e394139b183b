//! `make single`: the whole page of each language as one file, with the files of the built site inside.
//!
//!     single [DIST [OUT]]
//!
//! Reads the site in DIST (`dist`), writes into OUT (`dist/single`).

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    let mut given = std::env::args_os().skip(1).map(std::path::PathBuf::from);
    let dist = given.next().unwrap_or_else(|| "dist".into());
    let out = given.next().unwrap_or_else(|| dist.join("single"));
    match native::run(&dist, &out) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("single: {reason}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use jisr::locale::{Digits, Locale};
    use jisr::site::exports::single_file::{InlinedFiles, single_file};
    use jisr::site::{AssetManifest, SiteError};
    use jisr::story;
    use std::fs;
    use std::path::Path;

    pub fn run(dist: &Path, out: &Path) -> Result<(), SiteError> {
        let files = AssetManifest::from_dist(Path::new(env!("CARGO_MANIFEST_DIR")), dist)?;
        let inlined = InlinedFiles::read(&files, dist)?;
        fs::create_dir_all(out).map_err(SiteError::io(out))?;
        let story = story();
        for lang in story.languages.iter().copied() {
            let code = lang.code();
            let locale = Locale::native(lang, Digits::Latn);
            let page = single_file(story, &locale, &files, &inlined);
            let file = out.join(format!("{}-{code}.html", story.id));
            println!("{}: {} kB", file.display(), page.len().div_ceil(1000));
            fs::write(&file, page).map_err(SiteError::io(&file))?;
        }
        Ok(())
    }
}

//! `make single`: the whole page of each language as one file, made of the built pages.
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
    use jisr::locale::Digits;
    use jisr::site::SiteError;
    use jisr::site::exports::single_file::single_file;
    use jisr::site::routes::page_path;
    use jisr::story;
    use jisr::story::View;
    use std::fs;
    use std::path::Path;

    pub fn run(dist: &Path, out: &Path) -> Result<(), SiteError> {
        fs::create_dir_all(out).map_err(SiteError::io(out))?;
        for code in &*story().languages {
            let page = dist
                .join(page_path(story(), code, Digits::Latn, View::All))
                .join("index.html");
            let html = fs::read_to_string(&page)
                .map_err(SiteError::io(&page))
                .map_err(|e| SiteError::NotBuilt(Box::new(e)))?;
            let whole = single_file(&html, code, |name| {
                let path = dist.join(name);
                fs::read(&path).map_err(SiteError::io(&path))
            })?;
            let file = out.join(format!("{}-{code}.html", story().id));
            println!("{}: {} kB", file.display(), whole.len().div_ceil(1000));
            fs::write(&file, whole).map_err(SiteError::io(&file))?;
        }
        Ok(())
    }
}

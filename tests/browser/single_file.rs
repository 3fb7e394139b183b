//! The page in one file, opened from a disk.

use crate::browser::Browser;
use crate::dist::dist;
use crate::pages::{LANGUAGES, assert_interactive};
use crate::runner::TestResult;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Largest allowed size of the single file, in bytes.
const MAX_BYTES: u64 = 570_000;

/// Writes the page of each language as one file. Returns their folder.
fn write_single_files() -> Result<PathBuf, Box<dyn Error>> {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("single");
    let done = Command::new(env!("CARGO_BIN_EXE_single"))
        .arg(dist()?)
        .arg(&out)
        .output()?;
    let errors = String::from_utf8_lossy(&done.stderr);
    assert!(done.status.success(), "{errors}");
    Ok(out)
}

/// The page needs no other file: it links to none, and has no button whose script is a file beside it.
async fn assert_no_other_file(b: &Browser, lang: &str) -> TestResult {
    let places: Vec<String> = b
        .js("return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') && !h.startsWith('http'))")
        .await?;
    assert!(
        places.is_empty(),
        "{lang} leads to files beside it: {places:?}"
    );
    let lost: usize = b
        .js("return document.querySelectorAll('[data-share], [data-dialog]').length")
        .await?;
    assert_eq!(lost, 0, "{lang}: buttons whose script is a file beside it");
    Ok(())
}

pub async fn the_single_file_page_works_from_disk(b: Browser) -> TestResult {
    let out = write_single_files()?;
    for (_, lang, dir) in LANGUAGES {
        let file = out.join(format!("{}-{lang}.html", jisr::story().id));
        let size = fs::metadata(&file)?.len();
        println!("{lang}: {size} bytes");
        assert!(size < MAX_BYTES, "{lang}: {size} bytes");
        let address = format!("file://{}", file.display());

        for (width, height) in [(390, 844), (1280, 800)] {
            b.screen(width, height, 1.0).await?;
            // Without scripts each drawing is shown once.
            b.set_scripts_enabled(false).await?;
            b.open(&address).await?;
            let shown: usize = b
                .js("return [...document.querySelectorAll('.static-chart')].filter(s => s.childElementCount && s.checkVisibility()).length")
                .await?;
            assert_eq!(shown, 4, "{lang} at {width}: visible drawings");
            b.set_scripts_enabled(true).await?;

            b.open_live(&address).await?;
            let seen: (String, usize, Vec<String>, bool) = b
                .js(
                    "await document.fonts.ready;
                     const painted = c => new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 8;
                     return [getComputedStyle(document.documentElement).direction, [...document.querySelectorAll('canvas')].filter(c => c.width > 200 && painted(c)).length,
                             performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith('data:') && !n.startsWith('blob:')),
                             document.documentElement.scrollWidth <= innerWidth]",
                )
                .await?;
            assert_eq!((&*seen.0, seen.1), (dir, 3), "{lang}");
            assert!(seen.2.is_empty(), "{lang} asks for {:?}", seen.2);
            assert!(seen.3, "{lang} at {width}: wider than the screen");
        }

        // A switch, a mark by keyboard and an event of the timeline work.
        assert_interactive(&b, lang).await?;
        b.js::<()>("document.querySelector('[data-setting=\"zoom=year\"]').click()")
            .await?;
        b.js::<()>("document.querySelector('[data-step=\"next\"]').click()")
            .await?;
        b.until("document.querySelector('[data-drawing=timeline] .tooltip.shown')")
            .await?;
        assert_no_other_file(&b, lang).await?;
        let errors = b.console().await?;
        assert!(errors.is_empty(), "{lang}: {errors:?}");
    }
    Ok(())
}

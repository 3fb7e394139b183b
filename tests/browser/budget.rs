//! The bytes that a first view of a page loads.

use crate::browser::Browser;
use crate::dist::dist;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use std::fs;

/// Bytes of a whole page at first view, as a server sends them that sends what is packed: without
/// fonts, and with them.
const MOST: (u64, u64) = (200_000, 244_000);

/// Bytes of program and its script: little more than they are, so that an addition is seen.
const PROGRAM: u64 = 171_500;

/// Bytes of all fonts of a page.
const FONTS: u64 = 45_000;

pub async fn a_first_view_stays_in_its_budget(b: Browser) -> TestResult {
    for (path, lang, _) in LANGUAGES {
        let site = Server::site()?;
        b.screen(390, 844, 3.0).await?;
        b.open_live(&site.url(path)).await?;
        b.until("document.fonts.status === 'loaded'").await?;
        let mut asked = site.requests();
        asked.sort();
        let mut sum = (0, 0, 0);
        for file in &asked {
            let name = if file.is_empty() || file.ends_with('/') {
                format!("{file}index.html")
            } else {
                file.clone()
            };
            let file = dist()?.join(&name);
            let packed = dist()?.join(format!("{name}.br"));
            let size = fs::metadata(&packed)
                .or_else(|_| fs::metadata(&file))?
                .len();
            match name.rsplit('.').next() {
                Some("woff2") => sum.1 += size,
                Some("wasm" | "js") => sum.2 += size,
                _ => sum.0 += size,
            }
        }
        let (page, fonts, program) = sum;
        println!("{lang}: page {page}, program {program}, fonts {fonts} bytes");
        assert!(program <= PROGRAM, "{lang}: {program} bytes of program");
        assert!(fonts <= FONTS, "{lang}: {fonts} bytes of fonts");
        assert!(
            page + program <= MOST.0 && page + program + fonts <= MOST.1,
            "{lang}: {} bytes, {fonts} of fonts besides: {asked:?}",
            page + program
        );
        // One page, one program with its script, at most four fonts: nothing that the view doesn't need.
        assert!(asked.len() <= 7, "{lang}: {asked:?}");
    }
    Ok(())
}

//! The gallery of all forms of charts, in Arabic and in English.

use crate::browser::Browser;
use crate::runner::TestResult;
use crate::server::Server;

/// The gallery's addresses, with the direction of the page.
const PAGES: [(&str, &str); 2] = [("gallery/", "rtl"), ("en/gallery/", "ltr")];

/// How far anything sticks out of the window, with every `<details>` open.
const ACROSS: &str = "document.querySelectorAll('details').forEach(d => d.open = true);
     return document.documentElement.scrollWidth - innerWidth";

pub async fn nothing_is_wider_than_the_window(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, _) in PAGES {
        b.open(&site.url(path)).await?;
        for width in [320, 479, 480, 900, 1280] {
            b.screen(width, 800, 1.0).await?;
            b.frame().await?;
            let across: f64 = b.js(ACROSS).await?;
            assert!(across <= 0.0, "{path}: {across} px stick out at {width} px");
        }
    }
    Ok(())
}

pub async fn every_chart_is_there_in_both_directions_with_a_table(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, dir) in PAGES {
        for width in [320, 1280] {
            b.screen(width, 800, 1.0).await?;
            b.open(&site.url(path)).await?;
            let page: String = b.js("return document.documentElement.dir").await?;
            assert_eq!(page, dir, "{path}");
            let charts: Vec<(String, Vec<String>)> = b
                .js(
                    "return [...document.querySelectorAll('section figure')].map(f => [
                         f.closest('section').id + ' ' + f.querySelector('figcaption').innerText,
                         [...f.querySelectorAll('.pair > div')].map(d => {
                             const drawings = [...d.querySelectorAll('svg')].filter(s => s.checkVisibility() && s.getBoundingClientRect().height > 24);
                             const named = d.querySelector('[role=img]').getAttribute('aria-label').length > 10;
                             const rows = d.querySelectorAll('tbody tr').length;
                             return `${d.querySelector('table').dir} ${drawings.length} ${named} ${rows > 0}`;
                         })])",
                )
                .await?;
            assert!(charts.len() > 4, "{charts:?}");
            for (chart, drawings) in charts {
                let expected = ["rtl 1 true true", "ltr 1 true true"];
                assert_eq!(drawings, expected, "{path} at {width}: {chart}");
            }
        }
    }
    Ok(())
}

//! The gallery of all forms of charts, in Arabic and in English.

use crate::axe::{Rules, axe_violations};
use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;

/// The first page of each gallery, with its direction.
const FIRST_PAGES: [(&str, &str); 2] = [("gallery/", "rtl"), ("en/gallery/", "ltr")];

/// How far anything sticks out of the window, with every `<details>` open.
const ACROSS: &str = "document.querySelectorAll('details').forEach(d => d.open = true);
     return document.documentElement.scrollWidth - innerWidth";

/// The addresses of the pages of all forms, from a first page.
async fn form_pages(b: &Browser, first: &str) -> Result<Vec<String>, Failure> {
    b.open(first).await?;
    let pages: Vec<String> = b
        .js("return [...document.querySelectorAll('nav li a')].map(a => a.href)")
        .await?;
    assert!(pages.len() > 9, "{pages:?}");
    Ok(pages)
}

/// The first page has a chart of each form, so all colours are on it.
pub async fn axe_finds_nothing_in_either_theme(b: Browser) -> TestResult {
    let site = Server::site()?;
    let first = site.url("gallery/");
    for scheme in ["light", "dark"] {
        b.emulate_media("prefers-color-scheme", scheme).await?;
        assert_accessible(&b, &first, Rules::All).await?;
    }
    Ok(())
}

pub async fn axe_finds_nothing_on_the_page_of_any_form(b: Browser) -> TestResult {
    let site = Server::site()?;
    let mut pages = form_pages(&b, &site.url("gallery/")).await?;
    // The pages of both languages have the same parts, so one page in English is enough.
    pages.push(site.url("en/gallery/"));
    for page in pages {
        assert_accessible(&b, &page, Rules::AllButContrast).await?;
    }
    Ok(())
}

/// Asserts that axe finds nothing in this page, with all tables open.
async fn assert_accessible(b: &Browser, page: &str, rules: Rules) -> TestResult {
    b.open(page).await?;
    b.js::<f64>(ACROSS).await?;
    b.frame().await?;
    let found = axe_violations(b, rules).await?;
    assert!(found.is_empty(), "{page}: {found:#?}");
    Ok(())
}

pub async fn nothing_is_wider_than_the_window(b: Browser) -> TestResult {
    let site = Server::site()?;
    let (arabic, english) = (site.url(FIRST_PAGES[0].0), site.url(FIRST_PAGES[1].0));
    // Each page of a form has its charts in both directions. The pages in English have other words around them.
    let mut pages = form_pages(&b, &arabic).await?;
    pages.extend([arabic, english]);
    for page in pages {
        b.open(&page).await?;
        for width in [320, 479, 480, 900, 1280] {
            b.screen(width, 800, 1.0).await?;
            b.frame().await?;
            let across: f64 = b.js(ACROSS).await?;
            assert!(across <= 0.0, "{page}: {across} px stick out at {width} px");
        }
    }
    Ok(())
}

pub async fn every_chart_is_there_in_both_directions_with_a_table(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, dir) in FIRST_PAGES {
        for page in form_pages(&b, &site.url(path)).await? {
            b.open(&page).await?;
            for width in [320, 1280] {
                b.screen(width, 800, 1.0).await?;
                let own: String = b.js("return document.documentElement.dir").await?;
                assert_eq!(own, dir, "{page}");
                let charts: Vec<(String, Vec<String>)> = b.js(CHARTS_JS).await?;
                assert!(!charts.is_empty(), "{page}");
                for (chart, drawings) in charts {
                    let expected = ["rtl 1 true true", "ltr 1 true true"];
                    assert_eq!(drawings, expected, "{page} at {width}: {chart}");
                }
            }
        }
    }
    Ok(())
}

/// For each chart of a page its name, and for each of its languages: the direction, the number of drawings that are
/// shown, whether it has a text alternative, whether its table has rows.
const CHARTS_JS: &str =
    "return [...document.querySelectorAll('section figure')].map(f => [
         f.querySelector('figcaption').innerText,
         [...f.querySelectorAll('.pair > div')].map(d => {
             const drawings = [...d.querySelectorAll('svg')].filter(s => s.checkVisibility() && s.getBoundingClientRect().height > 24);
             const named = d.querySelector('[role=img]').getAttribute('aria-label').length > 10;
             const rows = d.querySelectorAll('tbody tr').length;
             return `${d.querySelector('table').dir} ${drawings.length} ${named} ${rows > 0}`;
         })])";

//! How tall the page is when nothing is opened, what its first screen holds, and that folded parts lose nothing.

use crate::browser::Browser;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;
use jisr::story;
use serde_json::json;

/// A phone and a desktop: width and height of the window, and the most that the page and its ledger may be tall, in
/// CSS pixels.
const WINDOWS: [(u32, u32, f64, f64); 2] =
    [(390, 844, 7_500.0, 3_000.0), (1280, 800, 5_500.0, 2_500.0)];

/// The greatest height of a closed row of the ledger on a desktop, in CSS pixels.
const ROW: f64 = 96.0;

/// Opens a page and waits for its fonts. Scroll bars take no room, as on a phone.
async fn open(b: &Browser, url: &str) -> TestResult {
    let hidden = json!({ "hidden": true });
    b.cdp("Emulation.setScrollbarsHidden", hidden).await?;
    b.open_live(url).await?;
    b.until("document.fonts.status === 'loaded'").await
}

pub async fn case_c10_page_and_ledger_stay_short(b: Browser) -> TestResult {
    let site = Server::site()?;
    let mut tall = vec![];
    for (path, lang, _) in LANGUAGES {
        for (width, height, most, most_ledger) in WINDOWS {
            b.screen(width, height, 1.0).await?;
            open(&b, &site.url(path)).await?;
            let (page, ledger, row): (f64, f64, f64) = b
                .js(
                    "const tall = e => e.getBoundingClientRect().height;
                     const rows = [...document.querySelectorAll('#ledger tr')];
                     return [tall(document.documentElement), tall(document.querySelector('#ledger')), Math.max(...rows.map(tall))]",
                )
                .await?;
            println!("{lang} {width}: page {page}, ledger {ledger}, tallest row {row}");
            if page > most || ledger > most_ledger || (width > 640 && row > ROW) {
                tall.push(format!(
                    "{lang} {width}: page {page}, ledger {ledger}, row {row}"
                ));
            }
        }
    }
    assert!(tall.is_empty(), "{tall:#?}");
    Ok(())
}

/// How much of the first drawing is on the first screen of a phone, in CSS pixels: caption, heading and first bar.
const FIRST_BARS: f64 = 75.0;

/// On a phone, headline, key numbers and the top of the first chart are on the first screen.
pub async fn the_first_screen_shows_headline_numbers_and_the_first_chart(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.screen(390, 844, 1.0).await?;
        open(&b, &site.url(path)).await?;
        let ends: Vec<f64> = b
            .js(
                "const parts = ['h1', '.key-numbers', '[data-chart] h2'].map(s => document.querySelector(s));
                 return parts.map(e => e.getBoundingClientRect().bottom)",
            )
            .await?;
        assert!(ends.iter().all(|end| *end < 800.0), "{lang}: {ends:?}");
        let top: f64 = b
            .js("return document.querySelector('[data-drawing=trade]').getBoundingClientRect().top")
            .await?;
        assert!(
            top < 844.0 - FIRST_BARS,
            "{lang}: the drawing begins at {top}"
        );
        // Each number leads to its chart.
        let charts: Vec<String> = b
            .js("return [...document.querySelectorAll('.key-numbers a')].map(a => a.hash.slice(1))")
            .await?;
        let wanted = story().key_numbers.iter().map(|n| n.chart.to_string());
        assert_eq!(charts, wanted.collect::<Vec<_>>(), "{lang}");
        // The languages are one row.
        let rows: usize = b
            .js("return new Set([...document.querySelectorAll('.languages a')].map(a => Math.round(a.getBoundingClientRect().top))).size")
            .await?;
        assert_eq!(rows, 1, "{lang}: rows of languages");
    }
    Ok(())
}

/// Without scripts, everything that is folded opens: all events, themes and the details of every figure.
pub async fn folded_parts_open_without_scripts(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.without_scripts().await?;
    for (path, lang, _) in LANGUAGES {
        b.open(&site.url(path)).await?;
        const SHOWN: &str = "const count = s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).length;
             return [count('.events li'), count('.themes li'), count('#ledger [data-field=basis]'), count('.explain p')]";
        let closed: Vec<usize> = b.js(SHOWN).await?;
        assert_eq!(closed, [0, 0, 0, 0], "{lang}: folded");
        // The driver's own scripts still run: each part opens as by a click.
        b.js::<()>("for (const summary of document.querySelectorAll('summary')) summary.click()")
            .await?;
        let open: Vec<usize> = b.js(SHOWN).await?;
        let figures = story().figures.len() + story().checks.len();
        let all = [story().events.len(), story().themes.len(), figures, 1];
        assert_eq!(open, all, "{lang}: opened");
    }
    Ok(())
}

/// A row of the ledger and the list of events open by keyboard and by a link to what they hold.
pub async fn folded_parts_open_by_keyboard_and_by_link(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (width, height, ..) in WINDOWS {
        b.screen(width, height, 1.0).await?;
        open(&b, &site.url("en/#figure=rail.implied_per_day")).await?;
        b.until("document.activeElement.id === 'figure-rail.implied_per_day'")
            .await?;
        let row = "document.getElementById('figure-rail.implied_per_day')";
        b.until(&format!(
            "{row}.querySelector('[data-field=formula]').checkVisibility()"
        ))
        .await?;
        b.key(Key::Tab).await?;
        b.key(Key::Enter).await?;
        b.until(&format!(
            "!{row}.querySelector('[data-field=formula]').checkVisibility()"
        ))
        .await?;
        b.js::<()>("location.hash = '#event=treaty'").await?;
        b.until("document.activeElement.id === 'event-treaty' && document.activeElement.checkVisibility()")
            .await?;
    }
    Ok(())
}

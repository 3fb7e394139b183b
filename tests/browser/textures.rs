//! Textures: the button turns them on in all charts of the page, the key names them, and the address keeps them.

use crate::axe::{Rules, axe_violations_in};
use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::{CHARTS, theme_color};
use crate::runner::TestResult;
use crate::server::{Fault, Server};

/// Presses the button below a chart.
fn press(chart: &str) -> String {
    format!("document.querySelector('[data-chart={chart}] [data-setting=\"textures=on\"]').click()")
}

/// What the buttons for textures show.
const PRESSED: &str = "return [...document.querySelectorAll('[data-setting=\"textures=on\"]')].map(b => b.getAttribute('aria-pressed') === 'true' && !b.disabled)";

/// The most pieces of a colour in a row of pixels that follow each other with a few pixels of paper between them. Letters
/// in the colour and letters on bars have some, textures many.
async fn pieces(b: &Browser, chart: &str, color: &str) -> Result<usize, Failure> {
    const WIDEST_CUT: usize = 8;
    let pixels = b.pixels(&format!("[data-drawing={chart}] canvas")).await?;
    let (color, paper) = (theme_color(b, color).await?, theme_color(b, "paper").await?);
    let count = |row: &[Option<u32>]| {
        let (mut count, mut gap, mut has_paper) = (0, WIDEST_CUT, false);
        for pixel in row {
            if *pixel == Some(color) {
                count += usize::from(has_paper && gap < WIDEST_CUT);
                (gap, has_paper) = (0, false);
            } else {
                gap += 1;
                has_paper |= *pixel == Some(paper);
            }
        }
        count
    };
    let rows = pixels.colours.chunks(pixels.width.max(1));
    Ok(rows.map(count).max().unwrap_or(0))
}

/// The least number of pieces in a row of pixels through a texture of the whole page on a desktop.
const TEXTURED: usize = 25;

/// Charts with a colour of an area that each of them has.
const AREAS: [(&str, &str); 3] = [
    ("trade", "first"),
    ("trade", "second"),
    ("energy", "neutral"),
];

/// Asserts that these areas have textures, or that they have none, as soon as the charts are painted.
async fn assert_textures(b: &Browser, expected: bool, case: &str) -> TestResult {
    for (chart, color) in AREAS {
        let mut found = 0;
        for _ in 0..30 {
            found = pieces(b, chart, color).await?;
            if (found >= TEXTURED) == expected {
                break;
            }
            b.frame().await?;
        }
        assert_eq!(
            found >= TEXTURED,
            expected,
            "{case}, {chart}: {found} pieces of {color}"
        );
    }
    Ok(())
}

/// The names in the keys that are shown.
const KEY: &str = "return [...document.querySelectorAll('.textures svg')].filter(e => e.getBoundingClientRect().width > 9).map(e => e.parentElement.textContent.trim())";

pub async fn a_press_shows_textures_in_all_charts_and_in_the_key(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1000, 900, 1.0).await?;
    for theme in ["light", "dark"] {
        b.open_live(&site.url(&format!("en/?theme={theme}")))
            .await?;
        for (pressed, on) in [(None, false), (Some("rail"), true), (Some("energy"), false)] {
            if let Some(chart) = pressed {
                b.js::<()>(&press(chart)).await?;
                b.until(&format!("location.search.includes('textures') === {on}"))
                    .await?;
            }
            let case = format!("{theme}, {pressed:?} pressed");
            assert_eq!(
                b.js::<Vec<bool>>(PRESSED).await?,
                [on; CHARTS.len()],
                "{case}"
            );
            assert_textures(&b, on, &case).await?;
            let names: &[&str] = if on {
                &["Kazakhstan's count", "China's count"]
            } else {
                &[]
            };
            assert_eq!(b.js::<Vec<String>>(KEY).await?, names, "{case}");
        }
    }
    Ok(())
}

pub async fn the_address_keeps_textures(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1000, 900, 1.0).await?;
    b.open_live(&site.url("en/")).await?;
    b.js::<()>(&press("trade")).await?;
    b.until("location.search === '?textures=on'").await?;
    // A reload, and Back from another page.
    b.reload().await?;
    b.wait_until_live().await?;
    b.frame().await?;
    assert_textures(&b, true, "after a reload").await?;
    b.open_live(&site.url("en/timeline/")).await?;
    b.back().await?;
    b.until("location.search === '?textures=on'").await?;
    b.wait_until_live().await?;
    b.frame().await?;
    assert_eq!(b.js::<Vec<bool>>(PRESSED).await?, [true; CHARTS.len()]);
    assert_textures(&b, true, "after Back").await?;
    // An unknown value means no textures.
    b.open_live(&site.url("en/?textures=true")).await?;
    assert_eq!(b.js::<Vec<bool>>(PRESSED).await?, [false; CHARTS.len()]);
    assert_textures(&b, false, "after an unknown value").await
}

pub async fn a_press_moves_no_button(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    b.open_live(&site.url("en/")).await?;
    for chart in CHARTS {
        let top = format!(
            "const top = document.querySelector('[data-chart={chart}] [data-setting=\"textures=on\"]').getBoundingClientRect().top;"
        );
        b.js::<()>(&format!("{top} scrollBy(0, top - 400)")).await?;
        for _ in ["on", "off"] {
            b.frame().await?;
            let before: f64 = b.js(&format!("{top} return top")).await?;
            b.js::<()>(&press(chart)).await?;
            b.frame().await?;
            b.frame().await?;
            let after: f64 = b.js(&format!("{top} return top")).await?;
            assert!(
                (before - after).abs() <= 1.0,
                "{chart}: from {before} to {after}"
            );
        }
    }
    Ok(())
}

/// How the button below the first chart looks: its opacity, its cursor, and whether it can be pressed.
const LOOK: &str = "const button = document.querySelector('[data-setting=\"textures=on\"]'), style = getComputedStyle(button);
    return [style.opacity, style.cursor, String(!button.disabled)]";

pub async fn case_e18_the_button_looks_disabled_until_it_works(b: Browser) -> TestResult {
    let site = Server::site()?;
    let late = site.hold(".wasm");
    b.open(&site.url("en/?textures=on")).await?;
    assert_eq!(
        b.js::<[String; 3]>(LOOK).await?,
        ["0.5", "default", "false"]
    );
    drop(late);
    b.wait_until_live().await?;
    assert_eq!(b.js::<[String; 3]>(LOOK).await?, ["1", "pointer", "true"]);
    // Without the program there is neither button nor key.
    let shown = "return [...document.querySelectorAll('.textures')].filter(e => e.getBoundingClientRect().height).length";
    assert_eq!(b.js::<usize>(shown).await?, CHARTS.len());
    let broken = Server::site()?;
    broken.fault(".wasm", Fault::Missing);
    b.open(&broken.url("en/?textures=on")).await?;
    b.until("document.documentElement.dataset.app === 'failed'")
        .await?;
    assert_eq!(b.js::<usize>(shown).await?, 0);
    Ok(())
}

pub async fn axe_finds_nothing_while_textures_are_on(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, theme) in [("", "dark"), ("en/", "light")] {
        b.open_live(&site.url(&format!("{path}?theme={theme}&textures=on")))
            .await?;
        for chart in CHARTS {
            let found = axe_violations_in(&b, &format!("#{chart}"), Rules::All).await?;
            assert_eq!(found, Vec::<String>::new(), "{path} {chart}");
        }
        let small: Vec<String> = b
            .js("return [...document.querySelectorAll('.textures button')]
                     .map(b => [b.textContent, b.getBoundingClientRect()])
                     .filter(([, r]) => r.height < 44 || r.width < 44).map(([name]) => name)")
            .await?;
        assert_eq!(small, Vec::<String>::new(), "{path}");
    }
    Ok(())
}

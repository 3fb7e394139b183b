//! The site's languages, views and charts, and helpers for its pages.

use crate::browser::Browser;
use crate::driver::{Engine, Failure};
use crate::runner::TestResult;

/// Each language's path below the site's root, its code, its direction.
pub const LANGUAGES: [(&str, &str, &str); 5] = [
    ("", "ar", "rtl"),
    ("en/", "en", "ltr"),
    ("zh/", "zh", "ltr"),
    ("ru/", "ru", "ltr"),
    ("kk/", "kk", "ltr"),
];

/// One language of each direction. Of those from left to right, Russian has the longest texts.
pub const ONE_OF_EACH_DIRECTION: [&str; 2] = ["ar", "ru"];

/// The languages that a test of behaviour opens in the current engine: all in Chromium; in the others one of each
/// direction, because words are the same in every engine.
pub fn languages() -> Vec<(&'static str, &'static str, &'static str)> {
    let all = Engine::current() == Engine::Chromium;
    let wanted = |lang: &str| all || ONE_OF_EACH_DIRECTION.contains(&lang);
    LANGUAGES.into_iter().filter(|l| wanted(l.1)).collect()
}

/// The path of each view; the first is the whole page.
pub const VIEWS: [&str; 6] = ["", "trade/", "rail/", "energy/", "timeline/", "ledger/"];

/// The charts that are drawn on canvas.
pub const CHARTS: [&str; 3] = ["trade", "rail", "energy"];

/// The colour of a role in the theme that is shown, `0xRRGGBB`.
pub async fn theme_color(b: &Browser, name: &str) -> Result<u32, Failure> {
    let css: String = b
        .js(&format!(
            "return getComputedStyle(document.documentElement).getPropertyValue('--{name}').trim()"
        ))
        .await?;
    Ok(u32::from_str_radix(css.trim_start_matches('#'), 16)?)
}

/// The text of a drawing's tooltip; `None` if it is hidden.
pub async fn tooltip_text(b: &Browser, drawing: &str) -> Result<Option<String>, Failure> {
    b.js(&format!(
        "const tooltip = document.querySelector('[data-drawing={drawing}] .tooltip.shown');
         return tooltip && getComputedStyle(tooltip).visibility === 'visible' ? tooltip.innerText : null"
    ))
    .await
}

/// Scrolls to a drawing and returns a point of the viewport where its canvas has this colour: the centre of a
/// square.
pub async fn point_on_color(
    b: &Browser,
    drawing: &str,
    colour: u32,
) -> Result<(f64, f64), Failure> {
    let canvas = format!("[data-drawing={drawing}] canvas");
    b.js::<()>(&format!("document.querySelector(`{canvas}`).scrollIntoView({{ block: 'center', behavior: 'instant' }})"))
        .await?;
    b.frame().await?;
    let pixels = b.pixels(&canvas).await?;
    let (x, y) = pixels
        .find_square(colour, 9)
        .ok_or_else(|| format!("{drawing}: no patch of #{colour:06x}"))?;
    let (left, top, zoom): (f64, f64, f64) = b
        .js(&format!(
            "const c = document.querySelector(`{canvas}`), r = c.getBoundingClientRect();
             return [r.x, r.y, r.width / c.width]"
        ))
        .await?;
    Ok((left + x as f64 * zoom, top + y as f64 * zoom))
}

/// Asserts that the program responds: a switch is pressed, and a key opens a tooltip.
pub async fn assert_responds(b: &Browser, what: &str) -> TestResult {
    b.js::<()>(
        "document.querySelector('[data-setting=\"show=value\"]').click();
         document.querySelector('[data-setting=\"show=change\"]').click();
         const marks = document.querySelector('[data-drawing=rail] .mark-listbox');
         marks.focus();
         marks.dispatchEvent(new KeyboardEvent('keydown', { key: 'End', bubbles: true }))",
    )
    .await?;
    b.until(
        "document.querySelector('[data-setting=\"show=change\"]').checked && document.querySelector('[data-drawing=rail] .tooltip.shown')",
    )
    .await
    .map_err(|e| format!("{what}: {e}").into())
}

/// Asserts that the program responds and all canvases are painted.
pub async fn assert_interactive(b: &Browser, what: &str) -> TestResult {
    assert_responds(b, what).await?;
    b.frame().await?;
    for chart in CHARTS {
        let pixels = b.pixels(&format!("[data-drawing={chart}] canvas")).await?;
        let painted = pixels.colours.iter().flatten().count();
        assert!(painted > 1000, "{what}: {chart} has {painted} pixels");
    }
    Ok(())
}

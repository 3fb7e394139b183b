//! The whole page is laid out from the first frame: its height, its end, and every part in a capture.

use crate::browser::Browser;
use crate::pages::{CHARTS, LANGUAGES};
use crate::runner::TestResult;
use crate::server::Server;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::key::Key;
use serde_json::json;

/// Window sizes: width and height in CSS pixels.
const WINDOWS: [(u32, u32); 2] = [(390, 844), (1280, 800)];

/// How much the height of the first complete frame may differ from the height at rest.
const TOLERANCE: f64 = 0.02;

pub async fn case_c1_the_height_is_right_from_the_first_frame(b: Browser) -> TestResult {
    let site = Server::site()?;
    // The first frame after all of the HTML has arrived; before that a browser can't know the height.
    b.add_init_script(
        "document.addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => (window.firstHeight = document.documentElement.scrollHeight)))",
    )
    .await?;
    for (path, ..) in LANGUAGES {
        for (width, height) in WINDOWS {
            b.screen(width, height, 1.0).await?;
            b.open_live(&site.url(path)).await?;
            let (first, unread): (f64, f64) = b
                .js("await document.fonts.ready; return [window.firstHeight, document.documentElement.scrollHeight]")
                .await?;
            b.js::<()>(
                "for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
                     scrollTo({ top, behavior: 'instant' });
                     await new Promise(requestAnimationFrame);
                 }",
            )
            .await?;
            let read: f64 = b.js("return document.documentElement.scrollHeight").await?;
            assert!(
                (first - read).abs() <= TOLERANCE * read,
                "{path:?} at {width}: {first} px in the first frame, {read} px after reading"
            );
            assert_eq!(
                unread, read,
                "{path:?} at {width}: reading changes the height"
            );
        }
    }
    Ok(())
}

pub async fn case_c1_the_end_key_reaches_the_end(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (width, height) in WINDOWS {
        b.screen(width, height, 1.0).await?;
        b.open_live(&site.url("")).await?;
        b.key(Key::End).await?;
        // Smooth scrolling takes its time; the end is where the footer is seen.
        b.until("scrollY + innerHeight >= document.documentElement.scrollHeight - 1")
            .await?;
        b.until("document.querySelector('footer').getBoundingClientRect().top < innerHeight")
            .await?;
    }
    Ok(())
}

/// Parts of the page that were never scrolled to are laid out and painted: a capture beyond the window
/// shows text of the last row and the drawing of the last chart as it is set.
pub async fn case_c1_a_capture_of_the_whole_page_shows_every_part(b: Browser) -> TestResult {
    const PARTS: &str = "[...document.querySelectorAll('[data-chart], [data-timeline] li, [data-ledger] [id^=figure-]')]";
    let site = Server::site()?;
    // The capture has no scroll bar: with one in the window, the parts would stand elsewhere in the capture.
    b.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
        .await?;
    for (width, height) in WINDOWS {
        b.screen(width, height, 1.0).await?;
        b.open_live(&site.url("")).await?;
        b.js::<()>("for (const list of document.querySelectorAll('[data-timeline] details')) list.open = true")
            .await?;
        // A picture of each part alone must have as many colours as text and lines make.
        let parts: Vec<(String, [f64; 4])> = b
            .js(&format!(
                "return {PARTS}.map(e => {{ const r = e.getBoundingClientRect(); return [e.id, [r.x + scrollX, r.y + scrollY, r.width, r.height]] }})"
            ))
            .await?;
        assert!(parts.len() > 50, "{} parts", parts.len());
        let whole = b
            .cdp("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": { "x": 0, "y": 0, "width": width, "height": b.js::<f64>("return document.documentElement.scrollHeight").await?, "scale": 1 } }))
            .await?;
        let whole = BASE64_STANDARD.decode(whole["data"].as_str().ok_or("no picture")?)?;
        let whole = resvg::tiny_skia::Pixmap::decode_png(&whole)?;
        for (id, [x, y, w, h]) in parts {
            let colours: std::collections::HashSet<[u8; 3]> = (y as u32..(y + h) as u32)
                .flat_map(|y| (x as u32..(x + w) as u32).map(move |x| (x, y)))
                .filter_map(|(x, y)| whole.pixel(x, y))
                .map(|p| [p.red(), p.green(), p.blue()])
                .collect();
            assert!(
                colours.len() > 8,
                "{id} at {width}: {} colours in the capture at {x}, {y}, {w} × {h}",
                colours.len()
            );
        }
    }
    b.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": false }))
        .await?;
    Ok(())
}

/// A switch changes a chart that is outside the window too, and a capture of the page shows it so.
pub async fn case_c1_a_capture_shows_a_chart_as_it_is_set(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    b.emulate_media("prefers-reduced-motion", "reduce").await?;
    b.open_live(&site.url("en/")).await?;
    let chart = format!("[data-chart={}] canvas", CHARTS[0]);
    // A capture lays the page out without its scroll bar, which would move the clip.
    b.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
        .await?;
    b.js::<()>("await document.fonts.ready; document.querySelector('[data-chart=trade] [data-setting]:not(:checked)').click()")
        .await?;
    b.frame().await?;
    let near = b.capture(&chart).await?;
    b.js::<()>("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })")
        .await?;
    b.until("document.querySelector('[data-chart=trade]').getBoundingClientRect().bottom < 0")
        .await?;
    // Observers of visibility have been told once a later frame has begun.
    b.frame().await?;
    b.frame().await?;
    assert!(
        near == b.capture(&chart).await?,
        "the capture shows another drawing once the chart is outside the window"
    );
    Ok(())
}

pub async fn case_c1_links_reach_the_end_of_an_unread_page(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    b.open_live(&site.url("")).await?;
    b.js::<()>("document.documentElement.style.scrollBehavior = 'auto'; location.hash = 'ledger'")
        .await?;
    b.until(
        "(top => top > -1 && top < 120)(document.getElementById('ledger').getBoundingClientRect().top)",
    )
    .await
}

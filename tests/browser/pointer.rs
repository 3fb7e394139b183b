//! Tooltips by mouse and finger, and what a finger does otherwise.

use crate::browser::Browser;
use crate::pages::{CHARTS, point_on_color, theme_color, tooltip_text};
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::json;

pub async fn the_mouse_shows_pins_and_dismisses_a_tooltip(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("")).await?;
    let (x, y) = point_on_color(&b, "trade", theme_color(&b, "first").await?).await?;
    assert_eq!(tooltip_text(&b, "trade").await?, None);
    b.move_mouse(x, y).await?;
    let text = tooltip_text(&b, "trade").await?.unwrap_or_default();
    assert!(
        text.contains('\u{b6}'),
        "a tooltip names its paragraph: {text}"
    );
    b.move_mouse(2.0, 2.0).await?;
    assert_eq!(
        tooltip_text(&b, "trade").await?,
        None,
        "the tooltip stays after the mouse has left"
    );
    b.click(x, y).await?;
    b.move_mouse(2.0, 2.0).await?;
    assert_eq!(
        tooltip_text(&b, "trade").await?.map(|c| c.contains(&text)),
        Some(true),
        "a click pins it"
    );
    b.click(2.0, 2.0).await?;
    assert_eq!(
        tooltip_text(&b, "trade").await?,
        None,
        "a click elsewhere dismisses it"
    );
    Ok(())
}

/// A pointer that moves within one mark, or outside of all marks, changes no element.
pub async fn moving_within_a_mark_changes_no_element(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("")).await?;
    let (x, y) = point_on_color(&b, "trade", theme_color(&b, "first").await?).await?;
    b.move_mouse(x, y).await?;
    b.frame().await?;
    b.js::<()>(
        "window.touched = [];
         new MutationObserver(all => touched.push(...all.map(m => m.target.className || m.target.nodeName)))
             .observe(document, { subtree: true, attributes: true, childList: true, characterData: true })",
    )
    .await?;
    for step in 1..4 {
        b.move_mouse(x + f64::from(step), y).await?;
        b.frame().await?;
    }
    let touched: Vec<String> = b.js("return window.touched").await?;
    assert!(touched.is_empty(), "{touched:?}");
    b.move_mouse(2.0, 2.0).await?;
    b.frame().await?;
    assert!(b.js::<bool>("return window.touched.length > 0").await?);
    Ok(())
}

pub async fn a_tap_shows_and_dismisses_a_tooltip(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 800, 2.0).await?;
    b.open_live(&site.url("")).await?;
    let (x, y) = point_on_color(&b, "energy", theme_color(&b, "neutral").await?).await?;
    b.tap(x, y).await?;
    assert!(tooltip_text(&b, "energy").await?.is_some());
    b.tap(4.0, 4.0).await?;
    assert_eq!(tooltip_text(&b, "energy").await?, None);
    Ok(())
}

pub async fn a_tooltip_stays_inside_the_smallest_iframe(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(280, 700, 1.0).await?;
    for chart in CHARTS {
        b.open_live(&site.url(&format!("{chart}/"))).await?;
        b.js::<()>(&format!(
            "document.querySelector('[data-drawing={chart}] .mark-listbox').focus()"
        ))
        .await?;
        for _ in 0..12 {
            b.key(Key::Down).await?;
            let (out, covers): (f64, bool) = b
                .js(&format!(
                    "const at = s => document.querySelector('[data-drawing={chart}] ' + s).getBoundingClientRect(), r = at('.tooltip.shown'), m = at('.focus-ring');
                     return [Math.max(-r.left, r.right - innerWidth), r.top < m.bottom && m.top < r.bottom]"
                ))
                .await?;
            assert!(
                out <= 0.0,
                "{chart}: a tooltip is {out} px out of the frame"
            );
            assert!(!covers, "{chart}: a tooltip covers its mark");
        }
    }
    Ok(())
}

/// Tooltips stay in the document after they are hidden. They keep their texts, are invisible, and don't
/// make the page wider.
pub async fn hidden_tooltips_take_no_space_and_no_clicks(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    b.open_live(&site.url("en/")).await?;
    let marks = "document.querySelector('[data-drawing=energy] .mark-listbox')";
    b.js::<()>(&format!(
        "{marks}.scrollIntoView({{ block: 'center', behavior: 'instant' }}); {marks}.focus()"
    ))
    .await?;
    let mut there = vec![];
    for _ in 0..4 {
        b.key(Key::Down).await?;
        there.push(tooltip_text(&b, "energy").await?);
    }
    assert!(there.iter().all(Option::is_some), "{there:?}");
    for was in there.iter().rev().skip(1) {
        b.key(Key::Up).await?;
        assert_eq!(tooltip_text(&b, "energy").await?, *was);
    }
    let shown: u32 = b
        .js("return [...document.querySelectorAll('.tooltip')].filter(e => e.checkVisibility({ visibilityProperty: true })).length")
        .await?;
    assert_eq!(shown, 1);
    b.js::<()>(&format!("{marks}.blur()")).await?;
    b.screen(320, 800, 1.0).await?;
    b.until("document.querySelector('[data-drawing=energy]').getBoundingClientRect().width < 320")
        .await?;
    b.frame().await?;
    b.frame().await?;
    let wide: f64 = b.js("return document.documentElement.scrollWidth").await?;
    assert!(wide <= 320.0, "the page is {wide} px wide");
    Ok(())
}

/// A page that is zoomed is panned sideways by a finger on a chart.
pub async fn case_b7_a_finger_on_a_chart_pans_a_zoomed_page(b: Browser) -> TestResult {
    let site = Server::site()?;
    let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
    b.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
    b.cdp(
        "Emulation.setTouchEmulationEnabled",
        json!({ "enabled": true }),
    )
    .await?;
    b.open_live(&site.url("en/trade/")).await?;
    b.cdp(
        "Emulation.setPageScaleFactor",
        json!({ "pageScaleFactor": 2 }),
    )
    .await?;
    b.until("visualViewport.scale == 2").await?;
    let top: i32 = b
        .js("const marks = document.querySelector('[data-chart] [role=listbox]'); marks.scrollIntoView(); return Math.round(marks.getBoundingClientRect().top)")
        .await?;
    // Touches are given in pixels of the zoomed page: two for each of the layout's.
    let (x, y) = (300, 2 * (top + 60));
    let on: Option<String> = b
        .js(&format!(
            "return document.elementFromPoint(150, {}).getAttribute('role')",
            y / 2
        ))
        .await?;
    assert_eq!(on.as_deref(), Some("listbox"), "the finger is on the chart");
    let touch =
        |kind: &str, points: serde_json::Value| json!({ "type": kind, "touchPoints": points });
    b.cdp(
        "Input.dispatchTouchEvent",
        touch("touchStart", json!([{ "x": x, "y": y }])),
    )
    .await?;
    for step in 1..=10 {
        let to = json!([{ "x": x - 15 * step, "y": y }]);
        b.cdp("Input.dispatchTouchEvent", touch("touchMove", to))
            .await?;
    }
    b.cdp("Input.dispatchTouchEvent", touch("touchEnd", json!([])))
        .await?;
    b.until("visualViewport.pageLeft > 50").await?;
    for (command, value) in [
        (
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": false }),
        ),
        (
            "Emulation.setPageScaleFactor",
            json!({ "pageScaleFactor": 1 }),
        ),
    ] {
        b.cdp(command, value).await?;
    }
    Ok(())
}

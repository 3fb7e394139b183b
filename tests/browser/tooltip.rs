//! Tooltips of mouse and finger: they stay open while they are needed, and close with their mark.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::{point_on_color, theme_color};
use crate::runner::TestResult;
use crate::server::Server;
use crate::visible_selection::{
    Edges, focus_drawing, locale, part_selector, press_button, visible_selection,
};
use fantoccini::key::Key;
use jisr::locale::key;

fn middle([left, top, right, bottom]: Edges) -> (f64, f64) {
    ((left + right) / 2.0, (top + bottom) / 2.0)
}

/// WCAG 1.4.13: the pointer can be moved over the tooltip, which stays; Escape closes it.
pub async fn case_c3_the_mouse_can_go_onto_a_tooltip(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    for path in ["en/", ""] {
        b.open_live(&site.url(path)).await?;
        let (x, y) = point_on_color(&b, "trade", theme_color(&b, "first").await?).await?;
        b.move_mouse(x, y).await?;
        let shown = visible_selection(&b, "trade").await?;
        shown.assert_shown("the mouse on a bar");
        let (tooltip, ring) = (shown.tooltip.ok_or("none")?, shown.ring.ok_or("none")?);
        // First along the bar to above the tooltip, then down to its middle, step by step.
        let (to_x, to_y) = middle(tooltip);
        let from_y = middle(ring).1;
        b.move_mouse(to_x, from_y).await?;
        for step in 1..=20 {
            b.move_mouse(to_x, from_y + (to_y - from_y) * f64::from(step) / 20.0)
                .await?;
            let now = visible_selection(&b, "trade").await?;
            assert_eq!(
                (&now.text, now.tooltip),
                (&shown.text, shown.tooltip),
                "step {step}"
            );
        }
        b.key(Key::Escape).await?;
        visible_selection(&b, "trade")
            .await?
            .assert_closed("Escape");
        // A mark whose tooltip was closed under the mouse stays closed until the mouse has left it.
        b.move_mouse(2.0, 2.0).await?;
        b.move_mouse(x, y).await?;
        assert_eq!(
            visible_selection(&b, "trade").await?.text,
            shown.text,
            "come back"
        );
        b.key(Key::Escape).await?;
        b.move_mouse(x + 2.0, y).await?;
        visible_selection(&b, "trade")
            .await?
            .assert_closed("the mouse has not left");
        b.move_mouse(2.0, 2.0).await?;
        b.move_mouse(x, y).await?;
        b.move_mouse(2.0, 2.0).await?;
        visible_selection(&b, "trade")
            .await?
            .assert_closed("the mouse has left");
    }
    Ok(())
}

pub async fn case_e7_a_pinned_tooltip_stays_wherever_the_mouse_goes(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 2400, 1.0).await?;
    b.open_live(&site.url("en/")).await?;
    // Where the first mark of another drawing stands.
    focus_drawing(&b, "rail").await?;
    b.key(Key::Down).await?;
    let (x, y) = middle(visible_selection(&b, "rail").await?.ring.ok_or("no ring")?);
    b.key(Key::Escape).await?;
    focus_drawing(&b, "trade").await?;
    b.key(Key::Down).await?;
    b.key(Key::Enter).await?;
    let pinned = visible_selection(&b, "trade").await?;
    assert_eq!((pinned.pinned, &*pinned.focus), (true, "marks"));
    // Over marks of its own drawing and of another.
    let ring = pinned.ring.ok_or("no ring")?;
    b.move_mouse(ring[0] + 20.0, ring[3] + 40.0).await?;
    for to in [(x, y), (x, y + 30.0), (2.0, 2.0), (x, y)] {
        b.move_mouse(to.0, to.1).await?;
        let now = visible_selection(&b, "trade").await?;
        assert_eq!(now.tooltip, pinned.tooltip, "the mouse at {to:?}");
        assert_eq!(
            (&now.text, now.pinned, &*now.focus),
            (&pinned.text, true, "marks")
        );
    }
    // The other drawing still shows tooltips to the mouse.
    assert!(visible_selection(&b, "rail").await?.tooltip.is_some());
    b.move_mouse(2.0, 2.0).await?;
    visible_selection(&b, "rail").await?.assert_closed("rail");
    b.click(2.0, 2.0).await?;
    visible_selection(&b, "trade")
        .await?
        .assert_closed("a click beside all");
    Ok(())
}

/// Goes by keys to the mark whose tooltip says these words, and pins it.
async fn pin(b: &Browser, drawing: &str, words: &str) -> TestResult {
    focus_drawing(b, drawing).await?;
    b.key(Key::Home).await?;
    for _ in 0..20 {
        if visible_selection(b, drawing).await?.text.contains(words) {
            b.key(Key::Enter).await?;
            assert!(visible_selection(b, drawing).await?.pinned, "{words}");
            return Ok(());
        }
        b.key(Key::Down).await?;
    }
    Err(format!("{drawing}: no mark says {words:?}").into())
}

async fn reduced(b: &Browser) -> Result<(), Failure> {
    b.emulate_media("prefers-reduced-motion", "reduce").await
}

pub async fn case_e10_a_tooltip_closes_with_its_mark(b: Browser) -> TestResult {
    let site = Server::site()?;
    let words = locale("en");
    reduced(&b).await?;
    b.screen(1280, 1000, 1.0).await?;
    b.open_live(&site.url("en/trade/")).await?;
    for measure in [key::SWITCH_MEASURE_CHANGE, key::SWITCH_MEASURE_BEFORE] {
        press_button(&b, "trade", words.message(key::SWITCH_MEASURE_VALUE), true).await?;
        pin(&b, "trade", "2.7").await?;
        press_button(&b, "trade", words.message(measure), true).await?;
        visible_selection(&b, "trade")
            .await?
            .assert_closed("the gap under another measure");
    }
    // The bar exists in every measure, so the tooltip moves with it.
    press_button(&b, "trade", words.message(key::SWITCH_MEASURE_VALUE), true).await?;
    pin(&b, "trade", "11.5 billion").await?;
    let value = visible_selection(&b, "trade").await?;
    for measure in [
        key::SWITCH_MEASURE_BEFORE,
        key::SWITCH_MEASURE_CHANGE,
        key::SWITCH_MEASURE_VALUE,
    ] {
        press_button(&b, "trade", words.message(measure), true).await?;
        let now = visible_selection(&b, "trade").await?;
        now.assert_shown(words.message(measure));
        assert!(now.pinned, "{}", words.message(measure));
        let before = measure == key::SWITCH_MEASURE_BEFORE;
        assert_eq!(
            now.text != value.text,
            before,
            "{}: {}",
            words.message(measure),
            now.text
        );
    }
    // The source filter doesn't move marks.
    press_button(
        &b,
        "trade",
        words.message(key::SWITCH_SOURCE_FILTER_BOTH),
        true,
    )
    .await?;
    visible_selection(&b, "trade")
        .await?
        .assert_shown("both counts");

    Ok(())
}

pub async fn case_e10_a_tooltip_closes_with_its_event(b: Browser) -> TestResult {
    let site = Server::site()?;
    let words = locale("en");
    reduced(&b).await?;
    b.screen(1280, 1000, 1.0).await?;
    b.open_live(&site.url("en/timeline/")).await?;
    pin(&b, "timeline", "2002").await?;
    press_button(&b, "timeline", "2022", true).await?;
    visible_selection(&b, "timeline")
        .await?
        .assert_closed("the treaty of 2002 in 2022");
    press_button(&b, "timeline", words.message(key::SWITCH_ZOOM_WHOLE), true).await?;
    pin(&b, "timeline", "2002").await?;
    press_button(&b, "timeline", words.message(key::KIND_TRADE), true).await?;
    visible_selection(&b, "timeline")
        .await?
        .assert_closed("the treaty among events of trade");
    pin(&b, "timeline", "June 2022").await?;
    press_button(&b, "timeline", "2022", true).await?;
    visible_selection(&b, "timeline")
        .await?
        .assert_shown("farm products in 2022");
    Ok(())
}

/// A translator sets the page's language before the program starts.
pub async fn case_c2_a_translated_page_keeps_its_direction(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    for (path, own, other) in [("en/trade/", "en", "ar"), ("trade/", "ar", "de")] {
        b.open_live(&site.url(path)).await?;
        let canvas = format!("{} canvas", part_selector("trade"));
        let drawn = b.pixels(&canvas).await?.colours;
        b.add_init_script(&format!(
            "new MutationObserver((_, watch) => {{
                 if (!document.documentElement) return;
                 watch.disconnect();
                 const translate = () => document.documentElement.lang = '{other}';
                 translate();
                 document.addEventListener('readystatechange', translate);
             }}).observe(document, {{ childList: true }})"
        ))
        .await?;
        b.open_live(&site.url(&format!("{path}?again"))).await?;
        let (lang, at): (String, String) = b
            .js("return [document.documentElement.lang, location.pathname]")
            .await?;
        assert_eq!((&*lang, at.trim_start_matches('/')), (other, path));
        assert!(
            b.pixels(&canvas).await?.colours == drawn,
            "{own} as {other}"
        );
        // Arrow keys follow the direction of the drawing.
        focus_drawing(&b, "trade").await?;
        b.key(Key::Home).await?;
        let first = visible_selection(&b, "trade").await?.text;
        b.key(if own == "ar" { Key::Left } else { Key::Right })
            .await?;
        assert_ne!(
            visible_selection(&b, "trade").await?.text,
            first,
            "{own} as {other}"
        );
    }
    Ok(())
}

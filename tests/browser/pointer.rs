//! Reading by pointer, finger and keys: selecting a mark shows its tooltip.

use crate::browser::Browser;
use crate::pages::{CHARTS, LANGUAGES, card, patch, theme_color};
use crate::runner::Done;
use crate::server::Server;
use fantoccini::key::Key;

pub async fn the_mouse_shows_pins_and_dismisses_a_tooltip(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("")).await?;
    let (x, y) = patch(&b, "trade", theme_color(&b, "first").await?).await?;
    assert_eq!(card(&b, "trade").await?, None);
    b.point(x, y).await?;
    let said = card(&b, "trade").await?.unwrap_or_default();
    assert!(
        said.contains('\u{b6}'),
        "a card names its paragraph: {said}"
    );
    b.point(2.0, 2.0).await?;
    assert_eq!(
        card(&b, "trade").await?,
        None,
        "still there after the mouse has left"
    );
    b.click(x, y).await?;
    b.point(2.0, 2.0).await?;
    assert_eq!(
        card(&b, "trade").await?.map(|c| c.contains(&said)),
        Some(true),
        "a click pins it"
    );
    b.click(2.0, 2.0).await?;
    assert_eq!(
        card(&b, "trade").await?,
        None,
        "a click elsewhere dismisses it"
    );
    Ok(())
}

/// A pointer that moves within one mark, or outside of all marks, changes no element.
pub async fn moving_within_a_mark_changes_no_element(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("")).await?;
    let (x, y) = patch(&b, "trade", theme_color(&b, "first").await?).await?;
    b.point(x, y).await?;
    b.frame().await?;
    b.js::<()>(
        "window.touched = [];
         new MutationObserver(all => touched.push(...all.map(m => m.target.className || m.target.nodeName)))
             .observe(document, { subtree: true, attributes: true, childList: true, characterData: true })",
    )
    .await?;
    for step in 1..4 {
        b.point(x + f64::from(step), y).await?;
        b.frame().await?;
    }
    let touched: Vec<String> = b.js("return window.touched").await?;
    assert!(touched.is_empty(), "{touched:?}");
    b.point(2.0, 2.0).await?;
    b.frame().await?;
    assert!(b.js::<bool>("return window.touched.length > 0").await?);
    Ok(())
}

pub async fn a_tap_shows_and_dismisses_a_tooltip(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(390, 800, 2.0).await?;
    b.live(&site.at("")).await?;
    let (x, y) = patch(&b, "energy", theme_color(&b, "neutral").await?).await?;
    b.tap(x, y).await?;
    assert!(card(&b, "energy").await?.is_some());
    b.tap(4.0, 4.0).await?;
    assert_eq!(card(&b, "energy").await?, None);
    Ok(())
}

pub async fn a_tooltip_stays_inside_the_smallest_iframe(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(280, 700, 1.0).await?;
    for chart in CHARTS {
        b.live(&site.at(&format!("{chart}/"))).await?;
        b.js::<()>(&format!(
            "document.querySelector('[data-stage={chart}] .mark-listbox').focus()"
        ))
        .await?;
        for _ in 0..12 {
            b.key(Key::Down).await?;
            let (out, covers): (f64, bool) = b
                .js(&format!(
                    "const at = s => document.querySelector('[data-stage={chart}] ' + s).getBoundingClientRect(), r = at('.tooltip.shown'), m = at('.focus-ring');
                     return [Math.max(-r.left, r.right - innerWidth), r.top < m.bottom && m.top < r.bottom]"
                ))
                .await?;
            assert!(out <= 0.0, "{chart}: a card is {out} px out of the frame");
            assert!(!covers, "{chart}: a card covers its mark");
        }
    }
    Ok(())
}

/// The mark that is selected by keyboard.
async fn chosen(b: &Browser, drawing: &str) -> Result<String, crate::driver::Failure> {
    b.js(&format!(
        "return document.querySelector('[data-stage={drawing}] .mark-listbox').getAttribute('aria-activedescendant') || ''"
    ))
    .await
}

pub async fn arrow_keys_follow_the_visual_order(b: Browser) -> Done {
    let site = Server::site()?;
    for (path, lang, dir) in LANGUAGES {
        b.live(&site.at(path)).await?;
        let (on, back) = if dir == "rtl" {
            (Key::Left, Key::Right)
        } else {
            (Key::Right, Key::Left)
        };
        for chart in CHARTS {
            b.js::<()>(&format!(
                "document.querySelector('[data-stage={chart}] .mark-listbox').focus()"
            ))
            .await?;
            b.key(Key::Home).await?;
            let first = chosen(&b, chart).await?;
            b.key(on).await?;
            let second = chosen(&b, chart).await?;
            assert!(
                !first.is_empty() && second != first,
                "{lang} {chart}: {first} {second}"
            );
            let said: Option<String> = b
                .js(&format!(
                    "return document.getElementById('{second}')?.textContent"
                ))
                .await?;
            let said = said.unwrap_or_default();
            assert!(
                said.contains('\u{b6}'),
                "{lang} {chart}: a mark without its paragraph: {said}"
            );
            assert!(card(&b, chart).await?.is_some(), "{lang} {chart}: no card");
            b.key(back).await?;
            assert_eq!(chosen(&b, chart).await?, first, "{lang} {chart}");
            b.key(Key::End).await?;
            let last = chosen(&b, chart).await?;
            b.key(on).await?;
            assert_eq!(
                chosen(&b, chart).await?,
                last,
                "{lang} {chart}: no way round"
            );
            b.key(Key::Escape).await?;
            assert_eq!(card(&b, chart).await?, None, "{lang} {chart}: Escape");
        }
    }
    Ok(())
}

pub async fn switches_change_the_drawing(b: Browser) -> Done {
    let site = Server::site()?;
    b.prefers("prefers-reduced-motion", "reduce").await?;
    b.live(&site.at("trade/")).await?;
    let canvas = "[data-stage=trade] canvas";
    let mut before = b.pixels(canvas).await?.colours;
    for mode in ["change", "before", "value"] {
        b.js::<()>(&format!(
            "document.querySelector('[data-chart=trade] [data-action=\"mode={mode}\"]').click()"
        ))
        .await?;
        b.frame().await?;
        let pressed: Vec<String> = b
            .js("return [...document.querySelectorAll('[data-chart=trade] [data-action^=\"mode=\"][aria-pressed=true]')].map(e => e.dataset.action)")
            .await?;
        assert_eq!(pressed, [format!("mode={mode}")]);
        let now = b.pixels(canvas).await?.colours;
        assert!(now != before, "{mode} looks as what was before it");
        before = now;
    }
    Ok(())
}

pub async fn a_fragment_opens_the_item_that_it_names(b: Browser) -> Done {
    let site = Server::site()?;
    for (hash, row) in [
        ("#figure=energy.renewables", "figure-energy.renewables"),
        ("#event=c5", "event-c5"),
    ] {
        b.open("about:blank").await?;
        b.live(&site.at(hash)).await?;
        let (lit, focused): (bool, String) = b
            .js(&format!(
                "return [document.getElementById('{row}').classList.contains('highlighted'), document.activeElement.id]"
            ))
            .await?;
        assert!(
            lit && focused == row,
            "{hash}: lit {lit}, focus on {focused:?}"
        );
        // Scrolling may be smooth.
        b.until(&format!(
            "(r => r.top > -1 && r.top < innerHeight)(document.getElementById('{row}').getBoundingClientRect())"
        ))
        .await?;
    }
    // Back leads to the previous item.
    b.js::<()>("location.hash = '#event=visit'").await?;
    b.until("document.activeElement.id === 'event-visit'")
        .await?;
    b.js::<()>("history.back()").await?;
    b.until("document.activeElement.id === 'event-c5'").await?;
    Ok(())
}

/// A label has the subject, amount, change, basis and source, each once and in the page's language.
pub async fn a_mark_has_a_complete_accessible_label(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("en/trade/")).await?;
    b.frame().await?;
    let said: Vec<String> = b
        .js("return [...document.querySelectorAll('[data-stage=trade] [role=option]')].map(o => o.textContent.replace(/[\\u2066-\\u2069]/g, ''))")
        .await?;
    assert_eq!(
        said[0],
        "Kazakhstan's exports to China, Kazakhstan's count, 5.1 billion dollars, +30.7% on the year, January–May 2022, \
         stated in the article, State Revenue Committee, Ministry of Finance of Kazakhstan, \u{b6}14"
    );
    assert!(
        said.iter().any(|mark| mark.contains("Editorial reading")),
        "{said:#?}"
    );
    assert_eq!(said.len(), 9, "{said:#?}");
    Ok(())
}

pub async fn a_drawing_is_one_tab_stop_and_works_by_keyboard(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("trade/")).await?;
    let stops: u32 = b
        .js("return [...document.querySelectorAll('[data-stage=trade] :is(a, button, [tabindex])')].filter(e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0).length")
        .await?;
    assert_eq!(stops, 1);
    // Tab from the top of the page to the switches, and press one.
    let here = "return document.activeElement.dataset.action || document.activeElement.className";
    for _ in 0..2 {
        b.key(Key::Tab).await?;
    }
    assert_eq!(b.js::<String>(here).await?, "mode=change");
    b.key(Key::Enter).await?;
    let pressed: String = b
        .js("return document.activeElement.getAttribute('aria-pressed')")
        .await?;
    assert_eq!(pressed, "true");
    // Tab to the drawing; select a mark, pin it, leave it.
    for _ in 0..5 {
        b.key(Key::Tab).await?;
    }
    assert_eq!(b.js::<String>(here).await?, "mark-listbox");
    b.key(Key::Down).await?;
    assert!(card(&b, "trade").await?.is_some());
    b.key(Key::Enter).await?;
    let link: Option<String> = b
        .js("const a = document.querySelector('[data-stage=trade] .tooltip.shown a'); return a.checkVisibility({ visibilityProperty: true }) ? a.getAttribute('href') : null")
        .await?;
    assert!(
        link.is_some_and(|l| l.contains("#figure=trade.")),
        "a pinned card leads to the ledger"
    );
    b.key(Key::Escape).await?;
    assert_eq!(card(&b, "trade").await?, None);
    Ok(())
}

/// Replaces the page's clock: after `stopClock()` frames run only by `step(ms)`.
const CLOCK: &str = "
    const ask = requestAnimationFrame;
    let now = 0, due = null;
    window.requestAnimationFrame = work => due ? due.push(work) : ask(work);
    window.stopClock = () => { now = performance.now(); due = []; };
    window.step = ms => { const works = due; due = []; now += ms; for (const work of works) work(now); return due.length; };
";

pub async fn transitions_are_short_and_off_under_reduced_motion(b: Browser) -> Done {
    let site = Server::site()?;
    site.before(CLOCK);
    for (reduced, moves) in [("no-preference", true), ("reduce", false)] {
        b.prefers("prefers-reduced-motion", reduced).await?;
        b.live(&site.at("trade/")).await?;
        // The canvas' picture 100 ms after the first frame of a switch, after 320 ms, and much later; then
        // how many frames the page still asks for.
        let (soon, then, rest, asked): (String, String, String, u32) = b
            .js(
                "const canvas = document.querySelector('[data-stage=trade] canvas');
                 stopClock();
                 document.querySelector('[data-action=\"mode=change\"]').click();
                 step(0);
                 step(100);
                 const soon = canvas.toDataURL();
                 step(220);
                 const then = canvas.toDataURL();
                 const asked = step(10_000);
                 return [soon, then, canvas.toDataURL(), asked]",
            )
            .await?;
        assert_eq!(soon != rest, moves, "{reduced}: under way");
        assert!(then == rest, "{reduced}: still moving after 320 ms");
        assert_eq!(asked, 0, "{reduced}: frames asked for at rest");
    }
    Ok(())
}

/// Tooltips stay in the document after they are hidden. They keep their texts, are invisible, and don't
/// make the page wider.
pub async fn hidden_tooltips_take_no_space_and_no_clicks(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    b.live(&site.at("en/")).await?;
    let marks = "document.querySelector('[data-stage=energy] .mark-listbox')";
    b.js::<()>(&format!(
        "{marks}.scrollIntoView({{ block: 'center', behavior: 'instant' }}); {marks}.focus()"
    ))
    .await?;
    let mut there = vec![];
    for _ in 0..4 {
        b.key(Key::Down).await?;
        there.push(card(&b, "energy").await?);
    }
    assert!(there.iter().all(Option::is_some), "{there:?}");
    for was in there.iter().rev().skip(1) {
        b.key(Key::Up).await?;
        assert_eq!(card(&b, "energy").await?, *was);
    }
    let shown: u32 = b
        .js("return [...document.querySelectorAll('.tooltip')].filter(e => e.checkVisibility({ visibilityProperty: true })).length")
        .await?;
    assert_eq!(shown, 1);
    b.js::<()>(&format!("{marks}.blur()")).await?;
    b.screen(320, 800, 1.0).await?;
    b.until("document.querySelector('[data-stage=energy]').getBoundingClientRect().width < 320")
        .await?;
    b.frame().await?;
    b.frame().await?;
    let wide: f64 = b.js("return document.documentElement.scrollWidth").await?;
    assert!(wide <= 320.0, "the page is {wide} px wide");
    Ok(())
}

//! Links, keys and switches bring their target into view and focus it.

use crate::browser::Browser;
use crate::driver::{Engine, Failure};
use crate::runner::TestResult;
use crate::server::{RELEASE, Server};
use crate::visible_selection::{
    focus_drawing, locale, part_selector, press_button, visible_selection,
};
use fantoccini::key::Key;
use jisr::locale::key;
use jisr::story;

/// The addresses of all figures, checks and events, with the ids of their rows.
fn targets() -> Vec<(String, String)> {
    let story = story();
    let figures = story.figures.iter().map(|f| f.id);
    let figures = figures.chain(story.checks.iter().map(|c| c.id));
    let all = figures.map(|id| ("figure", id.as_str()));
    let all = all.chain(story.events.iter().map(|e| ("event", e.id.as_str())));
    all.map(|(kind, id)| (format!("#{kind}={id}"), format!("{kind}-{id}")))
        .collect()
}

/// How far the focused row is outside the window, in CSS pixels; 0 if all of it is visible.
const UNSEEN: &str = "const unseen = id => {
    const row = document.getElementById(id), r = row.getBoundingClientRect();
    if (document.activeElement != row) return `${id}: focus on ${document.activeElement.id || document.activeElement.nodeName}`;
    if (!row.checkVisibility({ visibilityProperty: true }) || !r.height) return `${id} is hidden`;
    const out = Math.max(-r.top, Math.min(r.bottom, r.top + innerHeight) - innerHeight);
    return out > 1 ? `${id} is ${out} px out of the window` : null;
};";

async fn unseen(b: &Browser, row: &str) -> Result<Option<String>, Failure> {
    b.js(&format!("{UNSEEN} return unseen({row:?})")).await
}

pub async fn case_e1_every_link_brings_its_row_into_view(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (width, height) in [(1280, 800), (390, 844)] {
        b.screen(width, height, 1.0).await?;
        // The page has not been scrolled before, which is the hardest case.
        for (hash, row) in targets().iter().rev().step_by(17) {
            b.open("about:blank").await?;
            b.open_live(&site.url(&format!("en/{hash}"))).await?;
            b.js::<()>("await document.fonts.ready").await?;
            b.frame().await?;
            assert_eq!(unseen(&b, row).await?, None, "{hash} at {width}, on load");
        }
        b.open_live(&site.url("en/")).await?;
        let list: Vec<(String, String)> = targets();
        let wrong: Vec<String> = b
            .js(&format!(
                "{UNSEEN}
                 const wrong = [];
                 for (const [hash, row] of {}) {{
                     const changed = new Promise(done => addEventListener('hashchange', done, {{ once: true }}));
                     location.hash = hash;
                     await changed;
                     await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                     const why = unseen(row);
                     if (why) wrong.push(why);
                 }}
                 return wrong",
                serde_json::json!(list)
            ))
            .await?;
        assert!(wrong.is_empty(), "at {width}: {wrong:#?}");
    }
    Ok(())
}

pub async fn case_e1_the_link_of_a_pinned_tooltip_leads_to_its_row(b: Browser) -> TestResult {
    let site = Server::site()?;
    for path in ["en/", ""] {
        b.screen(1280, 800, 1.0).await?;
        b.open("about:blank").await?;
        b.open_live(&site.url(path)).await?;
        focus_drawing(&b, "trade").await?;
        b.key(Key::Down).await?;
        b.key(Key::Enter).await?;
        b.js::<()>("document.querySelector('[data-chart=trade] [data-tooltip=pinned] a').click()")
            .await?;
        b.until("location.hash == '#figure=trade.kz.exports'")
            .await?;
        b.frame().await?;
        assert_eq!(
            unseen(&b, "figure-trade.kz.exports").await?,
            None,
            "/{path}"
        );
    }
    Ok(())
}

/// The fonts load after the link was followed; lines may then break differently, and the row moves.
pub async fn case_e1_late_fonts_leave_the_row_in_view(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    let row = "figure-energy.renewables";
    // The driver waits until the page has loaded all files, so the page itself checks and releases the fonts.
    b.add_init_script(&format!(
        "{UNSEEN}
         addEventListener('DOMContentLoaded', () => new MutationObserver((_, watch) => {{
             if (document.documentElement.dataset.app != 'live') return;
             watch.disconnect();
             requestAnimationFrame(() => requestAnimationFrame(() => {{
                 window.before = [document.fonts.status, unseen({row:?})];
                 fetch('/{RELEASE}');
             }}));
         }}).observe(document.documentElement, {{ attributeFilter: ['data-app'] }}))"
    ))
    .await?;
    let fonts = site.hold(".woff2");
    b.open_live(&site.url("ru/#figure=energy.renewables"))
        .await?;
    drop(fonts);
    b.js::<Option<u8>>("await document.fonts.ready; return null")
        .await?;
    b.frame().await?;
    let (fonts, before): (String, Option<String>) = b.js("return window.before").await?;
    assert_eq!((&*fonts, before), ("loading", None), "before its fonts");
    assert_eq!(unseen(&b, row).await?, None, "with its fonts");
    Ok(())
}

pub async fn case_e2_a_link_to_a_figure_opens_its_tooltip_in_the_window(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 2.0).await?;
    let engines = Engine::current() == Engine::Chromium;
    for path in ["en/", "", "ru/"] {
        for chart in story().charts.iter() {
            let ids = chart.ids();
            // The first link is loaded, the others are followed in the page.
            let (first, others) = ids.split_first().ok_or("a chart without figures")?;
            b.open("about:blank").await?;
            b.open_live(&site.url(&format!("{path}{}/#figure={first}", chart.id)))
                .await?;
            let mut all = vec![*first];
            all.extend(others.iter().filter(|_| engines || path == "en/"));
            for id in all {
                b.js::<()>(&format!("location.hash = '#figure={id}'"))
                    .await?;
                b.until(&format!(
                    "(document.querySelector(`{} [role=listbox]`).getAttribute('aria-activedescendant') || '').endsWith('-{id}')",
                    part_selector(chart.id.as_str())
                ))
                .await?;
                // Another measure moves the bars there.
                b.until("document.getAnimations().length == 0").await?;
                let now = visible_selection(&b, chart.id.as_str()).await?;
                now.assert_shown(&format!("{path} {id}"));
                assert_eq!(now.focus, "marks", "{path} {id}");
            }
        }
    }
    Ok(())
}

/// Presses the button for the next event until the last; mark, tooltip and button stay in view.
async fn step_through(b: &Browser, site: &Server, path: &str, size: (u32, u32)) -> TestResult {
    b.screen(size.0, size.1, 1.0).await?;
    b.open_live(&site.url(path)).await?;
    let lang = path.split('/').next().filter(|l| !l.is_empty());
    let words = locale(lang.unwrap_or("ar"));
    let next = words.message(key::SWITCH_STEP_ON);
    let mut texts: Vec<String> = vec![];
    for step in 0..story().events.len() {
        press_button(b, "timeline", next, step == 0).await?;
        let now = visible_selection(b, "timeline").await?;
        now.assert_shown(&format!("{path} at {size:?}, event {step}"));
        assert!(!texts.contains(&now.text), "{path}: {} again", now.text);
        texts.push(now.text);
    }
    let back = words.message(key::SWITCH_STEP_BACK);
    press_button(b, "timeline", back, false).await?;
    assert_eq!(
        Some(&visible_selection(b, "timeline").await?.text),
        texts.iter().rev().nth(1)
    );
    Ok(())
}

pub async fn case_e3_stepping_through_events_keeps_them_in_view(b: Browser) -> TestResult {
    let site = Server::site()?;
    for path in ["", "en/timeline/", "kk/"] {
        step_through(&b, &site, path, (390, 844)).await?;
    }
    Ok(())
}

pub async fn case_e4_a_tooltip_never_covers_the_step_buttons(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, size) in [("ru/", (320, 568)), ("en/", (1280, 600)), ("", (640, 400))] {
        step_through(&b, &site, path, size).await?;
    }
    Ok(())
}

pub async fn case_e5_arrow_keys_bring_mark_and_tooltip_into_view(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(640, 400, 2.0).await?;
    for path in ["en/", "", "ru/"] {
        for drawing in ["trade", "rail", "energy", "timeline"] {
            b.open_live(&site.url(&format!("{path}{drawing}/"))).await?;
            focus_drawing(&b, drawing).await?;
            let mut texts: Vec<String> = vec![];
            loop {
                b.key(Key::Down).await?;
                let now = visible_selection(&b, drawing).await?;
                now.assert_shown(&format!("{path}{drawing}, mark {}", texts.len()));
                assert_eq!(now.focus, "marks");
                if texts.last() == Some(&now.text) {
                    break;
                }
                texts.push(now.text);
            }
            assert!(texts.len() > 5, "{path}{drawing}: {texts:?}");
        }
    }
    Ok(())
}

pub async fn case_e6_escape_inside_a_pinned_tooltip_closes_it(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/")).await?;
    for drawing in ["trade", "rail", "timeline"] {
        focus_drawing(&b, drawing).await?;
        b.key(Key::Down).await?;
        b.key(Key::Enter).await?;
        b.js::<()>(&format!(
            "document.querySelector(`{} [data-tooltip=pinned] a`).focus()",
            part_selector(drawing)
        ))
        .await?;
        let inside = visible_selection(&b, drawing).await?;
        assert_eq!(
            (inside.pinned, &*inside.focus),
            (true, "tooltip"),
            "{drawing}"
        );
        b.key(Key::Escape).await?;
        let now = visible_selection(&b, drawing).await?;
        now.assert_closed(drawing);
        assert_eq!(now.focus, "marks", "{drawing}");
    }
    Ok(())
}

pub async fn case_e9_a_link_clears_filters_that_hide_its_row(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    b.open_live(&site.url("en/")).await?;
    b.js::<()>(
        "const search = document.querySelector('[data-ledger] input[type=search]');
         search.value = 'no row has these words';
         search.dispatchEvent(new Event('input', { bubbles: true }))",
    )
    .await?;
    let shown = "[...document.querySelectorAll('[data-ledger] [id^=figure-]')].filter(e => e.checkVisibility()).length";
    b.until(&format!("{shown} == 0")).await?;
    b.js::<()>("location.hash = '#figure=rail.teu'").await?;
    b.until("document.activeElement.id == 'figure-rail.teu'")
        .await?;
    assert_eq!(unseen(&b, "figure-rail.teu").await?, None);
    let (rows, words): (usize, String) = b
        .js(&format!(
            "return [{shown}, document.querySelector('[data-ledger] input[type=search]').value]"
        ))
        .await?;
    assert_eq!((rows, &*words), (41, ""), "the filter says what is shown");

    press_button(&b, "timeline", locale("en").message(key::KIND_TRADE), true).await?;
    b.until("!document.getElementById('event-treaty').checkVisibility()")
        .await?;
    b.js::<()>("location.hash = '#event=treaty'").await?;
    b.until("document.activeElement.id == 'event-treaty'")
        .await?;
    assert_eq!(unseen(&b, "event-treaty").await?, None);
    Ok(())
}

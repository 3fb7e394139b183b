//! The program takes the page over, and nobody sees it.

use crate::browser::Browser;
use crate::pages::{CHARTS, LANGUAGES};
use crate::runner::Done;
use crate::server::Server;

pub async fn nothing_moves_while_the_program_arrives(b: Browser) -> Done {
    let site = Server::site()?;
    b.before_each_page("window.moved = []; new PerformanceObserver(list => { for (const e of list.getEntries()) window.moved.push(...e.sources.map(s => [e.value, s.node?.outerHTML?.slice(0, 120) ?? s.node?.textContent ?? ''])) }).observe({ type: 'layout-shift', buffered: true })").await?;
    for (path, width) in [("", 390), ("en/", 1280)] {
        b.screen(width, 844, 2.0).await?;
        b.live(&site.at(path)).await?;
        b.js::<()>("await document.fonts.ready").await?;
        // Shifts are told after the frame in which they are seen.
        b.frames(10).await?;
        let moved: Vec<(f64, String)> = b.js("return window.moved").await?;
        assert!(
            moved.iter().all(|(value, _)| *value < 0.001),
            "{path:?}: {moved:#?}"
        );
    }
    Ok(())
}

/// Stand-ins are of the same measure: no line of the first screen breaks elsewhere when our fonts come.
/// Chinese has none to look at but its digits.
pub async fn lines_break_where_they_did_when_fonts_come_late(b: Browser) -> Done {
    const STANDS: &str = "return await new FontFace('it', \"local('DejaVu Sans')\").load().then(() => true, () => false)";
    const HEIGHTS: &str = "[...document.querySelectorAll('h1, .lede, .languages, [data-chart=trade] :is(h2, .controls)')].map(e => Math.round(e.getBoundingClientRect().height / 4) + ' ' + e.textContent.slice(0, 40))";
    b.open(&Server::site()?.at("")).await?;
    assert!(
        b.js::<bool>(STANDS).await?,
        "DejaVu Sans, which stands in on Linux, is missing: run `sh tests/tools/get.sh browser`"
    );
    b.before_each_page(&format!("addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => (window.before = document.fonts.status == 'loading' ? {HEIGHTS} : [])))")).await?;
    for path in ["", "en/", "ru/", "kk/"] {
        for width in [390, 1280] {
            // A server of its own: nothing is kept from the load before.
            let site = Server::site()?;
            let fonts = site.hold(".woff2");
            b.screen(width, 844, 1.0).await?;
            b.go(&site.at(path)).await?;
            b.until("window.before").await?;
            fonts.release();
            b.is_live().await?;
            let (before, after): (Vec<String>, Vec<String>) = b
                .js(&format!("await document.fonts.ready; await new Promise(requestAnimationFrame); return [window.before, {HEIGHTS}]"))
                .await?;
            assert!(before.len() > 4, "{path:?}: {before:?} before the fonts");
            assert_eq!(before, after, "{path:?}, {width} wide: quarters of heights");
        }
    }
    Ok(())
}

/// What is pressed is bold, and no wider for it: its neighbours and the drawing stay where they are.
pub async fn nothing_moves_when_a_switch_is_pressed(b: Browser) -> Done {
    const PLACES: &str = "[...document.querySelectorAll('[data-chart=trade] .switch button, [data-stage=trade]')].map(e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.width].map(Math.round).join() })";
    let site = Server::site()?;
    for path in ["", "en/", "ru/", "kk/"] {
        for width in [390, 1280] {
            b.screen(width, 844, 1.0).await?;
            b.live(&site.at(path)).await?;
            let (before, after): (Vec<String>, Vec<String>) = b
                .js(&format!("await document.fonts.ready; const before = {PLACES}; for (const e of document.querySelectorAll('[data-chart=trade] .switch:first-child button:last-child')) e.click(); return [before, {PLACES}]"))
                .await?;
            assert!(before.len() > 6, "{path:?}: {before:?}");
            assert_eq!(before, after, "{path:?}, {width} wide");
        }
    }
    Ok(())
}

pub async fn scroll_and_open_tables_are_kept(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    let program = site.hold(".wasm");
    b.go(&site.at("")).await?;
    b.js::<Option<u8>>("const d = document.querySelector('[data-chart=rail] details'); d.open = true; d.scrollIntoView({behavior: 'instant'}); getSelection().selectAllChildren(document.querySelector('h1')); return null").await?;
    let before: (f64, bool) = b
        .js("return [scrollY, document.documentElement.dataset.app == 'static']")
        .await?;
    assert!(before.1, "the program is late");
    program.release();
    b.is_live().await?;
    let after: (f64, bool, u32) = b
        .js("return [scrollY, document.querySelector('[data-chart=rail] details').open, getSelection().toString().length]")
        .await?;
    assert!(
        (after.0 - before.0).abs() < 1.0 && after.1 && after.2 > 10,
        "{before:?} {after:?}"
    );
    Ok(())
}

/// The reader need not wait for the canvases: the stills show the same.
pub async fn the_reader_is_answered_before_canvases_are_painted(b: Browser) -> Done {
    let site = Server::site()?;
    site.before(
        "new MutationObserver((_, watch) => {
             if (document.documentElement.dataset.app != 'live') return;
             watch.disconnect();
             const stage = document.querySelector('[data-stage=trade]'), marks = stage.querySelector('.marks');
             const box = marks.getBoundingClientRect();
             const at = { bubbles: true, pointerType: 'mouse', clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
             marks.dispatchEvent(new PointerEvent('pointermove', at));
             const painted = document.querySelectorAll('[data-stage][data-live]').length;
             requestAnimationFrame(() => setTimeout(() => (window.seen = [painted, !!stage.querySelector('.card.shown')])));
         }).observe(document, { subtree: true, attributeFilter: ['data-app'] })",
    );
    b.live(&site.at("")).await?;
    let seen: (usize, bool) = b.js("return window.seen").await?;
    assert_eq!(
        seen,
        (0, true),
        "canvases painted, a card in the next frame"
    );
    let marked: (f64, f64) = b
        .js("return ['interactive', 'painted'].map(m => performance.getEntriesByName('charts-' + m)[0].startTime)")
        .await?;
    assert!(marked.0 <= marked.1, "{marked:?}");
    Ok(())
}

/// What is below the first screen is laid out when the reader comes near, and nothing moves then; where
/// it is needed at once it stands at once.
pub async fn what_is_far_is_laid_out_when_it_is_near(b: Browser) -> Done {
    let site = Server::site()?;
    const LAST: &str = "[...document.querySelectorAll('tr[data-row]')].at(-1)";
    let drawn =
        format!("{LAST}.firstElementChild.checkVisibility({{ contentVisibilityAuto: true }})");
    b.before_each_page("window.moved = 0; new PerformanceObserver(list => { for (const e of list.getEntries()) window.moved += e.value }).observe({ type: 'layout-shift', buffered: true })").await?;
    b.before_each_page("document.addEventListener('readystatechange', () => requestAnimationFrame(() => (window.first = getComputedStyle(document.querySelector('[data-chart=rail]')).contentVisibility)), { once: true })").await?;
    b.screen(390, 844, 1.0).await?;
    b.live(&site.at("")).await?;
    assert!(!b.js::<bool>(&format!("return {drawn}")).await?);
    // The first frame alone is without what is near.
    let put_off: (String, String) = b
        .js("return [window.first, getComputedStyle(document.querySelector('#ledger')).contentVisibility]")
        .await?;
    assert_eq!(put_off, ("hidden".into(), "auto".into()));
    b.js::<()>(
        "for (let top = 0; top < document.documentElement.scrollHeight; top += 400) {
             scrollTo({ top, behavior: 'instant' });
             await new Promise(requestAnimationFrame);
         }",
    )
    .await?;
    b.frame().await?;
    let (seen, moved): (bool, f64) = b.js(&format!("return [{drawn}, window.moved]")).await?;
    assert!(
        seen && moved < 0.001,
        "at the end: drawn {seen}, moved {moved}"
    );
    // What was near is put off no more: the browser would clip what reaches over its edge, as a card does.
    let clipped: Vec<String> = b
        .js("return [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).contentVisibility == 'auto').map(e => e.id || e.className)")
        .await?;
    assert!(clipped.is_empty(), "{clipped:?}");

    // A place that the address names is where the reader is.
    let id: String = b.js(&format!("return {LAST}.id")).await?;
    b.open("about:blank").await?;
    b.live(&site.at(&format!("#{id}"))).await?;
    b.until(&format!(
        "(r => r.bottom > 0 && r.top < innerHeight)(document.getElementById('{id}').getBoundingClientRect())"
    ))
    .await?;

    // So is one that is asked for later, in a page whose end nobody has seen.
    b.open("about:blank").await?;
    b.live(&site.at("")).await?;
    b.js::<()>("document.documentElement.style.scrollBehavior = 'auto'; location.hash = 'ledger'")
        .await?;
    b.frame().await?;
    let top: f64 = b
        .js("return document.getElementById('ledger').getBoundingClientRect().top")
        .await?;
    assert!((-1.0..120.0).contains(&top), "the ledger is at {top}");
    Ok(())
}

/// Where the end of the page is long in coming, what has come is shown.
pub async fn a_page_that_never_ends_shows_what_is_near(b: Browser) -> Done {
    let site = Server::site()?;
    site.before(
        "const add = document.addEventListener;
         document.addEventListener = function (name, ...rest) { if (name != 'readystatechange') add.call(this, name, ...rest) }",
    );
    b.screen(390, 844, 1.0).await?;
    b.open(&site.at("")).await?;
    b.until("document.querySelector('[data-chart=rail] .measure').checkVisibility({ contentVisibilityAuto: true })")
        .await
}

/// The first screen is laid out piece by piece while the rest is on its way: heading, then first chart.
pub async fn the_first_screen_is_laid_out_while_the_page_comes(b: Browser) -> Done {
    let site = Server::site()?;
    site.before(
        "const read = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight').get;
         window.pieces = [];
         Object.defineProperty(HTMLElement.prototype, 'offsetHeight', { get() {
             if (this == document.body) window.pieces.push([document.readyState, document.querySelectorAll('h1').length, document.querySelectorAll('figure').length]);
             return read.call(this);
         } })",
    );
    for (path, ..) in LANGUAGES {
        b.live(&site.at(path)).await?;
        let pieces: Vec<(String, u32, u32)> = b.js("return window.pieces").await?;
        let wanted = [("loading".to_owned(), 1, 0), ("loading".to_owned(), 1, 1)];
        assert_eq!(pieces, wanted, "{path}");
    }
    Ok(())
}

/// Only a canvas that is seen is shown: of the others the still, which shows the same.
pub async fn a_canvas_that_is_not_seen_is_a_still(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    b.live(&site.at("")).await?;
    let shown = |chart: &str, of: &str| {
        format!(
            "[...document.querySelectorAll('[data-stage={chart}] {of}')].some(e => e.checkVisibility({{ visibilityProperty: true }}))"
        )
    };
    for there in CHARTS.into_iter().chain(["trade"]) {
        b.js::<()>(&format!("document.querySelector('[data-stage={there}]').scrollIntoView({{ block: 'center', behavior: 'instant' }})"))
            .await?;
        for chart in CHARTS {
            let seen: bool = b
                .js(&format!("const r = document.querySelector('[data-stage={chart}]').getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight"))
                .await?;
            assert!(seen || chart != there, "{chart} at {there}");
            let (canvas, still) = (shown(chart, "canvas"), shown(chart, ".still"));
            b.until(&format!("{canvas} === {seen} && {still} === {}", !seen))
                .await
                .map_err(|e| format!("{chart} at {there}, seen {seen}: {e}"))?;
        }
    }
    Ok(())
}

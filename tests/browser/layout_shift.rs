//! Nothing on the page moves when the program starts, when the fonts arrive or when a switch is pressed.

use crate::browser::Browser;
use crate::runner::TestResult;
use crate::server::{RELEASE, Server};

pub async fn starting_the_app_shifts_no_layout(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.add_init_script("window.moved = []; new PerformanceObserver(list => { for (const e of list.getEntries()) window.moved.push(...e.sources.map(s => [e.value, s.node?.outerHTML?.slice(0, 120) ?? s.node?.textContent ?? ''])) }).observe({ type: 'layout-shift', buffered: true })").await?;
    for (path, width) in [("", 390), ("en/", 1280)] {
        b.screen(width, 844, 2.0).await?;
        b.open_live(&site.url(path)).await?;
        b.js::<()>("await document.fonts.ready").await?;
        // The browser reports layout shifts after the frame in which they happen.
        b.frames(10).await?;
        let moved: Vec<(f64, String)> = b.js("return window.moved").await?;
        assert!(
            moved.iter().all(|(value, _)| *value < 0.001),
            "{path:?}: {moved:#?}"
        );
    }
    Ok(())
}

/// The room for a scroll bar is kept from the first frame on: when the rest of the page arrives, it moves nothing. A
/// frame has no such room.
pub async fn a_late_scroll_bar_shifts_no_layout(b: Browser) -> TestResult {
    const PLACE: &str = "const rect = document.body.getBoundingClientRect(); return [rect.left, rect.right, innerWidth]";
    let (site, host) = (Server::site()?, Server::start(&[])?);
    for path in ["", "en/"] {
        b.open(&site.url(path)).await?;
        let long: [f64; 3] = b.js(PLACE).await?;
        b.js::<()>("document.querySelector('main').hidden = true")
            .await?;
        let short: [f64; 3] = b.js(PLACE).await?;
        assert_eq!(long, short, "{path:?}");

        let frame = format!(
            "<!doctype html><title>host</title><iframe width=600 height=9000 src='{}'></iframe>",
            site.url(path)
        );
        host.add_page("host.html", frame, &[]);
        b.open(&host.url("host.html")).await?;
        b.client.enter_frame(0).await?;
        b.until("document.readyState == 'complete'").await?;
        let framed: [f64; 3] = b.js(PLACE).await?;
        assert_eq!(framed, [0.0, 600.0, 600.0], "{path:?} in a frame");
        b.client.enter_parent_frame().await?;
    }
    Ok(())
}

/// The fallback fonts have the same metrics, so no line of the first screen breaks elsewhere when the
/// page's fonts arrive. In Chinese only the digits use a font of the page.
pub async fn late_fonts_change_no_line_break(b: Browser) -> TestResult {
    const STANDS: &str = "return await new FontFace('it', \"local('DejaVu Sans')\").load().then(() => true, () => false)";
    const HEIGHTS: &str = "[...document.querySelectorAll('h1, .lede, .languages, [data-chart=trade] :is(h2, .controls)')].map(e => Math.round(e.getBoundingClientRect().height / 4) + ' ' + e.textContent.slice(0, 40))";
    b.open(&Server::site()?.url("")).await?;
    assert!(
        b.js::<bool>(STANDS).await?,
        "DejaVu Sans, which stands in on Linux, is missing: run `sh tests/tools/get.sh stand_in`"
    );
    b.add_init_script(&format!("addEventListener('DOMContentLoaded', () => requestAnimationFrame(() => (window.before = document.fonts.status == 'loading' ? {HEIGHTS} : [], fetch('/{RELEASE}'))))")).await?;
    for path in ["", "en/", "ru/", "kk/"] {
        for width in [390, 1280] {
            // A new server, so that nothing is cached from the load before.
            let site = Server::site()?;
            let fonts = site.hold(".woff2");
            b.screen(width, 844, 1.0).await?;
            b.open_live(&site.url(path)).await?;
            drop(fonts);
            let (before, after): (Vec<String>, Vec<String>) = b
                .js(&format!("await document.fonts.ready; await new Promise(requestAnimationFrame); return [window.before, {HEIGHTS}]"))
                .await?;
            assert!(before.len() > 4, "{path:?}: {before:?} before the fonts");
            assert_eq!(before, after, "{path:?}, {width} wide: quarters of heights");
        }
    }
    Ok(())
}

/// A chosen option is bold but not wider, so its neighbours and the drawing don't move.
pub async fn pressing_a_switch_shifts_no_layout(b: Browser) -> TestResult {
    const PLACES: &str = "[...document.querySelectorAll('[data-chart=trade]  [role=radiogroup] label, [data-drawing=trade]')].map(e => { const r = e.getBoundingClientRect(); return [r.left, r.top, r.width].map(Math.round).join() })";
    let site = Server::site()?;
    for path in ["", "en/", "ru/", "kk/"] {
        for width in [390, 1280] {
            b.screen(width, 844, 1.0).await?;
            b.open_live(&site.url(path)).await?;
            let (before, after): (Vec<String>, Vec<String>) = b
                .js(&format!("await document.fonts.ready; const before = {PLACES}; for (const e of document.querySelectorAll('[data-chart=trade] [role=radiogroup]:first-child label:last-child input')) e.click(); return [before, {PLACES}]"))
                .await?;
            assert!(before.len() > 6, "{path:?}: {before:?}");
            assert_eq!(before, after, "{path:?}, {width} wide");
        }
    }
    Ok(())
}

//! The program takes over the static page: the scroll position, open tables and input stay as they are.

use crate::browser::Browser;
use crate::runner::TestResult;
use crate::server::Server;

pub async fn starting_the_app_keeps_scroll_and_open_tables(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    let program = site.hold(".wasm");
    b.navigate(&site.url("")).await?;
    b.js::<Option<u8>>("const d = document.querySelector('[data-chart=rail] details'); d.open = true; d.scrollIntoView({behavior: 'instant'}); getSelection().selectAllChildren(document.querySelector('h1')); return null").await?;
    let before: (f64, bool) = b
        .js("return [scrollY, document.documentElement.dataset.app == 'static']")
        .await?;
    assert!(before.1, "the program is late");
    program.release();
    b.wait_until_live().await?;
    let after: (f64, bool, u32) = b
        .js("return [scrollY, document.querySelector('[data-chart=rail] details').open, getSelection().toString().length]")
        .await?;
    assert!(
        (after.0 - before.0).abs() < 1.0 && after.1 && after.2 > 10,
        "{before:?} {after:?}"
    );
    Ok(())
}

/// The program handles pointer events before it paints the canvases; until then the static drawings are shown.
pub async fn input_is_handled_before_canvases_are_painted(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.inject_script(
        "new MutationObserver((_, watch) => {
             if (document.documentElement.dataset.app != 'live') return;
             watch.disconnect();
             const container = document.querySelector('[data-drawing=trade]'), marks = container.querySelector('.mark-listbox');
             const box = marks.getBoundingClientRect();
             const at = { bubbles: true, pointerType: 'mouse', clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
             marks.dispatchEvent(new PointerEvent('pointermove', at));
             const painted = [...document.querySelectorAll('[data-drawing] canvas')].filter(c => c.checkVisibility() && c.width && c.height
                 && c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(Boolean)).length;
             requestAnimationFrame(() => setTimeout(() => (window.seen = [painted, !!container.querySelector('.tooltip.shown')])));
         }).observe(document, { subtree: true, attributeFilter: ['data-app'] })",
    );
    b.open_live(&site.url("")).await?;
    let seen: (usize, bool) = b.js("return window.seen").await?;
    assert_eq!(
        seen,
        (0, true),
        "painted canvases, tooltip in the next frame"
    );
    let marked: (f64, f64) = b
        .js("return ['interactive', 'painted'].map(m => performance.getEntriesByName('charts-' + m)[0].startTime)")
        .await?;
    assert!(marked.0 <= marked.1, "{marked:?}");
    Ok(())
}

//! Browsers without a feature, or whose feature throws an error or stops working.

use crate::browser::Browser;
use crate::faults::{assert_static_page, outcome};
use crate::outcomes::{Outcome, record_outcome};
use crate::pages::assert_interactive;
use crate::runner::TestResult;
use crate::server::Server;

/// The missing feature, and the script that removes it. Some browsers, settings and frames are like this.
const MISSING: [(&str, &str); 19] = [
    ("WebAssembly is missing", "delete window.WebAssembly"),
    (
        "memory is refused",
        "for (const way of ['instantiate', 'instantiateStreaming'])
             WebAssembly[way] = async () => { throw new RangeError('WebAssembly.Memory(): could not allocate memory') }",
    ),
    (
        "a canvas context is refused",
        "HTMLCanvasElement.prototype.getContext = () => null",
    ),
    (
        "a canvas context throws",
        "HTMLCanvasElement.prototype.getContext = () => { throw new Error('no') }",
    ),
    (
        "storage is missing",
        "for (const s of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, s, { value: undefined })",
    ),
    (
        "storage throws",
        "for (const s of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) Object.defineProperty(window, s, { get() { throw new DOMException('denied', 'SecurityError') } })",
    ),
    (
        "ResizeObserver is missing",
        "delete window.ResizeObserver",
    ),
    (
        "ResizeObserver throws",
        "window.ResizeObserver = class { constructor() { throw new Error('no') } }",
    ),
    ("matchMedia is missing", "delete window.matchMedia"),
    (
        "matchMedia throws",
        "window.matchMedia = () => { throw new Error('no') }",
    ),
    (
        "performance is missing",
        "Object.defineProperty(window, 'performance', { value: undefined })",
    ),
    (
        "performance throws",
        "for (const f of ['mark', 'now', 'measure', 'getEntriesByType']) performance[f] = () => { throw new Error('no') }",
    ),
    (
        "the list of fonts is missing",
        "Object.defineProperty(document, 'fonts', { value: undefined })",
    ),
    (
        "the clock is far back and stands",
        "Date.now = () => -1e15; performance.now = () => 0",
    ),
    (
        "the clock runs backwards",
        "let t = 1e12; Date.now = performance.now = () => t -= 1000;
         const ask = requestAnimationFrame; window.requestAnimationFrame = f => ask(() => f(t -= 1000))",
    ),
    (
        "the clock is no number",
        "const ask = requestAnimationFrame; window.requestAnimationFrame = f => ask(() => f(NaN))",
    ),
    (
        "IntersectionObserver is missing",
        "delete window.IntersectionObserver",
    ),
    (
        "pointer events are missing",
        "delete window.PointerEvent",
    ),
    (
        "computed styles are refused",
        "window.getComputedStyle = () => null",
    ),
];

pub async fn a_browser_without_a_feature_shows_the_story(b: Browser) -> TestResult {
    for (what, script) in MISSING {
        let site = Server::site()?;
        site.inject_script(script);
        b.open(&site.url("")).await?;
        record_outcome(what, outcome(&b, what).await?);
        // The boot script ran to its end: the last thing that it sets up is keeping the place for another language.
        let kept: bool = b
            .js("const a = document.querySelector('a[hreflang]:not([aria-current])'); addEventListener('click', e => e.preventDefault(), { once: true }); a.click(); return a.hash.includes('~')")
            .await?;
        assert!(kept, "{what}: the first script broke off");
    }
    Ok(())
}

/// Without a clipboard, a field shows the text and selects it for the reader to copy.
pub async fn without_a_clipboard_texts_can_be_copied_by_hand(b: Browser) -> TestResult {
    let ways = [
        ("the clipboard is missing", "{ value: undefined }"),
        (
            "the clipboard throws",
            "{ value: { writeText: async () => { throw new Error('no') } } }",
        ),
    ];
    for (what, clipboard) in ways {
        let site = Server::site()?;
        site.inject_script(&format!(
            "Object.defineProperty(navigator, 'clipboard', {clipboard}); Object.defineProperty(navigator, 'share', {{ value: undefined }})"
        ));
        let tab = Browser::tab(b.client.clone()).await?;
        tab.open(&site.url("")).await?;
        assert_eq!(outcome(&tab, what).await?, Outcome::Live);
        tab.js::<()>("document.querySelector('[data-id] button[data-share]').click()")
            .await?;
        tab.until("document.querySelector('[data-id] textarea')?.value.includes('http')")
            .await
            .map_err(|e| format!("{what}: {e}"))?;
        record_outcome(what, Outcome::Live);
        tab.close().await?;
    }
    Ok(())
}

/// As after a restart of the graphics driver: the canvas is empty, and draws nothing until its
/// context is restored.
pub async fn a_lost_canvas_shows_the_static_svg(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.inject_script(
        "window.lost = false;
         for (const name of ['fillRect', 'fillText', 'fill', 'stroke']) {
             const was = CanvasRenderingContext2D.prototype[name];
             CanvasRenderingContext2D.prototype[name] = function (...all) { if (!lost) was.apply(this, all) };
         }
         window.lose = is => {
             lost = is;
             for (const canvas of document.querySelectorAll('[data-drawing] canvas')) {
                 if (is) canvas.getContext('2d').clearRect(0, 0, canvas.width, canvas.height);
                 canvas.dispatchEvent(new Event(is ? 'contextlost' : 'contextrestored', { cancelable: is }));
             }
         }",
    );
    b.open_live(&site.url("")).await?;
    b.js::<()>("window.lose(true)").await?;
    b.frame().await?;
    assert_static_page(&b, "lost").await?;
    // A resize must not show the canvas while it can't be painted.
    b.js::<()>("document.querySelector('main').style.maxInlineSize = '30rem'")
        .await?;
    b.frame().await?;
    assert_static_page(&b, "lost and narrower").await?;
    b.js::<()>("window.lose(false)").await?;
    b.frame().await?;
    let shown: u32 = b
        .js("return [...document.querySelectorAll('[data-drawing] canvas')].filter(c => c.checkVisibility()).length")
        .await?;
    assert_eq!(shown, 3, "canvases that are shown again");
    assert_interactive(&b, "restored").await?;
    record_outcome(
        "the canvas context is lost and comes back",
        Outcome::StaticThenLive,
    );
    Ok(())
}

/// Only the static drawings are shown then, whatever the switches say: the chart of amounts, and the whole timeline.
pub async fn without_a_canvas_the_marks_are_those_of_the_static_drawings(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.inject_script("HTMLCanvasElement.prototype.getContext = () => null");
    b.open_live(&site.url("")).await?;
    let marks = "[...document.querySelectorAll(':is([data-drawing=trade], [data-drawing=timeline]) [role=option]')].map(o => o.id).join(' ')";
    b.until(&format!(
        "{marks}.includes('timeline') && {marks}.includes('trade')"
    ))
    .await?;
    let before: String = b.js(&format!("return {marks}")).await?;
    for setting in ["show=change", "zoom=year"] {
        b.js::<()>(&format!(
            "document.querySelector('[data-setting=\"{setting}\"]').click()"
        ))
        .await?;
        b.frame().await?;
        let after: String = b.js(&format!("return {marks}")).await?;
        assert_eq!(after, before, "{setting}");
    }
    assert_static_page(&b, "no canvas").await
}

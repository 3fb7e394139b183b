//! Whatever goes wrong, the reader has the story.

use crate::browser::Browser;
use crate::runner::Done;
use crate::server::{Fault, Server};
use std::time::Duration;

/// The static page is all there and seen: drawings, events, ledger, tables; nothing covers them.
pub async fn whole(b: &Browser, what: &str) -> Done {
    let seen: (u32, u32, u32, u32, bool) = b
        .js(
            "const shown = s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility({ visibilityProperty: true }) && [...e.getClientRects()].some(r => r.width > 0)).length;
             return [shown('[data-chart] .still'), shown('[data-timeline] li time'), shown('[data-ledger] [id^=figure-]'),
                     document.querySelectorAll('[data-chart] table').length, !document.querySelector('[role=alert], dialog[open]')]",
        )
        .await?;
    assert_eq!(
        (seen.0, seen.1, seen.3, seen.4),
        (3, 10, 3, true),
        "{what}: drawings, events, tables, no alarm"
    );
    assert!(seen.2 >= 17, "{what}: {} figures", seen.2);
    Ok(())
}

pub async fn a_program_that_does_not_arrive_leaves_the_page(b: Browser) -> Done {
    let faults = [
        (".wasm", Fault::Missing),
        (".wasm", Fault::Type("text/html")),
        (".wasm", Fault::Cut(20_000)),
        (".wasm", Fault::Flip(40_000)),
        (".js", Fault::Missing),
        (".js", Fault::Type("text/plain")),
        (".js", Fault::Cut(3_000)),
        (".js", Fault::Flip(3_000)),
    ];
    for (file, fault) in faults {
        let site = Server::site()?;
        site.fault(file, fault.clone());
        b.open(&site.at("")).await?;
        let what = format!("{file} {fault:?}");
        // A wrong type alone is forgiven where the bytes are right.
        b.until("document.documentElement.dataset.app !== 'static'")
            .await
            .map_err(|e| format!("{what}: {e}"))?;
        let app: String = b.js("return document.documentElement.dataset.app").await?;
        if app == "failed" {
            whole(&b, &what).await?;
        } else {
            assert!(matches!(fault, Fault::Type(_)), "{what}: {app}");
        }
    }
    Ok(())
}

pub async fn a_program_that_is_slow_leaves_the_page_meanwhile(b: Browser) -> Done {
    let site = Server::site()?;
    site.fault(".wasm", Fault::Slow(Duration::from_secs(4)));
    b.js::<()>(&format!("location = '{}'", site.at(""))).await?;
    b.until("document.readyState !== 'loading' && document.querySelector('[data-ledger]')")
        .await?;
    whole(&b, "slow").await?;
    b.is_live().await
}

pub async fn fonts_that_do_not_arrive_leave_the_drawings(b: Browser) -> Done {
    let site = Server::site()?;
    site.fault(".woff2", Fault::Missing);
    b.live(&site.at("")).await
}

/// Things that some browsers, settings and frames don't have, or that throw there.
const LACKS: [(&str, &str); 9] = [
    ("no WebAssembly", "delete window.WebAssembly"),
    (
        "no canvas",
        "HTMLCanvasElement.prototype.getContext = () => null",
    ),
    (
        "storage throws",
        "for (const s of ['localStorage', 'sessionStorage']) Object.defineProperty(window, s, { get() { throw new DOMException('denied', 'SecurityError') } })",
    ),
    ("no ResizeObserver", "delete window.ResizeObserver"),
    ("no matchMedia", "delete window.matchMedia"),
    (
        "no performance marks",
        "performance.mark = () => { throw new Error('no') }",
    ),
    (
        "no FontFaceSet",
        "Object.defineProperty(document, 'fonts', { value: undefined })",
    ),
    (
        "no clipboard",
        "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
    ),
    (
        "a clock that is wrong",
        "Date.now = () => -1e15; performance.now = () => 0",
    ),
];

pub async fn a_browser_that_lacks_something_has_the_story(b: Browser) -> Done {
    let site = Server::site()?;
    for (what, script) in LACKS {
        let tab = Browser::tab(b.client.clone()).await?;
        tab.before_each_page(script).await?;
        tab.open(&site.at("")).await?;
        tab.until("document.documentElement.dataset.app !== 'static'")
            .await
            .map_err(|e| format!("{what}: {e}"))?;
        tab.frame().await?;
        let (app, taken): (String, u32) = tab
            .js("return [document.documentElement.dataset.app, document.querySelectorAll('[data-live] canvas').length]")
            .await?;
        // Either the program does without it, or the page stands as it was made.
        if app == "failed" || taken == 0 {
            whole(&tab, what).await?;
        } else {
            assert!(taken >= 3, "{what}: {taken} canvases");
        }
        tab.close().await?;
    }
    Ok(())
}

/// What the program calls at each of its steps, broken under it: whatever it was doing, the reader
/// gets the page back as it was made.
pub async fn a_panic_under_way_leaves_the_story(b: Browser) -> Done {
    let site = Server::site()?;
    let steps = [
        ("start", "ResizeObserver.prototype.observe", ""),
        (
            "first drawing",
            "CanvasRenderingContext2D.prototype.fillRect",
            "",
        ),
        (
            "later drawing",
            "CanvasRenderingContext2D.prototype.fillRect",
            "document.querySelector('[data-set=\"mode=change\"]').click()",
        ),
        (
            "resize",
            "CanvasRenderingContext2D.prototype.clearRect",
            "document.querySelector('main').style.maxInlineSize = '20rem'",
        ),
        (
            "choice",
            "Element.prototype.getBoundingClientRect",
            "const m = document.querySelector('[data-stage=trade] .marks'); m.focus(); m.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }))",
        ),
    ];
    for (what, function, then) in steps {
        let tab = Browser::tab(b.client.clone()).await?;
        // As a trap in the program is: an error that the program does not catch, from within it.
        let broken = format!(
            "const trap = new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]));
             const fall = () => new WebAssembly.Instance(trap).exports.f();
             {function} = function () {{ fall() }}"
        );
        if then.is_empty() {
            tab.before_each_page(&broken).await?;
            tab.open(&site.at("")).await?;
        } else {
            tab.live(&site.at("")).await?;
            tab.js::<()>(&broken).await?;
            tab.js::<()>(&format!("setTimeout(() => {{ {then} }})"))
                .await?;
        }
        tab.until("document.documentElement.dataset.app === 'failed'")
            .await
            .map_err(|e| format!("{what}: {e}"))?;
        tab.frame().await?;
        whole(&tab, what).await?;
        tab.close().await?;
    }
    Ok(())
}

/// Opened by a double click: browsers refuse modules and programs there, the page stands.
pub async fn from_disk_the_page_stands_whole(b: Browser) -> Done {
    let file = crate::server::dist()?.join("index.html");
    let tab = Browser::tab(b.client.clone()).await?;
    tab.open(&format!("file://{}", file.display())).await?;
    tab.until("document.readyState === 'complete'").await?;
    whole(&tab, "from disk").await?;
    tab.close().await
}

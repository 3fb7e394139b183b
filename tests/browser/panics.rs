//! A panic at any step of the program leaves the static page readable.

use crate::browser::Browser;
use crate::faults::{assert_static_page, outcome};
use crate::host::{SiteAndHost, resizing_iframe};
use crate::outcomes::{Outcome, record_outcome};
use crate::pages::assert_interactive;
use crate::runner::TestResult;
use crate::server::Server;

/// Makes a browser function that the program calls panic, at once or after `window.broken()`. It has the form
/// that panics have in a release: a WebAssembly trap that the program can't catch.
fn panic_in(function: &str, at_once: bool) -> String {
    let now = if at_once { "broken()" } else { "" };
    format!(
        "const trap = new WebAssembly.Module(new Uint8Array([0,97,115,109,1,0,0,0,1,4,1,96,0,0,3,2,1,0,7,5,1,1,102,0,0,10,5,1,3,0,0,11]));
         window.broken = () => {{ {function} = function () {{ new WebAssembly.Instance(trap).exports.f() }} }};
         {now}"
    )
}

pub async fn a_panic_at_any_step_leaves_the_story(b: Browser) -> TestResult {
    let fill = "CanvasRenderingContext2D.prototype.fillRect";
    let steps = [
        ("start", "ResizeObserver.prototype.observe", ""),
        ("the first drawing", fill, ""),
        (
            "a later drawing",
            fill,
            "document.querySelector('[data-setting=\"show=change\"]').click()",
        ),
        (
            "a resize",
            "CanvasRenderingContext2D.prototype.clearRect",
            "document.querySelector('main').style.maxInlineSize = '20rem'",
        ),
        (
            "a choice",
            "Element.prototype.getBoundingClientRect",
            "const m = document.querySelector('[data-drawing=trade] .mark-listbox'); m.focus(); m.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown' }))",
        ),
    ];
    for (step, function, then) in steps {
        let what = format!("a panic at {step}");
        let site = Server::site()?;
        site.inject_script(&panic_in(function, then.is_empty()));
        let tab = Browser::tab(b.client.clone()).await?;
        if then.is_empty() {
            tab.open(&site.url("")).await?;
        } else {
            tab.open_live(&site.url("")).await?;
            tab.js::<()>(&format!("window.broken(); setTimeout(() => {{ {then} }})"))
                .await?;
        }
        tab.until("document.documentElement.dataset.app === 'failed'")
            .await
            .map_err(|e| format!("{what}: {e}"))?;
        let came = outcome(&tab, &what).await?;
        assert_eq!(came, Outcome::StaticPage, "{what}");
        record_outcome(&what, came);
        tab.close().await?;
    }
    Ok(())
}

pub async fn a_panic_in_a_message_handler_leaves_the_story(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    servers
        .site
        .inject_script(&panic_in("Element.prototype.getAttribute", false));
    servers
        .open(&b, &resizing_iframe("", &servers.site.url("")), &[])
        .await?;
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
    b.js::<()>("window.broken()").await?;
    b.client.enter_parent_frame().await?;
    b.js::<()>("document.querySelector('iframe').contentWindow.postMessage({ type: 'jisr:set', theme: 'dark' }, '*')")
        .await?;
    b.client.enter_frame(0).await?;
    b.until("document.documentElement.dataset.app === 'failed'")
        .await?;
    assert_static_page(&b, "a panic at a message").await?;
    // The theme is set all the same, by the boot script.
    let theme: String = b
        .js("return document.documentElement.dataset.theme")
        .await?;
    b.client.enter_parent_frame().await?;
    assert_eq!(theme, "dark");
    record_outcome("a panic at a message", Outcome::StaticPage);
    Ok(())
}

/// A drawing is downloaded with other settings than its link has. The code that makes it panics, so the
/// link's own file is downloaded.
pub async fn a_panic_at_an_export_leaves_the_link(b: Browser) -> TestResult {
    let what = "a panic at an export";
    let site = Server::site()?;
    let keep = "window.taken = []; HTMLAnchorElement.prototype.click = function () { taken.push(this.getAttribute('href')) };";
    let trap = panic_in("CanvasRenderingContext2D.prototype.drawImage", true);
    site.inject_script(&format!("{keep}{trap}"));
    b.open_live(&site.url("")).await?;
    b.js::<()>("document.querySelector('[data-setting=\"show=change\"]').click()")
        .await?;
    let link = "document.querySelector('#trade .downloads a[href$=\"-2x.png\"]')";
    b.js::<()>(&format!(
        "{link}.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
    ))
    .await?;
    b.until("taken.length").await?;
    let same: bool = b
        .js(&format!(
            "return taken.length == 1 && taken[0] == {link}.getAttribute('href')"
        ))
        .await?;
    assert!(same, "{what}: another file");
    assert_interactive(&b, what).await?;
    record_outcome(what, Outcome::Live);
    Ok(())
}

//! Missing, broken and late files leave the reader with the complete static page.

use crate::browser::Browser;
use crate::dist::dist;
use crate::driver::Failure;
use crate::outcomes::{Outcome, record_outcome};
use crate::pages::{assert_interactive, assert_responds};
use crate::runner::TestResult;
use crate::server::{Fault, Server};

/// Asserts that the complete static page is visible: drawings, events, ledger and tables, and no error message.
pub async fn assert_static_page(b: &Browser, what: &str) -> TestResult {
    assert_static_page_in(b, "document", what).await
}

/// The same for a document that an expression names.
async fn assert_static_page_in(b: &Browser, document: &str, what: &str) -> TestResult {
    let seen: (u32, u32, u32, u32, bool) = b
        .js(&format!(
            "const all = s => [...{document}.querySelectorAll(s)];
             for (const list of all('.event-list')) list.open = true;
             const shown = s => all(s).filter(e => e.checkVisibility({{ visibilityProperty: true }}) && [...e.getClientRects()].some(r => r.width > 0)).length;
             return [shown('[data-chart] .static-chart'), shown('[data-timeline] li time'), shown('[data-ledger] [id^=figure-]'),
                     all('[data-chart] table').length, !all('[role=alert], dialog[open]').length]"
        ))
        .await?;
    assert_eq!(
        (seen.0, seen.1, seen.3, seen.4),
        (3, 10, 3, true),
        "{what}: drawings, events, tables, no alarm"
    );
    assert!(seen.2 >= 17, "{what}: {} figures", seen.2);
    Ok(())
}

/// Whether the program of the current page has failed, or has finished its start. It fills the lists of marks last. The mark
/// "charts-painted" would not do, because a browser without `performance` doesn't have it.
const STARTED: &str = "(app => app == 'failed' || app == 'live' && [...document.querySelectorAll('[data-drawing]')].every(e => e.querySelector('[role=option]')))(document.documentElement.dataset.app)";

/// The outcome on the current page, once its program has started or failed.
pub async fn outcome(b: &Browser, what: &str) -> Result<Outcome, Failure> {
    b.until(STARTED).await.map_err(|e| format!("{what}: {e}"))?;
    b.frames(2).await?;
    let (app, drawn): (String, u32) = b
        .js("return [document.documentElement.dataset.app, document.querySelectorAll('[data-canvas] canvas').length]")
        .await?;
    if app == "live" && drawn > 0 {
        assert_interactive(b, what).await?;
        return Ok(Outcome::Live);
    }
    assert_static_page(b, what).await?;
    if app == "live" {
        assert_responds(b, what).await?;
        return Ok(Outcome::StaticPageInteractive);
    }
    Ok(Outcome::StaticPage)
}

pub async fn a_missing_program_leaves_the_static_page(b: Browser) -> TestResult {
    let faults = [
        ("program", ".wasm", "missing (404)", Fault::Missing),
        (
            "program",
            ".wasm",
            "of a wrong type",
            Fault::Type("text/html"),
        ),
        ("program", ".wasm", "truncated", Fault::Cut(20_000)),
        (
            "program",
            ".wasm",
            "with a flipped bit",
            Fault::Flip(40_000),
        ),
        ("script", ".js", "missing (404)", Fault::Missing),
        (
            "script",
            ".js",
            "of a wrong type",
            Fault::Type("text/plain"),
        ),
        ("script", ".js", "truncated", Fault::Cut(3_000)),
        ("script", ".js", "with a flipped bit", Fault::Flip(3_000)),
    ];
    for (part, file, how, fault) in faults {
        let site = Server::site()?;
        site.fault(file, fault.clone());
        b.open(&site.url("")).await?;
        let what = format!("the {part} is {how}");
        let came = outcome(&b, &what).await?;
        // Browsers may accept the right bytes with a wrong type.
        assert!(
            came == Outcome::StaticPage || matches!(fault, Fault::Type(_)),
            "{what}: {came:?}"
        );
        record_outcome(&what, came);
    }
    Ok(())
}

pub async fn a_slow_program_leaves_the_static_page_meanwhile(b: Browser) -> TestResult {
    let site = Server::site()?;
    let program = site.hold(".wasm");
    b.navigate(&site.url("")).await?;
    b.until("document.querySelector('[data-ledger]')").await?;
    assert_static_page(&b, "slow").await?;
    b.frames(30).await?;
    assert_static_page(&b, "still slow").await?;
    program.release();
    b.wait_until_live().await?;
    assert_interactive(&b, "slow").await?;
    record_outcome("the program is late", Outcome::StaticThenLive);
    Ok(())
}

pub async fn missing_fonts_leave_the_drawings(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.fault(".woff2", Fault::Missing);
    b.open(&site.url("")).await?;
    let came = outcome(&b, "no fonts").await?;
    assert_eq!(came, Outcome::Live);
    record_outcome("fonts are blocked", came);
    Ok(())
}

/// In an iframe whose sandbox forbids scripts, engines behave as with JavaScript turned off. The page around
/// it reads its content.
pub async fn without_scripts_the_page_is_readable(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.add_page(
        "around.html",
        "<!doctype html><meta charset=utf-8><title>around</title><iframe sandbox=allow-same-origin src=./ width=1000 height=800></iframe>",
        &[],
    );
    b.open(&site.url("around.html")).await?;
    let inside = "document.querySelector('iframe').contentDocument";
    b.until(&format!("{inside}.querySelector('[data-ledger]')"))
        .await?;
    assert_static_page_in(&b, inside, "without scripts").await?;
    let (app, bare): (String, u32) = b
        .js(&format!(
            "return [{inside}.documentElement.dataset.app, [...{inside}.querySelectorAll('button:enabled')].filter(e => e.checkVisibility()).length]"
        ))
        .await?;
    assert_eq!((&*app, bare), ("static", 0), "and no button that is dead");
    record_outcome("JavaScript is off", Outcome::StaticPage);
    Ok(())
}

/// Opened from a file: most browsers load neither modules nor programs there, so the static page stays.
pub async fn from_disk_the_page_is_complete(b: Browser) -> TestResult {
    let what = "the page is opened from a disk";
    let file = dist()?.join("index.html");
    let tab = Browser::tab(b.client.clone()).await?;
    tab.open(&format!("file://{}", file.display())).await?;
    record_outcome(what, outcome(&tab, what).await?);
    tab.close().await
}

//! Long use: many resizes and switches, hidden tabs, leaving the page and coming back.

use crate::browser::Browser;
use crate::driver::{Engine, Failure};
use crate::host::{SiteAndHost, assert_frame_fits, assert_frame_settles, resizing_iframe};
use crate::outcomes::{Outcome, record_outcome};
use crate::pages::{LANGUAGES, assert_interactive};
use crate::runner::TestResult;
use crate::server::Server;
use serde_json::json;

/// Keeps the exports of the program, so that a test can read the size of its memory.
pub const KEEP_EXPORTS_JS: &str = "for (const way of ['instantiate', 'instantiateStreaming']) {
    const was = WebAssembly[way];
    WebAssembly[way] = async (...all) => { const made = await was.apply(WebAssembly, all); window.program = (made.instance || made).exports; return made };
}";

/// Bytes of the program's memory, kilobytes of the scripts' heap, and the numbers of nodes and listeners; 0 for
/// what the engine doesn't count.
pub async fn memory_use(b: &Browser) -> Result<[f64; 4], Failure> {
    if Engine::current() != Engine::Chromium {
        let program = b
            .js("return window.program.memory.buffer.byteLength")
            .await?;
        return Ok([program, 0.0, 0.0, 0.0]);
    }
    b.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let counters = b.cdp("Memory.getDOMCounters", json!({})).await?;
    let [program, scripts]: [f64; 2] = b
        .js("return [window.program.memory.buffer.byteLength, performance.memory.usedJSHeapSize / 1024]")
        .await?;
    let count = |name: &str| counters[name].as_f64().unwrap_or(f64::NAN);
    Ok([program, scripts, count("nodes"), count("jsEventListeners")])
}

/// How much the program's memory may grow, in bytes: two pages of WebAssembly. How many drawings are being replaced at
/// the same moment depends on the browser's frames, so the most that is needed at once differs from run to run. A leak
/// of one drawing a switch would be at least ten times as much.
const MEMORY_MARGIN: f64 = 2.0 * 65_536.0;

pub async fn many_switches_use_no_more_memory(b: Browser) -> TestResult {
    // The other engines need long to paint a frame of the whole page.
    let times = match Engine::current() {
        Engine::Chromium => 1_000,
        _ => 250,
    };
    let site = Server::site()?;
    site.inject_script(KEEP_EXPORTS_JS);
    b.open_live(&site.url("")).await?;
    // In parts, because a script has a time limit.
    let switch = |from: usize| {
        format!(
            "const all = [...document.querySelectorAll('[data-setting]')];
             for (let i = {from}; i < {from} + 50; i++) {{
                 document.documentElement.dataset.theme = i % 2 ? 'light' : 'dark';
                 dispatchEvent(new Event('jisr:theme'));
                 all[(i * 7) % all.length].click();
                 if (i % 10 == 0) await new Promise(requestAnimationFrame);
             }}"
        )
    };
    // More frames than a transition takes.
    const REST: &str = "for (let i = 0; i < 40; i++) await new Promise(requestAnimationFrame)";
    for from in (0..100).step_by(50) {
        b.js::<()>(&switch(from)).await?;
    }
    b.js::<()>(REST).await?;
    let before = memory_use(&b).await?;
    for from in (100..100 + times).step_by(50) {
        b.js::<()>(&switch(from)).await?;
    }
    b.js::<()>(REST).await?;
    let after = memory_use(&b).await?;
    println!("program bytes, script kB, nodes, listeners: {before:?}, then {after:?}");
    assert!(
        after[0] <= before[0] + MEMORY_MARGIN,
        "the program's memory grew by {} bytes",
        after[0] - before[0]
    );
    assert!(after[1] < before[1] + 300.0, "the scripts' memory grew");
    assert!(after[2] < before[2] + 100.0, "the number of nodes grew");
    assert!(after[3] <= before[3] + 5.0, "the number of listeners grew");
    assert_interactive(&b, "switches").await?;
    record_outcome(
        "1 000 switches of settings and theme (250 in Firefox and WebKit)",
        Outcome::Live,
    );
    Ok(())
}

pub async fn changing_the_language_keeps_one_page_in_memory(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.inject_script(KEEP_EXPORTS_JS);
    let open_each = async || -> Result<[f64; 4], Failure> {
        for (path, ..) in LANGUAGES {
            b.open_live(&site.url(path)).await?;
        }
        memory_use(&b).await
    };
    // The browser keeps some pages for the Back button: Chromium six, and two turns open ten. Once it has as many as it
    // keeps, memory may not grow.
    open_each().await?;
    let before = open_each().await?;
    let after = open_each().await?;
    println!("program bytes, script kB, nodes, listeners: {before:?}, then {after:?}");
    assert!(
        after[0] <= before[0] + MEMORY_MARGIN,
        "the program's memory grew"
    );
    assert!(after[1] < before[1] + 1000.0, "the scripts' memory grew");
    assert_interactive(&b, "languages").await
}

/// A parent changes its frame's language many times; each change loads another page into the frame. A leak of
/// one page a change doubles the nodes from the middle of the changes to their end, and 1.5 times as many fail.
/// Only Chromium counts nodes; in the others the frame must work after fewer changes.
pub async fn many_languages_use_no_more_memory(b: Browser) -> TestResult {
    let times = match Engine::current() {
        Engine::Chromium => 80,
        _ => 30,
    };
    let servers = SiteAndHost::new()?;
    servers
        .open(&b, &resizing_iframe("", &servers.site.url("trade/")), &[])
        .await?;
    assert_frame_fits(&b).await?;
    let languages: Vec<&str> = LANGUAGES.iter().map(|l| l.1).collect();
    let change = |from: u32| {
        format!(
            "const frame = document.querySelector('iframe').contentWindow, languages = {languages:?};
             for (let i = {from}; i < {from} + 10; i++) {{
                 messages.length = 0;
                 frame.postMessage({{ type: 'jisr:set', lang: languages[(i + 1) % languages.length], theme: i % 2 ? 'dark' : 'light' }}, '*');
                 while (!messages.some(m => m.type === 'jisr:height')) await new Promise(done => setTimeout(done, 2));
             }}
             messages.length = 0"
        )
    };
    let kept = |b: Browser| async move {
        if Engine::current() != Engine::Chromium {
            return Ok::<_, Failure>(0.0);
        }
        b.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        let counters = b.cdp("Memory.getDOMCounters", json!({})).await?;
        Ok(counters["nodes"].as_f64().unwrap_or(f64::NAN))
    };
    let mut half = 0.0;
    for from in (0..times).step_by(10) {
        b.js::<()>(&change(from)).await?;
        if (from + 10) * 2 == times {
            half = kept(b.clone()).await?;
        }
    }
    let after = kept(b.clone()).await?;
    println!(
        "nodes after {} languages: {half}, after {times}: {after}",
        times / 2
    );
    assert!(after <= half * 1.5, "the number of nodes grew");
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
    b.client.enter_parent_frame().await?;
    // The console is not checked: Chromium reports programs whose page was left while they loaded.
    assert_frame_settles(&b).await?;
    record_outcome(
        "80 changes of language and theme (30 in Firefox and WebKit)",
        Outcome::Live,
    );
    Ok(())
}

pub async fn canvases_have_the_last_of_many_sizes(b: Browser) -> TestResult {
    // The other engines need long to lay the whole page out.
    let times = match Engine::current() {
        Engine::Chromium => 500,
        _ => 150,
    };
    let site = Server::site()?;
    site.inject_script(KEEP_EXPORTS_JS);
    b.screen(1200, 800, 1.0).await?;
    b.open_live(&site.url("")).await?;
    let before = memory_use(&b).await?;
    // The program is told of a size once a frame, so a frame is awaited for every fifth.
    for from in (0..times).step_by(50) {
        b.js::<()>(&format!(
            "const main = document.querySelector('main');
             for (let i = {from}; i < {from} + 50; i++) {{
                 main.style.maxInlineSize = 300 + (i * 37) % 600 + 'px';
                 if (i % 5 == 0) await new Promise(requestAnimationFrame);
             }}"
        ))
        .await?;
    }
    b.js::<()>(
        "document.querySelector('main').style.maxInlineSize = '700px';
         for (let i = 0; i < 40; i++) await new Promise(requestAnimationFrame)",
    )
    .await?;
    let fits: bool = b
        // A canvas outside the window may have an older size.
        .js(
            "const fits = [];
             for (const canvas of document.querySelectorAll('[data-canvas] canvas')) {
                 canvas.parentElement.scrollIntoView({ behavior: 'instant' });
                 for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
                 fits.push(!canvas.width || Math.abs(canvas.width - canvas.parentElement.clientWidth) <= 1);
             }
             return fits.every(Boolean)",
        )
        .await?;
    assert!(fits, "a canvas doesn't have the last size");
    let after = memory_use(&b).await?;
    println!("program bytes, script kB, nodes, listeners: {before:?}, then {after:?}");
    assert!(after[0] <= before[0] * 1.5, "the program's memory grew");
    assert_interactive(&b, "sizes").await?;
    record_outcome("500 sizes (150 in Firefox and WebKit)", Outcome::Live);
    Ok(())
}

pub async fn a_page_works_after_the_back_button(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("")).await?;
    b.js::<()>("window.kept = true; scrollTo({ top: 500, behavior: 'instant' })")
        .await?;
    b.open(&site.url("en/embed/")).await?;
    b.back().await?;
    b.until("document.documentElement.lang == 'ar' && document.readyState == 'complete'")
        .await?;
    b.wait_until_live().await?;
    let (kept, top): (bool, f64) = b.js("return [!!window.kept, scrollY]").await?;
    println!("the same page: {kept}");
    assert!((top - 500.0).abs() < 2.0, "at {top}");
    assert_interactive(&b, "back").await?;
    record_outcome("left and come back to by Back", Outcome::Live);
    Ok(())
}

/// The name of this fault in the table.
const HIDDEN: &str = "hidden while size and theme change";

pub async fn a_tab_works_after_it_was_hidden(b: Browser) -> TestResult {
    let site = Server::site()?;
    if Engine::current() == Engine::WebKit {
        record_outcome(
            HIDDEN,
            Outcome::NotTested("its windows have nothing to hide behind"),
        );
        return Ok(());
    }
    b.open_live(&site.url("")).await?;
    b.hide().await?;
    b.until("document.hidden").await?;
    // While a tab is hidden, timers are throttled; the size and the theme of the page change.
    b.js::<()>(
        "document.querySelector('main').style.maxInlineSize = '25rem';
         document.documentElement.dataset.theme = 'dark';
         dispatchEvent(new Event('jisr:theme'))",
    )
    .await?;
    b.js::<()>("for (let i = 0; i < 5; i++) await new Promise(done => setTimeout(done))")
        .await?;
    if Engine::current() == Engine::Chromium {
        // A frozen tab runs no tasks until it is active again.
        for state in ["frozen", "active"] {
            b.cdp("Page.setWebLifecycleState", json!({ "state": state }))
                .await?;
        }
    }
    b.show().await?;
    b.frame().await?;
    assert_interactive(&b, "shown again").await?;
    record_outcome(HIDDEN, Outcome::Live);
    Ok(())
}

//! What goes on for long: thousands of sizes and switches, absence, going away and coming back.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::{LANGUAGES, answers};
use crate::runner::Done;
use crate::server::Server;
use serde_json::json;
use std::time::Duration;

/// Keeps the program's memory where a test can see how large it is.
const WATCH: &str = "for (const way of ['instantiate', 'instantiateStreaming']) {
    const was = WebAssembly[way];
    WebAssembly[way] = async (...all) => { const made = await was.apply(WebAssembly, all); window.program = (made.instance || made).exports; return made };
}";

/// Bytes of the program, kilobytes of scripts, and how many nodes and listeners there are.
async fn held(b: &Browser) -> Result<[f64; 4], Failure> {
    b.cdp("HeapProfiler.collectGarbage", json!({})).await?;
    let counters = b.cdp("Memory.getDOMCounters", json!({})).await?;
    let [program, scripts]: [f64; 2] = b
        .js("return [window.program.memory.buffer.byteLength, performance.memory.usedJSHeapSize / 1024]")
        .await?;
    let count = |name: &str| counters[name].as_f64().unwrap_or(f64::NAN);
    Ok([program, scripts, count("nodes"), count("jsEventListeners")])
}

pub async fn a_thousand_switches_leave_no_more_than_a_hundred(b: Browser) -> Done {
    let site = Server::site()?;
    b.before_each_page(WATCH).await?;
    b.live(&site.at("")).await?;
    // Some at a time: a script has half a minute.
    let switch = |from: usize| {
        format!(
            "const all = [...document.querySelectorAll('[data-set]')].filter(b => !b.dataset.set.startsWith('step'));
             for (let i = {from}; i < {from} + 50; i++) {{
                 document.documentElement.dataset.theme = i % 2 ? 'light' : 'dark';
                 dispatchEvent(new Event('jisr:theme'));
                 all[(i * 7) % all.length].click();
                 if (i % 10 == 0) await new Promise(requestAnimationFrame);
             }}
             for (let i = 0; i < 40; i++) await new Promise(requestAnimationFrame)"
        )
    };
    for from in (0..100).step_by(50) {
        b.js::<()>(&switch(from)).await?;
    }
    let before = held(&b).await?;
    for from in (100..1100).step_by(50) {
        b.js::<()>(&switch(from)).await?;
    }
    let after = held(&b).await?;
    println!("program bytes, script kB, nodes, listeners: {before:?}, then {after:?}");
    assert!(after[0] <= before[0], "the program's memory grew");
    assert!(after[1] < before[1] + 300.0, "the scripts' memory grew");
    assert!(
        after[2] < before[2] + 100.0,
        "there are more and more nodes"
    );
    assert!(
        after[3] <= before[3] + 5.0,
        "there are more and more listeners"
    );
    answers(&b, "switches").await
}

pub async fn languages_gone_through_leave_one_page(b: Browser) -> Done {
    let site = Server::site()?;
    b.before_each_page(WATCH).await?;
    // What the browser keeps for the way back is full after some pages; from then on nothing may grow.
    let mut full = None;
    for turn in 0..6 {
        for (path, lang, _) in LANGUAGES {
            b.live(&site.at(path))
                .await
                .map_err(|e| format!("{turn} {lang}: {e}"))?;
        }
        let held = held(&b).await?;
        println!("program bytes, script kB, nodes, listeners: {held:?}");
        if turn == 3 {
            full = Some(held);
        }
        let Some(was) = full else { continue };
        assert!(held[0] <= was[0], "the program's memory grew");
        assert!(held[1] < was[1] + 1000.0, "the scripts' memory grew");
    }
    answers(&b, "languages").await
}

pub async fn twenty_thousand_sizes_end_in_the_last(b: Browser) -> Done {
    let site = Server::site()?;
    b.before_each_page(WATCH).await?;
    b.screen(1200, 800, 1.0).await?;
    b.live(&site.at("")).await?;
    let before = held(&b).await?;
    for from in (0..20_000).step_by(1000) {
        b.js::<()>(&format!(
            "const main = document.querySelector('main');
             for (let i = {from}; i < {from} + 1000; i++) {{
                 main.style.maxInlineSize = 300 + (i * 37) % 600 + 'px';
                 if (i % 10 == 0) main.offsetWidth;
                 if (i % 100 == 0) await new Promise(requestAnimationFrame);
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
        .js("return [...document.querySelectorAll('[data-stage] canvas')].filter(c => c.width).every(c => Math.abs(c.width - c.parentElement.clientWidth) <= 1)")
        .await?;
    assert!(fits, "a canvas has not the last size");
    let after = held(&b).await?;
    println!("program bytes, script kB, nodes, listeners: {before:?}, then {after:?}");
    assert!(after[0] <= before[0] * 1.5, "the program's memory grew");
    answers(&b, "sizes").await
}

pub async fn a_page_left_and_come_back_to_goes_on(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("")).await?;
    b.js::<()>("window.kept = true; scrollTo({ top: 500, behavior: 'instant' })")
        .await?;
    b.open(&site.at("en/embed/")).await?;
    b.js::<()>("history.back()").await?;
    b.until("document.documentElement.lang == 'ar' && document.readyState == 'complete'")
        .await?;
    b.is_live().await?;
    let (kept, top): (bool, f64) = b.js("return [!!window.kept, scrollY]").await?;
    println!("the same page: {kept}");
    assert!((top - 500.0).abs() < 2.0, "at {top}");
    answers(&b, "back").await
}

pub async fn a_tab_that_was_hidden_goes_on(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("")).await?;
    b.hide().await?;
    // As after a night: timers are held back, and other sizes and themes have come meanwhile.
    b.js::<()>(
        "document.querySelector('main').style.maxInlineSize = '25rem';
         document.documentElement.dataset.theme = 'dark';
         dispatchEvent(new Event('jisr:theme'))",
    )
    .await?;
    tokio::time::sleep(Duration::from_secs(5)).await;
    b.show().await?;
    b.frame().await?;
    answers(&b, "shown again").await
}

pub async fn memory_that_is_refused_leaves_the_page(b: Browser) -> Done {
    let site = Server::site()?;
    b.before_each_page(
        "for (const way of ['instantiate', 'instantiateStreaming'])
             WebAssembly[way] = async () => { throw new RangeError('WebAssembly.Memory(): could not allocate memory') }",
    )
    .await?;
    b.open(&site.at("")).await?;
    b.until("document.documentElement.dataset.app == 'failed'")
        .await?;
    crate::faults::whole(&b, "no memory").await
}

//! A Leptos component that comes and goes leaves nothing behind.

use crate::browser::Browser;
use crate::driver::Engine;
use crate::endurance::{KEEP_EXPORTS_JS, memory_use};
use crate::leptos::{DIRECTIONS, example, open};
use crate::runner::TestResult;

/// Counts observers and the listeners of the window, and what of them ends.
const COUNT_JS: &str = "window.held = { observers: 0, listeners: 0 };
    const { observe, disconnect } = ResizeObserver.prototype;
    ResizeObserver.prototype.observe = function (...all) { held.observers++; return observe.apply(this, all) };
    ResizeObserver.prototype.disconnect = function () { held.observers--; return disconnect.apply(this) };
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...all) { if (this === window || this == null) held.listeners++; return add.apply(this, all) };
    EventTarget.prototype.removeEventListener = function (...all) { if (this === window || this == null) held.listeners--; return remove.apply(this, all) }";

/// How much the program's memory may grow, in bytes: two pages of WebAssembly.
const MEMORY_MARGIN: f64 = 2.0 * 65_536.0;

/// How many mounts one script does, because a script has a time limit.
const AT_ONCE: u32 = 50;

/// How many nodes and listeners the browser may not have freed yet: those of the last few charts. A leak of one a mount
/// is more.
const FEW: f64 = 500.0;

/// The signals that the chart reads are mounted with it. A signal that lives on keeps an entry for each effect that
/// has read it and ended; Leptos does so with a paragraph, too.
pub async fn mounting_a_thousand_times_leaves_nothing(b: Browser) -> TestResult {
    const USE_JS: &str = "document.querySelector('.jisr-marks')
             .dispatchEvent(new KeyboardEvent('keydown', { key: 'Home', bubbles: true }));";
    mount(b, 1_000, USE_JS).await
}

pub async fn mounting_a_timeline_many_times_leaves_nothing(b: Browser) -> TestResult {
    const USE_JS: &str = "document.querySelectorAll('[aria-pressed]')[2].click();
         while (!document.querySelector('.jisr-timeline')) await task();
         document.querySelector('[data-step=next]').click();";
    // Not as often, because it takes long.
    mount(b, 300, USE_JS).await
}

/// Mounts the charts of the example this many times and uses them by a script, which opens a tooltip.
async fn mount(b: Browser, times: u32, use_js: &str) -> TestResult {
    let server = example()?;
    server.inject_script(&format!("{KEEP_EXPORTS_JS};{COUNT_JS}"));
    open(&b, &server, DIRECTIONS[0].0).await?;
    // Each time, the chart is used.
    let mounts_js = format!(
        "const task = () => new Promise(done => {{
             const channel = new MessageChannel();
             channel.port1.onmessage = done;
             channel.port2.postMessage(0);
         }});
         const chart = () => document.querySelector('.jisr-chart');
         for (let i = 0; i < {AT_ONCE}; i++) {{
             document.querySelector('#mount').click();
             while (chart()) await task();
             document.querySelector('#mount').click();
             while (!chart()) await task();
             {use_js}
             while (!document.querySelector('.jisr-tooltip')) await task();
             if (i % 10 == 0) await new Promise(requestAnimationFrame);
         }}
         await new Promise(requestAnimationFrame);
         return [held.observers, held.listeners]"
    );
    for _ in 0..2 {
        b.js::<[i32; 2]>(&mounts_js).await?;
    }
    b.frame().await?;
    let held_before: [i32; 2] = b.js("return [held.observers, held.listeners]").await?;
    let before = memory_use(&b).await?;
    for _ in 0..times / AT_ONCE {
        b.js::<[i32; 2]>(&mounts_js).await?;
    }
    b.frame().await?;
    let after = memory_use(&b).await?;
    let held: [i32; 2] = b.js("return [held.observers, held.listeners]").await?;
    println!("program bytes, script kB, nodes, listeners: {before:?}, then {after:?}");
    assert_eq!(held, held_before, "observers, and listeners of the window");
    assert_eq!(held[0], 1, "one chart has one observer");
    assert!(
        after[0] <= before[0] + MEMORY_MARGIN,
        "the program's memory grew by {} bytes",
        after[0] - before[0]
    );
    if Engine::current() == Engine::Chromium {
        assert!(after[2] < before[2] + FEW, "the number of nodes grew");
        assert!(after[3] < before[3] + FEW, "the number of listeners grew");
    }
    Ok(())
}

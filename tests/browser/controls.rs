//! The switches of a chart: the drawing, the transition and the title that they lead to.

use crate::browser::Browser;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::{Fault, Server};

pub async fn switches_change_the_drawing(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.emulate_media("prefers-reduced-motion", "reduce").await?;
    b.open_live(&site.url("trade/")).await?;
    let canvas = "[data-drawing=trade] canvas";
    let mut before = b.pixels(canvas).await?.colours;
    for measure in ["change", "before", "value"] {
        b.js::<()>(&format!(
            "document.querySelector('[data-chart=trade] [data-setting=\"show={measure}\"]').click()"
        ))
        .await?;
        b.frame().await?;
        let pressed: Vec<String> = b
            .js("return [...document.querySelectorAll('[data-chart=trade] [data-setting^=\"show=\"]:checked')].map(e => e.dataset.setting)")
            .await?;
        assert_eq!(pressed, [format!("show={measure}")]);
        let now = b.pixels(canvas).await?.colours;
        assert!(now != before, "{measure} looks as what was before it");
        before = now;
    }
    Ok(())
}

/// Replaces the page's clock: after `stopClock()` frames run only by `step(ms)`.
const CLOCK: &str = "
    const ask = requestAnimationFrame;
    let now = 0, due = null;
    window.requestAnimationFrame = work => due ? due.push(work) : ask(work);
    window.stopClock = () => { now = performance.now(); due = []; };
    window.framesAsked = () => due.length;
    window.step = ms => { const works = due; due = []; now += ms; for (const work of works) work(now); return due.length; };
";

pub async fn transitions_are_short_and_off_under_reduced_motion(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.inject_script(CLOCK);
    for (reduced, moves) in [("no-preference", true), ("reduce", false)] {
        b.emulate_media("prefers-reduced-motion", reduced).await?;
        b.open_live(&site.url("trade/")).await?;
        // The canvas' picture 100 ms after the first frame of a switch, after 320 ms, and much later; then
        // how many frames the page still asks for.
        let (soon, then, rest, asked): (String, String, String, u32) = b
            .js(
                "const canvas = document.querySelector('[data-drawing=trade] canvas');
                 stopClock();
                 document.querySelector('[data-setting=\"show=change\"]').click();
                 while (!framesAsked()) await Promise.resolve();
                 step(0);
                 step(100);
                 const soon = canvas.toDataURL();
                 step(220);
                 const then = canvas.toDataURL();
                 const asked = step(10_000);
                 return [soon, then, canvas.toDataURL(), asked]",
            )
            .await?;
        assert_eq!(soon != rest, moves, "{reduced}: under way");
        assert!(then == rest, "{reduced}: still moving after 320 ms");
        assert_eq!(asked, 0, "{reduced}: frames asked for at rest");
    }
    Ok(())
}

pub async fn titles_follow_the_source_filter(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(path)).await?;
        let mut titles = vec![];
        for source in ["both", "kz", "cn"] {
            b.js::<()>(&format!(
                "document.querySelector('[data-setting=\"source={source}\"]').click()"
            ))
            .await?;
            b.frame().await?;
            let title: String = b
                .js("return document.getElementById('title-trade').innerText")
                .await?;
            // Decimal signs depend on the language, and Chinese counts in hundred millions.
            titles.push(title.replace(['.', ','], ""));
        }
        assert!(
            titles[1].contains("88") && !titles[1].contains("115"),
            "{lang}: {titles:?}"
        );
        assert!(
            titles[2].contains("115") && !titles[2].contains("88"),
            "{lang}: {titles:?}"
        );
        assert!(titles[0].contains("27"), "{lang}: {titles:?}");
    }
    Ok(())
}

/// How an option of a switch looks: the opacity of its words, the cursor over it, and whether it can be chosen.
const LOOK: &str = "const option = document.querySelector('[data-chart=trade] [data-setting]');
    return [getComputedStyle(option.nextElementSibling).opacity, getComputedStyle(option).cursor, String(!option.disabled)]";

pub async fn case_e18_switches_look_disabled_until_they_work(b: Browser) -> TestResult {
    let site = Server::site()?;
    let late = site.hold(".wasm");
    b.open(&site.url("en/")).await?;
    let before: [String; 3] = b.js(LOOK).await?;
    assert_eq!(before, ["0.5", "default", "false"]);
    drop(late);
    b.wait_until_live().await?;
    let after: [String; 3] = b.js(LOOK).await?;
    assert_eq!(after, ["1", "pointer", "true"]);
    Ok(())
}

pub async fn case_e19_a_page_whose_program_fails_has_no_holes(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.fault(".wasm", Fault::Missing);
    b.open(&site.url("en/")).await?;
    b.until("document.documentElement.dataset.app === 'failed'")
        .await?;
    let controls: f64 = b
        .js("return [...document.querySelectorAll('[data-chart] .controls, [data-timeline] .controls, .steps')].reduce((sum, e) => sum + e.getBoundingClientRect().height, 0)")
        .await?;
    assert_eq!(controls, 0.0, "switches that can't work take space");
    Ok(())
}

pub async fn case_e26_two_switches_are_two_rows(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, width) in [("ru/", 320), ("kk/", 280), ("", 390)] {
        b.screen(width, 844, 1.0).await?;
        b.open_live(&site.url(path)).await?;
        let rows: Vec<Vec<i64>> = b
            .js("return [...document.querySelectorAll('[data-chart=trade] [role=radiogroup]')].map(g => [...new Set([...g.querySelectorAll('[data-setting]')].map(b => Math.round(b.getBoundingClientRect().y)))]).filter(r => r.length)")
            .await?;
        let one_each = rows.len() == 2 && rows.iter().all(|row| row.len() == 1);
        assert!(
            one_each && rows[0] != rows[1],
            "{path} at {width}: {rows:?}"
        );
        let cut: Vec<String> = b
            .js("return [...document.querySelectorAll('[data-chart=trade] [role=radiogroup] label')].filter(e => e.scrollWidth > e.clientWidth).map(e => e.textContent)")
            .await?;
        assert!(
            cut.is_empty(),
            "{path} at {width}: {cut:?} leave their buttons"
        );
    }
    Ok(())
}

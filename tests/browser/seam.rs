//! The program takes the page over, and nobody sees it.

use crate::browser::Browser;
use crate::runner::Done;
use crate::server::Server;

pub async fn nothing_moves_while_the_program_arrives(b: Browser) -> Done {
    let site = Server::site()?;
    b.before_each_page("window.moved = []; new PerformanceObserver(list => { for (const e of list.getEntries()) window.moved.push(...e.sources.map(s => [e.value, s.node?.outerHTML?.slice(0, 120) ?? s.node?.textContent ?? ''])) }).observe({ type: 'layout-shift', buffered: true })").await?;
    for (path, width) in [("", 390), ("en/", 1280)] {
        b.screen(width, 844, 2.0).await?;
        b.live(&site.at(path)).await?;
        b.js::<Option<u8>>(
            "await document.fonts.ready; await new Promise(d => setTimeout(d, 300)); return null",
        )
        .await?;
        let moved: Vec<(f64, String)> = b.js("return window.moved").await?;
        assert!(
            moved.iter().all(|(value, _)| *value < 0.001),
            "{path:?}: {moved:#?}"
        );
    }
    Ok(())
}

pub async fn scroll_and_open_tables_are_kept(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    site.fault(
        ".wasm",
        crate::server::Fault::Slow(std::time::Duration::from_millis(1500)),
    );
    b.open(&site.at("")).await?;
    b.js::<Option<u8>>("const d = document.querySelector('[data-chart=rail] details'); d.open = true; d.scrollIntoView({behavior: 'instant'}); getSelection().selectAllChildren(document.querySelector('h1')); return null").await?;
    let before: (f64, bool) = b
        .js("return [scrollY, document.documentElement.dataset.app == 'static']")
        .await?;
    assert!(before.1, "the program is late");
    b.is_live().await?;
    let after: (f64, bool, u32) = b
        .js("return [scrollY, document.querySelector('[data-chart=rail] details').open, getSelection().toString().length]")
        .await?;
    assert!(
        (after.0 - before.0).abs() < 1.0 && after.1 && after.2 > 10,
        "{before:?} {after:?}"
    );
    Ok(())
}

//! What a tooltip offers: its links and buttons, how the keyboard gets to them, and the way back.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::languages;
use crate::runner::TestResult;
use crate::server::Server;
use crate::visible_selection::{focus_drawing, visible_selection};
use fantoccini::key::Key;

/// Selects the first mark of the chart by the keyboard.
async fn select_first(b: &Browser) -> Result<(), Failure> {
    focus_drawing(b, "trade").await?;
    b.key(Key::Down).await
}

pub async fn case_e21_the_tab_key_leads_from_a_mark_to_the_links_of_its_tooltip(
    b: Browser,
) -> TestResult {
    let site = Server::site()?;
    // The tooltip with its links fits only after the page has scrolled.
    b.screen(1268, 814, 1.0).await?;
    b.open_live(&site.url("en/")).await?;
    select_first(&b).await?;
    let checked = "return document.querySelector('[data-chart=trade] [role=option][aria-selected=true]').getAttribute('aria-checked')";
    assert_eq!(b.js::<Option<String>>(checked).await?, None);
    b.key(Key::Tab).await?;
    let (link, inside): (String, bool) = b
        .js("const at = document.activeElement; return [at.getAttribute('href') || '', !!at.closest('[data-tooltip=pinned]')]")
        .await?;
    assert!(link.starts_with("#figure=") && inside, "{link} {inside}");
    let shown = visible_selection(&b, "trade").await?;
    shown.assert_shown("after Tab");
    // A screen reader is told that the mark is pinned.
    assert_eq!(
        b.js::<Option<String>>(checked).await?.as_deref(),
        Some("true")
    );
    Ok(())
}

pub async fn case_e27_a_pinned_tooltip_has_a_button_that_closes_it(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in languages() {
        b.open_live(&site.url(path)).await?;
        select_first(&b).await?;
        b.key(Key::Enter).await?;
        let pinned = visible_selection(&b, "trade").await?;
        assert!(pinned.pinned, "{lang}: {pinned:?}");
        // The links and buttons are one row, or two where their words are long.
        let rows: usize = b
            .js("return new Set([...document.querySelectorAll('[data-tooltip=pinned] .tooltip-more > *')].map(e => Math.round(e.getBoundingClientRect().y))).size")
            .await?;
        assert!(rows <= 2, "{lang}: {rows} rows of links");
        b.js::<()>("[...document.querySelectorAll('[data-tooltip=pinned] button')].at(-1).focus()")
            .await?;
        b.key(Key::Enter).await?;
        b.frame().await?;
        let closed = visible_selection(&b, "trade").await?;
        closed.assert_closed(lang);
        assert_eq!(closed.focus, "marks", "{lang}: the focus is lost");
    }
    Ok(())
}

pub async fn case_e25_back_from_a_row_restores_the_tooltip(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/")).await?;
    select_first(&b).await?;
    b.key(Key::Down).await?;
    b.key(Key::Enter).await?;
    let before = visible_selection(&b, "trade").await?;
    b.js::<()>("document.querySelector('[data-tooltip=pinned] a').focus()")
        .await?;
    b.key(Key::Enter).await?;
    b.until("document.activeElement.id.startsWith('figure-')")
        .await?;
    b.js::<()>("history.back()").await?;
    b.until("!location.hash && document.querySelector('[data-chart=trade] [data-tooltip=pinned]')")
        .await?;
    let after = visible_selection(&b, "trade").await?;
    after.assert_shown("after Back");
    assert_eq!(after.text, before.text);
    assert_eq!(after.focus, "marks");
    let highlighted: Vec<String> = b
        .js("return [...document.querySelectorAll('[data-ledger] tr.highlighted')].map(e => e.id).slice(0, 1)")
        .await?;
    assert_eq!(highlighted.len(), 1, "the row of the mark is highlighted");
    Ok(())
}

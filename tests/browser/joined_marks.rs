//! Marks that show several figures, such as all series of a chart at one time, in the pages of another story.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use crate::visible_selection::{focus_drawing, visible_selection};
use fantoccini::key::Key;
use std::path::Path;

/// Serves the pages of the story `tests/fixtures/forms`.
fn site() -> Result<Server, Failure> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/forms");
    if !folder.join("index.html").exists() {
        return Err("no pages here; run `sh tests/tools/forms_pages.sh`".into());
    }
    Ok(Server::start(&[&folder])?)
}

/// The label, the amount and the titles of caveats of a figure, as its row in the page has them.
async fn row_texts(b: &Browser, id: &str) -> Result<Vec<String>, Failure> {
    b.js(&format!(
        "const row = document.querySelector('[data-id=\"{id}\"]');
         return [...row.querySelectorAll(['label', 'value', 'caveat'].map(field => `[data-field=${{field}}]`))].map(e => e.textContent)"
    ))
    .await
}

/// The text of the option that a screen reader is at.
async fn announced(b: &Browser) -> Result<String, Failure> {
    b.js("const list = document.activeElement;
         return document.getElementById(list.getAttribute('aria-activedescendant')).textContent")
        .await
}

/// Asserts that a text has the labels, amounts and caveats of these figures, each after those before it.
async fn assert_lists(b: &Browser, text: &str, ids: &[String], what: &str) -> TestResult {
    let mut rest = text;
    for id in ids {
        for part in row_texts(b, id).await? {
            let Some((_, after)) = rest.split_once(&part) else {
                panic!("{what}: no {part:?} of {id} in {rest:?} of {text:?}");
            };
            rest = after;
        }
    }
    Ok(())
}

const SCREENS: [(u32, u32); 3] = [(1280, 800), (360, 640), (640, 360)];

pub async fn a_tooltip_lists_all_figures_of_its_mark(b: Browser) -> TestResult {
    let site = site()?;
    for (width, height) in SCREENS {
        b.screen(width, height, 1.0).await?;
        for path in ["boxes/", "ar/boxes/"] {
            b.open_live(&site.url(path)).await?;
            focus_drawing(&b, "boxes").await?;
            b.key(Key::Home).await?;
            for year in 2019..=2024 {
                let what = format!("{path} at {width}×{height}, {year}");
                let shown = visible_selection(&b, "boxes").await?;
                shown.assert_inside(&what);
                let ids = ["boxes", "transit"].map(|series| format!("{series}.{year}"));
                assert_lists(&b, &shown.text, &ids, &what).await?;
                assert_lists(&b, &announced(&b).await?, &ids, &what).await?;
                b.key(Key::Down).await?;
            }
        }
    }
    Ok(())
}

pub async fn a_link_to_a_figure_lists_it_first(b: Browser) -> TestResult {
    let site = site()?;
    b.screen(1280, 800, 1.0).await?;
    b.open_live(&site.url("boxes/#figure=transit.2021")).await?;
    let shown = visible_selection(&b, "boxes").await?;
    shown.assert_shown("the link");
    let ids = ["transit.2021", "boxes.2021"].map(str::to_owned);
    assert_lists(&b, &shown.text, &ids, "the link").await?;
    // The keyboard goes on from the mark.
    focus_drawing(&b, "boxes").await?;
    assert_lists(
        &b,
        &announced(&b).await?,
        &["boxes.2021".to_owned()],
        "the mark",
    )
    .await?;
    b.key(Key::Right).await?;
    let next = visible_selection(&b, "boxes").await?.text;
    assert_lists(&b, &next, &["boxes.2022".to_owned()], "the next mark").await
}

/// Two charts draw this figure; a link opens it in the one that the page has, and on the whole page in the first.
pub async fn a_link_to_a_figure_opens_it_in_the_chart_of_the_page(b: Browser) -> TestResult {
    let site = site()?;
    for (path, chart) in [("goods/", "goods"), ("both/", "both"), ("ar/both/", "both")] {
        b.open_live(&site.url(&format!("{path}#figure=sent.ore")))
            .await?;
        b.until(&format!(
            "document.querySelector('[data-chart={chart}] [data-tooltip=pinned]')?.checkVisibility()"
        ))
        .await?;
        let shown = visible_selection(&b, chart).await?;
        shown.assert_shown(path);
        let label = &row_texts(&b, "sent.ore").await?[0];
        assert!(
            shown.text.contains(label),
            "{path}: no {label:?} in {:?}",
            shown.text
        );
        b.open("about:blank").await?;
    }
    Ok(())
}

/// A mark can have more figures than the window has room for.
pub async fn a_tooltip_higher_than_the_window_scrolls(b: Browser) -> TestResult {
    let site = site()?;
    let height = 130;
    b.screen(640, height, 1.0).await?;
    b.open_live(&site.url("boxes/")).await?;
    focus_drawing(&b, "boxes").await?;
    b.key(Key::Home).await?;
    let (shown, room, inside): (f64, f64, f64) = b
        .js("const e = document.querySelector('[data-tooltip]'); return [e.offsetHeight, e.clientHeight, e.scrollHeight]")
        .await?;
    assert!(shown <= f64::from(height), "{shown} of {height}");
    assert!(inside > room, "nothing to scroll: {inside} in {room}");
    Ok(())
}

//! The table of a chart: its heads sort its rows.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::runner::TestResult;
use crate::server::Server;
use crate::visible_selection::{focus_drawing, visible_selection};
use fantoccini::key::Key;

/// The ids of the rows that are seen, in their order.
async fn rows(b: &Browser) -> Result<Vec<String>, Failure> {
    b.js("return [...document.querySelectorAll('#trade tbody tr')].filter(e => e.checkVisibility()).map(e => e.dataset.id)")
        .await
}

/// Presses the head of a column by keyboard.
async fn press(b: &Browser, column: usize) -> TestResult {
    b.js::<()>(&format!(
        "document.querySelectorAll('#trade thead th')[{column}].querySelector('button').focus()"
    ))
    .await?;
    b.key(Key::Enter).await?;
    b.frame().await
}

/// What the heads say of the order.
const SORTS: &str = "return [...document.querySelectorAll('#trade thead th')].map(h => h.getAttribute('aria-sort') ?? '')";

/// The place of a row among others.
fn place(rows: &[String], id: &str) -> usize {
    let place = rows.iter().position(|row| row == id);
    place.unwrap_or_else(|| panic!("no {id} in {rows:?}"))
}

pub async fn heads_sort_the_rows_of_a_chart(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    for path in ["en/", "trade/"] {
        b.open_live(&site.url(path)).await?;
        focus_drawing(&b, "trade").await?;
        b.key(Key::Home).await?;
        let tooltip = visible_selection(&b, "trade").await?.text;
        b.js::<()>("document.querySelector('#trade details.table').open = true")
            .await?;
        let story = rows(&b).await?;
        // The largest amount first, then the smallest, then the order of the chart.
        press(&b, 1).await?;
        assert_eq!(
            b.js::<Vec<String>>(SORTS).await?,
            ["", "descending", "", ""]
        );
        let largest = rows(&b).await?;
        let totals = ["trade.cn.total", "trade.kz.total", "trade.kz.exports"];
        assert!(
            totals.map(|id| place(&largest, id)).is_sorted(),
            "{path}: {largest:?}"
        );
        press(&b, 1).await?;
        assert_eq!(b.js::<Vec<String>>(SORTS).await?, ["", "ascending", "", ""]);
        let smallest = rows(&b).await?;
        assert!(
            totals
                .map(|id| place(&smallest, id))
                .iter()
                .rev()
                .is_sorted(),
            "{path}: {smallest:?}"
        );
        assert_eq!(smallest.len(), story.len(), "{path}");
        press(&b, 1).await?;
        assert_eq!(rows(&b).await?, story, "{path}");
        // By name and by paragraph.
        press(&b, 0).await?;
        assert_ne!(rows(&b).await?, story, "{path}");
        press(&b, 3).await?;
        assert_eq!(b.js::<Vec<String>>(SORTS).await?, ["", "", "", "ascending"]);
        let by_paragraph = rows(&b).await?;
        let (first, second) = (
            place(&by_paragraph, "trade.kz.imports"),
            place(&by_paragraph, "trade.cn.exports"),
        );
        assert!(first < second, "{path}: {by_paragraph:?}");
        // The marks have the same texts as before.
        focus_drawing(&b, "trade").await?;
        b.key(Key::Home).await?;
        assert_eq!(
            visible_selection(&b, "trade").await?.text,
            tooltip,
            "{path}"
        );
    }
    Ok(())
}

/// Heads are plain text in narrow windows, where they are for screen readers alone, and without scripts, where a button
/// would do nothing. They are as high as with a button, so that nothing moves when the program puts it in.
pub async fn case_e18_heads_of_charts_have_buttons_only_where_they_work(b: Browser) -> TestResult {
    let site = Server::site()?;
    const BUTTONS: &str =
        "document.querySelectorAll('details.table thead :is(button, [role=button])').length";
    const HEIGHTS: &str = "document.querySelectorAll('details.table').forEach(d => d.open = true);
        return [...document.querySelectorAll('details.table thead')].map(e => e.getBoundingClientRect().height)";
    b.screen(1280, 800, 1.0).await?;
    b.open_live(&site.url("en/")).await?;
    b.until(&format!("{BUTTONS} >= 9")).await?;
    let heights: Vec<f64> = b.js(HEIGHTS).await?;
    b.screen(390, 844, 1.0).await?;
    b.until(&format!("{BUTTONS} == 0")).await?;
    b.open_live(&site.url("en/")).await?;
    b.until(&format!("{BUTTONS} == 0")).await?;
    b.screen(1280, 800, 1.0).await?;
    b.until(&format!("{BUTTONS} >= 9")).await?;
    b.without_scripts().await?;
    b.open(&site.url("en/")).await?;
    b.until(&format!("{BUTTONS} == 0")).await?;
    assert_eq!(b.js::<Vec<f64>>(HEIGHTS).await?, heights);
    Ok(())
}

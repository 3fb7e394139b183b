//! The ledger: filtering, searching and links. Its orders and names are in `ledger_order.rs`.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::{CHARTS, LANGUAGES};
use crate::runner::TestResult;
use crate::server::Server;
use jisr::interaction::ledger::RowFacts;
use jisr::story;

/// Ids of the rows that the ledger shows, in order.
pub async fn visible_rows(b: &Browser) -> Result<Vec<String>, Failure> {
    b.js("return [...document.querySelectorAll('[data-ledger] [data-id]')].filter(r => r.checkVisibility()).map(r => r.dataset.id)").await
}

/// What the ledger says that it has found, and its order.
pub const SAID: &str = "return document.querySelector('[data-ledger] .found').textContent";

/// Sets a control of the ledger, as a reader does.
pub async fn set_filter(b: &Browser, find: &str, value: &str) -> Result<(), Failure> {
    b.js::<()>(&format!(
        "const c = document.querySelector('[data-filter={find}]');
         if (c.type === 'checkbox') c.checked = '{value}' === 'true'; else c.value = '{value}';
         c.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await
}

pub async fn rows_can_be_filtered(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}ledger/"))).await?;
        let all = visible_rows(&b).await?;
        assert!(all.len() >= 40, "{lang}: {} rows", all.len());

        // Languages group thousands differently.
        set_filter(&b, "words", "218").await?;
        let found = visible_rows(&b).await?;
        assert!(found.contains(&"rail.trains".into()), "{lang}: {found:?}");
        assert!(
            found.len() < all.len() && !found.contains(&"energy.fields".into()),
            "{lang}: {found:?}"
        );
        set_filter(&b, "words", "no such words").await?;
        assert!(visible_rows(&b).await?.is_empty());
        let none: String = b.js(SAID).await?;
        assert!(!none.is_empty(), "{lang}: nothing found, and nothing said");
        set_filter(&b, "words", "").await?;

        set_filter(&b, "area", "energy").await?;
        let energy = visible_rows(&b).await?;
        assert!(
            energy.contains(&"energy.sum".into())
                && energy.iter().all(|id| !id.starts_with("trade")),
            "{lang}: {energy:?}"
        );
        set_filter(&b, "area", "").await?;

        set_filter(&b, "source", "cn").await?;
        let chinese = visible_rows(&b).await?;
        assert_eq!(chinese.len(), 3, "{lang}: {chinese:?}");
        set_filter(&b, "source", "").await?;

        set_filter(&b, "flagged", "true").await?;
        let flagged = visible_rows(&b).await?;
        assert!(
            flagged.contains(&"invest.logistics_wind.capacity".into()),
            "{lang}: {flagged:?}"
        );
        assert!(
            !flagged.contains(&"trade.kz.total".into()),
            "{lang}: {flagged:?}"
        );
        // Screen readers are told how many rows are left.
        let said: String = b.js(SAID).await?;
        let counts = [flagged.len(), all.len()].map(|n| n.to_string());
        assert!(counts.iter().all(|n| said.contains(n)), "{lang}: {said}");
        set_filter(&b, "flagged", "false").await?;
        set_filter(&b, "disagreeing", "true").await?;
        assert_eq!(visible_rows(&b).await?, ["rail.implied_per_day"], "{lang}");
        set_filter(&b, "disagreeing", "false").await?;
        assert_eq!(b.js::<String>(SAID).await?, "", "{lang}");
        assert_eq!(visible_rows(&b).await?, all, "{lang}");
    }
    Ok(())
}

pub async fn rows_can_be_sorted(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}ledger/"))).await?;
        let all = visible_rows(&b).await?;
        set_filter(&b, "order", "at").await?;
        let rows = visible_rows(&b).await?;
        let ids = rows.iter().filter_map(|id| story().figure_id(id));
        let paragraphs: Vec<u8> = ids.map(|id| RowFacts::of(story(), id).paragraph).collect();
        assert_eq!(paragraphs.len(), rows.len(), "{lang}");
        assert!(paragraphs.is_sorted(), "{lang}: {paragraphs:?}");
        set_filter(&b, "order", "name").await?;
        let named = visible_rows(&b).await?;
        assert!(named != all && named.len() == all.len(), "{lang}");
        set_filter(&b, "order", "").await?;
        assert_eq!(
            visible_rows(&b).await?,
            all,
            "{lang}: back in the story's order"
        );
    }
    Ok(())
}

pub async fn search_ignores_hamza_and_vowel_marks(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("ledger/")).await?;
    set_filter(&b, "words", "احصاء الصين").await?;
    let plain = visible_rows(&b).await?;
    set_filter(&b, "words", "إِحصاء الصين").await?;
    assert!(!plain.is_empty());
    assert_eq!(plain, visible_rows(&b).await?);
    Ok(())
}

pub async fn computed_rows_show_their_rounding_interval(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("en/ledger/")).await?;
    let row: String = b
        .js("const row = document.getElementById('figure-rail.implied_per_day'); row.querySelector('summary').click(); return row.innerText")
        .await?;
    for words in [
        "3,218 ÷ 151 = 21.3",
        "rounding allows 21.308 to 21.315",
        "does not agree",
    ] {
        assert!(row.contains(words), "{words:?} is not in {row:?}");
    }
    Ok(())
}

pub async fn rows_link_to_charts_and_charts_explain_different_counts(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("en/")).await?;
    let (chart, gaps): (String, String) = b
        .js(
            "const all = [...document.querySelectorAll('.explain li')].map(l => l.textContent.replace(/[\\u2066-\\u2069]/g, ''));
             return [document.querySelector('[id=\"figure-rail.teu\"] .related-links a').getAttribute('href'), all.join('; ')]",
        )
        .await?;
    assert_eq!(chart, "#rail");
    for gap in [
        "exports to China: 1.3 billion dollars",
        "imports from China: 1.4",
        "Two-way trade: 2.7",
    ] {
        assert!(gaps.contains(gap), "{gap:?} is not in {gaps:?}");
    }
    Ok(())
}

/// Browsers fill the controls of a page that is loaded again with what they had.
pub async fn case_e15_controls_and_rows_agree_after_a_reload(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/ledger/")).await?;
    let all = visible_rows(&b).await?;
    set_filter(&b, "words", "trains").await?;
    set_filter(&b, "order", "amount").await?;
    assert!(visible_rows(&b).await?.len() < all.len());
    b.reload().await?;
    b.wait_until_live().await?;
    let values: Vec<String> = b
        .js("return ['words', 'order'].map(name => document.querySelector(`[data-filter=${name}]`).value).concat(document.querySelector('#ledger [aria-sort]')?.ariaSort ?? '')")
        .await?;
    assert_eq!(values, ["", "", ""]);
    assert_eq!(visible_rows(&b).await?, all);
    Ok(())
}

/// The credit line of each chart, and a row of the ledger, lead to the entry of their source.
pub async fn the_name_of_a_source_leads_to_its_entry(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    for path in ["", "en/"] {
        b.open_live(&site.url(path)).await?;
        let links: usize = b
            .js("const row = document.querySelector('[id=\"figure-trade.cn.total\"] details'); row.open = true;
                 window.links = [...document.querySelectorAll('.sources a'), row.querySelector('[data-field=source] a')]; return links.length")
            .await?;
        assert!(links > CHARTS.len(), "{links}");
        for i in 0..links {
            b.js::<()>(&format!("links[{i}].click()")).await?;
            b.until(&format!(
                "(e => location.hash === links[{i}].hash && e.checkVisibility() && (r => r.top > -1 && r.bottom < innerHeight)(e.getBoundingClientRect()))(document.querySelector(':target'))"
            ))
            .await?;
            let (name, entry): (String, String) = b
                .js(&format!(
                    "return [links[{i}].textContent, document.querySelector(':target').textContent]"
                ))
                .await?;
            let name = name
                .split(['(', '،', ','])
                .next()
                .unwrap_or_default()
                .trim();
            assert!(entry.contains(name), "{name:?} is not in {entry:?}");
        }
    }
    // Older browsers don't unfold what a link leads to; the program does.
    b.open_live(&site.url("en/")).await?;
    b.js::<()>("history.replaceState(null, '', '#source-kz'); dispatchEvent(new HashChangeEvent('hashchange'))")
        .await?;
    b.until("document.getElementById('source-kz').checkVisibility()")
        .await?;
    // A page of one chart has no list, so it has no link.
    b.open_live(&site.url("en/trade/")).await?;
    assert_eq!(
        b.js::<usize>("return document.querySelectorAll('.sources a').length")
            .await?,
        0
    );
    Ok(())
}

//! The ledger: filtering, sorting, searching and links.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::LANGUAGES;
use crate::runner::Done;
use crate::server::Server;

/// Ids of the rows that the ledger shows, in order.
async fn shown(b: &Browser) -> Result<Vec<String>, Failure> {
    b.js("return [...document.querySelectorAll('[data-ledger] [data-id]')].filter(r => r.checkVisibility()).map(r => r.dataset.id)").await
}

async fn ask(b: &Browser, find: &str, value: &str) -> Result<(), Failure> {
    b.js::<()>(&format!(
        "const c = document.querySelector('[data-filter={find}]');
         if (c.type === 'checkbox') c.checked = '{value}' === 'true'; else c.value = '{value}';
         c.dispatchEvent(new Event('input', {{ bubbles: true }}))"
    ))
    .await
}

pub async fn rows_can_be_filtered_and_sorted(b: Browser) -> Done {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.live(&site.at(&format!("{path}ledger/"))).await?;
        let all = shown(&b).await?;
        assert!(all.len() >= 40, "{lang}: {} rows", all.len());

        // Languages group thousands differently.
        ask(&b, "words", "218").await?;
        let found = shown(&b).await?;
        assert!(found.contains(&"rail.trains".into()), "{lang}: {found:?}");
        assert!(
            found.len() < all.len() && !found.contains(&"energy.fields".into()),
            "{lang}: {found:?}"
        );
        ask(&b, "words", "no such words").await?;
        assert!(shown(&b).await?.is_empty());
        let none: String = b
            .js("return document.querySelector('[data-empty-text]').textContent")
            .await?;
        assert!(!none.is_empty(), "{lang}: nothing found, and nothing said");
        ask(&b, "words", "").await?;

        ask(&b, "area", "energy").await?;
        let energy = shown(&b).await?;
        assert!(
            energy.contains(&"energy.sum".into())
                && energy.iter().all(|id| !id.starts_with("trade")),
            "{lang}: {energy:?}"
        );
        ask(&b, "area", "").await?;

        ask(&b, "source", "cn").await?;
        let chinese = shown(&b).await?;
        assert_eq!(chinese.len(), 3, "{lang}: {chinese:?}");
        ask(&b, "source", "").await?;

        ask(&b, "flagged", "true").await?;
        let flagged = shown(&b).await?;
        assert!(
            flagged.contains(&"invest.logistics_wind.capacity".into()),
            "{lang}: {flagged:?}"
        );
        assert!(
            !flagged.contains(&"trade.kz.total".into()),
            "{lang}: {flagged:?}"
        );
        ask(&b, "flagged", "false").await?;

        ask(&b, "order", "at").await?;
        let paragraphs: Vec<u32> = b.js("return [...document.querySelectorAll('[data-ledger] [data-id]')].map(r => +r.dataset.paragraph)").await?;
        assert!(paragraphs.is_sorted(), "{lang}: {paragraphs:?}");
        ask(&b, "order", "name").await?;
        let named = shown(&b).await?;
        assert!(named != all && named.len() == all.len(), "{lang}");
        ask(&b, "order", "").await?;
        assert_eq!(shown(&b).await?, all, "{lang}: back in the story's order");
    }
    Ok(())
}

pub async fn search_ignores_hamza_and_vowel_marks(b: Browser) -> Done {
    let site = Server::site()?;
    b.live(&site.at("ledger/")).await?;
    ask(&b, "words", "احصاء الصين").await?;
    let plain = shown(&b).await?;
    ask(&b, "words", "إِحصاء الصين").await?;
    assert!(!plain.is_empty());
    assert_eq!(plain, shown(&b).await?);
    Ok(())
}

pub async fn computed_rows_show_their_rounding_interval(b: Browser) -> Done {
    let site = Server::site()?;
    b.open(&site.at("en/ledger/")).await?;
    let row: String = b
        .js("return document.getElementById('figure-rail.implied_per_day').innerText")
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

pub async fn rows_link_to_charts_and_charts_explain_different_counts(b: Browser) -> Done {
    let site = Server::site()?;
    b.open(&site.at("en/")).await?;
    let (chart, gaps): (String, String) = b
        .js(
            "const all = [...document.querySelectorAll('.explain li')].map(l => l.textContent.replace(/[\\u2066-\\u2069]/g, ''));
             return [document.querySelector('[id=\"figure-rail.teu\"] .chart-links a').getAttribute('href'), all.join('; ')]",
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

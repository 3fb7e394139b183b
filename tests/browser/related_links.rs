//! Charts, events, themes and rows that belong together have links to each other, which name where they lead.

use crate::browser::Browser;
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;

/// The part with a link, the words that the link has, and the id of the element that it leads to.
const LINKS: [(&str, &str, &str); 8] = [
    (
        "#trade",
        "The five months that both ledgers count",
        "event-trade_window",
    ),
    (
        "#rail",
        "The five months that both ledgers count",
        "event-trade_window",
    ),
    ("[id='event-trade_window']", "In the chart: Trade", "trade"),
    ("[id='event-trade_window']", "In the chart: Rail", "rail"),
    (
        "[id='event-agri']",
        "In the ledger: Kazakh companies allowed to export them",
        "figure-agri.companies",
    ),
    (
        "[id='figure-rail.teu']",
        "On the timeline: The five months that both ledgers count",
        "event-trade_window",
    ),
    ("[id='figure-rail.teu']", "In the chart: Rail", "rail"),
    (
        ".themes",
        "In the ledger: Flights Almaty – Chengdu – Almaty",
        "figure-air.chengdu",
    ),
];

pub async fn parts_that_belong_together_lead_to_each_other_by_name(b: Browser) -> TestResult {
    let site = Server::site()?;
    for width in [390, 1280] {
        b.screen(width, 844, 1.0).await?;
        for (part, words, target) in LINKS {
            b.open_live(&site.url("en/")).await?;
            b.js::<()>(&format!(
                "const part = document.querySelector(`{part}`);
                 for (let e = part; e; e = e.parentElement) if (e.localName === 'details') e.open = true;
                 for (const e of part.querySelectorAll('details')) e.open = true;
                 const link = [...part.querySelectorAll('a')].find(a => a.textContent.trim() === `{words}`);
                 if (!link) throw new Error('no such link among ' + [...part.querySelectorAll('a')].map(a => a.textContent));
                 link.focus()"
            ))
            .await?;
            b.key(Key::Enter).await?;
            b.until(&format!(
                "(e => e.checkVisibility() && (r => r.top < innerHeight - 40 && r.bottom > 40)(e.getBoundingClientRect()))(document.getElementById('{target}'))"
            ))
            .await?;
        }
    }
    Ok(())
}

/// Pages of one part link only to what they show.
pub async fn a_page_of_one_part_has_no_link_without_a_target(b: Browser) -> TestResult {
    let site = Server::site()?;
    for view in ["trade", "rail", "energy", "timeline", "ledger"] {
        b.open(&site.url(&format!("en/{view}/"))).await?;
        let broken: Vec<String> = b
            .js(
                "return [...document.querySelectorAll('main a[href^=\"#\"]')].map(a => a.getAttribute('href'))
                     .filter(href => {
                         const target = document.getElementById(href.slice(1).replace('=', '-'));
                         const folded = target?.closest('details:not([open])');
                         return !(folded?.querySelector('summary') ?? target)?.checkVisibility();
                     })",
            )
            .await?;
        assert!(broken.is_empty(), "{view}: {broken:?}");
    }
    Ok(())
}

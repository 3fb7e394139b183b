//! The timeline: in order, and in the direction of reading.

use crate::browser::Browser;
use crate::pages::LANGUAGES;
use crate::runner::Done;
use crate::server::Server;
use std::collections::HashMap;

pub async fn events_stand_in_the_order_of_time(b: Browser) -> Done {
    let site = Server::site()?;
    b.open(&site.at("timeline/")).await?;
    let events: Vec<(String, String)> = b
        .js("return [...document.querySelectorAll('[data-timeline] ol > li')].map(l => [l.id, l.querySelector('time').dateTime])")
        .await?;
    let ids: Vec<&str> = events
        .iter()
        .map(|e| e.0.trim_start_matches("event-"))
        .collect();
    let mut expected = vec![
        "relations",
        "treaty",
        "january",
        "c5",
        "beijing_visit",
        "trade_window",
        "brics",
        "agri",
        "academic_year",
        "visit",
    ];
    for id in &ids {
        let place = expected
            .iter()
            .position(|e| e == id)
            .ok_or_else(|| format!("unknown event {id}"))?;
        expected.remove(place);
    }
    assert!(expected.is_empty(), "missing: {expected:?}");
    // A month may stand beside a day in it, so that only what both dates say is compared.
    for pair in events.windows(2) {
        let (a, b) = (&pair[0].1, &pair[1].1);
        let n = a.len().min(b.len());
        assert!(a[..n] <= b[..n], "{pair:?}");
    }
    Ok(())
}

pub async fn time_runs_in_the_direction_of_reading(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(1200, 900, 1.0).await?;
    for (path, lang, dir) in LANGUAGES {
        b.live(&site.at(&format!("{path}timeline/"))).await?;
        let middles: HashMap<String, f64> = b
            .js(
                "const svg = [...document.querySelectorAll('[data-stage=timeline] svg')].find(s => s.getBoundingClientRect().width > 0);
                 return Object.fromEntries([...svg.querySelectorAll('[data-mark]')].map(m => {
                     const r = m.getBoundingClientRect();
                     return [m.dataset.mark, r.x + r.width / 2];
                 }))",
            )
            .await?;
        let at = |id: &str| {
            middles
                .get(id)
                .copied()
                .ok_or(format!("{lang}: {id} isn't drawn"))
        };
        let (first, second, last) = (at("relations")?, at("treaty")?, at("visit")?);
        let ordered = if dir == "rtl" {
            first > second && second > last
        } else {
            first < second && second < last
        };
        assert!(
            ordered,
            "{lang}: 1992 at {first}, 2002 at {second}, 2022 at {last}"
        );
    }
    Ok(())
}

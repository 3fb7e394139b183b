//! Charts by keyboard and screen reader: tab stops, arrow keys, and the labels of marks.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::{CHARTS, LANGUAGES, tooltip_text};
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;

/// The id of the option that is selected by keyboard.
async fn selected_mark(b: &Browser, drawing: &str) -> Result<String, Failure> {
    b.js(&format!(
        "return document.querySelector('[data-drawing={drawing}] .mark-listbox').getAttribute('aria-activedescendant') || ''"
    ))
    .await
}

pub async fn arrow_keys_follow_the_visual_order(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, dir) in LANGUAGES {
        b.open_live(&site.url(path)).await?;
        let (on, back) = if dir == "rtl" {
            (Key::Left, Key::Right)
        } else {
            (Key::Right, Key::Left)
        };
        for chart in CHARTS {
            b.js::<()>(&format!(
                "document.querySelector('[data-drawing={chart}] .mark-listbox').focus()"
            ))
            .await?;
            b.key(Key::Home).await?;
            let first = selected_mark(&b, chart).await?;
            b.key(on).await?;
            let second = selected_mark(&b, chart).await?;
            assert!(
                !first.is_empty() && second != first,
                "{lang} {chart}: {first} {second}"
            );
            let labels: Option<String> = b
                .js(&format!(
                    "return document.getElementById('{second}')?.textContent"
                ))
                .await?;
            let labels = labels.unwrap_or_default();
            assert!(
                labels.contains('\u{b6}'),
                "{lang} {chart}: a mark without its paragraph: {labels}"
            );
            assert!(
                tooltip_text(&b, chart).await?.is_some(),
                "{lang} {chart}: no tooltip"
            );
            b.key(back).await?;
            assert_eq!(selected_mark(&b, chart).await?, first, "{lang} {chart}");
            b.key(Key::End).await?;
            let last = selected_mark(&b, chart).await?;
            b.key(on).await?;
            assert_eq!(
                selected_mark(&b, chart).await?,
                last,
                "{lang} {chart}: no way round"
            );
            b.key(Key::Escape).await?;
            assert_eq!(
                tooltip_text(&b, chart).await?,
                None,
                "{lang} {chart}: Escape"
            );
        }
    }
    Ok(())
}

/// A label has the subject, amount, change, basis and source, each once and in the page's language.
pub async fn a_mark_has_a_complete_accessible_label(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/trade/")).await?;
    b.frame().await?;
    let labels: Vec<String> = b
        .js("return [...document.querySelectorAll('[data-drawing=trade] [role=option]')].map(o => o.textContent.replace(/[\\u2066-\\u2069]/g, ''))")
        .await?;
    assert_eq!(
        labels[0],
        "Kazakhstan's exports to China, Kazakhstan's count, 5.1 billion dollars, +30.7% on the year, January–May 2022, \
         stated in the article, State Revenue Committee, Ministry of Finance of Kazakhstan, \u{b6}14"
    );
    assert!(
        labels.iter().any(|mark| mark.contains("Editorial reading")),
        "{labels:#?}"
    );
    assert_eq!(labels.len(), 9, "{labels:#?}");
    Ok(())
}

pub async fn a_drawing_is_one_tab_stop_and_works_by_keyboard(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("trade/")).await?;
    let stops: u32 = b
        .js("return [...document.querySelectorAll('[data-drawing=trade] :is(a, button, [tabindex])')].filter(e => e.checkVisibility({ visibilityProperty: true }) && e.tabIndex >= 0).length")
        .await?;
    assert_eq!(stops, 1);
    // Tab from the top of the page to the switches, and press one.
    let here = "return document.activeElement.dataset.setting || document.activeElement.className";
    for _ in 0..2 {
        b.key(Key::Tab).await?;
    }
    assert_eq!(b.js::<String>(here).await?, "show=change");
    b.key(Key::Enter).await?;
    let pressed: String = b
        .js("return document.activeElement.getAttribute('aria-pressed')")
        .await?;
    assert_eq!(pressed, "true");
    // Tab to the drawing; select a mark, pin it, leave it.
    for _ in 0..5 {
        b.key(Key::Tab).await?;
    }
    assert_eq!(b.js::<String>(here).await?, "mark-listbox");
    b.key(Key::Down).await?;
    assert!(tooltip_text(&b, "trade").await?.is_some());
    b.key(Key::Enter).await?;
    let link: Option<String> = b
        .js("const a = document.querySelector('[data-drawing=trade] .tooltip.shown a'); return a.checkVisibility({ visibilityProperty: true }) ? a.getAttribute('href') : null")
        .await?;
    assert!(
        link.is_some_and(|l| l.contains("#figure=trade.")),
        "a pinned tooltip leads to the ledger"
    );
    b.key(Key::Escape).await?;
    assert_eq!(tooltip_text(&b, "trade").await?, None);
    Ok(())
}

/// A caveat in a drawing is reachable by keyboard: the label of its mark contains it.
pub async fn caveats_are_reachable_by_keyboard(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/energy/")).await?;
    b.js::<()>("document.querySelector('[data-drawing=energy] .mark-listbox').focus()")
        .await?;
    let mut labels = String::new();
    for _ in 0..12 {
        b.key(Key::Down).await?;
        labels += &b
            .js::<String>("return document.querySelector('[data-drawing=energy] .tooltip.shown').innerText + document.getElementById(document.querySelector('[data-drawing=energy] .mark-listbox').getAttribute('aria-activedescendant')).textContent")
            .await?;
    }
    assert!(labels.matches("Unit in doubt").count() >= 2, "{labels}");
    Ok(())
}

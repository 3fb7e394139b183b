//! Loading a page: it is complete without scripts, its program starts without errors, and a change of language
//! keeps the reader's place.

use crate::browser::Browser;
use crate::pages::{LANGUAGES, VIEWS, languages};
use crate::runner::TestResult;
use crate::server::Server;

pub async fn every_page_starts_without_errors(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in languages() {
        for view in VIEWS {
            b.open_live(&site.url(&format!("{path}{view}"))).await?;
            let errors = b.console().await?;
            assert!(errors.is_empty(), "{lang} {view}: {errors:#?}");
            let still: u32 = b
                .js("return document.querySelectorAll('[data-chart] [data-drawing]:not([data-canvas]), [data-drawing]:not(:has(canvas))').length")
                .await?;
            assert_eq!(
                still, 0,
                "{lang} {view}: drawings that the program didn't take over"
            );
        }
    }
    Ok(())
}

pub async fn the_page_reads_in_its_language(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, dir) in LANGUAGES {
        b.open(&site.url(path)).await?;
        let html: (String, String, String) = b
            .js("const r = document.documentElement; return [r.lang, r.dir, getComputedStyle(r).direction]")
            .await?;
        assert_eq!(html, (lang.into(), dir.into(), dir.into()));
        let title = b.client.title().await?;
        let arabic = title.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
        assert_eq!(arabic, lang == "ar", "{title}");
        let others: Vec<String> = b
            .js("return [...document.querySelectorAll('nav a[hreflang]')].map(l => l.hreflang)")
            .await?;
        assert_eq!(others, LANGUAGES.map(|(_, lang, _)| lang));
    }
    Ok(())
}

pub async fn no_request_goes_to_another_origin(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("")).await?;
    let addresses: Vec<String> = b
        .js("return performance.getEntriesByType('resource').map(e => e.name)")
        .await?;
    assert!(
        addresses.iter().any(|a| a.ends_with(".wasm")),
        "{addresses:?}"
    );
    for address in &addresses {
        assert!(
            address.starts_with(&site.url("")) || address.starts_with("data:"),
            "{address}"
        );
    }
    // The browser's own request for an icon would be one too many.
    assert!(
        !site.requests().iter().any(|p| p.contains("favicon")),
        "{:?}",
        site.requests()
    );
    let kept: u32 = b
        .js("return document.cookie.length + localStorage.length + sessionStorage.length")
        .await?;
    assert_eq!(kept, 0);
    Ok(())
}

pub async fn without_scripts_the_page_is_complete(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.without_scripts().await?;
    b.open(&site.url("")).await?;
    // The driver's own scripts still run.
    b.js::<()>("document.querySelector('.event-list summary').click()")
        .await?;
    let seen: (String, u32, u32, u32, u32) = b
        .js("const count = s => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).length;
             return [document.documentElement.dataset.app, count('[data-chart] svg'), count('[data-timeline] li time'),
                     count('[data-ledger] [id^=figure-]'), document.querySelectorAll('[data-chart] table').length]")
        .await?;
    assert_eq!(seen.0, "static");
    assert_eq!(
        (seen.1, seen.2, seen.4),
        (3, 10, 3),
        "drawings, events, tables"
    );
    assert!(seen.3 >= 17, "{} figures in the ledger", seen.3);
    Ok(())
}

/// Follows the link to another language.
async fn change_to(b: &Browser, lang: &str) -> TestResult {
    b.js::<()>(&format!(
        "document.querySelector('.languages [hreflang={lang}]').click()"
    ))
    .await?;
    b.until(&format!("document.documentElement.lang === '{lang}'"))
        .await?;
    b.wait_until_live().await
}

pub async fn changing_the_language_keeps_place_and_theme(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("?theme=dark&lang=ar#figure=rail.teu"))
        .await?;
    for (path, lang, _) in LANGUAGES.into_iter().rev() {
        change_to(&b, lang).await?;
        b.until("document.activeElement.id === 'figure-rail.teu'")
            .await?;
        let (path_is, theme): (String, String) = b
            .js("return [location.pathname, document.documentElement.dataset.theme]")
            .await?;
        assert_eq!((path_is, theme), (format!("/{path}"), "dark".to_owned()));
    }
    Ok(())
}

pub async fn changing_the_language_keeps_the_visible_part(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    b.open_live(&site.url("")).await?;
    let pressed = ["show=change", "source=cn", "zoom=year", "kind=trade"];
    for set in pressed {
        b.js::<()>(&format!(
            "document.querySelector('[data-setting=\"{set}\"]').click()"
        ))
        .await?;
    }
    // A figure's tooltip is pinned, and the page is scrolled a little past the chart's title.
    b.js::<()>(
        "const marks = document.querySelector('[data-drawing=trade] .mark-listbox'), key = k => marks.dispatchEvent(new KeyboardEvent('keydown', { key: k, bubbles: true }));
         marks.focus(); key('End'); key('Enter'); document.activeElement.blur();
         scrollTo({ top: document.querySelector('#title-trade').getBoundingClientRect().top + scrollY + 5, behavior: 'instant' })",
    )
    .await?;
    b.frame().await?;
    let seen = "const tooltip = document.querySelector('.tooltip.pinned');
                return [Math.round(document.querySelector('#title-trade').getBoundingClientRect().top), tooltip && tooltip.querySelector('a').hash,
                        tooltip && tooltip.closest('[data-drawing]').dataset.drawing,
                        [...document.querySelectorAll('[data-setting]:checked')].map(b => b.dataset.setting).sort().join(' ')]";
    let before: (i32, String, String, String) = b.js(seen).await?;
    assert_eq!((before.0, &*before.2), (-5, "trade"));
    assert!(pressed.iter().all(|p| before.3.contains(p)), "{}", before.3);
    for (path, lang, _) in LANGUAGES.into_iter().rev() {
        change_to(&b, lang).await?;
        b.until("document.querySelector('.tooltip.pinned')").await?;
        b.js::<()>("await document.fonts.ready").await?;
        b.frame().await?;
        b.frame().await?;
        let after: (i32, String, String, String) = b.js(seen).await?;
        // Pages scroll by whole pixels.
        assert!((after.0 - before.0).abs() <= 3, "{lang}: {after:?}");
        assert_eq!(
            (after.1, after.2, after.3),
            (before.1.clone(), before.2.clone(), before.3.clone()),
            "{lang}"
        );
        let address: (String, String) = b.js("return [location.pathname, location.hash]").await?;
        assert_eq!(
            address,
            (format!("/{path}"), String::new()),
            "nothing is left in the address"
        );
    }
    Ok(())
}

pub async fn unknown_state_in_the_fragment_has_no_effect(b: Browser) -> TestResult {
    let site = Server::site()?;
    for hash in [
        "~",
        "~,,",
        "~title-rail,NaN,#figure=<b>,measure=nothing,step=next",
        "~%,%,%,\"]",
        "#~~~",
    ] {
        b.open("about:blank").await?;
        b.open_live(&site.url(&format!("#{hash}"))).await?;
        let tooltips: u32 = b
            .js("return document.querySelectorAll('.tooltip.shown').length")
            .await?;
        assert_eq!(tooltips, 0, "{hash}");
    }
    Ok(())
}

pub async fn pages_have_metadata_for_search_engines(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        for view in VIEWS {
            b.open(&site.url(&format!("{path}{view}"))).await?;
            let (structured_data, title, others): (serde_json::Value, String, Vec<(String, String)>) = b
                .js(
                    "return [JSON.parse(document.querySelector('[type=\"application/ld+json\"]').textContent), document.title,
                             [...document.querySelectorAll('link[hreflang]')].map(l => [l.hreflang, l.getAttribute('href')])]",
                )
                .await?;
            assert_eq!(structured_data["@type"], "Dataset", "{lang} {view}");
            assert_eq!(structured_data["name"].as_str(), Some(title.as_str()));
            assert_eq!(structured_data["inLanguage"], lang);
            assert_eq!(structured_data["isBasedOn"]["datePublished"], "2022-09");
            // Search engines accept absolute addresses only; a build that doesn't know the site's address writes none.
            for (hreflang, address) in others {
                assert!(address.starts_with("http"), "{hreflang}: {address}");
            }
        }
    }
    Ok(())
}

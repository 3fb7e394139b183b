//! Addresses as servers, links and other pages write them.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::host::{SiteAndHost, assert_frame_settles, resizing_iframe};
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::{Server, TrailingSlash};

/// Asserts that the open page works: its program runs, its fonts have loaded, and its links exist.
async fn stands(b: &Browser, what: &str) -> TestResult {
    b.wait_until_live()
        .await
        .map_err(|e| format!("{what}: {e}"))?;
    let lost: Vec<String> = b
        .js("await document.fonts.ready;
             const lost = [...document.fonts].filter(f => f.family.includes('Jisr Sans') && f.status === 'error').map(f => f.family);
             for (const link of document.querySelectorAll('a[href], link[rel=alternate][href]')) {
                 const answer = await fetch(link.href.split('#')[0], { method: 'HEAD' });
                 if (!answer.ok) lost.push(link.href);
             }
             return lost")
        .await?;
    assert!(lost.is_empty(), "{what}: {lost:#?}");
    Ok(())
}

pub async fn case_b6_pages_without_a_slash_at_the_end_work(b: Browser) -> TestResult {
    for below in ["", "graphics/jisr/"] {
        for slash in [TrailingSlash::Optional, TrailingSlash::Refused] {
            let site = Server::site_below(below, slash)?;
            let mut paths = vec!["trade", "en/trade", "en/arab/rail", "en"];
            let root = below.trim_end_matches('/');
            if !root.is_empty() {
                paths.push("");
            }
            for path in paths {
                let place = [root, path].join("/");
                let place = place.trim_matches('/');
                let what = format!("{place}, a slash is {slash:?}");
                // A change of the address while a page loads ends Firefox's wait for it.
                b.open("about:blank").await?;
                b.open(&site.url(&format!("{place}?theme=dark#title-trade")))
                    .await?;
                stands(&b, &what).await?;
                let (address, dark): (String, bool) = b
                    .js("return [location.href, document.documentElement.dataset.theme === 'dark']")
                    .await?;
                assert_eq!(
                    address,
                    site.url(&format!("{place}/?theme=dark#title-trade")),
                    "{what}"
                );
                assert!(dark, "{what}: the query is lost");
            }
        }
    }
    Ok(())
}

pub async fn case_b6_the_page_of_codes_works_without_a_slash(b: Browser) -> TestResult {
    let site = Server::site_below("graphics/jisr/", TrailingSlash::Optional)?;
    b.open(&site.url("graphics/jisr/en/embed")).await?;
    b.until("document.querySelector('select:not(:disabled)')")
        .await?;
    let code: String = b
        .js("return document.querySelectorAll('textarea')[0].value")
        .await?;
    assert!(
        code.contains(&format!("\"{}\"", site.url("graphics/jisr/en/"))),
        "{code}"
    );
    Ok(())
}

pub async fn case_b6_an_address_that_ends_in_index_html_works(b: Browser) -> TestResult {
    let site = Server::site_below("graphics/jisr/", TrailingSlash::Needed)?;
    for path in ["index.html", "en/trade/index.html"] {
        b.open(&site.url(&format!("graphics/jisr/{path}"))).await?;
        stands(&b, path).await?;
        let errors = b.console().await?;
        assert!(errors.is_empty(), "{path}: {errors:#?}");
    }
    Ok(())
}

pub async fn case_b6_a_sandboxed_frame_without_a_slash_works(b: Browser) -> TestResult {
    for slash in [TrailingSlash::Optional, TrailingSlash::Refused] {
        let servers = SiteAndHost {
            site: Server::site_below("graphics/jisr/", slash)?,
            ..SiteAndHost::new()?
        };
        let address = servers.site.url("graphics/jisr/en/trade");
        servers
            .open(&b, &resizing_iframe("sandbox=allow-scripts", &address), &[])
            .await?;
        // If the server redirects to the address without a slash, the reader keeps the static page.
        assert_frame_settles(&b)
            .await
            .map_err(|e| format!("{slash:?}: {e}"))?;
        let asked = servers.site.requests();
        let pages = asked.iter().filter(|p| p.contains("trade")).count();
        assert!(
            pages <= 4,
            "{slash:?}: it goes round in circles: {asked:#?}"
        );
    }
    Ok(())
}

pub async fn case_e23_a_change_of_language_leaves_the_address_clean(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (asked, kept) in [
        ("", ""),
        ("?", ""),
        ("#", ""),
        ("?lang=ar", ""),
        ("?theme=dark", "?theme=dark"),
        ("#figure=rail.teu", "#figure=rail.teu"),
    ] {
        b.open("about:blank").await?;
        b.open_live(&site.url(asked)).await?;
        for (path, lang, _) in LANGUAGES.into_iter().take(2).rev() {
            b.js::<()>(&format!(
                "document.querySelector('nav [hreflang={lang}]').click()"
            ))
            .await?;
            b.until(&format!("document.documentElement?.lang === '{lang}'"))
                .await?;
            b.wait_until_live().await?;
            let address: String = b.js("return location.href").await?;
            assert_eq!(
                address,
                site.url(&format!("{path}{kept}")),
                "from {asked:?}"
            );
        }
    }
    Ok(())
}

/// The text of the trade chart, and the focused element.
async fn read(b: &Browser) -> Result<(String, String), Failure> {
    b.js("return [document.querySelector('[data-chart=trade]').innerText, document.activeElement.id]")
        .await
}

pub async fn case_e24_a_view_asked_for_by_query_opens_as_by_path(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/trade/")).await?;
    let closed = read(&b).await?;
    let opened = format!("innerText !== {}", serde_json::to_string(&closed.0)?);
    let opened = format!("document.querySelector('[data-chart=trade]').{opened}");
    b.open("about:blank").await?;
    b.open_live(&site.url("en/trade/#figure=trade.cn.total"))
        .await?;
    b.until(&opened).await?;
    b.frame().await?;
    let by_path = read(&b).await?;
    for asked in [
        "en/?view=trade#figure=trade.cn.total",
        "?lang=en&view=trade#figure=trade.cn.total",
    ] {
        b.open("about:blank").await?;
        b.open(&site.url(asked)).await?;
        b.until(&format!(
            "location.href === '{}'",
            site.url("en/trade/#figure=trade.cn.total")
        ))
        .await?;
        b.wait_until_live().await?;
        b.until(&opened).await?;
        b.frame().await?;
        assert_eq!(read(&b).await?, by_path, "{asked}");
    }
    Ok(())
}

pub async fn a_fragment_opens_the_item_that_it_names(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (hash, row) in [
        ("#figure=energy.renewables", "figure-energy.renewables"),
        ("#event=c5", "event-c5"),
    ] {
        b.open("about:blank").await?;
        b.open_live(&site.url(hash)).await?;
        let (highlighted, focused): (bool, String) = b
            .js(&format!(
                "return [document.getElementById('{row}').classList.contains('highlighted'), document.activeElement.id]"
            ))
            .await?;
        assert!(
            highlighted && focused == row,
            "{hash}: highlighted {highlighted}, focus on {focused:?}"
        );
        // Scrolling may be smooth.
        b.until(&format!(
            "(r => r.top > -1 && r.top < innerHeight)(document.getElementById('{row}').getBoundingClientRect())"
        ))
        .await?;
    }
    // The Back button returns to the previous item.
    b.js::<()>("location.hash = '#event=visit'").await?;
    b.until("document.activeElement.id === 'event-visit'")
        .await?;
    b.js::<()>("history.back()").await?;
    b.until("document.activeElement.id === 'event-c5'").await?;
    Ok(())
}

//! `embed.js` in a host's page.

use crate::browser::{Browser, TIMEOUT};
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::Locator;
use serde_json::Value;
use std::time::{Duration, Instant};

/// Opens a host page at another origin with this body.
async fn open(b: &Browser, host: &Server, body: &str, headers: &[(&str, &str)]) -> TestResult {
    let html = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>host</title><link rel=icon href='data:,'><body>{body}"
    );
    host.add_page("host.html", html, headers);
    b.open(&host.url("host.html")).await
}

/// Waits until every loaded iframe has the height that it sent last.
const FITS: &str = "[...document.querySelectorAll('iframe')].every(f => f.ready)";

/// Waits until the iframe of this number is as tall as its content.
async fn assert_frame_fits(b: &Browser, number: u16) -> TestResult {
    let start = Instant::now();
    loop {
        // Found by element, because engines number windows in different orders.
        let nth = format!("(//iframe)[{}]", number + 1);
        let element = b.client.find(Locator::XPath(&nth)).await?;
        element.enter_frame().await?;
        let content = b
            .js::<f64>(
                "return document.querySelector('main')?.getBoundingClientRect().height ?? -1",
            )
            .await;
        b.client.enter_parent_frame().await?;
        let frame: f64 = b
            .js(&format!(
                "return document.querySelectorAll('iframe')[{number}].clientHeight"
            ))
            .await?;
        let content = content?;
        if (frame - content).abs() <= 1.0 {
            return Ok(());
        }
        if start.elapsed() > TIMEOUT {
            return Err(format!("frame {number}: {frame} px for {content} px").into());
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

pub async fn element_link_and_iframe_get_their_height(b: Browser) -> TestResult {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    let at = |path: &str| site.url(path);
    // The script is included twice, as in an article with two snippets.
    let script = format!("<script async src='{}'></script>", at("embed.js"));
    let body = format!(
        "<jisr-infographic view=trade lang=en theme=dark></jisr-infographic>{script}
         <a data-jisr href='{}'>Trains</a>{script}
         <iframe data-jisr src='{}' width=100% height=500 frameborder=0 title=energy></iframe>",
        at("en/rail/?digits=latn"),
        at("energy/")
    );
    open(&b, &host, &body, &[]).await?;
    b.until("document.querySelectorAll('iframe').length === 3")
        .await?;
    b.until(FITS).await?;
    let frames: Vec<(String, String)> = b
        .js("return [...document.querySelectorAll('iframe')].map(f => [f.src, f.title])")
        .await?;
    assert_eq!(frames[0].0, at("en/trade/?theme=dark"));
    assert_eq!(frames[1], (at("en/rail/?digits=latn"), "Trains".into()));
    assert!(
        frames[0].1.is_ascii() && frames[0].1.len() > 10,
        "an English title: {}",
        frames[0].1
    );
    for number in 0..3 {
        assert_frame_fits(&b, number).await?;
    }
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

pub async fn a_late_script_gets_the_heights_of_iframes(b: Browser) -> TestResult {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    let body = format!(
        "<iframe data-jisr src='{}' width=100% height=150 frameborder=0></iframe>",
        site.url("trade/")
    );
    open(&b, &host, &body, &[]).await?;
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
    b.client.enter_parent_frame().await?;
    b.js::<()>(&format!(
        "const script = document.createElement('script'); script.src = '{}'; document.body.append(script)",
        site.url("embed.js")
    ))
    .await?;
    assert_frame_fits(&b, 0).await
}

pub async fn estimated_heights_are_close_to_real_ones(b: Browser) -> TestResult {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    let mut off = vec![];
    for width in [360, 640, 750, 900] {
        b.screen(width, 900, 1.0).await?;
        for view in ["all", "trade", "rail", "energy", "timeline", "ledger"] {
            let body = format!(
                "<jisr-infographic view={view}></jisr-infographic><script>window.kept = 0</script><script src='{}'></script>
                 <script>kept = document.querySelector('iframe').clientHeight</script>",
                site.url("embed.js")
            );
            open(&b, &host, &body, &[]).await?;
            b.until(FITS)
                .await
                .map_err(|e| format!("{view} at {width}: {e}"))?;
            let (kept, got): (f64, f64) = b
                .js("return [kept, document.querySelector('iframe').clientHeight]")
                .await?;
            if (kept / got - 1.0).abs() > 0.25 {
                off.push(format!("{view} at {width}: {kept} px kept for {got} px"));
            }
        }
    }
    assert!(off.is_empty(), "{off:#?}");
    Ok(())
}

pub async fn elements_can_change_attributes_and_be_removed(b: Browser) -> TestResult {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    let body = format!(
        "<jisr-infographic view=trade></jisr-infographic><script src='{}'></script>",
        site.url("embed.js")
    );
    open(&b, &host, &body, &[]).await?;
    b.until(FITS).await?;
    b.js::<()>("window.element = document.querySelector('jisr-infographic'); element.setAttribute('theme', 'dark')").await?;
    b.client.enter_frame(0).await?;
    b.until("document.documentElement.dataset.theme === 'dark'")
        .await?;
    b.client.enter_parent_frame().await?;
    // Another language is another page, and the iframe's title changes.
    b.js::<()>("element.setAttribute('lang', 'en')").await?;
    b.client.enter_frame(0).await?;
    b.until(&format!(
        "location.href === '{}' && document.documentElement.dataset.theme === 'dark'",
        site.url("en/trade/?theme=dark")
    ))
    .await?;
    b.client.enter_parent_frame().await?;
    let title: String = b
        .js("return document.querySelector('iframe').title")
        .await?;
    assert!(title.is_ascii(), "{title}");
    b.js::<()>("element.removeAttribute('lang')").await?;
    b.until(FITS).await?;
    // Removed, then inserted again in another place.
    b.js::<()>("element.remove()").await?;
    let left: u32 = b
        .js("return document.querySelectorAll('iframe').length + element.children.length")
        .await?;
    assert_eq!(left, 0);
    b.js::<()>("document.body.append(element)").await?;
    b.until(FITS).await?;
    let src: String = b.js("return document.querySelector('iframe').src").await?;
    assert_eq!(src, site.url("trade/?theme=dark"));
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

pub async fn iframes_work_under_a_strict_policy(b: Browser) -> TestResult {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    let ours = site.url("");
    let policy = format!(
        "default-src 'none'; img-src data:; script-src {ours}; frame-src {ours}; require-trusted-types-for 'script'"
    );
    let body = format!(
        "<jisr-infographic view=energy lang=en></jisr-infographic><script src='{}'></script>",
        site.url("embed.js")
    );
    open(&b, &host, &body, &[("Content-Security-Policy", &policy)]).await?;
    b.until(FITS).await?;
    assert_frame_fits(&b, 0).await?;
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

pub async fn twenty_on_a_page_load_when_near_and_fetch_the_program_once(b: Browser) -> TestResult {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    let views = ["trade", "rail", "energy", "timeline"];
    let all: String = (0..20)
        .map(|i| {
            format!(
                "<p style='height:1500px'>text</p><jisr-infographic view={}></jisr-infographic>",
                views[i % 4]
            )
        })
        .collect();
    open(
        &b,
        &host,
        &format!("{all}<script src='{}'></script>", site.url("embed.js")),
        &[],
    )
    .await?;
    b.until("[...document.querySelectorAll('iframe')].some(f => f.ready)")
        .await?;
    let pages = |site: &Server| site.requests().iter().filter(|p| p.ends_with('/')).count();
    // An iframe near the viewport is requested in the next animation frame.
    b.frames(10).await?;
    let first = pages(&site);
    assert!(
        first < 10,
        "{first} frames were loaded before the reader came near"
    );
    b.js::<()>(
        "for (const e of document.querySelectorAll('jisr-infographic')) {
             e.scrollIntoView({ behavior: 'instant' });
             const f = e.querySelector('iframe');
             while (!f.ready) await new Promise(requestAnimationFrame);
         }",
    )
    .await?;
    b.until(FITS).await?;
    assert_eq!(pages(&site), 20);
    let programs = site
        .requests()
        .iter()
        .filter(|p| p.ends_with(".wasm"))
        .count();
    assert_eq!(programs, 1, "the program was fetched {programs} times");
    let tall: Value = b
        .js("return [...document.querySelectorAll('iframe')].map(f => f.clientHeight)")
        .await?;
    assert_eq!(tall.as_array().map(Vec::len), Some(20));
    Ok(())
}

pub async fn twenty_plain_frames_work_when_they_are_seen(b: Browser) -> TestResult {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    let frames: String = ["trade", "rail", "energy", "timeline"]
        .iter()
        .cycle()
        .take(20)
        .map(|view| {
            let address = site.url(&format!("{view}/"));
            format!("<p style='height:900px'>text</p><iframe data-jisr src='{address}' width=100% height=700></iframe>")
        })
        .collect();
    let body = format!("{frames}<script src='{}'></script>", site.url("embed.js"));
    open(&b, &host, &body, &[]).await?;
    b.until(FITS).await?;
    let mut live = 0;
    for number in 0..20 {
        assert_frame_fits(&b, number).await?;
        let nth = format!("(//iframe)[{}]", number + 1);
        b.client
            .find(Locator::XPath(&nth))
            .await?
            .enter_frame()
            .await?;
        let app: String = b.js("return document.documentElement.dataset.app").await?;
        b.client.enter_parent_frame().await?;
        live += u32::from(app == "live");
    }
    assert!(
        live <= 4,
        "{live} programs run, and the reader sees one frame"
    );
    let programs = site
        .requests()
        .iter()
        .filter(|p| p.ends_with(".wasm"))
        .count();
    assert_eq!(programs, 1, "the program was fetched {programs} times");
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

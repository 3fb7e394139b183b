//! Messages from and to our iframe, whether its program runs or not.

use crate::browser::Browser;
use crate::host::{SiteAndHost, assert_frame_fits, assert_frame_settles, resizing_iframe};
use crate::runner::TestResult;
use crate::server::Fault;
use crate::timeline::mark_middle;

pub async fn a_parent_sets_theme_and_digits_and_nothing_else(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    servers
        .open(&b, &resizing_iframe("", &servers.site.url("trade/")), &[])
        .await?;
    assert_frame_fits(&b).await?;
    let tell =
        "const tell = m => document.querySelector('iframe').contentWindow.postMessage(m, '*');";
    b.js::<()>(&format!(
        "{tell} tell({{ type: 'jisr:set', theme: 'dark', view: '<img src=x onerror=alert(1)>', lang: 'javascript:1' }});
         for (const m of [null, 0, '', [], {{}}, {{ type: 7 }}, {{ type: 'jisr:set', theme: {{}} }}, '[iFrameSizer]', '{{\"type\":\"jisr:set\"}}', new ArrayBuffer(9)]) tell(m)"
    ))
    .await?;
    b.client.enter_frame(0).await?;
    b.until("document.documentElement.dataset.theme === 'dark'")
        .await?;
    let (background, view, images): (String, String, u32) = b
        .js("return [getComputedStyle(document.documentElement).backgroundColor, document.documentElement.dataset.view, document.images.length]")
        .await?;
    b.client.enter_parent_frame().await?;
    assert_eq!((view.as_str(), images), ("trade", 0));
    assert_ne!(background, "rgb(255, 255, 255)");
    assert_frame_fits(&b).await
}

pub async fn an_iframe_sends_its_height_without_its_program(b: Browser) -> TestResult {
    for (file, fault) in [
        (".wasm", Fault::Missing),
        (".wasm", Fault::Cut(9_000)),
        (".js", Fault::Missing),
    ] {
        let servers = SiteAndHost::new()?;
        servers.site.fault(file, fault.clone());
        servers
            .open(&b, &resizing_iframe("", &servers.site.url("trade/")), &[])
            .await?;
        // The browser reports missing files in the console.
        for width in [900, 400] {
            b.screen(width, 900, 1.0).await?;
            assert_frame_settles(&b)
                .await
                .map_err(|e| format!("{file} {fault:?}: {e}"))?;
        }
        b.console().await?;
        b.client.enter_frame(0).await?;
        let app: String = b.js("return document.documentElement.dataset.app").await?;
        b.client.enter_parent_frame().await?;
        assert_ne!(app, "live");
    }
    Ok(())
}

pub async fn an_iframe_outside_the_viewport_stays_static(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let body = format!(
        "<p style='height:4000px'>text</p>{}",
        resizing_iframe("loading=eager", &servers.site.url("trade/"))
    );
    servers.open(&b, &body, &[]).await?;
    assert_frame_fits(&b).await?;
    let app = "return document.documentElement.dataset.app";
    b.client.enter_frame(0).await?;
    let far: String = b.js(app).await?;
    b.client.enter_parent_frame().await?;
    assert_eq!(far, "static", "the iframe is outside the window");
    b.js::<()>("document.querySelector('iframe').scrollIntoView({ behavior: 'instant' })")
        .await?;
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
    Ok(b.client.enter_parent_frame().await?)
}

pub async fn arabic_digits_are_everywhere(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    for (asked, there) in [
        ("trade/?digits=arab&theme=dark", "arab/trade/?theme=dark"),
        (
            "en/arab/trade/?digits=latn#figure=trade.kz.total",
            "en/trade/#figure=trade.kz.total",
        ),
        (
            "?lang=en&digits=arab&view=rail&childId=a%20b",
            "en/arab/rail/?childId=a+b",
        ),
        (
            "trade/?digits=roman&lang=tlh",
            "trade/?digits=roman&lang=tlh",
        ),
    ] {
        b.open(&servers.site.url(asked)).await?;
        b.until(&format!("location.href === '{}'", servers.site.url(there)))
            .await
            .map_err(|e| format!("{asked}: {e}"))?;
    }
    b.open_live(&servers.site.url("arab/trade/")).await?;
    let text = "return document.querySelector('main').innerText";
    let page: String = b.js(text).await?;
    assert!(
        page.contains('٫') && !page.contains(|c: char| c.is_ascii_digit()),
        "{page}"
    );
    // The tooltip has the row's texts, in the row's digits.
    b.js::<()>("document.querySelector('[data-drawing=trade] .mark-listbox').focus()")
        .await?;
    b.key(fantoccini::key::Key::Down).await?;
    b.until("document.querySelector('[data-drawing=trade] .tooltip.shown')")
        .await?;
    let tooltip: String = b
        .js("return document.querySelector('[data-drawing=trade] .tooltip.shown').innerText")
        .await?;
    let arabic = tooltip.contains(|c| ('٠'..='٩').contains(&c));
    assert!(
        arabic && !tooltip.contains(|c: char| c.is_ascii_digit()),
        "{tooltip}"
    );
    Ok(())
}

pub async fn an_address_that_asks_for_a_direction_of_time_leads_to_its_page(
    b: Browser,
) -> TestResult {
    let servers = SiteAndHost::new()?;
    for (asked, there) in [
        ("?time=ltr&theme=dark", "ltr/?theme=dark"),
        ("timeline/?digits=arab&time=ltr", "arab/ltr/timeline/"),
        ("ltr/timeline/?time=auto", "timeline/"),
        ("?lang=en&time=rtl", "en/rtl/"),
        // The usual direction has no page of its own.
        ("?lang=en&time=ltr", "en/"),
        // A chart without time is one page.
        ("trade/?time=ltr", "trade/?time=ltr"),
        ("?time=up", "?time=up"),
    ] {
        b.open(&servers.site.url(asked)).await?;
        b.until(&format!("location.href === '{}'", servers.site.url(there)))
            .await
            .map_err(|e| format!("{asked}: {e}"))?;
    }
    // The first event is at the right where time runs from right to left.
    b.screen(1280, 800, 1.0).await?;
    for (path, first_is_right) in [
        ("timeline/", true),
        ("ltr/timeline/", false),
        ("en/timeline/", false),
        ("en/rtl/timeline/", true),
    ] {
        b.open_live(&servers.site.url(path)).await?;
        let distance = mark_middle(&b, "relations").await? - mark_middle(&b, "visit").await?;
        assert_eq!(distance > 0.0, first_is_right, "{path}: {distance}");
        let picture: String = b
            .js("return document.querySelector('[data-timeline] a[href$=\".svg\"]').href")
            .await?;
        let found: bool = b
            .js(&format!("return (await fetch('{picture}')).ok"))
            .await?;
        assert!(found, "{path}: no picture at {picture}");
    }
    // A frame's parent can ask for it, too.
    b.open(&servers.site.url("embed/")).await?;
    b.until("document.querySelector('iframe').contentDocument?.readyState === 'complete'")
        .await?;
    b.js::<()>("document.querySelector('iframe').contentWindow.postMessage({ type: 'jisr:set', time: 'ltr' }, '*')")
        .await?;
    b.until("document.querySelector('iframe').contentWindow.location.pathname === '/ltr/'")
        .await
}

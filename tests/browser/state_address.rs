//! The address has what the switches show: readers reload it, go back to it, copy it and embed it.

use crate::browser::Browser;
use crate::host::SiteAndHost;
use crate::runner::TestResult;
use crate::server::Server;

/// One option of each switch, and the address of the page that shows them.
const PRESSED: [&str; 5] = [
    "show=change",
    "source=cn",
    "kind=trade",
    "zoom=year",
    "textures=on",
];
const QUERY: &str = "?show=change&source=cn&kind=trade&zoom=year&textures=on";

/// What the page shows: the pressed buttons, the visible titles of the charts, and the rows of events.
const SHOWN: &str = "
    const seen = e => e.offsetHeight > 0;
    return [
        [...document.querySelectorAll('[data-setting]:is(:checked, [aria-pressed=true])')].map(b => b.dataset.setting),
        [...document.querySelectorAll('[data-chart] h2, [data-chart] h2 *')].filter(seen).map(e => e.textContent),
        [...document.querySelectorAll('[data-timeline] li[id]')].filter(seen).map(e => e.id),
    ].flat()";

/// Presses a button by its action.
fn press(action: &str) -> String {
    format!("document.querySelector('[data-setting=\"{action}\"]').click()")
}

pub async fn a_reload_restores_what_the_switches_showed(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("?theme=dark")).await?;
    let plain: Vec<String> = b.js(SHOWN).await?;
    let entries: u32 = b.js("return history.length").await?;
    for action in PRESSED {
        b.js::<()>(&press(action)).await?;
    }
    let expected = QUERY.replace('?', "?theme=dark&");
    b.until(&format!("location.search === '{expected}'"))
        .await?;
    let before: Vec<String> = b.js(SHOWN).await?;
    assert!(PRESSED.iter().all(|a| before.iter().any(|seen| seen == a)));
    assert_ne!(before, plain);
    let now: u32 = b.js("return history.length").await?;
    assert_eq!(now, entries, "a switch adds no entry to the history");
    b.open_live(&site.url(&expected)).await?;
    let after: Vec<String> = b.js(SHOWN).await?;
    assert_eq!(after, before);
    // The defaults have no parameters.
    for action in [
        "show=value",
        "source=both",
        "kind=all",
        "zoom=whole",
        "textures=on",
    ] {
        b.js::<()>(&press(action)).await?;
    }
    b.until("location.search === '?theme=dark'").await?;
    assert_eq!(b.js::<Vec<String>>(SHOWN).await?, plain);
    Ok(())
}

pub async fn back_restores_what_the_switches_showed(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("trade/?show=change")).await?;
    let before: Vec<String> = b.js(SHOWN).await?;
    // The figure of the year before is drawn under another measure only.
    b.js::<()>("location.hash = '#figure=trade.kz.total.before'")
        .await?;
    b.until("location.search === '?show=before'").await?;
    b.js::<()>("history.back()").await?;
    b.until("location.search === '?show=change' && !location.hash && document.querySelector('[data-setting=\"show=change\"]:checked')")
        .await?;
    assert_eq!(b.js::<Vec<String>>(SHOWN).await?, before);
    Ok(())
}

pub async fn unknown_values_mean_the_default(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("")).await?;
    let plain: Vec<String> = b.js(SHOWN).await?;
    for query in [
        "?show=&source=&kind=&zoom=&textures=",
        "?show=Change&source=second&kind=<b>&zoom=month&textures=1",
        "?show=%00&source=%F0%9F&kind=trade%20&zoom=year%20&textures=On",
    ] {
        b.open_live(&site.url(query)).await?;
        let shown: Vec<String> = b.js(SHOWN).await?;
        assert_eq!(shown, plain, "{query}");
    }
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

pub async fn links_to_languages_and_codes_keep_what_the_switches_show(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url(QUERY)).await?;
    b.js::<()>("document.querySelector('[data-dialog]').click()")
        .await?;
    let code = "document.querySelector('dialog iframe')?.contentDocument?.querySelector('textarea')?.value";
    b.until(&format!("{code}?.includes('show=change')")).await?;
    let code: String = b.js(&format!("return {code}")).await?;
    for parameter in QUERY.trim_start_matches('?').split('&') {
        assert!(code.contains(parameter), "{parameter}: {code}");
    }
    b.js::<()>("document.querySelector('dialog').close(); document.querySelector('a[hreflang=en]').click()")
        .await?;
    b.until("location.pathname === '/en/'").await?;
    b.wait_until_live().await?;
    let (query, pressed): (String, Vec<String>) = b
        .js("return [location.search, [...document.querySelectorAll('[data-setting]:is(:checked, [aria-pressed=true])')].map(b => b.dataset.setting)]")
        .await?;
    assert_eq!(query, QUERY);
    assert!(
        PRESSED
            .iter()
            .all(|action| pressed.iter().any(|p| p == action)),
        "{pressed:?}"
    );
    Ok(())
}

pub async fn the_embed_builder_offers_the_switches_of_the_view(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("embed/?kind=trade&show=nothing&view=trade"))
        .await?;
    b.until("document.querySelector('select:not(:disabled)')")
        .await?;
    let lists = "return [...document.querySelectorAll('select')].filter(s => s.offsetHeight).map(s => s.name)";
    let choose = |name: &str, value: &str| {
        format!(
            "const list = document.forms[0].elements['{name}']; list.value = '{value}';
             list.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        )
    };
    let code = "return document.querySelector('textarea').value";
    let seen: Vec<String> = b.js(lists).await?;
    assert_eq!(seen[5..], ["show", "source", "textures"]);
    b.js::<()>(&choose("show", "before")).await?;
    b.js::<()>(&choose("source", "kz")).await?;
    let code_is: String = b.js(code).await?;
    assert!(
        code_is.contains("/trade/?show=before&amp;source=kz\""),
        "{code_is}"
    );
    b.js::<()>(&choose("textures", "on")).await?;
    let code_is: String = b.js(code).await?;
    assert!(code_is.contains("&amp;textures=on\""), "{code_is}");
    b.js::<()>(&choose("view", "timeline")).await?;
    let seen: Vec<String> = b.js(lists).await?;
    assert_eq!(seen[5..], ["zoom", "kind"]);
    let code_is: String = b.js(code).await?;
    assert!(code_is.contains("/timeline/?kind=trade\""), "{code_is}");
    b.js::<()>(&choose("view", "rail")).await?;
    let seen: Vec<String> = b.js(lists).await?;
    assert_eq!(seen[5..], ["textures"]);
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

pub async fn a_parent_and_an_element_set_the_switches(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let body = format!(
        "<jisr-infographic src='{}' show=change source=cn></jisr-infographic><script src='{}'></script>",
        servers.site.url("trade/"),
        servers.site.url("embed.js")
    );
    servers.open(&b, &body, &[]).await?;
    let pressed = |action: &str| {
        format!(
            "document.querySelector('[data-setting=\"{action}\"]:is(:checked, [aria-pressed=true])') && document.documentElement.dataset.app === 'live'"
        )
    };
    b.until("document.querySelector('iframe')").await?;
    b.until_in_frame(0, &pressed("show=change")).await?;
    b.until_in_frame(0, &pressed("source=cn")).await?;
    let answers = "return messages.filter(m => m?.type === 'jisr:ready').length";
    let loaded: u32 = b.js(answers).await?;
    // Attributes that change are sent to the page that is there.
    b.js::<()>("const e = document.querySelector('jisr-infographic'); e.setAttribute('show', 'before'); e.removeAttribute('source')")
        .await?;
    b.until_in_frame(0, &pressed("show=before")).await?;
    b.until_in_frame(0, &pressed("source=both")).await?;
    b.js::<()>("document.querySelector('jisr-infographic').setAttribute('textures', 'on')")
        .await?;
    b.until_in_frame(0, &pressed("textures=on")).await?;
    b.js::<()>("document.querySelector('jisr-infographic').removeAttribute('textures')")
        .await?;
    b.until_in_frame(0, "location.search === '?show=before'")
        .await?;
    b.js::<()>("document.querySelector('iframe').contentWindow.postMessage({ type: 'jisr:set', source: 'kz', show: 7, kind: {}, zoom: 'x'.repeat(1e5) }, '*')")
        .await?;
    b.until_in_frame(0, &pressed("source=kz")).await?;
    b.until_in_frame(0, &pressed("show=before")).await?;
    let now: u32 = b.js(answers).await?;
    assert_eq!(now, loaded, "the page was loaded again");
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    Ok(())
}

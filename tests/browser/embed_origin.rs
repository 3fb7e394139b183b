//! `embed.js` finds the site it belongs to: as a module, joined with other scripts, on a page with another
//! product's script of the same name, and in an article that embeds two sites.

use crate::browser::Browser;
use crate::dist::dist;
use crate::driver::{DriverCommand, Failure};
use crate::host::SiteAndHost;
use crate::pages::VIEWS;
use crate::runner::TestResult;
use crate::server::Server;
use serde_json::json;
use std::fs;

/// The code that the page of codes gives for an address.
fn code(site: &Server, path: &str) -> String {
    let (address, script) = (site.url(path), site.url("embed.js"));
    format!(
        "<jisr-infographic src=\"{address}\"></jisr-infographic>\n<script async src=\"{script}\"></script>"
    )
}

/// The addresses of the page's frames, once there are `frames` of them and each has sent its height.
async fn iframe_addresses(b: &Browser, frames: usize) -> Result<Vec<String>, Failure> {
    b.until(&format!(
        "(all => all.length === {frames} && all.every(f => f.ready))([...document.querySelectorAll('iframe')])"
    ))
    .await?;
    b.js("return [...document.querySelectorAll('iframe')].map(f => f.src)")
        .await
}

/// What Chromium warns of when a page loads for seconds, as on a busy machine.
const SLOW_LOAD: &str = "was preloaded using link preload but not used within a few seconds";

/// The warnings and errors of the console, but for that of a slow load.
async fn console(b: &Browser) -> Result<Vec<String>, Failure> {
    let (path, body) = ("se/log", json!({ "type": "browser" }));
    let log = b.client.issue_cmd(DriverCommand { path, body }).await?;
    let entries = log.as_array().cloned().unwrap_or_default();
    let loud = entries
        .iter()
        .filter(|e| ["WARNING", "SEVERE"].contains(&e["level"].as_str().unwrap_or_default()));
    let messages = loud.map(|e| e["message"].to_string());
    Ok(messages.filter(|m| !m.contains(SLOW_LOAD)).collect())
}

pub async fn case_b2_a_module_beside_another_embed_js_loads_from_its_own_site(
    b: Browser,
) -> TestResult {
    let servers = SiteAndHost::new()?;
    servers
        .host
        .add_page("product/embed.js", "window.product = true", &[]);
    let body = format!(
        "<script src='{}'></script><jisr-infographic src='{}'></jisr-infographic>
         <script type=module src='{}'></script>",
        servers.host.url("product/embed.js"),
        servers.site.url("en/trade/"),
        servers.site.url("embed.js")
    );
    servers.open(&b, &body, &[]).await?;
    assert_eq!(
        iframe_addresses(&b, 1).await?,
        [servers.site.url("en/trade/")]
    );
    let log = console(&b).await?;
    assert!(log.is_empty(), "{log:#?}");
    Ok(())
}

pub async fn case_b2_a_script_named_by_a_query_still_knows_its_folder(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let body = format!(
        "<jisr-infographic view=rail lang=en></jisr-infographic><script src='{}?ver=6.4'></script>",
        servers.site.url("embed.js")
    );
    servers.open(&b, &body, &[]).await?;
    assert_eq!(
        iframe_addresses(&b, 1).await?,
        [servers.site.url("en/rail/")]
    );
    Ok(())
}

pub async fn case_b3_joined_with_other_scripts_elements_with_an_address_load(
    b: Browser,
) -> TestResult {
    let servers = SiteAndHost::new()?;
    let script = fs::read_to_string(dist()?.join("embed.js"))?;
    let joined = format!("window.first = 1;\n{script}\n;window.last = 1;");
    servers.host.add_page("cache/all.js", joined, &[]);
    let body = format!(
        "<jisr-infographic src='{}'></jisr-infographic>
         <jisr-infographic view=rail></jisr-infographic><jisr-infographic view=energy></jisr-infographic>
         <script src='{}'></script>",
        servers.site.url("en/trade/"),
        servers.host.url("cache/all.js")
    );
    servers.open(&b, &body, &[]).await?;
    assert_eq!(
        iframe_addresses(&b, 1).await?,
        [servers.site.url("en/trade/")]
    );
    // The two elements without an address write one message, which says what to do.
    let log = console(&b).await?;
    assert_eq!(log.len(), 1, "{log:#?}");
    for words in ["jisr-infographic", "src=", "address", "embed/"] {
        assert!(log[0].contains(words), "{words} is not in {}", log[0]);
    }
    // After the change that the message advises, they load.
    b.js::<()>(&format!(
        "document.querySelectorAll('jisr-infographic')[1].setAttribute('src', '{}')",
        servers.site.url("en/rail/")
    ))
    .await?;
    let rail = &iframe_addresses(&b, 2).await?[1];
    assert!(rail.starts_with(&servers.site.url("en/rail/")), "{rail}");
    Ok(())
}

pub async fn case_b4_two_sites_in_one_article_load_each_from_its_own(b: Browser) -> TestResult {
    let (servers, second) = (SiteAndHost::new()?, Server::site()?);
    let first = &servers.site;
    // As copied from either, links, and older codes, which carry no address.
    let older = |site: &Server, view: &str| {
        format!(
            "<jisr-infographic view={view} lang=en></jisr-infographic>\n<script async src='{}'></script>",
            site.url("embed.js")
        )
    };
    let link = |site: &Server| format!("<a data-jisr href='{}'>x</a>", site.url("en/rail/"));
    let mut body = String::new();
    let mut wanted = vec![];
    for site in [first, &second] {
        body += &(code(site, "en/trade/?theme=dark") + &older(site, "energy") + &link(site));
        wanted.extend(["en/trade/?theme=dark", "en/energy/", "en/rail/"].map(|p| site.url(p)));
    }
    servers.open(&b, &body, &[]).await?;
    b.until(&format!(
        "JSON.stringify([...document.querySelectorAll('iframe')].map(f => f.src)) === {:?}",
        serde_json::to_string(&wanted)?
    ))
    .await?;
    Ok(())
}

pub async fn case_e11_attributes_set_in_one_task_all_take_effect(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    for kind in [
        "view=trade",
        &format!("src='{}'", servers.site.url("trade/")),
    ] {
        for (set, there) in [
            (["lang=en", "theme=dark"], "en/trade/"),
            (["theme=dark", "lang=en"], "en/trade/"),
            (["digits=arab", "theme=dark"], "arab/trade/"),
            (["theme=light", "theme=dark"], "trade/"),
        ] {
            let body = format!(
                "<jisr-infographic {kind}></jisr-infographic><script src='{}'></script>",
                servers.site.url("embed.js")
            );
            servers.open(&b, &body, &[]).await?;
            iframe_addresses(&b, 1).await?;
            b.js::<()>(&format!(
                "const element = document.querySelector('jisr-infographic');
                 for (const set of {set:?}) element.setAttribute(...set.split('='))"
            ))
            .await?;
            arrives(&b, &servers.site.url(there))
                .await
                .map_err(|e| format!("{kind} {set:?}: {e}"))?;
        }
    }
    Ok(())
}

pub async fn case_e11_messages_sent_in_one_task_all_take_effect(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    for set in [
        "{ lang: 'en' }, { theme: 'dark' }",
        "{ theme: 'dark' }, { lang: 'en' }",
        "{ lang: 'ru' }, { view: 'rail' }, { theme: 'dark' }, { lang: 'en' }, { view: 'trade' }",
    ] {
        let body = format!(
            "<iframe src='{}' width=700 height=900></iframe>",
            servers.site.url("trade/")
        );
        servers.open(&b, &body, &[]).await?;
        b.until("messages.some(m => m.type === 'jisr:height')")
            .await?;
        b.js::<()>(&format!(
            "for (const set of [{set}]) document.querySelector('iframe').contentWindow.postMessage({{ type: 'jisr:set', ...set }}, '*')"
        ))
        .await?;
        arrives(&b, &servers.site.url("en/trade/"))
            .await
            .map_err(|e| format!("{set}: {e}"))?;
    }
    Ok(())
}

/// Waits until the first frame shows this page in the dark theme.
async fn arrives(b: &Browser, address: &str) -> TestResult {
    b.until_in_frame(0, &format!(
        "location.origin + location.pathname === '{address}' && document.documentElement?.dataset.theme === 'dark' && getComputedStyle(document.documentElement).backgroundColor !== 'rgb(255, 255, 255)'"
    ))
    .await
}

pub async fn case_e22_each_iframe_has_the_title_of_its_view(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    let mut body = String::new();
    for (lang, path) in [("ar", ""), ("en", "en/"), ("kk", "kk/")] {
        for view in &VIEWS[..5] {
            body += &code(&servers.site, &format!("{path}{view}"));
        }
        body += &format!("<jisr-infographic view=ledger lang={lang}></jisr-infographic>");
    }
    servers.open(&b, &body, &[]).await?;
    b.until("document.querySelectorAll('iframe').length === 18")
        .await?;
    b.js::<()>("for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager'")
        .await?;
    iframe_addresses(&b, 18).await?;
    let names: Vec<String> = b
        .js("return [...document.querySelectorAll('iframe')].map(f => f.title)")
        .await?;
    for (number, name) in names.iter().enumerate() {
        b.client.enter_frame(u16::try_from(number)?).await?;
        let title = b.js("return document.title").await;
        b.client.enter_parent_frame().await?;
        let title: String = title?;
        assert_eq!(*name, title);
    }
    // The browser has no warning about the permissions of the frame.
    let log = console(&b).await?;
    assert!(log.is_empty(), "{log:#?}");
    Ok(())
}

//! `embed.js` knows which site it belongs to: as a module, joined with other scripts, beside another
//! product's script of the same name, and where two sites stand in one article.

use crate::browser::Browser;
use crate::dist::dist;
use crate::driver::{Failure, Own};
use crate::host::World;
use crate::pages::VIEWS;
use crate::runner::Done;
use crate::server::Server;
use serde_json::json;
use std::fs;

/// The code that the page of codes gives for an address.
fn code(site: &Server, path: &str) -> String {
    let (address, script) = (site.at(path), site.at("embed.js"));
    format!(
        "<jisr-infographic src=\"{address}\"></jisr-infographic>\n<script async src=\"{script}\"></script>"
    )
}

/// What the page's frames show, in their order, once there are so many and each has told its height.
async fn shown(b: &Browser, frames: usize) -> Result<Vec<String>, Failure> {
    b.until(&format!(
        "(all => all.length === {frames} && all.every(f => f.ready))([...document.querySelectorAll('iframe')])"
    ))
    .await?;
    b.js("return [...document.querySelectorAll('iframe')].map(f => f.src)")
        .await
}

/// What the console says, from warnings on.
async fn console(b: &Browser) -> Result<Vec<String>, Failure> {
    let (path, body) = ("se/log", json!({ "type": "browser" }));
    let log = b.client.issue_cmd(Own { path, body }).await?;
    let entries = log.as_array().cloned().unwrap_or_default();
    let loud = entries
        .iter()
        .filter(|e| ["WARNING", "SEVERE"].contains(&e["level"].as_str().unwrap_or_default()));
    Ok(loud.map(|e| e["message"].to_string()).collect())
}

pub async fn case_b2_a_module_beside_another_embed_js_loads_from_its_own_site(b: Browser) -> Done {
    let world = World::new()?;
    world
        .host
        .page("product/embed.js", "window.product = true", &[]);
    let body = format!(
        "<script src='{}'></script><jisr-infographic src='{}'></jisr-infographic>
         <script type=module src='{}'></script>",
        world.host.at("product/embed.js"),
        world.site.at("en/trade/"),
        world.site.at("embed.js")
    );
    world.open(&b, &body, &[]).await?;
    assert_eq!(shown(&b, 1).await?, [world.site.at("en/trade/")]);
    let said = console(&b).await?;
    assert!(said.is_empty(), "{said:#?}");
    Ok(())
}

pub async fn case_b2_a_script_named_by_a_query_still_knows_its_folder(b: Browser) -> Done {
    let world = World::new()?;
    let body = format!(
        "<jisr-infographic view=rail lang=en></jisr-infographic><script src='{}?ver=6.4'></script>",
        world.site.at("embed.js")
    );
    world.open(&b, &body, &[]).await?;
    assert_eq!(shown(&b, 1).await?, [world.site.at("en/rail/")]);
    Ok(())
}

pub async fn case_b3_joined_with_other_scripts_elements_with_an_address_load(b: Browser) -> Done {
    let world = World::new()?;
    let script = fs::read_to_string(dist()?.join("embed.js"))?;
    let joined = format!("window.first = 1;\n{script}\n;window.last = 1;");
    world.host.page("cache/all.js", joined, &[]);
    let body = format!(
        "<jisr-infographic src='{}'></jisr-infographic>
         <jisr-infographic view=rail></jisr-infographic><jisr-infographic view=energy></jisr-infographic>
         <script src='{}'></script>",
        world.site.at("en/trade/"),
        world.host.at("cache/all.js")
    );
    world.open(&b, &body, &[]).await?;
    assert_eq!(shown(&b, 1).await?, [world.site.at("en/trade/")]);
    // The two without one say so, once, and what to do about it.
    let said = console(&b).await?;
    assert_eq!(said.len(), 1, "{said:#?}");
    for words in ["jisr-infographic", "src=", "address", "embed/"] {
        assert!(said[0].contains(words), "{words} is not in {}", said[0]);
    }
    // Done as it says, they load.
    b.js::<()>(&format!(
        "document.querySelectorAll('jisr-infographic')[1].setAttribute('src', '{}')",
        world.site.at("en/rail/")
    ))
    .await?;
    let rail = &shown(&b, 2).await?[1];
    assert!(rail.starts_with(&world.site.at("en/rail/")), "{rail}");
    Ok(())
}

pub async fn case_b4_two_sites_in_one_article_load_each_from_its_own(b: Browser) -> Done {
    let (world, second) = (World::new()?, Server::site()?);
    let first = &world.site;
    // As copied from either, links, and older codes, which carry no address.
    let older = |site: &Server, view: &str| {
        format!(
            "<jisr-infographic view={view} lang=en></jisr-infographic>\n<script async src='{}'></script>",
            site.at("embed.js")
        )
    };
    let link = |site: &Server| format!("<a data-jisr href='{}'>x</a>", site.at("en/rail/"));
    let mut body = String::new();
    let mut wanted = vec![];
    for site in [first, &second] {
        body += &(code(site, "en/trade/?theme=dark") + &older(site, "energy") + &link(site));
        wanted.extend(["en/trade/?theme=dark", "en/energy/", "en/rail/"].map(|p| site.at(p)));
    }
    world.open(&b, &body, &[]).await?;
    b.until(&format!(
        "JSON.stringify([...document.querySelectorAll('iframe')].map(f => f.src)) === {:?}",
        serde_json::to_string(&wanted)?
    ))
    .await?;
    Ok(())
}

pub async fn case_e11_attributes_set_in_one_task_all_take_effect(b: Browser) -> Done {
    let world = World::new()?;
    for kind in ["view=trade", &format!("src='{}'", world.site.at("trade/"))] {
        for (set, there) in [
            (["lang=en", "theme=dark"], "en/trade/"),
            (["theme=dark", "lang=en"], "en/trade/"),
            (["digits=arab", "theme=dark"], "arab/trade/"),
            (["theme=light", "theme=dark"], "trade/"),
        ] {
            let body = format!(
                "<jisr-infographic {kind}></jisr-infographic><script src='{}'></script>",
                world.site.at("embed.js")
            );
            world.open(&b, &body, &[]).await?;
            shown(&b, 1).await?;
            b.js::<()>(&format!(
                "const element = document.querySelector('jisr-infographic');
                 for (const set of {set:?}) element.setAttribute(...set.split('='))"
            ))
            .await?;
            arrives(&b, &world.site.at(there))
                .await
                .map_err(|e| format!("{kind} {set:?}: {e}"))?;
        }
    }
    Ok(())
}

pub async fn case_e11_messages_sent_in_one_task_all_take_effect(b: Browser) -> Done {
    let world = World::new()?;
    for set in [
        "{ lang: 'en' }, { theme: 'dark' }",
        "{ theme: 'dark' }, { lang: 'en' }",
        "{ lang: 'ru' }, { view: 'rail' }, { theme: 'dark' }, { lang: 'en' }, { view: 'trade' }",
    ] {
        let body = format!(
            "<iframe src='{}' width=700 height=900></iframe>",
            world.site.at("trade/")
        );
        world.open(&b, &body, &[]).await?;
        b.until("said.some(m => m.type === 'jisr:height')").await?;
        b.js::<()>(&format!(
            "for (const set of [{set}]) document.querySelector('iframe').contentWindow.postMessage({{ type: 'jisr:set', ...set }}, '*')"
        ))
        .await?;
        arrives(&b, &world.site.at("en/trade/"))
            .await
            .map_err(|e| format!("{set}: {e}"))?;
    }
    Ok(())
}

/// The first frame comes to be this page, in the dark theme.
async fn arrives(b: &Browser, address: &str) -> Done {
    b.until_in_frame(0, &format!(
        "location.origin + location.pathname === '{address}' && document.documentElement?.dataset.theme === 'dark' && getComputedStyle(document.documentElement).backgroundColor !== 'rgb(255, 255, 255)'"
    ))
    .await
}

pub async fn case_e22_each_frame_is_called_as_its_view(b: Browser) -> Done {
    let world = World::new()?;
    let mut body = String::new();
    for (lang, path) in [("ar", ""), ("en", "en/"), ("kk", "kk/")] {
        for view in &VIEWS[..5] {
            body += &code(&world.site, &format!("{path}{view}"));
        }
        body += &format!("<jisr-infographic view=ledger lang={lang}></jisr-infographic>");
    }
    world.open(&b, &body, &[]).await?;
    b.until("document.querySelectorAll('iframe').length === 18")
        .await?;
    b.js::<()>("for (const frame of document.querySelectorAll('iframe')) frame.loading = 'eager'")
        .await?;
    shown(&b, 18).await?;
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
    // Nor does the browser warn of what our script asks for.
    let said = console(&b).await?;
    assert!(said.is_empty(), "{said:#?}");
    Ok(())
}

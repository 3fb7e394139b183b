//! The page with the embed codes, and the dialog that shows it.

use crate::axe::{axe_violations, axe_violations_in, rules_for};
use crate::browser::Browser;
use crate::host::{SiteAndHost, assert_frame_settles};
use crate::pages::{LANGUAGES, VIEWS};
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::json;

/// Selects an option of a list, which then sends its `change` event.
fn choose(view: &str, lang: &str, theme: &str, digits: &str) -> String {
    format!(
        "const form = document.querySelector('form');
         for (const [name, value] of [['view', '{view}'], ['lang', '{lang}'], ['theme', '{theme}'], ['digits', '{digits}']]) {{
             form.elements[name].value = value;
             if (form.elements[name].value !== value) throw new Error(`no ${{name}} ${{value}}`);
             form.elements[name].dispatchEvent(new Event('input', {{ bubbles: true }}));
         }}"
    )
}

pub async fn preview_and_code_follow_the_options(b: Browser) -> TestResult {
    let servers = SiteAndHost::new()?;
    b.open(&servers.site.url("embed/")).await?;
    b.js::<()>(&choose("rail", "en", "dark", "arab")).await?;
    // The preview shows the chosen options, and its height is in the code.
    b.until(
        "document.querySelector('iframe').contentWindow.location.pathname === '/en/arab/rail/'",
    )
    .await?;
    b.until("Number(/height=\"(\\d+)\"/.exec(document.querySelectorAll('textarea')[1].value)[1]) === Math.ceil(document.querySelector('iframe').contentDocument?.querySelector('main')?.getBoundingClientRect().height)")
        .await?;
    let codes: Vec<String> = b
        .js("return [...document.querySelectorAll('textarea')].map(t => t.value)")
        .await?;
    let errors = b.console().await?;
    assert!(errors.is_empty(), "{errors:#?}");
    let address = servers.site.url("en/arab/rail/?theme=dark");
    assert_eq!(codes.len(), 3);
    for code in &codes[1..] {
        assert!(code.contains(&format!("\"{address}\"")), "{code}");
    }
    // Each code works alone in a host's page; the link needs the script, which such a host already has.
    let script = format!("<script src='{}'></script>", servers.site.url("embed.js"));
    for code in [&codes[0], &codes[1], &format!("{}{script}", codes[2])] {
        servers.open(&b, code, &[]).await?;
        b.until("document.querySelector('iframe')").await?;
        let src: String = b.js("return document.querySelector('iframe').src").await?;
        assert_eq!(src, address, "{code}");
        let named: bool = b
            .js("return document.querySelector('iframe').title.length > 10")
            .await?;
        assert!(named, "{code}");
        // At the chosen column width the height is right without any script.
        if code.contains("<script") {
            assert_frame_settles(&b).await?;
        }
    }
    Ok(())
}

pub async fn case_e12_the_height_in_the_code_is_the_previews(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open(&site.url("embed/")).await?;
    b.until("document.querySelector('select:not(:disabled)')")
        .await?;
    // Options that show the same page, another page, and the first page again.
    let choices = [
        ("time", "ltr"),
        ("time", "auto"),
        ("digits", "latn"),
        ("digits", "arab"),
        ("digits", "auto"),
        ("theme", "dark"),
        ("digits", "latn"),
        ("theme", "light"),
        ("theme", "auto"),
        ("lang", "en"),
        ("digits", "auto"),
        ("lang", "ru"),
        ("lang", "ar"),
        ("digits", "latn"),
    ];
    for view in ["all", "trade", "timeline", "ledger"] {
        for (name, value) in [("view", view)].into_iter().chain(choices) {
            b.js::<()>(&format!(
                "const list = document.querySelector('form').elements['{name}'];
                 list.value = '{value}';
                 list.dispatchEvent(new Event('input', {{ bubbles: true }}))"
            ))
            .await?;
            // The height is sent by the chosen page, not by the previous one.
            b.until(
                "(code => {
                     const shown = document.querySelector('iframe'), there = shown.contentDocument;
                     const address = new URL(/src=\"([^\"]*)/.exec(code)[1].replace(/&amp;/g, '&'));
                     return there?.readyState === 'complete' && shown.contentWindow.location.href === address.href
                         && Number(/height=\"(\\d+)/.exec(code)[1]) === Math.ceil(there.querySelector('main').getBoundingClientRect().height);
                 })(document.querySelectorAll('textarea')[1].value)",
            )
            .await
            .map_err(|e| format!("{view}, {name} {value}: {e}"))?;
        }
    }
    Ok(())
}

pub async fn copying_a_code_by_keyboard_is_announced(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open(&site.url(&format!("{path}embed/"))).await?;
        let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        b.cdp("Browser.grantPermissions", all).await?;
        for code in 0..3 {
            b.js::<()>(&format!(
                "document.querySelectorAll('[data-copy]')[{code}].focus()"
            ))
            .await?;
            b.key(Key::Enter).await?;
            b.until("document.querySelector('[role=status]').textContent.length > 2")
                .await
                .map_err(|e| format!("{lang} {code}: {e}"))?;
            let (said, copied, there): (String, String, String) = b
                .js(&format!(
                    "return [document.querySelector('[role=status]').textContent, await navigator.clipboard.readText(), document.getElementById('code-{code}').value]"
                ))
                .await?;
            assert_eq!(copied.replace('\r', ""), there, "{lang} {code}");
            let copied: String = b
                .js("return document.querySelector('[role=status]').dataset.copied")
                .await?;
            assert_eq!(said, copied);
            b.js::<()>("document.querySelector('[role=status]').textContent = ''")
                .await?;
        }
        // In a browser without a clipboard, the code is selected.
        b.js::<()>("Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false; document.querySelector('[data-copy]').click()")
            .await?;
        b.until("document.querySelector('[role=status]').textContent === document.querySelector('[role=status]').dataset.failed")
            .await?;
        let selected: bool = b
            .js("const t = document.activeElement; return t.id === 'code-0' && t.selectionEnd - t.selectionStart === t.value.length")
            .await?;
        assert!(selected);
        // Everything that can be operated has a name.
        let nameless: Vec<String> = b
            .js("return [...document.querySelectorAll('select, textarea, button, iframe')].filter(e => !(e.labels?.[0]?.textContent || e.textContent || e.title)).map(e => e.outerHTML)")
            .await?;
        assert!(nameless.is_empty(), "{nameless:#?}");
    }
    Ok(())
}

pub async fn without_scripts_the_codes_are_shown(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.without_scripts().await?;
    b.open(&site.url("en/embed/")).await?;
    let source = b.client.source().await?;
    for piece in [
        "&lt;jisr-infographic",
        "&lt;iframe data-jisr",
        "&lt;a data-jisr",
    ] {
        assert!(source.contains(piece), "{piece} is missing");
    }
    let buttons = b
        .client
        .find_all(fantoccini::Locator::Css("button"))
        .await?;
    assert_eq!(buttons.len(), 3);
    for button in buttons {
        assert!(!button.is_displayed().await?, "a button that does nothing");
    }
    Ok(())
}

pub async fn case_e16_the_dialog_closes_by_escape_and_its_preview_takes_no_focus(
    b: Browser,
) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(path)).await?;
        let loaded = |site: &Server| site.requests().iter().any(|p| p.contains("dialog-"));
        assert!(
            lang != "ar" || !loaded(&site),
            "loaded before it was asked for"
        );
        b.js::<()>("document.querySelector('[data-dialog]').focus()")
            .await?;
        b.key(Key::Enter).await?;
        // The iframe handles keys only after it has loaded.
        b.until("(d => d?.readyState == 'complete' && d.querySelector('form select:not(:disabled)'))(document.querySelector('dialog[open] iframe')?.contentDocument)")
            .await?;
        let (label, inside, page): (String, String, String) = b
            .js("const d = document.querySelector('dialog iframe').closest('dialog'); return [d.getAttribute('aria-label'), d.querySelector('iframe').contentDocument.documentElement.lang, location.pathname]")
            .await?;
        assert!(!label.is_empty() && inside == lang, "{label} {inside}");
        assert_eq!(page, format!("/{path}"));
        // The keyboard never gets into the preview, where Escape would be lost.
        let inert: bool = b
            .js("return document.querySelector('dialog iframe').contentDocument.querySelector('iframe').inert")
            .await?;
        assert!(inert, "case E16");
        // Escape closes the dialog, also from inside the iframe, and the focus returns.
        b.js::<()>("document.querySelector('dialog iframe').contentDocument.querySelector('select').focus()")
            .await?;
        b.key(Key::Escape).await?;
        b.until("!document.querySelector('dialog iframe')").await?;
        let back: bool = b
            .js("return document.activeElement === document.querySelector('[data-dialog]')")
            .await?;
        assert!(back, "{lang}: the focus is lost");
        let errors = b.console().await?;
        assert!(errors.is_empty(), "{lang}: {errors:#?}");
    }
    // A page with one view has no such link: the newsroom that shows it already has the code.
    for view in &VIEWS[1..] {
        b.open(&site.url(view)).await?;
        let links: u32 = b
            .js("return document.querySelectorAll('[data-dialog]').length")
            .await?;
        assert_eq!(links, 0, "{view}");
    }
    Ok(())
}

pub async fn axe_finds_nothing_on_the_page_nor_in_the_dialog(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        // Colours are the same in every language, so dark mode is checked in the first only.
        let schemes = match lang {
            "ar" => &["light", "dark"][..],
            _ => &["light"],
        };
        for scheme in schemes {
            b.emulate_media("prefers-color-scheme", scheme).await?;
            b.open(&site.url(&format!("{path}embed/"))).await?;
            b.until("document.querySelector('select:not(:disabled)')")
                .await?;
            for width in [320, 1000] {
                b.screen(width, 800, 1.0).await?;
                b.frame().await?;
                let found = axe_violations(&b, rules_for(lang)).await?;
                assert!(found.is_empty(), "{lang} {scheme}: {found:#?}");
                let across: f64 = b
                    .js("return document.documentElement.scrollWidth - innerWidth")
                    .await?;
                assert!(across <= 0.0, "{lang}: {across} px stick out at {width} px");
            }
            b.open_live(&site.url(path)).await?;
            b.js::<()>("document.querySelector('[data-dialog]').click()")
                .await?;
            b.until("document.querySelector('dialog[open] iframe')?.contentDocument?.querySelector('select:not(:disabled)')")
                .await?;
            let found = axe_violations_in(&b, "dialog[open]", rules_for(lang)).await?;
            assert!(found.is_empty(), "{lang} {scheme}, dialog: {found:#?}");
        }
    }
    Ok(())
}

//! Sentences and links that a reader copies or shares.

use crate::browser::Browser;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;
use serde_json::json;

/// Presses a button by keyboard, because the clipboard needs a user activation.
async fn press(b: &Browser, button: &str) -> TestResult {
    b.js::<()>(&format!("document.querySelector('{button}').focus()"))
        .await?;
    b.key(Key::Enter).await
}

/// Returns the text on the clipboard.
const CLIPBOARD_TEXT_JS: &str = "return navigator.clipboard.readText()";

/// Opens a page that may read and write the clipboard.
async fn open_with_clipboard(b: &Browser, url: &str) -> TestResult {
    b.open_live(url).await?;
    let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    b.cdp("Browser.grantPermissions", all).await?;
    Ok(())
}

pub async fn a_sentence_of_a_row_can_be_copied(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        open_with_clipboard(&b, &site.url(&format!("{path}?theme=dark"))).await?;
        let row = "#figure-trade\\\\.kz\\\\.total";
        press(&b, &format!("{row} [data-share=quote]")).await?;
        b.until("[...document.querySelectorAll('[role=status]')].some(s => s.closest('tr') && s.textContent)")
            .await?;
        let copied: String = b.js(CLIPBOARD_TEXT_JS).await?;
        let (sentence, address) = copied.split_once('\n').ok_or("no address")?;
        let (amount, label): (String, String) = b
            .js(&format!("const row = document.querySelector('{row}'); return [row.querySelector('td').firstChild.textContent, row.querySelector('th').textContent]"))
            .await?;
        assert!(
            sentence.starts_with(&label) && sentence.contains(&amount),
            "{lang}: {sentence}"
        );
        assert!(
            sentence.contains(['(', '（']) && !sentence.contains(['{', '}']),
            "{lang}: {sentence}"
        );
        assert_eq!(address, site.url(&format!("{path}#figure=trade.kz.total")));
    }
    Ok(())
}

pub async fn a_sentence_of_an_event_can_be_copied(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        open_with_clipboard(&b, &site.url(path)).await?;
        b.js::<()>("document.querySelector('[data-action=\"step=next\"]').click()")
            .await?;
        b.until("document.querySelector('[data-drawing=timeline] .tooltip.pinned')")
            .await?;
        press(
            &b,
            "[data-drawing=timeline] .tooltip.shown [data-share=quote]",
        )
        .await?;
        b.until("document.querySelector('[data-drawing=timeline] .tooltip.shown [role=status]')?.textContent")
            .await?;
        let copied: String = b.js(CLIPBOARD_TEXT_JS).await?;
        let event: String = b
            .js("const id = document.querySelector('[data-drawing=timeline] .tooltip.shown a').hash.split('=')[1]; return document.querySelector('#event-' + id + ' p').textContent")
            .await?;
        assert!(
            copied.contains(&event) && copied.contains("#event="),
            "{lang}: {copied}"
        );
    }
    Ok(())
}

pub async fn the_address_of_a_chart_can_be_shared(b: Browser) -> TestResult {
    let site = Server::site()?;
    open_with_clipboard(&b, &site.url("kk/")).await?;
    b.js::<()>("document.querySelector('#rail .downloads').open = true")
        .await?;
    // A chart's address is shared if the device can share, and copied otherwise.
    let share = "document.querySelector('#rail .downloads [data-share=link]').click()";
    b.js::<()>(&format!(
        "navigator.share = async what => {{ window.shared = what }}; {share}"
    ))
    .await?;
    b.until("window.shared").await?;
    let shared: String = b.js("return shared.url").await?;
    assert_eq!(shared, site.url("kk/rail/"));
    b.js::<()>("navigator.share = undefined").await?;
    press(&b, "#rail .downloads [data-share=link]").await?;
    b.until("document.querySelector('#rail .downloads [role=status]')?.textContent")
        .await?;
    assert_eq!(b.js::<String>(CLIPBOARD_TEXT_JS).await?, shared);

    // If nothing can be copied, the text is shown for copying by hand.
    b.js::<()>(&format!(
        "Object.defineProperty(navigator, 'clipboard', {{ value: undefined }}); {share}"
    ))
    .await?;
    b.until("document.activeElement.value").await?;
    let (value, chosen): (String, usize) = b
        .js("const field = document.activeElement; return [field.value, field.selectionEnd - field.selectionStart]")
        .await?;
    assert_eq!((&value, chosen), (&shared, shared.len()));
    Ok(())
}

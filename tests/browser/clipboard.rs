//! Sentences, links and tables that a reader copies or shares.

use crate::browser::Browser;
use crate::driver::Failure;
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
        b.js::<()>(&format!(
            "document.querySelector('{row} details').open = true"
        ))
        .await?;
        press(&b, &format!("{row} [data-share=quote]")).await?;
        b.until("[...document.querySelectorAll('[role=status]')].some(s => s.closest('tr') && s.textContent)")
            .await?;
        let copied: String = b.js(CLIPBOARD_TEXT_JS).await?;
        let (sentence, address) = copied.split_once('\n').ok_or("no address")?;
        let (amount, label): (String, String) = b
            .js(&format!("const row = document.querySelector('{row}'); return ['value', 'label'].map(field => row.querySelector(`[data-field=${{field}}]`).textContent)"))
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
        b.js::<()>("document.querySelector('[data-step=\"next\"]').click()")
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
            .js("const id = document.querySelector('[data-drawing=timeline] .tooltip.shown a').hash.split('=')[1]; return document.querySelector('#event-' + id + ' [data-field=text]').textContent")
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

/// What is on the clipboard in this format. The page's policy allows no parser of HTML.
async fn clipboard(b: &Browser, format: &str) -> Result<String, Failure> {
    b.js(&format!(
        "const [item] = await navigator.clipboard.read(); return (await item.getType('{format}')).text()"
    ))
    .await
}

/// The cells of a table that is written as HTML, by rows.
fn cells_of_html(html: &str) -> Vec<Vec<String>> {
    let rows = html.split("<tr").skip(1);
    let cells = |row: &str| {
        let starts = row.split(['<']).filter_map(|tag| tag.split_once('>'));
        let starts = starts.filter(|(name, _)| matches!(name.split(' ').next(), Some("th" | "td")));
        starts
            .map(|(_, text)| text.replace("&nbsp;", "\u{a0}").replace("&amp;", "&"))
            .collect::<Vec<_>>()
    };
    rows.map(cells).collect()
}

/// Copies the table in a part of the page, and waits until the page says so.
async fn copy_table(b: &Browser, part: &str) -> Result<Vec<Vec<String>>, Failure> {
    press(b, &format!("{part} .copy-table button")).await?;
    b.until(&format!(
        "document.querySelector('{part} .copy-table [role=status]')?.textContent"
    ))
    .await?;
    let text = clipboard(b, "text/plain").await?;
    let lines = text.lines().map(|line| line.split('\t').map(str::to_owned));
    let text: Vec<Vec<String>> = lines.map(Iterator::collect).collect();
    let html = cells_of_html(&clipboard(b, "text/html").await?);
    assert_eq!(text, html, "{part}: the same table in both formats");
    Ok(text)
}

pub async fn the_table_of_a_chart_can_be_copied_with_its_unit(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, dir) in LANGUAGES {
        open_with_clipboard(&b, &site.url(path)).await?;
        b.js::<()>("document.querySelector('#trade .table').open = true")
            .await?;
        let rows = copy_table(&b, "#trade").await?;
        let shown: usize = b
            .js("return document.querySelectorAll('#trade tr[data-id]').length")
            .await?;
        assert_eq!(rows.len(), shown + 1, "{lang}: a head and all rows");
        assert!(
            rows.iter().all(|row| row.len() == rows[0].len()),
            "{lang}: {rows:#?}"
        );
        // All amounts have one unit, which the head names; the amounts are numbers.
        let (unit, number) = match lang {
            "ar" => ("مليار دولار", "8.8"),
            "zh" => ("亿美元", "88"),
            "ru" => ("миллиардов долларов", "8,8"),
            "kk" => ("миллиард доллар", "8,8"),
            _ => ("billion dollars", "8.8"),
        };
        assert!(rows[0][1].contains(unit), "{lang}: {:?}", rows[0]);
        let total: (String, Vec<String>) = b
            .js("const row = document.querySelector('#trade [data-id=\"trade.kz.total\"]');
                 return [row.querySelector('[data-field=label]').textContent, [row.querySelector('[data-field=period]').textContent]]")
            .await?;
        let row = rows
            .iter()
            .find(|row| row[0] == total.0)
            .ok_or("no row of the total")?;
        assert_eq!(row[1], number, "{lang}: {row:?}");
        assert!(
            row[2].parse::<f64>().is_ok() || row[2].replace(',', ".").parse::<f64>().is_ok(),
            "{lang}: {row:?}"
        );
        let has_isolates = rows
            .iter()
            .flatten()
            .any(|cell| cell.contains(['\u{2066}', '\u{2068}', '\u{2069}']));
        assert!(!has_isolates, "{lang}: {rows:#?}");
        let html = clipboard(&b, "text/html").await?;
        for attribute in [format!("lang=\"{lang}\""), format!("dir=\"{dir}\"")] {
            assert!(html.contains(&attribute), "{lang}: {html}");
        }
    }
    Ok(())
}

pub async fn the_rows_that_the_ledger_shows_can_be_copied(b: Browser) -> TestResult {
    let site = Server::site()?;
    open_with_clipboard(&b, &site.url("ledger/")).await?;
    let all = copy_table(&b, "#ledger").await?;
    let count: usize = b
        .js("return document.querySelectorAll('#ledger tr[data-id]').length")
        .await?;
    assert_eq!(all.len(), count + 1);
    // Several units have a column of their own, and every number has one. The dual of a year has no digit in Arabic.
    let unit = all[0]
        .iter()
        .position(|head| head == "الوحدة")
        .ok_or("no column of units")?;
    for row in &all[1..] {
        assert_eq!(row[1].is_empty(), row[unit].is_empty(), "{row:?}");
    }
    let years = all
        .iter()
        .find(|row| row[0].starts_with("الشهادة المزدوجة"))
        .ok_or("no years")?;
    assert_eq!((&*years[1], &*years[unit]), ("2", "عام"));
    let trains = all
        .iter()
        .find(|row| row[0] == "القطارات العابرة للحدود يوميًا")
        .ok_or("no trains")?;
    assert!(
        trains[1].contains("12") && trains[1].contains("14"),
        "{trains:?}"
    );
    assert!(!trains[unit].contains(char::is_numeric), "{trains:?}");
    // A filtered row is not copied.
    b.js::<()>("const c = document.querySelector('[data-filter=words]'); c.value = '218'; c.dispatchEvent(new Event('input', { bubbles: true }))")
        .await?;
    b.until("[...document.querySelectorAll('#ledger tr[data-id]')].some(row => row.hidden)")
        .await?;
    let found = copy_table(&b, "#ledger").await?;
    assert!(found.len() > 1 && found.len() < 6, "{found:#?}");
    Ok(())
}

pub async fn a_table_that_cannot_be_copied_is_shown_as_text(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.inject_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
    b.open_live(&site.url("en/rail/")).await?;
    b.js::<()>("document.querySelector('#rail .table').open = true; document.querySelector('#rail .copy-table button').click()")
        .await?;
    b.until("document.activeElement.value").await?;
    let (value, selected): (String, usize) = b
        .js("const field = document.activeElement; return [field.value, field.selectionEnd - field.selectionStart]")
        .await?;
    assert_eq!(value.encode_utf16().count(), selected);
    assert!(
        value.contains("\tthousand TEU\t") && value.contains("3,218\ttrains"),
        "{value}"
    );
    Ok(())
}

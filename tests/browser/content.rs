//! The page's content, as a reader sees, hears and copies it.

use crate::browser::Browser;
use crate::dist::dist;
use crate::driver::Failure;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use fantoccini::key::Key;
use jisr::story;
use jisr::story::View;
use jisr::story::routes;
use serde_json::json;

/// Widths in CSS pixels: a phone, the widest narrow layout, the narrowest wide layout, a desktop.
const WIDTHS: [u32; 4] = [390, 640, 660, 1280];

/// Ids of the ledger's visible rows: those that have a box.
async fn rows(b: &Browser) -> Result<Vec<String>, Failure> {
    b.js("return [...document.querySelectorAll('[data-ledger] [id^=figure-]')].filter(r => r.getClientRects().length && r.checkVisibility({ visibilityProperty: true })).map(r => r.id.slice(7))").await
}

/// Sets a control of the ledger; the control is found by its position among the controls of its kind.
async fn set(b: &Browser, control: &str, value: &str) -> TestResult {
    b.js(&format!(
        "const c = document.querySelector('[data-ledger] {control}');
         if (c.type === 'checkbox') c.checked = {value:?} === 'true'; else c.value = {value:?};
         c.dispatchEvent(new Event('input', {{ bubbles: true }})); return null"
    ))
    .await
}

pub async fn case_c6_search_finds_what_readers_type(b: Browser) -> TestResult {
    let site = Server::site()?;
    let numbers = [
        ("٨٫٨", "trade.kz.total"),
        ("٨.٨", "trade.kz.total"),
        ("8.8", "trade.kz.total"),
        ("۳۲۱۸", "rail.trains"),
        ("3218", "rail.trains"),
        ("-1.6", "trade.cn.imports"),
        ("12-14", "rail.per_day"),
    ];
    let arabic = [
        ("الصينى", "trade.cn.total"),
        ("تجاره", "trade.kz.total"),
        ("کازاخستان", "trade.kz.total"),
        ("الصين احصاء", "trade.cn.total"),
    ];
    for (path, lang, _) in LANGUAGES {
        for digits in ["", "arab/"] {
            b.open_live(&site.url(&format!("{path}{digits}ledger/")))
                .await?;
            let all = rows(&b).await?.len();
            assert!(all > 40, "{all}");
            let words: &[_] = if lang == "ar" { &arabic } else { &[] };
            for (typed, id) in numbers.iter().chain(words) {
                // Chinese counts in hundred millions, and has no 8.8.
                let typed = match (lang, *id) {
                    ("zh", "trade.kz.total") => "88",
                    _ => typed,
                };
                set(&b, "input[type=search]", typed).await?;
                let found = rows(&b).await?;
                let at = format!("{path}{digits}: {typed}");
                assert!(found.iter().any(|f| f == id), "{at} finds {found:?}");
                assert!(found.len() < all, "{at} finds all");
            }
        }
    }
    Ok(())
}

pub async fn case_c11_filtered_rows_are_hidden_at_every_width(b: Browser) -> TestResult {
    let site = Server::site()?;
    for width in WIDTHS {
        b.screen(width, 844, 1.0).await?;
        b.open_live(&site.url("en/ledger/")).await?;
        let all = rows(&b).await?;
        assert!(all.len() > 40, "{width}: {}", all.len());
        let figure = |id: &str| story().figure(story().figure_id(id)?);
        let check = |id: &str| story().check(story().figure_id(id)?);
        let flagged = |id: &String| {
            let figure = figure(id).map(|f| !f.caveats.is_empty());
            figure.or_else(|| check(id).map(|c| !c.caveats.is_empty())) == Some(true)
        };
        let by_china = |id: &String| figure(id).is_some_and(|f| f.source.as_str() == "cn");
        set(&b, "input[type=search]", "8.8").await?;
        let found = rows(&b).await?;
        assert!(
            found.contains(&"trade.kz.total".to_owned()) && found.len() < 12,
            "{width}: {found:?}"
        );
        set(&b, "input[type=search]", "").await?;
        set(&b, "input[type=checkbox]", "true").await?;
        let wanted: Vec<String> = all.iter().filter(|id| flagged(id)).cloned().collect();
        assert_eq!(rows(&b).await?, wanted, "{width}: flagged only");
        set(&b, "input[type=checkbox]", "false").await?;
        set(&b, "select:has([value=cn])", "cn").await?;
        let wanted: Vec<String> = all.iter().filter(|id| by_china(id)).cloned().collect();
        assert_eq!(rows(&b).await?, wanted, "{width}: China's");

        // The timeline's list, and the titles of a chart's states.
        b.open_live(&site.url("en/")).await?;
        b.js::<()>("document.querySelector('.event-list').open = true; document.querySelector('[data-setting=\"kind=trade\"]').click()")
            .await?;
        b.until("document.querySelector('[data-setting=\"kind=trade\"]').checked")
            .await?;
        let seen: usize = b
            .js("return [...document.querySelectorAll('[data-timeline] li[id^=event-]')].filter(r => r.getClientRects().length).length")
            .await?;
        assert_eq!(seen, 2, "{width}: events on trade");
        let hidden: usize = b
            .js("return [...document.querySelectorAll('[hidden]')].filter(e => e.checkVisibility({ visibilityProperty: true })).length")
            .await?;
        assert_eq!(hidden, 0, "{width}: hidden and seen all the same");
    }
    Ok(())
}

pub async fn case_c12_the_visible_title_matches_the_state(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}trade/"))).await?;
        let mut seen = vec![];
        for measure in ["value", "change", "before"] {
            for source in ["both", "kz", "cn"] {
                for set in [format!("show={measure}"), format!("source={source}")] {
                    b.js::<()>(&format!(
                        "document.querySelector('[data-setting=\"{set}\"]').click()"
                    ))
                    .await?;
                }
                b.frame().await?;
                let title: String = b
                    .js("return document.querySelector('[data-chart=trade] h1').innerText")
                    .await?;
                assert!(!title.trim().is_empty(), "{lang} {measure} {source}");
                assert_eq!(
                    title.contains(['%', '٪']),
                    measure == "change",
                    "{lang} {measure} {source}: {title}"
                );
                assert!(!seen.contains(&title), "{lang}: {title} twice");
                seen.push(title);
            }
        }
    }
    Ok(())
}

/// Presses the copy button of a row by keyboard, because the clipboard needs a user activation, and returns
/// the copied text without direction marks.
async fn copied(b: &Browser, id: &str) -> Result<String, Failure> {
    let row = format!("document.getElementById('figure-{id}')");
    b.js::<()>(&format!(
        "{row}.querySelector('details').open = true; {row}.scrollIntoView(); {row}.querySelector('button').focus()"
    ))
    .await?;
    b.key(Key::Enter).await?;
    b.until(&format!(
        "{row}.querySelector('[role=status]')?.textContent"
    ))
    .await?;
    let copied: String = b
        .js("return (await navigator.clipboard.readText()).replace(/[\\u2066-\\u2069]/g, '')")
        .await?;
    let (sentence, address) = copied.split_once('\n').unwrap_or((&copied, ""));
    assert!(address.ends_with(&format!("#figure={id}")), "{copied}");
    Ok(sentence.to_owned())
}

pub async fn case_f5_a_copied_sentence_has_period_and_caveats_and_no_empty_end(
    b: Browser,
) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/ledger/")).await?;
    let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
    b.cdp("Browser.grantPermissions", all).await?;
    for (id, sentence) in [
        // case F2: the period; case F4: no colon where there is no amount.
        (
            "trade.kz.total",
            "Two-way trade, Kazakhstan's count: 8.8 billion dollars, +26.3% on the year, January–May 2022 \
             (State Revenue Committee, Ministry of Finance of Kazakhstan, ¶14, stated in the article)",
        ),
        (
            "rail.checkpoints",
            "All border checkpoints work again, Kazakh goods enter through the container checkpoints, and freight improves \
             (The article, ¶10, stated in the article)",
        ),
        (
            "invest.logistics_wind.capacity",
            "The same two projects: “total capacity”, given in dollars: 120 million dollars \
             (The article, ¶16, stated in the article, Unit in doubt)",
        ),
        (
            "energy.share",
            "Share of renewables in the sum: 20.5% \
             (¶19, computed from the article's figures, Overlap unknown)",
        ),
        (
            "rail.implied_per_day",
            "Trains a day that the total implies: 21.3 trains a day, January–May 2022 \
             (¶11, computed from the article's figures, does not agree, Open discrepancy)",
        ),
    ] {
        assert_eq!(copied(&b, id).await?, sentence, "{id}");
    }
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(&format!("{path}ledger/"))).await?;
        for id in ["rail.checkpoints", "energy.fields", "rail.implied_per_day"] {
            let sentence = copied(&b, id).await?;
            let empty = [": (", ":  ", "：（", "()", ", )", "、)", ", ,"];
            assert!(
                !empty.iter().any(|e| sentence.contains(e)),
                "{lang}: {sentence:?}"
            );
        }
    }
    Ok(())
}

pub async fn case_f2_the_label_of_a_mark_has_its_period(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("en/trade/")).await?;
    b.until("document.querySelector('[data-chart=trade] [role=option]')")
        .await?;
    let labels: Vec<String> = b
        .js("return [...document.querySelectorAll('[data-chart=trade] [role=option]:not([hidden])')].map(o => o.textContent)")
        .await?;
    assert!(
        labels.iter().all(|mark| mark.contains("January–May 2022")),
        "{labels:#?}"
    );
    Ok(())
}

pub async fn case_f9_the_choice_of_digits_shows_the_digits(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open(&site.url(&format!("{path}embed/"))).await?;
        let options: Vec<String> = b
            .js("return [...document.querySelectorAll('select[name=digits] option')].map(o => o.textContent.replace(/[\\u2066-\\u2069]/g, ''))")
            .await?;
        let [_, western, arabic] = options.as_slice() else {
            panic!("{lang}: {options:?}");
        };
        assert!(western.ends_with(" 0–9"), "{lang}: {western}");
        assert!(arabic.ends_with(" ٠–٩"), "{lang}: {arabic}");
        for option in [western, arabic] {
            let named = option.chars().filter(|c| c.is_alphabetic()).count();
            assert!(named > 3, "{lang}: {option}");
        }
    }
    Ok(())
}

/// Every folder of the built site belongs to a page or is reserved, so that no chart can have its name.
pub async fn case_d5_every_folder_of_the_site_is_reserved(b: Browser) -> TestResult {
    // This test reads the built folder and opens no page.
    drop(b);
    let story = story();
    let known: Vec<&str> = routes::reserved()
        .chain(story.views().into_iter().map(View::id))
        .collect();
    let site = dist()?;
    let mut folders: Vec<_> = story
        .languages
        .iter()
        .skip(1)
        .map(|l| site.join(l.code()))
        .collect();
    folders.push(site);
    for folder in folders {
        for entry in std::fs::read_dir(folder)?.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            // A chart's id contains no dot, so it can't have the name of a file.
            let known =
                name.contains('.') || known.contains(&name.as_str()) || name == "SHA256SUMS";
            assert!(known, "a chart could be named {name}");
        }
    }
    Ok(())
}

//! The drawings without switches, in print and in downloads, and the legends of their signs; and a chosen kind of event on
//! the page, in print and in downloads.

use crate::browser::Browser;
use crate::dist::dist;
use crate::drawn_labels::{RECORD_LABELS_JS, drawn_labels};
use crate::driver::Failure;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use jisr::export::standalone_svg::FILE_WIDTH;
use jisr::locale::{Digits, Lang, Locale, key, strip};
use jisr::story::{Event, Kind};
use serde_json::json;

/// The kind that the reader chooses in these tests.
const CHOSEN: Kind = Kind::Trade;

/// Presses the timeline's button with this name.
async fn press(b: &Browser, name: &str) -> TestResult {
    b.js::<()>(&format!(
        "[...document.querySelectorAll('[data-timeline] :is(button, label)')].find(e => e.textContent === {}).click()",
        json!(name)
    ))
    .await
}

/// The names of events in the timeline's drawing that a reader sees, each with its kind and its strength. A name may take
/// several lines: a line of at least two words belongs to one event.
async fn names(b: &Browser, locale: &Locale) -> Result<Vec<(String, Kind, f64)>, Failure> {
    let story = jisr::story();
    let kinds_of = |text: &str| -> Vec<Kind> {
        let has = |e: &Event| strip(&locale.fill(e.label, story)).contains(text);
        let events = story.events.iter().filter(|e| has(e));
        events.map(|e| e.kind).collect()
    };
    let labels = drawn_labels(b).await?.into_iter();
    let labels = labels.map(|(text, strength)| (strip(&text), strength));
    let names = labels.filter(|(text, _)| text.contains(' '));
    let of_one = names.filter_map(|(text, strength)| match kinds_of(&text)[..] {
        [kind] => Some((text, kind, strength)),
        _ => None,
    });
    Ok(of_one.collect())
}

/// Asserts that the names of events of the chosen kind are opaque, and all others dimmed.
async fn others_are_dimmed(b: &Browser, locale: &Locale, what: &str) -> TestResult {
    let names = names(b, locale).await?;
    for (name, kind, strength) in &names {
        let right = match *kind == CHOSEN {
            true => *strength > 0.99,
            false => *strength < 0.4,
        };
        assert!(right, "{what}: {name} is at {strength}");
    }
    let clear = names.iter().filter(|(_, kind, _)| *kind == CHOSEN).count();
    assert!(clear > 0 && clear < names.len(), "{what}: {names:?}");
    Ok(())
}

pub async fn case_e8_a_chosen_kind_dims_the_other_events_on_the_page_and_on_paper(
    b: Browser,
) -> TestResult {
    let site = Server::site()?;
    b.add_init_script(RECORD_LABELS_JS).await?;
    for (path, lang) in [("timeline/", Lang::Ar), ("en/timeline/", Lang::En)] {
        let locale = Locale::native(lang, Digits::Latn);
        for width in [390, 1280] {
            b.screen(width, 900, 1.0).await?;
            b.open_live(&site.url(&format!("{path}?theme=light")))
                .await?;
            press(&b, locale.message(key::KIND_TRADE)).await?;
            let zooms = [
                locale.message(key::SWITCH_ZOOM_WHOLE).to_owned(),
                locale.year(jisr::story().published.year),
            ];
            for zoom in zooms {
                press(&b, &zoom).await?;
                b.frame().await?;
                for media in ["screen", "print"] {
                    b.cdp("Emulation.setEmulatedMedia", json!({ "media": media }))
                        .await?;
                    let what = format!("{path} at {width}, {zoom}, {media}");
                    others_are_dimmed(&b, &locale, &what).await?;
                }
                b.cdp("Emulation.setEmulatedMedia", json!({ "media": "" }))
                    .await?;
            }
            // All kinds again: all events are as they were.
            press(&b, locale.message(key::SWITCH_KIND_ALL)).await?;
            b.frame().await?;
            let seen = names(&b, &locale).await?;
            assert!(!seen.is_empty(), "{path} at {width}: no names");
            assert!(
                seen.iter().all(|(.., strength)| *strength > 0.99),
                "{seen:?}"
            );
        }
    }
    Ok(())
}

/// How many pixels of a downloaded drawing, and of the file that it comes from, have the colour of
/// the events' names.
const DARK: &str = "const dark = async (bytes, svg) => {
         const image = new Image(), canvas = document.createElement('canvas'), pen = canvas.getContext('2d');
         image.src = 'data:image/' + (svg ? 'svg+xml' : 'png') + ';base64,' + btoa([...new Uint8Array(bytes)].map(c => String.fromCharCode(c)).join(''));
         await image.decode();
         [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
         pen.drawImage(image, 0, 0);
         const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
         let dark = 0;
         for (let i = 0; i < data.length; i += 4) dark += data[i] < 96 && data[i + 1] < 96 && data[i + 2] < 96;
         return dark / canvas.width / canvas.width;
     };";

pub async fn case_e8_a_downloaded_timeline_dims_the_other_events(b: Browser) -> TestResult {
    let site = Server::site()?;
    let locale = Locale::native(Lang::En, Digits::Latn);
    b.add_init_script(crate::downloads::RECORD_DOWNLOADS_JS)
        .await?;
    b.open_live(&site.url("en/timeline/?theme=light")).await?;
    for kind in [key::SWITCH_KIND_ALL, key::KIND_TRADE] {
        press(&b, locale.message(kind)).await?;
        b.js::<()>(
            "saved.length = 0;
             for (const link of document.querySelectorAll('[data-timeline] a[download]'))
                 if (/(svg|-2x.png)$/.test(link.href)) link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
             window.files ||= []",
        )
        .await?;
        b.until("saved.length >= 1 && saved.some(([name]) => name.endsWith('svg'))")
            .await?;
        b.js::<()>("for (const [name, bytes] of saved) files.push([name, await bytes])")
            .await?;
    }
    let dark: Vec<(String, f64)> = b
        .js(&format!(
            "{DARK} return Promise.all(files.map(async ([name, bytes]) => [name, await dark(bytes, name.endsWith('svg'))]))"
        ))
        .await?;
    let of = |name: &str| {
        let found = dark.iter().find(|(n, _)| n == name);
        found.map(|(_, share)| *share)
    };
    for end in [".svg", "-2x.png"] {
        // A build without pictures has no PNG.
        let (Some(all), Some(trade)) = (
            of(&format!("timeline-en{end}")),
            of(&format!("timeline-en-trade{end}")),
        ) else {
            assert_eq!(end, "-2x.png", "{dark:?}");
            continue;
        };
        assert!(trade > 0.0 && trade < 0.75 * all, "{end}: {trade} of {all}");
    }
    Ok(())
}

pub async fn case_f7_the_flag_is_explained_beside_each_chart_that_has_it(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        let lang = Lang::from_code(lang).ok_or("a language")?;
        let note = Locale::native(lang, Digits::Latn)
            .message(key::PAGE_FLAG_NOTE)
            .to_owned();
        for chart in ["rail", "energy"] {
            b.open_live(&site.url(&format!("{path}{chart}/"))).await?;
            let seen: bool = b
                .js(&format!(
                    "return [...document.querySelectorAll('[data-chart] p *')].some(e =>
                         e.textContent === {} && e.checkVisibility() && getComputedStyle(e, '::before').content.includes('⚑'))",
                    json!(note)
                ))
                .await?;
            assert!(seen, "{path}{chart}");
        }
    }
    Ok(())
}

/// A program that can't load the font inside an SVG draws its labels in another one.
pub async fn case_c8_labels_stay_apart_without_the_font_of_the_file(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(900, 900, 1.0).await?;
    for name in [
        "trade-en",
        "rail-ar",
        "energy-ar-arab",
        "timeline-ar",
        "timeline-ru",
    ] {
        let file = std::fs::read_to_string(dist()?.join(format!("pictures/{name}.svg")))?;
        let (head, rest) = file.split_once("<style>").ok_or("no fonts inside")?;
        let (_, drawing) = rest.split_once("</style>").ok_or("no fonts inside")?;
        for family in ["monospace", "serif", "sans-serif"] {
            let head = head.replace("Jisr Sans,sans-serif", family);
            let page = format!(
                "<!doctype html><title>other font</title><body style=margin:0>{head}{drawing}"
            );
            site.add_page("other.html", page, &[]);
            b.open(&site.url("other.html")).await?;
            let wrong: Vec<String> = b
                .js(&format!(
                    "const all = [...document.querySelectorAll('text')].map(e => [e.textContent, e.getBoundingClientRect()]);
                     const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top + 5 < b.bottom - 5 && b.top + 5 < a.bottom - 5;
                     const wrong = all.filter(([, a], i) => a.left < 0 || a.right > {FILE_WIDTH} || all.slice(0, i).some(([, b]) => over(a, b)));
                     return wrong.map(([text]) => text)"
                ))
                .await?;
            assert!(wrong.is_empty(), "{name} in {family}: {wrong:?}");
        }
    }
    Ok(())
}

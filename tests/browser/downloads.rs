//! Downloads and copies: drawings with the current settings, sentences, links, the page as one file.

use crate::browser::Browser;
use crate::canvas::difference;
use crate::pages::{LANGUAGES, answers};
use crate::runner::Done;
use crate::server::{Server, dist};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use fantoccini::key::Key;
use lopdf::{Document, Object};
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::Command;

/// Largest allowed size of the single file, in bytes.
const ROOM: u64 = 380_000;

pub async fn the_single_file_page_works_from_disk(b: Browser) -> Done {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("single");
    let done = Command::new(env!("CARGO_BIN_EXE_single"))
        .arg(dist()?)
        .arg(&out)
        .output()?;
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    for (_, lang, dir) in LANGUAGES {
        let file = out.join(format!("{}-{lang}.html", jisr::story().id));
        let size = fs::metadata(&file)?.len();
        println!("{lang}: {size} bytes");
        assert!(size < ROOM, "{lang}: {size} bytes");
        let address = format!("file://{}", file.display());

        for (width, height) in [(390, 844), (1280, 800)] {
            b.screen(width, height, 1.0).await?;
            // Without scripts each drawing is shown once.
            b.scripts(false).await?;
            b.open(&address).await?;
            let still: usize = b
                .js("return [...document.querySelectorAll('.still')].filter(s => s.childElementCount && s.checkVisibility()).length")
                .await?;
            assert_eq!(still, 4, "{lang} at {width}: drawings that stand");
            b.scripts(true).await?;

            b.live(&address).await?;
            let seen: (String, usize, Vec<String>, bool) = b
                .js(
                    "await document.fonts.ready;
                     const painted = c => new Set(c.getContext('2d').getImageData(0, 0, c.width, c.height).data).size > 8;
                     return [getComputedStyle(document.documentElement).direction, [...document.querySelectorAll('canvas')].filter(c => c.width > 200 && painted(c)).length,
                             performance.getEntriesByType('resource').map(e => e.name).filter(n => !n.startsWith('data:') && !n.startsWith('blob:')),
                             document.documentElement.scrollWidth <= innerWidth]",
                )
                .await?;
            assert_eq!((&*seen.0, seen.1), (dir, 3), "{lang}");
            assert!(seen.2.is_empty(), "{lang} asks for {:?}", seen.2);
            assert!(seen.3, "{lang} at {width}: wider than the screen");
        }

        // A switch, a mark by keyboard and an event of the timeline work.
        answers(&b, lang).await?;
        b.js::<()>("document.querySelector('[data-action=\"zoom=year\"]').click()")
            .await?;
        b.js::<()>("document.querySelector('[data-action=\"step=on\"]').click()")
            .await?;
        b.until("document.querySelector('[data-stage=timeline] .tooltip.shown')")
            .await?;
        let places: Vec<String> = b
            .js("return [...document.querySelectorAll('a[href]')].map(a => a.getAttribute('href')).filter(h => !h.startsWith('#') && !h.startsWith('http'))")
            .await?;
        assert!(
            places.is_empty(),
            "{lang} leads to files beside it: {places:?}"
        );
        let lost: usize = b
            .js("return document.querySelectorAll('[data-share], [data-dialog]').length")
            .await?;
        assert_eq!(lost, 0, "{lang}: buttons whose script is a file beside it");
        let said = b.console().await?;
        assert!(said.is_empty(), "{lang}: {said:?}");
    }
    Ok(())
}

/// Records the name and content of a download instead of saving it.
pub const KEEP: &str = "window.saved = []; const made = new Map(), make = URL.createObjectURL;
    URL.createObjectURL = blob => { const url = make(blob); made.set(url, blob); return url };
    HTMLAnchorElement.prototype.click = function () {
        const blob = made.get(this.href);
        saved.push([this.download, blob ? blob.arrayBuffer() : fetch(this.href).then(a => a.ok ? a.arrayBuffer() : null)]);
    };";

pub async fn a_downloaded_drawing_has_the_current_settings(b: Browser) -> Done {
    let site = Server::site()?;
    b.before_each_page(KEEP).await?;
    for (path, end) in [("", ""), ("en/arab/", "-arab")] {
        let lang = if path.is_empty() { "ar" } else { "en" };
        for theme in ["light", "dark"] {
            b.live(&site.at(&format!("{path}?theme={theme}"))).await?;
            let dark = if theme == "dark" { "-dark" } else { "" };
            for (view, set, seen) in [
                ("rail", &[][..], ""),
                ("trade", &["mode=change", "trust=first"], "-change-first"),
                ("trade", &["mode=value", "trust=second"], "-second"),
                ("trade", &["mode=before", "trust=both"], "-before"),
                ("timeline", &["zoom=year", "kind=trade"], "-year"),
            ] {
                for one in set {
                    b.js::<()>(&format!(
                        "document.querySelector('[data-action=\"{one}\"]').click()"
                    ))
                    .await?;
                }
                b.js::<()>(&format!(
                    "saved.length = 0; const take = document.getElementById('{view}').querySelectorAll('.downloads a[data-share]');
                     for (const link of take) link.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
                ))
                .await?;
                b.until("saved.length == 4").await?;
                let files: Vec<(String, usize, f64)> = b
                    .js(
                        "return Promise.all(saved.map(async ([name, bytes]) => {
                             bytes = await bytes;
                             if (!bytes) return [name, 0, 0];
                             const image = new Image();
                             image.src = 'data:image/' + (name.endsWith('svg') ? 'svg+xml' : 'png') + ';base64,' + btoa([...new Uint8Array(bytes)].map(c => String.fromCharCode(c)).join(''));
                             await image.decode();
                             return [name, bytes.byteLength, image.naturalWidth];
                         }))",
                    )
                    .await?;
                // There is no file for each kind of event: the script dims the other events.
                let kind = set.iter().find_map(|one| one.strip_prefix("kind="));
                let kind = kind.map_or_else(String::new, |kind| format!("-{kind}"));
                let stem = format!("{view}-{lang}{end}{seen}{dark}{kind}");
                let files_of = [
                    (".svg", 1.0),
                    ("-outlines.svg", 1.0),
                    ("-2x.png", 2.0),
                    ("-4x.png", 4.0),
                ];
                for (name, scale) in files_of {
                    let wanted = format!("{stem}{name}");
                    let found = files.iter().find(|f| f.0 == wanted);
                    let Some((_, bytes, width)) = found else {
                        panic!("{wanted}: {files:?}");
                    };
                    assert!(*bytes > 5000, "{wanted}: {bytes} bytes");
                    assert!((width - 888.0 * scale).abs() < 1.0, "{wanted}: {width}");
                }
            }
        }
    }
    Ok(())
}

/// In an iframe a download has the theme that the newsroom has set.
pub async fn a_drawing_can_be_downloaded_in_an_iframe(b: Browser) -> Done {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    b.before_each_page(KEEP).await?;
    let body = format!(
        "<!doctype html><title>host</title><iframe width=600 height=800 src='{}'></iframe>",
        site.at("en/rail/?theme=dark")
    );
    host.page("host.html", body, &[]);
    b.open(&host.at("host.html")).await?;
    b.client.enter_frame(0).await?;
    b.is_live().await?;
    b.js::<()>("document.querySelector('.downloads a[href$=\"-2x.png\"]').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")
        .await?;
    b.until("saved.length").await?;
    let (name, bytes): (String, usize) = b
        .js("return [saved[0][0], (await saved[0][1]).byteLength]")
        .await?;
    assert!(
        name == "rail-en-dark-2x.png" && bytes > 5000,
        "{name}: {bytes}"
    );
    Ok(())
}

/// The PNG of the build and the PNG that the browser makes show the same picture as the SVG.
pub async fn build_and_browser_make_the_same_png(b: Browser) -> Done {
    let site = Server::site()?;
    for name in ["rail-ar", "trade-ar-arab", "timeline-ru", "energy-kk"] {
        let painted = fs::read(dist()?.join(format!("pictures/{name}-2x.png")))?;
        b.live(&site.at("")).await?;
        let shown: String = b
            .js(&format!(
                "const image = new Image(), canvas = document.createElement('canvas');
                 image.src = 'data:image/svg+xml,' + encodeURIComponent(await (await fetch('pictures/{name}.svg')).text());
                 await image.decode();
                 [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
                 const pen = canvas.getContext('2d');
                 // The picture's own fonts are decoded while it is painted for the first time: until it comes out
                 // the same in several frames.
                 let last, same = 0;
                 while (same < 5) {{
                     pen.clearRect(0, 0, canvas.width, canvas.height);
                     pen.drawImage(image, 0, 0, canvas.width, canvas.height);
                     const is = canvas.toDataURL();
                     same = is == last ? same + 1 : 0;
                     last = is;
                     await new Promise(requestAnimationFrame);
                 }}
                 return last.split(',')[1]"
            ))
            .await?;
        let shown = BASE64_STANDARD.decode(shown)?;
        let apart = difference(&b, &site, painted, shown, 2.0).await?;
        println!("{name}: {apart}");
        assert!(apart < 0.015, "{name}: {apart}");
    }
    Ok(())
}

/// Presses a button by keyboard, because the clipboard needs a user activation.
async fn press(b: &Browser, button: &str) -> Done {
    b.js::<()>(&format!("document.querySelector('{button}').focus()"))
        .await?;
    b.key(Key::Enter).await
}

pub async fn a_sentence_and_a_link_can_be_copied(b: Browser) -> Done {
    let site = Server::site()?;
    let words = "return navigator.clipboard.readText()";
    for (path, lang, _) in LANGUAGES {
        // A row of the ledger, by keyboard.
        b.live(&site.at(&format!("{path}?theme=dark"))).await?;
        let all = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        b.cdp("Browser.grantPermissions", all).await?;
        let row = "#figure-trade\\\\.kz\\\\.total";
        press(&b, &format!("{row} [data-share=quote]")).await?;
        b.until("[...document.querySelectorAll('[role=status]')].some(s => s.closest('tr') && s.textContent)")
            .await?;
        let copied: String = b.js(words).await?;
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
        assert_eq!(address, site.at(&format!("{path}#figure=trade.kz.total")));

        // An event, from its tooltip.
        b.js::<()>("document.querySelector('[data-action=\"step=on\"]').click()")
            .await?;
        b.until("document.querySelector('[data-stage=timeline] .tooltip.pinned')")
            .await?;
        press(
            &b,
            "[data-stage=timeline] .tooltip.shown [data-share=quote]",
        )
        .await?;
        b.until("document.querySelector('[data-stage=timeline] .tooltip.shown [role=status]')?.textContent")
            .await?;
        let copied: String = b.js(words).await?;
        let event: String = b
            .js("const id = document.querySelector('[data-stage=timeline] .tooltip.shown a').hash.split('=')[1]; return document.querySelector('#event-' + id + ' p').textContent")
            .await?;
        assert!(
            copied.contains(&event) && copied.contains("#event="),
            "{lang}: {copied}"
        );
    }

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
    let (last, _, _) = LANGUAGES[LANGUAGES.len() - 1];
    assert_eq!(shared, site.at(&format!("{last}rail/")));
    b.js::<()>("navigator.share = undefined").await?;
    press(&b, "#rail .downloads [data-share=link]").await?;
    b.until("document.querySelector('#rail .downloads [role=status]')?.textContent")
        .await?;
    assert_eq!(b.js::<String>(words).await?, shared);

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

/// The print has the page's content as vectors and text, in reading order.
pub async fn the_printed_story_is_complete_and_in_order(b: Browser) -> Done {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.live(&site.at(path)).await?;
        b.until("document.fonts.status === 'loaded'").await?;
        let wanted = json!({ "preferCSSPageSize": true, "paperWidth": 8.27, "paperHeight": 11.69 });
        let answer = b.cdp("Page.printToPDF", wanted).await?;
        let pdf = BASE64_STANDARD.decode(answer["data"].as_str().ok_or("nothing was printed")?)?;
        let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("paper-{lang}.pdf"));
        fs::write(&kept, &pdf)?;
        let paper = Document::load_mem(&pdf)?;
        let pages: Vec<u32> = paper.get_pages().into_keys().collect();
        println!("{lang}: {} pages, {}", pages.len(), kept.display());
        assert!((4..=12).contains(&pages.len()), "{lang}: {pages:?}");
        let pixels = paper.objects.values().filter_map(|o| match o {
            Object::Stream(s) => s.dict.get(b"Subtype").ok()?.as_name().ok(),
            _ => None,
        });
        assert_eq!(
            pixels.filter(|name| *name == b"Image").count(),
            0,
            "{lang}: pictures of pixels"
        );
        let words: Vec<String> = pages
            .iter()
            .map(|page| paper.extract_text(&[*page]).unwrap_or_default())
            .collect();
        for (page, words) in words.iter().enumerate() {
            assert!(words.trim().len() > 40, "{lang}: page {page} is empty");
        }
        // Headings and figures are in order. A PDF contains Arabic as glyphs in visual order, and Chinese in
        // whatever font the system has, so only figures are compared there.
        let (headings, figures): (Vec<String>, Vec<String>) = b
            .js(
                "const all = (s, said) => [...document.querySelectorAll(s)].filter(e => e.checkVisibility()).map(said).filter(Boolean);
                 return [all('h1, h2', e => e.innerText), all('#ledger td:nth-of-type(1)', e => /[0-9][0-9.,]*/.exec(e.innerText)?.[0])]",
            )
            .await?;
        let tight = |text: &str| -> String {
            let heard = |c: &char| c.is_alphanumeric() || ".,".contains(*c);
            text.chars().filter(heard).collect()
        };
        let all = tight(&words.concat());
        let in_order = |marks: &[String]| -> Done {
            let mut from = 0;
            for mark in marks {
                let mark = tight(mark);
                let at = all[from..].find(&mark);
                from += at.ok_or_else(|| format!("{lang}: no {mark} behind {from}"))? + mark.len();
            }
            Ok(())
        };
        assert!(headings.len() > 5 && figures.len() > 35, "{lang}");
        in_order(&figures)?;
        if !["ar", "zh"].contains(&lang) {
            in_order(&headings)?;
        }
    }
    Ok(())
}

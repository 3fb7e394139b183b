//! Downloads: drawings with the current settings, and their links.

use crate::browser::Browser;
use crate::canvas::difference;
use crate::dist::dist;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use jisr::export::standalone_svg::FILE_WIDTH;
use std::error::Error;
use std::fs;

/// Records the name and content of a download instead of saving it.
pub const RECORD_DOWNLOADS_JS: &str = "window.saved = []; const made = new Map(), make = URL.createObjectURL;
    URL.createObjectURL = blob => { const url = make(blob); made.set(url, blob); return url };
    HTMLAnchorElement.prototype.click = function () {
        const blob = made.get(this.href);
        saved.push([this.download, blob ? blob.arrayBuffer() : fetch(this.href).then(a => a.ok ? a.arrayBuffer() : null)]);
    };";

/// Clicks all links to drawings of a view. Returns the name, the bytes and the width of each downloaded file.
async fn download_drawings(
    b: &Browser,
    view: &str,
) -> Result<Vec<(String, usize, f64)>, Box<dyn Error>> {
    b.js::<()>(&format!(
        "saved.length = 0; const links = document.getElementById('{view}').querySelectorAll('.downloads a[data-share]');
         for (const link of links) link.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}))"
    ))
    .await?;
    b.until("saved.length == 4").await?;
    b.js(
        "return Promise.all(saved.map(async ([name, bytes]) => {
             bytes = await bytes;
             if (!bytes) return [name, 0, 0];
             const image = new Image();
             image.src = 'data:image/' + (name.endsWith('svg') ? 'svg+xml' : 'png') + ';base64,' + btoa([...new Uint8Array(bytes)].map(c => String.fromCharCode(c)).join(''));
             await image.decode();
             return [name, bytes.byteLength, image.naturalWidth];
         }))",
    )
    .await
}

pub async fn a_downloaded_drawing_has_the_current_settings(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.add_init_script(RECORD_DOWNLOADS_JS).await?;
    for (path, end) in [("", ""), ("en/arab/", "-arab")] {
        let lang = if path.is_empty() { "ar" } else { "en" };
        for theme in ["light", "dark"] {
            b.open_live(&site.url(&format!("{path}?theme={theme}")))
                .await?;
            let dark = if theme == "dark" { "-dark" } else { "" };
            for (view, set, seen) in [
                ("rail", &[][..], ""),
                ("trade", &["show=change", "source=kz"], "-change-kz"),
                ("trade", &["show=value", "source=cn"], "-cn"),
                ("trade", &["show=before", "source=both"], "-before"),
                ("timeline", &["zoom=year", "kind=trade"], "-year"),
            ] {
                for one in set {
                    b.js::<()>(&format!(
                        "document.querySelector('[data-setting=\"{one}\"]').click()"
                    ))
                    .await?;
                }
                let files = download_drawings(&b, view).await?;
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
                    assert!(
                        (width - FILE_WIDTH * scale).abs() < 1.0,
                        "{wanted}: {width}"
                    );
                }
            }
        }
    }
    Ok(())
}

/// In an iframe a download has the theme that the newsroom has set.
pub async fn a_drawing_can_be_downloaded_in_an_iframe(b: Browser) -> TestResult {
    let (site, host) = (Server::site()?, Server::start(&[])?);
    b.add_init_script(RECORD_DOWNLOADS_JS).await?;
    let body = format!(
        "<!doctype html><title>host</title><iframe width=600 height=800 src='{}'></iframe>",
        site.url("en/rail/?theme=dark")
    );
    host.add_page("host.html", body, &[]);
    b.open(&host.url("host.html")).await?;
    b.client.enter_frame(0).await?;
    b.wait_until_live().await?;
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
pub async fn build_and_browser_make_the_same_png(b: Browser) -> TestResult {
    let site = Server::site()?;
    for name in ["rail-ar", "trade-ar-arab", "timeline-ru", "energy-kk"] {
        let painted = fs::read(dist()?.join(format!("pictures/{name}-2x.png")))?;
        b.open_live(&site.url("")).await?;
        let shown: String = b
            .js(&format!(
                "const image = new Image(), canvas = document.createElement('canvas');
                 image.src = 'data:image/svg+xml,' + encodeURIComponent(await (await fetch('pictures/{name}.svg')).text());
                 await image.decode();
                 [canvas.width, canvas.height] = [image.naturalWidth * 2, image.naturalHeight * 2];
                 const pen = canvas.getContext('2d');
                 // Browsers decode the fonts inside an image while they paint it for the first time, so paint it until
                 // several frames are equal.
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

pub async fn download_links_are_in_reading_order(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1280, 800, 1.0).await?;
    for (path, lang, dir) in LANGUAGES.into_iter().chain([("arab/", "ar", "rtl")]) {
        b.open(&site.url(path)).await?;
        // For each list: how many pieces each link is seen in, and where it begins.
        let lists: Vec<Vec<(u32, f64)>> = b
            .js(
                "return [...document.querySelectorAll('.downloads')].map(part => {
                     part.open = true;
                     return [...part.querySelectorAll('a')].map(a => {
                         const range = document.createRange();
                         range.selectNodeContents(a);
                         const left = Math.min(...[...range.getClientRects()].map(r => r.left));
                         return [a.getClientRects().length, left];
                     });
                 })",
            )
            .await?;
        assert!(lists.len() > 3, "{path}");
        for links in lists {
            assert!(
                links.iter().all(|l| l.0 == 1),
                "{path}: a link in pieces: {links:?}"
            );
            let ordered = links
                .windows(2)
                .all(|pair| (pair[0].1 > pair[1].1) == (dir == "rtl"));
            assert!(ordered, "{lang}: {links:?}");
        }
    }
    Ok(())
}

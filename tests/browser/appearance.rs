//! How a page looks in each theme, in forced colours and after a CDN has minified it.

use crate::browser::Browser;
use crate::canvas::difference;
use crate::dist::dist;
use crate::driver::Failure;
use crate::pages::CHARTS;
use crate::runner::TestResult;
use crate::server::{Fault, Server};
use resvg::tiny_skia::Pixmap;
use serde_json::json;
use std::collections::HashMap;
use std::path::Path;
use std::process::Command;

/// A colour, red, green and blue.
type Colour = (u8, u8, u8);

/// Device pixels in a CSS pixel: enough for the stems of small letters to have their full colour.
const RATIO: f64 = 2.0;

/// The contrast that WCAG 1.4.3 requires of text.
const ENOUGH: f64 = 4.5;

/// WCAG's relative luminance.
fn luminance((r, g, b): Colour) -> f64 {
    let channel = |c: u8| {
        let c = f64::from(c) / 255.0;
        if c <= 0.04045 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
}

fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colours of a part of a picture, each with how many pixels have it. The part is `[x, y, width, height]`
/// in CSS pixels.
fn colours(picture: &Pixmap, [x, y, w, h]: [f64; 4]) -> HashMap<Colour, usize> {
    let [left, top, right, bottom] = [x, y, x + w, y + h].map(|v| (v * RATIO).max(0.0) as u32);
    let mut found = HashMap::new();
    for y in top..bottom.min(picture.height()) {
        for x in left..right.min(picture.width()) {
            if let Some(p) = picture.pixel(x, y) {
                *found.entry((p.red(), p.green(), p.blue())).or_default() += 1;
            }
        }
    }
    found
}

/// Sets the colour scheme and the forced colours of the emulated system.
async fn system(b: &Browser, scheme: &str, forced: &str) -> TestResult {
    let features = json!([
        { "name": "prefers-color-scheme", "value": scheme },
        { "name": "forced-colors", "value": forced },
    ]);
    b.cdp(
        "Emulation.setEmulatedMedia",
        json!({ "features": features }),
    )
    .await?;
    b.frame().await
}

/// The labels of a drawing whose contrast with the background around them is too low.
async fn faint(b: &Browser, drawing: &str) -> Result<Vec<String>, Failure> {
    let container = format!("[data-drawing={drawing}]");
    b.js::<()>(&format!(
        "document.querySelector('{container}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"
    ))
    .await?;
    b.frames(3).await?;
    // The texts of the static SVG are at the positions where the canvas has painted the same labels.
    let words: Vec<(String, [f64; 4])> = b
        .js(&format!(
            "const container = document.querySelector('{container}'), s = container.getBoundingClientRect();
             return [...container.querySelectorAll('svg text')].filter(t => t.getClientRects().length)
                 .map(t => [t, t.getBoundingClientRect()])
                 .map(([t, r]) => [t.textContent, [r.x - s.x, r.y - s.y, r.width, r.height]])"
        ))
        .await?;
    assert!(words.len() > 8, "{drawing}: {} words", words.len());
    let picture = Pixmap::decode_png(&b.capture(&container).await?)?;
    let mut faint = vec![];
    for (word, place) in words {
        let found = colours(&picture, place);
        let ground = found.iter().max_by_key(|(_, count)| **count);
        let ground = *ground
            .ok_or_else(|| format!("{drawing}: {word} is outside"))?
            .0;
        let most = found
            .keys()
            .map(|c| contrast(*c, ground))
            .fold(1.0, f64::max);
        if most < ENOUGH {
            faint.push(format!("{word} ({most:.1} on {ground:?})"));
        }
    }
    Ok(faint)
}

/// Checks every theme of the address with every colour scheme of the system, with and without forced
/// colours, on canvases and static drawings.
pub async fn case_c4_texts_in_drawings_have_enough_contrast(b: Browser) -> TestResult {
    let site = Server::site()?;
    let broken = Server::site()?;
    broken.fault(".wasm", Fault::Missing);
    b.screen(900, 900, RATIO).await?;
    // A capture beyond the window has no scroll bar, and would be wider than the measured page.
    b.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
        .await?;
    let mut found = vec![];
    for theme in ["auto", "light", "dark"] {
        for (what, server) in [("canvas", &site), ("static SVG", &broken)] {
            let address = server.url(&format!("en/?theme={theme}"));
            if what == "canvas" {
                b.open_live(&address).await?;
            } else {
                b.open(&address).await?;
            }
            b.until("document.fonts.status === 'loaded'").await?;
            for (scheme, forced) in [
                ("light", "active"),
                ("dark", "active"),
                ("light", "none"),
                ("dark", "none"),
            ] {
                system(&b, scheme, forced).await?;
                // Without forced colours all drawings have the page's colours, so one of them is enough.
                let drawings = CHARTS.into_iter().chain(["timeline"]);
                for drawing in drawings.take(if forced == "active" { 4 } else { 1 }) {
                    let faint = faint(&b, drawing).await?;
                    if !faint.is_empty() {
                        found.push(format!(
                            "{what} of {drawing}, theme {theme}, system {scheme}, forced {forced}: {faint:?}"
                        ));
                    }
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
    Ok(())
}

/// The browser's own controls have the theme of the page: a checkbox is light on a light page.
pub async fn case_c5_controls_follow_the_theme_of_the_page(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(900, 900, RATIO).await?;
    for theme in ["auto", "light", "dark"] {
        b.open_live(&site.url(&format!("en/ledger/?theme={theme}")))
            .await?;
        for system_scheme in ["light", "dark"] {
            system(&b, system_scheme, "none").await?;
            let wanted = if theme == "auto" {
                system_scheme
            } else {
                theme
            };
            let scheme: String = b
                .js("return getComputedStyle(document.documentElement).colorScheme")
                .await?;
            assert_eq!(scheme, wanted, "theme {theme}, system {system_scheme}");
            let tick = b.capture("[data-ledger] [type=checkbox]").await?;
            let tick = Pixmap::decode_png(&tick)?;
            let inside = tick
                .pixel(tick.width() / 2, tick.height() / 2)
                .ok_or("no box to tick")?;
            let light = luminance((inside.red(), inside.green(), inside.blue())) > 0.5;
            assert_eq!(
                light,
                wanted == "light",
                "theme {theme}, system {system_scheme}: {inside:?}"
            );
        }
    }
    Ok(())
}

/// A page as a CDN sends it that minifies HTML with its styles and scripts.
fn minified(path: &str) -> Result<Vec<u8>, Failure> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = project.join(".tools/node_modules/.bin/html-minifier-terser");
    let done = Command::new(&program)
        .args(["--collapse-whitespace", "--minify-js", "true"])
        .args(["--minify-css", "true"])
        .arg(dist()?.join(path).join("index.html"))
        .output()
        .map_err(|e| format!("{}: {e}; `make test` installs it", program.display()))?;
    assert!(
        done.status.success(),
        "{}",
        String::from_utf8_lossy(&done.stderr)
    );
    Ok(done.stdout)
}

/// A CDN may change the white space of the page, its styles and scripts. The page stays styled and readable,
/// and looks as it does without its program.
pub async fn case_b5_a_minified_page_stays_styled_and_readable(b: Browser) -> TestResult {
    let site = Server::site()?;
    site.fault(".wasm", Fault::Missing);
    b.screen(1000, 900, 1.0).await?;
    for path in ["", "en/trade/", "en/embed/"] {
        let page = minified(path)?;
        let whole = std::fs::read(dist()?.join(path).join("index.html"))?;
        assert!(page != whole, "{path}: nothing was minified");
        let policy = String::from_utf8_lossy(&page).contains("content-security-policy");
        assert!(
            policy,
            "{path}: no policy: the pages are not a release build"
        );
        let mut seen = vec![];
        for minified in [false, true] {
            if minified {
                site.add_page(&format!("{path}index.html"), page.clone(), &[]);
            }
            let file = if minified { "index.html" } else { "" };
            b.open(&site.url(&format!("{path}{file}"))).await?;
            b.until("document.fonts.status === 'loaded'").await?;
            b.frames(3).await?;
            // The switches are hidden after a failure of the program, but a page whose scripts don't run can't know of one. It
            // keeps no room for a scroll bar either.
            b.js::<()>("document.querySelectorAll('button, .controls, .textures').forEach(e => e.remove());
                 document.documentElement.style.scrollbarGutter = ''")
                .await?;
            let words: String = b
                .js("return document.querySelector('main').innerText.replace(/\\s+/g, '')")
                .await?;
            let style: (String, String, bool) = b
                .js("const c = getComputedStyle(document.querySelector('h1'));
                     return [c.fontFamily, c.fontSize, document.fonts.check('16px \"Jisr Sans\"')]")
                .await?;
            assert!(
                style.0.contains("Jisr Sans") && style.2,
                "{path}: {style:?}"
            );
            seen.push((words, style.1, b.capture("body").await?));
        }
        let [plain, small] = &seen[..] else {
            return Err("two pages were opened".into());
        };
        assert!(plain.0.len() > 200, "{path}: {}", plain.0);
        assert_eq!((&plain.0, &plain.1), (&small.0, &small.1), "{path}");
        let apart = difference(&b, &site, plain.2.clone(), small.2.clone(), 1.0).await?;
        assert!(apart < 0.01, "{path}: {apart} of the pixels differ");
    }
    Ok(())
}

//! The canvases: their content and sharpness, and that they look the same as the static SVG.

use crate::browser::Browser;
use crate::pages::{CHARTS, LANGUAGES, theme_color};
use crate::runner::TestResult;
use crate::server::{Fault, Server};

pub async fn each_canvas_has_its_marks_in_their_colours(b: Browser) -> TestResult {
    let site = Server::site()?;
    for theme in ["light", "dark"] {
        b.open_live(&site.url(&format!("?theme={theme}"))).await?;
        for chart in CHARTS {
            let pixels = b.pixels(&format!("[data-drawing={chart}] canvas")).await?;
            let mut marks = 0;
            for name in ["first", "second", "neutral"] {
                marks += pixels.count(theme_color(&b, name).await?);
            }
            let text = pixels.count(theme_color(&b, "text").await?);
            let all = pixels.colours.len();
            // Bars and pictograms fill a large part of a canvas, letters a small one.
            assert!(
                marks * 50 > all,
                "{theme} {chart}: {marks} of {all} pixels are marks"
            );
            assert!(
                text * 2000 > all,
                "{theme} {chart}: {text} of {all} pixels are text"
            );
        }
    }
    Ok(())
}

pub async fn a_canvas_is_sharp_at_every_device_pixel_ratio(b: Browser) -> TestResult {
    let site = Server::site()?;
    for ratio in [1.0, 1.5, 2.0, 2.625, 3.0, 4.0] {
        b.screen(390, 800, ratio).await?;
        b.open_live(&site.url("")).await?;
        for chart in CHARTS {
            let (canvas, shown): ((f64, f64), (f64, f64)) = b
                .js(&format!(
                    "const c = document.querySelector('[data-drawing={chart}] canvas'), r = c.getBoundingClientRect();
                     return [[c.width, c.height], [r.width, r.height]]"
                ))
                .await?;
            let off = |a: f64, b: f64| (a - b * ratio).abs();
            assert!(
                off(canvas.0, shown.0) <= 1.0 && off(canvas.1, shown.1) <= 1.0,
                "{chart} at {ratio}: {canvas:?} for {shown:?}"
            );
        }
    }
    Ok(())
}

/// A page looks the same with its program and without it. Canvas rounds to whole device pixels what SVG
/// antialiases, so a pixel may be up to one CSS pixel away from its counterpart.
pub async fn canvas_and_static_svg_are_the_same_picture(b: Browser) -> TestResult {
    let site = Server::site()?;
    let broken = Server::site()?;
    broken.fault(".wasm", Fault::Missing);
    let mut apart_each = vec![];
    for (path, lang, _) in LANGUAGES {
        // Sizes and densities are the same in every language, so the others have one of each.
        let screens = [(390, 3.0), (1000, 2.0), (390, 1.0)];
        for (width, ratio) in screens.into_iter().take(if lang == "ar" { 3 } else { 1 }) {
            // Taller than the page with its switches and without, so that neither has a scroll bar.
            b.screen(width, 2400, ratio).await?;
            for chart in CHARTS {
                let address = format!("{path}{chart}/?theme=light");
                let apart = apart(&b, &site, &broken, chart, &address, ratio).await?;
                apart_each.push((apart, format!("{lang} {chart} {width} px at {ratio}")));
            }
        }
    }
    assert!(apart_each.iter().all(|a| a.0 < 0.01), "{apart_each:#?}");
    Ok(())
}

/// At a larger text size both pictures have the layout of a narrower frame.
pub async fn canvas_and_static_svg_agree_at_larger_text(b: Browser) -> TestResult {
    let site = Server::site()?;
    let broken = Server::site()?;
    broken.fault(".wasm", Fault::Missing);
    for percent in [125, 150, 200] {
        let tab = Browser::tab(b.client.clone()).await?;
        // Without its switches a page may need no scroll bar, so the window is taller than both.
        tab.screen(700, 2400, 1.0).await?;
        tab.add_init_script(&format!(
            "const sheet = new CSSStyleSheet(); sheet.replaceSync('html {{ font-size: {percent}% !important }}'); document.adoptedStyleSheets = [sheet]"
        ))
        .await?;
        for chart in CHARTS {
            let address = format!("{chart}/?theme=light");
            let apart = apart(&tab, &site, &broken, chart, &address, 1.0).await?;
            assert!(apart < 0.01, "{chart} at {percent} %: {apart}");
        }
        tab.close().await?;
    }
    Ok(())
}

/// How much a chart's canvas differs from its static drawing. The second address is of a site whose
/// program is missing.
async fn apart(
    b: &Browser,
    site: &Server,
    broken: &Server,
    chart: &str,
    address: &str,
    ratio: f64,
) -> Result<f64, crate::driver::Failure> {
    let container = format!("[data-drawing={chart}]");
    let fonts = "document.fonts.status === 'loaded'";
    b.open(&broken.url(address)).await?;
    // A page whose program has failed has no switches, so the drawing moves up.
    b.until("document.documentElement.dataset.app === 'failed'")
        .await?;
    b.until(fonts).await?;
    let static_svg = b.capture(&container).await?;
    b.open_live(&site.url(address)).await?;
    b.until(fonts).await?;
    b.frame().await?;
    let live = b.capture(&container).await?;
    difference(b, site, static_svg, live, ratio).await
}

/// The share of pixels without a similar pixel within one CSS pixel in the other picture; 1 if the sizes
/// differ.
pub async fn difference(
    b: &Browser,
    site: &Server,
    one: Vec<u8>,
    other: Vec<u8>,
    ratio: f64,
) -> Result<f64, crate::driver::Failure> {
    site.add_page("one.png", one, &[]);
    site.add_page("other.png", other, &[]);
    site.add_page("compare.html", "<!doctype html><title>compare</title>", &[]);
    b.open(&site.url("compare.html")).await?;
    b.js(&format!(
        "const r = {}, read = async name => {{
             const image = await createImageBitmap(await (await fetch(name, {{ cache: 'no-store' }})).blob());
             const c = new OffscreenCanvas(image.width, image.height).getContext('2d');
             c.drawImage(image, 0, 0);
             return c.getImageData(0, 0, image.width, image.height);
         }};
         const [a, b] = [await read('one.png'), await read('other.png')];
         if (a.width !== b.width || a.height !== b.height) return 1;
         const near = (a, b, x, y) => {{
             for (let v = Math.max(0, y - r); v <= Math.min(a.height - 1, y + r); v++)
                 for (let u = Math.max(0, x - r); u <= Math.min(a.width - 1, x + r); u++)
                     if (like(a, b, (y * a.width + x) * 4, (v * a.width + u) * 4)) return true;
             return false;
         }};
         const like = (a, b, i, j) => [0, 1, 2].every(k => Math.abs(a.data[i + k] - b.data[j + k]) <= 96);
         // Equal pixels need no search around them, and most are equal.
         const [all, others] = [a, b].map(image => new Uint32Array(image.data.buffer));
         let apart = 0;
         for (let y = 0; y < a.height; y++)
             for (let x = 0; x < a.width; x++)
                 if (all[y * a.width + x] !== others[y * a.width + x])
                     apart += !near(a, b, x, y) || !near(b, a, x, y);
         return apart / (a.width * a.height)",
        ratio.ceil()
    ))
    .await
}

pub async fn arabic_on_canvas_is_joined_and_in_the_page_font(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.open_live(&site.url("")).await?;
    let (loaded, joined, letters): (bool, f64, f64) = b
        .js(
            "const c = document.createElement('canvas').getContext('2d');
             c.font = '700 40px \"Jisr Sans\"';
             const width = t => c.measureText(t).width, word = 'كازاخستان';
             return [document.fonts.check(c.font, word), width(word), [...word].reduce((sum, l) => sum + width(l), 0)]",
        )
        .await?;
    assert!(loaded);
    assert!(
        joined < letters * 0.9,
        "{joined} px joined, {letters} px letter by letter"
    );
    Ok(())
}

pub async fn a_new_size_lays_the_drawing_out_again(b: Browser) -> TestResult {
    let site = Server::site()?;
    b.screen(1200, 800, 1.0).await?;
    b.open_live(&site.url("trade/")).await?;
    for width in [320, 700, 280, 1200] {
        b.screen(width, 800, 1.0).await?;
        b.frame().await?;
        let (canvas, shown, page): (f64, f64, f64) = b
            .js(
                "const c = document.querySelector('[data-drawing=trade] canvas');
                 return [c.width, c.getBoundingClientRect().width, document.documentElement.scrollWidth]",
            )
            .await?;
        assert!(
            (canvas - shown).abs() <= 1.0,
            "at {width}: {canvas} for {shown}"
        );
        assert!(
            page <= f64::from(width),
            "at {width} the page is {page} wide"
        );
    }
    Ok(())
}

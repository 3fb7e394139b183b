//! The program takes the page over, and nobody sees it.

use crate::browser::Browser;
use crate::runner::Done;
use crate::server::Server;
use base64::Engine;
use serde_json::json;

/// The picture of an element as it is seen: width and red, green, blue for each pixel.
async fn picture(b: &Browser, selector: &str) -> Result<(usize, Vec<u8>), crate::driver::Failure> {
    let (x, y, w, h): (f64, f64, f64, f64) = b
        .js(&format!("const r = document.querySelector(`{selector}`).getBoundingClientRect(); return [r.x + scrollX, r.y + scrollY, r.width, r.height]"))
        .await?;
    let clip = json!({ "x": x, "y": y, "width": w, "height": h, "scale": 1 });
    let answer = b
        .cdp(
            "Page.captureScreenshot",
            json!({ "clip": clip, "captureBeyondViewport": true }),
        )
        .await?;
    let data = answer["data"].as_str().ok_or("no picture")?;
    let bytes = base64::engine::general_purpose::STANDARD.decode(data)?;
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes)).read_info()?;
    let mut buffer = vec![0; reader.output_buffer_size().ok_or("a huge picture")?];
    let info = reader.next_frame(&mut buffer)?;
    let step = info.color_type.samples();
    let pixels = buffer[..info.buffer_size()]
        .chunks(step)
        .flat_map(|p| [p[0], p[1], p[2]])
        .collect();
    Ok((info.width as usize, pixels))
}

/// The share of pixels that a reader would call another colour.
fn differing(a: &[u8], b: &[u8]) -> f64 {
    let far = |(p, q): (&[u8], &[u8])| p.iter().zip(q).any(|(x, y)| x.abs_diff(*y) > 96);
    a.chunks(3)
        .zip(b.chunks(3))
        .filter(|pair| far(*pair))
        .count() as f64
        / (a.len() / 3) as f64
}

pub async fn canvas_and_static_picture_are_one(b: Browser) -> Done {
    let site = Server::site()?;
    // A scroll bar that comes and goes with taking pictures would change the width.
    b.cdp("Emulation.setScrollbarsHidden", json!({ "hidden": true }))
        .await?;
    for (path, width) in [("", 390), ("en/", 1280)] {
        for ratio in [1.0, 2.0, 3.0] {
            b.screen(width, 900, ratio).await?;
            b.live(&site.at(path)).await?;
            b.js::<Option<u8>>("await document.fonts.ready; return null")
                .await?;
            b.frame().await?;
            for id in ["trade", "rail", "energy"] {
                let stage = format!("[data-stage={id}]");
                let live = picture(&b, &stage).await?;
                b.js::<Option<u8>>(&format!(
                    "document.querySelector('{stage}').removeAttribute('data-live'); return null"
                ))
                .await?;
                b.frame().await?;
                let still = picture(&b, &stage).await?;
                b.js::<Option<u8>>(&format!(
                    "document.querySelector('{stage}').setAttribute('data-live', ''); return null"
                ))
                .await?;
                assert_eq!(
                    (live.0, live.1.len()),
                    (still.0, still.1.len()),
                    "{id} {path:?} at {ratio}: sizes"
                );
                // Edges between whole pixels and fractions of them; text set twice by one engine.
                let share = differing(&live.1, &still.1);
                assert!(
                    share < 0.02,
                    "{id} {path:?} at {ratio}: {:.2} % of the pixels differ",
                    share * 100.0
                );
            }
        }
    }
    Ok(())
}

pub async fn nothing_moves_while_the_program_arrives(b: Browser) -> Done {
    let site = Server::site()?;
    b.before_each_page("window.moved = []; new PerformanceObserver(list => { for (const e of list.getEntries()) window.moved.push(...e.sources.map(s => [e.value, s.node?.outerHTML?.slice(0, 120) ?? s.node?.textContent ?? ''])) }).observe({ type: 'layout-shift', buffered: true })").await?;
    for (path, width) in [("", 390), ("en/", 1280)] {
        b.screen(width, 844, 2.0).await?;
        b.live(&site.at(path)).await?;
        b.js::<Option<u8>>(
            "await document.fonts.ready; await new Promise(d => setTimeout(d, 300)); return null",
        )
        .await?;
        let moved: Vec<(f64, String)> = b.js("return window.moved").await?;
        assert!(
            moved.iter().all(|(value, _)| *value < 0.001),
            "{path:?}: {moved:#?}"
        );
    }
    Ok(())
}

pub async fn scroll_and_open_tables_are_kept(b: Browser) -> Done {
    let site = Server::site()?;
    b.screen(390, 844, 1.0).await?;
    site.fault(
        ".wasm",
        crate::server::Fault::Slow(std::time::Duration::from_millis(1500)),
    );
    b.open(&site.at("")).await?;
    b.js::<Option<u8>>("const d = document.querySelector('[data-chart=rail] details'); d.open = true; d.scrollIntoView({behavior: 'instant'}); getSelection().selectAllChildren(document.querySelector('h1')); return null").await?;
    let before: (f64, bool) = b
        .js("return [scrollY, document.documentElement.dataset.app == 'static']")
        .await?;
    assert!(before.1, "the program is late");
    b.is_live().await?;
    let after: (f64, bool, u32) = b
        .js("return [scrollY, document.querySelector('[data-chart=rail] details').open, getSelection().toString().length]")
        .await?;
    assert!(
        (after.0 - before.0).abs() < 1.0 && after.1 && after.2 > 10,
        "{before:?} {after:?}"
    );
    Ok(())
}

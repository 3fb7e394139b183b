//! The printed page.

use crate::browser::Browser;
use crate::driver::Failure;
use crate::pages::LANGUAGES;
use crate::runner::TestResult;
use crate::server::Server;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use lopdf::content::Content;
use lopdf::{Document, Object};
use serde_json::json;
use std::fs;
use std::path::Path;

/// Paper sizes: name, width and height in inches.
const PAPERS: [(&str, f64, f64); 2] = [("A4", 8.27, 11.69), ("Letter", 8.5, 11.0)];

/// A printed page has at least this many lines.
const FEWEST: usize = 5;

/// Baselines closer than this, in points, are one line.
const SAME_LINE: f64 = 3.0;

/// Prints the page that is shown.
async fn print(b: &Browser, width: f64, height: f64) -> Result<Document, Failure> {
    b.until("document.fonts.status === 'loaded'").await?;
    let wanted = json!({ "preferCSSPageSize": true, "paperWidth": width, "paperHeight": height });
    let answer = b.cdp("Page.printToPDF", wanted).await?;
    let pdf = answer["data"].as_str().ok_or("nothing was printed")?;
    Ok(Document::load_mem(&BASE64_STANDARD.decode(pdf)?)?)
}

/// The drawing operations of each page: texts, lines, areas and their colours.
fn drawn(paper: &Document) -> Result<Vec<String>, Failure> {
    let pages = paper.get_pages().into_values();
    pages
        .map(|page| {
            let content = paper.get_page_content(page);
            Ok(String::from_utf8_lossy(&content).into_owned())
        })
        .collect()
}

/// Whether two operations are equal within a fraction of a point.
fn same(one: &str, other: &str) -> bool {
    let near = |a: &str, b: &str| match (a.parse::<f64>(), b.parse::<f64>()) {
        (Ok(a), Ok(b)) => (a - b).abs() < 0.01,
        _ => a == b,
    };
    let (one, other) = (one.split_whitespace(), other.split_whitespace());
    one.clone().count() == other.clone().count() && one.zip(other).all(|(a, b)| near(a, b))
}

/// A transformation matrix of PDF: `[a, b, c, d, e, f]`.
type Matrix = [f64; 6];
const UNCHANGED: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// The matrix that applies `inner`, then `outer`.
fn within(inner: Matrix, outer: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = inner;
    let [p, q, r, s, t, u] = outer;
    [
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    ]
}

/// The number of text lines on a page.
fn lines(content: &[u8]) -> Result<usize, Failure> {
    let (mut at, mut kept, mut text) = (UNCHANGED, vec![], UNCHANGED);
    let mut baselines: Vec<f64> = vec![];
    for operation in Content::decode(content)?.operations {
        let numbers: Vec<f64> = operation
            .operands
            .iter()
            .filter_map(|o| o.as_float().ok().map(f64::from))
            .collect();
        let matrix = || Matrix::try_from(&numbers[..]).map_err(|_| "a matrix has six numbers");
        match operation.operator.as_str() {
            "q" => kept.push(at),
            "Q" => at = kept.pop().unwrap_or(UNCHANGED),
            "cm" => at = within(matrix()?, at),
            "BT" => text = UNCHANGED,
            "Tm" => text = matrix()?,
            "Td" | "TD" => text = within([1.0, 0.0, 0.0, 1.0, numbers[0], numbers[1]], text),
            "Tj" | "TJ" => baselines.push(within(text, at)[5]),
            _ => {}
        }
    }
    baselines.sort_by(f64::total_cmp);
    baselines.dedup_by(|next, last| *next - *last < SAME_LINE);
    Ok(baselines.len())
}

/// Prints have the light colours in every theme.
pub async fn case_e13_paper_has_the_light_colours_in_every_theme(b: Browser) -> TestResult {
    let site = Server::site()?;
    let (_, width, height) = PAPERS[0];
    for path in ["en/", "rail/"] {
        let mut papers = vec![];
        for (theme, scheme) in [("light", "light"), ("dark", "light"), ("auto", "dark")] {
            b.emulate_media("prefers-color-scheme", scheme).await?;
            b.open_live(&site.url(&format!("{path}?theme={theme}")))
                .await?;
            papers.push(drawn(&print(&b, width, height).await?)?);
        }
        assert!(papers[0].iter().any(|page| page.len() > 1000), "{path}");
        for (i, paper) in papers.iter().enumerate() {
            assert_eq!(
                paper.len(),
                papers[0].len(),
                "{path}: pages of printing {i}"
            );
            for (page, light) in paper.iter().zip(&papers[0]) {
                assert!(
                    same(page, light),
                    "{path}: printing {i} differs from the light one"
                );
            }
        }
    }
    Ok(())
}

/// Whatever the settings of the charts and the timeline's zoom are, prints show their first state: the titles are those of the
/// printed drawings. (For the kinds of events, see `static_svg`.)
pub async fn case_e14_paper_shows_one_state_of_titles_and_drawings(b: Browser) -> TestResult {
    let site = Server::site()?;
    let (_, width, height) = PAPERS[0];
    let title = "document.querySelector('[data-chart] :is(h1, h2)').innerText";
    for path in ["en/", "trade/"] {
        b.open_live(&site.url(path)).await?;
        let first = drawn(&print(&b, width, height).await?)?;
        let before: String = b.js(&format!("return {title}")).await?;
        // The last button of each switch.
        b.js::<()>(
            "for (const button of document.querySelectorAll('[data-chart] [data-setting]:not(:checked), [data-setting=\"zoom=year\"]')) button.click();
             location.hash = '#figure=trade.kz.total'",
        )
        .await?;
        b.until(&format!("{title} !== {before:?}")).await?;
        b.frames(3).await?;
        let then = drawn(&print(&b, width, height).await?)?;
        assert_eq!(first.len(), then.len(), "{path}: pages");
        for (page, (first, then)) in first.iter().zip(&then).enumerate() {
            assert!(same(first, then), "{path}: page {} differs", page + 1);
        }
    }
    Ok(())
}

/// No printed page has only one or two lines, in any language on any paper size.
pub async fn case_c14_no_printed_page_has_only_a_few_lines(b: Browser) -> TestResult {
    let site = Server::site()?;
    let mut lost = vec![];
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(path)).await?;
        for (name, width, height) in PAPERS {
            let paper = print(&b, width, height).await?;
            for (number, page) in paper.get_pages() {
                let lines = lines(&paper.get_page_content(page))?;
                if lines < FEWEST {
                    lost.push(format!("{lang} {name}: page {number} has {lines} lines"));
                }
            }
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
    Ok(())
}

/// The print has the page's content as vectors and text, in reading order.
pub async fn the_printed_story_is_complete_and_in_order(b: Browser) -> TestResult {
    let site = Server::site()?;
    for (path, lang, _) in LANGUAGES {
        b.open_live(&site.url(path)).await?;
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
                 return [all('h1, h2', e => e.innerText), all('#ledger [data-field=value]', e => /[0-9][0-9.,]*/.exec(e.innerText)?.[0])]",
            )
            .await?;
        let tight = |text: &str| -> String {
            let heard = |c: &char| c.is_alphanumeric() || ".,".contains(*c);
            text.chars().filter(heard).collect()
        };
        let all = tight(&words.concat());
        let in_order = |marks: &[String]| -> TestResult {
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

pub async fn no_word_is_broken_in_the_heads_of_a_printed_table(b: Browser) -> TestResult {
    let server = Server::site()?;
    // The width of an A4 page without its margins.
    b.screen(680, 900, 1.0).await?;
    b.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" }))
        .await?;
    // Chinese lines break between any characters.
    for (folder, _, _) in LANGUAGES.into_iter().filter(|(_, lang, _)| *lang != "zh") {
        for view in ["", "ledger/", "trade/"] {
            let path = [folder, view].concat();
            b.open_live(&server.url(&path)).await?;
            let (heads, broken): (u32, Vec<String>) = b
                .js("const heads = [...document.querySelectorAll('thead th')].filter(e => e.checkVisibility({ visibilityProperty: true }));
                     const broken = [];
                     for (const head of heads) {
                         const words = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
                         while (words.nextNode()) for (const { index, 0: word } of words.currentNode.data.matchAll(/\\S+/g)) {
                             const range = document.createRange();
                             range.setStart(words.currentNode, index);
                             range.setEnd(words.currentNode, index + word.length);
                             if (new Set([...range.getClientRects()].map(r => r.top)).size > 1) broken.push(word);
                         }
                     }
                     return [heads.length, broken]")
                .await?;
            assert!(heads > 2, "{path}: {heads} heads");
            assert!(broken.is_empty(), "{path}: broken words {broken:?}");
        }
    }
    Ok(())
}

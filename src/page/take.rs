//! What readers and newsrooms take away: files written beside the pages, and the links to them.

use super::{Files, Page};
use crate::chart::{Mode, Scene, Theme, Trust};
use crate::export::drawing::{self, Around};
use crate::export::picture::Painter;
use crate::export::{SCHEMA, csv, json, preview};
use crate::locale::{Digits, Lang, Locale, key, ltr};
use crate::story::Story;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::*;
use std::collections::VecDeque;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

/// Pixels to a unit of the pictures.
const SCALES: [u8; 2] = [2, 4];

/// A picture to be painted: its name, its drawing, and pixels to a unit.
type Job = (String, String, u8);

/// Writes data and drawings of all languages; pictures too where `pictures` says so.
///
/// # Errors
/// When a font can't be read, a picture not be painted or a file not be written.
pub fn write(story: &Story, files: &Files, staging: &Path, pictures: bool) -> Result<(), String> {
    for folder in ["data", "pictures", "preview"] {
        save(&staging.join(folder), |p| fs::create_dir_all(p))?;
    }
    let put = |name: String, text: &str| save(&staging.join(name), |p| fs::write(p, text));
    put("data/schema.json".to_owned(), SCHEMA)?;
    for lang in story.languages.iter().filter_map(|c| Lang::from_code(c)) {
        let (locale, code) = (Locale::native(lang, Digits::Latn), lang.code());
        let mut jobs: VecDeque<Job> = VecDeque::new();
        let fonts = fonts(files, staging, lang)?;
        let faces = faces(&fonts);
        for view in story.views().into_iter().filter(|v| *v != "ledger") {
            put(
                format!("data/{view}-{code}.csv"),
                &csv::csv(story, &locale, view),
            )?;
            put(
                format!("data/{view}-{code}.json"),
                &json::json(story, &locale, view),
            )?;
            let Some((scene, around)) = drawn(story, &locale, view) else {
                continue;
            };
            let whole = drawing::framed(&scene, &around, &locale);
            for (theme, end) in [(Theme::Light, ""), (Theme::Dark, "-dark")] {
                let name = format!("pictures/{view}-{code}{end}");
                let file = |faces| drawing::file(&whole, &around.title, &locale, theme, faces);
                put(format!("{name}.svg"), &file(&faces))?;
                jobs.extend(SCALES.map(|s| (format!("{name}-{s}x.png"), file(""), s)));
            }
        }
        for view in story.views() {
            let name = format!("preview/{code}-{view}.png");
            jobs.push_back((name, preview::preview(story, &locale, view), 1));
        }
        let fonts: Vec<&[u8]> = fonts.iter().map(|f| &*f.bytes).collect();
        if pictures && let Some(painter) = painter(&fonts, &jobs)? {
            paint(&painter, jobs, staging)?;
        }
    }
    Ok(())
}

/// A view's drawing with what stands around it, where the view is a drawing.
fn drawn(story: &Story, locale: &Locale, view: &str) -> Option<(Scene, Around)> {
    match story.chart(view) {
        Some(chart) => Some(drawing::chart(
            story,
            locale,
            chart,
            Mode::Value,
            Trust::Both,
        )),
        None => (view == "timeline").then(|| drawing::timeline(story, locale)),
    }
}

/// A font file, with the weight that its name says.
struct Font {
    bytes: Vec<u8>,
    bold: bool,
}

/// The fonts of a language.
fn fonts(files: &Files, staging: &Path, lang: Lang) -> Result<Vec<Font>, String> {
    let read = |name: &str| {
        let path = staging.join(name);
        let bytes = fs::read(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        Ok(Font {
            bytes,
            bold: name.contains("-700-"),
        })
    };
    files.fonts_first(lang).into_iter().map(read).collect()
}

/// A style sheet with the fonts inside. Where a language has several files for a weight, a browser
/// takes the last that has the letter.
fn faces(fonts: &[Font]) -> String {
    let face = |f: &Font| {
        let (weight, data) = (if f.bold { 700 } else { 400 }, STANDARD.encode(&f.bytes));
        format!(
            "@font-face{{font-family:\"Jisr Sans\";font-weight:{weight};src:url(data:font/woff2;base64,{data})format(\"woff2\")}}"
        )
    };
    fonts.iter().map(face).collect()
}

/// A painter with a glyph for every letter: with the machine's fonts where ours don't reach
/// (Chinese), none where these don't either.
fn painter(fonts: &[&[u8]], jobs: &VecDeque<Job>) -> Result<Option<Painter>, String> {
    let words: String = jobs.iter().map(|(_, svg, _)| words(svg)).collect();
    let words: std::collections::BTreeSet<char> = words.chars().collect();
    let words: String = words.into_iter().collect();
    for machine in [false, true] {
        let painter = Painter::new(fonts, machine)?;
        if painter.can_write(&words) {
            return Ok(Some(painter));
        }
    }
    Ok(None)
}

/// The texts of an SVG.
fn words(svg: &str) -> String {
    let texts = svg
        .split("</text>")
        .filter_map(|piece| piece.rsplit('>').next());
    texts.collect()
}

/// Paints on all processors.
fn paint(painter: &Painter, jobs: VecDeque<Job>, staging: &Path) -> Result<(), String> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().ok()?.pop_front();
    let work = || -> Result<(), String> {
        while let Some((name, svg, scale)) = next() {
            let png = painter
                .png(&svg, f32::from(scale))
                .map_err(|e| format!("{name}: {e}"))?;
            save(&staging.join(name), |p| fs::write(p, &png))?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        all.into_iter().try_for_each(|one| {
            one.join()
                .unwrap_or_else(|_| Err("a painter stopped".to_owned()))
        })
    })
}

fn save(path: &Path, how: impl FnOnce(&Path) -> std::io::Result<()>) -> Result<(), String> {
    how(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// The links of a view, folded: plain ones, which work without scripts.
pub fn links(page: &Page, view: &str) -> impl IntoView + use<> {
    let (root, locale) = (page.root, page.locale);
    let code = locale.lang.code();
    let scaled = |scale: u8| {
        let times = locale.count(usize::from(scale));
        (
            format!("pictures/{view}-{code}-{scale}x.png"),
            format!("PNG {}", ltr(&format!("×{times}"))),
        )
    };
    let mut all = vec![
        (format!("data/{view}-{code}.csv"), "CSV".to_owned()),
        (format!("data/{view}-{code}.json"), "JSON".to_owned()),
        (format!("pictures/{view}-{code}.svg"), "SVG".to_owned()),
    ];
    all.extend(SCALES.map(scaled));
    let links: Vec<_> = all
        .into_iter()
        .filter(|(file, _)| page.files.has(file))
        .map(|(file, word)| view! { <a download href=format!("{root}{file}")>{word}</a>" " })
        .collect();
    view! { <details class="take"><summary>{locale.say(key::PAGE_TAKE).to_owned()}</summary><p>{links}</p></details> }
}

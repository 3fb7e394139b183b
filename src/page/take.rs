//! What readers and newsrooms take away: files written beside the pages, and the links to them.

use super::pictures::{self, SCALES, stem};
use super::{Files, Page, small_script};
use crate::export::{SCHEMA, csv, json};
use crate::locale::{Digits, Lang, Locale, key, ltr};
use crate::story::{Story, routes};
use leptos::prelude::*;
use std::fs;
use std::path::Path;

/// Writes data and drawings of all languages; pictures too where `pictures` says so.
///
/// # Errors
/// When a font can't be read, a picture not be painted or a file not be written.
pub fn write(story: &Story, files: &Files, staging: &Path, pictures: bool) -> Result<(), String> {
    for folder in [routes::DATA, routes::PICTURES, routes::PREVIEW] {
        save(&staging.join(folder), |p| fs::create_dir_all(p))?;
    }
    let put = |name: String, text: &str| save(&staging.join(name), |p| fs::write(p, text));
    put(format!("{}/schema.json", routes::DATA), SCHEMA)?;
    for lang in story.languages.iter().filter_map(|c| Lang::from_code(c)) {
        let (locale, code) = (Locale::native(lang, Digits::Latn), lang.code());
        for view in story.views().into_iter().filter(|v| *v != routes::LEDGER) {
            let name = format!("{}/{view}-{code}", routes::DATA);
            put(format!("{name}.csv"), &csv::csv(story, &locale, view))?;
            put(format!("{name}.json"), &json::json(story, &locale, view))?;
        }
        pictures::write(story, lang, files, staging, pictures)?;
    }
    Ok(())
}

/// The script that comes when a reader takes something away, as it is served.
pub(super) fn script() -> String {
    small_script(include_str!("../../assets/take.js"))
}

pub(super) fn save(
    path: &Path,
    how: impl FnOnce(&Path) -> std::io::Result<()>,
) -> Result<(), String> {
    how(path).map_err(|e| format!("{}: {e}", path.display()))
}

/// The links of a view, folded: plain ones, which work without scripts.
pub fn links(page: &Page, view: &str) -> impl IntoView + use<> {
    let (root, locale) = (page.root, page.locale);
    let (code, picture, data) = (locale.lang.code(), stem(view, locale), routes::DATA);
    let scaled = |scale: u8| {
        let times = locale.count(usize::from(scale));
        (
            format!("{picture}-{scale}x.png"),
            format!("PNG {}", ltr(&format!("×{times}"))),
        )
    };
    let mut all = vec![
        (format!("{data}/{view}-{code}.csv"), "CSV".to_owned()),
        (format!("{data}/{view}-{code}.json"), "JSON".to_owned()),
        (format!("{picture}.svg"), "SVG".to_owned()),
    ];
    all.extend(SCALES.map(scaled));
    let outlines = locale.message(key::PAGE_OUTLINES).to_owned();
    all.push((format!("{picture}-outlines.svg"), outlines));
    // Drawings are taken as they are set; the script for it comes with the click.
    let links: Vec<_> = all
        .into_iter()
        .filter(|(file, _)| page.files.has(file))
        .map(|(file, word)| {
            let drawn = file.starts_with(routes::PICTURES).then_some("picture");
            // A word of the language reads its way; the others are names of kinds of files.
            let dir = file
                .ends_with("-outlines.svg")
                .then(|| locale.lang.direction().code());
            view! { <a download dir=dir data-take=drawn href=format!("{root}{file}")>{word}</a>" " }
        })
        .collect();
    let here = page.link(code, view);
    view! { <details class="take"><summary>{locale.message(key::PAGE_TAKE).to_owned()}</summary><p>{links}{share(locale, Some(here))}</p></details> }
}

/// The button that copies the sentence behind a figure.
pub fn quote(locale: &Locale) -> impl IntoView + use<> {
    let words = locale.message(key::PAGE_QUOTE).to_owned();
    view! { <button type="button" class="quote" data-take="quote">{words}</button> }
}

/// The button that shares an address; without one, that of what its card shows.
pub fn share(locale: &Locale, address: Option<String>) -> impl IntoView + use<> {
    let words = locale.message(key::PAGE_SHARE).to_owned();
    view! { <button type="button" class="quote" data-take="share" data-href=address>{words}</button> }
}

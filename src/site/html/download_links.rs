//! The links to a view's downloads, and the buttons that copy and share.

use crate::locale::{key, ltr};
use crate::site::PageContext;
use crate::site::exports::image_exports::PNG_SCALES;
use crate::site::routes::{data_path, picture_path};
use crate::story::{View, routes};
use leptos::prelude::*;

/// The links to a view's files, in a `<details>`. They are plain links, which work without scripts. A page in
/// one file has none, because no files lie beside it.
pub fn download_links(page: &PageContext, view: View) -> Option<impl IntoView + use<>> {
    if !page.is_on_site() {
        return None;
    }
    let (root, locale) = (page.root, page.locale);
    let code = locale.lang.code();
    let route = page.route().in_view(view);
    let picture = picture_path(route);
    let data = data_path(code, view);
    let scaled = |scale: u8| {
        let times = locale.count(usize::from(scale));
        (
            format!("{picture}-{scale}x.png"),
            format!("PNG {}", ltr(&format!("×{times}"))),
        )
    };
    let mut all = vec![
        (format!("{data}.csv"), "CSV".to_owned()),
        (format!("{data}.json"), "JSON".to_owned()),
        (format!("{picture}.svg"), "SVG".to_owned()),
    ];
    all.extend(PNG_SCALES.map(scaled));
    let outlines = locale.message(key::PAGE_OUTLINES).to_owned();
    all.push((format!("{picture}-outlines.svg"), outlines));
    // `assets/share.js`, which is loaded at the click, downloads the drawing in the state of the switches.
    let links: Vec<_> = all
        .into_iter()
        .filter(|(file, _)| page.files.has(file))
        .map(|(file, word)| {
            let drawn = file.starts_with(routes::PICTURES).then_some("picture");
            // This label is a text of the language and has its direction; the others are names of file types.
            let dir = file
                .ends_with("-outlines.svg")
                .then(|| locale.lang.direction().code());
            view! { <a download dir=dir data-share=drawn href=format!("{root}{file}")>{word}</a>" " }
        })
        .collect();
    let here = page.link(route);
    let (take, more) = (key::PAGE_TAKE, key::PAGE_TAKE_MORE);
    let [take, more] = [take, more].map(|text| locale.message(text).to_owned());
    // Narrow windows show the first word alone: see `style/base.css`.
    Some(
        view! { <details class="downloads"><summary>{take}<span>{more}</span></summary><p>{links}{share_button(page, Some(here))}</p></details> },
    )
}

/// The button that copies the sentence behind a figure. Its name has the figure's label, so that a list of buttons, as
/// screen readers have it, tells them apart. A page in one file has none: the button's script is
/// a file beside the page.
pub fn quote_button(page: &PageContext, label: &str) -> Option<impl IntoView + use<>> {
    let words = page.locale.message(key::TOOLTIP_QUOTE).to_owned();
    let name = [&words, page.locale.message(key::LIST_SEPARATOR), label].concat();
    page.is_on_site().then(
        || view! { <button type="button" class="text-button" data-share="quote" aria-label=name>{words}</button> },
    )
}

/// The button that shares `address`, or without one the address of what the tooltip shows. A page in one file
/// has none: it has no address, and the button's script is a file beside the page.
pub fn share_button(page: &PageContext, address: Option<String>) -> Option<impl IntoView + use<>> {
    let words = page.locale.message(key::TOOLTIP_SHARE).to_owned();
    page.is_on_site().then(|| view! { <button type="button" class="text-button" data-share="link" data-href=address>{words}</button> })
}

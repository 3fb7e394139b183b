//! The page of codes to copy: for each language one, at `embed/` below the language's path.
//!
//! Without its script it has the codes of the whole story, ready to copy.

use super::embed_snippets;
use super::frame_heights::heights;
use crate::locale::{Digits, Lang, Locale, key, ltr};
use crate::site::AssetManifest;
use crate::site::html::{head, json_for_script, without_hydration_comments};
use crate::site::page::view_title;
use crate::site::routes::{embed_page_path, page_path, relative_root};
use crate::story::{Story, Text, View};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What stands in codes where the build doesn't know the site's address; the script does.
const PLACEHOLDER_SITE: &str = "https://YOUR.SITE/";

/// The whole document.
pub fn embed_builder(story: &Story, locale: &Locale, files: &AssetManifest) -> String {
    let lang = locale.lang;
    let root = &relative_root(&embed_page_path(story, lang.code()));
    let say = |text: Text| locale.message(text).to_owned();
    let views = story.views().into_iter().map(|view| {
        let words = match view {
            View::All => say(key::PAGE_EMBED_ALL),
            part => view_title(story, locale, part),
        };
        (view.to_string(), words)
    });
    let languages = story.languages.iter().map(|code| {
        let name = Lang::from_code(code).map_or(*code, Lang::name);
        ((*code).to_owned(), name.to_owned())
    });
    let themes = [
        ("auto", key::PAGE_EMBED_THEME_AUTO),
        ("light", key::PAGE_EMBED_THEME_LIGHT),
        ("dark", key::PAGE_EMBED_THEME_DARK),
    ];
    let shape = |text: Text, digits| format!("{} {}", say(text), digit_range(digits));
    let digits = [
        ("auto", say(key::PAGE_EMBED_DIGITS_AUTO)),
        ("latn", shape(key::PAGE_EMBED_DIGITS_LATN, Digits::Latn)),
        ("arab", shape(key::PAGE_EMBED_DIGITS_ARAB, Digits::Arab)),
    ];
    let link = match files.picture(lang.code(), View::All) {
        Some(_) => embed_snippets::PICTURE,
        None => embed_snippets::LINK,
    };
    let codes = [
        (key::PAGE_EMBED_SCRIPT, embed_snippets::ELEMENT),
        (key::PAGE_EMBED_FRAME, embed_snippets::FRAME),
        (key::PAGE_EMBED_LINK, link),
    ];
    let whole = view_title(story, locale, View::All);
    let filled = |form: &str| {
        let site = if files.site.is_empty() {
            PLACEHOLDER_SITE
        } else {
            &files.site
        };
        let address = format!(
            "{site}{}",
            page_path(story, lang.code(), Digits::Latn, View::All)
        );
        let parts = [
            ("view", View::All.id()),
            ("lang", lang.code()),
            ("site", site),
            ("address", &address),
            ("title", &whole),
            ("height", &heights(story, View::All)[2].to_string()),
        ];
        embed_snippets::fill_snippet(form, &parts)
    };
    let codes: Vec<_> = codes
        .into_iter()
        .enumerate()
        .map(|(i, (name, form))| {
            let id = format!("code-{i}");
            view! {
                <section>
                    <h2><label for=id.clone() id=format!("name-{i}")>{say(name)}</label></h2>
                    <textarea id=id.clone() data-form=form readonly rows="4" dir="ltr" spellcheck="false">{filled(form)}</textarea>
                    <button type="button" disabled data-copy=id aria-describedby=format!("name-{i}")>{say(key::PAGE_EMBED_COPY)}</button>
                </section>
            }
        })
        .collect();
    let body = without_hydration_comments(
        &view! {
            <main>
                <h1>{say(key::PAGE_EMBED_TITLE)}</h1>
                <form>
                    {choice("view", say(key::PAGE_EMBED_VIEW), views.collect(), View::All.id())}
                    {choice("lang", say(key::PAGE_LANGUAGES), languages.collect(), lang.code())}
                    {choice("theme", say(key::PAGE_EMBED_THEME), themes.map(|(v, w)| (v.to_owned(), say(w))).into(), "auto")}
                    {choice("digits", say(key::PAGE_EMBED_DIGITS), digits.map(|(v, w)| (v.to_owned(), w)).into(), "auto")}
                </form>
                {codes}
                <p role="status" data-copied=say(key::PAGE_EMBED_COPIED) data-failed=say(key::PAGE_EMBED_FAILED)></p>
                <section>
                    <h2>{say(key::PAGE_EMBED_PREVIEW)}</h2>
                    <iframe title=whole.clone() src=format!("{root}{}", page_path(story, lang.code(), Digits::Latn, View::All))></iframe>
                </section>
            </main>
        }
        .to_html(),
    );
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\" data-view=\"all\"><head>{}</head><body>{body}<script type=\"application/json\" id=\"data\">{}</script></body></html>",
        lang.code(),
        lang.direction().code(),
        head::embed_builder_head(locale, files, root, &say(key::PAGE_EMBED_TITLE)),
        json_for_script(&script_data(story, files, root))
    )
}

/// The ten digits of a shape, from the first to the last; in the shape itself, whatever the page's is.
fn digit_range(digits: Digits) -> String {
    match digits {
        Digits::Latn => ltr("0–9"),
        Digits::Arab => ltr(&format!("{}–{}", ltr("٠"), ltr("٩"))),
    }
}

/// A list to choose from; the script enables it.
fn choice(
    name: &'static str,
    title: String,
    of: Vec<(String, String)>,
    now: &str,
) -> impl IntoView + use<> {
    let options: Vec<_> = of
        .into_iter()
        .map(|(value, words)| {
            let chosen = value == now;
            view! { <option value=value selected=chosen>{words}</option> }
        })
        .collect();
    view! { <label>{title}<select name=name disabled>{options}</select></label> }
}

/// What the script needs to know: addresses, and each view's title and height.
fn script_data(story: &Story, files: &AssetManifest, root: &str) -> Value {
    let views = story.views();
    let languages = story.languages.iter().filter_map(|c| Lang::from_code(c));
    let titles: BTreeMap<&str, BTreeMap<&str, String>> = languages
        .map(|lang| {
            let locale = Locale::native(lang, Digits::Latn);
            let title = |view: &View| (view.id(), view_title(story, &locale, *view));
            (lang.code(), views.iter().map(title).collect())
        })
        .collect();
    let height = |view: &View| (view.id(), heights(story, *view)[2]);
    let heights: BTreeMap<&str, u32> = views.iter().map(height).collect();
    json!({
        "root": root,
        "site": files.site,
        "first": story.languages.first(),
        "titles": titles,
        "heights": heights,
    })
}

/// A link to this page from a page whose root is at `root`.
pub fn link(
    story: &Story,
    locale: &Locale,
    files: &AssetManifest,
    root: &str,
) -> impl IntoView + use<> {
    let href = format!("{root}{}", embed_page_path(story, locale.lang.code()));
    let dialog = format!("{root}{}", files.dialog.path);
    let close = locale.message(key::PAGE_EMBED_CLOSE).to_owned();
    let words = locale.message(key::PAGE_EMBED).to_owned();
    view! { <p><a href=href target="_blank" rel="noopener" data-dialog=dialog data-close=close>{words}</a></p> }
}

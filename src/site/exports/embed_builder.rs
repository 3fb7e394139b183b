//! The embed builder: a page that makes embed codes, one for each language, at `embed/` below the language's path.
//!
//! Without its script it shows the codes of the whole story, which can be copied.

use super::embed_snippets;
use super::frame_heights::heights;
use crate::interaction::switches::{Switch, view_switches};
use crate::locale::{Digits, Direction, Lang, Locale, key, ltr};
use crate::site::AssetManifest;
use crate::site::assets::Asset;
use crate::site::html::security_policy::{csp_hashes, policy_tag};
use crate::site::html::theme_css::theme_tokens;
use crate::site::html::{json_for_script, without_hydration_comments};
use crate::site::page::view_title;
use crate::site::routes::{PageRoute, embed_page_path, relative_root, shows_time};
use crate::story::{Story, Text, View};
use jisr_charts::render::escape_markup;
use leptos::prelude::*;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The site's address in codes where the build doesn't know it. The page's script puts the real one in its place.
const PLACEHOLDER_SITE: &str = "https://YOUR.SITE/";

/// What the parts of the page are rendered from.
#[derive(Clone, Copy)]
struct Builder<'a> {
    story: &'a Story,
    locale: &'a Locale,
    files: &'a AssetManifest,
    /// The relative address of the site's root.
    root: &'a str,
}

/// The whole document.
pub fn embed_builder(story: &Story, locale: &Locale, files: &AssetManifest) -> String {
    let lang = locale.lang;
    let root = &relative_root(&embed_page_path(story, lang));
    let builder = Builder {
        story,
        locale,
        files,
        root,
    };
    format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\" data-view=\"all\"><head>{}</head><body>{}<script type=\"application/json\" id=\"data\">{}</script></body></html>",
        lang.code(),
        lang.direction().code(),
        head(locale, files, root, locale.message(key::PAGE_EMBED_TITLE)),
        builder.body(),
        json_for_script(&script_data(story, files, root))
    )
}

/// Everything inside the `<head>`.
fn head(locale: &Locale, files: &AssetManifest, root: &str, title: &str) -> String {
    let style = format!(
        "{}{}",
        theme_tokens(),
        files.embed_builder_style(locale.lang, |file| format!("{root}{file}"))
    );
    let slash = &files.boot.embed_builder;
    let policy = if files.policy {
        policy_tag(
            &format!("'self' {}", csp_hashes(&[slash])),
            "font-src 'self';img-src data:;frame-src 'self'",
        )
    } else {
        String::new()
    };
    let Asset {
        path: script,
        integrity,
    } = &files.embed_builder;
    format!(
        "<meta charset=\"utf-8\">{policy}<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>{}</title><meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\"><script>{slash}</script><style>{style}</style><script type=\"module\" src=\"{root}{script}\" integrity=\"{integrity}\" crossorigin></script><link rel=\"icon\" href=\"data:,\">",
        escape_markup(title)
    )
}

impl Builder<'_> {
    /// The heading, the settings, the codes and a preview.
    fn body(self) -> String {
        let title = view_title(self.story, self.locale, View::All);
        let preview = format!("{}{}", self.root, self.first_page());
        without_hydration_comments(
            &view! {
                <main>
                    <h1>{self.say(key::PAGE_EMBED_TITLE)}</h1>
                    <form>{self.settings()}</form>
                    {self.snippets()}
                    <p role="status" data-copied=self.say(key::PAGE_EMBED_COPIED) data-failed=self.say(key::PAGE_EMBED_FAILED)></p>
                    <section>
                        <h2>{self.say(key::PAGE_EMBED_PREVIEW)}</h2>
                        <iframe title=title src=preview inert></iframe>
                    </section>
                </main>
            }
            .to_html(),
        )
    }

    fn say(self, text: Text) -> String {
        self.locale.message(text).to_owned()
    }

    /// The path of the language's whole page below the site's root.
    fn first_page(self) -> String {
        PageRoute::usual(self.locale.lang, View::All).path(self.story)
    }

    /// The lists of views, languages, themes, shapes of digits and directions of time.
    fn settings(self) -> impl IntoView + use<> {
        let lang = self.locale.lang;
        let views = self.story.views().into_iter().map(|view| {
            let words = match view {
                View::All => self.say(key::PAGE_EMBED_ALL),
                part => view_title(self.story, self.locale, part),
            };
            (view.to_string(), words)
        });
        let languages = self
            .story
            .languages
            .iter()
            .map(|lang| (lang.code().to_owned(), lang.name().to_owned()));
        let themes = [
            ("auto", key::PAGE_EMBED_THEME_AUTO),
            ("light", key::PAGE_EMBED_THEME_LIGHT),
            ("dark", key::PAGE_EMBED_THEME_DARK),
        ];
        let themes = themes.map(|(value, text)| (value.to_owned(), self.say(text)));
        let shape = |text: Text, digits| format!("{} {}", self.say(text), digit_range(digits));
        let digits = [
            ("auto", self.say(key::PAGE_EMBED_DIGITS_AUTO)),
            ("latn", shape(key::PAGE_EMBED_DIGITS_LATN, Digits::Latn)),
            ("arab", shape(key::PAGE_EMBED_DIGITS_ARAB, Digits::Arab)),
        ];
        let digits = digits.map(|(value, words)| (value.to_owned(), words));
        let times = [
            ("auto", key::PAGE_EMBED_TIME_AUTO),
            ("rtl", key::PAGE_EMBED_TIME_RTL),
            ("ltr", key::PAGE_EMBED_TIME_LTR),
        ];
        let times = times.map(|(value, text)| (value.to_owned(), self.say(text)));
        view! {
            {choice("view", self.say(key::PAGE_EMBED_VIEW), views.collect(), View::All.id())}
            {choice("lang", self.say(key::PAGE_LANGUAGES), languages.collect(), lang.code())}
            {choice("theme", self.say(key::PAGE_EMBED_THEME), themes.into(), "auto")}
            {choice("digits", self.say(key::PAGE_EMBED_DIGITS), digits.into(), "auto")}
            {choice("time", self.say(key::PAGE_EMBED_TIME), times.into(), "auto")}
            {self.switches()}
        }
    }

    /// The lists of what the switches of the pages set. The script hides those that the chosen view doesn't have.
    fn switches(self) -> impl IntoView + use<> {
        let lists = view_switches(self.story, self.locale, View::All).into_iter();
        let lists = lists.map(|switch| {
            let Switch {
                title,
                parameter,
                options,
            } = switch;
            let options = options.into_iter().map(|o| (o.value.to_owned(), o.label));
            let options: Vec<_> = options.collect();
            let first = options.first().map(|(value, _)| value.clone());
            choice(parameter, title, options, &first.unwrap_or_default())
        });
        lists.collect::<Vec<_>>()
    }

    /// The codes of the whole story, each with a button that copies it.
    fn snippets(self) -> impl IntoView + use<> {
        let link = match self.files.preview(self.locale.lang.code(), View::All) {
            Some(_) => embed_snippets::PICTURE,
            None => embed_snippets::LINK,
        };
        let forms = [
            (key::PAGE_EMBED_SCRIPT, embed_snippets::ELEMENT),
            (key::PAGE_EMBED_FRAME, embed_snippets::FRAME),
            (key::PAGE_EMBED_LINK, link),
        ];
        let snippets = forms.into_iter().enumerate().map(|(i, (name, form))| {
            let id = format!("code-{i}");
            view! {
                <section>
                    <h2><label for=id.clone() id=format!("name-{i}")>{self.say(name)}</label></h2>
                    <textarea id=id.clone() data-template=form readonly rows="4" dir="ltr" spellcheck="false">{self.fill(form)}</textarea>
                    <button type="button" disabled data-copy=id aria-describedby=format!("name-{i}")>{self.say(key::PAGE_EMBED_COPY)}</button>
                </section>
            }
        });
        snippets.collect::<Vec<_>>()
    }

    /// The code for the whole story in the page's language.
    fn fill(self, form: &str) -> String {
        let site = match &*self.files.site {
            "" => PLACEHOLDER_SITE,
            site => site,
        };
        let parts = [
            ("view", View::All.id()),
            ("lang", self.locale.lang.code()),
            ("site", site),
            ("address", &format!("{site}{}", self.first_page())),
            ("title", &view_title(self.story, self.locale, View::All)),
            ("height", &heights(self.story, View::All)[2].to_string()),
        ];
        embed_snippets::fill_snippet(form, &parts)
    }
}

/// The first and the last digit of a shape, written in that shape.
fn digit_range(digits: Digits) -> String {
    match digits {
        Digits::Latn => ltr("0–9"),
        Digits::Arab => ltr(&format!("{}–{}", ltr("٠"), ltr("٩"))),
    }
}

/// A labelled list of options. It is disabled until the script runs.
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

/// The data for the script: addresses, and the title and height of each view.
fn script_data(story: &Story, files: &AssetManifest, root: &str) -> Value {
    let views = story.views();
    let languages = story.languages.iter().copied();
    let titles: BTreeMap<&str, BTreeMap<&str, String>> = languages
        .map(|lang| {
            let locale = Locale::native(lang, Digits::Latn);
            let title = |view: &View| (view.id(), view_title(story, &locale, *view));
            (lang.code(), views.iter().map(title).collect())
        })
        .collect();
    let height = |view: &View| (view.id(), heights(story, *view)[2]);
    let heights: BTreeMap<&str, u32> = views.iter().map(height).collect();
    let rtl_time = story.languages.iter().copied();
    let rtl_time = rtl_time.filter(|lang| lang.time_direction() == Direction::Rtl);
    let mut switches: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let first = Locale::native(
        story.languages.first().copied().unwrap_or_default(),
        Digits::Latn,
    );
    for view in &views {
        for switch in view_switches(story, &first, *view) {
            switches
                .entry(switch.parameter)
                .or_default()
                .push(view.id());
        }
    }
    let time_views = views.iter().copied().filter(|view| shows_time(*view));
    json!({
        "root": root,
        "rtlTime": rtl_time.map(Lang::code).collect::<Vec<_>>(),
        "timeViews": time_views.map(View::id).collect::<Vec<_>>(),
        "switches": switches,
        "site": files.site,
        "first": story.languages.first().map(|l| l.code()),
        "titles": titles,
        "heights": heights,
    })
}

/// A link to the embed builder, from a page where the site's root has the relative address `root`.
pub fn link(
    story: &Story,
    locale: &Locale,
    files: &AssetManifest,
    root: &str,
) -> impl IntoView + use<> {
    let href = format!("{root}{}", embed_page_path(story, locale.lang));
    let dialog = format!("{root}{}", files.dialog.path);
    let close = locale.message(key::PAGE_EMBED_CLOSE).to_owned();
    let words = locale.message(key::PAGE_EMBED).to_owned();
    view! { <p><a href=href target="_blank" rel="noopener" data-dialog=dialog data-close=close>{words}</a></p> }
}

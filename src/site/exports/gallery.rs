//! The gallery: the charts of all examples of `jisr-charts`, in Arabic at `gallery/` and in English at `en/gallery/`.
//! The first page has one chart of each form; a page for each form, such as `gallery/bars/`, has all of them.
//!
//! The pages are static: drawings, texts and tables, without the program. Each chart is laid out in both languages,
//! so both directions stand side by side, and for two widths of windows.

mod forms;
mod head;

pub use forms::{Form, LANGUAGES, draw_forms};

use crate::locale::{Locale, key};
use crate::site::AssetManifest;
use crate::site::html::without_hydration_comments;
use crate::site::routes::{PageRoute, gallery_path, relative_root};
use crate::story::{Story, Text, View};
use forms::Drawing;
use jisr_charts::chart::DataTable;
use jisr_charts::i18n::Lang;
use jisr_charts::render::escape_markup;
use leptos::prelude::*;

/// The names of forms, by the folder of their pictures. A form without one here is shown by that folder.
const NAMES: [(&str, Text); 16] = [
    ("bars", key::GALLERY_BARS),
    ("paired_bars", key::GALLERY_PAIRED_BARS),
    ("columns", key::GALLERY_COLUMNS),
    ("lines", key::GALLERY_LINES),
    ("areas", key::GALLERY_AREAS),
    ("ranges", key::GALLERY_RANGES),
    ("dots", key::GALLERY_DOTS),
    ("parts", key::GALLERY_PARTS),
    ("icons", key::GALLERY_ICONS),
    ("waffle", key::GALLERY_WAFFLE),
    ("table", key::GALLERY_TABLE_CHART),
    ("scorecard", key::GALLERY_SCORECARD),
    ("waterfall", key::GALLERY_WATERFALL),
    ("timeline", key::GALLERY_TIMELINE),
    ("annotations", key::GALLERY_ANNOTATIONS),
    ("multiples", key::GALLERY_MULTIPLES),
];

/// All pages of a language, each with its folder below the site's root.
pub fn gallery(
    story: &Story,
    locale: &Locale,
    files: &AssetManifest,
    forms: &[Form],
) -> Vec<(String, String)> {
    let page = |form: Option<&Form>| {
        let path = gallery_path(story, locale.lang, form.map(|form| form.id));
        let root = &relative_root(&path);
        let page = Page {
            story,
            locale,
            root,
            form: form.map(|form| form.id),
        };
        let html = page.html(files, forms);
        (path, html)
    };
    [None]
        .into_iter()
        .chain(forms.iter().map(Some))
        .map(page)
        .collect()
}

/// What the parts of a page are rendered from.
#[derive(Clone, Copy)]
struct Page<'a> {
    story: &'a Story,
    locale: &'a Locale,
    /// The relative address of the site's root.
    root: &'a str,
    /// The form that the page shows; none on the first page, which shows one chart of each.
    form: Option<&'a str>,
}

impl Page<'_> {
    /// The whole document.
    fn html(self, files: &AssetManifest, forms: &[Form]) -> String {
        let lang = self.locale.lang;
        let gallery = self.locale.message(key::GALLERY_TITLE);
        let title = match self.form {
            Some(form) => format!("{} · {gallery}", self.name(form)),
            None => gallery.to_owned(),
        };
        let lede = self.locale.message(key::GALLERY_LEDE);
        format!(
            "<!doctype html><html lang=\"{}\" dir=\"{}\" data-view=\"all\"><head>{}</head><body>{}</body></html>",
            lang.code(),
            lang.direction().code(),
            head::head(files, self.root, (&title, lede)),
            self.body(forms)
        )
    }

    fn say(self, text: Text) -> String {
        self.locale.message(text).to_owned()
    }

    /// The address of a page of the gallery.
    fn link(self, lang: Lang, form: Option<&str>) -> String {
        format!("{}{}", self.root, gallery_path(self.story, lang, form))
    }

    /// The heading, links, and the charts of the page.
    fn body(self, forms: &[Form]) -> String {
        let here = self.locale.lang;
        let home = PageRoute::usual(here, View::All).path(self.story);
        let home = format!("{}{home}", self.root);
        let languages = LANGUAGES.map(|lang| {
            let href = self.link(lang, self.form);
            let current = (lang == here).then_some("page");
            view! { <a href=href hreflang=lang.code() lang=lang.code() aria-current=current>{lang.name()}</a>" " }
        });
        let links = forms.iter().map(|form| {
            let current = (Some(form.id) == self.form).then_some("page");
            view! { <li><a href=self.link(here, Some(form.id)) aria-current=current>{self.name(form.id)}</a></li> }
        });
        let shown = forms.iter().find(|form| Some(form.id) == self.form);
        let charts = match shown {
            Some(form) => self.section(form).into_any(),
            None => forms
                .iter()
                .map(|form| self.first_chart(form))
                .collect_view()
                .into_any(),
        };
        let heading = match self.form {
            Some(form) => self.name(form),
            None => self.say(key::GALLERY_TITLE),
        };
        let overview = self.form.map(|_| {
            let title = self.say(key::GALLERY_TITLE);
            view! { <p><a href=self.link(here, None)>{title}</a></p> }
        });
        without_hydration_comments(
            &view! {
                <main>
                    <nav aria-label=self.say(key::PAGE_LANGUAGES)>{languages.into_iter().collect::<Vec<_>>()}</nav>
                    <h1>{heading}</h1>
                    <p>{self.say(key::GALLERY_LEDE)}</p>
                    {overview}
                    <p><a href=home>{self.say(key::GALLERY_HOME)}</a></p>
                    <nav aria-label=self.say(key::GALLERY_FORMS)><ul>{links.collect::<Vec<_>>()}</ul></nav>
                    {charts}
                </main>
            }
            .to_html(),
        )
    }

    /// The name of a form.
    fn name(self, form: &str) -> String {
        let named = NAMES.iter().find(|(id, _)| *id == form);
        named.map_or_else(|| form.to_owned(), |(_, name)| self.say(*name))
    }

    /// A form on the first page: its first chart in both languages, under a link to the form's page.
    fn first_chart(self, form: &Form) -> impl IntoView + use<> {
        let name = self.name(form.id);
        let charts = form.charts.iter().take(1);
        let charts: Vec<_> = charts
            .map(|(chart, drawings)| self.pair(&format!("{name} ({chart})"), drawings))
            .collect();
        view! {
            <section id=form.id>
                <h2><a href=self.link(self.locale.lang, Some(form.id))>{name}</a></h2>
                <figure>{charts}</figure>
            </section>
        }
    }

    /// A form on its own page: its charts and its program.
    fn section(self, form: &Form) -> impl IntoView + use<> {
        let name = self.name(form.id);
        let charts = form.charts.iter().map(|(chart, drawings)| {
            let pair = self.pair(&format!("{name} ({chart})"), drawings);
            view! { <figure><figcaption><code lang="en" dir="ltr">{*chart}</code></figcaption>{pair}</figure> }
        });
        let charts: Vec<_> = charts.collect();
        let code = self.say(key::GALLERY_CODE);
        let label = format!("{name}: {code}");
        view! {
            <section id=form.id>
                {charts}
                <details>
                    <summary>{code}</summary>
                    <pre tabindex="0" role="group" aria-label=label lang="en" dir="ltr"><code>{form.code.clone()}</code></pre>
                </details>
            </section>
        }
    }

    /// A chart in both languages.
    fn pair(self, title: &str, drawings: &[Drawing]) -> impl IntoView + use<> {
        let drawings = drawings.iter().map(|d| self.drawing(d, title));
        view! { <div class="pair">{drawings.collect::<Vec<_>>()}</div> }
    }

    /// A chart in one language with its table.
    fn drawing(self, drawing: &Drawing, title: &str) -> impl IntoView + use<> {
        let lang = drawing.lang;
        let [code, dir] = [lang.code(), lang.direction().code()];
        let picture = format!(
            "<div role=\"img\" lang=\"{code}\" aria-label=\"{}\">{}</div>",
            escape_markup(&drawing.description),
            drawing.svg
        );
        let label = format!("{title}, {}", lang.name());
        view! {
            <div dir=dir>
                <div inner_html=picture></div>
                <details>
                    <summary>{self.say(key::GALLERY_TABLE)}</summary>
                    <div class="scroll" tabindex="0" role="group" aria-label=label>{table(&drawing.table, code, dir)}</div>
                </details>
            </div>
        }
    }
}

/// The values of a chart; the first cell of each row is its head.
fn table(table: &DataTable, lang: &'static str, dir: &'static str) -> impl IntoView + use<> {
    let heads = table.columns.iter().map(|name| {
        if name.is_empty() {
            view! { <td></td> }.into_any()
        } else {
            view! { <th scope="col">{name.clone()}</th> }.into_any()
        }
    });
    let heads: Vec<_> = heads.collect();
    let rows = table.rows.iter().map(|row| {
        let (first, rest) = match row.split_first() {
            Some((first, rest)) => (first.clone(), rest),
            None => (String::new(), [].as_slice()),
        };
        let cells: Vec<_> = rest
            .iter()
            .map(|cell| view! { <td>{cell.clone()}</td> })
            .collect();
        view! { <tr><th scope="row">{first}</th>{cells}</tr> }
    });
    let rows: Vec<_> = rows.collect();
    view! {
        <table lang=lang dir=dir>
            <thead><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

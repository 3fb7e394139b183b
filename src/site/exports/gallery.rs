//! The gallery: a page with the charts of all examples of `jisr-charts`, one in Arabic at `gallery/` and one in
//! English at `en/gallery/`.
//!
//! The page is static: drawings, texts and tables, without the program. Each chart is laid out in both languages,
//! so both directions stand side by side, and for two widths of windows.

use crate::locale::{Locale, key};
use crate::site::html::{head, without_hydration_comments};
use crate::site::routes::{PageRoute, gallery_path, relative_root};
use crate::site::{AssetManifest, SiteError};
use crate::story::{Story, Text, View};
use jisr_charts::chart::{Chart, DataTable};
use jisr_charts::i18n::Lang;
use jisr_charts::render::{escape_markup, static_svg};
use jisr_charts::{LayoutError, Settings};
use leptos::prelude::*;
use std::fs;
use std::path::Path;

#[allow(
    unexpected_cfgs,
    reason = "the examples ask for a feature of their own crate"
)]
#[path = "../../../crates/jisr-charts/tests/forms/mod.rs"]
mod forms;

/// The languages that have a gallery, and in which each chart is drawn.
pub const LANGUAGES: [Lang; 2] = [Lang::Ar, Lang::En];

/// The widths of the drawings with the classes by which the style sheet shows one of them: in narrow windows, and in
/// others.
const WIDTHS: [(f64, &str); 2] = [(304.0, "narrow"), (448.0, "wide")];

/// The folder with the programs of the charts.
const EXAMPLES: &str = "crates/jisr-charts/examples";

/// The names of forms, by the folder of their pictures. A form without one here is shown by that folder.
const NAMES: [(&str, Text); 14] = [
    ("bars", key::GALLERY_BARS),
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
    ("multiples", key::GALLERY_MULTIPLES),
];

/// A form of chart as the page shows it.
struct Form {
    /// The folder of its pictures, and the name of its example.
    id: &'static str,
    /// Its charts, each with its name and its drawings in the languages of the gallery.
    charts: Vec<(&'static str, Vec<Drawing>)>,
    /// The program of the example.
    code: String,
}

/// A chart in one language.
struct Drawing {
    lang: Lang,
    /// Its SVG elements, one for each width.
    svg: String,
    /// Its text alternative.
    description: String,
    table: DataTable,
}

/// The whole document; `project` is the folder of this project, from which the programs of the examples are read.
///
/// # Errors
/// When a program can't be read, or a chart can't be drawn.
pub fn gallery(
    story: &Story,
    locale: &Locale,
    files: &AssetManifest,
    project: &Path,
) -> Result<String, SiteError> {
    let lang = locale.lang;
    let root = relative_root(&gallery_path(story, lang));
    let forms = forms(project)?;
    let page = Page {
        story,
        locale,
        root: &root,
    };
    Ok(format!(
        "<!doctype html><html lang=\"{}\" dir=\"{}\" data-view=\"all\"><head>{}</head><body>{}</body></html>",
        lang.code(),
        lang.direction().code(),
        head::gallery_head(
            files,
            &root,
            (
                locale.message(key::GALLERY_TITLE),
                locale.message(key::GALLERY_LEDE)
            )
        ),
        page.body(&forms)
    ))
}

/// All forms with their charts, drawn.
fn forms(project: &Path) -> Result<Vec<Form>, SiteError> {
    let mut all = vec![];
    for (id, charts) in forms::FORMS {
        let path = project.join(EXAMPLES).join(format!("{id}.rs"));
        let mut form = Form {
            id,
            charts: vec![],
            code: fs::read_to_string(&path).map_err(SiteError::io(&path))?,
        };
        for lang in LANGUAGES {
            for (place, (name, chart)) in charts(lang).into_iter().enumerate() {
                let drawing = draw(chart.as_ref(), lang);
                let drawing = drawing.map_err(|cause| SiteError::Chart { form: id, cause })?;
                match form.charts.get_mut(place) {
                    Some((_, drawings)) => drawings.push(drawing),
                    None => form.charts.push((name, vec![drawing])),
                }
            }
        }
        all.push(form);
    }
    Ok(all)
}

/// A chart in a language, at every width.
fn draw(chart: &dyn Chart, lang: Lang) -> Result<Drawing, LayoutError> {
    let settings = Settings::new(lang, 0.0);
    let mut svg = String::new();
    for (width, class) in WIDTHS {
        svg += &static_svg(&chart.scene(&settings.width(width))?, class);
    }
    Ok(Drawing {
        lang,
        svg,
        description: chart.description(&settings),
        table: chart.table(&settings),
    })
}

/// What the parts of the page are rendered from.
#[derive(Clone, Copy)]
struct Page<'a> {
    story: &'a Story,
    locale: &'a Locale,
    /// The relative address of the site's root.
    root: &'a str,
}

impl Page<'_> {
    fn say(self, text: Text) -> String {
        self.locale.message(text).to_owned()
    }

    /// The heading, links, and a section for each form.
    fn body(self, forms: &[Form]) -> String {
        let (story, root, here) = (self.story, self.root, self.locale.lang);
        let home = PageRoute::usual(here, View::All).path(story);
        let home = format!("{root}{home}");
        let languages = LANGUAGES.map(|lang| {
            let href = format!("{root}{}", gallery_path(story, lang));
            let current = (lang == here).then_some("page");
            view! { <a href=href hreflang=lang.code() lang=lang.code() aria-current=current>{lang.name()}</a>" " }
        });
        let links = forms.iter().map(|form| {
            let href = format!("#{}", form.id);
            view! { <li><a href=href>{self.name(form)}</a></li> }
        });
        let sections = forms.iter().map(|form| self.section(form));
        without_hydration_comments(
            &view! {
                <main>
                    <nav aria-label=self.say(key::PAGE_LANGUAGES)>{languages.into_iter().collect::<Vec<_>>()}</nav>
                    <h1>{self.say(key::GALLERY_TITLE)}</h1>
                    <p>{self.say(key::GALLERY_LEDE)}</p>
                    <p><a href=home>{self.say(key::GALLERY_HOME)}</a></p>
                    <nav aria-label=self.say(key::GALLERY_FORMS)><ul>{links.collect::<Vec<_>>()}</ul></nav>
                    {sections.collect::<Vec<_>>()}
                </main>
            }
            .to_html(),
        )
    }

    /// The name of a form.
    fn name(self, form: &Form) -> String {
        let named = NAMES.iter().find(|(id, _)| *id == form.id);
        named.map_or_else(|| form.id.to_owned(), |(_, name)| self.say(*name))
    }

    /// A form: its charts and its program.
    fn section(self, form: &Form) -> impl IntoView + use<> {
        let charts = form.charts.iter().map(|(name, drawings)| {
            let title = format!("{} ({name})", self.name(form));
            let drawings = drawings.iter().map(|d| self.drawing(d, &title));
            view! {
                <figure>
                    <figcaption><code lang="en" dir="ltr">{*name}</code></figcaption>
                    <div class="pair">{drawings.collect::<Vec<_>>()}</div>
                </figure>
            }
        });
        let charts: Vec<_> = charts.collect();
        let code = self.say(key::GALLERY_CODE);
        let label = format!("{}: {}", self.name(form), code);
        view! {
            <section id=form.id>
                <h2>{self.name(form)}" "<code lang="en" dir="ltr">{form.id}</code></h2>
                {charts}
                <details>
                    <summary>{code}</summary>
                    <pre tabindex="0" role="group" aria-label=label lang="en" dir="ltr"><code>{form.code.clone()}</code></pre>
                </details>
            </section>
        }
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

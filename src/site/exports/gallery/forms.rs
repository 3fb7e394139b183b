//! The charts of the gallery: those of the examples of `jisr-charts`, drawn in both languages.

use crate::site::SiteError;
use jisr_charts::chart::{Chart, DataTable};
use jisr_charts::i18n::Lang;
use jisr_charts::render::static_svg;
use jisr_charts::{LayoutError, Settings};
use std::fs;
use std::path::Path;

#[path = "../../../../crates/jisr-charts/examples/charts/forms/mod.rs"]
mod examples;

/// The languages that have a gallery, and in which each chart is drawn.
pub const LANGUAGES: [Lang; 2] = [Lang::Ar, Lang::En];

/// The widths of the drawings with the classes by which the style sheet shows one of them: in narrow windows, and in
/// others.
const WIDTHS: [(f64, &str); 2] = [(304.0, "narrow"), (448.0, "wide")];

/// The folder with the programs of the charts.
const EXAMPLES: &str = "crates/jisr-charts/examples/charts/forms";

/// A form of chart with the charts of its example.
pub struct Form {
    /// The folder of its pictures, and the name of its example.
    pub id: &'static str,
    /// Its charts, each with its name and its drawings in the languages of the gallery.
    pub charts: Vec<(&'static str, Vec<Drawing>)>,
    /// The program of the example.
    pub code: String,
}

/// A chart in one language.
pub struct Drawing {
    /// The language.
    pub lang: Lang,
    /// Its SVG elements, one for each width.
    pub svg: String,
    /// Its text alternative.
    pub description: String,
    /// Its values.
    pub table: DataTable,
}

/// All forms with their charts, drawn. `project` is the folder of this project, from which the programs of the
/// examples are read.
///
/// # Errors
/// When a program can't be read, or a chart can't be drawn.
pub fn draw_forms(project: &Path) -> Result<Vec<Form>, SiteError> {
    let mut all = vec![];
    for (id, charts) in examples::FORMS {
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

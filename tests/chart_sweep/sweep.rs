//! All drawings, made once for all tests of this folder.

use crate::extreme_stories::stories;
use crate::loaded_story::load;
use jisr::breakpoint::BREAKPOINTS;
use jisr::chart::{LayoutInput, Measure, SourceFilter, scene};
use jisr::locale::{Digits, Lang, Locale};
use jisr::story::{Chart, Story};
use jisr_charts::Scene;
use std::sync::LazyLock;

/// A drawing with what it was made for.
#[derive(Clone, Copy)]
pub struct Case {
    /// The name of the extreme story; empty for the product's own.
    pub story_name: &'static str,
    pub story: &'static Story,
    pub chart: &'static Chart,
    pub locale: &'static Locale,
    pub width: f64,
    pub measure: Measure,
    pub source_filter: SourceFilter,
}

impl Case {
    pub fn view(&self) -> LayoutInput<'static> {
        LayoutInput {
            story: self.story,
            locale: self.locale,
            width: self.width,
            measure: self.measure,
            source_filter: self.source_filter,
            textures: false,
        }
    }

    pub fn scene(&self) -> Scene {
        scene(self.chart, &self.view())
    }

    pub fn name(&self) -> String {
        format!(
            "{} {} {} {:?} {} {:?} {:?}",
            self.story_name,
            self.chart.id,
            self.locale.lang.code(),
            self.locale.digits,
            self.width,
            self.measure,
            self.source_filter
        )
    }
}

/// Everything that a story's charts can show, in these locales.
pub fn cases(story_name: &'static str, story: &'static Story, locales: Vec<Locale>) -> Vec<Case> {
    let locales: &'static [Locale] = Box::leak(locales.into_boxed_slice());
    let mut all = vec![];
    for locale in locales {
        for (width, chart) in BREAKPOINTS
            .iter()
            .flat_map(|w| story.charts.iter().map(|c| (*w, c)))
        {
            for (measure, source_filter) in Measure::ALL
                .iter()
                .flat_map(|m| SourceFilter::ALL.map(|t| (*m, t)))
            {
                // Only paired bars have other measures and a source filter. The filter changes colours
                // alone, so one set of digits is enough for it.
                let plain = measure == Measure::Value && source_filter == SourceFilter::Both;
                let followed = source_filter == SourceFilter::Both || locale.digits == Digits::Latn;
                if plain || followed && chart.ledgers().is_some() {
                    all.push(Case {
                        story_name,
                        story,
                        chart,
                        locale,
                        width,
                        measure,
                        source_filter,
                    });
                }
            }
        }
    }
    all
}

static ALL: LazyLock<Vec<(Case, Scene)>> = LazyLock::new(|| {
    let native = |digits| Lang::ALL.map(|lang| Locale::native(lang, digits));
    let locales = [Digits::Latn, Digits::Arab].iter().flat_map(|d| native(*d));
    let mut all = cases("", jisr::story(), locales.collect());
    for spec in stories() {
        let loaded = load(&spec);
        all.extend(cases(loaded.name, loaded.story, loaded.locales()));
    }
    all.into_iter().map(|case| (case, case.scene())).collect()
});

/// Languages and widths; with Latin digits two charts beside the nine views of the ledgers, with
/// Arabic ones beside three.
const DRAWINGS_PER_STORY: usize = 5 * BREAKPOINTS.len() * ((9 + 1 + 1) + (3 + 1 + 1));

/// Runs a check on every drawing.
pub fn for_each_drawing(check: impl Fn(&Case, &Scene)) {
    assert_eq!(ALL.len(), DRAWINGS_PER_STORY * (1 + stories().len()));
    for (case, scene) in ALL.iter() {
        check(case, scene);
    }
}

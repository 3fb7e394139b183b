//! All drawings, made once for all laws.

use crate::hostile::told;
use crate::stories::stories;
use jisr::chart::{LayoutInput, MEASURES, Measure, SOURCE_FILTERS, SourceFilter, scene};
use jisr::draw::{BREAKPOINTS, Scene};
use jisr::locale::{Digits, Lang, Locale};
use jisr::story::{Chart, Form, Story};
use std::sync::LazyLock;

/// A drawing with what it was made for.
#[derive(Clone, Copy)]
pub struct Case {
    /// What is odd about the story; nothing of the product's own.
    pub odd: &'static str,
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
        }
    }

    pub fn scene(&self) -> Scene {
        scene(self.chart, &self.view())
    }

    pub fn name(&self) -> String {
        format!(
            "{} {} {} {:?} {} {:?} {:?}",
            self.odd,
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
pub fn cases(odd: &'static str, story: &'static Story, locales: Vec<Locale>) -> Vec<Case> {
    let locales: &'static [Locale] = Box::leak(locales.into_boxed_slice());
    let mut all = vec![];
    for locale in locales {
        for (width, chart) in BREAKPOINTS
            .iter()
            .flat_map(|w| story.charts.iter().map(|c| (*w, c)))
        {
            for (measure, source_filter) in MEASURES
                .iter()
                .flat_map(|m| SOURCE_FILTERS.map(|t| (*m, t)))
            {
                // Only paired bars have other measures and a source filter. The filter changes colours
                // alone, so one set of digits is enough for it.
                let plain = measure == Measure::Value && source_filter == SourceFilter::Both;
                let followed = source_filter == SourceFilter::Both || locale.digits == Digits::Latn;
                if plain || followed && matches!(chart.form, Form::PairedBars { .. }) {
                    all.push(Case {
                        odd,
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
    for odd in stories() {
        let told = told(&odd);
        all.extend(cases(told.name, told.story, told.locales()));
    }
    all.into_iter().map(|case| (case, case.scene())).collect()
});

/// Languages and widths; with Latin digits two charts beside the nine views of the ledgers, with
/// Arabic ones beside three.
const EACH: usize = 5 * BREAKPOINTS.len() * ((9 + 1 + 1) + (3 + 1 + 1));

/// Holds every drawing against a law.
pub fn every(check: impl Fn(&Case, &Scene)) {
    assert_eq!(ALL.len(), EACH * (1 + stories().len()));
    for (case, scene) in ALL.iter() {
        check(case, scene);
    }
}

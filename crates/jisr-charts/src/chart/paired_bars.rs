//! Paired bars: two sources' counts of the same things, one below the other, and the gap between them.

use super::mark_text::{MarkCells, MarkText, find_value, table_texts};
use super::{Chart, DataTable, LayoutError};
use crate::data::{Category, Datum, Series, Unit};
use crate::{MarkId, Scene, Settings};

mod bar_labels;
mod draw;
mod gap;
mod layout;
mod rows;

/// Which series a reader follows. The other one is drawn in its pale colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Followed {
    /// Both series, side by side.
    #[default]
    Both,
    /// The first series.
    First,
    /// The second series.
    Second,
}

/// The gap between the two bars of a category, with a text and an id of the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gap {
    /// The text beside its bracket.
    pub label: String,
    /// The id of its mark.
    pub id: MarkId,
}

impl Gap {
    /// A gap with its text and the id of its mark.
    pub fn new(label: impl Into<String>, id: impl Into<MarkId>) -> Self {
        let (label, id) = (label.into(), id.into());
        Gap { label, id }
    }
}

/// What is drawn between the two bars of a category.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Gaps {
    /// The difference of the two values, computed and written in the unit of the chart.
    #[default]
    Computed,
    /// These gaps, one for each category.
    Given(Vec<Gap>),
    /// Nothing.
    Hidden,
}

/// Two bars for each category, and the gap between them: hatched behind the shorter bar, under a bracket,
/// with the difference in words.
///
/// In wide drawings the names of the series stand beside the bars and the numbers in them; otherwise both
/// stand above the bars.
///
/// ```
/// use jisr_charts::chart::{Chart, PairedBars};
/// use jisr_charts::i18n::Lang;
/// use jisr_charts::{Series, Settings, Unit};
///
/// let counts = [Series::new("Kazakhstan's count", [5.1, 3.7]), Series::new("China's count", [6.4, 5.1])];
/// let chart = PairedBars::new(["Exports to China", "Imports from China"], counts)
///     .unit(Unit::new("billion US dollars"));
/// let scene = chart.scene(&Settings::new(Lang::En, 672.0))?;
/// assert_eq!(scene.marks.len(), 6, "four bars and two gaps");
/// # Ok::<(), jisr_charts::LayoutError>(())
/// ```
#[cfg_attr(doc, doc = pictures!("paired_bars-gap"))]
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PairedBars {
    /// What is counted, from the top.
    pub categories: Vec<Category>,
    /// The two series; each has one value for each category.
    pub series: [Series; 2],
    /// The gaps between them.
    pub gaps: Gaps,
    /// For each series the values that its source states, if the values of the series are implied by
    /// others. They are drawn as outlines below the implied values, which are then hatched. Empty, or as
    /// many as there are categories.
    pub stated: [Vec<Datum>; 2],
    /// Which series the reader follows.
    pub followed: Followed,
    /// What the values count.
    pub unit: Unit,
    /// Paragraphs above the bars that say what they show.
    pub captions: Vec<String>,
    /// Other states of the same chart, to which a switch changes it. The layout leaves room for all of
    /// them, so that a switch moves nothing.
    pub alternatives: Vec<PairedBars>,
}

impl PairedBars {
    /// Bars of two series over the same categories.
    pub fn new<C: Into<Category>>(
        categories: impl IntoIterator<Item = C>,
        series: [Series; 2],
    ) -> Self {
        PairedBars {
            categories: categories.into_iter().map(Into::into).collect(),
            series,
            gaps: Gaps::Computed,
            stated: [vec![], vec![]],
            followed: Followed::Both,
            unit: Unit::default(),
            captions: vec![],
            alternatives: vec![],
        }
    }

    /// The same with these gaps.
    pub fn gaps(self, gaps: Gaps) -> Self {
        PairedBars { gaps, ..self }
    }

    /// The same with stated values below implied ones.
    pub fn stated(self, stated: [Vec<Datum>; 2]) -> Self {
        PairedBars { stated, ..self }
    }

    /// The same for a reader who follows one of the series.
    pub fn followed(self, followed: Followed) -> Self {
        PairedBars { followed, ..self }
    }

    /// The same with what the values count.
    pub fn unit(self, unit: Unit) -> Self {
        PairedBars { unit, ..self }
    }

    /// The same with paragraphs that say what the bars show.
    pub fn captions<T: Into<String>>(self, captions: impl IntoIterator<Item = T>) -> Self {
        let captions = captions.into_iter().map(Into::into).collect();
        PairedBars { captions, ..self }
    }

    /// The same with room for other states of the chart.
    pub fn alternatives(self, alternatives: Vec<PairedBars>) -> Self {
        PairedBars {
            alternatives,
            ..self
        }
    }

    /// Checks that each list has one value for each category.
    fn check_lengths(&self) -> Result<(), LayoutError> {
        let expected = self.categories.len();
        for place in [0, 1] {
            let (Some(series), Some(stated)) = (self.series.get(place), self.stated.get(place))
            else {
                continue;
            };
            for (data, may_be_empty) in [(&series.data, false), (stated, true)] {
                let values = data.len();
                if values != expected && !(may_be_empty && data.is_empty()) {
                    return Err(LayoutError::UnequalLengths {
                        series: place,
                        values,
                        expected,
                    });
                }
            }
        }
        Ok(())
    }
}

impl Chart for PairedBars {
    fn scene(&self, settings: &Settings) -> Result<Scene, LayoutError> {
        draw::scene(self, settings)
    }

    fn table(&self, settings: &Settings) -> DataTable {
        let shows_gaps = self.gaps != Gaps::Hidden;
        let names = self.series.iter().map(|s| s.name.clone());
        let gap_column = shows_gaps.then(|| settings.words.gap.to_owned());
        let stated = |side: usize, item: usize| -> Option<String> {
            let datum = self.stated.get(side)?.get(item)?;
            let number = self.unit.write_datum(datum, settings);
            Some([" (", &rows::stated_note(&number, settings), ")"].concat())
        };
        let row = |(item, category): (usize, &Category)| {
            let values = self.series.iter().enumerate().filter_map(|(side, s)| {
                let value = self.unit.write_datum(s.data.get(item)?, settings);
                Some(value + &stated(side, item).unwrap_or_default())
            });
            let gap = shows_gaps.then(|| {
                let difference = rows::difference(self, item);
                difference.map_or(settings.words.missing.to_owned(), |d| {
                    self.unit.write(d, settings)
                })
            });
            let name = [category.name.clone()].into_iter();
            name.chain(values).chain(gap).collect()
        };
        let first = [self.unit.name.clone()].into_iter();
        DataTable {
            columns: first.chain(names).chain(gap_column).collect(),
            rows: self.categories.iter().enumerate().map(row).collect(),
        }
    }

    fn mark_texts(&self, scene: &Scene, settings: &Settings) -> Vec<MarkText> {
        let (table, unit) = (self.table(settings), &self.unit.name);
        let gap = |id: &MarkId| match &self.gaps {
            Gaps::Given(gaps) => gaps.iter().position(|gap| gap.id == *id),
            _ => id.strip_prefix("gap.")?.parse().ok(),
        };
        table_texts(scene, &table, unit, |id| {
            match find_value(&self.series, id) {
                Some((series, item)) => Some(MarkCells::value(item, series)),
                None => Some(MarkCells::value(gap(id)?, self.series.len())),
            }
        })
    }

    fn description(&self, settings: &Settings) -> String {
        self.table(settings).sentence()
    }
}

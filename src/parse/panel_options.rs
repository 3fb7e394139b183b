//! The options of a panel: which form has which, and what they say.

use super::chart_references::Relations;
use super::toml_entries::{PanelEntry, SpannedString};
use super::value::{parse_number, parse_word};
use crate::story::PanelForm::{self, *};
use crate::story::{CellStyle, Decimal, PanelOptions, Unit};
use std::ops::Range;
use toml::Spanned;

/// The forms whose lengths and places are read on an axis of numbers.
const WITH_AXIS: &[PanelForm] = &[
    Bars,
    StackedBars,
    Columns,
    StackedColumns,
    TimeColumns,
    Lines,
    Areas,
    Dumbbell,
    RangeBars,
    Strip,
    Scatter,
    Waterfall,
];

/// The options that not every form has: how the file names them, and the forms that have them.
const OPTIONS: [(&str, &[PanelForm]); 18] = [
    (
        "order",
        &[
            Bars,
            StackedBars,
            PercentBars,
            Columns,
            StackedColumns,
            PercentColumns,
            Dumbbell,
            RangeBars,
            Table,
            Waffle,
        ],
    ),
    ("max_rows", &[Bars, StackedBars, PercentBars]),
    ("axis_range", WITH_AXIS),
    ("axis_start", &[Lines, Dumbbell, RangeBars, Strip, Scatter]),
    (
        "reference",
        &[Bars, Columns, TimeColumns, Dumbbell, RangeBars, Strip],
    ),
    ("projected_from", &[Lines, Areas, PercentAreas]),
    (
        "highlight",
        &[
            Bars,
            Columns,
            TimeColumns,
            Lines,
            Slope,
            Strip,
            Icons,
            Parts,
        ],
    ),
    ("colors", &[Icons, Parts]),
    ("icon", &[Icons]),
    ("per_icon", &[Icons, Waffle]),
    ("arrangement", &[Icons]),
    ("excess", &[Icons]),
    ("related", &[Icons]),
    ("sum", &[Parts]),
    ("share", &[Parts]),
    ("comparison", &[Parts]),
    ("unscaled", &[Parts]),
    ("columns", &[Scorecard]),
];

/// The options of single rows and series, which are checked with them.
pub const PART: (&str, &[PanelForm]) = ("part", &[Icons]);
pub const STEP: (&str, &[PanelForm]) = ("step", &[Waterfall]);
pub const CELLS: (&str, &[PanelForm]) = ("cells", &[Table]);
pub const NOTE: (&str, &[PanelForm]) = (
    "note",
    &[Bars, Columns, TimeColumns, Dumbbell, RangeBars, Strip],
);

/// The places in the file of those options that an entry has.
fn places(entry: &PanelEntry, name: &str) -> Option<Range<usize>> {
    let word = |word: &Option<SpannedString>| word.as_ref().map(Spanned::span);
    match name {
        "order" => word(&entry.order),
        "max_rows" => entry.max_rows.as_ref().map(Spanned::span),
        "axis_range" => entry.axis_range.as_ref().map(Spanned::span),
        "axis_start" => word(&entry.axis_start),
        "reference" => word(&entry.reference),
        "projected_from" => word(&entry.projected_from),
        "highlight" => entry.highlight.as_ref().map(Spanned::span),
        "colors" => word(&entry.colors),
        "icon" => word(&entry.icon),
        "per_icon" => word(&entry.per_icon),
        "arrangement" => word(&entry.arrangement),
        "excess" => entry.excess.as_ref().map(Spanned::span),
        "related" => word(&entry.related),
        "sum" => word(&entry.sum),
        "share" => word(&entry.share),
        "comparison" => word(&entry.comparison),
        "unscaled" => word(&entry.unscaled),
        "columns" => entry.columns.as_ref().map(Spanned::span),
        _ => None,
    }
}

/// Whether a form has an option of a panel.
pub fn has_option(form: PanelForm, name: &str) -> bool {
    let mut all = OPTIONS.iter().filter(|(option, _)| *option == name);
    all.any(|(_, forms)| forms.contains(&form))
}

impl Relations<'_> {
    /// Reports each option that the panel's form doesn't have.
    pub fn report_foreign_options(&mut self, form: PanelForm, entry: &PanelEntry) {
        for (name, forms) in OPTIONS {
            self.report_foreign_option(form, (name, forms), places(entry, name));
        }
    }

    /// Reports an option at this place, unless the form has it. Returns whether the form has it.
    pub fn report_foreign_option(
        &mut self,
        form: PanelForm,
        (name, forms): (&str, &[PanelForm]),
        at: Option<Range<usize>>,
    ) -> bool {
        let Some(at) = at else {
            return true;
        };
        if forms.contains(&form) {
            return true;
        }
        let codes: Vec<&str> = forms.iter().map(|form| form.code()).collect();
        self.file.report(
            at,
            format!("the form {} has no option `{name}`", form.code()),
            format!(
                "take it out, or choose one of the forms that have it: {}",
                codes.join(", ")
            ),
        );
        false
    }

    /// The options of a panel with these rows. Those that its form doesn't have are left out.
    pub fn options(
        &mut self,
        form: PanelForm,
        entry: &PanelEntry,
        unit: Option<Unit>,
    ) -> PanelOptions {
        let has = |name: &str| has_option(form, name);
        let file = &mut *self.file;
        let word = |word: &Option<SpannedString>, name: &str| word.clone().filter(|_| has(name));
        let mut options = PanelOptions {
            order: word(&entry.order, "order").and_then(|w| parse_word(file, "order", &w)),
            axis_start: word(&entry.axis_start, "axis_start")
                .and_then(|w| parse_word(file, "axis_start", &w)),
            colors: word(&entry.colors, "colors").and_then(|w| parse_word(file, "colors", &w)),
            icon: word(&entry.icon, "icon").and_then(|w| parse_word(file, "icon", &w)),
            arrangement: word(&entry.arrangement, "arrangement")
                .and_then(|w| parse_word(file, "arrangement", &w)),
            per_icon: word(&entry.per_icon, "per_icon")
                .and_then(|w| parse_number(file, w.get_ref(), w.span(), false)),
            excess: entry.excess.as_ref().is_some_and(|e| *e.get_ref()),
            ..PanelOptions::default()
        };
        if let Some(per_icon) = &entry.per_icon
            && options.per_icon.is_some_and(|each| each.mantissa == 0)
        {
            file.report(
                per_icon.span(),
                "an icon stands for nothing",
                "write a number greater than zero: per_icon = \"100\"",
            );
        }
        options.axis_range = has("axis_range").then(|| self.axis_range(entry)).flatten();
        options.max_rows = self.count(entry.max_rows.as_ref(), 2, "max_rows");
        options.columns = self.count(entry.columns.as_ref(), 1, "columns");
        if let Some(max_rows) = &entry.max_rows
            && has("max_rows")
            && unit == Some(Unit::Percent)
        {
            self.file.report(
                max_rows.span(),
                "the smallest rows can't be added up, because they are per cent",
                "take `max_rows` out, and name fewer rows",
            );
        }
        options
    }

    /// A number of rows or columns, which must be at least `least`.
    fn count(&mut self, count: Option<&Spanned<u8>>, least: u8, name: &str) -> Option<u8> {
        let count = count?;
        if *count.get_ref() < least {
            self.file.report(
                count.span(),
                format!("{name} = {} is too few", count.get_ref()),
                format!("write {least} or more"),
            );
        }
        Some(*count.get_ref())
    }

    /// The numbers that an axis covers at least, the smaller first.
    fn axis_range(&mut self, entry: &PanelEntry) -> Option<(Decimal, Decimal)> {
        let range = entry.axis_range.as_ref()?;
        let [low, high] = &range.get_ref().0;
        let low = parse_number(self.file, low, range.span(), true)?;
        let high = parse_number(self.file, high, range.span(), true)?;
        if low.to_f64() >= high.to_f64() {
            self.file.report(
                range.span(),
                "the range of the axis runs backward",
                "write the smaller number first: axis_range = [\"0\", \"50\"]",
            );
            return None;
        }
        Some((low, high))
    }

    /// How the cells of each series are drawn, in a table.
    pub fn cells(&mut self, form: PanelForm, entry: &PanelEntry) -> Vec<CellStyle> {
        let numbers = vec![CellStyle::Numbers; entry.series.len()];
        let Some(cells) = &entry.cells else {
            return numbers;
        };
        if !self.report_foreign_option(form, CELLS, Some(cells.span())) {
            return numbers;
        }
        if cells.get_ref().len() != entry.series.len() {
            self.file.report(
                cells.span(),
                format!(
                    "{} kinds of cells for {} series",
                    cells.get_ref().len(),
                    entry.series.len()
                ),
                format!(
                    "name one for each series; known: {}",
                    CellStyle::CODES.join(", ")
                ),
            );
            return numbers;
        }
        let words = cells.get_ref().iter();
        let parsed = words.map(|word| parse_word(self.file, "kind of cells", word));
        parsed
            .map(|style| style.unwrap_or(CellStyle::Numbers))
            .collect()
    }
}

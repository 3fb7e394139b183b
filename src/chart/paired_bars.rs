//! Two sources' counts of the same flows as the crate's paired bars: the story and the texts of the
//! language become plain data.

use super::input::{result_in_unit, settings};
use super::{LayoutInput, Measure, SourceFilter};
use crate::locale::{Direction, Interpolate, key};
use crate::story::{Decimal, FigureId, LedgerRow, Ledgers, Unit, Value};
use jisr_charts::chart::{Chart as _, Followed, Gap, Gaps, PairedBars};
use jisr_charts::i18n::Words;
use jisr_charts::{self as charts, Category, Datum, Scene, SceneBuilder, Series};

/// Lays out the bars of all flows with the axis below them.
pub(super) fn scene(ledgers: &Ledgers, input: &LayoutInput, direction: Direction) -> Scene {
    // All texts come from the story and its languages.
    let words = Words::default();
    let settings = settings(input, &words, direction);
    let scene = paired_bars(ledgers, input).scene(&settings);
    scene.unwrap_or_else(|_| SceneBuilder::new(input.width, direction).finish(0.0))
}

/// The bars of the input's measure, with room for the other measures.
fn paired_bars(ledgers: &Ledgers, input: &LayoutInput) -> PairedBars {
    let (sources, rows) = (ledgers.sources, ledgers.rows);
    let names: Vec<&str> = sources
        .iter()
        .filter_map(|id| Some(input.locale.message(input.story.source(*id)?.short)))
        .collect();
    let of = |measure| bars_of_measure(&LayoutInput { measure, ..*input }, &names, rows.0);
    let others = Measure::ALL.into_iter().filter(|m| *m != input.measure);
    let others = others.map(of).collect();
    of(input.measure).alternatives(others)
}

/// The bars of one measure.
fn bars_of_measure(input: &LayoutInput, names: &[&str], rows: &[LedgerRow]) -> PairedBars {
    let unit = rows.first().and_then(|r| input.story.check(r.gap));
    let unit = unit.map_or(Unit::Percent, |gap| gap.unit);
    let flows: Vec<Flow> = rows
        .iter()
        .filter_map(|r| Flow::of(input, r, unit))
        .collect();
    let series = [0, 1].map(|side| {
        let data = flows.iter().filter_map(|f| f.bars.get(side));
        let name = names.get(side).copied().unwrap_or_default();
        Series::new(name, data.map(|bar| bar.0.clone()))
    });
    let stated = [0, 1].map(|side| {
        let bars = flows.iter().filter_map(|f| f.bars.get(side));
        bars.filter_map(|bar| bar.1.clone()).collect()
    });
    let has_range = series.iter().flat_map(|s| &s.data);
    let has_range = has_range
        .clone()
        .any(|d| matches!(d.value, charts::Value::Range(a, b) if a.to_f64() < b.to_f64()));
    let caption = match input.measure {
        Measure::Value => key::CHART_CAPTION_VALUE,
        Measure::Change => key::CHART_CAPTION_CHANGE,
        Measure::Before => key::CHART_CAPTION_BEFORE,
    };
    let range = has_range.then_some(key::CHART_RANGE);
    let captions = [Some(caption), range].into_iter().flatten();
    let names = flows.iter().map(|f| Category::from(f.name));
    PairedBars::new(names, series)
        .stated(stated)
        .captions(captions.map(|text| input.locale.message(text)))
        .unit(match input.measure {
            Measure::Change => charts::Unit::percent(""),
            _ => charts::Unit::default().places(input.locale.places(unit)),
        })
        .followed(match input.source_filter {
            SourceFilter::Both => Followed::Both,
            SourceFilter::First => Followed::First,
            SourceFilter::Second => Followed::Second,
        })
        .gaps(match input.measure {
            Measure::Value => Gaps::Given(flows.into_iter().map(|f| f.gap).collect()),
            _ => Gaps::Hidden,
        })
}

/// One flow: its name, the bars of both sources with the stated values below them, and the gap.
struct Flow<'a> {
    name: &'a str,
    bars: [(Datum, Option<Datum>); 2],
    gap: Gap,
}

impl<'a> Flow<'a> {
    /// The flow in the input's measure; `None` if the story lacks a number.
    fn of(input: &LayoutInput<'a>, row: &LedgerRow, unit: Unit) -> Option<Self> {
        let gap = input.story.check(row.gap)?;
        let result = Value::One(result_in_unit(gap, unit)?);
        let number = input.locale.quantity(result, Some(unit), false);
        let text = input.locale.message(key::CHART_GAP);
        Some(Flow {
            name: input.locale.message(row.label),
            bars: [
                bar(input, row.figures.0, row.before.0, unit)?,
                bar(input, row.figures.1, row.before.1, unit)?,
            ],
            gap: Gap::new(text.interpolate("n", &number), gap.id.as_str()),
        })
    }
}

/// A bar in the input's measure, with the stated value below the level of the year before.
fn bar(
    input: &LayoutInput,
    figure: FigureId,
    before: FigureId,
    unit: Unit,
) -> Option<(Datum, Option<Datum>)> {
    let (story, locale) = (input.story, input.locale);
    let figure = story.figure(figure)?;
    let value = figure.value_in(unit);
    let stated_value = chart_value(value)?;
    let stated = locale.quantity(value, Some(unit), figure.about);
    let (datum, below) = match input.measure {
        Measure::Value => {
            let note = figure.change.map(|c| locale.change(c)).unwrap_or_default();
            let datum = Datum::new(stated_value)
                .id(figure.id.as_str())
                .label(stated);
            (datum.note(note), None)
        }
        Measure::Change => {
            let change: Decimal = figure.change?;
            let datum = Datum::new(change).id(figure.id.as_str());
            (datum.label(locale.change(change)), None)
        }
        Measure::Before => {
            let check = story.check(before)?;
            let level = result_in_unit(check, unit)?;
            let note = locale.message(key::CHART_STATED_NUMBER);
            let number = locale.quantity(Value::One(level), Some(unit), false);
            let datum = Datum::new(level).id(check.id.as_str()).label(number);
            let below = Datum::new(stated_value).label(stated.clone());
            (datum.note(note.interpolate("n", &stated)), Some(below))
        }
    };
    let datum = match figure.caveats.is_empty() {
        true => datum,
        false => datum.caveat(),
    };
    Some((datum, below))
}

/// A story's value as a chart's; `None` without a number.
fn chart_value(value: Value) -> Option<charts::Value> {
    Some(match value.bounds()? {
        (low, high) if low == high => low.into(),
        bounds => bounds.into(),
    })
}

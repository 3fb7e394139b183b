//! The details of one figure, check or event as texts. The tooltip, the tables and screen readers all use
//! them.

use crate::locale::{Interpolate, Locale, key};
use crate::story::{
    CaveatId, Check, DataSource, DateProvenance, EntryId, Event, Figure, FigureId, Outcome,
    SourceId, Span, Story, Text, Unit, Value, Verdict,
};

/// Where an entry comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The article states it.
    Stated,
    /// Computed from stated figures.
    Computed,
    /// Something that happened.
    Event,
}

/// A caveat as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaveatText {
    /// Two or three words.
    pub title: String,
    /// Why.
    pub reason: String,
}

/// The details of one figure, check or event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What is counted, or what happened.
    pub label: String,
    /// The amount with its unit, or the date.
    pub amount: String,
    /// The change on the year, with the words for it.
    pub change: Option<String>,
    /// The period that it covers; several where the inputs of a computed figure differ in it.
    pub period: Option<String>,
    /// What the other source counts for the same flow.
    pub other_source: Option<String>,
    /// How it is computed, with the numbers put in.
    pub formula: Option<String>,
    /// What rounding of the stated figures allows the result to be.
    pub rounding_note: Option<String>,
    /// The verdict of a check, with its text.
    pub verdict: Option<(Verdict, String)>,
    /// Who says so, if it is one source.
    pub source_id: Option<SourceId>,
    /// Who says so, and in which paragraph.
    pub source: String,
    /// The same with the source's short name.
    pub short_source: String,
    /// Stated, computed, event.
    pub basis: Basis,
    /// The basis as a short text.
    pub basis_label: String,
    /// A sentence of context.
    pub note: Option<String>,
    /// Warnings to the reader.
    pub caveats: Vec<CaveatText>,
}

/// The details of the entry with this id. None if the story doesn't have it, or if a check
/// can't be computed.
pub fn entry(story: &Story, locale: &Locale, id: EntryId) -> Option<Entry> {
    match id {
        EntryId::Figure(id) => match story.figure(id) {
            Some(figure) => Some(figure_entry(story, locale, figure)),
            None => check_entry(story, locale, story.check(id)?),
        },
        EntryId::Event(id) => Some(event_entry(story, locale, story.event(id)?)),
    }
}

fn figure_entry(story: &Story, locale: &Locale, figure: &Figure) -> Entry {
    let amount = match (figure.value, figure.unit) {
        (Value::None, _) | (_, None) => String::new(),
        (value, Some(unit)) => locale.amount(value, unit, figure.about),
    };
    Entry {
        label: locale.message(figure.label).to_owned(),
        amount,
        change: figure.change.map(|c| {
            locale
                .message(key::CARD_CHANGE)
                .interpolate("n", &locale.change(c))
        }),
        period: figure.period.map(|span| locale.span(span)),
        other_source: other_source(story, locale, figure.id),
        formula: None,
        rounding_note: None,
        verdict: None,
        source_id: Some(figure.source),
        source: source(story, locale, figure, |s| s.name),
        short_source: source(story, locale, figure, |s| s.short),
        basis: Basis::Stated,
        basis_label: locale
            .message(if figure.about {
                key::CARD_STATED_ABOUT
            } else {
                key::CARD_STATED
            })
            .to_owned(),
        note: figure.note.map(|n| locale.fill(n, story)),
        caveats: caveats(story, locale, &figure.caveats),
    }
}

fn check_entry(story: &Story, locale: &Locale, check: &Check) -> Option<Entry> {
    let outcome = check.evaluate(story)?;
    let value = Value::One(check.result?);
    let verdict = match outcome.verdict {
        Verdict::Agrees => key::VERDICT_AGREES,
        Verdict::WithinRounding => key::VERDICT_WITHIN_ROUNDING,
        Verdict::Disagrees => key::VERDICT_DISAGREES,
        Verdict::CannotJudge => key::VERDICT_CANNOT_JUDGE,
    };
    Some(Entry {
        label: locale.message(check.label).to_owned(),
        amount: locale.amount(value, check.unit, false),
        change: None,
        period: periods(locale, &check.periods(story)),
        other_source: None,
        formula: check.formula(story).map(|f| locale.formula(&f)),
        rounding_note: rounding_note(locale, check, &outcome),
        verdict: Some((outcome.verdict, locale.message(verdict).to_owned())),
        source_id: None,
        source: computed_from(story, locale, check),
        short_source: computed_from(story, locale, check),
        basis: Basis::Computed,
        basis_label: locale.message(key::CARD_COMPUTED).to_owned(),
        note: check.note.map(|n| locale.fill(n, story)),
        caveats: caveats(story, locale, &check.caveats),
    })
}

/// What rounding allows the result to be; nothing where all inputs are exact.
fn rounding_note(locale: &Locale, check: &Check, outcome: &Outcome) -> Option<String> {
    let (low, high) = check.rounding_bounds(outcome)?;
    let end = |room| match check.unit {
        Unit::Percent => locale.percent(room),
        unit => locale.quantity(Value::One(room), Some(unit), false),
    };
    let words = locale.message(key::ROOM_ALLOWS);
    Some(
        words
            .interpolate("a", &end(low))
            .interpolate("b", &end(high)),
    )
}

fn periods(locale: &Locale, spans: &[Span]) -> Option<String> {
    let each: Vec<String> = spans.iter().map(|span| locale.span(*span)).collect();
    (!each.is_empty()).then(|| each.join(locale.message(key::LIST_SEPARATOR)))
}

fn event_entry(story: &Story, locale: &Locale, event: &Event) -> Entry {
    let basis = match event.dated_by {
        DateProvenance::Article => key::DATED_ARTICLE,
        DateProvenance::YearByArticle => key::DATED_YEAR_BY_ARTICLE,
        DateProvenance::Record => key::DATED_RECORD,
    };
    Entry {
        label: locale.fill(event.label, story),
        amount: locale.span(event.when),
        change: event
            .planned
            .then(|| locale.message(key::DATED_PLANNED).to_owned()),
        period: None,
        other_source: None,
        formula: None,
        rounding_note: None,
        verdict: None,
        source_id: None,
        source: locale.paragraphs(&event.paragraphs),
        short_source: locale.paragraphs(&event.paragraphs),
        basis: Basis::Event,
        basis_label: locale.message(basis).to_owned(),
        note: Some(locale.fill(event.text, story)),
        caveats: caveats(story, locale, &event.caveats),
    }
}

/// Agency and paragraph: "China: customs, ¶15". `name` chooses one of the agency's names.
fn source(
    story: &Story,
    locale: &Locale,
    figure: &Figure,
    name: fn(&DataSource) -> Text,
) -> String {
    let source = story.source(figure.source);
    let name = source.map_or("", |s| locale.message(name(s)));
    format!(
        "{name}{}{}",
        locale.message(key::LIST_SEPARATOR),
        locale.paragraphs(&[figure.paragraph])
    )
}

/// The paragraphs of all figures that a check rests on.
fn computed_from(story: &Story, locale: &Locale, check: &Check) -> String {
    let mut at: Vec<u8> = vec![];
    for paragraph in check.figures(story).iter().map(|f| f.paragraph) {
        if !at.contains(&paragraph) {
            at.push(paragraph);
        }
    }
    locale.paragraphs(&at)
}

/// What the other source counts for the same flow.
fn other_source(story: &Story, locale: &Locale, id: FigureId) -> Option<String> {
    let other = story
        .charts
        .iter()
        .find_map(|chart| chart.other_ledger(id))
        .and_then(|id| story.figure(id))?;
    let name = story
        .source(other.source)
        .map(|s| locale.message(s.short))?;
    let amount = other
        .unit
        .map(|unit| locale.amount(other.value, unit, other.about))?;
    Some(
        locale
            .message(key::CARD_OTHER)
            .interpolate("who", name)
            .interpolate("n", &amount),
    )
}

fn caveats(story: &Story, locale: &Locale, ids: &[CaveatId]) -> Vec<CaveatText> {
    ids.iter()
        .filter_map(|id| story.caveat(*id))
        .map(|f| CaveatText {
            title: locale.message(f.title).to_owned(),
            reason: locale.fill(f.reason, story),
        })
        .collect()
}

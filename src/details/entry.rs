//! One figure, check or event, told in full: the same words in the card, the table, the ledger
//! and to a screen reader.

use crate::locale::{Locale, Put, key};
use crate::story::{Check, Event, Figure, Origin, Outcome, Span, Story, Unit, Value, Verdict};

/// On what a figure rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// The article states it.
    Stated,
    /// Computed from stated figures.
    Computed,
    /// Something that happened.
    Event,
}

/// A flag, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlagWords {
    /// Two or three words.
    pub title: String,
    /// Why.
    pub reason: String,
}

/// What there is to say of one id.
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
    /// What the other ledger says of the same.
    pub other: Option<String>,
    /// How it is computed, with the numbers put in.
    pub formula: Option<String>,
    /// What rounding of the stated figures allows the result to be.
    pub room: Option<String>,
    /// What the check says.
    pub verdict: Option<String>,
    /// Whether it says that the figures do not agree: the reader must not miss that.
    pub disagrees: bool,
    /// Who says so, and in which paragraph.
    pub source: String,
    /// Stated, computed, event.
    pub basis: Basis,
    /// The basis in a word or two.
    pub basis_word: String,
    /// A sentence of context.
    pub note: Option<String>,
    /// What the reader must be told.
    pub flags: Vec<FlagWords>,
}

/// What there is to say of the figure, check or event with this id.
pub fn entry(story: &Story, locale: &Locale, id: &str) -> Option<Entry> {
    if let Some(figure) = story.figure(id) {
        return Some(stated(story, locale, figure));
    }
    if let Some(check) = story.check(id) {
        return computed(story, locale, check);
    }
    story.event(id).map(|event| happened(story, locale, event))
}

fn stated(story: &Story, locale: &Locale, figure: &Figure) -> Entry {
    let amount = match (figure.value, figure.unit) {
        (Value::None, _) | (_, None) => String::new(),
        (value, Some(unit)) => locale.amount(value, unit, figure.about),
    };
    Entry {
        label: locale.say(figure.label).to_owned(),
        amount,
        change: figure
            .change
            .map(|c| locale.say(key::CARD_CHANGE).put("n", &locale.change(c))),
        period: figure.period.map(|span| locale.span(span)),
        other: other_ledger(story, locale, figure.id),
        formula: None,
        room: None,
        verdict: None,
        disagrees: false,
        source: source(story, locale, figure.source, &[figure.paragraph]),
        basis: Basis::Stated,
        basis_word: locale
            .say(if figure.about {
                key::CARD_STATED_ABOUT
            } else {
                key::CARD_STATED
            })
            .to_owned(),
        note: figure.note.map(|n| locale.fill(n, story)),
        flags: flags(story, locale, &figure.flags),
    }
}

fn computed(story: &Story, locale: &Locale, check: &Check) -> Option<Entry> {
    let outcome = check.evaluate(story)?;
    let value = Value::One(check.result?);
    let verdict = match outcome.verdict {
        Verdict::Agrees => key::VERDICT_AGREES,
        Verdict::WithinRounding => key::VERDICT_WITHIN_ROUNDING,
        Verdict::Disagrees => key::VERDICT_DISAGREES,
        Verdict::CannotJudge => key::VERDICT_CANNOT_JUDGE,
    };
    Some(Entry {
        label: locale.say(check.label).to_owned(),
        amount: locale.amount(value, check.unit, false),
        change: None,
        period: periods(locale, &check.periods(story)),
        other: None,
        formula: check.formula(story).map(|f| locale.formula(&f)),
        room: room(locale, check, &outcome),
        verdict: Some(locale.say(verdict).to_owned()),
        disagrees: outcome.verdict == Verdict::Disagrees,
        source: computed_from(story, locale, check),
        basis: Basis::Computed,
        basis_word: locale.say(key::CARD_COMPUTED).to_owned(),
        note: check.note.map(|n| locale.fill(n, story)),
        flags: flags(story, locale, &check.flags),
    })
}

/// What rounding allows the result to be; nothing where all inputs are exact.
fn room(locale: &Locale, check: &Check, outcome: &Outcome) -> Option<String> {
    let (low, high) = check.room(outcome)?;
    let end = |room| match check.unit {
        Unit::Percent => locale.percent(room),
        unit => locale.quantity(Value::One(room), Some(unit), false),
    };
    let words = locale.say(key::ROOM_ALLOWS);
    Some(words.put("a", &end(low)).put("b", &end(high)))
}

fn periods(locale: &Locale, spans: &[Span]) -> Option<String> {
    let each: Vec<String> = spans.iter().map(|span| locale.span(*span)).collect();
    (!each.is_empty()).then(|| each.join(locale.say(key::LIST_SEPARATOR)))
}

fn happened(story: &Story, locale: &Locale, event: &Event) -> Entry {
    let basis = match event.origin {
        Origin::Article => key::DATED_ARTICLE,
        Origin::YearByArticle => key::DATED_YEAR_BY_ARTICLE,
        Origin::Record => key::DATED_RECORD,
    };
    Entry {
        label: locale.fill(event.label, story),
        amount: locale.span(event.when),
        change: event
            .planned
            .then(|| locale.say(key::DATED_PLANNED).to_owned()),
        period: None,
        other: None,
        formula: None,
        room: None,
        verdict: None,
        disagrees: false,
        source: paragraphs(locale, &event.paragraphs),
        basis: Basis::Event,
        basis_word: locale.say(basis).to_owned(),
        note: Some(locale.fill(event.text, story)),
        flags: flags(story, locale, &event.flags),
    }
}

/// Agency and paragraphs: "China: customs, ¶15".
fn source(story: &Story, locale: &Locale, id: &str, at: &[u8]) -> String {
    let name = story.source(id).map_or("", |s| locale.say(s.name));
    format!(
        "{name}{}{}",
        locale.say(key::LIST_SEPARATOR),
        paragraphs(locale, at)
    )
}

fn paragraphs(locale: &Locale, at: &[u8]) -> String {
    let each: Vec<String> = at.iter().map(|p| locale.paragraph(*p)).collect();
    each.join(locale.say(key::LIST_SEPARATOR))
}

/// The paragraphs of all figures that a check rests on.
fn computed_from(story: &Story, locale: &Locale, check: &Check) -> String {
    let mut at: Vec<u8> = vec![];
    for paragraph in check.figures(story).iter().map(|f| f.paragraph) {
        if !at.contains(&paragraph) {
            at.push(paragraph);
        }
    }
    paragraphs(locale, &at)
}

/// What the other ledger counts for the same flow.
fn other_ledger(story: &Story, locale: &Locale, id: &str) -> Option<String> {
    let other = story
        .charts
        .iter()
        .find_map(|chart| chart.other_ledger(id))
        .and_then(|id| story.figure(id))?;
    let name = story.source(other.source).map(|s| locale.say(s.short))?;
    let amount = other
        .unit
        .map(|unit| locale.amount(other.value, unit, other.about))?;
    Some(
        locale
            .say(key::CARD_OTHER)
            .put("who", name)
            .put("n", &amount),
    )
}

fn flags(story: &Story, locale: &Locale, ids: &[&str]) -> Vec<FlagWords> {
    ids.iter()
        .filter_map(|id| story.flag(id))
        .map(|f| FlagWords {
            title: locale.say(f.title).to_owned(),
            reason: locale.fill(f.reason, story),
        })
        .collect()
}

//! The story as JSON: one document for each view, as `schema.json` describes it. A number is written twice: as a
//! string with the stated digits, and as the nearest binary number.

use super::{VERSION, digits, ids};
use crate::details::entry;
use crate::locale::{Locale, strip};
use crate::story::{Check, Decimal, Event, Figure, Span, Story, Text, Theme, Value, View};
use serde_json::{Map, Value as Json, json};

/// The document of a view as indented JSON text.
pub fn json(story: &Story, locale: &Locale, view: View) -> String {
    let document = document(story, locale, view);
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// The document of a view as a JSON value.
pub fn document(story: &Story, locale: &Locale, view: View) -> Json {
    let say = |text| Json::from(strip(&locale.fill(text, story)));
    let ids = ids(story, view);
    let figures: Vec<Json> = ids
        .iter()
        .filter_map(|id| Some(figure(story, locale, story.figure(id)?)))
        .collect();
    let checks: Vec<Json> = ids
        .iter()
        .filter_map(|id| check(story, locale, story.check(id)?))
        .collect();
    let with_events = matches!(view, View::All | View::Timeline);
    let sources: Vec<Json> = story
        .sources
        .iter()
        .map(|s| json!({ "id": s.id, "name": say(s.name), "short": say(s.short) }))
        .collect();
    let flags: Vec<Json> = story
        .caveats
        .iter()
        .map(|f| json!({ "id": f.id, "title": say(f.title), "reason": say(f.reason) }))
        .collect();
    json!({
        "$schema": "schema.json",
        "version": VERSION,
        "story": story.id,
        "view": view.id(),
        "language": locale.lang.code(),
        "direction": locale.lang.direction().code(),
        "published": story.published.iso(),
        "sourceLanguage": story.source_language,
        "title": strip(&locale.title(story, view)),
        "about": say(story.about),
        "sources": sources,
        "flags": flags,
        "figures": figures,
        "checks": checks,
        "events": story.events.iter().filter(|_| with_events).map(|e| event(story, locale, e)).collect::<Vec<_>>(),
        "themes": story.themes.iter().filter(|_| with_events).map(|t| theme(story, locale, t)).collect::<Vec<_>>(),
    })
}

/// A number: the stated digits, and the nearest binary number.
fn number(d: Decimal) -> Json {
    json!({ "stated": digits(d), "number": d.to_f64() })
}

fn span(span: Span) -> Json {
    json!({ "from": span.from.iso(), "to": span.to.iso() })
}

/// An object with those members that have a value.
fn object<const N: usize>(members: [(&str, Option<Json>); N]) -> Json {
    let said = members
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Json::Object(said.collect::<Map<_, _>>())
}

fn words(story: &Story, locale: &Locale, text: Option<Text>) -> Option<Json> {
    text.map(|t| strip(&locale.fill(t, story)).into())
}

fn figure(story: &Story, locale: &Locale, f: &Figure) -> Json {
    let (value, range) = match f.value {
        Value::None => (None, None),
        Value::One(d) => (Some(number(d)), None),
        Value::Range(a, b) => (None, Some(json!({ "from": number(a), "to": number(b) }))),
    };
    let amount = Some(strip(&locale.figure(f))).filter(|a| !a.is_empty());
    let amount = amount.map(Json::from);
    object([
        ("id", Some(f.id.into())),
        ("basis", Some("stated".into())),
        ("area", Some(f.area.code().into())),
        ("label", words(story, locale, Some(f.label))),
        ("value", value),
        ("range", range),
        ("amount", amount),
        ("unit", f.unit.map(|u| u.code().into())),
        ("approximate", Some(f.about.into())),
        ("changePercent", f.change.map(number)),
        ("period", f.period.map(span)),
        ("source", Some(json!(f.source))),
        ("paragraph", Some(f.paragraph.into())),
        ("flags", Some(json!(f.caveats.0))),
        ("note", words(story, locale, f.note)),
    ])
}

fn check(story: &Story, locale: &Locale, c: &Check) -> Option<Json> {
    let outcome = c.evaluate(story)?;
    let told = entry(story, locale, c.id)?;
    let room = c.rounding_bounds(&outcome);
    let periods: Vec<Json> = c.periods(story).into_iter().map(span).collect();
    let (period, several) = match periods.as_slice() {
        [] => (None, None),
        [one] => (Some(one.clone()), None),
        all => (None, Some(Json::from(all))),
    };
    Some(object([
        ("id", Some(c.id.into())),
        ("basis", Some("computed".into())),
        ("kind", Some(c.kind.code().into())),
        ("label", words(story, locale, Some(c.label))),
        ("of", Some(c.of.to_vec().into())),
        ("formula", told.formula.map(|f| strip(&f).into())),
        ("value", c.result.map(number)),
        ("amount", Some(strip(&told.amount).into())),
        ("unit", Some(c.unit.code().into())),
        ("period", period),
        ("periods", several),
        (
            "room",
            room.map(|(from, to)| json!({ "from": number(from), "to": number(to) })),
        ),
        ("against", c.against.map(Json::from)),
        ("verdict", Some(outcome.verdict.code().into())),
        ("flags", Some(json!(c.caveats.0))),
        ("note", words(story, locale, c.note)),
    ]))
}

fn event(story: &Story, locale: &Locale, e: &Event) -> Json {
    object([
        ("id", Some(json!(e.id))),
        ("kind", Some(e.kind.code().into())),
        ("when", Some(span(e.when))),
        ("datedBy", Some(e.dated_by.code().into())),
        ("label", words(story, locale, Some(e.label))),
        ("text", words(story, locale, Some(e.text))),
        ("planned", Some(e.planned.into())),
        ("paragraphs", Some(e.paragraphs.to_vec().into())),
        ("figures", Some(e.figures.to_vec().into())),
        ("flags", Some(json!(e.caveats.0))),
    ])
}

fn theme(story: &Story, locale: &Locale, t: &Theme) -> Json {
    object([
        ("id", Some(t.id.into())),
        ("kind", Some(t.kind.code().into())),
        ("text", words(story, locale, Some(t.text))),
        ("paragraphs", Some(t.paragraphs.to_vec().into())),
        ("figures", Some(t.figures.to_vec().into())),
    ])
}

//! The story as JSON: one document for each view, as `schema.json` describes it. A number is written twice: as a
//! string with the stated digits, and as the nearest binary number.

use super::{VERSION, ids};
use crate::details::entry;
use crate::locale::{Locale, strip};
use crate::story::{Check, Decimal, EntryId, Event, Figure, Span, Story, Text, Theme, Value, View};
use serde_json::{Map, Value as Json, json};

/// The document of a view as indented JSON text.
pub fn json(story: &Story, locale: &Locale, view: View) -> String {
    let document = document(story, locale, view);
    serde_json::to_string_pretty(&document).unwrap_or_default() + "\n"
}

/// The document of a view as a JSON value.
pub fn document(story: &Story, locale: &Locale, view: View) -> Json {
    let text = |text| Json::from(strip(&locale.fill(text, story)));
    let ids = ids(story, view);
    let figures: Vec<Json> = ids
        .iter()
        .filter_map(|id| Some(figure(story, locale, story.figure(*id)?)))
        .collect();
    let checks: Vec<Json> = ids
        .iter()
        .filter_map(|id| check(story, locale, story.check(*id)?))
        .collect();
    let with_events = matches!(view, View::All | View::Timeline);
    let sources: Vec<Json> = story
        .sources
        .iter()
        .map(|s| {
            object([
                ("id", Some(json!(s.id))),
                ("name", Some(json!(text(s.name)))),
                ("short", Some(json!(text(s.short)))),
                ("about", s.about.map(|about| json!(text(about)))),
            ])
        })
        .collect();
    let flags: Vec<Json> = story
        .caveats
        .iter()
        .map(|f| json!({ "id": f.id, "title": text(f.title), "reason": text(f.reason) }))
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
        "about": text(story.about),
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
    json!({ "stated": d.to_string(), "number": d.to_f64() })
}

fn span(span: Span) -> Json {
    json!({ "from": span.from.iso(), "to": span.to.iso() })
}

/// An object with those members that have a value.
fn object<const N: usize>(members: [(&str, Option<Json>); N]) -> Json {
    let present = members
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Json::Object(present.collect::<Map<_, _>>())
}

fn text(story: &Story, locale: &Locale, text: Option<Text>) -> Option<Json> {
    text.map(|t| strip(&locale.fill(t, story)).into())
}

fn figure(story: &Story, locale: &Locale, figure: &Figure) -> Json {
    let (value, range) = match figure.value {
        Value::None => (None, None),
        Value::One(d) => (Some(number(d)), None),
        Value::Range(a, b) => (None, Some(json!({ "from": number(a), "to": number(b) }))),
    };
    let amount = Some(strip(&locale.figure(figure))).filter(|a| !a.is_empty());
    let amount = amount.map(Json::from);
    object([
        ("id", Some(json!(figure.id))),
        ("basis", Some("stated".into())),
        ("area", Some(figure.area.code().into())),
        ("label", text(story, locale, Some(figure.label))),
        ("value", value),
        ("range", range),
        ("amount", amount),
        ("unit", figure.unit.map(|u| u.code().into())),
        ("approximate", Some(figure.about.into())),
        ("changePercent", figure.change.map(number)),
        ("period", figure.period.map(span)),
        ("source", Some(json!(figure.source))),
        ("paragraph", Some(figure.paragraph.into())),
        ("flags", Some(json!(figure.caveats.0))),
        ("note", text(story, locale, figure.note)),
    ])
}

fn check(story: &Story, locale: &Locale, check: &Check) -> Option<Json> {
    let outcome = check.evaluate(story)?;
    let entry = entry(story, locale, EntryId::Figure(check.id))?;
    let bounds = check.rounding_bounds(&outcome);
    let periods: Vec<Json> = check.periods(story).into_iter().map(span).collect();
    let (period, several) = match periods.as_slice() {
        [] => (None, None),
        [period] => (Some(period.clone()), None),
        all => (None, Some(Json::from(all))),
    };
    Some(object([
        ("id", Some(json!(check.id))),
        ("basis", Some("computed".into())),
        ("kind", Some(check.kind.code().into())),
        ("label", text(story, locale, Some(check.label))),
        ("of", Some(json!(check.of.0))),
        ("formula", entry.formula.map(|f| strip(&f).into())),
        ("value", check.result.map(number)),
        ("amount", Some(strip(&entry.amount).into())),
        ("unit", Some(check.unit.code().into())),
        ("period", period),
        ("periods", several),
        (
            "room",
            bounds.map(|(from, to)| json!({ "from": number(from), "to": number(to) })),
        ),
        ("against", check.against.map(|id| json!(id))),
        ("verdict", Some(outcome.verdict.code().into())),
        ("flags", Some(json!(check.caveats.0))),
        ("note", text(story, locale, check.note)),
    ]))
}

fn event(story: &Story, locale: &Locale, event: &Event) -> Json {
    object([
        ("id", Some(json!(event.id))),
        ("kind", Some(event.kind.code().into())),
        ("when", Some(span(event.when))),
        ("datedBy", Some(event.dated_by.code().into())),
        ("label", text(story, locale, Some(event.label))),
        ("text", text(story, locale, Some(event.text))),
        ("planned", Some(event.planned.into())),
        ("paragraphs", Some(event.paragraphs.to_vec().into())),
        ("figures", Some(json!(event.figures.0))),
        ("flags", Some(json!(event.caveats.0))),
    ])
}

fn theme(story: &Story, locale: &Locale, theme: &Theme) -> Json {
    object([
        ("id", Some(json!(theme.id))),
        ("kind", Some(theme.kind.code().into())),
        ("text", text(story, locale, Some(theme.text))),
        ("paragraphs", Some(theme.paragraphs.to_vec().into())),
        ("figures", Some(json!(theme.figures.0))),
    ])
}

//! Dated events in the order of time, and themes without a date.

use super::Desk;
use super::fault::Source;
use super::ids::Sort;
use super::raw::{EventEntry, ThemeEntry};
use super::value::{NEVER, one_of, paragraphs, span};
use crate::story::{DateProvenance, Event, Kind, Theme};

const NUMBERS: [Sort; 2] = [Sort::Figure, Sort::Check];

pub fn events(at: &mut Source, raw: &[EventEntry], desk: &mut Desk) -> Vec<Event> {
    let mut events: Vec<Event> = raw.iter().map(|r| event(at, r, desk)).collect();
    events.sort_by_key(|e| (e.when.from.first_day(), e.when.to.end_day()));
    events
}

fn event(at: &mut Source, r: &EventEntry, desk: &mut Desk) -> Event {
    let id = desk.ids.enter(at, &r.id, Sort::Event);
    let mut text = |part| {
        desk.words
            .need(at, r.id.span(), &format!("event.{id}.{part}"))
    };
    Event {
        id,
        label: text("label"),
        text: text("text"),
        when: span(at, &r.when).unwrap_or(NEVER),
        dated_by: one_of(at, "origin", &r.origin).unwrap_or(DateProvenance::Article),
        kind: one_of(at, "kind", &r.kind).unwrap_or(Kind::Diplomacy),
        planned: r.planned,
        anniversary: r.anniversary,
        paragraphs: paragraphs(at, &r.paragraphs, desk.paragraphs),
        figures: desk.ids.find_all(at, &r.figures, &NUMBERS),
        charts: desk.ids.find_all(at, &r.charts, &[Sort::Chart]),
        caveats: desk.ids.find_all(at, &r.flags, &[Sort::Caveat]),
    }
}

pub fn themes(at: &mut Source, raw: &[ThemeEntry], desk: &mut Desk) -> Vec<Theme> {
    raw.iter()
        .map(|r| {
            let id = desk.ids.enter(at, &r.id, Sort::Theme);
            Theme {
                id,
                text: desk.words.need(at, r.id.span(), &format!("theme.{id}")),
                kind: one_of(at, "kind", &r.kind).unwrap_or(Kind::Diplomacy),
                paragraphs: paragraphs(at, &r.paragraphs, desk.paragraphs),
                figures: desk.ids.find_all(at, &r.figures, &NUMBERS),
            }
        })
        .collect()
}

//! Dated events in the order of time, and themes without a date.

use super::Context;
use super::diagnostic::SourceFile;
use super::ids::{IdKind, NUMBERS};
use super::toml_entries::{EventEntry, ThemeEntry};
use super::value::{PLACEHOLDER_DATE, parse_paragraphs, parse_span, parse_word};
use crate::story::{
    CaveatId, ChartId, DateProvenance, Event, EventId, FigureId, Kind, Theme, ThemeId,
};

pub fn events(file: &mut SourceFile, raw: &[EventEntry], context: &mut Context) -> Vec<Event> {
    let mut events: Vec<Event> = raw.iter().map(|r| event(file, r, context)).collect();
    events.sort_by_key(|e| (e.when.from.first_day(), e.when.to.end_day()));
    events
}

fn event(file: &mut SourceFile, r: &EventEntry, context: &mut Context) -> Event {
    let id = context.ids.enter(file, &r.id, IdKind::Event);
    let mut text = |part| {
        context
            .texts
            .require(file, r.id.span(), &format!("event.{id}.{part}"))
    };
    Event {
        id: EventId(id),
        label: text("label"),
        text: text("text"),
        when: parse_span(file, &r.when).unwrap_or(PLACEHOLDER_DATE),
        dated_by: parse_word(file, "origin", &r.origin).unwrap_or(DateProvenance::Article),
        kind: parse_word(file, "kind", &r.kind).unwrap_or(Kind::Diplomacy),
        planned: r.planned,
        anniversary: r.anniversary,
        paragraphs: parse_paragraphs(file, &r.paragraphs, context.paragraphs),
        figures: context.ids.find_all(file, &r.figures, &NUMBERS, FigureId),
        charts: context
            .ids
            .find_all(file, &r.charts, &[IdKind::Chart], ChartId),
        caveats: context
            .ids
            .find_all(file, &r.flags, &[IdKind::Caveat], CaveatId),
    }
}

pub fn themes(file: &mut SourceFile, raw: &[ThemeEntry], context: &mut Context) -> Vec<Theme> {
    raw.iter()
        .map(|r| {
            let id = context.ids.enter(file, &r.id, IdKind::Theme);
            Theme {
                id: ThemeId(id),
                text: context
                    .texts
                    .require(file, r.id.span(), &format!("theme.{id}")),
                kind: parse_word(file, "kind", &r.kind).unwrap_or(Kind::Diplomacy),
                paragraphs: parse_paragraphs(file, &r.paragraphs, context.paragraphs),
                figures: context.ids.find_all(file, &r.figures, &NUMBERS, FigureId),
            }
        })
        .collect()
}

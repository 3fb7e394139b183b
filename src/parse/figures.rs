//! Who counted, what is flagged, and every figure.

use super::Desk;
use super::fault::Source;
use super::ids::Sort;
use super::raw::{FigureEntry, NamedEntry, Word};
use super::value::{number, one_of, paragraph, span, value};
use crate::story::{self, Area, Caveat, Decimal, Figure, Value};

pub fn sources(at: &mut Source, raw: &[NamedEntry], desk: &mut Desk) -> Vec<story::Source> {
    raw.iter()
        .map(|r| {
            let id = desk.ids.enter(at, &r.id, Sort::Source);
            let mut text = |part| {
                desk.words
                    .need(at, r.id.span(), &format!("source.{id}.{part}"))
            };
            story::Source {
                id,
                name: text("name"),
                short: text("short"),
            }
        })
        .collect()
}

pub fn caveats(at: &mut Source, raw: &[NamedEntry], desk: &mut Desk) -> Vec<Caveat> {
    raw.iter()
        .map(|r| {
            let id = desk.ids.enter(at, &r.id, Sort::Caveat);
            let mut text = |part| {
                desk.words
                    .need(at, r.id.span(), &format!("flag.{id}.{part}"))
            };
            Caveat {
                id,
                title: text("title"),
                reason: text("reason"),
            }
        })
        .collect()
}

pub fn figures(at: &mut Source, raw: &[FigureEntry], desk: &mut Desk) -> Vec<Figure> {
    raw.iter()
        .map(|r| {
            let before = at.faults.len();
            let figure = figure(at, r, desk);
            if at.faults.len() > before {
                desk.unsound.insert(figure.id);
            }
            figure
        })
        .collect()
}

fn figure(at: &mut Source, r: &FigureEntry, desk: &mut Desk) -> Figure {
    let id = desk.ids.enter(at, &r.id, Sort::Figure);
    let value = value(at, r);
    let stated = r.value.is_some() || r.range.is_some();
    match (stated, &r.unit) {
        (true, None) => at.fault(
            r.id.span(),
            format!("`{id}` has a number without a unit"),
            "say what it counts: unit = \"…\"",
        ),
        (false, Some(unit)) => at.fault(
            unit.span(),
            format!("`{id}` has a unit without a number"),
            "add value = \"…\" or range = [\"…\", \"…\"], or take the unit out",
        ),
        _ => {}
    }
    if let (false, Some(change)) = (stated, &r.change) {
        at.fault(
            change.span(),
            format!("`{id}` has a change without a number"),
            "add the number that changed, or take the change out",
        );
    }
    Figure {
        id,
        area: one_of(at, "area", &r.area).unwrap_or(Area::Trade),
        label: desk.words.need(at, r.id.span(), &format!("figure.{id}")),
        value,
        unit: match value {
            Value::None => None,
            _ => r.unit.as_ref().and_then(|u| one_of(at, "unit", u)),
        },
        about: r.about,
        change: r.change.as_ref().and_then(|c| change(at, c)),
        period: r.period.as_ref().and_then(|p| span(at, p)),
        source: desk.ids.find(at, &r.source, &[Sort::Source]),
        paragraph: paragraph(at, &r.paragraph, desk.paragraphs),
        note: desk.words.may(at, r.id.span(), &format!("note.{id}")),
        caveats: desk.ids.find_all(at, &r.flags, &[Sort::Caveat]),
    }
}

/// A change on the year, per cent: an amount can't lose more than all of itself.
fn change(at: &mut Source, word: &Word) -> Option<Decimal> {
    let change = number(at, word.get_ref(), word.span(), true)?;
    if change.to_f64() < -100.0 {
        at.fault(
            word.span(),
            format!(
                "a change of {} per cent leaves less than nothing",
                word.get_ref()
            ),
            "write the change in per cent, -100 or more",
        );
    }
    Some(change)
}

//! Who counted, what is flagged, and every figure.

use super::Context;
use super::diagnostic::SourceFile;
use super::ids::IdKind;
use super::toml_entries::{FigureEntry, NamedEntry, SpannedString};
use super::value::{parse_number, parse_paragraph, parse_span, parse_value, parse_word};
use crate::story::{
    Area, Caveat, CaveatId, DataSource, Decimal, Figure, FigureId, SourceId, Value,
};

pub fn sources(
    file: &mut SourceFile,
    raw: &[NamedEntry],
    context: &mut Context,
) -> Vec<DataSource> {
    raw.iter()
        .map(|r| {
            let id = context.ids.enter(file, &r.id, IdKind::DataSource);
            let mut text = |part| {
                context
                    .texts
                    .require(file, r.id.span(), &format!("source.{id}.{part}"))
            };
            let (name, short) = (text("name"), text("short"));
            DataSource {
                id: SourceId(id),
                name,
                short,
                about: context
                    .texts
                    .optional(file, r.id.span(), &format!("source.{id}.about")),
            }
        })
        .collect()
}

pub fn caveats(file: &mut SourceFile, raw: &[NamedEntry], context: &mut Context) -> Vec<Caveat> {
    raw.iter()
        .map(|r| {
            let id = context.ids.enter(file, &r.id, IdKind::Caveat);
            let mut text = |part| {
                context
                    .texts
                    .require(file, r.id.span(), &format!("flag.{id}.{part}"))
            };
            Caveat {
                id: CaveatId(id),
                title: text("title"),
                reason: text("reason"),
            }
        })
        .collect()
}

pub fn figures(file: &mut SourceFile, raw: &[FigureEntry], context: &mut Context) -> Vec<Figure> {
    raw.iter()
        .map(|r| {
            let before = file.diagnostics.len();
            let figure = figure(file, r, context);
            if file.diagnostics.len() > before {
                context.invalid_ids.insert(figure.id);
            }
            figure
        })
        .collect()
}

fn figure(file: &mut SourceFile, r: &FigureEntry, context: &mut Context) -> Figure {
    let id = FigureId(context.ids.enter(file, &r.id, IdKind::Figure));
    let value = parse_value(file, r);
    let stated = r.value.is_some() || r.range.is_some();
    match (stated, &r.unit) {
        (true, None) => file.report(
            r.id.span(),
            format!("`{id}` has a number without a unit"),
            "say what it counts: unit = \"…\"",
        ),
        (false, Some(unit)) => file.report(
            unit.span(),
            format!("`{id}` has a unit without a number"),
            "add value = \"…\" or range = [\"…\", \"…\"], or take the unit out",
        ),
        _ => {}
    }
    if let (false, Some(change)) = (stated, &r.change) {
        file.report(
            change.span(),
            format!("`{id}` has a change without a number"),
            "add the number that changed, or take the change out",
        );
    }
    Figure {
        id,
        area: parse_word(file, "area", &r.area).unwrap_or(Area::Trade),
        label: context
            .texts
            .require(file, r.id.span(), &format!("figure.{id}")),
        value,
        unit: match value {
            Value::None => None,
            _ => r.unit.as_ref().and_then(|u| parse_word(file, "unit", u)),
        },
        about: r.about,
        change: r.change.as_ref().and_then(|c| change(file, c)),
        period: r.period.as_ref().and_then(|p| parse_span(file, p)),
        source: SourceId(context.ids.find(file, &r.source, &[IdKind::DataSource])),
        paragraph: parse_paragraph(file, &r.paragraph, context.paragraphs),
        note: context
            .texts
            .optional(file, r.id.span(), &format!("note.{id}")),
        caveats: context
            .ids
            .find_all(file, &r.flags, &[IdKind::Caveat], CaveatId),
    }
}

/// A change on the year, per cent: an amount can't lose more than all of itself.
fn change(file: &mut SourceFile, word: &SpannedString) -> Option<Decimal> {
    let change = parse_number(file, word.get_ref(), word.span(), true)?;
    if change.to_f64() < -100.0 {
        file.report(
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

//! The numbers under the headline.

use super::Context;
use super::diagnostic::SourceFile;
use super::ids::{IdKind, NUMBERS};
use super::toml_entries::KeyNumberEntry;
use crate::story::{ChartId, Figure, FigureId, KeyNumber, Value};

pub fn key_numbers(
    file: &mut SourceFile,
    raw: &[KeyNumberEntry],
    context: &mut Context,
    figures: &[Figure],
) -> Vec<KeyNumber> {
    raw.iter()
        .map(|r| key_number(file, r, context, figures))
        .collect()
}

fn key_number(
    file: &mut SourceFile,
    r: &KeyNumberEntry,
    context: &mut Context,
    figures: &[Figure],
) -> KeyNumber {
    let id = context.ids.enter(file, &r.id, IdKind::KeyNumber);
    let words = r.figures.get_ref();
    // The checks have numbers always. Two counts need two sources, which only figures have.
    let kinds: &[IdKind] = match words.len() {
        2 => &[IdKind::Figure],
        _ => &NUMBERS,
    };
    let ids = context.ids.find_all(file, words, kinds, FigureId);
    let found = |id: &FigureId| figures.iter().find(|f| f.id == *id);
    for (id, word) in ids.iter().zip(words) {
        if found(id).is_some_and(|f| f.value == Value::None) {
            file.report(
                word.span(),
                format!("`{id}` has no number to show"),
                "name a figure that has a value or a range",
            );
        }
    }
    match &*ids {
        [_] => {}
        [first, second] => {
            if let (Some(a), Some(b)) = (found(first), found(second))
                && (a.unit != b.unit || a.source == b.source)
            {
                file.report(
                    r.figures.span(),
                    format!("`{first}` and `{second}` are not two counts of one amount"),
                    "name two figures of one unit by two sources, or one figure",
                );
            }
        }
        _ => file.report(
            r.figures.span(),
            format!("the key number `{id}` has {} figures", ids.len()),
            "name one figure or check, or the counts of two sources: figures = [\"…\", \"…\"]",
        ),
    }
    KeyNumber {
        label: context
            .texts
            .require(file, r.id.span(), &format!("key.{id}")),
        chart: ChartId(context.ids.find(file, &r.chart, &[IdKind::Chart])),
        figures: ids,
    }
}

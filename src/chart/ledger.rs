//! What the two ledgers' bars show in each mode, before anything has a place.

use super::face::{NOTE, NUMBER, SPACE};
use super::{Mode, View};
use crate::locale::{Put, key};
use crate::story::{Decimal, Figure, LedgerRow, Value};

/// One flow.
pub(super) struct Row<'a> {
    pub label: &'a str,
    pub bars: [Bar; 2],
    /// Id of the gap's check, and its words.
    pub gap: (&'static str, String),
}

/// One bar: what it shows, and its words.
pub(super) struct Bar {
    pub id: &'static str,
    pub value: f64,
    /// The value that the bar is compared with, outlined behind it; else the same.
    pub ghost: f64,
    pub main: String,
    pub side: String,
    pub flagged: bool,
}

impl<'a> Row<'a> {
    /// The row as the view's mode shows it; none where the story lacks a number for it.
    pub fn of(view: &View<'a>, row: &'static LedgerRow) -> Option<Self> {
        let gap = view.story.check(row.gap)?;
        let number = view
            .locale
            .quantity(Value::One(gap.result?), Some(gap.unit), false);
        let words = view.locale.say(key::CHART_GAP).put("n", &number);
        Some(Row {
            label: view.locale.say(row.label),
            bars: [
                bar(view, row.figures.0, row.before.0)?,
                bar(view, row.figures.1, row.before.1)?,
            ],
            gap: (gap.id, words),
        })
    }
}

impl Bar {
    /// Width of its words on one line.
    pub fn words(&self) -> f64 {
        NUMBER.width(&self.main) + SPACE + NOTE.width(&self.side)
    }
}

fn bar(view: &View, figure: &str, before: &str) -> Option<Bar> {
    let (story, locale) = (view.story, view.locale);
    let figure = story.figure(figure)?;
    let value = number(figure)?;
    let said = |number, unit| locale.quantity(Value::One(number), unit, false);
    let (id, shown, ghost, main, side) = match view.mode {
        Mode::Value => {
            let change = figure.change.map(|c| locale.change(c)).unwrap_or_default();
            (figure.id, value, value, said(value, figure.unit), change)
        }
        Mode::Change => {
            let change = figure.change?;
            (
                figure.id,
                change,
                change,
                locale.change(change),
                String::new(),
            )
        }
        Mode::Before => {
            let check = story.check(before)?;
            let level = check.result?;
            let main = said(level, Some(check.unit));
            (check.id, level, value, main, String::new())
        }
    };
    Some(Bar {
        id,
        value: shown.to_f64(),
        ghost: ghost.to_f64(),
        main,
        side,
        flagged: !figure.flags.is_empty(),
    })
}

fn number(figure: &Figure) -> Option<Decimal> {
    match figure.value {
        Value::One(d) => Some(d),
        _ => None,
    }
}

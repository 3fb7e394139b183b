//! CSV tables for spreadsheets: UTF-8 with a byte order mark and the line ends of RFC 4180. No field can be
//! read as a formula.

use super::{digits, ids};
use crate::details::entry;
use crate::locale::{Locale, strip};
use crate::story::{Area, Check, Date, Decimal, Figure, Story, Unit, Value, View};
use ::csv::{Error, Terminator, WriterBuilder};
use std::borrow::Cow;

/// Columns of the figures' table.
pub const FIGURES: [&str; 21] = [
    "id",
    "basis",
    "area",
    "label",
    "value",
    "from",
    "to",
    "unit",
    "approximate",
    "change_percent",
    "period_from",
    "period_to",
    "source",
    "source_name",
    "paragraphs",
    "verdict",
    "room_from",
    "room_to",
    "flags",
    "note",
    "amount",
];

/// Columns of the events' table.
pub const EVENTS: [&str; 11] = [
    "id",
    "kind",
    "from",
    "to",
    "label",
    "text",
    "dated_by",
    "planned",
    "paragraphs",
    "figures",
    "flags",
];

/// Separates several values in one field.
const AND: &str = " ";

/// Tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The table of a view: the events for the timeline, otherwise the view's figures and checks.
///
/// # Errors
/// When the CSV writer fails.
pub fn csv(story: &Story, locale: &Locale, view: View) -> Result<String, Error> {
    if view == View::Timeline {
        let rows = story.events.iter().map(|e| {
            let words = |text| Field::Words(strip(&locale.fill(text, story)));
            [
                Field::code(e.id),
                Field::code(e.kind.code()),
                Field::date(e.when.from),
                Field::date(e.when.to),
                words(e.label),
                words(e.text),
                Field::code(e.dated_by.code()),
                Field::yes(e.planned),
                Field::paragraphs(&e.paragraphs),
                Field::code(e.figures.join(AND)),
                Field::code(e.caveats.join(AND)),
            ]
        });
        return table(&EVENTS, rows);
    }
    let rows = ids(story, view).into_iter().filter_map(|id| {
        let figure = story.figure(id).map(|f| stated(story, locale, f));
        figure.or_else(|| computed(story, locale, story.check(id)?))
    });
    table(&FIGURES, rows)
}

fn stated(story: &Story, locale: &Locale, f: &Figure) -> [Field; 21] {
    let (value, from, to) = match f.value {
        Value::None => (None, None, None),
        Value::One(d) => (Some(d), None, None),
        Value::Range(a, b) => (None, Some(a), Some(b)),
    };
    let source = story
        .source(f.source)
        .map_or("", |s| locale.message(s.name));
    let note = f.note.map(|n| strip(&locale.fill(n, story)));
    [
        Field::code(f.id),
        Field::code("stated"),
        Field::code(f.area.code()),
        Field::words(locale.message(f.label)),
        Field::number(value),
        Field::number(from),
        Field::number(to),
        Field::code(f.unit.map(Unit::code).unwrap_or_default()),
        Field::yes(f.about),
        Field::number(f.change),
        Field::dates(f.period.iter().map(|p| p.from)),
        Field::dates(f.period.iter().map(|p| p.to)),
        Field::code(f.source),
        Field::words(source),
        Field::paragraphs(&[f.paragraph]),
        Field::Empty,
        Field::Empty,
        Field::Empty,
        Field::code(f.caveats.join(AND)),
        note.map_or(Field::Empty, Field::Words),
        Field::words(&locale.figure(f)),
    ]
}

fn computed(story: &Story, locale: &Locale, c: &Check) -> Option<[Field; 21]> {
    let outcome = c.evaluate(story)?;
    let room = c.rounding_bounds(&outcome);
    let periods = c.periods(story);
    let mut at: Vec<u8> = c.figures(story).iter().map(|f| f.paragraph).collect();
    at.sort_unstable();
    at.dedup();
    let told = entry(story, locale, c.id)?;
    let said: Vec<String> = [told.formula, told.note]
        .into_iter()
        .flatten()
        .map(|t| strip(&t))
        .collect();
    Some([
        Field::code(c.id),
        Field::code("computed"),
        Field::code(story.area(c.id).map_or("", Area::code)),
        Field::words(locale.message(c.label)),
        Field::number(c.result),
        Field::Empty,
        Field::Empty,
        Field::code(c.unit.code()),
        Field::yes(false),
        Field::Empty,
        Field::dates(periods.iter().map(|p| p.from)),
        Field::dates(periods.iter().map(|p| p.to)),
        Field::Empty,
        Field::Empty,
        Field::paragraphs(&at),
        Field::code(outcome.verdict.code()),
        Field::number(room.map(|r| r.0)),
        Field::number(room.map(|r| r.1)),
        Field::code(c.caveats.join(AND)),
        Field::Words(said.join(AND)),
        Field::words(&told.amount),
    ])
}

/// The content of a field. Numbers are written as they are; texts are protected from being read as formulas.
enum Field {
    Empty,
    Code(String),
    Bare(String),
    Words(String),
}

impl Field {
    fn code(text: impl Into<String>) -> Field {
        Field::Code(text.into())
    }

    fn words(text: &str) -> Field {
        Field::Words(strip(text))
    }

    fn number(number: Option<Decimal>) -> Field {
        number.map_or(Field::Empty, |n| Field::Bare(digits(n)))
    }

    fn date(date: Date) -> Field {
        Field::Bare(date.iso())
    }

    /// A date for each period.
    fn dates(dates: impl Iterator<Item = Date>) -> Field {
        let dates: Vec<String> = dates.map(|d| d.iso()).collect();
        match dates.is_empty() {
            true => Field::Empty,
            false => Field::Bare(dates.join(AND)),
        }
    }

    fn yes(yes: bool) -> Field {
        Field::code(if yes { "yes" } else { "no" })
    }

    fn paragraphs(at: &[u8]) -> Field {
        let at: Vec<String> = at.iter().map(u8::to_string).collect();
        Field::Code(at.join(AND))
    }

    /// The field's text, before quoting.
    fn text(&self) -> Cow<'_, str> {
        match self {
            Field::Empty => "".into(),
            Field::Bare(text) => text.into(),
            Field::Code(text) | Field::Words(text) => safe(text),
        }
    }
}

/// The text so that no spreadsheet reads it as a formula: an apostrophe is put before a first character that
/// would start one.
fn safe(text: &str) -> Cow<'_, str> {
    let starts = |c: char| {
        matches!(
            c,
            '=' | '+' | '-' | '@' | '|' | '%' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n'
        )
    };
    // Some spreadsheets ignore leading spaces.
    if text.trim_start().starts_with(starts) || text.starts_with(starts) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

fn table<const N: usize>(
    heads: &[&str; N],
    rows: impl Iterator<Item = [Field; N]>,
) -> Result<String, Error> {
    let mut out = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        // Some spreadsheets also split lines at semicolons. The writer quotes each field that contains the comment
        // character, so with this setting it quotes fields that contain a semicolon.
        .comment(Some(b';'))
        .from_writer(&mut out);
    writer.write_record(heads)?;
    for row in rows {
        writer.write_record(row.iter().map(|field| field.text().into_owned()))?;
    }
    writer.flush()?;
    drop(writer);
    Ok(String::from_utf8_lossy(&out).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_a_formula_and_numbers_stay_numbers() {
        for bad in [
            "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "|calc", "\r=1",
        ] {
            let field = Field::words(bad);
            assert!(
                field.text().starts_with('\''),
                "{bad:?}: {:?}",
                field.text()
            );
        }
        assert_eq!(Field::number(Decimal::parse("-7.5")).text(), "-7.5");
        assert_eq!(Field::words("8.8 مليار").text(), "8.8 مليار");
    }

    #[test]
    fn fields_are_quoted_where_spreadsheets_would_split_them() -> Result<(), Error> {
        let row = ["a,b", "\"a\"", "a\nb", "a; b", "a b", ""].map(Field::words);
        assert_eq!(
            table(&["1", "2", "3", "4", "5", "6"], [row].into_iter())?,
            "\u{feff}1,2,3,4,5,6\r\n\"a,b\",\"\"\"a\"\"\",\"a\nb\",\"a; b\",a b,\r\n"
        );
        Ok(())
    }

    #[test]
    fn direction_marks_go() {
        assert_eq!(
            Field::words("\u{2066}7\u{2069}\u{200e}\u{61c}%").text(),
            "7%"
        );
    }
}

//! CSV tables for spreadsheets: UTF-8 with a byte order mark and the line ends of RFC 4180. No field can be
//! read as a formula.

use super::ids;
use crate::details::entry;
use crate::locale::{Locale, strip};
use crate::story::{Area, Check, Date, Decimal, EntryId, Figure, Story, Unit, Value, View};
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
const SEPARATOR: &str = " ";

/// Tells spreadsheets that the file is UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The table of a view: the events for the timeline, otherwise the view's figures and checks.
///
/// # Errors
/// When the CSV writer fails.
pub fn csv(story: &Story, locale: &Locale, view: View) -> Result<String, Error> {
    if view == View::Timeline {
        let rows = story.events.iter().map(|e| {
            let text = |text| Field::Text(strip(&locale.fill(text, story)));
            [
                Field::code(e.id),
                Field::code(e.kind.code()),
                Field::date(e.when.from),
                Field::date(e.when.to),
                text(e.label),
                text(e.text),
                Field::code(e.dated_by.code()),
                Field::boolean(e.planned),
                Field::paragraphs(&e.paragraphs),
                Field::code(e.figures.join(SEPARATOR)),
                Field::code(e.caveats.join(SEPARATOR)),
            ]
        });
        return table(&EVENTS, rows);
    }
    let rows = ids(story, view).into_iter().filter_map(|id| {
        let figure = story.figure(id).map(|f| stated_row(story, locale, f));
        figure.or_else(|| computed_row(story, locale, story.check(id)?))
    });
    table(&FIGURES, rows)
}

fn stated_row(story: &Story, locale: &Locale, figure: &Figure) -> [Field; 21] {
    let (value, from, to) = match figure.value {
        Value::None => (None, None, None),
        Value::One(d) => (Some(d), None, None),
        Value::Range(a, b) => (None, Some(a), Some(b)),
    };
    let source = story
        .source(figure.source)
        .map_or("", |s| locale.message(s.name));
    let note = figure.note.map(|n| strip(&locale.fill(n, story)));
    [
        Field::code(figure.id),
        Field::code("stated"),
        Field::code(figure.area.code()),
        Field::text(locale.message(figure.label)),
        Field::number(value),
        Field::number(from),
        Field::number(to),
        Field::code(figure.unit.map(Unit::code).unwrap_or_default()),
        Field::boolean(figure.about),
        Field::number(figure.change),
        Field::dates(figure.period.iter().map(|p| p.from)),
        Field::dates(figure.period.iter().map(|p| p.to)),
        Field::code(figure.source),
        Field::text(source),
        Field::paragraphs(&[figure.paragraph]),
        Field::Empty,
        Field::Empty,
        Field::Empty,
        Field::code(figure.caveats.join(SEPARATOR)),
        note.map_or(Field::Empty, Field::Text),
        Field::text(&locale.figure(figure)),
    ]
}

fn computed_row(story: &Story, locale: &Locale, check: &Check) -> Option<[Field; 21]> {
    let outcome = check.evaluate(story)?;
    let bounds = check.rounding_bounds(&outcome);
    let periods = check.periods(story);
    let mut paragraphs: Vec<u8> = check.figures(story).iter().map(|f| f.paragraph).collect();
    paragraphs.sort_unstable();
    paragraphs.dedup();
    let entry = entry(story, locale, EntryId::Figure(check.id))?;
    let notes: Vec<String> = [entry.formula, entry.note]
        .into_iter()
        .flatten()
        .map(|t| strip(&t))
        .collect();
    Some([
        Field::code(check.id),
        Field::code("computed"),
        Field::code(story.area(check.id).map_or("", Area::code)),
        Field::text(locale.message(check.label)),
        Field::number(check.result),
        Field::Empty,
        Field::Empty,
        Field::code(check.unit.code()),
        Field::boolean(false),
        Field::Empty,
        Field::dates(periods.iter().map(|p| p.from)),
        Field::dates(periods.iter().map(|p| p.to)),
        Field::Empty,
        Field::Empty,
        Field::paragraphs(&paragraphs),
        Field::code(outcome.verdict.code()),
        Field::number(bounds.map(|r| r.0)),
        Field::number(bounds.map(|r| r.1)),
        Field::code(check.caveats.join(SEPARATOR)),
        Field::Text(notes.join(SEPARATOR)),
        Field::text(&entry.amount),
    ])
}

/// The content of a field. Numbers are written as they are; texts are protected from being read as formulas.
enum Field {
    Empty,
    Code(String),
    Verbatim(String),
    Text(String),
}

impl Field {
    fn code(text: impl Into<String>) -> Field {
        Field::Code(text.into())
    }

    fn text(text: &str) -> Field {
        Field::Text(strip(text))
    }

    fn number(number: Option<Decimal>) -> Field {
        number.map_or(Field::Empty, |n| Field::Verbatim(n.to_string()))
    }

    fn date(date: Date) -> Field {
        Field::Verbatim(date.iso())
    }

    /// A date for each period.
    fn dates(dates: impl Iterator<Item = Date>) -> Field {
        let dates: Vec<String> = dates.map(|d| d.iso()).collect();
        match dates.is_empty() {
            true => Field::Empty,
            false => Field::Verbatim(dates.join(SEPARATOR)),
        }
    }

    fn boolean(value: bool) -> Field {
        Field::code(if value { "yes" } else { "no" })
    }

    fn paragraphs(paragraphs: &[u8]) -> Field {
        let numbers: Vec<String> = paragraphs.iter().map(u8::to_string).collect();
        Field::Code(numbers.join(SEPARATOR))
    }

    /// The field's text, before quoting.
    fn content(&self) -> Cow<'_, str> {
        match self {
            Field::Empty => "".into(),
            Field::Verbatim(text) => text.into(),
            Field::Code(text) | Field::Text(text) => escape_formula(text),
        }
    }
}

/// The text so that no spreadsheet reads it as a formula: an apostrophe is put before a first character that
/// would start one.
fn escape_formula(text: &str) -> Cow<'_, str> {
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
    header: &[&str; N],
    rows: impl Iterator<Item = [Field; N]>,
) -> Result<String, Error> {
    let mut out = BYTE_ORDER_MARK.as_bytes().to_vec();
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        // Some spreadsheets also split lines at semicolons. The writer quotes each field that contains the comment
        // character, so with this setting it quotes fields that contain a semicolon.
        .comment(Some(b';'))
        .from_writer(&mut out);
    writer.write_record(header)?;
    for row in rows {
        writer.write_record(row.iter().map(|field| field.content().into_owned()))?;
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
            let field = Field::text(bad);
            assert!(
                field.content().starts_with('\''),
                "{bad:?}: {:?}",
                field.content()
            );
        }
        assert_eq!(Field::number(Decimal::parse("-7.5")).content(), "-7.5");
        assert_eq!(Field::text("8.8 مليار").content(), "8.8 مليار");
    }

    #[test]
    fn fields_are_quoted_where_spreadsheets_would_split_them() -> Result<(), Error> {
        let row = ["a,b", "\"a\"", "a\nb", "a; b", "a b", ""].map(Field::text);
        assert_eq!(
            table(&["1", "2", "3", "4", "5", "6"], [row].into_iter())?,
            "\u{feff}1,2,3,4,5,6\r\n\"a,b\",\"\"\"a\"\"\",\"a\nb\",\"a; b\",a b,\r\n"
        );
        Ok(())
    }

    #[test]
    fn direction_marks_are_removed() {
        assert_eq!(
            Field::text("\u{2066}7\u{2069}\u{200e}\u{61c}%").content(),
            "7%"
        );
    }
}

//! Parses single values: numbers, dates, paragraphs, words of a fixed list. A value that is wrong becomes a
//! diagnostic.

use super::diagnostic::SourceFile;
use super::list;
use super::toml_entries::{FigureEntry, SpannedString};
use crate::story::{Date, Decimal, List, Precision, Span, Value};
use serde::de::value::{Error, StrDeserializer};
use std::ops::Range;
use toml::Spanned;

/// The largest allowed number. A larger one is a mistake, or needs a larger unit.
const MAX_VALUE: f64 = 1e12;

/// The date that takes the place of one that can't be parsed, so that the rest of the story is checked too.
pub const PLACEHOLDER_DATE: Span = {
    let date = Date {
        year: 1970,
        month: 1,
        day: 1,
        precision: Precision::Year,
    };
    Span {
        from: date,
        to: date,
    }
};

/// A word of a fixed list: the names that serde knows for `T`. The diagnostic of another word lists them.
pub fn parse_word<T: serde::de::DeserializeOwned>(
    file: &mut SourceFile,
    what: &str,
    word: &SpannedString,
) -> Option<T> {
    match T::deserialize(StrDeserializer::<Error>::new(word.get_ref())) {
        Ok(value) => Some(value),
        Err(e) => {
            let known = e.to_string();
            let known = known.split_once("expected ").map_or("", |(_, k)| k);
            file.report(
                word.span(),
                format!("unknown {what} `{}`", word.get_ref()),
                format!("known: {}", known.strip_prefix("one of ").unwrap_or(known)),
            );
            None
        }
    }
}

/// A number with the digits that its source states. Only a `signed` number may be negative.
pub fn parse_number(
    file: &mut SourceFile,
    text: &str,
    at: Range<usize>,
    signed: bool,
) -> Option<Decimal> {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let only = text
        .bytes()
        .all(|b| b.is_ascii_digit() || b"+-.".contains(&b));
    let parsed = Decimal::parse(text);
    let (message, help) = match parsed {
        None if only && digits > 12 => ("is huge", "use a larger unit, such as usd_billion"),
        None => (
            "is not a number",
            "write it as in \"8.8\" or \"3218\": digits, one point at most, no separators, no unit",
        ),
        Some(d) if d.to_f64().abs() > MAX_VALUE => {
            ("is huge", "use a larger unit, such as usd_billion")
        }
        Some(d) if !signed && d.mantissa < 0 => ("is negative", "amounts are zero or more"),
        Some(_) => return parsed,
    };
    file.report(at, format!("`{text}` {message}"), help);
    None
}

/// A figure's value or range; [`Value::None`] if it has neither.
pub fn parse_value(file: &mut SourceFile, r: &FigureEntry) -> Value {
    match (&r.value, &r.range) {
        (None, None) => Value::None,
        (Some(v), None) => {
            parse_number(file, v.get_ref(), v.span(), false).map_or(Value::None, Value::One)
        }
        (None, Some(range)) => {
            let [a, b] = &range.get_ref().0;
            let ends = (
                parse_number(file, a, range.span(), false),
                parse_number(file, b, range.span(), false),
            );
            let (Some(low), Some(high)) = ends else {
                return Value::None;
            };
            if low.to_f64() >= high.to_f64() {
                file.report(
                    range.span(),
                    format!("the range from {a} to {b} runs backward"),
                    "write the smaller number first: range = [\"12\", \"14\"]",
                );
            }
            Value::Range(low, high)
        }
        (Some(v), Some(_)) => {
            file.report(
                v.span(),
                format!("`{}` has both a value and a range", r.id.get_ref()),
                "keep one of them",
            );
            Value::None
        }
    }
}

/// The number of a paragraph, which the article must have.
pub fn parse_paragraph(file: &mut SourceFile, p: &Spanned<u8>, last: u8) -> u8 {
    let number = *p.get_ref();
    if number == 0 || number > last {
        file.report(
            p.span(),
            format!("there is no paragraph {number}"),
            format!("the article has 1 to {last}; story.toml says how many in `paragraphs`"),
        );
    }
    number
}

/// The numbers of at least one paragraph, which the article must have.
pub fn parse_paragraphs(
    file: &mut SourceFile,
    all: &Spanned<Vec<Spanned<u8>>>,
    last: u8,
) -> List<u8> {
    if all.get_ref().is_empty() {
        file.report(
            all.span(),
            "no paragraph is named",
            "write where the article says so: paragraphs = [2]",
        );
    }
    list(
        all.get_ref()
            .iter()
            .map(|p| parse_paragraph(file, p, last))
            .collect(),
    )
}

/// One date.
pub fn parse_date(file: &mut SourceFile, word: &SpannedString) -> Option<Date> {
    let date = Date::parse(word.get_ref());
    if date.is_none() {
        file.report(
            word.span(),
            format!("`{}` is no date", word.get_ref()),
            "write a day that the calendar has: 2022, 2022-06 or 2022-06-24",
        );
    }
    date
}

/// A date, or two with `/` between them.
pub fn parse_span(file: &mut SourceFile, word: &SpannedString) -> Option<Span> {
    let text = word.get_ref();
    let (a, b) = text.split_once('/').unwrap_or((text, text));
    let (message, help) = match (Date::parse(a), Date::parse(b)) {
        (Some(from), Some(to)) if from.first_day() <= to.first_day() => {
            return Some(Span { from, to });
        }
        (Some(_), Some(_)) => ("ends before it begins", "write the earlier date first"),
        _ => (
            "is no date",
            "write days that the calendar has: 2022, 2022-06, 2022-06-24, or two with / between",
        ),
    };
    file.report(word.span(), format!("`{text}` {message}"), help);
    None
}
